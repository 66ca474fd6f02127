"""Indexes: the registers read backwards, and everything in the order of time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from samizdat.model.claims import Claim
from samizdat.model.events import Event
from samizdat.model.institutions import Institution
from samizdat.model.library import Library
from samizdat.model.people import Office, Person
from samizdat.model.records import Record
from samizdat.words.dates import HistoricalDate

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Index:
    """Which records refer to a record, by its id; events stand in the order of time."""

    chronology: tuple[Event, ...]
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


def index(library: Library) -> Index:
    """Read every register backwards."""
    events = chronology(library.events.values())
    claims = list(library.claims.values())
    people = list(library.people.values())
    institutions = list(library.institutions.values())
    held = [(office.institution, (p, office)) for p in people for office in p.offices]
    return Index(
        chronology=events,
        events_with=_group((key, event) for event in events for key in event.people),
        events_at=_group((key, event) for event in events for key in event.places),
        events_of=_group((key, event) for event in events for key in event.institutions),
        claims_about=_group((key, claim) for claim in claims for key in claim.people),
        claims_on_event=_group((key, claim) for claim in claims for key in claim.events),
        claims_resting_on=_group((key, claim) for claim in claims for key in claim.sources),
        officers=_group(pair for pair in held if pair[0]),
        headed=_group((head.person, i) for i in institutions for head in i.heads if head.person),
        resting_on=_group(_resting(library)),
    )


def chronology(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events by their first possible day, then by their last."""
    # Not (date, id): two dates of the same bounds may be unequal, `1937` and `1937~`.
    return tuple(sorted(events, key=lambda event: (event.date.first, event.date.last, event.id)))


def during(events: Iterable[Event], date: HistoricalDate) -> tuple[Event, ...]:
    """Events that may have happened within a date, in the order of time."""
    return chronology(event for event in events if event.date.may_meet(date))


def _resting(library: Library) -> Iterable[tuple[str, tuple[str, Record]]]:
    registers: dict[str, Iterable[Record]] = {
        "person": library.people.values(),
        "place": library.places.values(),
        "event": chronology(library.events.values()),
        "institution": library.institutions.values(),
        "figure": library.figures.values(),
    }
    for scheme, records in registers.items():
        for record in records:
            for source in record.sources:
                yield source, (scheme, record)


def _group(pairs: Iterable[tuple[str | None, T]]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = {}
    for key, value in pairs:
        if key and value not in groups.setdefault(key, []):
            groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
