"""The catalogue as the browser loads it: every entry once, ids as positions, compressed."""

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from samizdat.knowledge.addresses import CATALOGUE
from samizdat.knowledge.catalogue import KINDS
from samizdat.model.artifact import Artifact
from samizdat.model.entry import Entry
from samizdat.words.dates import Day
from samizdat.words.transliteration import house_forms
from samizdat.writing.answers import Answers

FIELDS = (
    "kind",
    "address",
    "name",
    "line",
    "spellings",
    "text",
    "topics",
    "people",
    "places",
    "decades",
    "days",
    "sourceKind",
    "status",
    "weight",
)
"""What stands in each row, in this order; the browser names them by this list."""

MOST_SUMMARIES = 300
"""With more essays than this their summaries stay out: half of what a reader would fetch."""


def catalogue_file(answers: Answers) -> Iterator[Artifact]:
    """Everything that can be searched for by name.

    Compressed by us, because not every server does it, and without a date, so that the same
    collection gives the same bytes.
    """
    text = json.dumps(catalogue_data(answers.catalogue), ensure_ascii=False, separators=(",", ":"))
    yield Artifact(CATALOGUE, gzip.compress(text.encode(), 9, mtime=0))


def catalogue_data(entries: Sequence[Entry]) -> dict[str, Any]:
    """The entries as JSON has them: values that recur stand in lists and are named by position."""
    topics, kinds, statuses = (_Numbers() for _ in range(3))
    people = {entry.id: at for at, entry in enumerate(entries) if entry.kind == "person"}
    places = {entry.id: at for at, entry in enumerate(entries) if entry.kind == "place"}
    many = sum(entry.kind == "essay" for entry in entries) > MOST_SUMMARIES
    rows = [
        (
            KINDS.index(entry.kind),
            entry.address,
            entry.name,
            "" if many and entry.kind == "essay" else entry.line,
            entry.spellings,
            entry.text,
            [topics[topic] for topic in entry.topics],
            [people[key] for key in entry.people if key in people],
            [places[key] for key in entry.places if key in places],
            entry.decades,
            [_number(day) for day in entry.days] if entry.days else 0,
            kinds[entry.source_kind] if entry.source_kind else -1,
            statuses[entry.status] if entry.status else -1,
            entry.weight,
        )
        for entry in entries
    ]
    return {
        "fields": FIELDS,
        "kinds": KINDS,
        "topics": list(topics),
        "sourceKinds": list(kinds),
        "statuses": list(statuses),
        "houseForms": house_forms(
            _named(entries, "place", "institution"), _named(entries, "person")
        ),
        "entries": rows,
    }


def _named(entries: Iterable[Entry], *kinds: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from ((entry.name, entry.spellings) for entry in entries if entry.kind in kinds)


def _number(day: Day) -> int:
    year, month, of_month = day
    return year * 10000 + month * 100 + of_month


class _Numbers(dict[str, int]):
    """Numbers values in the order in which they are met."""

    def __missing__(self, value: str) -> int:
        self[value] = len(self)
        return self[value]
