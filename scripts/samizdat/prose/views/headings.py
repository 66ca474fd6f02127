"""Headings, with the anchors that they get on the page.

The renderer is given `slug` too, so that both make the same of the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import combining, name, normalize

from samizdat.frozen import frozen
from samizdat.prose import nodes
from samizdat.prose.nodes import Heading, Node
from samizdat.prose.tree import Tree
from samizdat.prose.views.parts import attributes

_NO_ANCHOR = re.compile(r"[^\w\s-]")
_BETWEEN = re.compile(r"[-\s]+")
_NUMBERED = re.compile(r"(.*)_([0-9]+)", re.DOTALL)


@frozen
class Headline:
    """A heading as links see it."""

    node: Heading
    level: int
    words: str
    """What it says, without markup, notes and pictures."""

    anchor: str
    is_own: bool
    """The author gave the anchor: `## Words { #anchor }`."""


def slug(words: str, separator: str = "-") -> str:
    """The anchor of a heading: its letters, small, with hyphens between words.

    It begins with a letter or a digit, as every name of a place does. Letters of every script
    stay; a Latin letter loses its marks, as in the addresses of old.
    """
    kept: list[str] = []
    plain = False
    for sign in normalize("NFKD", words):
        if not combining(sign):
            plain = sign.isascii() or name(sign, "").startswith("LATIN")
        elif plain:
            continue
        kept.append(sign)
    found = _NO_ANCHOR.sub("", normalize("NFC", "".join(kept))).strip().lower()
    return _BETWEEN.sub(separator, found).lstrip("-_")


def headings(tree: Tree) -> tuple[Headline, ...]:
    """The headings of a text, in the order of the page, where notes come last."""
    return tree.once(_headings)


def _headings(tree: Tree) -> tuple[Headline, ...]:
    return tuple(_Anchors(tree).headings())


def anchors(tree: Tree) -> frozenset[str]:
    """Every id that a link may lead to."""
    found = {headline.anchor for headline in headings(tree)} | set(given_ids(tree))
    return frozenset(found - {""})


def given_ids(tree: Tree) -> Iterator[str]:
    """Ids that the author gives: in attribute lists and in raw HTML."""
    for tag in tree.in_turn(nodes.Tag):
        yield tag.get("id") or tag.get("name")
    for given in attributes(tree):
        yield given.id


class _Anchors:
    """Gives each heading an anchor that no other has, as the renderer does."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.taken = set(_ids_of_elements(tree)) | {f"fn:{note.label}" for note in tree.notes}
        self.taken.discard("")
        self.counts: dict[str, int] = {}
        """Up to which number the anchors of a name are known to be taken."""

    def headings(self) -> Iterator[Headline]:
        """Headings in turn."""
        for node in self.tree.in_turn(Heading):
            words = heading_words(node.parts)
            own = ""
            if node.attributes:
                own = node.attributes.id
            anchor = own or self._unique(slug(words))
            yield Headline(node, node.level, words, anchor, is_own=bool(own))

    def _unique(self, anchor: str) -> str:
        """With `_1`, `_2` and so on where the anchor is taken or empty."""
        if anchor in self.taken or not anchor:
            match = _NUMBERED.fullmatch(anchor)
            base, count = (match[1], int(match[2])) if match else (anchor, 0)
            known = self.counts.get(base, 0)
            follows = count <= known + 1
            count = max(count, known) + 1 if follows else count + 1
            while f"{base}_{count}" in self.taken:
                count += 1
            if follows:
                self.counts[base] = count
            anchor = f"{base}_{count}"
        self.taken.add(anchor)
        return anchor


def _ids_of_elements(tree: Tree) -> Iterator[str]:
    """Ids that the renderer knows of when it names headings; those of raw HTML it passes over."""
    for given in attributes(tree):
        yield given.id
    for element in tree.in_turn(nodes.Element):
        if element.tag:
            yield element.tag.get("id")
    for mark in tree.in_turn(nodes.NoteMark):
        if mark.is_defined:
            yield f"fnref:{mark.label}"


def heading_words(parts: Iterable[Node]) -> str:
    """The words of a heading as its anchor has them: no notes, no pictures, no tags."""
    return " ".join("".join(_spoken(parts)).split())


def _spoken(parts: Iterable[Node]) -> Iterator[str]:
    for part in parts:
        match part:
            case nodes.Text():
                yield part.text.replace("---", "—").replace("--", "–")
            case nodes.CodeSpan() | nodes.Escape() | nodes.Entity():
                yield part.text
            case nodes.Break():
                yield " "
            case nodes.BareKey():
                yield f"@{part.key}"
            case nodes.NoteMark() if not part.is_defined:
                yield f"[^{part.label}]"
            case nodes.Emphasis() | nodes.Link():
                yield from _spoken(part.parts)
