"""Checks of links and pictures, in Markdown and in raw HTML."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from samizdat.checks.ids import unknown, unknown_essay
from samizdat.checks.places import documents, starts
from samizdat.findings import Finding, Rule, Where
from samizdat.knowledge.addresses import ESSAY, SCHEMES, Atlas, downloads, essay_uri
from samizdat.model.documents import INSERTS
from samizdat.model.library import Library
from samizdat.words.listing import listed, nearest
from samizdat.words.paths import published_at

WEB_SCHEMES = frozenset({"http", "https", "mailto", "tel", "doi"})


@dataclass(frozen=True, slots=True)
class _Reference:
    """A link or picture, wherever it was written."""

    target: str
    where: Where
    page: str
    """The staged page it stands on."""

    is_image: bool
    is_html: bool

    @property
    def base(self) -> str:
        """The folder that its path begins in.

        A browser resolves raw HTML against the published address, MkDocs a link against the file.
        """
        return published_at(self.page) if self.is_html else posixpath.dirname(self.page)

    @property
    def path(self) -> str:
        """What it leads to from the root of the site, without the anchor."""
        path = unquote(self.target.partition("#")[0].partition("?")[0])
        if not path:
            return self.page
        joined = posixpath.normpath(posixpath.join("/", self.base, path)).lstrip("/")
        return joined + "/" if path.endswith("/") and joined else joined

    @property
    def anchor(self) -> str:
        """What stands behind the hash sign."""
        return unquote(self.target.partition("#")[2])


def _local(library: Library) -> Iterator[_Reference]:
    """Every link and picture that stays on the site and uses none of our schemes."""
    for document, page in documents(library):
        for link in document.prose.links:
            if not link.scheme and not _leaves(link.target):
                where = link.target_span.where
                yield _Reference(link.target, where, page, link.is_image, is_html=False)
        for tag in document.prose.tags:
            target = tag.attributes.get("src" if tag.name == "img" else "href")
            if tag.name in ("a", "img") and target and not _leaves(target):
                yield _Reference(target, tag.where, page, tag.name == "img", is_html=True)


def _schemed(library: Library) -> Iterator[_Reference]:
    """Every link with one of our schemes that leads to a record or essay which was read."""
    atlas, slugs = Atlas(library), {essay.slug for essay in library.essays}
    for document, _ in documents(library):
        for link in document.prose.links:
            key = link.rest.partition("#")[0]
            scheme = SCHEMES.get(link.scheme)
            known = scheme.register(library) if scheme else slugs if link.scheme == ESSAY else ()
            if key in known:
                target = atlas.target(link.scheme, link.rest)
                yield _Reference(target, link.target_span.where, "", link.is_image, is_html=False)


def _chosen(library: Library) -> Iterator[_Reference]:
    """The essays that the home page begins with."""
    for slug, where in starts(library):
        yield _Reference(f"essays/{slug}.md", where, "", is_image=False, is_html=False)


def _leaves(target: str) -> bool:
    """The target is on another site, or is no page at all."""
    return target.startswith("//") or ":" in target.split("/", maxsplit=1)[0]


def _pages(library: Library) -> dict[str, frozenset[str]]:
    """Pages by every path that leads to them, with their anchors."""
    anchors = Atlas(library).pages()
    return anchors | {published_at(uri): found for uri, found in anchors.items()}


UNKNOWN_SCHEME = Rule(
    "unknown-scheme",
    "A link's scheme is one of ours or of the web's.",
    why=(
        "Our schemes are `person`, `place`, `event`, `institution`, `source`, `claim`, `figure` "
        "and `essay`; for [inserts](write.md#inserts), `figure` and `timeline`."
    ),
)


def unknown_schemes(library: Library) -> Iterator[Finding]:
    """A link has a scheme that is neither ours nor the web's."""
    for document, _ in documents(library):
        for link in document.prose.links:
            known = [*SCHEMES, ESSAY, *sorted(WEB_SCHEMES)]
            known += INSERTS if link.is_image else ()
            if link.scheme and link.scheme not in known:
                remedy = nearest(link.scheme, known) or f"schemes are {listed(known)}"
                if link.scheme in INSERTS:
                    remedy = f"for an insert begin with '!': ![{link.text}]({link.target})"
                problem = f"no link begins with {link.scheme + ':'!r}"
                yield UNKNOWN_SCHEME.broken(link.target_span.where, problem, remedy)
        for tag in document.prose.tags:
            scheme = tag.attributes.get("href", "").partition(":")[0]
            if scheme in SCHEMES or scheme == ESSAY:
                problem = f"raw HTML does not know {scheme + ':'!r}"
                remedy = f"write it in Markdown: [text]({tag.attributes['href']})"
                yield UNKNOWN_SCHEME.broken(tag.where, problem, remedy)


def unknown_targets(library: Library) -> Iterator[Finding]:
    """A link of ours leads to a record or essay that does not exist."""
    for document, _ in documents(library):
        for link in document.prose.links:
            key, where = link.rest.partition("#")[0], link.target_span.where
            if link.scheme == ESSAY:
                yield from unknown_essay(key, where, library)
            elif link.scheme in SCHEMES:
                yield from unknown(link.scheme, key, where, library)


BROKEN_LINK = Rule(
    "broken-link",
    "Links lead to pages that exist.",
    why="A link to another page is the path of its Markdown file, from the file that links.",
)


def broken_links(library: Library) -> Iterator[Finding]:
    """A link leads to a page or file that does not exist."""
    pages, broken = Atlas(library).pages(), {f"essays/{s}.md" for s in library.broken_essays}
    sources = {uri for uri in pages if uri.endswith(".md")} | broken | library.files
    sources |= set(downloads(library))
    published = {published_at(uri) for uri in sources}
    for link in _local(library):
        # MkDocs knows files, a browser addresses: raw HTML reaches readers as it is.
        targets = published if link.is_html else sources
        wrong = link.path not in targets or link.target.startswith("/")
        if wrong and not link.is_image:
            problem = f"{link.target!r} leads nowhere"
            yield BROKEN_LINK.broken(link.where, problem, _other(link, targets))


BROKEN_ANCHOR = Rule(
    "broken-anchor",
    "Links lead to headings that exist.",
    why="What stands behind the `#` is the anchor of a heading or the id of a record.",
)


def broken_anchors(library: Library) -> Iterator[Finding]:
    """A link leads to a heading that its page does not have."""
    pages = _pages(library)
    for link in (*_local(library), *_schemed(library)):
        known = pages.get(link.path)
        if link.anchor and known is not None and link.anchor not in known:
            problem = f"{link.path or 'the home page'} has no heading {link.anchor!r}"
            remedy = nearest(link.anchor, known) or "copy the anchor from the published page"
            yield BROKEN_ANCHOR.broken(link.where, problem, remedy)


BROKEN_IMAGE = Rule(
    "broken-image",
    "Pictures exist.",
    why="Pictures of essays stand in `essays/figures/`.",
)


def broken_images(library: Library) -> Iterator[Finding]:
    """A picture does not exist."""
    for image in _local(library):
        if image.is_image and image.path not in library.files:
            problem = f"there is no picture {image.target!r}"
            yield BROKEN_IMAGE.broken(image.where, problem, _other(image, library.files))


def _other(reference: _Reference, targets: Iterator[str] | frozenset[str] | set[str]) -> str:
    base = reference.base or "."
    written = {
        posixpath.relpath(target or ".", base) + "/" * target.endswith("/") for target in targets
    }
    return nearest(reference.target.partition("#")[0], written) or (
        "write the path of the .md file, from this file"
        if not reference.is_image
        else "put it into essays/figures/ or docs/, and write its path from this file"
    )


MISSING_ALT = Rule(
    "missing-alt",
    "A picture has a text for those who do not see it.",
    why="A screen reader says it aloud, and a browser shows it where the picture is missing.",
)


def missing_alternatives(library: Library) -> Iterator[Finding]:
    """A picture says nothing to those who do not see it."""
    remedy = "say in a few words what it shows: ![a map of …](path)"
    for document, _ in documents(library):
        for link in document.prose.links:
            if link.is_image and not link.is_insert and not link.text.strip():
                problem = f"the picture {link.target!r} has no alternative text"
                yield MISSING_ALT.broken(link.span.where, problem, remedy)
        for tag in document.prose.tags:
            if tag.name == "img" and "alt" not in tag.attributes:
                problem = f"the picture {tag.attributes.get('src', '')!r} has no alternative text"
                yield MISSING_ALT.broken(tag.where, problem, 'add alt="…"; alt="" for ornament')


DRAFT_LINKED = Rule(
    "draft-linked",
    "Readers are led to published essays only.",
    why=(
        "An essay that is a draft or under review is not on the site, so the link would lead "
        "nowhere."
    ),
)


def draft_links(library: Library) -> Iterator[Finding]:
    """A page that readers see leads to an essay that they do not."""
    drafts = [essay for essay in library.essays if not essay.is_public]
    private = {essay.document.path for essay in drafts}
    hidden = {essay_uri(essay): essay for essay in drafts}
    hidden |= {published_at(uri): essay for uri, essay in hidden.items()}
    for link in (*_local(library), *_schemed(library), *_chosen(library)):
        essay = hidden.get(link.path)
        if essay and link.where.path not in private:
            status = essay.front.status.value
            problem = f"{essay.title!r} is not published: its status is {status!r}"
            remedy = "publish it, or take the link out until then"
            yield DRAFT_LINKED.broken(link.where, problem, remedy)
