"""The words of a block on their way into parts: what was found in them hides what it is made of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from samizdat.frozen import frozen
from samizdat.prose.nodes import Node, Reference
from samizdat.prose.source import HELD, Line, Source


@frozen
class Context:
    """What parts of a text mean depends on what is defined elsewhere in it."""

    source: Source
    references: Mapping[str, Reference]
    """Definitions of links by their labels in small letters."""

    labels: frozenset[str]
    """Labels of the notes that are defined."""

    held: Mapping[int, Node]
    """What was read before, by its place in the source."""


@frozen
class Found:
    """A part, with its place in the stretch."""

    start: int
    end: int
    node: Node


@dataclass(slots=True)
class Stretch:
    """Words, what was found in them, and a mask: the words with HELD for whatever was found."""

    text: str
    mask: str
    at: Callable[[int], int]
    """From a place in the words to one in the author's file."""

    context: Context
    shift: int | None = None
    """So far a sign of the words stands from its place in the author's file, if all do alike."""

    found: list[Found] = field(default_factory=list)
    _ordered: list[Found] = field(default_factory=list)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The place in the author's file of some of the words; at least one."""
        if self.shift is not None:
            return self.shift + start, self.shift + end
        return self.at(start), self.at(end - 1) + 1

    def take(self, taken: Iterable[Found]) -> None:
        """Keep what a rule has found, in order, and hide it from the rules that follow."""
        pieces: list[str] = []
        position = 0
        for part in taken:
            start, end = part.start, part.end
            pieces.append(self.mask[position:start])
            pieces.append(HELD * (end - start))
            position = end
            self.found.append(part)
        if position:
            pieces.append(self.mask[position:])
            self.mask = "".join(pieces)

    def within(self, start: int, end: int) -> Stretch:
        """A part of the words with what was found in it."""
        if len(self._ordered) != len(self.found):
            self._ordered = sorted(self.found, key=lambda part: part.start)
        inner: list[Found] = []
        number = bisect_left(self._ordered, start, key=lambda part: part.start)
        while number < len(self._ordered) and self._ordered[number].end <= end:
            part = self._ordered[number]
            inner.append(Found(part.start - start, part.end - start, part.node))
            number += 1
        at, shift = self.at, self.shift
        return Stretch(
            self.text[start:end],
            self.mask[start:end],
            lambda offset: at(offset + start),
            self.context,
            None if shift is None else shift + start,
            inner,
        )


def stretch_of(lines: Sequence[Line], context: Context) -> Stretch:
    """Lines as words."""
    first, at = lines[0], context.source.at
    if len(lines) == 1:
        start = first.start
        shift = context.source.shift
        if shift is not None:
            shift += start
        return Stretch(first.text, first.text, lambda offset: at(offset + start), context, shift)
    text = "\n".join(line.text for line in lines)
    starts: list[int] = []
    length = 0
    for line in lines:
        starts.append(length)
        length += len(line.text) + 1

    def place(offset: int) -> int:
        number = bisect_right(starts, offset) - 1
        return at(lines[number].start + offset - starts[number])

    return Stretch(text, text, place, context)
