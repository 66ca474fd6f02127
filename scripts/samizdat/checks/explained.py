"""Findings that another explains: what follows from foreign markup or from an unfinished merge.

And where the page does not show what was typed, nobody is warned of what that says.
"""

from collections.abc import Container, Iterable, Iterator, Sequence

from samizdat.checks.dialect import BY_CODE
from samizdat.checks.gist import Gist, Place
from samizdat.checks.notes import MALFORMED_CITATION
from samizdat.findings import Finding, Severity
from samizdat.knowledge.known import Known
from samizdat.model.documents import Document
from samizdat.model.lines import Lines
from samizdat.prose.dialect import CAUSES


def unexplained(findings: Iterable[Finding], gists: Sequence[Gist]) -> Iterator[Finding]:
    """Findings without those that stand where a cause of theirs is told: each is mended once."""
    causes = {gist.path: gist.causes for gist in gists}
    misread = {gist.path: gist.misread for gist in gists}
    for finding in findings:
        path = finding.where.path
        if finding.code in CAUSES:
            yield finding
        elif not _stands_in(finding, causes.get(path, ())):
            follows = not finding.is_error and finding.code not in BY_CODE
            if not (follows and _stands_in(finding, misread.get(path, ()))):
                yield finding


def causes_in(known: Known) -> Iterator[tuple[Place, Place]]:
    """Where something is told that explains other findings, in the text that is looked at."""
    return _stretches(known, CAUSES)


def misread_in(known: Known) -> Iterator[tuple[Place, Place]]:
    """Where the page does not show what was typed, in the text that is looked at."""
    return _stretches(known, BY_CODE)


def _stretches(known: Known, codes: Container[str]) -> Iterator[tuple[Place, Place]]:
    """Where troubles of some codes begin and end."""
    for document, _ in known.documents:
        yield from _places(document, known, codes)
        if MALFORMED_CITATION.code in codes:
            for _, where in document.prose.malformed_citations:
                # What follows in its line may have been meant for it.
                yield (where.line, where.column), (where.line + 1, 1)


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
