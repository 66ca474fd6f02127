"""The catalogue in parts, by the first letters of names: a reader fetches those that are typed.

Whoever opens the search fetches the start, which tells where each part begins. A part has the rows
of all that is called by a word with these letters, in any spelling or by its sound, or that
happened in a year. What is only said of a record is in no part: the whole catalogue follows behind.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from samizdat.model.entry import Entry
from samizdat.model.kind import Found, Manner
from samizdat.search.facets import overview
from samizdat.words.folding import fold, in_latin, skeleton

LETTERS = 3
"""So many letters of a word are its key; a name has one of two letters too."""

OF_A_NAME = 2
LARGEST = 40_000
"""Letters that a part has at most, unless one key alone has more."""

COMMONEST = 0.125
"""A word of more of the entries than this tells none from the others: the, of."""

FEWEST = 40
MOST_YEARS = 12
_NOUGHTS = re.compile(r"^0+(?=\d)")

Row = Sequence[object]


def parts(
    entries: Sequence[Entry], data: Mapping[str, Any], found: Mapping[str, Found]
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The start and the parts of a catalogue, whose whole data are given."""
    keyed = _keyed(entries, found)
    houses: dict[str, dict[str, str]] = {}
    for word, house in data["houseForms"].items():
        houses.setdefault(word[:LETTERS], {})[word] = house
    rows = [_plain(row, data["fields"]) for row in data["entries"]]
    sizes = [len(json.dumps(row, ensure_ascii=False)) for row in rows]
    made: list[dict[str, Any]] = []
    begins: list[str] = []
    for keys in _grouped(sorted({*keyed, *houses}), keyed, sizes):
        held: set[int] = set()
        own: dict[str, str] = {}
        for key in keys:
            held |= keyed.get(key, set())
            own |= houses.get(key, {})
        begins.append(keys[0])
        made.append({"entries": [rows[each] for each in sorted(held)], "houseForms": own})
    start = {key: value for key, value in data.items() if key not in ("entries", "houseForms")}
    return {**start, "facets": overview(entries), "parts": begins}, made


def _plain(row: Row, fields: Sequence[str]) -> list[object]:
    """A row without the people and places in it, whose numbers are those of the whole."""
    plain: list[object] = []
    for field, value in zip(fields, row, strict=True):
        if field in ("people", "places"):
            plain.append([])
        else:
            plain.append(value)
    return plain


def _keyed(entries: Sequence[Entry], found: Mapping[str, Found]) -> dict[str, set[int]]:
    """The positions of entries, by each of their keys."""
    words = [_words(entry, found[entry.kind].manner) for entry in entries]
    borne: Counter[str] = Counter()
    for own in words:
        borne.update(own)
    most = max(FEWEST, COMMONEST * len(entries))
    keyed: dict[str, set[int]] = {}
    for position, (entry, own) in enumerate(zip(entries, words, strict=True)):
        is_name = found[entry.kind].manner is Manner.NAME
        for word in own:
            if borne[word] > most:
                continue
            for key in _keys(word, is_name=is_name):
                keyed.setdefault(key, set()).add(position)
        for year in _years(entry):
            keyed.setdefault(f"={year}", set()).add(position)
    return keyed


def _words(entry: Entry, manner: Manner) -> set[str]:
    """The folded words by which an entry is called for."""
    named = [entry.name, *entry.spellings, *entry.topics]
    if manner is Manner.WORK:
        named.append(entry.line.partition(";")[0])
    if manner is Manner.TITLE:
        named.append(entry.id.replace("-", " "))
    return set(fold(" ".join(named)).split())


def _keys(word: str, *, is_name: bool) -> Iterator[str]:
    """The beginnings of a word, of its sound, and of its sound in Latin letters."""
    forms = {word, _NOUGHTS.sub("", word), skeleton(word), skeleton(in_latin(word))}
    for form in forms:
        yield form[:LETTERS]
        if is_name:
            yield form[:OF_A_NAME]


def _years(entry: Entry) -> Iterator[int]:
    """The years in which something happened, if these are few."""
    if entry.days is None:
        return
    (first, *_), (last, *_) = entry.days
    if last - first <= MOST_YEARS:
        yield from range(first, last + 1)


def _grouped(
    keys: Sequence[str], keyed: Mapping[str, set[int]], sizes: Sequence[int]
) -> Iterator[list[str]]:
    """Neighbouring keys together, as long as what they hold is not too large."""
    group: list[str] = []
    held: set[int] = set()
    for key in keys:
        more = held | keyed.get(key, set())
        if group and sum(sizes[position] for position in more) > LARGEST:
            yield group
            group, more = [], keyed.get(key, set())
        group.append(key)
        held = set(more)
    if group:
        yield group
