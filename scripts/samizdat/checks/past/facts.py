"""What the registers say of what was done to somebody, and when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from samizdat.checks.past.deeds import kind_of
from samizdat.checks.past.titles import tenures
from samizdat.knowledge.known import Known
from samizdat.model.events import Event
from samizdat.model.people import Person
from samizdat.prose.views.sentences import cuts
from samizdat.words import deed_words
from samizdat.words.dates import HistoricalDate
from samizdat.words.periods import closing, opening
from samizdat.words.said_dates import said_dates

_TRIAL = re.compile(r"^(?:The\s+|[A-Z]?\w+\s+){0,3}trial\b", re.IGNORECASE)
_PART = re.compile(r"[,;]\s*|\band\s+")


_STEMS: dict[str, re.Pattern[str]] = {}
_BEGUN: dict[str, re.Pattern[str]] = {}
_VERBS: dict[str, re.Pattern[str]] = {}
for _kind, _words in deed_words.DEEDS.items():
    _verbs = "|".join(_words.verbs)
    _stems = "|".join((*_words.verbs, *_words.nouns, *_words.stems))
    _STEMS[_kind] = re.compile(_stems, re.IGNORECASE)
    _BEGUN[_kind] = re.compile(rf"(?:{'|'.join((_verbs, *_words.bare))})\s+(?:\w+\s+)?$")
    _VERBS[_kind] = re.compile(rf"\b(?:{_verbs})\b")


@dataclass(frozen=True, slots=True)
class Fact:
    """What a register says of it: the date, and the place of the value."""

    date: HistoricalDate
    noun: str
    key: str
    path: tuple[str | int, ...]


def facts(kind: str, person: Person, known: Known) -> tuple[list[Fact], list[HistoricalDate]]:
    """What the registers say of a deed, and further dates that may be meant by it."""
    strict: list[Fact] = []
    loose: list[HistoricalDate] = []
    if kind == "born" and person.born:
        strict.append(Fact(person.born, "person", person.id, ("born",)))
    if kind in ("died", "killed") and person.died:
        strict.append(Fact(person.died, "person", person.id, ("died",)))
    fate = person.fate
    stems = _STEMS[kind]
    if fate and fate.date and stems.search(f"{fate.kind} {fate.detail or ''}"):
        loose.append(fate.date)
    for event in known.index.events_with.get(person.id, ()):
        if not stems.search(f"{event.line} {event.note or ''}"):
            continue
        loose.append(event.date)
        if is_of(kind, event.line, person) or (kind == "tried" and _is_accused(event, person)):
            strict.append(Fact(event.date, "event", event.id, ("date",)))
    if kind in ("appointed", "dismissed"):
        turn = opening if kind == "appointed" else closing
        loose += [turn(period) for period in _terms(person, known)]
    if kind == "dismissed":
        strict += _last_days(person, known)
    strict += _in_detail(kind, person)
    for note in (person.note, fate.detail if fate else None):
        loose += _dates_in(note or "", stems)
    return strict, loose


def _is_accused(event: Event, person: Person) -> bool:
    """A line tells of a trial by its name, and the person was put to death soon after it."""
    fate = person.fate
    if not (fate and fate.date and _TRIAL.search(event.line)) or not is_told_of(
        "killed", fate.kind
    ):
        return False
    months = (
        (fate.date.first[0] - event.date.last[0]) * 12 + fate.date.first[1] - event.date.last[1]
    )
    return event.date.first <= fate.date.last and months <= 1


def _last_days(person: Person, known: Known) -> Iterator[Fact]:
    """The days on which offices ended that somebody held, not those of a death."""
    bodies = known.index.headed.get(person.id, ())
    for period, noun, key, path in chain.from_iterable(tenures(person, body) for body in bodies):
        last = closing(period)
        is_day = last.first == last.last and "/" in period.edtf
        if is_day and not (person.died and last.may_meet(person.died)):
            yield Fact(last, noun, key, path)


def _in_detail(kind: str, person: Person) -> Iterator[Fact]:
    """The deed with its day as the words on a fate have it: `arrested 22 May, tried 11 June`."""
    detail = person.fate.detail if person.fate else None
    before: HistoricalDate | None = None
    for said in said_dates(detail or ""):
        whole = said.completed(before)
        before = whole.date or before
        told = _PART.split((detail or "")[: said.start])[-1]
        is_deed = _BEGUN[kind].match(told)
        if is_deed and whole.date and whole.is_point and not whole.is_about:
            yield Fact(whole.date, "person", person.id, ("fate", "detail"))


def is_told_of(kind: str, words: str) -> bool:
    """A word or two tell a deed: `executed`, `shot`."""
    return _VERBS[kind].search(words) is not None


def is_of(kind: str, line: str, person: Person) -> bool:
    """A line of the timeline tells the deed of this person."""
    family = person.naming.family
    start = line.find(family)
    while start >= 0:
        end = start + len(family)
        is_whole = not line[end : end + 1].isalnum() and not line[:start][-1:].isalnum()
        if is_whole and kind_of(line[:start], line[end:]) == kind:
            return True
        start = line.find(family, end)
    return False


def _terms(person: Person, known: Known) -> Iterator[HistoricalDate]:
    """The periods of every office and headship."""
    for office in person.offices:
        if office.period:
            yield office.period
    for body in known.index.headed.get(person.id, ()):
        for period, *_ in tenures(person, body):
            yield period


def _dates_in(note: str, stems: re.Pattern[str]) -> Iterator[HistoricalDate]:
    """Dates in those parts of a note that tell of a deed: another may have told it so."""
    for first, last in cuts(note):
        for part in note[first:last].split(";"):
            if not stems.search(part):
                continue
            for said in said_dates(part):
                if said.date and "/" not in said.date.edtf:
                    yield said.date
