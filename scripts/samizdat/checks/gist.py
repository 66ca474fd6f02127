"""The gist of a text: what rules that compare texts, and acceptances, must know of each."""

from dataclasses import dataclass

from samizdat.checks.acceptances import Acceptance
from samizdat.checks.counted_twice import Number
from samizdat.checks.far_apart import Claim
from samizdat.checks.past.unrecorded import UnrecordedDeed

Place = tuple[int, int]
"""A line and a column."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What others must know of a text, or of the records."""

    path: str
    """That of the text; of the records it is empty."""

    causes: tuple[tuple[Place, Place], ...] = ()
    """Where something is told that explains other findings."""

    misread: tuple[tuple[Place, Place], ...] = ()
    """Where the page does not show what was typed."""

    acceptances: tuple[Acceptance, ...] = ()
    cited: tuple[str, ...] = ()
    untold: tuple[Number, ...] = ()
    """Numbers that no figure has."""

    claims: tuple[Claim, ...] = ()
    """Sentences that count one thing at one date."""

    deeds: tuple[UnrecordedDeed, ...] = ()
