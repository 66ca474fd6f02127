"""What becomes of works that somebody brings: new ones are added, others compared, none lost."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from samizdat.editing.entries import record_text
from samizdat.editing.works.entries import Entry, NoWorkError, entry_of
from samizdat.editing.works.keys import id_for
from samizdat.editing.works.matching import Shelf, main_title, shelf_of
from samizdat.model.csl import Name
from samizdat.model.sources import Source
from samizdat.words.dates import HistoricalDate
from samizdat.words.folding import fold

GUESSED = "guessed from the type: say what it is to a historian, and how much of it was read"


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of which a register and a file say two things."""

    field: str
    ours: str
    """Empty where the register says nothing."""

    theirs: str
    value: Any
    """Theirs, as YAML would hold it."""

    def __str__(self) -> str:
        if not self.ours:
            return f"{self.field} is missing here: {self.theirs!r}"
        return f"{self.field} is {self.ours!r} here and {self.theirs!r} there"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found of one work."""

    state: str
    """`new`, `changed`, `same`, `unclear` or `refused`."""

    id: str
    name: str
    key: str = ""
    """What the file calls it."""

    details: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    entry: Entry | None = None

    def __str__(self) -> str:
        told = f"{self.state:<8} {self.id or '-'}  {self.name}"
        for detail in (*map(str, self.differences), *self.details):
            told += f"\n         {detail}"
        return told

    @property
    def text(self) -> str:
        """A new work as an entry of the register."""
        if self.entry is None:
            return ""
        return record_text({"id": self.id, **self.entry.values}, {"kind": GUESSED})


def compare(items: Iterable[Mapping[str, Any]], sources: Mapping[str, Source]) -> list[Outcome]:
    """What becomes of each item of a bibliography, in their order."""
    shelf = shelf_of(sources)
    found: list[Outcome] = []
    for item in items:
        outcome = _outcome(item, shelf)
        if outcome.state == "new" and outcome.entry:
            shelf.add(outcome.id, outcome.entry.source)
        found.append(outcome)
    return found


def _outcome(item: Mapping[str, Any], shelf: Shelf) -> Outcome:
    try:
        entry = entry_of(item)
    except NoWorkError as error:
        return Outcome("refused", "", str(error))
    work = entry.source
    left = [f"left out: {what}" for what in entry.left_out]
    matches = shelf.matches(work, entry.key)
    if len(matches) > 1:
        detail = f"may be any of {', '.join(matches)}: nothing was done"
        return Outcome("unclear", "", _told(work), entry.key, (detail,))
    if not matches:
        return Outcome(
            "new", id_for(work, shelf.sources), _told(work), entry.key, tuple(left), (), entry
        )
    (id_,) = matches
    differences = tuple(_differences(shelf.sources[id_], work, entry.values))
    state = "changed" if differences else "same"
    return Outcome(state, id_, _told(work), entry.key, (), differences, entry)


def _told(work: Source) -> str:
    """A work in half a line: who, what, when."""
    people = [name.bare_family or name.literal or "" for name in (work.author or work.editor)[:1]]
    parts = [*people, work.name[:60]]
    told = ", ".join(part for part in parts if part)
    if work.issued:
        told += f" ({work.issued.years})"
    return told


def _differences(ours: Source, theirs: Source, values: Mapping[str, Any]) -> Iterator[Difference]:
    for field in Source.shape.fields:
        if field.key not in values or field.key in ("id", "type", "kind"):
            continue
        mine, other = _shown(field.get(ours)), _shown(field.get(theirs))
        if _alike(mine) != _alike(other) and not _is_finer(field.get(ours), field.get(theirs)):
            yield Difference(field.key, mine, other, values[field.key])


def _shown(value: Any) -> str:
    if not value:
        return ""
    if isinstance(value, tuple):
        return "; ".join(name.sorting for name in value if isinstance(name, Name))
    return str(value)


_MARKS = str.maketrans("‘’“”–—‑\u00a0", "''\"\"--- ")


def _alike(text: str) -> str:
    """A value without what typography alone makes of it."""
    plain = re.sub(r"\s*-+\s*", "-", text.translate(_MARKS))
    return " ".join(plain.split()).rstrip(".").replace('"', "'").casefold()


def _is_finer(ours: Any, theirs: Any) -> bool:
    """Ours says more than theirs and does not gainsay it: a day in the year, a subtitle too."""
    if isinstance(ours, HistoricalDate) and isinstance(theirs, HistoricalDate):
        return theirs.first <= ours.first and ours.last <= theirs.last
    if isinstance(ours, str) and isinstance(theirs, str):
        return fold(theirs) == main_title(ours)
    return False
