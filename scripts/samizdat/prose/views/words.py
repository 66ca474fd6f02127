"""The words of a text: as a reader sees them, as they stand in the file, and how many they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from samizdat.frozen import frozen
from samizdat.prose import nodes
from samizdat.prose.nodes import Node
from samizdat.prose.tree import Tree, walk

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
"""A word; Danton's, counter-revolutionary and 1793 are one each."""

QUOTED = re.compile(
    r"""“[^“”]*+(?:“[^“”]*+”[^“”]*+)*+”|„[^„“”]*+[“”]|«[^«»]*+»|"[^"]*"
        |‘[^‘’]*+(?:’(?=\w)[^‘’]*+)*+’(?!\w)""",
    re.VERBOSE,
)
"""Words between quotation marks; a straight single one is an apostrophe."""

STOPS = (".", ",", ";", ":", "!", "?", "…")
_SIGN = re.compile(r"[^\n]")
_QUOTE = re.compile('["\u2018\u201c\u201e\u00ab]')
"""How words begin that stand between quotation marks."""


def quiet(parts: Iterable[Node]) -> tuple[Node, ...]:
    """Parts without what is no word: citations, notes' marks, pictures, comments, attributes.

    The space before such a thing goes too where a full stop or a comma follows it.
    """
    kept: list[Node] = []
    dropped = False
    for part in parts:
        if isinstance(part, _SILENT):
            dropped = True
            continue
        if dropped and kept and isinstance(part, nodes.Text) and part.text.startswith(STOPS):
            kept[-1] = _without_space(kept[-1])
        if isinstance(part, nodes.Emphasis | nodes.Link):
            kept.append(replace(part, parts=quiet(part.parts)))
        else:
            kept.append(part)
        dropped = False
    return tuple(kept)


_SILENT = (
    nodes.Attributes,
    nodes.Citation,
    nodes.Comment,
    nodes.Declaration,
    nodes.NoteMark,
    nodes.Picture,
)


def _without_space(node: Node) -> Node:
    if not isinstance(node, nodes.Text):
        return node
    words = node.text.rstrip()
    return nodes.Text(node.start, node.end - len(node.text) + len(words), words)


def plain(parts: Iterable[Node]) -> str:
    """What a reader is told: no markup, no notes, no pictures; one space between words."""
    return " ".join("".join(_said(quiet(parts))).split())


def _said(parts: Iterable[Node]) -> Iterator[str]:
    for part in parts:
        match part:
            case nodes.Text() | nodes.Escape() | nodes.Entity() | nodes.CodeSpan():
                yield part.text
            case nodes.Break():
                yield " "
            case nodes.BareKey():
                yield f"@{part.key}"
            case nodes.Emphasis() | nodes.Link():
                yield from _said(part.parts)


def plain_text(node: Node) -> str:
    """The words of a block and of all blocks in it."""
    found: list[str] = []
    for block in walk(node):
        words = plain(worded(block))
        if words:
            found.append(words)
    return " ".join(found)


def worded(block: Node) -> tuple[Node, ...]:
    """The parts of a block that holds words itself; of any other, nothing."""
    match block:
        case nodes.Paragraph() | nodes.Heading() | nodes.Term() | nodes.Cell():
            return block.parts
        case nodes.Element() | nodes.RawBlock():
            return block.parts
        case nodes.Box():
            return block.title or ()
    return ()


def word_count(tree: Tree) -> int:
    """Words of the text, its notes and its captions; code, citations and targets are none."""
    count = 0
    for node in tree.walk():
        parts = (node.picture,) if isinstance(node, nodes.Insert) else worded(node)
        count += len(WORD.findall("".join(_counted(parts))))
    return count


def _counted(parts: Iterable[Node]) -> Iterator[str]:
    for part in parts:
        match part:
            case nodes.Text() | nodes.Escape() | nodes.Entity():
                yield part.text
            case nodes.Emphasis() | nodes.Link():
                yield from _counted(part.parts)
            case nodes.Picture():
                yield part.alt
            case nodes.BareKey() | nodes.Break() | nodes.CodeSpan():
                yield " "


@frozen
class Wording:
    """Words as long as they stand in the file: whatever is no word is a space.

    So an offset in the words and `start` make an offset in the file.
    """

    start: int
    words: str
    own: str
    """The same without what is quoted or stressed: another's words, or a word as a word."""


def wording(tree: Tree, start: int, end: int, parts: Iterable[Node]) -> Wording:
    """The words of a stretch of the file that holds these parts."""
    found = tuple(parts)
    said = _Spaced(tree, start, end)
    said.add(found)
    words = said.text()
    unquoted = words
    if said.is_stressed:
        own = _Spaced(tree, start, end)
        own.add(found, stressed=False)
        unquoted = own.text()
    for match in QUOTED.finditer(words) if _QUOTE.search(words) else ():
        unquoted = unquoted[: match.start()] + blank(match[0]) + unquoted[match.end() :]
    return Wording(start, words, unquoted)


class _Spaced:
    """Puts words at their places and spaces between."""

    def __init__(self, tree: Tree, start: int, end: int) -> None:
        self.tree = tree
        self.position, self.end = start, end
        self.pieces: list[str] = []
        self.is_stressed = False
        """Some of the words are."""

    def add(self, parts: Iterable[Node], *, stressed: bool = True) -> None:
        for part in parts:
            if isinstance(part, nodes.Text):
                self._put(part)
            elif isinstance(part, nodes.Emphasis):
                self.is_stressed = True
                if stressed or part.is_strong:
                    self.add(part.parts, stressed=stressed)
            elif isinstance(part, nodes.Link) and not part.is_address:
                self.add(part.parts, stressed=stressed)

    def _put(self, part: nodes.Text) -> None:
        start, end = part.start, part.end
        if start < self.position:
            return
        text = self.tree.text
        if start > self.position:
            self.pieces.append(blank(text[self.position : start]))
        words = part.text
        if end - start != len(words):
            words = _as_long(text[start:end], words)
        self.pieces.append(words)
        self.position = end

    def text(self) -> str:
        return "".join([*self.pieces, blank(self.tree.text[self.position : self.end])])


def _as_long(typed: str, words: str) -> str:
    """Words in place of what was typed, without the signs that begin lines of a quotation."""
    rows: list[str] = []
    for row, said in zip(typed.split("\n"), words.split("\n"), strict=False):
        ends = bool(said) and row.endswith(said)
        rows.append(" " * (len(row) - len(said)) + said if ends else row.replace("\t", " "))
    return "\n".join(rows)


def blank(text: str) -> str:
    """Spaces, as many as there were signs; line breaks stay."""
    if "\n" not in text:
        return " " * len(text)
    return _SIGN.sub(" ", text)
