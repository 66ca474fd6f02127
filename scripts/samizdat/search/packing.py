"""The catalogue as the browser loads it: every entry once, ids as positions, compressed."""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from samizdat.knowledge.addresses import CATALOGUE
from samizdat.model.artifact import Artifact
from samizdat.model.entry import Entry
from samizdat.model.kind import Found, Manner
from samizdat.model.kinds import ESSAY, in_search
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

NOWHERE = -1
"""The position of what is not there."""

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
    pack = _Pack(entries, list(found))
    rows = list(map(pack.row, entries))
    return {
        "fields": FIELDS,
        "kinds": [_kind(noun, each) for noun, each in found.items()],
        "topics": list(pack.topics),
        "sourceKinds": list(pack.works),
        "statuses": list(pack.statuses),
        "houseForms": house_forms(
            _named(entries, found, people=False), _named(entries, found, people=True)
        ),
        "entries": rows,
    }


class _Pack:
    """The lists by whose positions rows name what recurs; they grow as rows are made."""

    def __init__(self, entries: Sequence[Entry], nouns: Sequence[str]) -> None:
        self.nouns = {noun: at for at, noun in enumerate(nouns)}
        self.topics, self.works, self.statuses = _Numbers(), _Numbers(), _Numbers()
        self.positions = {(entry.kind, entry.id): at for at, entry in enumerate(entries)}
        essays = [entry for entry in entries if entry.kind == ESSAY]
        self.has_summaries = len(essays) <= MOST_SUMMARIES

    def row(self, entry: Entry) -> tuple[Any, ...]:
        """An entry in the order of FIELDS."""
        is_told = self.has_summaries or entry.kind != ESSAY
        return (
            self.nouns[entry.kind],
            entry.address,
            entry.name,
            entry.family,
            entry.line if is_told else "",
            entry.spellings,
            entry.text,
            [self.topics[topic] for topic in entry.topics],
            self._positions("person", entry.people),
            self._positions("place", entry.places),
            entry.decades,
            list(map(_number, entry.days)) if entry.days else 0,
            self.works[entry.source_kind] if entry.source_kind else NOWHERE,
            self.statuses[entry.status] if entry.status else NOWHERE,
            entry.weight,
        )

    def _positions(self, noun: str, keys: Iterable[str]) -> list[int]:
        """Where the entries of some ids stand; an id that leads to none is passed over."""
        found = [self.positions.get((noun, key), NOWHERE) for key in keys]
        return [at for at in found if at != NOWHERE]


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
