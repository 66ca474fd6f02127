"""The timeline: a band of events, essays and institutions over the list of all events."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from markupsafe import Markup

from samizdat.drawings.band import Moment, Stretch, band
from samizdat.knowledge.addresses import TIMELINE_PAGE
from samizdat.model.essays import Essay
from samizdat.model.events import Event
from samizdat.model.institutions import Institution
from samizdat.model.page import Making, Page
from samizdat.pages.leaves import MOST, Group, LongList
from samizdat.pages.narrowing import LABELS, Values
from samizdat.pages.registers import introduction_of
from samizdat.words.ids import slug
from samizdat.writing.answers import Answers
from samizdat.writing.room import Room
from samizdat.writing.sheet import Sheet

MOST_BODIES = 12
"""So many institutions stand on the band: those with most events."""


FACETS = ("person", "place", "institution", "theme", "essay")
"""What the events can be chosen by."""


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years with their events."""

    first: int
    name: str
    events: tuple[Event, ...]


def timeline(answers: Answers) -> Iterator[Making]:
    """All events on a band and in a list; where these are many, each decade on a page too."""
    if not answers.library.events:
        return
    yield Making(TIMELINE_PAGE, partial(_timeline, answers))
    yield from LIST.makings(answers)


def _decades(answers: Answers) -> list[Decade]:
    decades: list[Decade] = []
    for first, found in groupby(answers.index.chronology, key=_decade):
        decades.append(Decade(first, answers.tongue.decade(first), tuple(found)))
    return decades


def _decade(event: Event) -> int:
    return event.date.first[0] // 10 * 10


def _groups(answers: Answers) -> Iterator[Group]:
    """Events by decade; those of a decade that has too many for a page by year."""
    for decade in _decades(answers):
        if len(decade.events) <= MOST:
            yield f"decade-{decade.first}s", decade.name, decade.events
            continue
        yield from _years(decade)


def _other_groups(answers: Answers) -> Iterator[Group]:
    """Every decade and, where it has so many events that it may have been read by year, its years.

    It may have had twice as many.
    """
    for decade in _decades(answers):
        yield f"decade-{decade.first}s", decade.name, decade.events
        if 2 * len(decade.events) > MOST:
            yield from _years(decade)


def _years(decade: Decade) -> Iterator[Group]:
    for year, found in groupby(decade.events, key=lambda event: event.date.first[0]):
        yield f"year-{year}", str(year), tuple(found)


LIST = LongList(TIMELINE_PAGE, "event", "Timeline", _groups, other_groups=_other_groups)


def _timeline(answers: Answers) -> Page:
    events, tongue = answers.index.chronology, answers.tongue
    sheet = Sheet(answers, TIMELINE_PAGE)
    treated = _essays_of(answers)
    of_events = {event.id: _of(event, treated.get(event.id, ())) for event in events}
    choices = _choices(of_events.values(), answers)
    html = sheet.fill(
        "timeline",
        decades=_decades(answers),
        places=LIST.places(answers),
        count=len(events),
        introduction=introduction_of(answers, "timeline", len(events)),
        band=_band(events, treated, sheet.room),
        labels={noun: tongue.gettext(LABELS[noun]) for noun in choices},
        choices=choices,
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


def _of(event: Event, essays: Iterable[Essay]) -> Values:
    """What an event can be chosen by, in the words that an address has for it."""
    topics: list[str] = []
    slugs: list[str] = []
    for essay in essays:
        slugs.append(essay.slug)
        topics += [theme_key(topic) for topic in essay.front.topics]
    found = {
        "person": list(event.people),
        "place": list(event.places),
        "institution": list(event.institutions),
        "theme": list(dict.fromkeys(topics)),
        "essay": slugs,
    }
    return {noun: keys for noun, keys in found.items() if keys}


def theme_key(topic: str) -> str:
    """A topic as an address has it."""
    return slug(topic) or topic.replace(" ", "-")


def _choices(of_events: Iterable[Values], answers: Answers) -> Mapping[str, Mapping[str, str]]:
    """What there is to choose from, and what a reader calls it; of one thing there is no choice."""
    every: dict[str, set[str]] = {noun: set() for noun in FACETS}
    for values in of_events:
        for noun, keys in values.items():
            every[noun].update(keys)
    found: dict[str, Mapping[str, str]] = {}
    for noun, own in every.items():
        names = _names(noun, answers)
        known = [key for key in own if key in names]
        known.sort(key=lambda key: (slug(names[key]), key))
        if len(known) > 1:
            found[noun] = {key: names[key] for key in known}
    return found


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
