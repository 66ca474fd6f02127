"""Names as of a date: what an institution or a place was called when something happened."""

from collections.abc import Iterable, Sequence
from datetime import date as calendar_date
from typing import Protocol

from samizdat.words.dates import OPEN_FUTURE, OPEN_PAST, Day, HistoricalDate
from samizdat.words.tongue import PROGRAM, Tongue

NOT_FOR_LONG = 0.1
"""A name that held for a smaller share of a stretch than this is not named for it."""


class NameInTime(Protocol):
    """A name, and from when to when it was borne."""

    @property
    def name(self) -> str:
        """The name."""

    @property
    def period(self) -> HistoricalDate | None:
        """From when to when; none where nothing says."""


class Renamed(Protocol):
    """What had several names."""

    @property
    def name(self) -> str:
        """The name under which this site knows it."""

    @property
    def names(self) -> Sequence[NameInTime]:
        """Every name it had, in order."""


def names_as_of(record: Renamed, date: HistoricalDate | None) -> tuple[str, ...]:
    """The names that a record had on a day or in a stretch of time, in order, each once.

    A stretch that only touches the days of a name, or has it for a short part, does not name it.
    Empty where the register does not say what it was called then.
    """
    if date is None:
        return ()
    shared: list[tuple[str, int]] = []
    for named in record.names:
        if named.period and named.period.may_meet(date):
            shared.append((named.name, _days_shared(named.period, date, record.names)))
    longest = max((days for _, days in shared), default=0)
    found: dict[str, None] = {}
    for name, days in shared:
        if days >= longest * NOT_FOR_LONG:
            found[name] = None
    return tuple(found)


def name_as_of(record: Renamed, date: HistoricalDate | None, tongue: Tongue = PROGRAM) -> str:
    """The name of a record as of a date: `A`, or `A, later B`; the house name where none is known.

    Of more than two names the first and the last are told.
    """
    names = names_as_of(record, date)
    if not names:
        return record.name
    if len(names) == 1:
        return names[0]
    return tongue.gettext("{first}, later {last}", first=names[0], last=names[-1])


def _days_shared(period: HistoricalDate, date: HistoricalDate, names: Iterable[NameInTime]) -> int:
    """For how many days of a stretch a name was borne; an open end counts to the last change."""
    first = max(period.first, date.first)
    last = min(period.last, date.last)
    if first == OPEN_PAST:
        first = (last[0] - 1, last[1], 1)
    if last == OPEN_FUTURE:
        last = max(first, _last_change(names))
    return max(1, _number(last) - _number(first) + 1)


def _last_change(names: Iterable[NameInTime]) -> Day:
    """A year after the last name began that a register dates."""
    latest = (1, 1, 1)
    for named in names:
        if named.period and named.period.first > latest:
            latest = named.period.first
    return latest[0] + 1, latest[1], 1


def _number(day: Day) -> int:
    """A day as a number that grows by one a day."""
    if day[0] < 1:
        return day[0] * 366
    return calendar_date(day[0], day[1], min(day[2], 28)).toordinal()
