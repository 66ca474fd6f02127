"""Checks of notes and citations as they are written."""

from collections.abc import Iterator

from samizdat.checks.places import documents
from samizdat.findings import Finding
from samizdat.model.library import Library
from samizdat.words.listing import nearest


def malformed_citations(library: Library) -> Iterator[Finding]:
    """Something looks like a citation and cannot be read as one."""
    remedy = "write [@key], [@key, ch. 4; @other] or [see @key]"
    for document, _ in documents(library):
        for text, where in document.prose.malformed_citations:
            yield Finding("malformed-citation", where, f"{text!r} is no citation", remedy)


def undefined_notes(library: Library) -> Iterator[Finding]:
    """A note mark has no note."""
    for document, _ in documents(library):
        labels = [definition.label for definition in document.prose.definitions]
        for mark in document.prose.marks:
            if mark.label not in labels:
                remedy = nearest(mark.label, labels) or f"add a line '[^{mark.label}]: …'"
                problem = f"no note is called {mark.label!r}"
                yield Finding("undefined-note", mark.span.where, problem, remedy)


def duplicate_notes(library: Library) -> Iterator[Finding]:
    """A note is defined twice, and one of the two would be lost."""
    for document, _ in documents(library):
        first: dict[str, int] = {}
        for definition in document.prose.definitions:
            line = definition.span.where.line
            if first.setdefault(definition.label, line) != line:
                before = first[definition.label]
                problem = f"the note {definition.label!r} is defined in line {before} already"
                remedy = "give one of the two another label"
                yield Finding("duplicate-note", definition.span.where, problem, remedy)


def unused_notes(library: Library) -> Iterator[Finding]:
    """A note has no mark in the text, so nobody will read it."""
    for document, _ in documents(library):
        marked = {mark.label for mark in document.prose.marks}
        for definition in document.prose.definitions:
            if definition.label not in marked:
                problem = f"nothing in the text refers to the note {definition.label!r}"
                remedy = f"put [^{definition.label}] where it belongs, or take the note out"
                yield Finding("unused-note", definition.span.where, problem, remedy)
