"""Forms of dates in a sentence, and what each means in EDTF: `17 August 1937`, `the same year`."""

import re
from collections.abc import Callable
from datetime import date as calendar_date

from samizdat.words import english
from samizdat.words.dates import MONTHS

MONTH_NUMBERS: dict[str, int] = {"sept": 9}
for _number, _name in enumerate(MONTHS, 1):
    MONTH_NUMBERS |= {_name.lower(): _number, _name[:3].lower(): _number}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_SHORT = "|".join(name[:3] for name in MONTHS if len(name) > 4)
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{_SHORT}|Sept)\b\.?)"
YEAR = r"(?:1\d{3}|20\d\d)(?![\d%])(?![,.]\d)"


ERA = r"(?-i:BCE?\b|CE\b|AD\b|B\.C\.(?:E\.)?|A\.D\.|C\.E\.)"
"""Behind a year; that of our era may have it before."""


CALENDARS_APART = range(10, 14)
"""So many days the old calendar is behind, from 1582 to 2100."""


def _digits(text: str) -> int:
    return int(re.sub(r"\D", "", text) or 0)


def _point(text: str) -> str:
    """A day or a month in EDTF, without the year where none is said."""
    year = re.search(rf"\b{YEAR}", text)
    rest = text
    if year:
        rest = text[: year.start()]
    name = re.search(r"[^\W\d]{3,}", re.sub(r"\b(?:of|st|nd|rd|th)\b", "", rest))
    month = MONTH_NUMBERS[(name[0] if name else "").lower()]
    day = _digits(rest)
    found = f"-{month:02}"
    if day:
        found += f"-{day:02}"
    return (year[0] if year else "") + found


def _both(match: re.Match[str]) -> str:
    """`25 October (7 November) 1917`: one day by two calendars, of which the later is the new."""
    text = match["both"]
    year = int(text[-4:])
    found: list[calendar_date] = []
    for day in re.findall(rf"{DAY}\s+{MONTH}", text, re.IGNORECASE):
        _, month, number = _point(day).split("-")
        try:
            found.append(calendar_date(year, int(month), int(number)))
        except ValueError:
            return ""
    first, last = sorted(found)
    if (last - first).days not in CALENDARS_APART:
        return ""
    return last.isoformat()


def _era(match: re.Match[str]) -> str:
    """`15 March 44 BC`, `AD 14`; the year before the first is 0 in EDTF."""
    text = match["era"]
    year = int(re.findall(r"\d+", text)[-1])
    if re.search(r"B\.?C", text):
        year = 1 - year
    name = re.search(MONTH, text, re.IGNORECASE)
    rest = ""
    if name:
        rest = _point(text[: name.end()])
    return f"{'-' if year < 0 else ''}{abs(year):04}{rest}"


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
    if not re.search(MONTH, first, re.IGNORECASE):
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
    names = re.findall(rf"{MONTH}", match["months"], re.IGNORECASE)
    years = re.findall(YEAR, match["months"])
    start = f"{years[0]}{_point(names[0])}"
    return f"{start}/{years[-1]}{_point(names[-1])}"


def _season(match: re.Match[str]) -> str:
    words = match["season"].lower().split()
    year = re.search(YEAR, match["season"])
    return f"{year[0]}-{SEASONS[words[0]]}" if year else ""


def _decades(match: re.Match[str]) -> str:
    found = re.findall(r"\d{3}(?=0)", match["decades"])
    return f"{found[0]}0/{found[-1]}9"


def _span(match: re.Match[str]) -> str:
    first, last = re.findall(r"\d+", match["span"])
    return f"{first}/{first[: 4 - len(last)]}{last}"


def _bare(match: re.Match[str]) -> str:
    words = match["bare"].lower().split()
    return _next(words, _point(words[-1]))


def _quarter(match: re.Match[str]) -> str:
    """`The following spring`, `that autumn`."""
    words = match["quarter"].lower().split()
    return _next(words, f"-{SEASONS[words[-1]]}")


def _next(words: list[str], point: str) -> str:
    """A month or a season of the year before, or the next that came: `the following March`."""
    return f">{point}" if words[-2] in ("following", "next") else point


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


FORMS: dict[str, Callable[[re.Match[str]], str]] = {
    "both": _both,
    "era": _era,
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
    "quarter": _quarter,
    "near": _near,
    "later": _later,
}
"""How each form is read; what it means without a year begins with a sign: `-06-05`, `>-03`."""
