"""As of: the date on which something is named, as a link bears it for its card.

An author may say it after a link, `{as-of=1938-11}`; else it is that of the sentence.
"""

import re
from collections.abc import Callable

from samizdat.words.dates import Day, HistoricalDate, ImpossibleDateError, parse

ATTRIBUTE = "data-as-of"

Dating = Callable[[int], HistoricalDate | None]
"""From an offset in a text to the date that holds there, if one is stated."""

_SAID = re.compile(r"(?<![\w-])as-of=(?P<mark>[\"']?)(?P<date>[^\s\"'{}]+)(?P=mark)[ ]?")
_PLAIN = re.compile(r"[\d/.X~?%-]+")


def undated(_offset: int) -> None:
    """No date is stated anywhere."""
    return


def as_of(date: HistoricalDate | None) -> str:
    """The attribute of a link with a blank behind it, as Markdown has it; empty without a date."""
    if date is None:
        return ""
    edtf = date.edtf
    if not _PLAIN.fullmatch(edtf):  # a set has brackets, which mean something in Markdown
        edtf = f"{_day(date.first)}/{_day(date.last)}"
    return f"{ATTRIBUTE}={edtf} "


def said_as_of(attributes: str) -> str:
    """What an author says among the attributes of a link, as ours; empty where it is no date."""
    match = _SAID.search(attributes)
    if not match:
        return ""
    try:
        return as_of(parse(match["date"]))
    except ImpossibleDateError:
        return ""


def without_as_of(attributes: str) -> str:
    """The attributes without it."""
    return _SAID.sub("", attributes)


def _day(day: Day) -> str:
    year, month, of_month = day
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{of_month:02d}"
