"""Code between backticks, signs after a backslash, and what was read before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samizdat.prose.inline.stretches import Found, Stretch
from samizdat.prose.nodes import CodeSpan, Escape

_TICKS = re.compile(r"`+")
_ESCAPE = re.compile(r"""\\([\\`*_{}\[\]()>#+.!|"'-])|\\.""", re.DOTALL)
_HELD = re.compile("[\x02\x03]")


def held_parts(stretch: Stretch) -> None:
    """Comments, fences and raw HTML that were taken out of the text before."""
    if not _HELD.search(stretch.text):
        return
    taken: list[Found] = []
    position = 0
    while match := _HELD.search(stretch.text, position):
        start = match.start()
        node = stretch.context.held.get(stretch.at(start))
        position = start + 1
        if node is not None:
            while position < len(stretch.text) and stretch.at(position) < node.end:
                position += 1
            taken.append(Found(start, position, node))
    stretch.take(taken)


def code_spans(stretch: Stretch) -> None:
    """From a run of backticks to the next run of as many, or to the longest shorter one."""
    if "`" in stretch.mask:
        stretch.take(list(_code_spans(stretch)))


def _code_spans(stretch: Stretch) -> Iterator[Found]:
    text = stretch.mask
    runs = [match.span() for match in _TICKS.finditer(text)]
    closings = _Closings(runs)
    number = 0
    while number < len(runs):
        start, end = runs[number]
        if _is_escaped(text, start):
            start += 1
        closing = closings.of(number, end - start) if start < end else None
        if closing is None:
            number += 1
            continue
        last, size = closing
        after = runs[last][1]
        words = stretch.text[start + size : after - size].strip()
        yield Found(start, after, CodeSpan(*stretch.place(start, after), words))
        number = last + 1


class _Closings:
    """Which run of backticks closes which."""

    def __init__(self, runs: list[tuple[int, int]]) -> None:
        self.next: list[int] = []
        """The first of the longest runs after each run."""

        self.alike: dict[int, list[int]] = {}
        self.sizes = [end - start for start, end in runs]
        longest = -1
        for number in range(len(runs) - 1, -1, -1):
            self.next.append(longest)
            if longest < 0 or self.sizes[number] >= self.sizes[longest]:
                longest = number
            self.alike.setdefault(self.sizes[number], []).append(number)
        self.next.reverse()

    def of(self, number: int, size: int) -> tuple[int, int] | None:
        """The run that closes one of a size, and how many backticks are signs then."""
        alike = self.alike.get(size, [])
        while alike and alike[-1] <= number:
            alike.pop()
        if alike:
            return alike[-1], size
        longest = self.next[number]
        if longest >= 0 and self.sizes[longest] < size:
            return longest, self.sizes[longest]
        return None


def _is_escaped(text: str, start: int) -> bool:
    """An odd number of backslashes stands before it."""
    count = start
    while count > 0 and text[count - 1] == "\\":
        count -= 1
    return (start - count) % 2 == 1


def escapes(stretch: Stretch) -> None:
    """A backslash before a sign that could mean something."""
    if "\\" not in stretch.mask:
        return
    taken: list[Found] = []
    for match in _ESCAPE.finditer(stretch.mask):
        if match[1]:
            node = Escape(*stretch.place(*match.span()), match[1])
            taken.append(Found(*match.span(), node))
    stretch.take(taken)
