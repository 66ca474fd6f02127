"""The tree of a text, and the ways through it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import field
from operator import attrgetter
from typing import Any, TypeVar

from samizdat.frozen import frozen
from samizdat.prose.nodes import Abbreviation, Comment, Node, Note, Reference

T = TypeVar("T", bound=Node)
V = TypeVar("V")


@frozen
class Tree:
    """A text, read: what it is made of, each with its place in the author's file."""

    text: str = field(repr=False)
    """The whole file as it was read; offsets count in it."""

    body_start: int
    """Where the front matter is over."""

    blocks: tuple[Node, ...]
    """The text from top to bottom, without notes and definitions."""

    notes: tuple[Note, ...] = ()
    """The author's notes, in the order in which they stand in the file."""

    references: tuple[Reference, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    comments: tuple[Comment, ...] = ()
    """Words among editors that stand between blocks or run over several lines."""

    unclosed_fences: tuple[int, ...] = ()
    """Where a fence opens that is never closed."""

    too_deep: tuple[int, ...] = ()
    """Where blocks stand in one another deeper than anybody reads."""

    def typed(self, node: Node) -> str:
        """A node as its author typed it."""
        return self.text[node.start : node.end]

    everything: tuple[Node, ...] = field(init=False, repr=False, compare=False)
    """Every node, each before what stands in it: the text, then its notes."""

    _made: dict[Callable[[Tree], Any], Any] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    _of_type: dict[type[Node], list[Any]] = field(init=False, repr=False, compare=False)
    _of_kinds: dict[tuple[type[Node], ...], list[Any]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        """Go through the tree once, for all who look for something in it."""
        found: list[Node] = []
        of_type: dict[type[Node], list[Any]] = {}
        waiting: list[Node] = [*self.blocks, *self.notes]
        waiting.reverse()
        while waiting:
            node = waiting.pop()
            found.append(node)
            children = node.children
            if children:
                waiting.extend(children[::-1])
            of_type.setdefault(type(node), []).append(node)
        object.__setattr__(self, "everything", tuple(found))
        object.__setattr__(self, "_of_type", of_type)

    def walk(self) -> Iterator[Node]:
        """Everything in the text and in its notes, each before what stands in it."""
        return iter(self.everything)

    def once(self, view: Callable[[Tree], V]) -> V:
        """What a view makes of this tree, which never changes; it is made when first asked for."""
        if view not in self._made:
            self._made[view] = view(self)
        made: V = self._made[view]
        return made

    def all(self, *kinds: type[T]) -> list[T]:
        """Everything of some kinds, in the order in which it stands in the file."""
        found: list[T] | None = self._of_kinds.get(kinds)
        if found is None:
            found = []
            for type_, alike in self._of_type.items():
                if issubclass(type_, kinds):
                    found += alike
            found.sort(key=_start)
            self._of_kinds[kinds] = found
        return found.copy()

    def in_turn(self, *kinds: type[T]) -> list[T]:
        """Everything of some kinds, each before what stands in it: the text, then its notes."""
        types = [type_ for type_ in self._of_type if issubclass(type_, kinds)]
        if len(types) == 1:
            alone: list[T] = self._of_type[types[0]]
            return alone.copy()
        if not types:
            return []
        return [node for node in self.everything if isinstance(node, kinds)]


_start = attrgetter("start")


def walk(node: Node) -> Iterator[Node]:
    """A node and everything in it, each before what stands in it."""
    waiting = [node]
    while waiting:
        current = waiting.pop()
        yield current
        children = current.children
        if children:
            waiting.extend(children[::-1])
