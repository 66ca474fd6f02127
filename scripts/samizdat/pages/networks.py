"""Whom somebody had to do with: what they were to each other, and at which events they met."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from samizdat.drawings.network import Other, network
from samizdat.model.events import Event
from samizdat.model.people import Person, Relation
from samizdat.writing.answers import Answers
from samizdat.writing.room import Room

MOST = 25
"""So many people has a network; those who were something to each other come first."""

CROWD = 12
"""At an event of more people than these nobody can be said to have met anybody."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation as the register of people tells it."""

    of: Person
    """Whose record tells of it."""

    to: Person
    relation: Relation


@dataclass(slots=True)
class Bond:
    """Somebody whom a person had to do with."""

    person: Person
    ties: list[Tie] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    nearness: float = 0.0
    """How many events they shared, each counting less the more people were at it."""


def bonds_of(person: Person, answers: Answers) -> tuple[Bond, ...]:
    """Whom a person had to do with, the closest first."""
    people = answers.library.people
    found: dict[str, Bond] = {}
    for tie in _ties(person, answers):
        other = tie.to
        if other.id == person.id:
            other = tie.of
        found.setdefault(other.id, Bond(other)).ties.append(tie)
    for event in meetings(answers.index.events_with.get(person.id, ())):
        for key in dict.fromkeys(event.people):
            if key != person.id and key in people:
                bond = found.setdefault(key, Bond(people[key]))
                bond.events.append(event)
                bond.nearness += 1 / (len(event.people) - 1)
    ordered = sorted(found.values(), key=_closeness)
    return tuple(ordered[:MOST])


def _closeness(bond: Bond) -> tuple[bool, float, str]:
    return not bond.ties, -bond.nearness, bond.person.id


def _ties(person: Person, answers: Answers) -> Iterator[Tie]:
    """The relations of a record, then those that other records have to it."""
    people = answers.library.people
    for relation in person.relations:
        if relation.to in people and relation.to != person.id:
            yield Tie(person, people[relation.to], relation)
    for other in answers.index.naming("person", person.id, by="person"):
        for relation in other.relations:
            if relation.to == person.id and other.id != person.id:
                yield Tie(other, person, relation)


def meetings(events: Iterable[Event]) -> Iterator[Event]:
    """The events at which people can have met: the living, and no crowd."""
    for event in events:
        if not event.posthumous and 1 < len(event.people) <= CROWD:
            yield event


def network_of(person: Person, bonds: tuple[Bond, ...], room: Room) -> Markup:
    """The bonds of a person as a drawing."""
    shown = {bond.person.id for bond in bonds}
    others: list[Other] = []
    for bond in bonds:
        others.append(
            Other(
                bond.person.id,
                bond.person.name,
                str(room.to("person", bond.person.id)),
                _told(bond, person, room),
                is_tied=bool(bond.ties),
                met=len(bond.events),
                knew=_knew(bond.person, person.id, shown, room.answers),
            )
        )
    tongue = room.answers.tongue
    title = tongue.gettext("{name} among others", name=person.name)
    told = tongue.ngettext(
        "{count} person, with what they were to each other or how often they met; the table says "
        "the same.",
        "{count} people, with what they were to each other or how often they met; the table says "
        "the same.",
        len(others),
    )
    return network(person.name, others, title, told)


def _knew(one: Person, ego: str, shown: set[str], answers: Answers) -> Mapping[str, int]:
    """Whom of the others somebody had to do with, where the one in the middle was not there."""
    knew: dict[str, int] = {}
    for relation in one.relations:
        if relation.to in shown:
            knew[relation.to] = 0
    for other in answers.index.naming("person", one.id, by="person"):
        if other.id in shown:
            knew.setdefault(other.id, 0)
    for event in meetings(answers.index.events_with.get(one.id, ())):
        if ego in event.people:
            continue
        for key in dict.fromkeys(event.people):
            if key in shown and key != one.id:
                knew[key] = knew.get(key, 0) + 1
    return knew


def _told(bond: Bond, person: Person, room: Room) -> str:
    """What they were to each other, as somebody's record has it, else how often they met."""
    family = person.sort_name.partition(",")[0]
    for tie in bond.ties:
        if tie.of.id == bond.person.id:
            return f"{tie.relation.kind} {family}"
    if bond.ties:
        return f"{family}: {bond.ties[0].relation.kind}"
    return room.answers.tongue.ngettext("{count} event", "{count} events", len(bond.events))
