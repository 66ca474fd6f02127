"""Dates as people write them, said in EDTF: what a remedy proposes, never what is read."""

import re

from samizdat.words.dates import MONTHS, ImpossibleDateError, parse

_NUMBERS = {"sept": 9}
for _number, _name in enumerate(MONTHS, 1):
    _NUMBERS |= {_name.lower(): _number, _name[:3].lower(): _number}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_MONTH = rf"(?P<month>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>[12]\d{3})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_ABOUT = re.compile(r"(?:c\.|ca\.?|circa|about|around)\s*", re.IGNORECASE)
_CLOCK = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")
_FORMS = (
    re.compile(rf"{_DAY}\s+{_MONTH},?\s+{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_MONTH},?\s+{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_DAY}\.\s?(?P<number>\d{{1,2}})\.\s?{_YEAR}"),
    re.compile(rf"(?P<season>{'|'.join(_SEASONS)})\s+(?:of\s+)?{_YEAR}", re.IGNORECASE),
    re.compile(_YEAR),
)
_SPAN = re.compile(rf"{_YEAR}\s*[-–—]\s*(?P<end>\d{{4}}|\d\d)")


def in_edtf(text: str) -> str:
    """The date that a text must mean, in EDTF: `13 August 1949` is `1949-08-13`; else empty.

    Only what can be read in one way is read: `3/4/1937` may be April or March.
    """
    text = text.strip()
    clock = _CLOCK.fullmatch(text)
    span = _SPAN.fullmatch(text)
    if clock:
        found = clock["day"]
    elif span:
        century = span["year"][: 4 - len(span["end"])]
        found = f"{span['year']}/{century}{span['end']}"
    else:
        found = _about(text)
    if not _exists(found):
        return ""
    return found


def _about(text: str) -> str:
    about = _ABOUT.match(text)
    if about:
        return _plain(text[about.end() :]) + "~"
    decade = re.fullmatch(r"(?:the\s+)?([12]\d\d)0s", text, re.IGNORECASE)
    if decade:
        return f"{decade[1]}X"
    return _plain(text)


def _plain(text: str) -> str:
    for form in _FORMS:
        match = form.fullmatch(text)
        if match:
            return _edtf(match.groupdict())
    return ""


def _edtf(parts: dict[str, str | None]) -> str:
    date = parts["year"] or ""
    month = parts.get("month")
    number = int(parts.get("number") or 0)
    if month:
        number = _NUMBERS[month.lower().rstrip(".")]
    season = parts.get("season")
    if season:
        number = _SEASONS[season.lower()]
    if number:
        date += f"-{number:02}"
    day = parts.get("day")
    if day:
        date += f"-{int(day):02}"
    return date


def _exists(edtf: str) -> bool:
    try:
        parse(edtf)
    except ImpossibleDateError:
        return False
    return True
