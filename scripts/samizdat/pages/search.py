"""The search page: without JavaScript everything from A to Z, with it the search and its facets."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from markupsafe import escape

from samizdat.knowledge.addresses import SEARCH_PAGE
from samizdat.model.entry import Entry
from samizdat.model.page import Page
from samizdat.pages.letters import OTHER_LETTERS, letter_of
from samizdat.words.folding import fold
from samizdat.words.ids import slug
from samizdat.words.languages import is_of
from samizdat.words.paths import address_on
from samizdat.words.sorting import Alphabet
from samizdat.words.tongue import Tongue
from samizdat.writing.answers import Answers
from samizdat.writing.counts import counted
from samizdat.writing.sheet import Sheet

SHOWN_SPELLINGS = 5
TOLD = frozenset({"claim", "event", "figure", "person", "source"})
"""Kinds whose names say too little by themselves."""

LAST = "~"
"""What comes after every letter."""

_GERMAN = re.compile(r"^(?:[Dd](?:er|ie|as)|[Ee]ine?) ")
_MARKS = re.compile(r"^[^\w]+")
_ARTICLE = re.compile(r"^(?:the|an?) ")


def search(answers: Answers) -> Page:
    """Everything that has a name, by its first letter."""
    tongue = answers.tongue
    lines = sorted((_Line(entry, tongue) for entry in answers.catalogue), key=_Line.order)
    letters: list[_Letter] = []
    for name, group in groupby(lines, key=_Line.letter):
        letters.append(_letter(name, tuple(group), tongue))
    sheet = Sheet(answers, SEARCH_PAGE)
    counted, total = _counted(answers.catalogue, tongue), len(answers.catalogue)
    html = sheet.fill("search", letters=letters, counted=counted, total=total)
    description = tongue.gettext(
        "Search essays, people, places, events, institutions and sources by any spelling."
    )
    meta = {"title": tongue.gettext("Search"), "description": description, "kind": "search"}
    return sheet.page(html, meta)


class _Line:
    """An entry as a list from A to Z has it."""

    def __init__(self, entry: Entry, tongue: Tongue) -> None:
        self.entry, self.tongue = entry, tongue
        self.name = entry.sort_name or entry.name
        self.link = escape(address_on(entry.target, SEARCH_PAGE))
        self.spellings: tuple[str, ...] = ()
        if entry.kind != "source":
            self.spellings = entry.spellings[:SHOWN_SPELLINGS]

    @property
    def kind(self) -> str:
        """What it is and, where the name alone does not tell, what more there is to say."""
        if self.entry.kind in TOLD and self.entry.line:
            return f"{self._noun}, {self.entry.line}"
        return self._noun

    @property
    def _noun(self) -> str:
        return self.tongue.pgettext("kind", self.entry.kind)

    def order(self) -> Any:
        """Articles do not count, nor do marks."""
        if isinstance(self.tongue.alphabet, Alphabet):
            return self.tongue.alphabet.key(self._bare)
        letter = self.letter()
        if letter == OTHER_LETTERS:
            letter = LAST
        return letter, self._plain

    def letter(self) -> str:
        """The letter it stands under, or the heading of those that stand under none of ours."""
        is_sorted = isinstance(self.tongue.alphabet, Alphabet)
        return letter_of(self._bare if is_sorted else self._plain, self.tongue)

    @property
    def _bare(self) -> str:
        """The name without an article and without marks before its first letter."""
        return _MARKS.sub("", _GERMAN.sub("", self.name) if self._is_german else self.name)

    @property
    def _is_german(self) -> bool:
        return is_of(self.tongue.language, "de")

    @property
    def _plain(self) -> str:
        return _ARTICLE.sub("", fold(self.name))


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter with the lines that stand under it."""

    name: str
    anchor: str
    lines: tuple[_Line, ...]


def _letter(name: str, lines: tuple[_Line, ...], tongue: Tongue) -> _Letter:
    """A letter; one that no address can hold is called by the number that it has in Unicode."""
    anchor = slug(name) or f"{ord(name[0]):x}"
    if name == OTHER_LETTERS:
        name = tongue.gettext("Other scripts")
    return _Letter(name, f"letter-{anchor}", lines)


def _counted(entries: Iterable[Entry], tongue: Tongue) -> str:
    """How many entries of each kind there are: `15 essays, 65 people`."""
    counts: dict[str, int] = {}
    for entry in entries:
        counts[entry.kind] = counts.get(entry.kind, 0) + 1
    return tongue.row([counted(tongue, kind, count) for kind, count in counts.items()])
