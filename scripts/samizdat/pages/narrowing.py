"""Narrowing: by what the list of a register may be narrowed, and what each record has of it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from samizdat.model.claims import Claim
from samizdat.model.institutions import Institution
from samizdat.model.people import Person
from samizdat.model.places import Place
from samizdat.model.sources import Source
from samizdat.words.typography import typeset_marks
from samizdat.writing.room import Room

Values = Mapping[str, list[str]]
"""What a record has of each facet, in the words that a reader chooses among."""

LABELS = {
    "fate": "Fate",
    "institution": "Institution",
    "country": "Country today",
    "kind": "Kind",
    "read": "Read",
    "verdict": "Verdict",
    "person": "Person",
    "place": "Place",
    "theme": "Theme",
    "essay": "Essay",
}


def _of_person(person: Person, room: Room) -> Values:
    bodies: list[str] = []
    for office in person.offices:
        body = room.answers.library.institutions.get(office.institution or "")
        if body:
            bodies.append(body.name)
    return {"fate": list(person.fates), "institution": bodies}


def _of_place(place: Place, room: Room) -> Values:  # noqa: ARG001  as all of them
    return {"country": [place.country] if place.country else []}


def _of_institution(body: Institution, room: Room) -> Values:
    return {"kind": [room.answers.tongue.named(body.kind)]}


def _of_source(source: Source, room: Room) -> Values:
    tongue = room.answers.tongue
    read = [tongue.named(source.read)] if source.read else []
    return {"kind": [tongue.named(source.kind)], "read": read}


def _of_claim(claim: Claim, room: Room) -> Values:
    return {"verdict": [room.answers.tongue.named(claim.verdict)]}


_OF: Mapping[str, Callable[[Any, Room], Values]] = {
    "person": _of_person,
    "place": _of_place,
    "institution": _of_institution,
    "source": _of_source,
    "claim": _of_claim,
}


class Narrowing:
    """What the list of a kind may be narrowed by."""

    def __init__(self, noun: str, records: Iterable[Any], room: Room) -> None:
        self._values: dict[str, Values] = {}
        for record in records:
            self._values[record.id] = self._worked_out(noun, record, room)
        self._gettext = room.answers.tongue.gettext

    @property
    def labels(self) -> dict[str, str]:
        """The facets of which records have more than one value, each with what it is called."""
        found: dict[str, set[str]] = {}
        for values in self._values.values():
            for name, own in values.items():
                found.setdefault(name, set()).update(own)
        return {name: self._gettext(LABELS[name]) for name, own in found.items() if len(own) > 1}

    def of(self, record: Any) -> Values:
        """What a record has."""
        return self._values[record.id]

    def _worked_out(self, noun: str, record: Any, room: Room) -> Values:
        essays = [typeset_marks(essay.title) for essay in room.essays_with(noun, record.id)]
        own = _OF[noun](record, room) if noun in _OF else {}
        found = {**own, "essay": essays}
        return {name: list(dict.fromkeys(values)) for name, values in found.items() if values}
