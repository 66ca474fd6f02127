"""Dossiers: a page for each person, place, institution and source that something refers to."""

from collections.abc import Iterator
from typing import TypeVar

from markupsafe import Markup, escape

from samizdat.drawings.lifeline import lifeline
from samizdat.model.institutions import INSTITUTION, Institution
from samizdat.model.page import Page
from samizdat.model.people import PERSON, Person
from samizdat.model.places import PLACE, Place
from samizdat.model.sources import Source
from samizdat.pages.metadata import person_head
from samizdat.writing.answers import Answers
from samizdat.writing.room import Room
from samizdat.writing.sheet import Sheet

Dossiered = Person | Place | Institution | Source
R = TypeVar("R", Person, Place, Institution, Source)


def people(answers: Answers) -> Iterator[Page]:
    """Everybody in the register by family name, and their dossiers."""
    ordered = PERSON.in_order(answers.library.people.values())
    description = "Who is met in these essays: names in every spelling, life dates and fates."
    yield _list(answers, "person", "People", description, ordered)
    for person in _with_dossier(answers, "person", ordered):
        about = f"{person.name}, {person.life}: offices, fate, relations and every mention."
        yield _dossier(answers, "person", person, person.name, about)


def places(answers: Answers) -> Iterator[Page]:
    """Every place by name, and their dossiers."""
    ordered = PLACE.in_order(answers.library.places.values())
    description = "Where it happened: what places were called when, and what they were."
    yield _list(answers, "place", "Places", description, ordered)
    for place in _with_dossier(answers, "place", ordered):
        yield _dossier(answers, "place", place, place.name, place.role)


def institutions(answers: Answers) -> Iterator[Page]:
    """Every institution in the order of its foundation, and their dossiers."""
    ordered = INSTITUTION.in_order(answers.library.institutions.values())
    description = "Police, party, state and army under their names over time, with their heads."
    title = "Institutions"
    yield _list(answers, "institution", title, description, ordered)
    for institution in _with_dossier(answers, "institution", ordered):
        yield _dossier(answers, "institution", institution, institution.name, institution.what)


def sources(answers: Answers) -> Iterator[Page]:
    """Every work in the order of the citation style, and their dossiers."""
    ordered = [answers.library.sources[key] for key in answers.typeset.bibliography]
    description = "The works that the essays lean on, with what to beware of in each."
    yield _list(answers, "source", "Sources", description, ordered)
    for source in _with_dossier(answers, "source", ordered):
        about = f"{source.name}: every passage that cites it, and what to beware of."
        yield _dossier(answers, "source", source, source.name, about)


def _with_dossier(answers: Answers, scheme: str, records: list[R]) -> list[R]:
    return [record for record in records if record.id in answers.atlas.dossiers[scheme]]


def _list(answers: Answers, scheme: str, title: str, description: str, records: list[R]) -> Page:
    kind = answers.library.kinds[scheme]
    sheet = Sheet(answers, kind.page)
    meta = {"title": title, "description": description, "kind": "list"}
    html = sheet.fill(kind.plural, records=records)
    return sheet.page(html, meta, answers.library.register(scheme).path)


def _dossier(answers: Answers, scheme: str, record: Dossiered, title: str, about: str) -> Page:
    sheet = Sheet(answers, answers.atlas.target(scheme, record.id))
    given: dict[str, object] = {"record": record, "index": answers.index}
    meta: dict[str, object] = {"title": title, "description": about, "kind": "dossier"}
    if isinstance(record, Person):
        meta["head"] = person_head(record, answers)
        given["lifeline"] = lifeline(record)
        given["rehabilitation"] = _rehabilitation(record, sheet.room)
    html = sheet.fill(scheme, **given)
    return sheet.page(html, meta, answers.library.register(scheme).path)


def _rehabilitation(person: Person, room: Room) -> Markup:
    """When it was and what was decided, as far as either is known."""
    told = person.rehabilitation
    parts: list[Markup] = []
    if told and told.date:
        parts.append(escape(told.date.words))
    if told and told.detail:
        parts.append(room.prose(told.detail))
    return Markup(", ").join(parts)
