"""Stretches of time: how they begin and end, and the one around several dates."""

from collections.abc import Sequence

from samizdat.words.dates import OPEN_FUTURE, OPEN_PAST, HistoricalDate, parse

LONG = 10
"""What takes longer than so many years is told in the year in which it began."""


def opening(period: HistoricalDate) -> HistoricalDate:
    """The day, month or year with which a stretch begins; the whole where that is not known."""
    start, _, _ = period.edtf.partition("/")
    if start in ("", "..") or start == period.edtf:
        return period
    return parse(start)


def closing(period: HistoricalDate) -> HistoricalDate:
    """The day, month or year with which a stretch ends; the whole where that is not known."""
    end = period.edtf.rpartition("/")[2]
    if end in ("", "..") or end == period.edtf:
        return period
    return parse(end)


def around(dates: Sequence[HistoricalDate]) -> HistoricalDate:
    """The stretch from the first day of some dates to the last; there is one at least."""
    first = min(dates, key=lambda date: date.first)
    last = max(dates, key=lambda date: date.last)
    if first is last:
        return first
    start, _, _ = first.edtf.partition("/")
    end = last.edtf.rpartition("/")[2]
    return HistoricalDate(f"{start}/{end}", first.first, last.last)


def years_in(date: HistoricalDate) -> range:
    """The years that a date touches; one end where it is open or long."""
    if date.first == OPEN_PAST:
        return range(date.last[0], date.last[0] + 1)
    if date.last == OPEN_FUTURE or date.last[0] - date.first[0] > LONG:
        return range(date.first[0], date.first[0] + 1)
    return range(date.first[0], date.last[0] + 1)
