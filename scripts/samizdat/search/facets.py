"""What a whole collection can be narrowed by, counted beforehand.

So the search page offers its choices before anything is asked, and the catalogue is fetched only
when something is. The facets are those of the theme's `search/facets.js`, by the same names.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from samizdat.model.entry import Entry

SHOWN = 9
"""So many values of a facet stand there at first; a reader can ask for all."""

IN_ORDER = "period"
"""The facet of which all values stand there, by the value and not by how many have it."""

IDS = frozenset({"person", "place"})
"""Facets whose values are ids: of those that the catalogue has."""

Counted = tuple[str, int] | tuple[str, int, str]
"""A value, how many have it, and what a reader sees of it where that is not the value."""


def overview(entries: Sequence[Entry]) -> dict[str, dict[str, object]]:
    """The likeliest choices of each facet, and how many values it has in all."""
    names: dict[tuple[str, str], str] = {}
    for entry in entries:
        names[entry.kind, entry.id] = entry.name
    counts: dict[str, Counter[str]] = {}
    for entry in entries:
        for facet, value in dict.fromkeys(_values(entry)):
            if facet not in IDS or (facet, value) in names:
                counts.setdefault(facet, Counter())[value] += 1
    found: dict[str, dict[str, object]] = {}
    for facet, count in counts.items():
        found[facet] = {"most": list(_most(facet, count, names)), "of": len(count)}
    return found


def _values(entry: Entry) -> Iterator[tuple[str, str]]:
    """Each facet of an entry with a value that it has there."""
    yield "kind", entry.kind
    for facet, values in (
        ("topic", entry.topics),
        ("person", entry.people),
        ("place", entry.places),
        ("source-kind", (entry.source_kind,)),
        ("language", (entry.language,)),
        ("status", (entry.status,)),
    ):
        for value in values:
            if value:
                yield facet, value
    for decade in entry.decades:
        yield IN_ORDER, f"{decade}s"


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
