"""Checks of notes and citations as they are written."""

import re
from collections.abc import Iterator

from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.model.documents import Document
from samizdat.words.listing import nearest

MALFORMED_CITATION = Rule(
    "malformed-citation",
    "A citation is `[@key]`, `[@key, ch. 4; @other]` or `[see @key]`.",
    why="Works are parted by semicolons, and each has its `@`. [Cite](cite.md) has the syntax.",
)


def malformed_citations(known: Known) -> Iterator[Finding]:
    """Something looks like a citation and cannot be read as one."""
    for document, _ in known.documents:
        for text, where in document.prose.malformed_citations:
            start = known.lines(document).start(where.line - 1) + where.column - 1
            remedy = _meant(text, document.text[start + len(text) :])
            yield MALFORMED_CITATION.broken(where, f"{text!r} is no citation", remedy)


_SLIPS = (
    (re.compile(r"@\{([^{}]+)\}"), r"@\1"),
    (re.compile(r"@\s*@?\s*(?=\w)"), "@"),
    (re.compile(r"(?<=\[)-@|(?<=[\s;])-@"), "@"),
    (re.compile(r"(?:,?\s+(?:and|&|und|и)|,)\s+@"), "; @"),
)
"""What others write in citations, and what to write for it."""

_WELL = re.compile(r"\[(?:[^\[\]@;]*\s)?@\w[^\[\]@;]*(?:;(?:[^\[\]@;]*\s)?@\w[^\[\]@;]*)*\]")


_LED = re.compile(r"[^\[\]\n]*\]\([^()\n]*\)")
_BRACKETS = re.compile(r"[^\[\]\n]*\[[^\[\]\n]*\][^\[\]\n]*\]")


def _meant(text: str, following: str) -> str:
    """What to type for a citation that is none: the same mended, or how one is written."""
    mended = text
    for slip, better in _SLIPS:
        mended = slip.sub(better, mended)
    if mended != text and _WELL.fullmatch(mended):
        return f"write {mended}"
    if not text.endswith("]") and _LED.match(following):
        return "write the link and the citation one after the other"
    if not text.endswith("]") and _BRACKETS.match(following):
        return "write (…) for the square brackets within it"
    if not text.endswith("]"):
        return "end it with ], as [@key, p. 3]"
    return "write [@key], [@key, ch. 4; @other] or [see @key]"


UNDEFINED_NOTE = Rule(
    "undefined-note",
    "Every note mark has its note.",
    why="The mark would stand in the text as it was typed.",
)


def undefined_notes(known: Known) -> Iterator[Finding]:
    """A note mark has no note."""
    for document, _ in known.documents:
        labels = [definition.label for definition in document.prose.definitions]
        told = _told(document, known)
        for mark in document.prose.marks:
            if mark.label not in labels and mark.label not in told:
                remedy = nearest(mark.label, labels) or f"add a line '[^{mark.label}]: …'"
                problem = f"no note is called {mark.label!r}"
                yield UNDEFINED_NOTE.broken(mark.span.where, problem, remedy)


DUPLICATE_NOTE = Rule(
    "duplicate-note",
    "A note is defined once.",
    why="One of the two would be lost.",
)


def duplicate_notes(known: Known) -> Iterator[Finding]:
    """A note is defined twice, and one of the two would be lost."""
    for document, _ in known.documents:
        first: dict[str, int] = {}
        for definition in document.prose.definitions:
            line = definition.span.where.line
            if first.setdefault(definition.label, line) != line:
                before = first[definition.label]
                problem = f"the note {definition.label!r} is defined in line {before} already"
                remedy = "give one of the two another label"
                yield DUPLICATE_NOTE.broken(definition.span.where, problem, remedy)


UNUSED_NOTE = Rule(
    "unused-note",
    "Every note has a mark in the text.",
    why="This is a warning: the site is published without the note.",
    severity=Severity.WARNING,
)


def unused_notes(known: Known) -> Iterator[Finding]:
    """A note has no mark in the text, so nobody will read it."""
    for document, _ in known.documents:
        marked = {mark.label for mark in document.prose.marks} | _told(document, known)
        for definition in document.prose.definitions:
            if not {definition.label, definition.label.strip()} & marked:
                problem = f"nothing in the text refers to the note {definition.label!r}"
                remedy = f"put [^{definition.label}] where it belongs, or take the note out"
                yield UNUSED_NOTE.broken(definition.span.where, problem, remedy)


def _told(document: Document, known: Known) -> set[str]:
    """Labels of notes about which the dialect has said what is wrong already."""
    return {trouble.about for trouble in known.troubles(document)}
