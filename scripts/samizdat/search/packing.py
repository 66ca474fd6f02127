"""The catalogue as the browser loads it: every entry once, ids as positions, compressed."""

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from samizdat.knowledge.addresses import CATALOGUE, CATALOGUE_PARTS, CATALOGUE_START
from samizdat.model.artifact import Artifact
from samizdat.model.entry import Entry
from samizdat.model.kind import Found, Manner
from samizdat.model.kinds import in_search
from samizdat.model.synonyms import Synonyms
from samizdat.search.parts import parts
from samizdat.words.dates import Day
from samizdat.words.folding import fold
from samizdat.words.keyboards import layout
from samizdat.words.tongue import PROGRAM, Tongue
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
    "language",
    "weight",
)
"""What stands in each row, in this order; the browser names them by this list."""

_WORD = re.compile(r"(?<![\w'’-])[^\W\d_][\w'’]*")

MOST_SUMMARIES = 300
"""With more essays than this their summaries stay out: half of what a reader would fetch."""


def catalogue_files(answers: Answers) -> Iterator[Artifact]:
    """Everything that can be searched for by name: as a whole, and in parts by first letters."""
    library = answers.library
    found = in_search(library.kinds.values())
    data = catalogue_data(
        answers.catalogue,
        found,
        library.synonyms.values(),
        library.tongue,
        library.conventions.layouts(library.settings.language),
    )
    yield _packed(CATALOGUE, data)
    start, made = parts(answers.catalogue, data, found)
    yield _packed(CATALOGUE_START, start)
    for number, part in enumerate(made):
        yield _packed(f"{CATALOGUE_PARTS}{number}.pack", part)


def _packed(uri: str, data: object) -> Artifact:
    """Data as a file: compressed by us, because not every server does it, and without a date.

    So the same collection gives the same bytes.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Artifact(uri, gzip.compress(text.encode(), 9, mtime=0))


def catalogue_data(
    entries: Sequence[Entry],
    found: Mapping[str, Found],
    synonyms: Iterable[Synonyms] = (),
    tongue: Tongue = PROGRAM,
    keyboards: Iterable[str] = (),
) -> dict[str, Any]:
    """The entries as JSON has them: values that recur stand in lists and are named by position."""
    packer = _Packer(entries, list(found))
    rows: list[tuple[object, ...]] = []
    for entry in entries:
        rows.append(packer.row(entry))
    return {
        "fields": FIELDS,
        "kinds": [_kind(noun, each, tongue) for noun, each in found.items()],
        "topics": list(packer.topics),
        "sourceKinds": list(packer.source_kinds),
        "statuses": list(packer.statuses),
        "languages": list(packer.languages),
        "houseForms": house_forms(
            _named(entries, found, people=False), _named(entries, found, people=True)
        ),
        "keyboards": [layout(name) for name in keyboards],
        "century": _century(entries),
        "commonWords": sorted(_common_words(entries, found)),
        "synonyms": [dict(entry.words) for entry in synonyms],
        "entries": rows,
    }


def _common_words(entries: Iterable[Entry], found: Mapping[str, Found]) -> set[str]:
    """Words that a name has and another entry in small letters: army, of the Red Army.

    A slip may have made another word of a name, but not of these. Names are those of what is called
    for by its name, and those of the authors of works.
    """
    named: set[str] = set()
    small: set[str] = set()
    for entry in entries:
        manner = found[entry.kind].manner
        if manner is Manner.NAME:
            named.update(fold(" ".join([entry.name, *entry.spellings])).split())
        elif manner is Manner.WORK:
            named.update(fold(entry.line.partition(";")[0]).split())
        for word in _WORD.findall(f"{entry.name} {entry.line}"):
            if word[0].islower():
                small.update(fold(word).split())
    return named & small


def _century(entries: Iterable[Entry]) -> int:
    """The century in which most of what has a date happened: that of years with two digits."""
    years = sorted(entry.days[0][0] for entry in entries if entry.days)
    if not years:
        return 1900
    return years[len(years) // 2] // 100 * 100


class _Packer:
    """Makes a row of each entry, and remembers which values it has named by their position."""

    def __init__(self, entries: Sequence[Entry], nouns: list[str]) -> None:
        self.topics, self.source_kinds, self.statuses = _Numbers(), _Numbers(), _Numbers()
        self.languages = _Numbers()
        self._nouns = nouns
        self._people = _positions(entries, "person")
        self._places = _positions(entries, "place")
        self._has_summaries = len(_positions(entries, "essay")) <= MOST_SUMMARIES

    def row(self, entry: Entry) -> tuple[object, ...]:
        """An entry, in the order of FIELDS."""
        return (
            self._nouns.index(entry.kind),
            entry.address,
            entry.name,
            entry.family,
            self._line(entry),
            entry.spellings,
            entry.text,
            [self.topics[topic] for topic in entry.topics],
            _known(entry.people, self._people),
            _known(entry.places, self._places),
            entry.decades,
            _bounds(entry.days),
            self.source_kinds.of(entry.source_kind),
            self.statuses.of(entry.status),
            self.languages.of(entry.language),
            entry.weight,
        )

    def _line(self, entry: Entry) -> str:
        if entry.kind == "essay" and not self._has_summaries:
            return ""
        return entry.line


def _positions(entries: Iterable[Entry], noun: str) -> dict[str, int]:
    """Where the entries of a kind stand among all, by their ids."""
    positions: dict[str, int] = {}
    for position, entry in enumerate(entries):
        if entry.kind == noun:
            positions[entry.id] = position
    return positions


def _known(ids: Iterable[str], positions: Mapping[str, int]) -> list[int]:
    """The positions of some ids; those that the catalogue lacks are passed over."""
    return [positions[key] for key in ids if key in positions]


def _bounds(days: tuple[Day, Day] | None) -> list[int] | int:
    """The bounds of a date as two numbers; 0 where there is none."""
    if days is None:
        return 0
    first, last = days
    return [_number(first), _number(last)]


def _kind(noun: str, found: Found, tongue: Tongue) -> dict[str, Any]:
    """What the browser knows of a kind: its word, how its words are weighed, how likely it is."""
    return {
        "noun": noun,
        "word": tongue.pgettext("kind", found.word),
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

    def of(self, value: str) -> int:
        """The number of a value; -1 where an entry has none."""
        if not value:
            return -1
        return self[value]

    def __missing__(self, value: str) -> int:
        self[value] = len(self)
        return self[value]
