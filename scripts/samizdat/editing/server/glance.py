"""A glance at the text that somebody types in: what is wrong in it, without reading all the others.

The whole collection takes a second, and nobody waits that long between two words. The other essays
count as not readable meanwhile, so that to name them is no mistake; what only they tell comes when
everything has been read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from samizdat import checks
from samizdat.checks.looks import NOTHING_KEPT, Kept, Look
from samizdat.findings import Finding, in_order
from samizdat.knowledge.known import Known
from samizdat.model.essays import Essay
from samizdat.reading.documents import FileText, read_essay

if TYPE_CHECKING:
    from collections.abc import Callable

    from samizdat.knowledge.parts import Part
    from samizdat.model.library import Library
    from samizdat.words.dates import Day


class Around:
    """What was seen of the records and pages around an essay that is typed.

    It is kept as long as they are the same: from one reading of everything to the next.
    """

    def __init__(self) -> None:
        self._library: Library | None = None
        self._looks: dict[str, Look] = {}

    def of(self, library: Library, path: str) -> Kept:
        """What is kept for a glance at one essay of a library."""
        if library is not self._library:
            self._library, self._looks = library, {}
        return _Beside(path, self._looks)


class _Beside:
    def __init__(self, path: str, looks: dict[str, Look]) -> None:
        self._path, self._looks = path, looks

    def look(self, part: Part, make: Callable[[], Look]) -> Look:
        """A look at a part; what is typed is looked at anew."""
        if part.path == self._path:
            return make()
        if part.path not in self._looks:
            self._looks[part.path] = make()
        return self._looks[part.path]


def is_essay(path: str, library: Library) -> bool:
    """A file is an essay, by where it lies and what it is called."""
    folder = f"{library.settings.essays}/"
    return path.startswith(folder) and path.endswith(".md")


def glance(
    library: Library, path: str, text: str, today: Day | None, around: Around | None = None
) -> tuple[Finding, ...]:
    """What is wrong in one essay, as far as it and the registers tell."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    read, findings = read_essay(FileText(text), path)
    if read is None:
        return in_order(findings)
    alone = _alone(library, path)
    if isinstance(read, Essay):
        alone = replace(alone, essays=(read,))
    else:
        broken = tuple(each for each in alone.broken_documents if each.path != path)
        alone = replace(alone, broken_documents=(*broken, read))
    kept = around.of(library, path) if around else NOTHING_KEPT
    told = [*findings, *checks.check(Known(alone, today), kept)]
    return in_order(finding for finding in told if finding.where.path == path)


def _alone(library: Library, path: str) -> Library:
    """A library without essays, all others of which are known to be there."""
    slugs = set(library.broken_essays)
    for essay in library.essays:
        if essay.document.path != path:
            slugs.add(essay.slug)
    return replace(library, essays=(), broken_essays=frozenset(slugs))
