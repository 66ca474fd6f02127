"""The timeline: a band of events, essays and institutions over the list of all events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from samizdat.drawings.band import Moment, Stretch, band
from samizdat.knowledge.addresses import TIMELINE_PAGE
from samizdat.model.essays import Essay
from samizdat.model.events import Event
from samizdat.model.institutions import Institution
from samizdat.model.page import Page
from samizdat.pages.registers import introduction_of
from samizdat.words.ids import slug
from samizdat.writing.answers import Answers
from samizdat.writing.room import Room
from samizdat.writing.sheet import Sheet

MOST_BODIES = 12
"""So many institutions stand on the band: those with most events."""

MOST_CHOICES = 400
"""More than so many names are not offered to choose from: the field finds them."""


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years with their events."""

    first: int
    name: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """What the events can be chosen by."""

    noun: str
    label: str
    choices: tuple[tuple[str, str, int], ...]
    """The key, the name and how many events it has."""


def timeline(answers: Answers) -> Page:
    """All events on a band and by decade."""
    events, tongue = answers.index.chronology, answers.tongue
    sheet = Sheet(answers, TIMELINE_PAGE)
    decades: list[Decade] = []
    for first, found in groupby(events, key=lambda event: event.date.first[0] // 10 * 10):
        decades.append(Decade(first, tongue.decade(first), tuple(found)))
    treated = _essays_of(answers)
    of_events = {event.id: _of(event, treated.get(event.id, ())) for event in events}
    html = sheet.fill(
        "timeline",
        decades=decades,
        count=len(events),
        introduction=introduction_of(answers, "timeline", len(events)),
        band=_band(events, treated, sheet.room),
        facets=_facets(events, treated, answers),
        of_events=of_events,
    )
    description = tongue.gettext(
        "Every event of the register in the order of time, with who and where."
    )
    meta = {"title": tongue.gettext("Timeline"), "description": description, "kind": "list"}
    return sheet.page(html, meta, answers.library.events.path)


def _essays_of(answers: Answers) -> Mapping[str, list[Essay]]:
    """The essays that treat an event, by its id."""
    found: dict[str, list[Essay]] = {}
    for essay in answers.library.shown:
        for key in essay.treats("event"):
            found.setdefault(key, []).append(essay)
    return found


def _of(event: Event, essays: Iterable[Essay]) -> str:
    """What an event can be chosen by, in words that a script compares."""
    found: dict[str, None] = {}
    for noun, keys in _named(event, essays).items():
        for key in keys:
            found[f"{noun}={key}"] = None
    return " ".join(found)


def _named(event: Event, essays: Iterable[Essay]) -> Mapping[str, list[str]]:
    topics: list[str] = []
    slugs: list[str] = []
    for essay in essays:
        slugs.append(essay.slug)
        topics += [theme_key(topic) for topic in essay.front.topics]
    return {
        "person": list(event.people),
        "place": list(event.places),
        "institution": list(event.institutions),
        "theme": topics,
        "essay": slugs,
    }


def theme_key(topic: str) -> str:
    """A topic as an address has it."""
    return slug(topic) or topic.replace(" ", "-")


def _facets(
    events: Iterable[Event], treated: Mapping[str, list[Essay]], answers: Answers
) -> tuple[Facet, ...]:
    """What there is to choose from, each with the number of its events."""
    counts: dict[str, dict[str, int]] = {}
    for event in events:
        for noun, keys in _named(event, treated.get(event.id, ())).items():
            for key in dict.fromkeys(keys):
                own = counts.setdefault(noun, {})
                own[key] = own.get(key, 0) + 1
    _ = answers.tongue.gettext
    labels = {
        "person": _("Person"),
        "place": _("Place"),
        "institution": _("Institution"),
        "theme": _("Theme"),
        "essay": _("Essay"),
    }
    facets: list[Facet] = []
    for noun, label in labels.items():
        names = _names(noun, answers)
        choices: list[tuple[str, str, int]] = []
        for key, count in counts.get(noun, {}).items():
            if key in names:
                choices.append((key, names[key], count))
        choices.sort(key=lambda choice: (slug(choice[1]), choice[0]))
        if 1 < len(choices) <= MOST_CHOICES:
            facets.append(Facet(noun, label, tuple(choices)))
    return tuple(facets)


def _names(noun: str, answers: Answers) -> Mapping[str, str]:
    library = answers.library
    if noun == "person":
        return {person.id: person.sort_name for person in library.people.values()}
    names: dict[str, str] = {}
    if noun == "essay":
        for essay in library.shown:
            names[essay.slug] = essay.title
    elif noun == "theme":
        for essay in library.shown:
            for topic in essay.front.topics:
                names[theme_key(topic)] = topic
    else:
        for record in library.register(noun).values():
            names[record.id] = record.name
    return names


def _band(events: Iterable[Event], treated: Mapping[str, list[Essay]], room: Room) -> Markup:
    """The events by how often they are told, the essays, and who was at the head of what."""
    answers, tongue = room.answers, room.answers.tongue
    moments: list[Moment] = []
    for event in events:
        told = len(treated.get(event.id, ())) + len(answers.index.claims_on_event.get(event.id, ()))
        said = f"{tongue.date(event.date)}: {event.line}"
        moments.append(Moment(event.id, event.date, said, told))
    essays: list[Stretch] = []
    for essay in answers.library.shown:
        period = ((tongue.date(essay.front.period), essay.front.period),)
        essays.append(Stretch("essay", essay.title, str(room.essay_at(essay)), period))
    title = tongue.gettext("Events, essays, and who was at the head of institutions, year by year")
    rows = [
        (tongue.gettext("Essays"), essays),
        (tongue.gettext("At the head of institutions"), _bodies(room)),
    ]
    return band(moments, rows, title)


def _bodies(room: Room) -> list[Stretch]:
    """The institutions that have most events, with those at their head."""
    library, index = room.answers.library, room.answers.index
    headed = [body for body in library.institutions.values() if body.heads]
    headed.sort(key=lambda body: (-len(index.events_of.get(body.id, ())), body.id))
    found: list[Stretch] = []
    for body in headed[:MOST_BODIES]:
        parts = [(_head(body, number, room), head.period) for number, head in enumerate(body.heads)]
        address = str(room.to("institution", body.id))
        found.append(Stretch("institution", body.name, address, tuple(parts)))
    return found


def _head(body: Institution, number: int, room: Room) -> str:
    head = body.heads[number]
    people = room.answers.library.people
    name = head.name or ""
    if head.person and head.person in people:
        name = people[head.person].name
    return f"{name}, {room.answers.tongue.date(head.period)}"
