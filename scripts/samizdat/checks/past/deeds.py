"""What was done to whom when: births, deaths, arrests, trials, releases, offices, in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from samizdat.checks.past.offices import tenures
from samizdat.checks.past.telling import OBJECT, UNSURE, Told, told
from samizdat.knowledge.known import Known
from samizdat.model.people import Person
from samizdat.prose.views.times import Mood
from samizdat.words import english
from samizdat.words.dates import HistoricalDate
from samizdat.words.periods import closing, opening
from samizdat.words.said_dates import Said, said_dates


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done to somebody, with the one date that its part of a sentence has."""

    kind: str
    """A key of `english.DEEDS`."""

    told: Told
    said: Said
    date: HistoricalDate


@dataclass(frozen=True, slots=True)
class Fact:
    """What a register says of it: the date, and the place of the value."""

    date: HistoricalDate
    noun: str
    key: str
    path: tuple[str | int, ...]


_BE = (
    r"(?:was|were|is|are|had\s+been|has\s+been|been)\s+"
    r"(?:\w+ly\s+|again\s+|himself\s+|also\s+|finally\s+)?"
)
_ASIDE = r"(?:\s*,[^,;.]{2,60},)?\s*,?\s*"
_NEVER = "(?!)"

_PATTERNS: dict[str, tuple[re.Pattern[str], ...]] = {}
_every: list[str] = []
for _kind, _words in english.DEEDS.items():
    _be = f"(?:{_BE})?" if _words.is_active else _BE
    _PATTERNS[_kind] = (
        re.compile(rf"{_ASIDE}{_be}(?:{'|'.join(_words.verbs)})\b"),
        re.compile(rf"\b(?:{'|'.join(_words.nouns) or _NEVER})\s+of\s+(?:\w+\s+)?$", re.I),
        re.compile(rf"\b(?:{'|'.join(_words.actives) or _NEVER})\s+(?:[A-Z]\w+\s+)?$"),
    )
    _every += [*_words.verbs, *_words.nouns, *_words.actives]
_ANY_DEED = re.compile(rf"\b(?:{'|'.join(_every)})\b")
_OLD_STYLE = re.compile(r"\b(?:old|new)\s+style\b|\b[ON]\.\s?S\.", re.IGNORECASE)


def deeds(known: Known) -> tuple[Deed, ...]:
    """Every deed of which an essay tells with one date, and nothing else with it."""
    return known.once(_deeds)


def _deeds(known: Known) -> tuple[Deed, ...]:
    return tuple(_told(known))


def _told(known: Known) -> Iterator[Deed]:
    for each in told(known, "person"):
        if each.is_row or each.is_carried:
            continue
        kind = kind_of(each.before, each.behind)
        if not kind or each.moods & (UNSURE | {Mood.REPORTED}):
            continue
        first, last = each.sentence.clause(each.named.start)
        dated = [said for said in each.sentence.said if first <= said.start and said.end <= last]
        clause = each.clause
        if len(dated) != 1 or dated[0].date is None or "/" in dated[0].date.edtf:
            continue
        if len(_ANY_DEED.findall(clause)) != 1 or _OLD_STYLE.search(clause):
            continue
        if not dated[0].waits:
            yield Deed(kind, each, dated[0], dated[0].date)


def kind_of(before: str, behind: str) -> str:
    """What the words around a name tell of its bearer; empty where they tell no deed."""
    for kind, (passive, noun, active) in _PATTERNS.items():
        is_subject = passive.match(behind) and not OBJECT.search(before)
        if is_subject or noun.search(before) or active.search(before):
            return kind
    return ""


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
    loose += _dates_in(person.note)
    if fate:
        loose += _dates_in(fate.detail)
    return strict, loose


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


def _dates_in(words: str | None) -> Iterable[HistoricalDate]:
    """Dates that a note names: another may have told it so."""
    found = said_dates(words or "")
    return [said.date for said in found if said.date]
