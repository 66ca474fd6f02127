"""The time of a sentence: which dates hold for it, how sure that is, and in what mood it is told.

A sentence has the dates that stand in it; else the last ones of its paragraph; else those of the
heading above; else the period of the text. What looks back (`had joined`) takes none from before.
Nothing is guessed: a sentence without any of them has no time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property

from samizdat.frozen import frozen
from samizdat.prose.views.moods import Mood, Telling, is_reported, looks_back, without_had
from samizdat.prose.views.passages import Kind, Passage, sentences_in
from samizdat.words.dates import HistoricalDate
from samizdat.words.periods import around
from samizdat.words.said_dates import Said, may_say, said_dates


class Certainty(StrEnum):
    """Where the time of a sentence comes from."""

    STATED = "stated"
    CARRIED = "carried"
    PERIOD = "period"
    UNKNOWN = "unknown"


_LEND_NOTHING = frozenset({Mood.NEGATED, Mood.SUPPOSED, Mood.REPORTED})
_THAT_HAD = re.compile(r"that\s[^,;]*\bhad\b[^,;]*")
_BREAK = re.compile(r";|:(?=\s)|\s[—–]\s|—|[()]")


@frozen(slots=False)
class TimedSentence:
    """A sentence with its place in the file, its dates, and the moods it is told in."""

    start: int
    """Where it begins in the file."""

    words: str
    """As long as it stands in the file."""

    own: str
    """The same without what is quoted or stressed: another's words, or a word as a word."""

    passage: Passage
    said: tuple[Said, ...]
    """The dates in it, in order; those without a year are completed where that is certain."""

    dates: tuple[HistoricalDate, ...]
    """The dates that hold for it; none where that is not known."""

    certainty: Certainty

    @property
    def end(self) -> int:
        """Where it ends in the file."""
        return self.start + len(self.words)

    @property
    def bounds(self) -> HistoricalDate | None:
        """The stretch from its earliest to its latest date."""
        if not self.dates:
            return None
        return around(self.dates)

    @cached_property
    def clauses(self) -> tuple[tuple[int, int], ...]:
        """Where its parts between semicolons, colons, dashes and brackets begin and end."""
        found: list[tuple[int, int]] = []
        start = 0
        for match in _BREAK.finditer(self.words):
            if self._is_in_date(match.start()):
                continue
            found.append((start, match.start()))
            start = match.end()
        found.append((start, len(self.words)))
        return tuple(found)

    def _is_in_date(self, offset: int) -> bool:
        """A bracket there is part of a date: `25 October (7 November) 1917`."""
        return any(said.start < offset < said.end for said in self.said)

    @cached_property
    def _told_in(self) -> Mapping[int, Telling]:
        """How each part is told, by where it begins."""
        return {first: Telling(self._anchored(first, last)) for first, last in self.clauses}

    def _anchored(self, first: int, last: int) -> str:
        """The words of a part; of `had joined in 1790` without `had`, whose date is its own."""
        inside = [said for said in self.said if first <= said.start and said.end <= last]
        if len(inside) != 1 or inside[0].date is None:
            return self.words[first:last]
        is_since = inside[0].date.edtf.endswith("/..")
        return without_had(self.words[first:last], inside[0].start - first, is_since=is_since)

    def clause(self, offset: int) -> tuple[int, int]:
        """Where the part of the sentence begins and ends in which an offset lies."""
        for first, last in self.clauses:
            if offset <= last:
                return first, last
        return self.clauses[-1]

    def moods(self, offset: int) -> frozenset[Mood]:
        """How that part of the sentence is told; none where it says that something was so."""
        first, _ = self.clause(offset)
        return self._told_in[first].at(offset - first)

    def dates_at(self, offset: int) -> tuple[HistoricalDate, ...]:
        """The dates that hold for a part of the sentence: its own, else those of other parts.

        Parts that deny, suppose or report lend none, nor do those beyond a semicolon or a colon;
        and what looks back takes none.
        """
        first, last = self.clause(offset)
        own = self._dates_told_of(offset, first, last)
        if own and self.words[last : last + 1] == "(":
            own += self._beyond_bracket(last)
        if own:
            return own
        if looks_back(self.words[first:last]):
            return ()
        if not self.said:
            return self.dates
        found: list[HistoricalDate] = []
        before, behind = self.words[:first], self.words[last:]
        whole = max(before.rfind(";"), before.rfind(": ")), _first_stop(behind, last)
        for start, end in self.clauses:
            near = whole[0] < start and end <= whole[1]
            if near and not self.moods(start) & _LEND_NOTHING:
                found += self.dates_in(start, end)
        return tuple(found)

    def _dates_told_of(self, offset: int, first: int, last: int) -> tuple[HistoricalDate, ...]:
        """The dates of a part, but not of what had been: `he said that A had come in 1790`."""
        end = self.words.find("that ", offset, last)
        had = _THAT_HAD.match(self.words, end) if end >= 0 else None
        if had is None:
            return self.dates_in(first, last)
        return self.dates_in(first, end) + self.dates_in(had.end(), last)

    def _beyond_bracket(self, start: int) -> tuple[HistoricalDate, ...]:
        """The dates of the part that goes on behind a bracket: it is one with that before it."""
        end = self.words.find(")", start)
        if end < 0 or end + 1 >= len(self.words):
            return ()
        return self.dates_in(*self.clause(end + 2))

    def is_quoted(self, offset: int) -> bool:
        """Another's words stand there, or a word as a word."""
        return not self.own[offset].strip() and bool(self.words[offset].strip())

    def dates_in(self, first: int, last: int) -> tuple[HistoricalDate, ...]:
        """The dates that stand in a stretch of the sentence."""
        found: list[HistoricalDate] = []
        for said in self.said:
            if said.date and first <= said.start and said.end <= last:
                found.append(said.date)
        return tuple(found)


def _first_stop(words: str, start: int) -> int:
    """Where the first semicolon or colon stands behind an offset; beyond the end where none is."""
    stops = [stop for stop in (words.find(";"), words.find(": ")) if stop >= 0]
    return start + min(stops, default=len(words))


def times(passages: Iterable[Passage], period: HistoricalDate | None) -> tuple[TimedSentence, ...]:
    """Every sentence of some passages, in order, with its time.

    `passages` are those of one text in the order of the file, `period` is what it covers.
    """
    teller = _Teller(period)
    found: list[TimedSentence] = []
    for passage in passages:
        found += teller.told(passage)
    return tuple(found)


def dated(passages: Iterable[Passage], period: HistoricalDate | None) -> tuple[TimedSentence, ...]:
    """The same without passages in which no date stands, nor one in the heading above.

    They are most of a text, and are not cut into sentences.
    """
    teller = _Teller(period)
    found: list[TimedSentence] = []
    for passage in passages:
        if teller.section or passage.kind is Kind.HEADING or may_say(passage.words):
            found += teller.told(passage)
    return tuple(found)


def untimed(passage: Passage) -> tuple[TimedSentence, ...]:
    """The sentences of a passage, whatever their time."""
    found: list[TimedSentence] = []
    for first, last in sentences_in(passage):
        words, own = passage.words[first:last], passage.own[first:last]
        start = passage.start + first
        found.append(TimedSentence(start, words, own, passage, (), (), Certainty.UNKNOWN))
    return tuple(found)


class _Teller:
    """Goes from passage to passage and remembers which dates were said last."""

    def __init__(self, period: HistoricalDate | None) -> None:
        self.period = period
        self.section: tuple[HistoricalDate, ...] = ()
        self.heard: list[tuple[str, HistoricalDate | None]] = []
        """Sentences of the section with the last date of each, of which a day without a year
        takes the year; none where that date is of several years."""

        self.is_fresh = False
        """That date stands in this passage."""

    def told(self, passage: Passage) -> Iterator[TimedSentence]:
        if passage.kind is Kind.HEADING:
            self.heard = []
            self.section = tuple(_known(self._dated(passage.words)))
            return
        carried: tuple[HistoricalDate, ...] = ()
        kept = self.heard.copy()
        self.is_fresh = False
        for first, last in sentences_in(passage):
            words = passage.words[first:last]
            said = self._dated(words)
            own = tuple(_known(said))
            dates, certainty = self._time(own, carried, words)
            carried = own or carried
            found = passage.own[first:last]
            start = passage.start + first
            yield TimedSentence(start, words, found, passage, said, dates, certainty)
        if passage.kind in (Kind.NOTE, Kind.ROW, Kind.HEAD):
            self.heard = kept

    def _of_one_year(self) -> HistoricalDate | None:
        period = self.period
        if period and period.first[0] == period.last[0]:
            return period
        return None

    def _dated(self, words: str) -> tuple[Said, ...]:
        found: list[Said] = []
        lent: list[HistoricalDate | None] = []
        for said in said_dates(words):
            whole = said
            if said.date is None:
                whole = said.completed(lent[-1] if lent else self._lender())
            found.append(whole)
            self.is_fresh = self.is_fresh or said.date is not None
            if whole.date:
                lent.append(_of_a_year(whole.date))
        if lent:
            self.heard.append((words, lent[-1]))
        return tuple(found)

    def _lender(self) -> HistoricalDate | None:
        """The last date of the section that may lend its year: not that of a work cited."""
        while self.heard and is_reported(self.heard[-1][0]):
            self.heard.pop()
        if self.heard:
            return self.heard[-1][1]
        return self._of_one_year()

    def _time(
        self, own: tuple[HistoricalDate, ...], carried: tuple[HistoricalDate, ...], words: str
    ) -> tuple[tuple[HistoricalDate, ...], Certainty]:
        if own and self.is_fresh:
            return own, Certainty.STATED
        if own:
            return own, Certainty.CARRIED
        if looks_back(words):
            return (), Certainty.UNKNOWN
        if carried or self.section:
            return carried or self.section, Certainty.CARRIED
        if self.period:
            return (self.period,), Certainty.PERIOD
        return (), Certainty.UNKNOWN


def _of_a_year(date: HistoricalDate) -> HistoricalDate | None:
    """A date within one year, which may lend its year; no other."""
    if date.first[0] == date.last[0]:
        return date
    return None


def _known(said: Iterable[Said]) -> Iterator[HistoricalDate]:
    for each in said:
        if each.date:
            yield each.date
