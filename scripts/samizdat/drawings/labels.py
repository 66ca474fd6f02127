"""Where names stand on a map: beside their marks, over no other, and within the edge."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from samizdat.drawings.projection import Point

SIGN, LINE = 7.4, 15
"""The width of a letter and the height of a line, in units of the drawing."""

AWAY = 10
"""Between a mark and its name."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A name that would like to stand at a mark."""

    number: int
    words: str
    """The longest of its names."""

    point: Point


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a name stands."""

    x: float
    y: float
    """Of its base line."""

    anchor: str


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def placed(
    wanted: Iterable[Wanted], width: float, height: float, marks: Iterable[Point]
) -> dict[int, Placed]:
    """Where names stand, by their number: the first have the choice, some find no room."""
    taken = _Grid()
    for x, y in marks:
        taken.add(_Box(x - 5, y - 5, x + 5, y + 5))
    found: dict[int, Placed] = {}
    for name in wanted:
        for place, room in _choices(name):
            if room.left < 2 or room.right > width - 2 or room.top < 2 or room.bottom > height - 2:
                continue
            if not taken.is_taken(room):
                taken.add(room)
                found[name.number] = place
                break
    return found


def width_of(words: str) -> float:
    """How wide some words are; a sign of the East is as wide as two letters."""
    signs = 0
    for sign in words:
        signs += 1
        if unicodedata.east_asian_width(sign) in "WF":
            signs += 1
    return signs * SIGN


def _choices(name: Wanted) -> Iterator[tuple[Placed, _Box]]:
    x, y = name.point
    width = width_of(name.words)
    for middle in (y, y - 9, y + 9):
        top = middle - LINE / 2
        base = round(middle + 5, 1)
        right = Placed(round(x + AWAY, 1), base, "start")
        yield right, _Box(x + AWAY - 2, top, x + AWAY + width, top + LINE)
        left = Placed(round(x - AWAY, 1), base, "end")
        yield left, _Box(x - AWAY - width, top, x - AWAY + 2, top + LINE)
    above = Placed(round(x, 1), round(y - AWAY, 1), "middle")
    yield above, _Box(x - width / 2, y - AWAY - LINE + 3, x + width / 2, y - AWAY + 3)
    below = Placed(round(x, 1), round(y + AWAY + 11, 1), "middle")
    yield below, _Box(x - width / 2, y + AWAY, x + width / 2, y + AWAY + LINE)


class _Grid:
    """What is taken, to be found by where it is."""

    SIZE = 60

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[_Box]] = {}

    def add(self, box: _Box) -> None:
        for cell in self._of(box):
            self._cells.setdefault(cell, []).append(box)

    def is_taken(self, box: _Box) -> bool:
        for cell in self._of(box):
            for other in self._cells.get(cell, ()):
                if box.meets(other):
                    return True
        return False

    def _of(self, box: _Box) -> Iterator[tuple[int, int]]:
        for across in range(int(box.left // self.SIZE), int(box.right // self.SIZE) + 1):
            for up in range(int(box.top // self.SIZE), int(box.bottom // self.SIZE) + 1):
                yield across, up
