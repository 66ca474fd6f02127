"""When a work was issued, as a note says it: what is known of the day, never more, never less.

CSL knows days, months, years, seasons and intervals of these. What else a historian knows of a date
is said in words, as the *Chicago Manual of Style* words it (18th edition, 14.44 and 14.45).
"""

import re
from typing import Any

from samizdat.model.csl import csl_date
from samizdat.words.dates import MONTHS, SEASONS, HistoricalDate
from samizdat.words.tongue import PROGRAM, Tongue

_POINT = re.compile(r"(?P<year>-?\d{4}|\d{3}X|\d\dXX)(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?")
_UNKNOWN = re.compile(r"-XX")
_INFLECTED = frozenset({"be", "bg", "cs", "el", "hr", "ru", "sk", "sl", "sr", "tr", "uk"})
"""Languages in which a month after a day is in another case, or which pandoc's words lack."""

_ORDINALS = {1: "st", 2: "nd", 3: "rd"}


def noted(date: HistoricalDate, tongue: Tongue = PROGRAM) -> dict[str, Any]:
    """A date for pandoc: in parts where CSL has such, else in words."""
    plain = csl_date(date)
    if plain.get("circa") or "literal" in plain:
        if tongue.is_english:
            return {"literal": in_words(date.edtf)}
        return {"literal": tongue.date(date)}
    return in_its_case(plain, date, tongue)


def in_its_case(plain: dict[str, Any], date: HistoricalDate, tongue: Tongue) -> dict[str, Any]:
    """A day in words where pandoc would print `6 ноябрь 2026`: `6 ноября 2026 г.`."""
    days = plain.get("date-parts", ())
    if tongue.language in _INFLECTED and [len(day) for day in days] == [3]:
        return {"literal": tongue.date(date)}
    return plain


def in_words(edtf: str) -> str:
    """A date as a note has it: `1930s`, `1997–`, `before 1938`, `ca. June 1937`."""
    if edtf[:1] in "[{":
        return _one_of(edtf)
    start, interval, end = edtf.partition("/")
    if not interval:
        return _point(start)
    if start in ("", ".."):
        return f"before {_point(end)}"
    if end in ("", ".."):
        return f"{_point(start)}–" if end else f"{_point(start)}–?"
    return f"{_point(start)}–{_point(end)}"


def _one_of(edtf: str) -> str:
    """A set: one of these dates, or all of them."""
    joint = {"[": " or ", "{": " and "}[edtf[0]]
    said: list[str] = []
    for member in edtf[1:-1].split(","):
        first, several, last = member.strip().partition("..")
        if not several:
            said.append(_point(first))
        elif not first:
            said.append(f"{_point(last)} or before")
        elif not last:
            said.append(f"{_point(first)} or after")
        else:
            said.append(f"{_point(first)}–{_point(last)}")
    *others, final = said
    if not others:
        return final
    if len(others) > 1 and any("," in date for date in said):
        return f"{'; '.join(others)};{joint}{final}"
    return ", ".join(others) + joint + final


def _point(edtf: str) -> str:
    bare = edtf.rstrip("~?%")
    match = _POINT.fullmatch(_UNKNOWN.sub("", bare))
    if not match:
        return edtf
    said = _day(match["year"], int(match["month"] or 0), int(match["day"] or 0))
    forms = {"~": f"ca. {said}", "?": f"[{said}?]", "%": f"[ca. {said}?]"}
    return forms.get(edtf[len(bare) :], said)


def _day(year: str, month: int, day: int) -> str:
    """As Americans write it, which is the style's way: `February 3, 1937`."""
    said = _year(year)
    if month in SEASONS:
        return f"{SEASONS[month].capitalize()} {said}"
    if day:
        return f"{MONTHS[month - 1]} {day}, {said}"
    if month:
        return f"{MONTHS[month - 1]} {said}"
    return said


def _year(year: str) -> str:
    if year.endswith("XX"):
        number = int(year[:-2]) + 1
        ending = _ORDINALS.get(number % 10, "th")
        if 10 < number % 100 < 14:
            ending = "th"
        return f"{number}{ending} century"
    if year.endswith("X"):
        return f"{year[:-1]}0s"
    number = int(year)
    return str(number) if number > 0 else f"{1 - number} BC"
