"""Whether a work is in the register already: by its key, by its numbers, by who, when and what."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from samizdat.model.sources import Source
from samizdat.words.folding import fold

_SUBTITLE = re.compile(r"\s*[:.?!]\s+|\s+[—–-]\s+")
_PARTS_OF_BOOKS = frozenset({"chapter", "entry", "entry-dictionary", "entry-encyclopedia"})


def isbn_13(isbn: str) -> str:
    """The thirteen digits of an ISBN without its last, which follows from them."""
    digits = re.sub(r"[^\dXx]", "", isbn)
    if len(digits) == 10:
        digits = f"978{digits}"
    return digits[:12]


def main_title(title: str) -> str:
    """A title without its subtitle, as it is compared."""
    return fold(_SUBTITLE.split(title, maxsplit=1)[0])


def shelf_of(sources: Mapping[str, Source]) -> "Shelf":
    """A shelf with the works of a register."""
    shelf = Shelf()
    for key, source in sources.items():
        shelf.add(key, source)
    return shelf


@dataclass(slots=True)
class Shelf:
    """The works of a register, to be found by what a stranger may know of them."""

    sources: dict[str, Source] = field(default_factory=dict)
    _by_doi: dict[str, list[str]] = field(default_factory=dict)
    _by_isbn: dict[str, list[str]] = field(default_factory=dict)
    _by_title: dict[str, list[str]] = field(default_factory=dict)

    def add(self, key: str, source: Source) -> None:
        """Put a work there."""
        self.sources[key] = source
        if source.DOI:
            self._by_doi.setdefault(source.DOI.casefold(), []).append(key)
        if source.ISBN:
            self._by_isbn.setdefault(isbn_13(source.ISBN), []).append(key)
        for title in {main_title(source.title or ""), main_title(source.title_short or "")}:
            if title:
                self._by_title.setdefault(title, []).append(key)

    def matches(self, work: Source, key: str = "") -> tuple[str, ...]:
        """The ids of works that a work may be, by the surest way that leads to any."""
        ways = (
            [key] if key in self.sources and self._is_like(self.sources[key], work) else [],
            self._by_doi.get((work.DOI or "").casefold(), []),
            self._of_isbn(work),
            self._of_title(work),
        )
        for way in ways:
            if way:
                return tuple(dict.fromkeys(way))
        return ()

    def _of_isbn(self, work: Source) -> Iterable[str]:
        """Chapters of a book share its number: they must have the title too."""
        if not work.ISBN:
            return []
        found: list[str] = []
        for key in self._by_isbn.get(isbn_13(work.ISBN), []):
            held = self.sources[key]
            is_part = work.type in _PARTS_OF_BOOKS or held.type in _PARTS_OF_BOOKS
            if not is_part or main_title(held.title or "") == main_title(work.title or ""):
                found.append(key)
        return found

    def _of_title(self, work: Source) -> Iterable[str]:
        found: list[str] = []
        for key in self._by_title.get(main_title(work.title or ""), []):
            held = self.sources[key]
            if self._is_like(held, work) and _same_numbers(held, work):
                found.append(key)
        return found

    def _is_like(self, held: Source, work: Source) -> bool:
        """Nothing that both say of who and when tells them apart."""
        mine, theirs = _people(held), _people(work)
        if bool(mine) and bool(theirs) and mine[0] != theirs[0]:
            return False
        if held.issued and work.issued:
            return held.issued.may_meet(work.issued)
        return True


def _same_numbers(held: Source, work: Source) -> bool:
    """Not two volumes of a work, nor two numbers of a journal."""
    for mine, theirs in ((held.volume, work.volume), (held.issue, work.issue)):
        if mine and theirs and mine != theirs:
            return False
    return not (held.DOI and work.DOI and held.DOI.casefold() != work.DOI.casefold())


def _people(source: Source) -> list[str]:
    """The family names of who made it, folded."""
    people = source.author or source.editor
    return [fold(name.bare_family or name.literal or name.given or "") for name in people]
