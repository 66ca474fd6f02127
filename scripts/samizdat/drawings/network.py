"""One person among others: who was what to whom, and who met whom, as a ring around the middle.

The order around the ring is worked out, not found by chance: those who have most to do with one
another stand beside one another, so the same people always make the same drawing.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from textwrap import wrap

from markupsafe import Markup

from samizdat.words.html import element
from samizdat.words.typography import typeset_marks

WIDTH, RADIUS, ROW, LINE, EDGE = 640, 120, 40, 14, 26
"""Of the drawing: its width, half the width of the ring, the height of a person with two lines of
words and of each line more, and the room above and below."""

MIDDLE = WIDTH / 2
NAME, TOLD = 26, 32
"""Signs of a name, and of what is said below it, for which there is room in a line."""

THICKEST = 5.0


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody around the one in the middle."""

    key: str
    name: str
    address: str
    told: str
    """In a few words what they had to do with each other."""

    is_tied: bool
    """One was something to the other; else they only met."""

    met: int
    """At how many events both were."""

    knew: Mapping[str, int] = field(default_factory=dict)
    """With whom of the others, by their keys, and at how many events; 0 for a tie alone."""


@dataclass(frozen=True, slots=True)
class _Placed:
    other: Other
    x: float
    y: float
    is_right: bool


def network(name: str, others: Sequence[Other], title: str, told: str) -> Markup:
    """The drawing as SVG; nothing without others. Its table says the same in words."""
    if not others:
        return Markup("")
    ring = in_ring(others)
    rows = (len(ring) + 1) // 2
    row = _height(ring)
    height = rows * row + 2 * EDGE
    placed = _placed(ring, row, height)
    parts = [*_between(placed), *_spokes(placed, height)]
    for each in placed.values():
        parts.append(_person(each))
    middle = element("circle", class_="ego", cx=MIDDLE, cy=height / 2, r=7)
    own: list[Markup] = []
    for number, part in enumerate(wrap(name, NAME)):
        y = height / 2 + 24 + LINE * number
        said = typeset_marks(part)
        own.append(element("text", said, class_="ego-name", x=MIDDLE, y=y, text_anchor="middle"))
    return element(
        "svg",
        element("title", typeset_marks(title)),
        element("desc", typeset_marks(told)),
        *parts,
        middle,
        *own,
        class_="network",
        role="group",
        viewBox=f"0 0 {WIDTH} {height}",
        width=WIDTH,
        height=height,
    )


def in_ring(others: Sequence[Other]) -> list[Other]:
    """Others in the order around the ring: each beside the one of the rest whom they met most."""
    waiting = list(others)
    ring = [waiting.pop(0)]
    while waiting:
        last = ring[-1]
        nearest = [_nearness(last, other) for other in waiting]
        ring.append(waiting.pop(nearest.index(max(nearest))))
    return ring


def _nearness(one: Other, other: Other) -> float:
    if other.key not in one.knew:
        return 0
    return 0.5 + one.knew[other.key]


def _lines(other: Other) -> list[tuple[str, str]]:
    """The lines of words at somebody, each with its class: the name, and what is said below it."""
    names = [("name", part) for part in wrap(other.name, NAME)]
    return names + [("told", part) for part in wrap(other.told, TOLD)]


def _height(ring: Sequence[Other]) -> int:
    """The height of a person: that of the one with most words."""
    return ROW + LINE * max(0, max(len(_lines(other)) for other in ring) - 2)


def _placed(ring: Sequence[Other], step: int, height: float) -> dict[str, _Placed]:
    """Down the right side and up the left one, a person each `step`."""
    placed: dict[str, _Placed] = {}
    rows = (len(ring) + 1) // 2
    for number, other in enumerate(ring):
        is_right = number < rows
        row = number
        if not is_right:
            row = 2 * rows - 1 - number
        y = EDGE + step * (row + 0.5)
        share = (y - height / 2) / (height / 2)
        out = RADIUS * math.sqrt(1 - 0.75 * share * share)
        x = MIDDLE - out
        if is_right:
            x = MIDDLE + out
        placed[other.key] = _Placed(other, round(x, 1), round(y, 1), is_right)
    return placed


def _spokes(placed: Mapping[str, _Placed], height: float) -> Iterator[Markup]:
    """The lines to the middle: a tie in the accent, meetings as thick as they were many."""
    for each in placed.values():
        ends = {"x1": MIDDLE, "y1": height / 2, "x2": each.x, "y2": each.y}
        if each.other.met:
            yield element("line", class_="met", **ends, stroke_width=_thickness(each.other.met))
        if each.other.is_tied:
            yield element("line", class_="tie", **ends)


def _thickness(count: int) -> float:
    return min(1 + 0.8 * (count - 1), THICKEST)


def _between(placed: Mapping[str, _Placed]) -> Iterator[Markup]:
    """The lines among the others, each once, bent towards the middle."""
    for each in placed.values():
        for key, count in each.other.knew.items():
            other = placed.get(key)
            if other is None or key <= each.other.key:
                continue
            kind = "tie among"
            if count:
                kind = "met among"
            x, y = (each.x + other.x + 2 * MIDDLE) / 4, (each.y + other.y) / 2
            line = f"M{each.x} {each.y}Q{x:.1f} {y:.1f} {other.x} {other.y}"
            yield element("path", class_=kind, d=line)


def _person(placed: _Placed) -> Markup:
    """A person with the name and what is said below it, as a link."""
    anchor, x = "end", placed.x - 11
    if placed.is_right:
        anchor, x = "start", placed.x + 11
    other = placed.other
    at = {"x": round(x, 1), "text_anchor": anchor}
    words: list[Markup] = []
    lines = _lines(other)
    top = placed.y + 1 - LINE * max(0, len(lines) - 2) / 2
    for number, (kind, part) in enumerate(lines):
        y = round(top + LINE * number, 1)
        words.append(element("text", typeset_marks(part), class_=kind, **at, y=y))
    return element(
        "a",
        element("title", typeset_marks(f"{other.name}: {other.told}")),
        element("circle", class_="press", cx=placed.x, cy=placed.y, r=12),
        element("circle", class_="dot", cx=placed.x, cy=placed.y, r=4.5),
        *words,
        class_="alter",
        href=other.address,
    )
