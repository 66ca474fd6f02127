"""What may be wrong in a text by itself, and the words in which a page shows what was typed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from samizdat.frozen import frozen
from samizdat.prose import nodes
from samizdat.prose.nodes import Node
from samizdat.prose.tree import Tree, walk
from samizdat.prose.views.words import worded

HIDDEN = "\x02"
"""Stands, in words as typed, for whatever is no text: a link, code, an escaped sign."""


@frozen
class Edit:
    """Text to put in place of a stretch of the file."""

    start: int
    end: int
    text: str


@frozen
class Trouble:
    """One thing that the text and the page disagree about, or that nobody can have meant."""

    code: str
    start: int
    end: int
    problem: str
    """What is wrong, in the author's own words."""

    remedy: str
    """What to type instead."""

    fix: tuple[Edit, ...] = ()
    """Edits that mend it without a doubt; none where somebody has to decide."""

    about: str = ""
    """What it explains, so that no other finding tells of its results: the label of a note, or an
    anchor with its `#`."""


@frozen
class Typed:
    """The words of one block as they stand in the file, with HIDDEN for all that is no text.

    Signs that the page shows as they are typed are found here and nowhere else: never in code, and
    never after a backslash.
    """

    block: Node
    parent: Node | None
    """The item, quotation or other block in which it stands."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """After its last sign."""
        return self.start + len(self.text)


class Examined:
    """A tree with what every rule asks it for."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.typed = tuple(_typed_blocks(tree))
        """Every block that holds words, notes included."""

        self.signed = tuple(typed for typed in self.typed if _has_sign(typed.text))
        """Those with a sign that may be markup, here or elsewhere; most of a text has none."""

        self._codes = [(code.start, code.end) for code in tree.all(nodes.Code)]

    def is_code(self, offset: int) -> bool:
        """A place in the file stands in a block of code."""
        number = bisect_right(self._codes, (offset, len(self.tree.text))) - 1
        return number >= 0 and offset < self._codes[number][1]


_SIGN = re.compile(
    "[^A-Za-z0-9\u00c0-\u024f\u0400-\u04ff\\s.,;'\u2018-\u201f\u2026\u2013\u2014\x02?-]"
)
_PAIRS = ("--", "''", ".. ", "bq.", "import", "export")
_HEADING = re.compile(r"h\d\.")


def _has_sign(text: str) -> bool:
    """Something in it may be markup."""
    if _SIGN.search(text):
        return True
    for pair in _PAIRS:
        if pair in text:
            return True
    return _HEADING.search(text) is not None


def _typed_blocks(tree: Tree) -> Iterator[Typed]:
    waiting: list[tuple[Node, Node | None]] = [(block, None) for block in tree.blocks]
    waiting += [(note, None) for note in tree.notes]
    waiting.reverse()
    while waiting:
        node, parent = waiting.pop()
        parts = worded(node)
        if parts and not isinstance(node, nodes.RawBlock):
            start, text = parts[0].start, "".join(_typed(tree, parts))
            yield Typed(node, parent, start, _without_comments(tree, start, text))
        if not isinstance(node, nodes.Paragraph | nodes.Heading | nodes.RawBlock):
            waiting.extend((child, node) for child in reversed(node.children))


def _without_comments(tree: Tree, start: int, text: str) -> str:
    """Typed words with HIDDEN for the comments among them, which are taken out before."""
    first = bisect_left(tree.comments, start, key=lambda comment: comment.start)
    for comment in tree.comments[first:]:
        begin, end = comment.start - start, comment.end - start
        if begin >= len(text):
            break
        text = text[:begin] + HIDDEN * (min(end, len(text)) - begin) + text[end:]
    return text


def _typed(tree: Tree, parts: Sequence[Node]) -> Iterator[str]:
    """The text of parts, and HIDDEN between, as long as in the file."""
    position = parts[0].start
    for leaf in _leaves(parts):
        start, end = leaf.start, leaf.end
        if start > position:
            yield HIDDEN * (start - position)
        if isinstance(leaf, nodes.Text):
            yield tree.text[start:end]
        else:
            yield HIDDEN * (end - start)
        position = end


def _leaves(parts: Iterable[Node]) -> Iterator[Node]:
    for part in parts:
        if isinstance(part, nodes.Emphasis):
            yield from _leaves(part.parts)
        else:
            yield part


def line_start(text: str, offset: int) -> int:
    """Where the line of an offset begins."""
    return text.rfind("\n", 0, offset) + 1


def line_end(text: str, offset: int) -> int:
    """Where the line of an offset ends."""
    found = text.find("\n", offset)
    if found >= 0:
        return found
    return len(text)


def short(words: str, longest: int = 40) -> str:
    """The beginning of some words, for a message."""
    words = " ".join(words.split())
    if len(words) <= longest:
        return words
    return words[: longest - 1].rstrip() + "…"


def inside(node: Node) -> Iterator[Node]:
    """What stands in a node, without itself."""
    for child in node.children:
        yield from walk(child)
