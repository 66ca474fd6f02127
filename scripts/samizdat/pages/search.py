"""The search page: without JavaScript everything from A to Z, with it the search and its facets."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from string import ascii_uppercase

from samizdat.knowledge.addresses import SEARCH_PAGE
from samizdat.model.entry import Entry
from samizdat.model.page import Page
from samizdat.words.folding import fold
from samizdat.words.ids import slug
from samizdat.words.paths import relative
from samizdat.writing.answers import Answers
from samizdat.writing.template import render

SHOWN_SPELLINGS = 5
NUMBERS = "0–9"
OTHER_LETTERS = "Other scripts"
_ARTICLE = re.compile(r"^(?:the|an?) ")


def search(answers: Answers) -> Iterator[Page]:
    """Everything that has a name, by its first letter."""
    lines = sorted(map(_Line, answers.catalogue), key=_Line.order)
    letters = [
        (letter, f"letter-{slug(letter)}", list(group))
        for letter, group in groupby(lines, key=_Line.letter)
    ]
    body = render("search", letters=letters, kinds=_counted(answers.catalogue))
    description = "Search essays, people, places, events, institutions and sources by any spelling."
    yield Page(SEARCH_PAGE, body, {"title": "Search", "description": description, "kind": "search"})


class _Line:
    """An entry as a list from A to Z has it."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.name = entry.sort_name or entry.name
        self.link = relative(entry.target, SEARCH_PAGE)
        self.spellings = entry.spellings[:SHOWN_SPELLINGS] if entry.kind != "source" else ()

    def order(self) -> tuple[str, str]:
        """Articles do not count, nor do marks."""
        letter = self.letter()
        return ("~" if letter == OTHER_LETTERS else letter), self._plain

    def letter(self) -> str:
        """The letter it stands under, or the heading of those that stand under none of ours."""
        first = self._plain[:1].upper()
        if first in ascii_uppercase:
            return first
        return OTHER_LETTERS if first.isalpha() else NUMBERS

    @property
    def _plain(self) -> str:
        return _ARTICLE.sub("", fold(self.name))


def _counted(entries: Iterable[Entry]) -> list[tuple[str, int]]:
    counts: dict[str, int] = {}
    for entry in entries:
        counts[entry.kind] = counts.get(entry.kind, 0) + 1
    return list(counts.items())
