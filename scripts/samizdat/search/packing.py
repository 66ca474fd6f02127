"""The catalogue as the browser loads it: every entry once, ids as positions, compressed."""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from samizdat.knowledge.addresses import CATALOGUE
from samizdat.model.artifact import Artifact
from samizdat.model.entry import Entry
from samizdat.model.kind import Found, Manner
from samizdat.model.kinds import in_search
from samizdat.words.dates import Day
from samizdat.words.transliteration import house_forms
from samizdat.writing.answers import Answers

FIELDS = (
    "kind",
    "address",
    "name",
    "family",
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
    data = catalogue_data(answers.catalogue, in_search(answers.library.kinds.values()))
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    yield Artifact(CATALOGUE, gzip.compress(text.encode(), 9, mtime=0))


def catalogue_data(entries: Sequence[Entry], found: Mapping[str, Found]) -> dict[str, Any]:
    """The entries as JSON has them: values that recur stand in lists and are named by position."""
    nouns = list(found)
    topics, kinds, statuses = (_Numbers() for _ in range(3))
    people = {entry.id: at for at, entry in enumerate(entries) if entry.kind == "person"}
    places = {entry.id: at for at, entry in enumerate(entries) if entry.kind == "place"}
    many = sum(entry.kind == "essay" for entry in entries) > MOST_SUMMARIES
    rows = [
        (
            nouns.index(entry.kind),
            entry.address,
            entry.name,
            entry.family,
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
        "kinds": [_kind(noun, each) for noun, each in found.items()],
        "topics": list(topics),
        "sourceKinds": list(kinds),
        "statuses": list(statuses),
        "houseForms": house_forms(
            _named(entries, found, people=False), _named(entries, found, people=True)
        ),
        "entries": rows,
    }


def _kind(noun: str, found: Found) -> dict[str, Any]:
    """What the browser knows of a kind: its word, how its words are weighed, how likely it is."""
    return {
        "noun": noun,
        "word": found.word,
        "manner": found.manner.value,
        "likelier": found.likelier,
    }


def _named(
    entries: Iterable[Entry], found: Mapping[str, Found], *, people: bool
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Names with their spellings: of people, or of whatever else is called for by its name."""
    for entry in entries:
        if found[entry.kind].manner is Manner.NAME and bool(entry.family) is people:
            yield entry.name, entry.spellings


def _number(day: Day) -> int:
    year, month, of_month = day
    return year * 10000 + month * 100 + of_month


class _Numbers(dict[str, int]):
    """Numbers values in the order in which they are met."""

    def __missing__(self, value: str) -> int:
        self[value] = len(self)
        return self[value]
