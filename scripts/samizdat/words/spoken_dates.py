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
_ABOUT = re.compile(r"(?:c\.|ca\.?|circa|about|around|approx\.?)\s*", re.IGNORECASE)
_UNSURE = re.compile(r"\s*\(?\?\)?$")
_CLOCK = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")
_FORMS = (
    re.compile(rf"{_DAY}\s+{_MONTH},?\s+{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_MONTH},?\s+{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_DAY}\.\s?(?P<number>\d{{1,2}})\.\s?{_YEAR}"),
    re.compile(rf"{_YEAR}[-/.](?P<number>\d{{1,2}})[-/.](?P<day>\d{{1,2}})"),
    re.compile(rf"{_YEAR}(?P<number>\d\d)(?P<day>\d\d)"),
    re.compile(rf"{_YEAR}-(?P<number>\d)"),
    re.compile(rf"(?P<season>{'|'.join(_SEASONS)})\s+(?:of\s+)?{_YEAR}", re.IGNORECASE),
    re.compile(_YEAR),
)
_CENTURY = re.compile(r"(?:the\s+)?(?P<number>1\d|20|21)(?:st|th)\s+c(?:ent(?:ury|\.)|\.)?", re.I)
_BEFORE_CHRIST = re.compile(r"(?P<year>\d{1,4})\s*(?:BC|BCE|B\.C\.|v\.\s?Chr\.)", re.IGNORECASE)
_SPAN = re.compile(rf"{_YEAR}\s*[-–—/]\s*(?P<end>\d{{4}}|\d\d)")
_BETWEEN = re.compile(r"(?:from\s+)?(?P<first>.+?)\s+(?:to|until|till|–|—|-)\s+(?P<last>.+)", re.I)
_BOTH = re.compile(r"between\s+(?P<first>.+?)\s+and\s+(?P<last>.+)", re.IGNORECASE)
_OPEN = re.compile(r"(?:since|from)\s+(?P<since>.+)|(?P<left>[12]\d{3})\s*[-–—]", re.IGNORECASE)
_CLOSED = re.compile(r"(?:until|till|before|up to)\s+(?P<until>.+)", re.IGNORECASE)


def in_edtf(text: str) -> str:
    """The date that a text must mean, in EDTF: `13 August 1949` is `1949-08-13`; else empty.

    Only what can be read in one way is read: `3/4/1937` may be April or March.
    """
    text = text.strip()
    for read in (_clock, _years, _about, _span, _open):
        found = read(text)
        if found and _exists(found):
            return found
    return ""


def _clock(text: str) -> str:
    clock = _CLOCK.fullmatch(text)
    if clock is None:
        return ""
    return clock["day"]


def _years(text: str) -> str:
    """`1936-1938`, also shortened and both about: `ca. 1936–38`."""
    about = _ABOUT.match(text)
    span = _SPAN.fullmatch(text, about.end() if about else 0)
    if span is None or (int(span["end"][-2:]) <= int(span["year"][-2:]) and len(span["end"]) == 2):
        return ""
    sign = "~" if about else ""
    century = span["year"][: 4 - len(span["end"])]
    return f"{span['year']}{sign}/{century}{span['end']}{sign}"


def _span(text: str) -> str:
    """Two dates in words: `August 1937 to May 1938`."""
    match = _BOTH.fullmatch(text) or _BETWEEN.fullmatch(text)
    if match is None:
        return ""
    first, last = _about(match["first"]), _about(match["last"])
    if not first or not last:
        return ""
    return f"{first}/{last}"


def _open(text: str) -> str:
    """A date since which, or until which: `since 1937`, `1937–`, `until May 1938`."""
    since, until = _OPEN.fullmatch(text), _CLOSED.fullmatch(text)
    first = last = ""
    if since:
        first = _about(since["since"] or since["left"])
    elif until:
        last = _about(until["until"])
    if not first and not last:
        return ""
    return f"{first or '..'}/{last or '..'}"


def _about(text: str) -> str:
    about, unsure = _ABOUT.match(text), _UNSURE.search(text)
    if about or unsure:
        sign, bare = "?", _UNSURE.sub("", text)
        if about:
            sign, bare = "~", bare[about.end() :]
        found = _plain(bare)
        return found and found + sign
    return _plain(text)


def _plain(text: str) -> str:
    decade = re.fullmatch(r"(?:the\s+)?([12]\d\d)0['’]?s", text, re.IGNORECASE)
    century, before = _CENTURY.fullmatch(text), _BEFORE_CHRIST.fullmatch(text)
    if decade:
        return f"{decade[1]}X"
    if century:
        return f"{int(century['number']) - 1}XX"
    if before:
        return f"{1 - int(before['year']):05}"
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
