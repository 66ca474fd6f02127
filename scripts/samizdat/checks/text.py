"""Checks of the text: first lines, fences, headings, raw HTML."""

import re
from collections.abc import Container, Iterator
from html import unescape
from itertools import pairwise

from samizdat.findings import Edit, Finding, Rule, Where
from samizdat.knowledge.addresses import OF_AN_ESSAY
from samizdat.knowledge.dates_of_links import AS_OF, MISSPELT
from samizdat.knowledge.known import Known
from samizdat.model.documents import Document, GivenAttribute, Heading, HtmlTag, Link, Prose
from samizdat.model.kinds import ESSAY
from samizdat.words.html import (
    ALLOWED,
    OF_THE_RENDERER,
    SCHEMES,
    may_carry,
    refusal,
    scheme_of,
    scheme_typed,
)

_EATEN = re.compile(r" {0,3}(?P<key>[A-Za-z0-9_-]+):")


EATEN_FIRST_LINE = Rule(
    "eaten-first-line",
    "The first line is not one that MkDocs takes for metadata.",
    why=(
        "This concerns pages in `docs/` that have no front matter. MkDocs reads a first line "
        "such as `Note: …` as metadata and does not print it."
    ),
)


def eaten_first_lines(known: Known) -> Iterator[Finding]:
    """The first line of a page without front matter reads `Word: text`: MkDocs swallows it."""
    for document in known.library.documents:
        first = document.text.split("\n", 1)[0]
        match = _EATEN.match(first) if document.body_start == 0 else None
        if match:
            where = Where(document.path, 1, match.start("key") + 1)
            problem = f"MkDocs takes {match[0].strip()!r} for metadata and drops the line"
            remedy = "put front matter or a blank line above it"
            yield EATEN_FIRST_LINE.broken(where, problem, remedy)


UNCLOSED_FENCE = Rule(
    "unclosed-fence",
    "A code fence is closed.",
    why="All that follows would be printed as code.",
)


def unclosed_fences(known: Known) -> Iterator[Finding]:
    """A code fence is opened and never closed, so the rest of the text becomes code."""
    for document, _ in known.documents:
        where = document.prose.unclosed_fence
        if where:
            problem = "the code fence that opens here is never closed"
            yield UNCLOSED_FENCE.broken(where, problem, "close it with a line of the same signs")


TOP_HEADING = Rule(
    "top-heading",
    "The title stands in the front matter, not as a heading of the text.",
    why="This concerns essays. A page in `docs/` begins with its own heading of the first level.",
)


def top_headings(known: Known) -> Iterator[Finding]:
    """An essay's text has a heading of the first level, which is its title's."""
    for document in known.essay_texts:
        for heading in document.prose.headings:
            if heading.level == 1:
                problem = f"{heading.text!r} is a heading of the first level"
                remedy, fix = f"write '## {heading.text}'", _releveled(heading, document, 2)
                yield TOP_HEADING.broken(heading.where, problem, remedy, fix)


def _releveled(heading: Heading, document: Document, level: int) -> list[Edit]:
    """The edit that gives a heading another level; none for one that is underlined."""
    signs = "#" * heading.level
    start = heading.span.start
    if not document.text.startswith(signs, start):
        return []
    where = heading.where
    place = where._replace(end_line=where.line, end_column=where.column + len(signs))
    return [Edit(place, "#" * level)]


HEADING_SKIP = Rule(
    "heading-skip",
    "Heading levels go down one at a time.",
    why="A screen reader goes by the levels.",
)


def heading_skips(known: Known) -> Iterator[Finding]:
    """A heading is more than one level below the one before it."""
    essays = {document.path for document in known.essay_texts}
    for document, _ in known.documents:
        headings = document.prose.headings
        levels = [1 if document.path in essays else 0, *(heading.level for heading in headings)]
        for heading, (above, level) in zip(headings, pairwise(levels), strict=True):
            if level > above + 1 and above > 0:
                problem = f"{heading.text!r} has level {level} and stands under level {above}"
                remedy = f"write {'#' * (above + 1)} {heading.text}"
                fix = _releveled(heading, document, above + 1)
                yield HEADING_SKIP.broken(heading.where, problem, remedy, fix)


FORBIDDEN_HTML = Rule(
    "forbidden-html",
    "Raw HTML keeps to the elements and attributes of the allow-list.",
    why=(
        "Styles, scripts and frames stay out: they would run in the reader's browser, or look "
        "wrong in the dark or in print. So do pictures of other hosts, classes of the frame and "
        "ids that the page has itself. It holds for attributes in curly brackets too. The list of "
        "what may stand is in [Write](write.md#raw-html)."
    ),
)


def forbidden_html(known: Known) -> Iterator[Finding]:
    """Raw HTML, attributes in curly brackets and links go beyond the allow-list."""
    essays = {document.path for document in known.essay_texts}
    ours = {*known.library.schemes, ESSAY}
    for document, _ in known.documents:
        elsewhere = OF_AN_ESSAY if document.path in essays else frozenset[str]()
        for problem, remedy, where in _forbidden(document.prose, elsewhere, ours):
            yield FORBIDDEN_HTML.broken(where, problem, remedy)


OF_LINKS = frozenset({AS_OF}) | MISSPELT
"""What a link of ours may bear for its card, and what may be meant for it."""

Told = tuple[str, str, Where]
"""What is wrong, what to do, and where."""


def _forbidden(prose: Prose, elsewhere: Container[str], ours: Container[str]) -> Iterator[Told]:
    """What an author may not write; ids that are told `elsewhere` are a `duplicate-anchor`."""
    for tag in prose.tags:
        yield from _forbidden_of_tag(tag, elsewhere, ours)
    for given in prose.given:
        if given.name in OF_LINKS:  # `bad-as-of` tells of it
            continue
        if given.name != "id" or given.value not in elsewhere:
            yield from _forbidden_in_brackets(given)
    for link in prose.links:
        yield from _unsafe(link)
    for address in prose.addresses:
        yield from _unsafe(address)


def _forbidden_of_tag(
    tag: HtmlTag, elsewhere: Container[str], ours: Container[str]
) -> Iterator[Told]:
    """Where one of our own schemes stands in raw HTML, `unknown-scheme` tells of it."""
    if tag.name not in ALLOWED:
        remedy = _IN_MARKDOWN.get(tag.name, "write it in Markdown, or &lt; where the sign is meant")
        if ":" in tag.name:
            remedy = 'in raw HTML write <a href="…">words</a> for an address'
        yield f"the element <{tag.name}> is not allowed", remedy, tag.where
        return
    for name, value in tag.attributes.items():
        if name == "id" and value in elsewhere:
            continue
        problem = _refused(tag.name, name, value)
        if problem and not (name == "href" and scheme_of(value) in ours):
            remedy = _AS_SHOWN if scheme_of(value) in SCHEMES else _remedy(name)
            yield problem, remedy, tag.where


_NOTE = "write [^label], and in a paragraph of its own [^label]: the note"
_IN_MARKDOWN = {
    "big": "write **words**",
    "center": "leave it out: the page sets its text itself",
    "font": "leave it out: the page sets its text itself",
    "footnote": _NOTE,
    "note": _NOTE,
    "ref": _NOTE,
    "strike": "write <del>words</del>",
    "tt": "write `words`",
}
"""What stands here for elements that others, and older pages, have."""


def _forbidden_in_brackets(given: GivenAttribute) -> Iterator[Told]:
    problem = refusal(given.element, given.name, given.value)
    wrong = given.name in ("href", "src", "style", "markdown")
    if wrong or not may_carry(given.element, given.name):
        problem = f"curly brackets may not set {given.name!r}"
    if problem:
        yield problem, _remedy(given.name), given.where


def _refused(element: str, name: str, value: str) -> str:
    """Why an author may not write an attribute, some of which the renderer may."""
    if name in OF_THE_RENDERER.get(element, ()):
        return f"<{element}> may not carry {name!r}"
    return refusal(element, name, value)


def _remedy(name: str) -> str:
    return {
        "class": "take another word for it",
        "href": "link to a page or file",
        "id": "take another word for it",
        "name": "take another word for it",
        "src": "put the picture into essays/figures/, and write its path",
    }.get(name, "leave it out")


_AS_SHOWN = "write the address as a browser shows it"


def _unsafe(link: Link) -> Iterator[Told]:
    """A link that runs something, or a picture of another host."""
    where, scheme = link.target_span.where, scheme_typed(link.target)
    if scheme in RUNNING and link.scheme != "file":  # a path of a disk is a `broken-link`
        problem = f"a link may not lead to {link.target!r}"
        yield problem, "link to a page or file", where
    elif link.is_image and (not scheme or scheme in SCHEMES):
        problem = refusal("img", "src", unescape(link.target))
        if problem:
            yield problem, _remedy("src"), where
    elif scheme in SCHEMES:
        problem = refusal("a", "href", unescape(link.target))
        if problem:
            yield problem, _AS_SHOWN, where


RUNNING = frozenset({"javascript", "vbscript", "data", "file", "blob", "filesystem", "livescript"})
"""Schemes that run or show what the address itself holds; of others, `unknown-scheme` tells."""
