"""Leaves: the parts of a list that is too long for one page, each on a page of its own.

The first page keeps a line for every entry, under the anchor that was published: links still lead
there, and what narrows the list narrows all of it.

A list may become shorter again. So every leaf that it would have with twice as many entries, and
has not, leads to where its first entry stands: an address that was published stays.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from samizdat.model.artifact import Artifact
from samizdat.model.page import Making, Page
from samizdat.words.paths import published_at
from samizdat.writing.answers import Answers
from samizdat.writing.moved import moved
from samizdat.writing.sheet import Sheet, within

MOST = 200
"""A list of so many entries is read from its leaves, and none of these has more."""

MOST_LINES = 1000
"""The same of a list whose entries have no more than a line."""

Group = tuple[str, str, Sequence[Any]]
"""What an address calls some entries, what a reader calls them, and the entries."""

Groups = Callable[[Answers], Iterable[Group]]


@dataclass(frozen=True, slots=True)
class Leaf:
    """Some entries of a list."""

    uri: str
    title: str
    entries: tuple[Any, ...]


def _id(entry: Any) -> str:
    return str(entry.id)


@dataclass(frozen=True, slots=True)
class LongList:
    """A list that is read from leaves where it is long."""

    page: str
    """Where it begins, in the staged tree."""

    kind: str
    """What its entries are to the template of leaves."""

    title: str
    """In English."""

    groups: Groups
    most: int = MOST
    values: tuple[tuple[str, object], ...] = ()
    """What else the template of leaves is filled in with."""

    anchor: Callable[[Any], str] = _id
    """Where an entry stands, on the page as on its leaf; empty where it has no anchor."""

    other_groups: Groups | None = None
    """How its entries may have been grouped while there were fewer or more of them."""

    def leaves(self, answers: Answers) -> tuple[Leaf, ...]:
        """Its leaves; none where one page is enough."""
        return leaves(self.groups(answers), self.page, self.most)

    def places(self, answers: Answers) -> dict[str, str]:
        """For the id of each entry where it stands in full; empty where one page is enough."""
        return leaf_of(self.leaves(answers), self.anchor)

    def makings(self, answers: Answers) -> Iterator[Making]:
        """The pages of its leaves."""
        for leaf in self.leaves(answers):
            yield Making(leaf.uri, partial(_leaf, answers, self, leaf.uri))

    def former(self, answers: Answers) -> Iterator[Artifact]:
        """What stands where it had leaves once, or may have had."""
        groups = list(self.groups(answers))
        if self.other_groups:
            groups += self.other_groups(answers)
        places = self.places(answers)
        title = answers.tongue.gettext(self.title)
        today = {leaf.uri for leaf in self.leaves(answers)}
        for uri, entry in former(groups, self.page, self.most).items():
            if uri in today:
                continue
            key = self.anchor(entry)
            now = places.get(key) or f"{self.page}#{key}".rstrip("#")
            yield moved(uri, now, title, answers.tongue)


def _leaf(answers: Answers, of: LongList, uri: str) -> Page:
    title = answers.tongue.gettext(of.title)
    return leaf_page(answers, of, of.leaves(answers), uri, title)


def leaves(groups: Iterable[Group], page: str, most: int = MOST) -> tuple[Leaf, ...]:
    """The leaves of the list on a page; none where it has fewer entries than `most`."""
    given = list(groups)
    if sum(len(entries) for _, _, entries in given) < most:
        return ()
    found: list[Leaf] = []
    for key, title, entries in given:
        for number, start in enumerate(range(0, len(entries), MOST), 1):
            name = f"{title} ({number})" if number > 1 else title
            uri = _uri(page, key, number)
            found.append(Leaf(uri, name, tuple(entries[start : start + MOST])))
    return tuple(found)


def former(groups: Iterable[Group], page: str, most: int = MOST) -> dict[str, Any]:
    """The leaves that a list would have with twice as many entries, each with one of its entries.

    A number that is beyond the entries of today leads to the last of them.
    """
    given = list(groups)
    found: dict[str, Any] = {}
    if 2 * sum(len(entries) for _, _, entries in given) < most:
        return found
    for key, _, entries in given:
        for number, start in enumerate(range(0, 2 * len(entries), MOST), 1):
            found[_uri(page, key, number)] = entries[min(start, len(entries) - 1)]
    return found


def _uri(page: str, key: str, number: int) -> str:
    """The leaf of a group, from the root of the staged tree."""
    if number == 1:
        return f"{published_at(page)}{key}.md"
    return f"{published_at(page)}{key}-{number}.md"


def leaf_of(found: Iterable[Leaf], anchor: Callable[[Any], str]) -> dict[str, str]:
    """For the anchor of each entry of some leaves where it stands in full."""
    places: dict[str, str] = {}
    for leaf in found:
        for entry in leaf.entries:
            places[anchor(entry)] = f"{leaf.uri}#{anchor(entry)}".rstrip("#")
    return places


def leaf_page(answers: Answers, of: LongList, found: Sequence[Leaf], uri: str, title: str) -> Page:
    """A leaf with the way to those beside it and to the whole list, which has a title."""
    number = [leaf.uri for leaf in found].index(uri)
    before = found[number - 1] if number else None
    after = None
    if number + 1 < len(found):
        after = found[number + 1]
    leaf = found[number]
    sheet = Sheet(answers, uri)
    html = sheet.fill(
        "leaf",
        kind=of.kind,
        leaf=leaf,
        before=before,
        after=after,
        list=of.page,
        title=title,
        **dict(of.values),
    )
    meta = {"title": f"{title}: {leaf.title}", "kind": "list", "within": within(title, of.page)}
    return sheet.page(html, meta)
