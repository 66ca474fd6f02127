"""What a whole collection can be narrowed by, counted beforehand.

So the search page offers its choices before anything is asked, and the catalogue is fetched only
when something is. The facets are those of the theme's `search/facets.js`, by the same names.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from samizdat.model.entry import Entry

SHOWN = 9
"""So many values of a facet stand there at first; a reader can ask for all."""

IN_ORDER = "period"
"""The facet of which all values stand there, by the value and not by how many have it."""

Counted = tuple[str, int] | tuple[str, int, str]
"""A value, how many have it, and what a reader sees of it where that is not the value."""


def overview(entries: Sequence[Entry]) -> dict[str, dict[str, object]]:
    """The likeliest choices of each facet, and how many values it has in all."""
    names = {(entry.kind, entry.id): entry.name for entry in entries}
    counts: dict[str, Counter[str]] = {}
    for entry in entries:
        for facet, values in _values(entry, names):
            counts.setdefault(facet, Counter()).update(set(values))
    found: dict[str, dict[str, object]] = {}
    for facet, count in counts.items():
        if not count:
            continue
        found[facet] = {"most": list(_most(facet, count, names)), "of": len(count)}
    return found


def _values(
    entry: Entry, names: Mapping[tuple[str, str], str]
) -> Iterator[tuple[str, Iterable[str]]]:
    """What an entry has of each facet; of people and places those that the catalogue has."""
    yield "kind", [entry.kind]
    yield "topic", entry.topics
    yield "person", [key for key in entry.people if ("person", key) in names]
    yield "place", [key for key in entry.places if ("place", key) in names]
    yield "period", [f"{decade}s" for decade in entry.decades]
    yield "source-kind", filter(None, [entry.source_kind])
    yield "language", filter(None, [entry.language])
    yield "status", filter(None, [entry.status])


def _most(
    facet: str, count: Counter[str], names: Mapping[tuple[str, str], str]
) -> Iterator[Counted]:
    """The values that most have, with the names of those that are ids."""
    values = sorted(count, key=lambda value: (-count[value], value))
    if facet != IN_ORDER:
        values = values[:SHOWN]
    for value in values:
        name = names.get((facet, value), "")
        if name:
            yield value, count[value], name
        else:
            yield value, count[value]
