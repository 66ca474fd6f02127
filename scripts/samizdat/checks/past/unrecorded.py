"""A deed that an essay dates and no register does: only another essay can contradict it."""

from dataclasses import dataclass

from samizdat.findings import Where
from samizdat.words.dates import HistoricalDate


@dataclass(frozen=True, slots=True)
class UnrecordedDeed:
    """Something that was done to somebody, as one essay dates it."""

    person: str
    """An id."""

    kind: str
    date: HistoricalDate
    is_about: bool
    """A word before the date says that it is not exact."""

    where: Where
