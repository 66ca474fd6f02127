"""Calendars: until when a country counted its days by the Julian one, and when its year began.

Days are converted by `jdcal`, which counts them as astronomers do. The years of change are those of
the countries' own laws, as reference works on chronology have them; a collection may name another.
"""

from dataclasses import dataclass

from jdcal import gcal2jd, jd2jcal

from samizdat.words.dates import Day, HistoricalDate, ImpossibleDateError, parse

JANUARY, LADY_DAY = (1, 1), (3, 25)


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a country counts its days."""

    name: str
    change: Day
    """Its first day in the Gregorian calendar."""

    year_begins: tuple[int, int] = JANUARY
    """The month and day with which its years began until then."""

    @property
    def begun(self) -> HistoricalDate:
        """Its first day in the Gregorian calendar."""
        year, month, day = self.change
        return parse(f"{year:04}-{month:02}-{day:02}")

    def is_old(self, day: Day) -> bool:
        """The country counted such a day by the Julian calendar."""
        return day < self.change


COUNTRIES = {
    calendar.name: calendar
    for calendar in (
        Calendar("britain", (1752, 9, 14), LADY_DAY),
        Calendar("bulgaria", (1916, 4, 14)),
        Calendar("denmark", (1700, 3, 1)),
        Calendar("france", (1582, 12, 20)),
        Calendar("greece", (1923, 3, 1)),
        Calendar("italy", (1582, 10, 15)),
        Calendar("poland", (1582, 10, 15)),
        Calendar("portugal", (1582, 10, 15)),
        Calendar("romania", (1919, 4, 14)),
        Calendar("russia", (1918, 2, 14)),
        Calendar("serbia", (1919, 1, 28)),
        Calendar("spain", (1582, 10, 15)),
        Calendar("sweden", (1753, 3, 1)),
    )
}
GREGORIAN = Calendar("gregorian", (1582, 10, 15))
"""What holds where a collection says nothing."""

REPUBLICAN = frozenset({"republican", "french republican", "revolutionary"})


class UnknownCalendarError(ValueError):
    """A setting names no calendar that is known; says which there are."""


def calendar_of(setting: str) -> Calendar:
    """The calendar that a setting names: a country, or the first day in the new style.

    Raises UnknownCalendarError for anything else.
    """
    name = setting.strip().lower()
    if name in ("", GREGORIAN.name):
        return GREGORIAN
    if name in COUNTRIES:
        return COUNTRIES[name]
    if name in REPUBLICAN:
        raise UnknownCalendarError(
            "the Republican calendar of France is not understood: write its days in the "
            "Gregorian one, and what the Republic called them in words"
        )
    try:
        date = parse(name)
    except ImpossibleDateError:
        date = None
    if date is None or not date.is_day:
        known = ", ".join(sorted(COUNTRIES))
        raise UnknownCalendarError(
            f"{setting!r} is no calendar: name a country ({known}), 'gregorian', or the first "
            "day of the new style there: 1918-02-14"
        )
    return Calendar(name, date.first)


def is_calendar(setting: str) -> bool:
    """A setting names a calendar that is known."""
    try:
        calendar_of(setting)
    except UnknownCalendarError:
        return False
    return True


def in_old_style(day: Day) -> Day:
    """The Julian date of a day of the Gregorian calendar."""
    year, month, number, _ = jd2jcal(*gcal2jd(*day))
    return year, month, number


def old_style(date: HistoricalDate) -> HistoricalDate | None:
    """The Julian date of an exact day; none of what is less exact than a day."""
    if not date.is_day or date.edtf[-1:] in "~?%" or date.first[0] < 1:
        return None
    year, month, day = in_old_style(date.first)
    # Not read as EDTF: 29 February 1900 is a day of this calendar alone.
    return HistoricalDate(f"{year:04}-{month:02}-{day:02}", (year, month, day), (year, month, day))


def double_year(date: HistoricalDate, calendar: Calendar, words: str = "") -> str:
    """A day with both its years where those of the country began later: `10 February 1648/9`.

    The date is in the old style of the country, its year counted from January; `words` say it
    where the language is not English.
    """
    year, month, day = date.first
    words = words or date.words
    if calendar.year_begins == JANUARY or (month, day) >= calendar.year_begins:
        return words
    if not date.is_day or date.first >= calendar.change:
        return words
    kept = 3 if year % 10 else 2 if year % 100 else 0
    return words.removesuffix(str(year)) + f"{year - 1}/{str(year)[kept:]}"
