"""Dates in a sentence: where they stand, and what they mean as a `HistoricalDate`.

Only what can be read in one way is read. A day without a year waits for one (`Said.completed`).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from samizdat.words import english
from samizdat.words.dates import (
    MONTHS,
    OPEN_FUTURE,
    OPEN_PAST,
    HistoricalDate,
    ImpossibleDateError,
    parse,
)
from samizdat.words.relative_dates import completed

_MONTH_NUMBERS: dict[str, int] = {"sept": 9}
for _number, _name in enumerate(MONTHS, 1):
    _MONTH_NUMBERS |= {_name.lower(): _number, _name[:3].lower(): _number}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_SHORT = "|".join(name[:3] for name in MONTHS if len(name) > 4)
_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{_SHORT}|Sept)\b\.?)"
_YEAR = r"(?:1\d{3}|20\d\d)(?![\d%])(?![,.]\d)"
_DUAL = r"(?:/(?P<dual>\d{1,2}))?"
_DASH = r"\s?[-–—]\s?"
_TO = rf"(?:{_DASH}|\s+(?:to|and|or|until|till|through|into)\s+(?:the\s+)?)"

_SAID = re.compile(
    rf"""
    (?P<from>(?<!\w){_DAY}(?:\s+{_MONTH})?(?:\s+{_YEAR})?){_TO}
        (?P<till>{_DAY}\s+{_MONTH}(?:,?\s+{_YEAR})?)(?!\w)
    |(?P<day>(?<!\w){_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR}{_DUAL})?)(?!\w)
    |(?P<american>\b{_MONTH}\s+{_DAY}(?!\d)(?:,?\s+{_YEAR})?)(?!\w)
    |(?P<months>\b{_MONTH}(?:\s+{_YEAR})?{_TO}{_MONTH}\s+(?:of\s+)?{_YEAR})(?!\w)
    |(?P<month>\b{_MONTH},?\s+(?:of\s+)?{_YEAR})(?!\w)
    |(?P<season>\b(?:{'|'.join(_SEASONS)})\s+(?:of\s+)?{_YEAR})(?!\w)
    |(?P<decades>\b(?:1\d|20)\d0['’]?s(?:{_TO}(?:1\d|20)\d0['’]?s)?)\b
    |(?P<span>(?<![\w.,/-])(?:[Bb]etween\s+(?={_YEAR}\s+and\b))?{_YEAR}(?:{_DASH}|/|\s+(?:to|until|till|through|(?<=[Bb]etween\s....\s)and)\s+)(?:1\d{{3}}|20\d\d|\d\d))(?![\w%])
    |(?P<year>(?<![\w.,/№-]){_YEAR})(?![\w/])
    |(?P<bare>\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Tt]hat|[Oo]f|[Ff]rom|early|late|mid-?|[Tt]he\s+(?:same|following|next))\s+{_MONTH})(?![\w]|\s+(?:{_DAY}|{_YEAR})|{_TO}{_MONTH})
    |(?P<near>\b(?:[Tt]he|[Tt]hat)\s+(?:same|next|following|very)\s+(?:day|month|year|night|morning)\b|\b[Tt]hat\s+(?:day|year)\b)
    |(?P<later>\b(?P<count>\d{{1,3}}|{'|'.join(english.COUNTED)})\s+(?P<unit>day|week|month|year)s?\s+later\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)  # fmt: skip
_TOKEN = re.compile(r"\w+")
_WORDS_BEFORE: dict[str, tuple[int, ...]] = {"later": (2,), "day": (1, 2), "night": (2,)}
"""Words that dates have in them, with how many words before each the date may begin."""

for _name in (*MONTHS, *(_name[:3] for _name in MONTHS), "sept"):
    _WORDS_BEFORE[_name.lower()] = (0, 1, 2)
for _name in _SEASONS:
    _WORDS_BEFORE[_name] = (0,)
_WORDS_BEFORE |= {"month": (2,), "year": (2, 1), "morning": (2,)}
_ANCHOR = re.compile(
    r"\b(?:[0-9]\w*|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*"
    r"|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Ff]all|later|day|month|year|night|morning)\b"
)
_UNITS = "(?:day|week|month|year|night|morning)"
_MAY_SAY = re.compile(
    rf"[0-9]|(?:same|next|following|that) {_UNITS}|{_UNITS}s? later|{'|'.join(MONTHS)}"
)
_BEFORE = re.compile(r"([\w'’]+)[\s(]*$")
_OPENING = re.compile(rf"\b(?:{'|'.join(english.OPENING)})\s+(?:the\s+)?(?:\w+\s+of\s+)?$", re.I)
_CLOSING = re.compile(rf"\b(?:{'|'.join(english.CLOSING)})\s+(?:the\s+)?(?:\w+\s+of\s+)?$", re.I)
_HEDGED = re.compile(rf"(?:{'|'.join(english.HEDGES)})\s+$", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:№|\b(?!c\.|ca\.)\w{1,4}\.)\s*$")
_PLURAL = re.compile(r"\s+(?:men|women|people|children|\w+[^s\W]s)\b")
_RANGE = re.compile(r"^\s*(?:to|until|till|through)\b|^\s?[–—-]\s?\d", re.IGNORECASE)

LONGEST_BEFORE = 30
"""Signs before a date in which the word stands that opens or closes it."""


@dataclass(frozen=True, slots=True)
class Said:
    """A date as a sentence has it."""

    start: int
    end: int
    date: HistoricalDate | None
    """What it means; none where it waits for a date before it."""

    waits: str = ""
    """What is known without it: `-06-05`, `=year`, `+2 day`."""

    is_about: bool = False
    """A word before it says that it is not exact."""

    has_two_years: bool = False
    """`1648/9`: the year begins in March for those who count so."""

    @property
    def is_point(self) -> bool:
        """A day, a month or a year: no open end and no interval."""
        return self.date is not None and "/" not in self.date.edtf

    def completed(self, before: HistoricalDate | None) -> "Said":
        """With the year, or the day, of the date before it; without one, as it was."""
        if self.date or before is None or not self.waits:
            return self
        return replace(self, date=completed(self.waits, before))


def said_dates(text: str) -> tuple[Said, ...]:
    """The dates of a text in order. Those without a year have no date yet."""
    if not _MAY_SAY.search(text):
        return ()
    found: list[Said] = []
    for match in _matches(text):
        said = _read(match, text)
        if said:
            found.append(said)
    return tuple(found)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Where a form of dates fits; it is tried at words with which one may begin, no others."""
    end = 0
    for anchor in _ANCHOR.finditer(text):
        if anchor.start() < end:
            continue
        for back in _WORDS_BEFORE.get(anchor[0].lower(), (0,)):
            match = _SAID.match(text, max(_words_before(text, anchor.start(), back), end))
            if match:
                yield match
                end = match.end()
                break


def _words_before(text: str, start: int, count: int) -> int:
    """Where the word begins that stands some words before another."""
    words = list(_TOKEN.finditer(text, max(0, start - LONGEST_BEFORE), start))
    if count == 0 or len(words) < count:
        return start
    return words[-count].start()


def _read(match: re.Match[str], text: str) -> Said | None:
    kind = match.lastgroup or ""
    for name in ("dual", "count", "unit"):
        if kind == name:
            kind = {"dual": "day", "count": "later", "unit": "later"}[name]
    if kind == "till":
        kind = "from"
    before = text[max(0, match.start() - LONGEST_BEFORE) : match.start()]
    if kind in ("year", "span") and not _is_dating(before, text[match.end() :]):
        return None
    try:
        edtf = _FORMS[kind](match)
        if not edtf:
            return None
        about = bool(_HEDGED.search(before))
        if edtf[0] in "-=+":
            return Said(match.start(), match.end(), None, edtf, about)
        date = _bounded(parse(edtf), before, text[match.end() :])
    except ImpossibleDateError:
        return None
    return Said(match.start(), match.end(), date, "", about, bool(match["dual"]))


def _is_dating(before: str, after: str) -> bool:
    """Four digits are a year: a word of time stands before them, or no noun after them."""
    if _NUMBERED.search(before):
        return False
    word = _BEFORE.search(before)
    if word and word[1].lower() in english.JOINING and _PLURAL.match(after):
        return False
    if word and word[1].lower().rstrip("-") in english.DATING:
        return True
    if before.endswith("-"):
        return True
    return re.match(r"\s*(?:[^\w\s]|$|and\b|or\b|the\b|he\b|she\b|it\b|they\b)", after) is not None


def _bounded(date: HistoricalDate, before: str, after: str) -> HistoricalDate:
    """A date after `since` or `until` has an open end, unless it is one end of a stretch."""
    if "/" in date.edtf:
        return date
    if _OPENING.search(before) and not _RANGE.match(after):
        return HistoricalDate(f"{date.edtf}/..", date.first, OPEN_FUTURE)
    if _CLOSING.search(before):
        return HistoricalDate(f"../{date.edtf}", OPEN_PAST, date.last)
    return date


def _digits(text: str) -> int:
    return int(re.sub(r"\D", "", text) or 0)


def _point(text: str) -> str:
    """A day or a month in EDTF, without the year where none is said."""
    year = re.search(rf"\b{_YEAR}", text)
    rest = text
    if year:
        rest = text[: year.start()]
    name = re.search(r"[^\W\d]{3,}", re.sub(r"\b(?:of|st|nd|rd|th)\b", "", rest))
    month = _MONTH_NUMBERS[(name[0] if name else "").lower()]
    day = _digits(rest)
    found = f"-{month:02}"
    if day:
        found += f"-{day:02}"
    return (year[0] if year else "") + found


def _day(match: re.Match[str]) -> str:
    text = match["day"]
    dual = match["dual"]
    if not dual:
        return _point(text)
    edtf = _point(text.partition("/")[0])
    year = int(edtf[:4])
    if str(year + 1).endswith(dual):
        return f"{year + 1}{edtf[4:]}"
    return edtf


def _stretch(match: re.Match[str]) -> str:
    """`1–4 June 1937`, `28 May to 3 June 1937`; the first takes what it lacks from the second."""
    last = _point(match["till"])
    first = match["from"]
    if not re.search(_MONTH, first, re.IGNORECASE):
        first = f"{_digits(first)} {MONTHS[int(last[-5:-3]) - 1]}"
    start = _point(first)
    if start.startswith("-") and not last.startswith("-"):
        start = last[:-6] + start
    if start.startswith("-"):
        return f"{start}/{last}"
    if last.startswith("-"):
        return ""
    return f"{start}/{last}"


def _months(match: re.Match[str]) -> str:
    names = re.findall(rf"{_MONTH}", match["months"], re.IGNORECASE)
    years = re.findall(_YEAR, match["months"])
    start = f"{years[0]}{_point(names[0])}"
    return f"{start}/{years[-1]}{_point(names[-1])}"


def _season(match: re.Match[str]) -> str:
    words = match["season"].split()
    return f"{words[-1]}-{_SEASONS[words[0].lower()]}"


def _decades(match: re.Match[str]) -> str:
    found = re.findall(r"\d{3}(?=0)", match["decades"])
    return f"{found[0]}0/{found[-1]}9"


def _span(match: re.Match[str]) -> str:
    first, last = re.findall(r"\d+", match["span"])
    return f"{first}/{first[: 4 - len(last)]}{last}"


def _bare(match: re.Match[str]) -> str:
    return _point(match["bare"].split()[-1])


def _near(match: re.Match[str]) -> str:
    words = match["near"].lower().split()
    unit = {"night": "day", "morning": "day"}.get(words[-1], words[-1])
    if words[-2] in ("next", "following"):
        return f"+1 {unit}"
    return f"={unit}"


def _later(match: re.Match[str]) -> str:
    word = match["count"].lower()
    count = int(word) if word.isdigit() else max(1, english.COUNTED.index(word))
    if match["unit"].lower() == "week":
        return f"+{count * 7} day"
    return f"+{count} {match['unit'].lower()}"


_FORMS: dict[str, Callable[[re.Match[str]], str]] = {
    "from": _stretch,
    "day": _day,
    "american": lambda match: _point(match["american"]),
    "months": _months,
    "month": lambda match: _point(match["month"]),
    "season": _season,
    "decades": _decades,
    "span": _span,
    "year": lambda match: match["year"],
    "bare": _bare,
    "near": _near,
    "later": _later,
}
