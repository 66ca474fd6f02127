"""Dossiers: a page for each person, place, institution and source that something refers to."""

from collections.abc import Iterator
from typing import TypeVar

from markupsafe import Markup, escape

from samizdat.drawings.lifeline import lifeline
from samizdat.knowledge.addresses import (
    INSTITUTIONS_PAGE,
    PEOPLE_PAGE,
    PLACES_PAGE,
    SCHEMES,
    SOURCES_PAGE,
)
from samizdat.model.institutions import Institution
from samizdat.model.page import Page
from samizdat.model.people import Person
from samizdat.model.places import Place
from samizdat.model.sources import Source
from samizdat.pages.metadata import person_head
from samizdat.words.ids import slug
from samizdat.writing.answers import Answers
from samizdat.writing.room import Room
from samizdat.writing.sheet import Sheet

Dossiered = Person | Place | Institution | Source
R = TypeVar("R", Person, Place, Institution, Source)


def people(answers: Answers) -> Iterator[Page]:
    """Everybody in the register by family name, and their dossiers."""
    register = answers.library.people
    ordered = sorted(register.values(), key=lambda person: slug(person.sort_name))
    description = "Who is met in these essays: names in every spelling, life dates and fates."
    yield _list(answers, "people", PEOPLE_PAGE, "People", description, ordered)
    for person in _with_dossier(answers, "person", ordered):
        about = f"{person.name}, {person.life}: offices, fate, relations and every mention."
        yield _dossier(answers, "person", person, person.name, about)


def places(answers: Answers) -> Iterator[Page]:
    """Every place by name, and their dossiers."""
    ordered = sorted(answers.library.places.values(), key=lambda place: slug(place.name))
    description = "Where it happened: what places were called when, and what they were."
    yield _list(answers, "places", PLACES_PAGE, "Places", description, ordered)
    for place in _with_dossier(answers, "place", ordered):
        yield _dossier(answers, "place", place, place.name, place.role)


def institutions(answers: Answers) -> Iterator[Page]:
    """Every institution in the order of its foundation, and their dossiers."""
    records = answers.library.institutions.values()
    ordered = sorted(records, key=lambda record: (record.kind.value, record.period, record.id))
    description = "Police, party, state and army under their names over time, with their heads."
    title = "Institutions"
    yield _list(answers, "institutions", INSTITUTIONS_PAGE, title, description, ordered)
    for institution in _with_dossier(answers, "institution", ordered):
        yield _dossier(answers, "institution", institution, institution.name, institution.what)


def sources(answers: Answers) -> Iterator[Page]:
    """Every work in the order of the citation style, and their dossiers."""
    ordered = [answers.library.sources[key] for key in answers.typeset.bibliography]
    description = "The works that the essays lean on, with what to beware of in each."
    yield _list(answers, "sources", SOURCES_PAGE, "Sources", description, ordered)
    for source in _with_dossier(answers, "source", ordered):
        about = f"{source.title}: every passage that cites it, and what to beware of."
        yield _dossier(answers, "source", source, source.title, about)


def _with_dossier(answers: Answers, scheme: str, records: list[R]) -> list[R]:
    return [record for record in records if record.id in answers.atlas.dossiers[scheme]]


def _list(
    answers: Answers, template: str, uri: str, title: str, description: str, records: list[R]
) -> Page:
    sheet = Sheet(answers, uri)
    meta = {"title": title, "description": description, "kind": "list"}
    scheme = next(scheme for scheme in SCHEMES.values() if scheme.page == uri)
    source = scheme.register(answers.library).path
    return sheet.page(sheet.fill(template, records=records), meta, source)


def _dossier(answers: Answers, scheme: str, record: Dossiered, title: str, about: str) -> Page:
    sheet = Sheet(answers, answers.atlas.target(scheme, record.id))
    given: dict[str, object] = {"record": record, "index": answers.index}
    meta: dict[str, object] = {"title": title, "description": about, "kind": "dossier"}
    if isinstance(record, Person):
        meta["head"] = person_head(record, answers)
        given["lifeline"] = lifeline(record)
        given["rehabilitation"] = _rehabilitation(record, sheet.room)
    html = sheet.fill(scheme, **given)
    return sheet.page(html, meta, SCHEMES[scheme].register(answers.library).path)


def _rehabilitation(person: Person, room: Room) -> Markup:
    """When it was and what was decided, as far as either is known."""
    told = person.rehabilitation
    parts: list[Markup] = []
    if told and told.date:
        parts.append(escape(told.date.words))
    if told and told.detail:
        parts.append(room.prose(told.detail))
    return Markup(", ").join(parts)
