"""Findings that another explains: what follows from foreign markup or from an unfinished merge.

And where the page does not show what was typed, nobody is warned of what that says.
"""

from collections.abc import Container, Iterable, Iterator

from samizdat.checks.dialect import BY_CODE
from samizdat.findings import Finding, Severity
from samizdat.knowledge.known import Known
from samizdat.model.documents import Document
from samizdat.model.lines import Lines
from samizdat.prose.dialect import CAUSES

Place = tuple[int, int]
"""A line and a column."""


def unexplained(findings: Iterable[Finding], known: Known) -> Iterator[Finding]:
    """Findings without those that stand where a cause of theirs is told: each is mended once."""
    causes = dict(_stretches(known, CAUSES))
    misread = dict(_stretches(known, BY_CODE))
    for finding in findings:
        path = finding.where.path
        if finding.code in CAUSES:
            yield finding
        elif not _stands_in(finding, causes.get(path, ())):
            follows = not finding.is_error and finding.code not in BY_CODE
            if not (follows and _stands_in(finding, misread.get(path, ()))):
                yield finding


def _stretches(
    known: Known, codes: Container[str]
) -> Iterator[tuple[str, tuple[tuple[Place, Place], ...]]]:
    """Where troubles of some codes begin and end, for every text that has any."""
    for document, _ in known.documents:
        found = tuple(_places(document, known, codes))
        if found:
            yield document.path, found


def _places(
    document: Document, known: Known, codes: Container[str]
) -> Iterator[tuple[Place, Place]]:
    lines: Lines | None = None
    for trouble in known.troubles(document):
        if trouble.code in codes and BY_CODE[trouble.code].severity is Severity.ERROR:
            lines = lines or Lines(document.text, document.path)
            where = lines.span(trouble.start, trouble.end).where
            yield (where.line, where.column), where.end


def _stands_in(finding: Finding, stretches: Iterable[tuple[Place, Place]]) -> bool:
    place = (finding.where.line, finding.where.column)
    return any(start <= place < end for start, end in stretches)
