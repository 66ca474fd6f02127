"""Leaves: the parts of a list that is too long for one page, each on a page of its own.

The first page keeps a line for every entry, under the anchor that was published: links still lead
there, and what narrows the list narrows all of it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from samizdat.model.page import Making, Page
from samizdat.words.paths import published_at
from samizdat.writing.answers import Answers
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

    def leaves(self, answers: Answers) -> tuple[Leaf, ...]:
        """Its leaves; none where one page is enough."""
        return leaves(self.groups(answers), self.page, self.most)

    def places(self, answers: Answers) -> dict[str, str]:
        """For the id of each entry where it stands in full; empty where one page is enough."""
        return leaf_of(self.leaves(answers))

    def makings(self, answers: Answers) -> Iterator[Making]:
        """The pages of its leaves."""
        for leaf in self.leaves(answers):
            yield Making(leaf.uri, partial(_leaf, answers, self, leaf.uri))


def _leaf(answers: Answers, of: LongList, uri: str) -> Page:
    title = answers.tongue.gettext(of.title)
    return leaf_page(answers, of, of.leaves(answers), uri, title)


def leaves(groups: Iterable[Group], page: str, most: int = MOST) -> tuple[Leaf, ...]:
    """The leaves of the list on a page; none where it has fewer entries than `most`."""
    given = list(groups)
    if sum(len(entries) for _, _, entries in given) < most:
        return ()
    folder = published_at(page)
    found: list[Leaf] = []
    for key, title, entries in given:
        for number, start in enumerate(range(0, len(entries), MOST), 1):
            uri, name = f"{folder}{key}.md", title
            if number > 1:
                uri, name = f"{folder}{key}-{number}.md", f"{title} ({number})"
            found.append(Leaf(uri, name, tuple(entries[start : start + MOST])))
    return tuple(found)


def leaf_of(found: Iterable[Leaf]) -> dict[str, str]:
    """For the id of each entry of some leaves where it stands in full."""
    places: dict[str, str] = {}
    for leaf in found:
        for entry in leaf.entries:
            places[entry.id] = f"{leaf.uri}#{entry.id}"
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
