"""Dates as people write them, said in EDTF: what a remedy proposes, never what is read."""

import re

from samizdat.words.dates import MONTHS, SEASONS, ImpossibleDateError, parse

_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_NUMBERS |= {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)} | {"sept": 9}
_SEASONS = {name: number for number, name in SEASONS.items()} | {"fall": 23}
_MONTH = rf"(?P<month>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>[12]\d{3})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_ABOUT = re.compile(r"(?:c\.|ca\.?|circa|about|around)\s*", re.IGNORECASE)
_CLOCK = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_DAY}\s+{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_MONTH},?\s+{_YEAR}",
        rf"{_DAY}\.\s?(?P<number>\d{{1,2}})\.\s?{_YEAR}",
        rf"(?P<season>{'|'.join(_SEASONS)})\s+(?:of\s+)?{_YEAR}",
        rf"{_YEAR}",
    )
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
        end = span["end"] if len(span["end"]) == 4 else span["year"][:2] + span["end"]
        found = f"{span['year']}/{end}"
    else:
        found = _about(text)
    return found if _exists(found) else ""


def _about(text: str) -> str:
    about = _ABOUT.match(text)
    if about:
        plain = _plain(text[about.end() :])
        return f"{plain}~" if plain else ""
    decade = re.fullmatch(r"(?:the\s+)?([12]\d\d)0s", text, re.IGNORECASE)
    return f"{decade[1]}X" if decade else _plain(text)


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
    return f"{date}-{int(day):02}" if day else date


def _exists(edtf: str) -> bool:
    if not edtf:
        return False
    try:
        parse(edtf)
    except ImpossibleDateError:
        return False
    return True
