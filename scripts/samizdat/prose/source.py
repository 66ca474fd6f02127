"""A text as the renderer takes it, with the way back to what was typed.

Python-Markdown drops two control signs and makes tabs into spaces before it looks at anything, so
we look at the same text, and keep for each of its signs where it came from.
"""

from __future__ import annotations

import re
from array import array

from samizdat.frozen import frozen

HELD = "\x02"
"""Stands for what was read before: code, a tag, a link. No text holds it, since it is dropped."""

TAB = 4
_CHANGED = re.compile("[\t\x02\x03]")


class Source:
    """The text below the front matter; offsets count in it, `at` leads back to the file."""

    def __init__(self, typed: str, body_start: int) -> None:
        self.body_start = body_start
        body = typed
        if body_start:
            body = typed[body_start:]
        self.text = body
        self._origin: array[int] | None = None
        if _CHANGED.search(body):
            self.text, self._origin = _without_tabs(body)

    @property
    def shift(self) -> int | None:
        """So far each sign stands from its place in the author's file; none where that differs."""
        if self._origin is None:
            return self.body_start
        return None

    def at(self, offset: int) -> int:
        """Where a sign stands in the author's file."""
        return self.body_start + (offset if self._origin is None else self._origin[offset])


def _without_tabs(body: str) -> tuple[str, array[int]]:
    """The text with spaces for tabs, and for each sign of it its place in the body."""
    pieces: list[str] = []
    origin = array("L")
    column, position = 0, 0
    for match in _CHANGED.finditer(body):
        piece = body[position : match.start()]
        pieces.append(piece)
        origin.extend(range(position, match.start()))
        line_end = piece.rfind("\n")
        column = len(piece) - line_end - 1 if line_end >= 0 else column + len(piece)
        if match[0] == "\t":
            spaces = TAB - column % TAB
            pieces.append(" " * spaces)
            origin.extend([match.start()] * spaces)
            column += spaces
        position = match.end()
    pieces.append(body[position:])
    origin.extend(range(position, len(body) + 1))
    return "".join(pieces), origin


@frozen
class Line:
    """A line, or what is left of it when the sign of a quotation or its indent is taken off."""

    text: str
    start: int
    """Where its first sign stands in the source."""

    @property
    def end(self) -> int:
        """After its last sign."""
        return self.start + len(self.text)

    def cut(self, count: int) -> Line:
        """The line without its first signs."""
        return Line(self.text[count:], self.start + count)

    @property
    def is_indented(self) -> bool:
        """It begins with four spaces."""
        return self.text.startswith("    ")


def lines_of(text: str, start: int, end: int) -> list[Line]:
    """The lines of a stretch; one of spaces only is empty."""
    found: list[Line] = []
    for row in text[start:end].split("\n"):
        found.append(Line(row, start) if row.strip(" ") else Line("", start + len(row)))
        start += len(row) + 1
    return found
