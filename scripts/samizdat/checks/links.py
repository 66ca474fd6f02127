"""Checks of links and pictures, in Markdown and in raw HTML."""

from collections.abc import Iterable, Iterator
from itertools import chain

from samizdat.checks.ids import unknown, unknown_essay
from samizdat.checks.places import starts
from samizdat.checks.references import (
    Reference,
    address_of,
    is_read,
    local_links,
    of_the_web,
    other_target,
    record_links,
)
from samizdat.findings import Finding, Rule
from samizdat.knowledge.known import Known
from samizdat.model.documents import INSERTS, Link
from samizdat.model.kinds import ESSAY, KINDS
from samizdat.words.listing import listed, nearest, said
from samizdat.words.paths import resolved

WEB_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def _chosen(known: Known) -> Iterator[Reference]:
    """The essays that the home page begins with."""
    for slug, where in starts(known):
        yield Reference(f"essays/{slug}.md", where, "", is_image=False, is_html=False)


OURS = ", ".join(f"`{kind.noun}`" for kind in KINDS if kind.page)

UNKNOWN_SCHEME = Rule(
    "unknown-scheme",
    "A link's scheme is one of ours or of the web's.",
    why=(
        f"Our schemes are {OURS} and `{ESSAY}`; for [inserts](write.md#inserts), `figure` and "
        "`timeline`."
    ),
)


def unknown_schemes(known: Known) -> Iterator[Finding]:
    """A link has a scheme that is neither ours nor the web's."""
    ours = {*known.library.schemes, ESSAY}
    for document, _ in known.documents:
        for link in document.prose.links:
            if link.scheme in ours and not link.is_image:
                continue
            schemes = {*ours, *WEB_SCHEMES, *(INSERTS if link.is_image else ())}
            if _on_a_disk(link):
                problem = f"{said(link.target)} is a path of your own disk"
                remedy = "put the file into the collection, and write its path from this file"
                yield BROKEN_LINK.broken(link.target_span.where, problem, remedy)
            elif link.scheme and link.scheme not in schemes:
                remedy = _scheme_meant(link, known) or nearest(link.scheme, schemes)
                remedy = remedy or f"schemes are {listed(sorted(schemes))}"
                if link.scheme in INSERTS:
                    remedy = f"for an insert begin with '!': ![{link.text}]({link.target})"
                problem = f"no link begins with {link.scheme + ':'!r}"
                yield UNKNOWN_SCHEME.broken(link.target_span.where, problem, remedy)
        for tag in document.prose.tags:
            scheme = tag.attributes.get("href", "").partition(":")[0]
            if scheme in ours:
                problem = f"raw HTML does not know {scheme + ':'!r}"
                remedy = f"write it in Markdown: [text]({tag.attributes['href']})"
                yield UNKNOWN_SCHEME.broken(tag.where, problem, remedy)


def _scheme_meant(link: Link, known: Known) -> str:
    """What to write for a scheme that others have, or for the plural of one of ours."""
    if link.scheme == "doi":
        return f"write https://doi.org/{link.rest.lstrip('/')}"
    for noun, kind in known.library.schemes.items():
        if kind.plural == link.scheme:
            return f"write {noun}:{link.rest}"
    return ""


def _on_a_disk(link: Link) -> bool:
    """It begins as paths do on somebody's own disk: `C:/…`, `file:…`."""
    return link.scheme == "file" or (len(link.scheme) == 1 and link.scheme.isalpha())


def unknown_targets(known: Known) -> Iterator[Finding]:
    """A link of ours leads to a record or essay that does not exist."""
    schemes = known.library.schemes
    for document, _ in known.documents:
        for link in document.prose.links:
            key = link.rest.partition("#")[0]
            if link.scheme == ESSAY:
                if not known.targets.has_essay(key):
                    yield from unknown_essay(key, link.target_span.where, known)
            elif link.scheme in schemes and not known.library.register(link.scheme).knows(key):
                where = link.target_span.where
                start = where.column + len(link.scheme) + 1
                typed = where._replace(column=start, end_column=start + len(key))
                yield from unknown(link.scheme, key, where, known, typed)


BROKEN_LINK = Rule(
    "broken-link",
    "Links lead to pages that exist.",
    why="A link to another page is the path of its Markdown file, from the file that links.",
)


def broken_links(known: Known) -> Iterator[Finding]:
    """A link leads to a page or file that does not exist."""
    targets = known.targets
    for link in local_links(known):
        if link.is_image:
            continue
        # MkDocs knows files, a browser addresses: raw HTML reaches readers as it is.
        there = targets.at(link.path)
        leads = there.is_published if link.is_html else there.is_file
        if (not leads or link.target.startswith("/")) and not _has_space(link):
            targets.look_at_everything()
            problem = f"{said(link.target)} leads nowhere"
            chosen = targets.addresses if link.is_html else targets.files
            remedy = address_of(link, targets.files) or _elsewhere(link.target, known)
            remedy = remedy or other_target(link, chosen)
            yield BROKEN_LINK.broken(link.where, problem, remedy)


def _has_space(link: Reference) -> bool:
    """A space stands in its address, of which `empty-link` tells."""
    return " " in link.target and not link.is_html


def _elsewhere(target: str, known: Known) -> str:
    """What to write for an address of the web without its beginning, or for an id by itself."""
    for noun, kind in known.library.schemes.items():
        if known.library.of(kind).get(target) is not None:
            return f"write {noun}:{target}"
    return of_the_web(target)


BROKEN_ANCHOR = Rule(
    "broken-anchor",
    "Links lead to headings that exist.",
    why="What stands after the `#` is the anchor of a heading or the id of a record.",
)


def broken_anchors(known: Known) -> Iterator[Finding]:
    """A link leads to a heading that its page does not have."""
    targets = known.targets
    for link in chain(local_links(known), record_links(known)):
        if not link.anchor or _has_space(link):
            continue
        if not link.is_html and link.path.endswith("/"):  # the link itself is broken
            continue
        there = targets.at(link.path, link.anchor)
        if there.is_page and not there.has_anchor:
            targets.look_at_everything()
            if _is_shown(link, known):
                continue
            problem = f"{link.path or 'the home page'} has no heading {link.anchor!r}"
            anchors = targets.anchors(link.path)
            remedy = nearest(link.anchor, anchors) or "copy the anchor from the published page"
            yield BROKEN_ANCHOR.broken(link.where, problem, remedy)
    yield from _parts_of_records(known)


def _parts_of_records(known: Known) -> Iterator[Finding]:
    """`person:byron#life`: what stands after the id is no part of it, and leads nowhere."""
    schemes = known.library.schemes
    for document, _ in known.documents:
        for link in document.prose.links:
            key, sign, anchor = link.rest.partition("#")
            if sign and link.scheme in schemes and is_read(link.scheme, key, known):
                problem = f"a link to a record leads to it as a whole, and not to '#{anchor}'"
                remedy = f"write {link.scheme}:{key}"
                yield BROKEN_ANCHOR.broken(link.target_span.where, problem, remedy)


def _is_shown(link: Reference, known: Known) -> bool:
    """Somebody has typed the anchor where the page shows it; that is told where it stands."""
    for document, _ in known.whole.documents:
        if document.path == link.path:
            return any(each.about == f"#{link.anchor}" for each in known.troubles(document))
    return False


BROKEN_IMAGE = Rule(
    "broken-image",
    "Pictures exist.",
    why="Pictures of essays stand in `essays/figures/`.",
)


def broken_images(known: Known) -> Iterator[Finding]:
    """A picture does not exist."""
    there = known.library.files.keys() | known.library.refused
    for image in local_links(known):
        if image.is_image and image.path not in there:
            problem = f"there is no picture {said(image.target)}"
            known.targets.look_at_everything()
            yield BROKEN_IMAGE.broken(
                image.where, problem, other_target(image, known.library.files)
            )


MISSING_ALT = Rule(
    "missing-alt",
    "A picture has a text for those who do not see it.",
    why=(
        "A screen reader says it aloud, and a browser shows it where the picture is missing. What "
        "an essay does not say is taken from the field `alt` of [the picture's "
        "record](pictures.md)."
    ),
)


def missing_alternatives(known: Known) -> Iterator[Finding]:
    """A picture says nothing to those who do not see it."""
    remedy = "say in a few words what it shows: ![a map of …](path)"
    for document, page in known.documents:
        for link in document.prose.links:
            if link.is_image and not link.is_insert and not _said_of(link, page, known):
                problem = f"the picture {said(link.target)} has no alternative text"
                yield MISSING_ALT.broken(link.span.where, problem, remedy)
        for tag in document.prose.tags:
            if tag.name == "img" and "alt" not in tag.attributes:
                problem = f"the picture {tag.attributes.get('src', '')!r} has no alternative text"
                yield MISSING_ALT.broken(tag.where, problem, 'add alt="…"; alt="" for ornament')


def _said_of(link: Link, page: str, known: Known) -> str:
    """The alternative text of a picture: that of the essay, else that of its record."""
    picture = known.library.picture(resolved(link.target, page))
    return link.text.strip() or (picture and picture.alt) or ""


DRAFT_LINKED = Rule(
    "draft-linked",
    "Readers are led to published essays only.",
    why=(
        "An essay that is a draft or under review is not on the site, so the link would lead "
        "nowhere."
    ),
)


def draft_links(known: Known) -> Iterator[Finding]:
    """A page that readers see leads to an essay that they do not."""
    drafts = (essay for essay in known.library.essays if not essay.is_public)
    private = {essay.document.path for essay in drafts}
    links = chain(local_links(known), record_links(known))
    for finding in _hidden(links, known):
        if finding.where.path not in private:
            yield finding


def draft_starts(known: Known) -> Iterator[Finding]:
    """The home page begins with an essay that readers do not see."""
    yield from _hidden(_chosen(known), known)


def _hidden(links: Iterable[Reference], known: Known) -> Iterator[Finding]:
    for link in links:
        problem = known.targets.at(link.path).hidden
        if problem:
            remedy = "publish it, or take the link out until then"
            yield DRAFT_LINKED.broken(link.where, problem, remedy)
