"""Checks of the text: first lines, fences, headings, raw HTML."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise

from samizdat.findings import Edit, Finding, Rule, Where
from samizdat.knowledge.known import Known
from samizdat.model.documents import Document, Heading
from samizdat.words.html import ALLOWED, EVERYWHERE

_EATEN = re.compile(r" {0,3}(?P<key>[A-Za-z0-9_-]+):")

_UNSAFE_TARGET = re.compile(r"[\x00-\x20]*(?:javascript|vbscript|data|file):", re.IGNORECASE)


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
        "wrong in the dark or in print. The list of what may stand is in "
        "[Write](write.md#raw-html)."
    ),
)


def forbidden_html(known: Known) -> Iterator[Finding]:
    """Raw HTML goes beyond the allow-list."""
    for document, _ in known.documents:
        for tag in document.prose.tags:
            if tag.name not in ALLOWED:
                problem = f"the element <{tag.name}> is not allowed"
                yield FORBIDDEN_HTML.broken(tag.where, problem, "write it in Markdown")
                continue
            allowed = ALLOWED[tag.name] | EVERYWHERE
            for name, value in tag.attributes.items():
                if name not in allowed and not name.startswith("aria-"):
                    problem = f"<{tag.name}> may not carry {name!r}"
                    yield FORBIDDEN_HTML.broken(tag.where, problem, "leave it out")
                elif name in ("href", "src") and _is_unsafe(value):
                    problem = f"<{tag.name}> may not lead to {value!r}"
                    yield FORBIDDEN_HTML.broken(tag.where, problem, "link to a page or file")
        for name, where in document.prose.scripted:
            problem = f"curly brackets may not set {name!r}"
            yield FORBIDDEN_HTML.broken(where, problem, "leave it out")
        for link in document.prose.links:
            if _is_unsafe(link.target):
                problem = f"a link may not lead to {link.target!r}"
                where = link.target_span.where
                yield FORBIDDEN_HTML.broken(where, problem, "link to a page or file")


def _is_unsafe(target: str) -> bool:
    """A browser would run it; browsers undo entities and pass over line breaks and tabs in it."""
    return _UNSAFE_TARGET.match(re.sub(r"[\t\r\n]", "", unescape(target))) is not None
