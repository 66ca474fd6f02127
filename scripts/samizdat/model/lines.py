"""From offsets in a text to lines and columns."""

import re
from bisect import bisect_right
from dataclasses import field

from samizdat.findings import Where
from samizdat.frozen import frozen


class Lines:
    """The line starts of a text, for looking places up."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._length = len(text)

    def start(self, line: int) -> int:
        """The offset at which a line begins; lines count from 0 here."""
        if line < len(self._starts):
            return self._starts[line]
        return self._length

    def where(self, offset: int) -> Where:
        """The place of an offset."""
        return Where(self.path, *self._position(offset))

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def between(self, start: int, end: int) -> Where:
        """The place of a stretch."""
        return Where(self.path, *self._position(start), *self._position(end))

    def span(self, start: int, end: int) -> "Span":
        """A stretch with its place."""
        return Span(start, end, self)


@frozen
class Span:
    """A stretch of a document's text: offsets count from 0, the end is not in it."""

    start: int
    end: int
    lines: Lines = field(repr=False, compare=False)
    """Its place is looked up in them when somebody asks, which is seldom."""

    @property
    def where(self) -> Where:
        """Its place in the file."""
        return self.lines.between(self.start, self.end)


def blank(text: str) -> str:
    """Spaces, as many as there were signs; line breaks stay."""
    return "\n".join(" " * len(row) for row in text.split("\n"))
