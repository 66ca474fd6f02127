"""Lives as of a date: how old somebody was when something happened, and which offices he held."""

import re

from samizdat.model.people import Office, Person
from samizdat.words.dates import OPEN_FUTURE, OPEN_PAST, Day, HistoricalDate
from samizdat.words.periods import closing, opening
from samizdat.words.tongue import Tongue

LONGEST = 5
"""A stretch of more years than these is no date: nobody is of an age in it, or in an office."""

OLDEST = 110
"""Of whom no death is known: beyond this age nothing is said."""

_UNSURE = re.compile(r"[~?%]")


def ages_as_of(person: Person, date: HistoricalDate) -> tuple[int, int] | None:
    """The least and the greatest age, in years, that somebody may have had on a date.

    None where nothing says when the person was born, and where the person may have been unborn or
    dead. Of a stretch that a birth or a death cuts, the part counts in which there was life.
    """
    born, died = person.born, person.died
    if born is None or not _is_bounded(born) or not is_alive(person, date):
        return None
    first = max(date.first, born.first)
    last = min(date.last, died.last) if died else date.last
    least = max(0, _years(born.last, first))
    greatest = _years(born.first, last)
    if died is None and least > OLDEST:
        return None
    return least, greatest


def age_as_of(person: Person, date: HistoricalDate, tongue: Tongue) -> str:
    """The age in words: `41`, `41 or 42`, `41 to 45`, `about 41`; empty where it is not known."""
    ages = ages_as_of(person, date)
    if ages is None or not is_date(date) or not ages[1]:
        return ""
    least, greatest = map(str, ages)
    words = greatest
    if ages[1] == ages[0] + 1:
        words = tongue.gettext("{least} or {greatest}", least=least, greatest=greatest)
    elif ages[1] > ages[0]:
        words = tongue.gettext("{least} to {greatest}", least=least, greatest=greatest)
    if _UNSURE.search(f"{person.born}{date}"):
        return tongue.gettext("about {years}", years=words)
    return words


def offices_as_of(person: Person, date: HistoricalDate) -> tuple[Office, ...]:
    """The offices that somebody held, or may have held, on a date; none of the dead or unborn."""
    if not is_date(date) or not is_alive(person, date):
        return ()
    found: list[Office] = []
    for office in person.offices:
        if office.period and office.period.may_meet(date):
            found.append(office)
    return tuple(found)


def is_throughout(period: HistoricalDate, date: HistoricalDate) -> bool:
    """What lasted for a period certainly did so for the whole of a date."""
    if _UNSURE.search(period.edtf):
        return False
    starts = period.first == OPEN_PAST or opening(period).last <= date.first
    return starts and (period.last == OPEN_FUTURE or date.last <= closing(period).first)


def is_alive(person: Person, date: HistoricalDate) -> bool:
    """Somebody certainly lived on a day that the date can mean."""
    born, died = person.born, person.died
    is_born = born is None or born.last <= date.last
    is_dead = died is not None and died.first < date.first
    return is_born and not is_dead


def is_date(date: HistoricalDate) -> bool:
    """So short a stretch that somebody has an age and offices in it."""
    return _is_bounded(date) and date.last[0] - date.first[0] <= LONGEST


def _is_bounded(date: HistoricalDate) -> bool:
    return date.first != OPEN_PAST and date.last != OPEN_FUTURE


def _years(start: Day, end: Day) -> int:
    """The whole years from one day to another: who is born on a 29 February ages on 1 March."""
    years = end[0] - start[0]
    if end[1:] < start[1:]:
        return years - 1
    return years
