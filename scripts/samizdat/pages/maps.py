"""The map: what was where, under which name, year by year; and small maps on other pages."""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from samizdat.drawings.insets import Inset, beside, insets, with_far_ones
from samizdat.drawings.locators import locator
from samizdat.drawings.maps import Legend, drawn
from samizdat.drawings.spots import Spot
from samizdat.knowledge.addresses import HOME_PAGE, MAP_PAGE
from samizdat.knowledge.geography import mapped
from samizdat.model.artifact import Artifact
from samizdat.model.essays import Essay
from samizdat.model.events import Event
from samizdat.model.names_in_time import name_as_of, names_as_of
from samizdat.model.page import Page
from samizdat.model.places import PLACE, Place
from samizdat.pages.atlas_years import Year, style, years_of
from samizdat.words.dates import HistoricalDate
from samizdat.writing.answers import Answers
from samizdat.writing.room import Room
from samizdat.writing.sheet import Sheet

SMALL, HEIGHT, LEAST = 400, 290, 1500.0
"""Of a small map: its width and height, and the kilometres from its left to its right."""

LOCATOR = 384, 170
"""Of a map on a card: its width and height."""

LONGEST = 30
"""Letters of a name for which a map has room."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A map on a page."""

    key: str
    title: str
    svg: Markup
    count: int
    """Of the places on it."""

    classes: str
    """`at-1937` where something happened there in that year."""


def world(answers: Answers) -> Page:
    """The places of a collection on a map, with maps beside it and a table for each year."""
    sheet = Sheet(answers, MAP_PAGE)
    places = mapped(answers.library)
    at_places: dict[str, Event] = {}
    for place in places:
        for event in answers.index.events_at.get(place.id, ()):
            at_places[event.id] = event
    events = [event for event in answers.index.chronology if event.id in at_places]
    years = years_of(events, places)
    spots = [_spot(place, sheet.room, years) for place in places]
    maps = [_drawn(inset, answers) for inset in insets(spots)]
    html = sheet.fill(
        "map",
        main=maps[0],
        insets=maps[1:],
        years=years,
        places=places,
        happened=answers.index.events_at,
    )
    _ = answers.tongue.gettext
    meta = {
        "title": _("Map"),
        "description": _("What happened where, under the names of the time, year by year."),
        "kind": "list",
        "head": {"style": style(year.number for year in years)},
    }
    return sheet.page(html, meta, answers.library.places.path)


def _spot(place: Place, room: Room, years: Iterable[Year]) -> Spot:
    """A place with its names and its events, in the years that can be chosen."""
    point = place.coordinates
    assert point is not None  # noqa: S101  the page is of places that have one
    names: dict[int, str] = {}
    happened: dict[int, int] = {}
    for year in years:
        name = _called(place, year.date, room)
        if name != short(place.name):
            names[year.number] = name
        count = year.at.get(place.id, 0)
        if count:
            happened[year.number] = count
    return Spot(
        place.id,
        short(place.name),
        str(room.to("place", place.id)),
        point.longitude,
        point.latitude,
        radius=point.reach,
        is_certain=point.certainty.value != "approximate",
        weight=sum(happened.values()),
        names=names,
        happened=happened,
    )


def _called(place: Place, date: HistoricalDate | None, room: Room) -> str:
    """What a map calls a place as of a date; two names that it had then are both told."""
    name = name_as_of(place, date, room.answers.tongue)
    if len(names_as_of(place, date)) > 1:
        return _fitted(name)
    return short(name)


def short(name: str) -> str:
    """A name as a map prints it: without what stands in brackets or behind a comma."""
    return _fitted(name.partition(" (")[0].partition(", ")[0])


def _fitted(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return words[: LONGEST - 1].rsplit(" ", 1)[0].rstrip() + " …"


def locator_uri(key: str) -> str:
    """Where the map of a place stands that is shown on its card."""
    return f"{posixpath.dirname(PLACE.page)}/{key}.svg"


def _drawn(inset: Inset, answers: Answers) -> Drawn:
    count, tongue = len(inset.spots), answers.tongue
    title = tongue.gettext("Map of the places")
    if inset.key:
        title = tongue.gettext("Map of {place} and what lies around it", place=inset.title)
    told = tongue.ngettext(
        "{count} place, which is a link; what happened there stands in the tables below.",
        "{count} places, each a link; what happened there stands in the tables below.",
        count,
    )
    svg = drawn(inset, answers.world.earth, Legend(title, told, tongue=tongue))
    seen: set[int] = set()
    for spot in inset.spots:
        seen.update(spot.happened)
    classes = " ".join(f"at-{year}" for year in sorted(seen))
    title = inset.title
    if inset.is_closer:
        title = tongue.gettext("{place}, closer", place=title)
    return Drawn(inset.key, title, svg, count, classes)


def map_of_place(place: Place, room: Room) -> Markup:
    """Where a place is, among those around it; nothing where that is not known."""
    if place.coordinates is None:
        return Markup("")
    others = [_spot(other, room, ()) for other in mapped(room.answers.library)]
    inset = beside(_spot(place, room, ()), others, SMALL, HEIGHT, LEAST)
    tongue = room.answers.tongue
    _ = tongue.gettext
    told = _("{place} and places around it, each a link.", place=short(place.name))
    title = _("Where {place} is", place=place.name)
    return _small(inset, Legend(title, told, focus=place.id, tongue=tongue), room)


def locators(answers: Answers) -> Iterator[Artifact]:
    """For each place that has a point, a map so small that it fits the card of the place."""
    room = Room(answers, HOME_PAGE)
    spots: list[Spot] = []
    for place in mapped(answers.library):
        weight = len(answers.index.events_at.get(place.id, ()))
        spots.append(replace(_spot(place, room, ()), weight=weight))
    for spot in spots:
        drawing = locator(beside(spot, spots, *LOCATOR, LEAST), answers.world.earth)
        yield Artifact(locator_uri(spot.key), f"{drawing}\n".encode())


def map_of_essay(essay: Essay, room: Room) -> Markup:
    """The places that an essay names, as they were called in its time; nothing without any."""
    period, tongue = essay.front.period, room.answers.tongue
    _ = tongue.gettext
    spots: list[Spot] = []
    for place in room.answers.library.places.some(essay.treats("place")):
        if place.coordinates:
            spot = _spot(place, room, ())
            spots.append(replace(spot, name=_called(place, period, room)))
    if not spots:
        return Markup("")
    maps: list[Markup] = []
    for inset in with_far_ones(spots, LEAST):
        names = tongue.clauses([spot.name for spot in inset.spots])
        told = _("On it: {names}.", names=names)
        legend = Legend(_("Map of the places in this essay"), told, tongue=tongue)
        maps.append(_small(inset, legend, room))
    return Markup("\n").join(maps)


def _small(inset: Inset, legend: Legend, room: Room) -> Markup:
    legend = replace(legend, several=str(room.at(MAP_PAGE)))
    return drawn(inset, room.answers.world.earth, legend)
