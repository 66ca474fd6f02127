"""Leaves: the parts of a list that is too long for one page, each on a page of its own.

The first page keeps a line for every entry, under the anchor that was published: links still lead
there, and what narrows the list narrows all of it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from samizdat.model.page import Page
from samizdat.words.paths import published_at
from samizdat.writing.answers import Answers
from samizdat.writing.sheet import Sheet, within

MOST = 200
"""A list of so many entries is read from its leaves, and none of these has more."""

Group = tuple[str, str, Sequence[Any]]
"""What an address calls some entries, what a reader calls them, and the entries."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """Some entries of a list."""

    uri: str
    title: str
    entries: tuple[Any, ...]


def leaves(groups: Iterable[Group], page: str) -> tuple[Leaf, ...]:
    """The leaves of the list on a page; none where one page is enough."""
    given = list(groups)
    if sum(len(entries) for _, _, entries in given) < MOST:
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


def leaf_page(
    answers: Answers, found: Sequence[Leaf], uri: str, *, kind: str, list_: str, title: str
) -> Page:
    """A leaf with the way to those beside it and to the whole list, which has a title."""
    number = [leaf.uri for leaf in found].index(uri)
    before = found[number - 1] if number else None
    after = None
    if number + 1 < len(found):
        after = found[number + 1]
    leaf = found[number]
    sheet = Sheet(answers, uri)
    html = sheet.fill(
        "leaf", kind=kind, leaf=leaf, before=before, after=after, list=list_, title=title
    )
    meta = {"title": f"{title}: {leaf.title}", "kind": "list", "within": within(title, list_)}
    return sheet.page(html, meta)
