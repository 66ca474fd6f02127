"""A look at a part of a collection: what was found in it, and the gist of it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from samizdat.checks.acceptances import acceptances
from samizdat.checks.counts import counting_claims, untold_numbers
from samizdat.checks.explained import causes_in, misread_in
from samizdat.checks.gist import Gist
from samizdat.checks.past.dates import unrecorded_deeds
from samizdat.findings import Finding
from samizdat.knowledge.known import Known
from samizdat.knowledge.parts import Part


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at one text, or at the records, has shown."""

    findings: tuple[Finding, ...]
    gist: Gist


class Kept(Protocol):
    """What is kept of looks."""

    def look(self, part: Part, make: Callable[[], Look]) -> Look:
        """A look at a part, made where none is kept that would be the same."""


class _Nothing:
    """Nothing is kept."""

    def look(self, part: Part, make: Callable[[], Look]) -> Look:  # noqa: ARG002
        """A look, made."""
        return make()


NOTHING_KEPT: Kept = _Nothing()


def looked_at(part: Part, rules: Iterable[Callable[[Known], Iterator[Finding]]]) -> Look:
    """Look at a part by all rules that concern it."""
    found: list[Finding] = []
    for rule in rules:
        found += rule(part)
    cited: list[str] = []
    for document, _ in part.documents:
        cited += document.prose.cited
    gist = Gist(
        part.path,
        causes=tuple(causes_in(part)),
        misread=tuple(misread_in(part)),
        acceptances=tuple(acceptances(part)),
        cited=tuple(cited),
        untold=untold_numbers(part),
        claims=tuple(counting_claims(part)),
        deeds=tuple(unrecorded_deeds(part)),
    )
    return Look(tuple(found), gist)
