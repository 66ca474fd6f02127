"""Checks of calendars: which one a day is counted in, and whether two of them agree."""

import re
from collections.abc import Iterator
from itertools import pairwise

from samizdat.checks.passages import finished
from samizdat.findings import Finding, Rule, Severity, Where
from samizdat.knowledge.known import Known
from samizdat.prose.views.times import TimedSentence
from samizdat.words.calendars import GREGORIAN, Calendar, old_style
from samizdat.words.dates import HistoricalDate
from samizdat.words.said_dates import Said

_STYLE = re.compile(
    r"\b(?:old|new)\s+style\b|\b[ON]\.\s?S\.|\bJulian\b|\bGregorian\b", re.IGNORECASE
)

CALENDAR_MISSING = Rule(
    "calendar-missing",
    "A day before the change of calendar says by which it is counted.",
    why=(
        "`calendar` among the [conventions](settings.md#conventions) names the country whose "
        "calendar the collection lives with: `russia`, `britain`, or the first day of its new "
        "style. Before that day a date in an essay has `old style` or `new style` in its sentence. "
        "In the registers dates are new style, and the old one beside them is computed."
    ),
    severity=Severity.WARNING,
)


def days_without_calendar(known: Known) -> Iterator[Finding]:
    """An essay names a day before the change of calendar, and not by which it counts."""
    calendar = known.calendar
    if calendar is GREGORIAN:
        return
    for essay in finished(known):
        for sentence in known.times(essay):
            for said in sentence.said:
                if not _is_old_day(said, calendar) or _STYLE.search(sentence.words):
                    continue
                where = known.lines(essay.document).where(sentence.start + said.start)
                yield _undecided(said, calendar, where)


def _undecided(said: Said, calendar: Calendar, where: Where) -> Finding:
    date = said.date
    old = old_style(date) if date else None
    words = date.words if date else ""
    problem = f"{words} is before {calendar.begun.words}, and may be old style or new"
    remedy = f"write '{words} (old style {old.words})'" if old else "say which"
    return CALENDAR_MISSING.broken(where, problem, f"{remedy}, if it is new style")


def _is_old_day(said: Said, calendar: Calendar) -> bool:
    """An exact day of that calendar, and not with both years of the old style."""
    if said.date is None or not said.date.is_day or said.is_about or said.has_two_years:
        return False
    return calendar.is_old(said.date.first)


OLD_STYLE_MISMATCH = Rule(
    "old-style-mismatch",
    "A day in both styles is one day.",
    why=(
        "The Julian calendar was 10 days behind until 1700, then 11, from 1800 on 12, from 1900 "
        "on 13. It looks at the two dates of a record, and at `(old style …)` behind a day in "
        "prose. A source that prints otherwise is a reason to accept it."
    ),
    severity=Severity.WARNING,
)


def old_styles_that_differ(known: Known) -> Iterator[Finding]:
    """A day of a record and its old style are not the same day."""
    for where, date, old in _pairs(known):
        right = old_style(date)
        if right and old.is_day and right.first != old.first:
            problem = f"{date.words} is {right.words} in the old style, not {old.words}"
            remedy = f"write {right.edtf}, or accept what the source prints with that reason"
            yield OLD_STYLE_MISMATCH.broken(where, problem, remedy)


def old_styles_in_texts(known: Known) -> Iterator[Finding]:
    """A day of an essay and its old style in brackets are not the same day."""
    for essay in finished(known):
        for sentence in known.times(essay):
            for date, said in _pairs_in(sentence):
                right = old_style(date)
                if right and said.date and right.first[1:] != said.date.first[1:]:
                    where = known.lines(essay.document).where(sentence.start + said.start)
                    problem = f"{date.words} is {right.words} in the old style"
                    remedy = f"write (old style {right.words})"
                    yield OLD_STYLE_MISMATCH.broken(where, problem, remedy)


def _pairs(known: Known) -> Iterator[tuple[Where, HistoricalDate, HistoricalDate]]:
    for key, person in known.library.people.items():
        if person.born and person.born_old_style:
            where = known.library.people.where(key, "born_old_style")
            yield where, person.born, person.born_old_style
    for key, event in known.library.events.items():
        if event.date_old_style:
            where = known.library.events.where(key, "date_old_style")
            yield where, event.date, event.date_old_style


def _pairs_in(sentence: TimedSentence) -> Iterator[tuple[HistoricalDate, Said]]:
    """A day, and the day in brackets behind it that is called its old style."""
    for first, second in pairwise(sentence.said):
        between = sentence.words[first.end : second.start]
        if not re.fullmatch(r"\s*\(\s*old\s+style:?\s+", between, re.IGNORECASE):
            continue
        if first.date and first.date.is_day and second.date and second.date.is_day:
            yield first.date, second


CALENDARS = (CALENDAR_MISSING, OLD_STYLE_MISMATCH)
"""These rules, as the handbook has them."""
