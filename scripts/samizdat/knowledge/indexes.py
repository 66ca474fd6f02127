"""Indexes: the registers read backwards, and everything in the order of time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from samizdat.model.claims import Claim
from samizdat.model.events import EVENT, Event
from samizdat.model.institutions import Head, Institution
from samizdat.model.library import Library
from samizdat.model.people import Office, Person
from samizdat.model.records import Record
from samizdat.model.shapes import Reference, references_in
from samizdat.words.dates import HistoricalDate

K = TypeVar("K")
T = TypeVar("T")


class BackReference(NamedTuple):
    """A record that names another, and how it does."""

    kind: str
    """The noun of its kind."""

    key: str
    record: Any
    reference: Reference

    @property
    def is_of_the_whole(self) -> bool:
        """The record itself names the other, not a statement in it."""
        return self.reference.holder is self.record


Backwards = Mapping[tuple[str, str], Mapping[str, tuple[BackReference, ...]]]
"""By the kind of what is named and the kind of what names it; then by the id of what is named."""


@dataclass(frozen=True, slots=True)
class Index:
    """Which records refer to a record, by its id; events stand in the order of time."""

    chronology: tuple[Event, ...]
    backwards: Backwards
    events_with: Mapping[str, tuple[Event, ...]]
    """By person."""

    events_at: Mapping[str, tuple[Event, ...]]
    """By place."""

    events_of: Mapping[str, tuple[Event, ...]]
    """By institution."""

    claims_about: Mapping[str, tuple[Claim, ...]]
    """By person."""

    claims_on_event: Mapping[str, tuple[Claim, ...]]
    claims_resting_on: Mapping[str, tuple[Claim, ...]]
    """By source."""

    officers: Mapping[str, tuple[tuple[Person, Office], ...]]
    """Who held an office in an institution, by the institution."""

    headed: Mapping[str, tuple[Institution, ...]]
    """Which institutions a person was at the head of."""

    resting_on: Mapping[str, tuple[tuple[str, Record], ...]]
    """Which records rest on a source, each with its scheme."""

    def naming(self, noun: str, key: str, by: str) -> tuple[Any, ...]:
        """The records of a kind that name a record, each once."""
        found = self.backwards.get((noun, by), {}).get(key, ())
        return tuple({back.key: back.record for back in found}.values())


def index(library: Library) -> Index:
    """Read every register backwards."""
    return index_of(library, backwards(library))


def index_of(library: Library, back: Backwards) -> Index:
    """What every reference says when it is read from its end."""
    return Index(
        chronology=chronology(library.events.values()),
        backwards=back,
        events_with=_records(back, "person", "event"),
        events_at=_records(back, "place", "event"),
        events_of=_records(back, "institution", "event"),
        claims_about=_records(back, "person", "claim"),
        claims_on_event=_records(back, "event", "claim"),
        claims_resting_on=_records(back, "source", "claim"),
        officers=_officers(back),
        headed=_records(back, "person", "institution", Head),
        resting_on=_resting(back),
    )


def backwards(library: Library) -> Backwards:
    """Every reference of every record, to be found by what it names; one walk over the registers.

    Events are walked in the order of time, other records in the order of their files.
    """
    found: dict[tuple[str, str], dict[str, list[BackReference]]] = {}
    for noun, key, record in _all_records(library):
        for reference in references_in(record):
            by_key = found.setdefault((reference.kind, noun), {})
            named = BackReference(noun, key, record, reference)
            by_key.setdefault(reference.key, []).append(named)
    back: dict[tuple[str, str], dict[str, tuple[BackReference, ...]]] = {}
    for kinds, by_key in found.items():
        back[kinds] = frozen(by_key)
    return back


def _all_records(library: Library) -> Iterator[tuple[str, str, Any]]:
    for noun, register in library.registers.items():
        records: Iterable[Any] = register.values()
        if noun == EVENT.noun:
            records = chronology(register.values())
        for record in records:
            yield noun, record.id, record


def frozen(found: Mapping[K, Iterable[T]]) -> dict[K, tuple[T, ...]]:
    """What was gathered in lists, as it stays."""
    return {key: tuple(values) for key, values in found.items()}


def chronology(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events by their first possible day, then by their last."""
    return tuple(EVENT.in_order(events))


def during(events: Iterable[Event], date: HistoricalDate) -> tuple[Event, ...]:
    """Events that may have happened within a date, in the order of time."""
    return chronology(event for event in events if event.date.may_meet(date))


def _records(
    back: Backwards, noun: str, by: str, holder: type = object
) -> dict[str, tuple[Any, ...]]:
    """The records of a kind that name records of another, each once, by what they name."""
    found: dict[str, dict[str, Any]] = {}
    for key, backs in back.get((noun, by), {}).items():
        for each in backs:
            if isinstance(each.reference.holder, holder):
                found.setdefault(key, {})[each.key] = each.record
    return {key: tuple(records.values()) for key, records in found.items()}


def _officers(back: Backwards) -> dict[str, tuple[tuple[Person, Office], ...]]:
    found: dict[str, list[tuple[Person, Office]]] = {}
    for key, backs in back.get(("institution", "person"), {}).items():
        for each in backs:
            found.setdefault(key, []).append((each.record, each.reference.holder))
    return frozen(found)


def _resting(back: Backwards) -> dict[str, tuple[tuple[str, Record], ...]]:
    """Records with a grade of their own; a claim or a quotation is told as what it is."""
    found: dict[str, list[tuple[str, Record]]] = {}
    for (noun, by), by_key in back.items():
        if noun != "source":
            continue
        for key, backs in by_key.items():
            for each in backs:
                if each.is_of_the_whole and isinstance(each.record, Record):
                    found.setdefault(key, []).append((by, each.record))
    return frozen(found)
