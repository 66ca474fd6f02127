"""What the registers say of what was done to somebody, and when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samizdat.checks.past.deeds import kind_of
from samizdat.checks.past.titles import tenures
from samizdat.knowledge.known import Known
from samizdat.model.people import Person
from samizdat.prose.views.sentences import cuts
from samizdat.words import english
from samizdat.words.dates import HistoricalDate
from samizdat.words.periods import closing, opening
from samizdat.words.said_dates import said_dates

_PART = re.compile(r"[,;]\s*|\band\s+")


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
    words = english.DEEDS[kind]
    stems = re.compile("|".join((*words.verbs, *words.nouns, *words.stems)), re.IGNORECASE)
    if fate and fate.date and stems.search(f"{fate.kind} {fate.detail or ''}"):
        loose.append(fate.date)
    for event in known.index.events_with.get(person.id, ()):
        if not stems.search(f"{event.line} {event.note or ''}"):
            continue
        loose.append(event.date)
        if is_of(kind, event.line, person):
            strict.append(Fact(event.date, "event", event.id, ("date",)))
    if kind in ("appointed", "dismissed"):
        turn = opening if kind == "appointed" else closing
        loose += [turn(period) for period in _terms(person, known)]
    strict += _in_detail(kind, person)
    for note in (person.note, fate.detail if fate else None):
        loose += _dates_in(note or "", stems)
    return strict, loose


def _in_detail(kind: str, person: Person) -> Iterator[Fact]:
    """The deed with its day as the words on a fate have it: `arrested 22 May, tried 11 June`."""
    detail = person.fate.detail if person.fate else None
    words = english.DEEDS[kind]
    before: HistoricalDate | None = None
    for said in said_dates(detail or ""):
        whole = said.completed(before)
        before = whole.date or before
        told = _PART.split((detail or "")[: said.start])[-1]
        is_deed = re.match(rf"(?:{'|'.join((*words.verbs, *words.bare))})\s+(?:\w+\s+)?$", told)
        if is_deed and whole.date and whole.is_point and not whole.is_about:
            yield Fact(whole.date, "person", person.id, ("fate", "detail"))


def is_told_of(kind: str, words: str) -> bool:
    """A word or two tell a deed: `executed`, `shot`."""
    return re.search(rf"\b(?:{'|'.join(english.DEEDS[kind].verbs)})\b", words) is not None


def is_of(kind: str, line: str, person: Person) -> bool:
    """A line of the timeline tells the deed of this person."""
    family = person.naming.family
    for match in re.finditer(rf"\b{re.escape(family)}\b", line):
        if kind_of(line[: match.start()], line[match.end() :]) == kind:
            return True
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
