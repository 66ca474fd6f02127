"""From words to parts: every rule in its turn, then emphasis, then what is left is text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from samizdat.prose.inline import codes, emphasis, links, markup, notes
from samizdat.prose.inline.stretches import Context, Found, Stretch, stretch_of
from samizdat.prose.nodes import (
    Attributes,
    CodeSpan,
    Emphasis,
    Link,
    Node,
    NoteMark,
    Picture,
    Text,
)
from samizdat.prose.source import Line

Rule = Callable[[Stretch], None]

DEEPEST = 16
"""So deep may emphasis stand in emphasis."""

_SIGN = re.compile("[\x02\x03`\\\\\\[@<&]|  \n")
"""How everything begins that a rule looks for; emphasis is found afterwards."""

_OWNERS = (CodeSpan, Emphasis, Link, NoteMark, Picture)
"""Parts that attributes may follow."""

_PAIR = re.compile(
    r"""(?P<name>[^ =}\n]++)(?:="(?P<double>[^"\n]*+)"|='(?P<single>[^'\n]*+)'
        |=(?P<bare>[^ =}\n]++))?+[ ]*+""",
    re.VERBOSE,
)
_OPENING = re.compile(r"\{:?[ ]*(?=[^}\n ])")


def parts_of(lines: Sequence[Line], context: Context) -> tuple[Node, ...]:
    """The parts of a block's words."""
    if not lines:
        return ()
    return parts_in(stretch_of(lines, context))


def parts_in(stretch: Stretch) -> tuple[Node, ...]:
    """The parts of a stretch of words."""
    if not _SIGN.search(stretch.text):
        return _assembled(stretch)
    for rule in RULES:
        rule(stretch)
    return _assembled(stretch)


def _inner(stretch: Stretch) -> tuple[Node, ...]:
    """The parts of a link's words, in which no other link stands."""
    if not _SIGN.search(stretch.text):
        return _assembled(stretch)
    for rule in INNER_RULES:
        rule(stretch)
    return _assembled(stretch)


def _referring_links(stretch: Stretch) -> None:
    links.referring_links(stretch, _inner)


def _links(stretch: Stretch) -> None:
    links.links(stretch, _inner)


def _short_links(stretch: Stretch) -> None:
    links.short_links(stretch, _inner)


INNER_RULES: tuple[Rule, ...] = (
    links.pictures,
    links.referring_pictures,
    links.short_pictures,
    markup.breaks,
    markup.tags,
    markup.entities,
)
"""What is read in the words of a link too."""

RULES: tuple[Rule, ...] = (
    codes.held_parts,
    codes.code_spans,
    codes.escapes,
    notes.marks,
    notes.citations,
    _referring_links,
    _links,
    links.pictures,
    links.referring_pictures,
    _short_links,
    links.short_pictures,
    markup.addresses,
    markup.breaks,
    markup.tags,
    markup.entities,
    notes.lost_marks,
    notes.bare_keys,
)
"""In the order in which the renderer looks; citations, which it doesn't know, beside notes."""


@dataclass(slots=True)
class _Open:
    """Something that is being put together."""

    start: int
    inner_end: int
    end: int
    position: int
    parts: list[Node]
    is_strong: bool = False


def _assembled(stretch: Stretch) -> tuple[Node, ...]:
    """What was found, in order and one in the other, with the text between."""
    pairs: list[emphasis.Pair] = []
    if "*" in stretch.mask or "_" in stretch.mask:
        pairs = emphasis.pairs(stretch.mask)
    if not pairs and not stretch.found:
        if not stretch.text:
            return ()
        return (Text(*stretch.place(0, len(stretch.text)), stretch.text),)
    found = sorted(stretch.found, key=lambda part: (part.start, -part.end))
    return _Assembly(stretch).put(found, pairs)


class _Assembly:
    """Puts found parts and emphasis together."""

    def __init__(self, stretch: Stretch) -> None:
        self.stretch = stretch
        length = len(stretch.text)
        self.open = [_Open(0, length, length, 0, [])]
        self.last_brace = stretch.mask.rfind("}")
        """After it no list of attributes ends, so none is looked for."""

    def put(self, found: list[Found], pairs: list[emphasis.Pair]) -> tuple[Node, ...]:
        """All of them."""
        number = 0
        for part in found:
            while number < len(pairs) and pairs[number].start < part.start:
                self._begin(pairs[number])
                number += 1
            if part.start >= self._last.position:
                self._add(part)
        for pair in pairs[number:]:
            self._begin(pair)
        self._leave(len(self.stretch.text) + 1)
        self._text(len(self.stretch.text))
        return tuple(self._last.parts)

    @property
    def _last(self) -> _Open:
        return self.open[-1]

    def _begin(self, pair: emphasis.Pair) -> None:
        self._leave(pair.start)
        if len(self.open) > DEEPEST or pair.start < self._last.position:
            return
        self._text(pair.start)
        self.open.append(
            _Open(pair.start, pair.inner_end, pair.end, pair.inner_start, [], pair.is_strong)
        )

    def _add(self, part: Found) -> None:
        self._leave(part.start)
        self._text(part.start)
        self._last.parts.append(part.node)
        self._last.position = part.end
        if isinstance(part.node, _OWNERS):
            self._attributes()

    def _leave(self, position: int) -> None:
        """Close what ends before a position."""
        while len(self.open) > 1 and self._last.inner_end <= position:
            self._text(self._last.inner_end)
            closed = self.open.pop()
            place = self.stretch.place(closed.start, closed.end)
            node = Emphasis(*place, tuple(closed.parts), closed.is_strong)
            self._last.parts.append(node)
            self._last.position = closed.end
            self._attributes()

    def _text(self, end: int) -> None:
        start = self._last.position
        if start < end:
            words = self.stretch.text[start:end]
            self._last.parts.append(Text(*self.stretch.place(start, end), words))
            self._last.position = end

    def _attributes(self) -> None:
        """`{ .class }` right after a part belongs to it."""
        start = self._last.position
        if start > self.last_brace or not self.stretch.mask.startswith("{", start):
            return
        read = attributes_at(self.stretch.mask, start)
        if read is not None and read[1] <= self._last.inner_end:
            node = Attributes(*self.stretch.place(start, read[1]), read[0])
            self._last.parts.append(node)
            self._last.position = read[1]


def attributes_at(text: str, start: int) -> tuple[tuple[tuple[str, str], ...], int] | None:
    """The names and values of an attribute list that begins there, and where it ends."""
    opening = _OPENING.match(text, start)
    if not opening:
        return None
    found: list[tuple[str, str]] = []
    position = opening.end()
    while match := _PAIR.match(text, position):
        found.append(_pair(match))
        position = match.end()
    line_end = text.find("\n", position)
    end = text.find("}", position, line_end if line_end >= 0 else len(text))
    if end < 0:
        return None
    return tuple(found), end + 1


def _pair(match: re.Match[str]) -> tuple[str, str]:
    name = match["name"]
    value = match["double"] or match["single"] or match["bare"]
    if value is None and name.startswith("."):
        return ".", name[1:]
    if value is None and name.startswith("#"):
        return "id", name[1:]
    return name, value or ""
