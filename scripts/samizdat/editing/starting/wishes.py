"""What whoever begins a collection says of it."""

from dataclasses import dataclass

from samizdat.words.dates import Day, ImpossibleDateError, parse

GREGORIAN = "gregorian"

LICENCES = {
    "cc-by": (
        "CC BY 4.0",
        "Creative Commons Attribution 4.0",
        "CC-BY-4.0",
        "https://creativecommons.org/licenses/by/4.0/",
    ),
    "cc-by-sa": (
        "CC BY-SA 4.0",
        "Creative Commons Attribution-ShareAlike 4.0",
        "CC-BY-SA-4.0",
        "https://creativecommons.org/licenses/by-sa/4.0/",
    ),
    "cc0": (
        "CC0 1.0",
        "Creative Commons Zero 1.0",
        "CC0-1.0",
        "https://creativecommons.org/publicdomain/zero/1.0/",
    ),
    "none": (),
}
"""Licences to choose from: their name, whole name, name in the SPDX list, and address."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What whoever begins a collection says of it."""

    title: str
    language: str = "en"
    first_year: int | None = None
    last_year: int | None = None
    calendar: str = GREGORIAN
    """The Gregorian one, or the day on which it took the place of the Julian one."""

    licence: str = "none"

    def period(self, today: Day) -> str:
        """The years of the collection as EDTF; the year of `today` where none is said.

        Raises ValueError where they end before they begin.
        """
        first, last = self.first_year, self.last_year
        if first is None:
            first = today[0] if last is None else last
        if last is None:
            last = first
        if last < first:
            raise ValueError(f"the years end, in {last}, before they begin, in {first}")
        if first == last:
            return _year(first)
        return f"{_year(first)}/{_year(last)}"

    def old_style_until(self) -> str:
        """The day of the new calendar; empty where there was only one.

        Raises ValueError where it is neither a day nor `gregorian`.
        """
        if self.calendar == GREGORIAN:
            return ""
        try:
            day = parse(self.calendar)
        except ImpossibleDateError as error:
            raise ValueError(f"{self.calendar!r} is no day: {error}") from error
        if not day.is_day:
            raise ValueError(f"{self.calendar!r} is no day: write it as 1918-02-14")
        return str(day)


def _year(year: int) -> str:
    """A year as EDTF has it, with four digits; before our era with a minus sign."""
    if year < 0:
        return f"-{-year:04}"
    return f"{year:04}"
