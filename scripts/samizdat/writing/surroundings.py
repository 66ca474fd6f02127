"""What stands before the parts of a text, as far as it matters to how they are written."""

from collections.abc import Callable, Container, Iterable, Iterator

from samizdat.prose import Tree, nodes
from samizdat.prose.nodes import Node
from samizdat.prose.tree import walk
from samizdat.prose.views.words import worded

_WORD = "\ufffc"
"""Stands for a citation in the words before another one."""

Judge = Callable[[str], bool]
"""Whether links of a scheme are ours."""


class Surroundings:
    """What stands before the parts of a text, as far as it matters to how they are written.

    After a list of attributes the renderer's `attr_list` reads up to the last brace of the line,
    and puts what it has no use for elsewhere: so braces after one are written as escapes.
    """

    def __init__(
        self, tree: Tree, captions: Iterable[Tree], named: Container[int], is_ours: Judge
    ) -> None:
        self.named, self.is_ours = named, is_ours
        self.braced: set[int] = set()
        """Where words begin that stand after a list of attributes and hold a brace."""

        self.kinds: dict[int, str] = {}
        """Where attributes of the author's begin that belong to a link of ours, with its kind."""

        self.before: dict[int, str] = {}
        """For each citation in a note, the words before it in its paragraph."""

        self.blocks: dict[int, int] = {}
        """For each citation, where the paragraph begins in which it stands, or the row."""

        for text in (tree, *captions):
            for block in text.walk():
                self._look(worded(block), block.start)
        for note in tree.notes:
            for block in walk(note):
                self._remember(worded(block))

    def _look(self, parts: Iterable[Node], block: int) -> None:
        after = False
        link: nodes.Link | None = None
        for part in _flat(parts):
            match part:
                case nodes.Citation():
                    self.blocks.setdefault(part.start, block)
                case nodes.Attributes():
                    after = True
                    if link is not None and link.end == part.start:
                        self.kinds[part.start] = link.scheme
                case nodes.Link() if self.is_ours(part.target.scheme):
                    after, link = True, part
                case nodes.Text():
                    after = after or part.start in self.named
                    if after and ("}" in part.text or "{" in part.text):
                        self.braced.add(part.start)

    def _remember(self, parts: Iterable[Node]) -> None:
        before = ""
        for part in _flat(parts):
            match part:
                case nodes.Citation():
                    self.before[part.start] = before
                    before += _WORD
                case nodes.NoteMark() | nodes.CodeSpan():
                    before += _WORD
                case nodes.Text() | nodes.Escape() | nodes.Entity():
                    before = before[-8:] + part.text
                case nodes.Break():
                    before += " "


def _flat(parts: Iterable[Node]) -> Iterator[Node]:
    """Parts and what stands in them, in the order of the text."""
    for part in parts:
        yield from walk(part)
