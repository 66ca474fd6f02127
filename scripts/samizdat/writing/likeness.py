"""Whether a page shows what was read: blocks, pictures and letters of a text, and of its HTML.

The dialect of `prose/` is held to the renderer by tests. But a collection may switch on extensions
of others, of which nobody here knows; what they make otherwise is found where it is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from itertools import zip_longest
from typing import NamedTuple

from samizdat.prose import nodes, read
from samizdat.prose.nodes import Node
from samizdat.prose.tree import Tree

BLOCKS = frozenset(
    [
        "blockquote", "box", "dd", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img",
        "li", "ol", "pre", "table", "tr", "ul",
    ]
)  # fmt: skip
"""What parts the letters of a text here; a paragraph does not."""

_NO_LETTER = re.compile(r"[\W_]+")
_FENCE = ("```", "~~~")


class Piece(NamedTuple):
    """Letters, with the block that begins before them."""

    block: str
    letters: str
    start: int = 0
    """Where they stand in the text."""


def unlike(text: str, html: str) -> int:
    """Where a text and the HTML that was made of it begin to differ; -1 where they do not."""
    tree = read(text)
    for raw in tree.all(nodes.RawBlock):
        if any(sign in tree.typed(raw) for sign in _FENCE):
            return -1  # code in raw HTML is read by nobody but the renderer
    last = 0
    for made, shown in zip_longest(_of_tree(tree), _of_html(html)):
        if made is None or shown is None or made[:2] != shown[:2]:
            return made.start if made else last
        last = made.start
    return -1


def _of_html(html: str) -> Iterator[Piece]:
    """The pieces of some HTML that has passed the gate."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    for block, words in reader.found:
        yield Piece(block, _letters("".join(words)))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, list[str]]] = [("", [])]
        self.code = 0
        """How many elements are open from the one that holds a block of code."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.code:
            self.code += tag not in _EMPTY
            return
        block = tag
        classes = (dict(attrs).get("class") or "").split()
        if tag == "details" or (tag == "div" and "admonition" in classes):
            block = "box"
        if tag == "pre" or "highlight" in classes:
            block, self.code = "pre", 1
        if block in BLOCKS:
            self.found.append((block, []))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self.code and tag not in _EMPTY:
            self.code -= 1

    def handle_endtag(self, tag: str) -> None:
        if self.code and tag not in _EMPTY:
            self.code -= 1

    def handle_data(self, data: str) -> None:
        if not self.code:
            self.found[-1][1].append(data)


_EMPTY = frozenset(["br", "col", "hr", "img", "input", "wbr"])


def _of_tree(tree: Tree) -> Iterator[Piece]:
    """The pieces of a text as it was read."""
    block, words, start = "", [""], 0
    for name, said, place in _flat(tree):
        if name:
            yield Piece(block, _letters("".join(words)), start)
            block, words, start = name, [], place
        words.append(said)
    yield Piece(block, _letters("".join(words)), start)


def _flat(tree: Tree) -> Iterator[tuple[str, str, int]]:
    """Names of blocks and words, in the order of the page."""
    waiting = list(tree.blocks[::-1])
    while waiting:
        node = waiting.pop()
        if isinstance(node, nodes.RawBlock):
            reader = _Reader()
            reader.feed(tree.typed(node))
            reader.close()
            for name, words in reader.found:
                yield name, "".join(words), node.start
            continue
        name = _name(node)
        if name:
            yield name, "", node.start
        yield "", _words(tree, node), node.start
        if isinstance(node, nodes.Table) and len(node.rows) == 1:
            waiting.append(nodes.Row(node.end, node.end, ()))  # the renderer adds an empty one
        if not isinstance(node, nodes.Picture):
            waiting.extend(node.children[::-1])


def _name(node: Node) -> str:
    """The block that a node begins; nothing where it begins none."""
    if isinstance(node, nodes.Heading):
        return f"h{node.level}"
    if isinstance(node, nodes.ItemList):
        return "ol" if node.is_ordered else "ul"
    if isinstance(node, nodes.Tag) and not node.is_closing:
        name = "box" if node.name == "details" else node.name
        return name if name in BLOCKS else ""
    return _NAMES.get(type(node), "")


def _words(tree: Tree, node: Node) -> str:
    """The words of a node itself."""
    if isinstance(node, nodes.Text | nodes.Escape | nodes.Entity | nodes.CodeSpan):
        return node.text
    if isinstance(node, nodes.Box) and node.title == ():
        return node.kind.partition(" ")[0]
    is_lost = isinstance(node, nodes.NoteMark) and not node.is_defined
    if is_lost or isinstance(node, nodes.Citation | nodes.BareKey):
        return unescape(tree.typed(node))
    return ""


_NAMES: dict[type[Node], str] = {
    nodes.Box: "box",
    nodes.Code: "pre",
    nodes.Definitions: "dl",
    nodes.Item: "li",
    nodes.Meaning: "dd",
    nodes.Picture: "img",
    nodes.Quotation: "blockquote",
    nodes.Row: "tr",
    nodes.Rule: "hr",
    nodes.Table: "table",
    nodes.Term: "dt",
}


def _letters(words: str) -> str:
    return _NO_LETTER.sub("", words).casefold()
