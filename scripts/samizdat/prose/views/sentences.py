"""Sentences: where they end, what they name and what they cite, and where they stand.

A full stop ends a sentence where a space and a letter that is not small follow, and where no
abbreviation stands before it. Marks of notes and citations after the stop still belong to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from samizdat.frozen import frozen
from samizdat.prose import nodes
from samizdat.prose.nodes import Citation, Cite, Link, Node
from samizdat.prose.tree import Tree
from samizdat.prose.views.headings import Headline, headings
from samizdat.prose.views.words import plain, worded

_MARK = "\ufffc"
"""Stands for a citation or the mark of a note."""

_STOP = re.compile(
    "(?P<stop>[.!?…][\"”’'»)\\]]*)" + f"(?P<marks>{_MARK}*)" + r"\s+(?=(?P<next>[\"“‘«„(\[]?.))"
    f"|(?P<full>[。！？]+[”’」』»)]*)(?P<fullmarks>{_MARK}*)",
    re.DOTALL,
)
_ABBREVIATION = re.compile(
    r"(?:(?<![’'])\b[^\W\d_]|\b(?:Nos?|vols?|ch|pp?|St|Dr|Mrs?|Gen|Col|Lt|Maj|Capt|eds?|trans|cf|ca))\.$"
)
_NUMBER = re.compile(r"\b(?:nos?|№)\.$")
"""An abbreviation before a digit, else the end of a sentence: `the answer was no.`"""

_ORDINAL = re.compile(r"\b\d{1,2}\.$")
_MONTH = re.compile(
    "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|Jahrhundert"
)
"""After a number with a stop, which is an ordinal: `am 22. August`, `im 19. Jahrhundert`."""

_LONG_WORD = 6
"""Letters of a word that is no abbreviation."""

_LONGEST_WORD = 20
"""Signs before a full stop, as far as an abbreviation is looked for."""


@frozen
class Sentence:
    """A sentence, with its place in the file."""

    start: int
    end: int
    parts: tuple[Node, ...]
    """What it is made of."""

    text: str
    """What it says, without markup."""

    heading: Headline | None
    """The heading it stands under; none above the first, and in a note."""

    block: Node
    """The paragraph, term or raw block that it is a sentence of."""

    @property
    def anchor(self) -> str:
        """The anchor of its heading; empty where there is none."""
        if self.heading:
            return self.heading.anchor
        return ""

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in it."""
        return tuple(node for node in self._inside() if isinstance(node, Link))

    @property
    def cites(self) -> tuple[Cite, ...]:
        """The works it cites."""
        found: list[Cite] = []
        for node in self._inside():
            if isinstance(node, Citation):
                found += node.cites
        return tuple(found)

    def _inside(self) -> Iterator[Node]:
        waiting = list(reversed(self.parts))
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


def sentences(tree: Tree) -> tuple[Sentence, ...]:
    """The sentences of paragraphs, quotations, lists, boxes, terms and meanings, in order.

    Headings, tables, notes, code and raw HTML have none.
    """
    lines = headings(tree)
    starts = [headline.node.start for headline in lines]
    found: list[Sentence] = []
    for block in _telling(tree.blocks):
        number = bisect_right(starts, block.start) - 1
        found += _of_block(tree, block, lines[number] if number >= 0 else None)
    return tuple(found)


def note_sentences(tree: Tree) -> tuple[Sentence, ...]:
    """The sentences of the author's notes."""
    found: list[Sentence] = []
    for note in tree.notes:
        for block in _telling(note.blocks):
            found += _of_block(tree, block, None)
    return tuple(found)


def _telling(blocks: Iterable[Node]) -> Iterator[Node]:
    """Blocks whose words make sentences."""
    waiting = list(blocks)[::-1]
    while waiting:
        block = waiting.pop()
        if isinstance(block, nodes.Paragraph | nodes.Term) or (
            isinstance(block, nodes.Element) and block.parts
        ):
            yield block
        elif isinstance(block, nodes.Container):
            waiting.extend(reversed(block.blocks))


def _of_block(tree: Tree, block: Node, heading: Headline | None) -> Iterator[Sentence]:
    parts = worded(block)
    said = Said(tree, parts)
    starts = [part.start for part in parts]
    for first, last in cuts(said.text):
        start, end = said.place(first), said.place_after(last)
        nearest = max(bisect_right(starts, start) - 1, 0)
        inner = tuple(within(parts[nearest : bisect_left(starts, end)], start, end, tree))
        words = plain(inner)
        if words:
            yield Sentence(start, end, inner, words, heading, block)


class Said:
    """The words of parts as one string, with the way from it to the file."""

    def __init__(self, tree: Tree, parts: Iterable[Node]) -> None:
        self.tree = tree
        self.leaves = list(_leaves(parts))
        self.starts: list[int] = []
        length = 0
        for leaf in self.leaves:
            self.starts.append(length)
            length += len(leaf.words)
        self.text = "".join(leaf.words for leaf in self.leaves)

    def place(self, offset: int) -> int:
        """Where a sign of the words stands in the file, with the markup that begins there."""
        if not self.leaves:
            return 0
        number = bisect_right(self.starts, offset) - 1
        leaf, inside = self.leaves[number], offset - self.starts[number]
        if inside == 0:
            return leaf.start
        if isinstance(leaf.node, nodes.Text):
            return place_in(self.tree, leaf.node, inside)
        return leaf.end

    def place_after(self, offset: int) -> int:
        """After the sign that stands before an offset, with the markup that ends there."""
        if offset <= 0 or not self.leaves:
            return self.place(0)
        number = bisect_right(self.starts, offset - 1) - 1
        leaf, inside = self.leaves[number], offset - self.starts[number]
        if inside == len(leaf.words) or not isinstance(leaf.node, nodes.Text):
            return leaf.end
        return place_in(self.tree, leaf.node, inside - 1) + 1


class _Leaf(NamedTuple):
    """A part without parts, what it says, and its place with the markup around it."""

    node: Node
    words: str
    start: int
    end: int


def place_in(tree: Tree, leaf: nodes.Text, offset: int) -> int:
    """Where a sign of a text stands in the file, though lines may begin with a `>` there."""
    if leaf.end - leaf.start == len(leaf.text):
        return leaf.start + offset
    row = leaf.text.count("\n", 0, offset)
    column = offset - (leaf.text.rfind("\n", 0, offset) + 1)
    typed = tree.typed(leaf).split("\n")
    words = leaf.text.split("\n")
    before = sum(len(line) + 1 for line in typed[:row])
    taken = 0
    if typed[row].endswith(words[row]):
        taken = len(typed[row]) - len(words[row])
    return leaf.start + before + taken + column


def _leaves(parts: Iterable[Node]) -> Iterator[_Leaf]:
    for part in parts:
        if isinstance(part, nodes.Emphasis | Link):
            yield from _widened(part, list(_leaves(part.parts)))
        elif words := _words_of(part):
            yield _Leaf(part, words, part.start, part.end)


def _widened(around: Node, leaves: list[_Leaf]) -> list[_Leaf]:
    """Leaves of which the first begins and the last ends where the markup around them does."""
    if leaves:
        leaves[0] = leaves[0]._replace(start=around.start)
        leaves[-1] = leaves[-1]._replace(end=around.end)
    return leaves


def _words_of(part: Node) -> str:
    match part:
        case nodes.Text() | nodes.Escape() | nodes.Entity() | nodes.CodeSpan():
            return part.text
        case nodes.Citation() | nodes.NoteMark():
            return _MARK
        case nodes.BareKey():
            return f"@{part.key}"
        case nodes.Break():
            return " "
    return ""


def cuts(words: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of some words begin and end."""
    start = 0
    for match in _STOP.finditer(words):
        if match["full"]:
            yield start, match.end()
            start = match.end()
        elif _begins(match["next"][-1]) and not _is_abbreviated(words, start, match):
            yield start, match.end("marks")
            start = match.end()
    yield start, len(words)


def _begins(sign: str) -> bool:
    return sign == _MARK or sign.isdigit() or (sign.isalpha() and not sign.islower())


def _is_abbreviated(words: str, start: int, match: re.Match[str]) -> bool:
    end = match.end("stop")
    if words[end - 1] != "." or words[end - _LONG_WORD - 1 : end - 1].isalpha():
        return False
    before = words[max(start, end - _LONGEST_WORD) : end].replace(_MARK, "")
    if match["next"][-1].isdigit() and _NUMBER.search(before):
        return True
    if _ORDINAL.search(before) and _MONTH.match(words, match.end()):
        return True
    return _ABBREVIATION.search(before) is not None


def within(parts: Iterable[Node], start: int, end: int, tree: Tree) -> Iterator[Node]:
    """The parts between two places in the file; what reaches over them is cut there."""
    for part in parts:
        if part.end <= start or part.start >= end:
            continue
        if start <= part.start and part.end <= end:
            yield part
        elif isinstance(part, nodes.Text):
            yield _cut(part, start, end, tree)
        elif isinstance(part, nodes.Emphasis | Link):
            inner = tuple(within(part.parts, start, end, tree))
            place = max(part.start, start), min(part.end, end)
            yield replace(part, start=place[0], end=place[1], parts=inner)


def _cut(part: nodes.Text, start: int, end: int, tree: Tree) -> nodes.Text:
    offsets = range(len(part.text))
    first = bisect_left(offsets, start, key=lambda offset: place_in(tree, part, offset))
    last = bisect_left(offsets, end, key=lambda offset: place_in(tree, part, offset))
    place = max(part.start, start), min(part.end, end)
    return nodes.Text(*place, part.text[first:last])
