"""Dates that wait for another: `5 June`, `two days later`, `the same year`."""

import re
from dataclasses import replace
from datetime import date as calendar_date
from datetime import timedelta

from samizdat.words.dates import Day, HistoricalDate, ImpossibleDateError, parse

WINTER = "-24"
"""How a winter ends in EDTF."""


def winter_of(date: HistoricalDate) -> HistoricalDate:
    """`The winter of 1938` began in December 1938, or ended in February of that year."""
    return replace(date, first=(date.first[0], 1, 1))


def completed(waits: str, before: HistoricalDate) -> HistoricalDate | None:
    """What a date that waits (`-06-05`, `=year`, `>-03`) means; none after several years."""
    if before.first[0] != before.last[0]:
        return None
    if waits[0] == ">":
        return _next(waits[1:], before)
    if waits == WINTER:
        return _winter(before)
    try:
        return parse("/".join(_whole(end, before.first) for end in waits.split("/")))
    except (ImpossibleDateError, ValueError):
        return None


def _winter(before: HistoricalDate) -> HistoricalDate:
    """`That winter`: of a day in January or February it is the one that began the year before."""
    year = before.first[0]
    if before.last[:2] <= (year, 2):
        return parse(f"{year - 1:04}{WINTER}")
    found = parse(f"{year:04}{WINTER}")
    return winter_of(found) if before.first[1] <= 2 else found


def _next(point: str, before: HistoricalDate) -> HistoricalDate | None:
    """The first month or season of a name that begins after a date: `the following March`."""
    for year in (before.last[0], before.last[0] + 1):
        found = parse(f"{year:04}{point}")
        if found.first > before.last:
            return found
    return None


def _whole(waits: str, day: Day) -> str:
    year = day[0]
    if waits[0] == "-":
        return f"{year:04}{waits}"
    sign, unit = waits[0], waits.rpartition(" ")[2].lstrip("=")
    count = int(re.sub(r"\D", "", waits)) if sign == "+" else 0
    if unit == "year":
        return f"{year + count:04}"
    if unit == "month":
        months = year * 12 + day[1] - 1 + count
        return f"{months // 12:04}-{months % 12 + 1:02}"
    return (calendar_date(*day) + timedelta(days=count)).isoformat()
