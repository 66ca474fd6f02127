"""Dossiers: a page for each person, place, institution and source that something refers to."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from samizdat.drawings.lifeline import Stretch, alone_in, fate_of, lifeline, offices_of
from samizdat.model.institutions import INSTITUTION, Institution
from samizdat.model.page import Making, Page
from samizdat.model.people import PERSON, Person
from samizdat.model.places import PLACE, Place
from samizdat.model.sources import SOURCE, Source
from samizdat.pages.leaves import Group, LongList
from samizdat.pages.letters import leaf_key, letter_of, letter_words
from samizdat.pages.maps import map_of_place
from samizdat.pages.metadata import person_head
from samizdat.pages.networks import bonds_of, network_of
from samizdat.pages.registers import dossier_page, dossiers, list_of
from samizdat.pages.works import coins, work_head
from samizdat.prose.views.lines import said
from samizdat.words.tongue import Tongue
from samizdat.writing.answers import Answers
from samizdat.writing.room import Room
from samizdat.writing.template import sentence


def people(answers: Answers) -> Iterator[Making]:
    """Everybody in the register by family name, and their dossiers."""
    ordered = PERSON.in_order(answers.library.people.values(), answers.tongue)
    description = answers.tongue.gettext(
        "Who is met in these essays: names in every spelling, life dates and fates."
    )
    yield from list_of(answers, PERSON, ordered, description)
    yield from dossiers(answers, PERSON, ordered, _person_page)


def _person_page(answers: Answers, person: Person) -> Page:
    room = Room(answers, answers.atlas.target("person", person.id))
    bonds = bonds_of(person, answers)
    return dossier_page(
        answers,
        PERSON,
        person,
        answers.tongue.gettext(
            "{name}, {life}: offices, fate, relations and every mention.",
            name=person.name,
            life=person.life_in(answers.tongue),
        ),
        head=person_head(person, answers),
        lifeline=lifeline(person, _stretches(person, room), answers.tongue),
        bonds=bonds,
        network=network_of(person, bonds, room),
        rehabilitation=_rehabilitation(person, room),
    )


def _stretches(person: Person, room: Room) -> Iterator[Stretch]:
    """What stands on the line of a life: offices, what befell somebody alone, the fate."""
    yield from offices_of(person)
    events = room.answers.index.events_with.get(person.id, ())
    for event in alone_in(person, events):
        yield Stretch("event", event.line, event.date, str(room.to("event", event.id)))
    yield from fate_of(person)


def _rehabilitation(person: Person, room: Room) -> Markup:
    """When it was and what was decided, as far as either is known."""
    told = person.rehabilitation
    parts: list[Markup] = []
    if told and told.date:
        parts.append(escape(room.answers.tongue.date(told.date)))
    if told and told.detail:
        parts.append(room.prose(told.detail))
    return Markup(", ").join(parts)


def places(answers: Answers) -> Iterator[Making]:
    """Every place by name, and their dossiers."""
    ordered = PLACE.in_order(answers.library.places.values(), answers.tongue)
    description = answers.tongue.gettext(
        "Where it happened: what places were called when, and what they were."
    )
    yield from list_of(answers, PLACE, ordered, description)
    yield from dossiers(answers, PLACE, ordered, _place_page)


def _place_page(answers: Answers, place: Place) -> Page:
    room = Room(answers, answers.atlas.target("place", place.id))
    where = map_of_place(place, room)
    return dossier_page(answers, PLACE, place, said(place.role), map=where)


def institutions(answers: Answers) -> Iterator[Making]:
    """Every institution in the order of its foundation, and their dossiers."""
    ordered = INSTITUTION.in_order(answers.library.institutions.values())
    own = answers.library.conventions.descriptions.institutions
    description = own or answers.tongue.gettext(
        "Institutions under their names over time, with their heads."
    )
    yield from list_of(answers, INSTITUTION, ordered, description)
    yield from dossiers(answers, INSTITUTION, ordered, _institution_page)


def _institution_page(answers: Answers, institution: Institution) -> Page:
    return dossier_page(answers, INSTITUTION, institution, said(institution.what))


def sources(answers: Answers) -> Iterator[Making]:
    """Every work in the order of the citation style, and their dossiers."""
    ordered = [answers.library.sources[key] for key in answers.typeset.bibliography]
    description = answers.tongue.gettext(
        "The works that the essays lean on, with what to beware of in each."
    )
    places = WORKS.places(answers)
    yield from list_of(answers, SOURCE, ordered, description, coins=coins, places=places)
    yield from WORKS.makings(answers)
    yield from dossiers(answers, SOURCE, ordered, _source_page)


def _by_letter(answers: Answers) -> Iterator[Group]:
    """Works by the letter that their line in the bibliography begins with."""
    found: dict[str, list[Source]] = {}
    for key, line in answers.typeset.bibliography.items():
        words = Markup(line).striptags()  # noqa: S704  past the gate
        letter = letter_of(words, answers.tongue)
        found.setdefault(letter, []).append(answers.library.sources[key])
    for letter, works in found.items():
        yield leaf_key(letter), letter_words(letter, answers.tongue), works


WORKS = LongList(SOURCE.page, "source", "Sources", _by_letter, values=(("coins", coins),))


def _source_page(answers: Answers, source: Source) -> Page:
    return dossier_page(
        answers, SOURCE, source, _about_work(source, answers.tongue), head=work_head(source)
    )


def _about_work(source: Source, tongue: Tongue) -> str:
    """What a work is to a historian, and what to beware of in it.

    Reference managers take it for the abstract of the work: it says nothing of our page.
    """
    parts = [f"{sentence(source.described(tongue))}."]
    if source.caveat:
        parts.append(said(source.caveat))
    return " ".join(parts)
