"""Dates in a sentence: where they stand, and what they mean as a `HistoricalDate`.

Only what can be read in one way is read. A day without a year waits for one (`Said.completed`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from samizdat.words import english
from samizdat.words.date_forms import DAY, ERA, FORMS, MONTH, SEASONS, YEAR
from samizdat.words.dates import (
    MONTHS,
    OPEN_FUTURE,
    OPEN_PAST,
    HistoricalDate,
    ImpossibleDateError,
    parse,
)
from samizdat.words.relative_dates import WINTER, completed, winter_of

_DUAL = r"(?:/(?P<dual>\d{1,2}))?"
_DASH = r"\s?[-–—]\s?"
_TO = rf"(?:{_DASH}|\s+(?:to|and|or|until|till|through|into)\s+(?:the\s+)?)"

_SAID = re.compile(
    rf"""
    (?P<both>(?<!\w){DAY}\s+{MONTH}\s*[(\[/]\s*{DAY}\s+{MONTH}\s*[)\]]?\s*{YEAR})(?!\w)
    |(?P<era>(?<![\w.,/-])(?:(?:{DAY}\s+)?{MONTH}\s+)?(?:\d{{1,4}}\s*{ERA}|(?-i:AD|A\.D\.)\s*\d{{1,4}}(?!\w)))
    |(?P<from>(?<!\w){DAY}(?:\s+{MONTH})?(?:\s+{YEAR})?){_TO}
        (?P<till>{DAY}\s+{MONTH}(?:,?\s+{YEAR})?)(?!\w)
    |(?P<day>(?<!\w){DAY}\s+(?:of\s+)?{MONTH}(?:,?\s+{YEAR}{_DUAL})?)(?!\w)
    |(?P<american>\b{MONTH}\s+{DAY}(?!\d)(?:,?\s+{YEAR})?)(?!\w)
    |(?P<months>\b{MONTH}(?:\s+{YEAR})?{_TO}{MONTH}\s+(?:of\s+)?{YEAR})(?!\w)
    |(?P<month>\b{MONTH},?\s+(?:of\s+)?{YEAR})(?!\w)
    |(?P<season>\b(?:{'|'.join(SEASONS)})\s+(?:of\s+)?{YEAR}(?P<turn>\s?[-–—/]\s?(?:\d\d)?\d\d)?)(?!\w)
    |(?P<decades>\b(?:1\d|20)\d0['’]?s(?:{_TO}(?:1\d|20)\d0['’]?s)?)\b
    |(?P<span>(?<![\w.,/-])(?:[Bb]etween\s+(?={YEAR}\s+and\b))?{YEAR}(?:{_DASH}|/|\s+(?:to|until|till|through|(?<=[Bb]etween\s....\s)and)\s+)(?:1\d{{3}}|20\d\d|\d\d?))(?![\w%])
    |(?P<year>(?<![\w.,/№-]){YEAR})(?![\w/])
    |(?P<bare>\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Tt]hat(?:\s+same)?|[Oo]f|[Ff]rom|early|late|mid-?|[Tt]he\s+(?:same|following|next))\s+{MONTH})(?![\w]|\s+(?:{DAY}|{YEAR})|{_TO}{MONTH})
    |(?P<quarter>\b(?:[Tt]hat(?:\s+same)?|[Tt]he\s+(?:same|following|next))\s+(?:spring|summer|autumn|winter))(?!\s+of\b|\w)
    |(?P<near>\b(?:[Tt]he|[Tt]hat)\s+(?:same|next|following|very)\s+(?:day|month|year|night|morning)\b|\b[Tt]hat\s+(?:day|year)\b)
    |(?P<later>\b(?<!half\s)(?P<count>\d{{1,3}}|{'|'.join(english.COUNTED)})\s+(?P<unit>day|week|month|year)s?\s+later\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)  # fmt: skip
_TOKEN = re.compile(r"\w+")
_WORDS_BEFORE: dict[str, tuple[int, ...]] = {"later": (2,), "day": (1, 2), "night": (2,)}
"""Words that dates have in them, with how many words before each the date may begin."""

for _name in (*MONTHS, *(_name[:3] for _name in MONTHS), "sept"):
    _WORDS_BEFORE[_name.lower()] = (0, 1, 2)
for _name in SEASONS:
    _WORDS_BEFORE[_name] = (0, 1, 2)
_WORDS_BEFORE |= {"month": (2,), "year": (2, 1), "morning": (2,)}
_ANCHOR = re.compile(
    r"\b(?:[0-9]\w*|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*"
    r"|A\.?D\b|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Ff]all|later|day|month|year|night|morning)\b"
)
_DIGIT = re.compile(r"[0-9]")
_UNITS = f"(?:{'|'.join(english.UNITS)})"
_NEAR_UNITS = f"(?:{'|'.join((*english.UNITS, *SEASONS))})"
_NEAR_WORDS = re.compile(
    rf"same {_NEAR_UNITS}|next {_NEAR_UNITS}|following {_NEAR_UNITS}|that {_NEAR_UNITS}"
)
"""Every branch begins with a letter, by which the places to look at are found quickly."""

_LATER_WORDS = re.compile(rf"{_UNITS}s? later")
_BEFORE = re.compile(r"([\w'’]+)[\s(]*$")
_OF_WHAT = r"(?:the\s+)?(?:(?:[\w’'-]+\s+){1,4}of\s+)?$"
_OPENING = re.compile(rf"\b(?:{'|'.join(english.OPENING)})\s+{_OF_WHAT}", re.IGNORECASE)
_CLOSING = re.compile(
    rf"\b(?!before\s+(?:the\s+|a\s+)?(?:\w+\s+){{0,2}}(?:{'|'.join(english.HEARERS)})\b)"
    rf"(?:{'|'.join(english.CLOSING)})\s+{_OF_WHAT}",
    re.IGNORECASE,
)
_OF_A_PAPER = re.compile(
    rf"\b(?:{'|'.join(english.RESTING_ON)})\s+(?:\w+\s+){{0,2}}(?:{'|'.join(english.PAPERS)})\s+of\s+$",
    re.IGNORECASE,
)
"""`Under the law of 1934`: the date is that of the law alone."""

_HEDGED = re.compile(rf"(?:{'|'.join(english.HEDGES)})\s+$", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:№|\b(?!c\.|ca\.)\w{1,4}\.)\s*$")
_PLURAL = re.compile(
    r"\s+(?!(?:was|has|is|as|does|his|its|this)\b)(?:men|women|people|children|\w+[^s\W]s)\b"
)
_AS_EARLY_AS = re.compile(r"\b(?:early|late|recently|back|soon)\s+as\s+$", re.IGNORECASE)
_RANGE = re.compile(r"^\s*(?:to|until|till|through)\b|^\s?[–—-]\s?\d", re.IGNORECASE)

_NEAR = (*english.UNITS, *SEASONS)
"""Of these one is `the same`, or `the next`."""

LONGEST_BEFORE = 60
"""Signs before a date in which the word stands that opens or closes it."""


@dataclass(frozen=True, slots=True)
class Said:
    """A date as a sentence has it."""

    start: int
    end: int
    date: HistoricalDate | None
    """What it means; none where it waits for a date before it."""

    waits: str = ""
    """What is known without it: `-06-05`, `=year`, `+2 day`, `>-06`, the next June."""

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
    if not may_say(text):
        return ()
    found: list[Said] = []
    for match in _matches(text):
        said = _read(match, text)
        if said:
            found.append(said)
    return tuple(found)


def may_say(text: str) -> bool:
    """A text has a digit, a month or words like `the same year`: most sentences have none."""
    if _DIGIT.search(text):
        return True
    for month in MONTHS:
        if month in text:
            return True
    for unit in _NEAR:
        if unit in text:
            return _is_near(text)
    return False


def _is_near(text: str) -> bool:
    """It has words like `the same year` or `two days later`."""
    if " later" in text and _LATER_WORDS.search(text):
        return True
    return _NEAR_WORDS.search(text) is not None


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
    for name in ("dual", "count", "unit", "turn"):
        if kind == name:
            kind = {"dual": "day", "count": "later", "unit": "later", "turn": "season"}[name]
    if kind == "till":
        kind = "from"
    before = text[max(0, match.start() - LONGEST_BEFORE) : match.start()]
    if before.endswith("of ") and _OF_A_PAPER.search(before):
        return None
    if kind in ("year", "span") and not _is_dating(before, text[match.end() :]):
        return None
    try:
        edtf = FORMS[kind](match)
        if not edtf:
            return None
        about = bool(_HEDGED.search(before))
        if edtf[0] in "-=+>" and kind != "era":
            return Said(match.start(), match.end(), None, edtf, about)
        date = parse(edtf)
        if kind == "season" and edtf.endswith(WINTER) and not match["turn"]:
            date = winter_of(date)
        date = _bounded(date, before, text[match.end() :])
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
    if _AS_EARLY_AS.search(before):
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
