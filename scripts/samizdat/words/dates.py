"""Dates as historians write them: EDTF, with bounds, an order and words.

The standard library starts at year 1 and knows nothing of "about"; so we keep our own. The grammar
is that of ISO 8601-2 / Library of Congress EDTF, level 1 and sets of level 2; the plain forms are
read here, all others by the `edtf` library, which takes milliseconds for each.
"""

import re
from calendar import monthrange
from dataclasses import dataclass

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
FIRST_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}
"""The month with which each season begins, in the northern half of the world."""

OPEN_PAST, OPEN_FUTURE = (-9999, 1, 1), (9999, 12, 31)

Day = tuple[int, int, int]

_PLAIN = re.compile(r"(?!-0000)(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?", re.ASCII)
POINT = re.compile(r"(-?\d{4}|\d{3}X|\d\dXX)(?:-(\d\d))?(?:-(\d\d))?([~?%]?)", re.ASCII)
"""A date that is no interval and no set: its year, month, day and mark."""

_KNOWN = re.compile(
    r"Y-?\d{5,}|-?(?:\d{4}|\d{3}X|\d\dXX|\dXXX)(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?[?~%]?"
    r"|[\[{][-\d.,X]+[\]}]",
    re.ASCII,
)
"""Level 1, and sets of plain dates: what the library is asked about."""

_NOT_IN_INTERVALS = re.compile(r"[/\[\]{}]")
_IN_A_YEAR = re.compile(r"(?<=[\dX]{4})(?:-(?:\d\d|XX)){1,2}")
_SHARED = re.compile(rf"\b(?:{'|'.join((*MONTHS, *SEASONS.values()))})(?P<year> \d+(?: BC)?)$")


class ImpossibleDateError(ValueError):
    """The text is no EDTF date, or a day that the calendar does not have."""


@dataclass(frozen=True, slots=True)
class HistoricalDate:
    """A date no more precise than what is known.

    Two dates are ordered by their first possible day, then by their last.
    """

    edtf: str
    first: Day
    """The earliest day it can mean: year (astronomical), month, day."""

    last: Day
    """The latest day it can mean."""

    @property
    def words(self) -> str:
        """As a sentence says it: `1937-08~` is `about August 1937`."""
        return words(self.edtf)

    @property
    def years(self) -> str:
        """Its years alone: `1937-07/1938-11` is `1937–1938`, `1937-08~` is `about 1937`."""
        return words(years_of(self.edtf))

    @property
    def is_day(self) -> bool:
        """Exactly one day is meant."""
        return self.first == self.last

    def may_meet(self, other: "HistoricalDate") -> bool:
        """There is a day that both can mean."""
        return self.first <= other.last and other.first <= self.last

    def __lt__(self, other: "HistoricalDate") -> bool:
        return (self.first, self.last) < (other.first, other.last)

    def __le__(self, other: "HistoricalDate") -> bool:
        return (self.first, self.last) <= (other.first, other.last)

    def __str__(self) -> str:
        return self.edtf


def parse(text: str) -> HistoricalDate:
    """The date that an EDTF text means.

    Raises ImpossibleDateError, with the reason, for any other text. Prose is never guessed at.
    """
    plain = _PLAIN.fullmatch(text)
    if plain:
        return HistoricalDate(text, *_plain_bounds(*plain.groups()))
    if "/" in text:
        return HistoricalDate(text, *_interval_bounds(text))
    members = _members(text)
    if members:
        dates = [parse(member) for member in members]
        first = min(date.first for date in dates)
        last = max(date.last for date in dates)
        return HistoricalDate(text, first, last)
    return HistoricalDate(text, *_library_bounds(text))


def _members(text: str) -> list[str]:
    """The dates of a set, `[1936,1938-03]` or `{1936,1938}`, where all of them are plain.

    `..` before one, behind it or between two is an interval.
    """
    if text[:1] + text[-1:] not in ("[]", "{}"):
        return []
    members = text[1:-1].replace("..", "/").split(",")
    for member in members:
        ends = member.split("/")
        if len(ends) > 2 or not all(end == "" or _PLAIN.fullmatch(end) for end in ends):
            return []
    return members if all(members) else []


def _interval_bounds(text: str) -> tuple[Day, Day]:
    start, _, end = text.partition("/")
    ends = {start, end} - {"", ".."}
    if not ends or _NOT_IN_INTERVALS.search(text.replace("/", "", 1)):
        raise ImpossibleDateError(f"{text!r} is not a date in EDTF")
    first, last = OPEN_PAST, OPEN_FUTURE
    if start in ends:
        first = parse(start).first
    if end in ends:
        last = parse(end).last
    if first > last:
        raise ImpossibleDateError(f"{text!r} ends before it begins")
    return first, last


def _plain_bounds(years: str, months: str | None, days: str | None) -> tuple[Day, Day]:
    """The bounds of a year, a month or season, or a day, from the digits of each."""
    year, month, day = int(years), int(months or 0), int(days or 0)
    if months is None:
        return (year, 1, 1), (year, 12, 31)
    if month in SEASONS:
        if days is not None:
            raise ImpossibleDateError(f"{SEASONS[month]} ({month}) has no day {day}")
        return _season_bounds(year, month)
    if not 1 <= month <= 12:
        raise ImpossibleDateError(f"there is no month {month:02}")
    longest = monthrange(_gregorian(year), month)[1]
    if days is None:
        return (year, month, 1), (year, month, longest)
    if not 1 <= day <= longest:
        raise ImpossibleDateError(f"{MONTHS[month - 1]} {_year_words(str(year))} has no day {day}")
    return (year, month, day), (year, month, day)


def _season_bounds(year: int, season: int) -> tuple[Day, Day]:
    """Three months; a winter ends in the year after."""
    start = FIRST_MONTHS[season]
    end_year, end = year, start + 2
    if end > 12:
        end_year, end = year + 1, end - 12
    return (year, start, 1), (end_year, end, monthrange(_gregorian(end_year), end)[1])


def _gregorian(year: int) -> int:
    return year % 400 + 400  # the calendar repeats, and the standard library has no year 0


def _library_bounds(text: str) -> tuple[Day, Day]:
    import edtf  # an eighth of a second, and most collections never need it

    try:
        if text != text.strip():
            raise ValueError("the library passes over blanks")
        if not _KNOWN.fullmatch(text):
            raise ValueError("the library prints what it stumbles over")
        parsed = edtf.parse_edtf(text)
        low, high = tuple(parsed.lower_strict())[:3], tuple(parsed.upper_strict())[:3]
    except (
        edtf.EDTFParseException, AttributeError, LookupError, OverflowError, RecursionError,
        TypeError, ValueError,
    ) as error:  # fmt: skip
        raise ImpossibleDateError(f"{text!r} is not a date in EDTF") from error
    return (low[0], low[1], low[2]), (high[0], high[1], high[2])


def years_of(edtf: str) -> str:
    """The years of an EDTF date alone: `1937~` of `1937-08~`."""
    return _IN_A_YEAR.sub("", edtf)


def words(edtf: str) -> str:
    """An EDTF date in English words; nothing is added to what it says."""
    if edtf[:1] in "[{" and edtf[-1:] in "]}":
        return _set_words(edtf)
    if "/" not in edtf:
        return _point_words(edtf)
    start, _, end = edtf.partition("/")
    if start in ("", ".."):
        return f"until {_point_words(end)}"
    if end in ("", ".."):
        return f"from {_point_words(start)}"
    return _interval_words(start, end)


def _point_words(edtf: str) -> str:
    match = POINT.fullmatch(edtf.replace("-XX", ""))  # a day or month that is not known
    if not match:
        return edtf
    year, month, day, mark = match.groups()
    before = {"~": "about ", "%": "perhaps about ", "?": "perhaps "}.get(mark, "")
    return before + _calendar_words(year, int(month or 0), int(day or 0))


def _calendar_words(year: str, month: int, day: int) -> str:
    if month in SEASONS:
        return f"{SEASONS[month]} {_year_words(year)}"
    said = _year_words(year)
    if month:
        said = f"{MONTHS[month - 1]} {said}"
    if day:
        said = f"{day} {said}"
    return said


def _year_words(year: str) -> str:
    if year.endswith("XX"):
        return f"{int(year[:-2])}00–{int(year[:-2])}99"
    if year.endswith("X"):
        return f"the {int(year[:-1])}0s"
    number = int(year)
    if number > 0:
        return str(number)
    return f"{1 - number} BC"


def _interval_words(start: str, end: str) -> str:
    """Say once what both ends share: `20–31 August 1939`, `1 June – 3 August 1937`."""
    if start == end:
        return _point_words(start)
    a, b = POINT.fullmatch(start), POINT.fullmatch(end)
    if not a or not b or a[4] or b[4]:
        return f"{_point_words(start)} – {_point_words(end)}"
    if a[3] and b[3] and a.group(1, 2) == b.group(1, 2):
        return f"{int(a[3])}–{_point_words(end)}"
    if a[2] and b[2] and a[1] == b[1]:
        opening = _point_words(start).removesuffix(" " + _year_words(a[1]))
        return opening + _dash(a[3] or b[3]) + _point_words(end)
    return _point_words(start) + _dash(a[2] or b[2]) + _point_words(end)


def _dash(several_words: str | None) -> str:
    """The dash between two ends, with blanks where one of them has several words."""
    if several_words:
        return " – "
    return "–"


def _set_words(edtf: str) -> str:
    joint = {"[": " or ", "{": " and "}[edtf[0]]
    texts: list[str] = []
    for member in edtf[1:-1].split(","):
        texts.append(words(member.strip().replace("..", "/")))
    *others, last = texts
    if not others:
        return last
    year = _shared_year(texts)
    first = ", ".join(text.removesuffix(year) for text in others)
    return first + joint + last


def _shared_year(texts: list[str]) -> str:
    """The year with which all of some dates end, with its blank; empty where they differ."""
    years: set[str] = set()
    for text in texts:
        match = _SHARED.search(text)
        if not match:
            return ""
        years.add(match["year"])
    if len(years) > 1:
        return ""
    return years.pop()
