"""The search page: without JavaScript everything from A to Z, with it the search and its facets."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

from samizdat.knowledge.addresses import SEARCH_PAGE
from samizdat.model.entry import Entry
from samizdat.model.page import Making, Page
from samizdat.pages.leaves import MOST_LINES, Group, LongList
from samizdat.pages.letters import OTHER_LETTERS, anchor_of, leaf_key, letter_of, letter_words
from samizdat.words.folding import fold
from samizdat.words.languages import is_of
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

_ARTICLES = {
    "de": re.compile(r"^(?:[Dd](?:er|ie|as)|[Ee]ine?) "),
    "fr": re.compile(r"^(?:(?:[Ll][ea]s?|[Uu]ne?|[Dd]es) |[Ll]['’])"),
}
"""What titles begin with and is not counted, by the language of the site."""

_OWN = frozenset({"person", "place"})
"""Kinds whose names have articles that are a part of them: Le Bon, Le Havre."""

_MARKS = re.compile(r"^[^\w]+")
_ARTICLE = re.compile(r"^(?:the|an?) ")


def search(answers: Answers) -> Iterator[Making]:
    """The search, and everything from A to Z; where that is much, each letter on a page too."""
    yield Making(SEARCH_PAGE, partial(_search, answers))
    yield from LIST.makings(answers)


def _search(answers: Answers) -> Page:
    tongue = answers.tongue
    sheet = Sheet(answers, SEARCH_PAGE)
    counted, total = _counted(answers.catalogue, tongue), len(answers.catalogue)
    html = sheet.fill(
        "search",
        letters=tuple(_letters(answers)),
        leaves=LIST.leaves(answers),
        counted=counted,
        total=total,
    )
    description = tongue.gettext(
        "Search essays, people, places, events, institutions and sources by any spelling."
    )
    meta = {"title": tongue.gettext("Search"), "description": description, "kind": "search"}
    return sheet.page(html, meta)


def _letters(answers: Answers) -> Iterator["_Letter"]:
    """Everything that has a name, by its first letter."""
    tongue = answers.tongue
    lines = sorted((_Line(entry, tongue) for entry in answers.catalogue), key=_Line.order)
    for name, group in groupby(lines, key=_Line.letter):
        yield _Letter(name, letter_words(name, tongue), anchor_of(name), tuple(group))


def _groups(answers: Answers) -> Iterator[Group]:
    for letter in _letters(answers):
        yield leaf_key(letter.letter), letter.name, letter.lines


def _no_anchor(line: "_Line") -> str:  # noqa: ARG001  as all of them
    return ""


LIST = LongList(SEARCH_PAGE, "entry", "Search", _groups, MOST_LINES, anchor=_no_anchor)


class _Line:
    """An entry as a list from A to Z has it."""

    def __init__(self, entry: Entry, tongue: Tongue) -> None:
        self.entry, self.tongue = entry, tongue
        self.name = entry.sort_name or entry.name
        self.spellings: tuple[str, ...] = ()
        if entry.kind != "source":
            self.spellings = entry.spellings[:SHOWN_SPELLINGS]

    @property
    def kind(self) -> str:
        """What it is and, where the name alone does not tell, what more there is to say."""
        if self.entry.kind in TOLD and self.entry.line:
            return self.tongue.row([self._noun, self.entry.line])
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
        bare = self.name
        for language, article in _ARTICLES.items():
            if is_of(self.tongue.language, language) and self.entry.kind not in _OWN:
                bare = article.sub("", bare)
        return _MARKS.sub("", bare)

    @property
    def _plain(self) -> str:
        return _ARTICLE.sub("", fold(self.name))


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter with the lines that stand under it."""

    letter: str
    name: str
    """What is shown for it."""

    anchor: str
    lines: tuple[_Line, ...]


def _counted(entries: Iterable[Entry], tongue: Tongue) -> str:
    """How many entries of each kind there are: `15 essays, 65 people`."""
    counts: dict[str, int] = {}
    for entry in entries:
        counts[entry.kind] = counts.get(entry.kind, 0) + 1
    return tongue.row([counted(tongue, kind, count) for kind, count in counts.items()])
