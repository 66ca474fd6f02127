"""A link or picture as it was written, and what to write instead where it leads nowhere."""

import posixpath
import re
from collections.abc import Collection, Iterator
from functools import cached_property
from urllib.parse import unquote

from samizdat.findings import Where
from samizdat.frozen import frozen
from samizdat.knowledge.known import Known
from samizdat.model.kinds import ESSAY
from samizdat.model.lines import Span
from samizdat.words.listing import nearest
from samizdat.words.paths import published_at

_BACKSLASHES = re.compile(r"\\+")


@frozen(slots=False)
class Reference:
    """A link or picture, wherever it was written."""

    target: str
    span: Span | Where
    """Its place, or the stretch from which that is made when somebody asks."""

    page: str
    """The staged page it stands on."""

    is_image: bool
    is_html: bool

    @property
    def where(self) -> Where:
        """Its place in the file."""
        if isinstance(self.span, Span):
            return self.span.where
        return self.span

    @property
    def base(self) -> str:
        """The folder that its path begins in.

        A browser resolves raw HTML against the published address, MkDocs a link against the file.
        """
        if self.is_html:
            return published_at(self.page)
        return posixpath.dirname(self.page)

    @cached_property
    def path(self) -> str:
        """What it leads to from the root of the site, without the anchor."""
        path = unquote(self.target.partition("#")[0].partition("?")[0])
        if not path:
            return self.page
        joined = posixpath.normpath(posixpath.join("/", self.base, path)).lstrip("/")
        if path.endswith("/") and joined:
            return joined + "/"
        return joined

    @cached_property
    def anchor(self) -> str:
        """What stands after the hash sign."""
        return unquote(self.target.partition("#")[2])


def address_of(link: Reference, sources: Collection[str]) -> str:
    """What to write where the address of a page was written instead of its file."""
    if link.is_html:
        return ""
    written = unquote(link.target.partition("#")[0]).removesuffix("index.html")
    for base in (published_at(link.page), posixpath.dirname(link.page), ""):
        address = posixpath.normpath(posixpath.join("/", base, written)).strip("/")
        for uri in (f"{address.removesuffix('.html')}.md", posixpath.join(address, "index.md")):
            if uri in sources:
                path = posixpath.relpath(uri, posixpath.dirname(link.page) or ".")
                anchor = f"#{link.anchor}" if link.anchor else ""
                return f"a link names the file: write {path}{anchor}"
    return ""


_WEB = (
    (re.compile(r"(?:https?)?:?//?(?P<rest>[\w.-]+\.[a-z]{2,}(?:/.*)?)", re.IGNORECASE), "https://"),
    (re.compile(r"(?P<rest>(?:www\.[\w.-]+|(?!.*\.(?:md|html|png|svg|pdf)$)[\w-]+\.(?:com|de|edu|fr|gov"
        r"|net|org|ru|uk|example))(?:/.*)?)", re.IGNORECASE), "https://"),
    (re.compile(r"(?P<rest>[\w.+-]+@[\w-]+\.[\w.-]+)"), "mailto:"),
    (re.compile(r"(?P<rest>10\.\d{4,9}/\S+)"), "https://doi.org/"),
)  # fmt: skip
"""Addresses of the web that lack how they begin, and how they do."""


def of_the_web(target: str) -> str:
    """What to write for an address of the web that is taken for a path; empty for a path."""
    for pattern, begins in _WEB:
        match = pattern.fullmatch(target)
        if match:
            return f"write {begins}{match['rest']}"
    if target.startswith("\\\\"):
        return "put the file into the collection, and write its path from this file"
    return ""


def other_target(reference: Reference, targets: Collection[str]) -> str:
    """What was perhaps meant among all targets that there are, else what a path is."""
    base = reference.base or "."
    written: set[str] = set()
    for target in targets:
        written.add(posixpath.relpath(target or ".", base) + "/" * target.endswith("/"))
    typed = reference.target.partition("#")[0]
    forward = _BACKSLASHES.sub("/", typed)
    if forward != typed and forward in written:
        return f"write {forward}, with the other slash"
    inside = re.sub(r"(?<![^/])docs/", "", typed, count=1)
    if inside != typed and inside in written:
        return f"write {inside}: on the site, essays/ lies inside docs/"
    meant = _namesake(typed, written) or nearest(typed, written)
    if meant:
        return meant
    if reference.is_image:
        return "put it into essays/figures/ or docs/, and write its path from this file"
    return "write the path of the .md file, from this file"


def _namesake(typed: str, written: Collection[str]) -> str:
    """The one target whose name was typed, in another folder."""
    name = posixpath.basename(typed.rstrip("/"))
    found: list[str] = []
    for target in written:
        if posixpath.basename(target.rstrip("/")) == name:
            found.append(target)
    if len(found) != 1 or name in ("", ".", ".."):
        return ""
    return f"did you mean {found[0]!r}?"


def local_links(known: Known) -> tuple[Reference, ...]:
    """Every link and picture that stays on the site and uses none of our schemes."""
    return known.once(_every_local)


def _every_local(known: Known) -> tuple[Reference, ...]:
    return tuple(_in_texts(known))


def _in_texts(known: Known) -> Iterator[Reference]:
    for document, page in known.documents:
        for link in document.prose.links:
            if not link.scheme and not leaves(link.target):
                span = link.target_span
                yield Reference(link.target, span, page, link.is_image, is_html=False)
        for tag in document.prose.tags:
            target = tag.attributes.get("src" if tag.name == "img" else "href")
            if tag.name in ("a", "img") and target and not leaves(target):
                yield Reference(target, tag.where, page, tag.name == "img", is_html=True)


def record_links(known: Known) -> tuple[Reference, ...]:
    """Every link with one of our schemes that leads to a record or essay which was read."""
    return known.once(_every_schemed)


def _every_schemed(known: Known) -> tuple[Reference, ...]:
    return tuple(_to_records(known))


def _to_records(known: Known) -> Iterator[Reference]:
    schemes = known.library.schemes
    for document, _ in known.documents:
        for link in document.prose.links:
            scheme = link.scheme
            if scheme != ESSAY and (scheme not in schemes or "#" in link.rest):
                continue
            if is_read(scheme, link.rest.partition("#")[0], known):
                target = known.targets.target(scheme, link.rest)
                yield Reference(target, link.target_span, "", link.is_image, is_html=False)


def is_read(scheme: str, key: str, known: Known) -> bool:
    """A link with one of our schemes leads to a record or an essay that was read."""
    if scheme == ESSAY:
        return known.targets.has_read_essay(key)
    return key in known.library.register(scheme)


def leaves(target: str) -> bool:
    """The target is on another site, or is no page at all."""
    return target.startswith("//") or ":" in target.split("/", maxsplit=1)[0]
