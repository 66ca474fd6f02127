"""Dates of links: as of when a sentence of an essay names somebody or something."""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from datetime import date as calendar_date
from datetime import timedelta

from samizdat.model.essays import Essay
from samizdat.prose.views.passages import passages
from samizdat.prose.views.times import Certainty, TimedSentence, times
from samizdat.words import english
from samizdat.words.dates import OPEN_FUTURE, OPEN_PAST, Day, HistoricalDate
from samizdat.words.periods import around

Dating = Callable[[int], HistoricalDate | None]
"""From an offset in a text to the date that is stated for what stands there."""

AS_OF = "as-of"
"""The attribute behind a link with which an author gives the date: `{as-of=1938-11}`."""

MISSPELT = frozenset({"as_of", "asof"})
"""Other ways to type it, in small letters; none of them is one."""

CHANGING = frozenset({"person", "place", "institution"})
"""Kinds of which a card says what held on the date."""

A_YEAR = 366
"""Days."""

_OLD_STYLE = re.compile(rf"\b(?:{'|'.join(english.OLD_STYLE)})", re.IGNORECASE)
_CALENDARS_APART = timedelta(days=13)


def dates_of_links(essay: Essay) -> Dating:
    """The date of whatever an essay says somewhere, where its sentence states one; else none.

    Several dates are none, unless they are of one year or so: nobody knows which is meant.
    """
    read = essay.document.prose.tree.once(passages)
    sentences = times(read, essay.front.period)
    starts = [sentence.start for sentence in sentences]

    def dated(offset: int) -> HistoricalDate | None:
        number = bisect_right(starts, offset) - 1
        if number < 0 or offset >= sentences[number].end:
            return None
        return _stated(sentences[number], offset - sentences[number].start)

    return dated


def _stated(sentence: TimedSentence, offset: int) -> HistoricalDate | None:
    if sentence.certainty is not Certainty.STATED:
        return None
    dates = sentence.dates_at(offset)
    if not dates:
        return None
    vague = {said.date for said in sentence.said if said.is_about}
    found = around(dates)
    if found.first == OPEN_PAST or found.last == OPEN_FUTURE:
        return None
    if len(set(dates)) > 1 and _days(found) > A_YEAR:
        return None
    if vague & set(dates) and "/" not in found.edtf and not found.edtf.endswith("~"):
        found = replace(found, edtf=f"{found.edtf}~")
    if _OLD_STYLE.search(sentence.words):
        return replace(found, last=_later(found.last))
    return found


def _days(date: HistoricalDate) -> int:
    """About how many days a date may mean."""
    years, months = date.last[0] - date.first[0], date.last[1] - date.first[1]
    return years * 365 + months * 30 + date.last[2] - date.first[2]


def _later(day: Day) -> Day:
    """The day by which both calendars have had a date, whichever of them is meant."""
    year, month, of_month = day
    if not 1 <= year < calendar_date.max.year:
        return day
    later = calendar_date(year, month, of_month) + _CALENDARS_APART
    return later.year, later.month, later.day
