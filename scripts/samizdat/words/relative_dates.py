"""Dates that wait for another: `5 June`, `two days later`, `the same year`."""

import re
from datetime import date as calendar_date
from datetime import timedelta

from samizdat.words.dates import Day, HistoricalDate, ImpossibleDateError, parse


def completed(waits: str, before: HistoricalDate) -> HistoricalDate | None:
    """What a date that waits (`-06-05`, `=year`, `+2 day`) means; none after several years."""
    if before.first[0] != before.last[0]:
        return None
    try:
        return parse("/".join(_whole(end, before.first) for end in waits.split("/")))
    except (ImpossibleDateError, ValueError):
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
