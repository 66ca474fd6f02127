"""Findings that another explains: what follows from foreign markup or from an unfinished merge."""

from collections.abc import Iterable, Iterator

from samizdat.findings import Finding
from samizdat.knowledge.known import Known
from samizdat.model.documents import Document
from samizdat.model.lines import Lines
from samizdat.prose.dialect import CAUSES

Place = tuple[int, int]
"""A line and a column."""


def unexplained(findings: Iterable[Finding], known: Known) -> Iterator[Finding]:
    """Findings without those that stand where a cause of theirs is told: each is mended once."""
    causes = dict(_causes(known))
    for finding in findings:
        stretches = causes.get(finding.where.path, ())
        if finding.code in CAUSES or not _stands_in(finding, stretches):
            yield finding


def _causes(known: Known) -> Iterator[tuple[str, tuple[tuple[Place, Place], ...]]]:
    for document, _ in known.documents:
        stretches = tuple(_stretches(document, known))
        if stretches:
            yield document.path, stretches


def _stretches(document: Document, known: Known) -> Iterator[tuple[Place, Place]]:
    """Where causes begin and end in a text."""
    lines: Lines | None = None
    for trouble in known.troubles(document):
        if trouble.code in CAUSES:
            lines = lines or Lines(document.text, document.path)
            where = lines.span(trouble.start, trouble.end).where
            yield (where.line, where.column), where.end


def _stands_in(finding: Finding, stretches: Iterable[tuple[Place, Place]]) -> bool:
    place = (finding.where.line, finding.where.column)
    return any(start <= place < end for start, end in stretches)
