"""A text as plain Markdown: as it was typed, with some of its nodes written otherwise.

Comments among editors are left out, each with its line where it has one to itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from samizdat.prose.nodes import Comment, Node
from samizdat.prose.tree import Tree
from samizdat.prose.views.parts import comments

Again = Callable[[int, int], str]
"""Writes a stretch of the file, as for the words of a link that is written otherwise."""

Replace = Callable[[Node, Again], str | None]
"""What stands in place of a node; None where it stays, and what is in it is asked for in turn."""


def markdown(tree: Tree, replace: Replace, start: int | None = None, end: int | None = None) -> str:
    """A stretch of a text, the body where nothing else is said, with its nodes replaced."""
    first = tree.body_start if start is None else start
    last = len(tree.text) if end is None else end
    return Rewriter(tree, replace).write(first, last)


class Rewriter:
    """Goes through the nodes of a text in the order of the file."""

    def __init__(
        self, tree: Tree, replace: Replace, kept: Callable[[str], str] = lambda typed: typed
    ) -> None:
        self.tree = tree
        self.replace = replace
        self.kept = kept
        """What becomes of the stretches that are not replaced."""

        found: list[Node] = [*tree.walk(), *tree.references, *tree.abbreviations]
        apart = {comment.start for comment in tree.comments}
        found += [comment for comment in comments(tree) if comment.start in apart]
        self.nodes = sorted(found, key=lambda node: (node.start, -node.end))
        self.starts = [node.start for node in self.nodes]

    def write(self, start: int, end: int) -> str:
        """The text between two places."""
        pieces: list[str] = []
        position = start
        number = bisect_left(self.starts, start)
        while number < len(self.nodes) and self.nodes[number].start < end:
            node = self.nodes[number]
            number += 1
            if node.start < position or node.end > end:
                continue
            if isinstance(node, Comment):
                first, last = left_out(self.tree.text, node)
                first, last, said = max(first, position), min(last, end), ""
            else:
                written = self.replace(node, self.write)
                if written is None:
                    continue
                first, last, said = node.start, node.end, written
            pieces += [self.kept(self.tree.text[position:first]), said]
            position = last
        return "".join([*pieces, self.kept(self.tree.text[position:end])])


def left_out(text: str, comment: Comment) -> tuple[int, int]:
    """A comment with the space around it, or with its line where nothing else stands on that."""
    row = text.rfind("\n", 0, comment.start) + 1
    row_end = text.find("\n", comment.end)
    row_end = len(text) if row_end < 0 else row_end
    before, after = text[row : comment.start], text[comment.end : row_end]
    if before.strip():
        return row + len(before.rstrip()), comment.end
    if after.strip():
        return comment.start, row_end - len(after.lstrip())
    return row, min(row_end + 1, len(text))
