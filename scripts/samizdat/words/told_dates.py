"""Dates in words of any language: the parts by CLDR, what is not certain by the catalogue.

English, in which the program thinks, has its own words in `dates`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as calendar_date
from typing import TYPE_CHECKING, Protocol

from samizdat.words.dates import POINT, SEASONS

if TYPE_CHECKING:
    from babel import Locale

_QUOTED = re.compile(r"\s*'[^']*'\.?")
"""Words in a pattern of CLDR: `г.` after a Russian year says nothing that its digits do not."""

_DAY_FIRST = re.compile(r"d\S*")
_YEAR_LAST = re.compile(r"[\s,]*y+$")
_LEAP = 2000
"""A year that has every day there is, to write the name of a month with."""

_FIRST_OF_MONTH = {"fr": "1er"}
"""Languages that say the first day as an ordinal, which CLDR's patterns do not know."""


class Speaker(Protocol):
    """Whoever has the words of a language."""

    @property
    def locale(self) -> Locale:
        """What CLDR knows of it."""

    def pgettext(self, context: str, english: str, **values: object) -> str:
        """A sentence, its values filled in."""

    def listed(self, parts: Sequence[str], last: str) -> str:
        """Words as a sentence lists them."""


class ToldDates:
    """Says EDTF dates in a language."""

    def __init__(self, tongue: Speaker) -> None:
        self._tongue = tongue
        self._day = _plain(str(tongue.locale.date_formats["long"].pattern))
        self._month = _plain(str(tongue.locale.datetime_skeletons["yMMMM"].pattern))

    def words(self, edtf: str) -> str:
        """A date in words; nothing is added to what it says."""
        if edtf[:1] in "[{" and edtf[-1:] in "]}":
            return self._set(edtf)
        if "/" not in edtf:
            return self._point(edtf)
        start, _, end = edtf.partition("/")
        if start in ("", ".."):
            return self._with("until {date}", end)
        if end in ("", ".."):
            return self._with("from {date}", start)
        return self._interval(start, end)

    def _point(self, edtf: str) -> str:
        match = POINT.fullmatch(edtf.replace("-XX", ""))
        if not match:
            return edtf
        mark = match[4]
        if not mark:
            return self._bare(match, leading="")
        sentences = {
            "~": "about {date}",
            "%": "perhaps about {date}",
            "?": "perhaps {date}",
        }
        return self._with(sentences[mark], edtf.rstrip("~?%"))

    def _with(self, sentence: str, edtf: str) -> str:
        """A date after a word, which many languages bend, and not a day as they bend a month."""
        match = POINT.fullmatch(edtf.replace("-XX", ""))
        if not match or match[4]:
            told, kind = self._point(edtf), "date"
        else:
            leading = "" if sentence.startswith("perhaps {") else sentence
            told = self._bare(match, leading=leading)
            kind = "day" if match[3] else "date"
        return self._tongue.pgettext(kind, sentence, date=told)

    def _bare(self, match: re.Match[str], leading: str) -> str:
        """A year, a season, a month or a day; `leading` are the words before it, if there are."""
        year, month, day = match[1], int(match[2] or 0), int(match[3] or 0)
        if month in SEASONS:
            return self._season(SEASONS[month], self._year(year), leading)
        if day:
            return self._formatted(self._day, year, month, day)
        if month:
            pattern = self._month.replace("LLLL", "MMMM") if leading else self._month
            return self._formatted(pattern, year, month, 1)
        return self._year(year)

    def _season(self, season: str, year: str, leading: str) -> str:
        context = "season after a preposition" if leading else "season"
        return self._tongue.pgettext(context, f"{season} {{year}}", year=year)

    def _formatted(self, pattern: str, year: str, month: int, day: int) -> str:
        """A pattern of CLDR filled in; the year in our words, which have those before Christ."""
        from babel.dates import format_date

        locale = self._tongue.locale
        sign = "\ufdd0"
        open_pattern = re.sub(r"y+", sign, pattern)
        told = str(format_date(calendar_date(_LEAP, month, day), open_pattern, locale))
        first = _FIRST_OF_MONTH.get(locale.language)
        if first and day == 1 and _DAY_FIRST.match(pattern):
            told = first + told.removeprefix("1")
        return told.replace(sign, self._year(year))

    def _year(self, year: str) -> str:
        if year.endswith("XX"):
            return f"{int(year[:-2])}00–{int(year[:-2])}99"
        if year.endswith("X"):
            return self._tongue.pgettext("decade", "the {year}s", year=f"{int(year[:-1])}0")
        number = int(year)
        if number > 0:
            return str(number)
        return self._tongue.pgettext("year", "{year} BC", year=1 - number)

    def _interval(self, start: str, end: str) -> str:
        """Say once what both ends share, where the language puts it last."""
        if start == end:
            return self._point(start)
        a, b = POINT.fullmatch(start), POINT.fullmatch(end)
        if not a or not b or a[4] or b[4]:
            return f"{self._point(start)} – {self._point(end)}"
        if not (a[2] or b[2]):
            return f"{self._point(start)}–{self._point(end)}"
        opening = self._opening(a, b)
        joint = "–" if opening[-1:].isdigit() or opening.endswith(".") else " – "
        if not opening or not (a[3] and b[3] and a[2] == b[2] and a[1] == b[1]):
            joint = " – "
        return (opening or self._point(start)) + joint + self._point(end)

    def _opening(self, a: re.Match[str], b: re.Match[str]) -> str:
        """The first end without what the second repeats; empty where nothing can be left out."""
        if a[1] != b[1] or not a[2] or not b[2] or int(a[2]) in SEASONS:
            return ""
        month, day = int(a[2]), int(a[3] or 1)
        pattern = self._day if a[3] else self._month
        if a[3] and b[3] and a[2] == b[2]:
            first = _DAY_FIRST.match(pattern)
            return self._formatted(first[0], a[1], month, day) if first else ""
        if not _YEAR_LAST.search(pattern):
            return ""
        return self._formatted(_YEAR_LAST.sub("", pattern), a[1], month, day)

    def _set(self, edtf: str) -> str:
        members = [member.strip().replace("..", "/") for member in edtf[1:-1].split(",")]
        last = {"[": "or", "{": "and"}[edtf[0]]
        return self._tongue.listed([self.words(member) for member in members], last)


def _plain(pattern: str) -> str:
    """A pattern of CLDR without the words in it."""
    return _QUOTED.sub("", pattern).strip()
