"""Geography: which places can be drawn on a map, and what a link may lead to on it."""

from collections.abc import Iterator

from samizdat.model.library import Library
from samizdat.model.places import Place
from samizdat.words.periods import years_in


def mapped(library: Library) -> tuple[Place, ...]:
    """The places that can be drawn on a map: those of which it is known where they are."""
    return tuple(place for place in library.places.values() if place.coordinates)


def on_the_map(library: Library) -> Iterator[str]:
    """Anchors that the map has or may have: of its years, and of the maps beside it."""
    yield from ("map", "places")
    for place in mapped(library):
        for end in ("", "-2", "-3"):
            yield f"near-{place.id}{end}"
        for name in place.names:
            if name.period:
                yield f"in-{name.period.first[0]}"
    for event in library.events.values():
        for year in years_in(event.date):
            yield f"in-{year}"
