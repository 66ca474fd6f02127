"""Which places a map shows together: close ones as one mark, far ones on maps of their own.

A reader of the map of a country should not lose it for one place on another continent, nor find
eleven names on one spot.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from samizdat.drawings.projection import Point, distance
from samizdat.drawings.sheets import Sheet, shape_of, window
from samizdat.drawings.spots import Spot

WIDTH, ESSAY_WIDTH, INSET_WIDTH, INSET_HEIGHT = 800, 640, 400, 290
CLOSE = 20
"""Units of the drawing: places that are closer have one mark, so that each can be pressed."""

MOST_INSETS, DEEPEST = 12, 3
LEAST, LEAST_INSET = 120.0, 0.8
"""Kilometres that the map, and a map beside it, have at least from left to right."""

SAME = 0.15
"""Kilometres; places that are closer are one point on every map."""

CELLS, MOST_CELLS = (1, 3, 9), 400
"""Degrees: for what is far, places in one such cell are one; so that there are not too many."""

FEWEST = 3
"""So many such cells a map keeps when another is taken from it; it keeps most places too."""

CITY = 6.0
"""Kilometres: what is as wide as a city gives its name to what lies in it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark on a map: a place, or several that are too close to be told apart."""

    spots: tuple[Spot, ...]
    """The one whose name is printed comes first."""

    inset: str = ""
    """The map on which several are told apart; empty where there is none."""

    @property
    def lead(self) -> Spot:
        """The place whose name is printed."""
        return self.spots[0]

    @property
    def weight(self) -> int:
        """How much is told of its places."""
        return sum(spot.weight for spot in self.spots)


@dataclass(frozen=True, slots=True)
class Inset:
    """A map: the main one, which has no key, or one beside it."""

    key: str
    title: str
    sheet: Sheet
    marks: tuple[Mark, ...]
    is_closer: bool = False
    """It shows a part of a map that is beside the main one already."""

    @property
    def spots(self) -> tuple[Spot, ...]:
        """All places on it."""
        found: list[Spot] = []
        for mark in self.marks:
            found += mark.spots
        return tuple(found)


def insets(spots: Iterable[Spot]) -> tuple[Inset, ...]:
    """The maps of some places: the main one first, then those beside it."""
    near, far = _parted(tuple(spots))
    height = shape_of(near, WIDTH)
    sheet = window(near, WIDTH, height, LEAST)
    waiting = [_Waiting("", "", sheet, near, 0)]
    for group in far:
        waiting.append(_beside(group, 1))
    made: list[Inset] = []
    while waiting and len(made) <= MOST_INSETS:
        first = waiting.pop(0)
        marks: list[Mark] = []
        room = MOST_INSETS - len(made) - len(waiting)
        for group in sorted(together(first.spots, first.sheet), key=len, reverse=True):
            key = ""
            if room > 0 and first.depth < DEEPEST and len(group) > 1 and _apart(group):
                beside = _beside(group, first.depth + 1)
                key = beside.key
                waiting.append(beside)
                room -= 1
            marks.append(Mark(group, key))
        made.append(
            Inset(first.key, first.title, first.sheet, tuple(marks), is_closer=first.depth > 1)
        )
    return tuple(made)


def with_far_ones(spots: Iterable[Spot], least: float) -> tuple[Inset, ...]:
    """A map of some places, and one for each group that lies far from most of them."""
    near, far = _parted(tuple(spots))
    made: list[Inset] = []
    for group in (near, *far):
        width, height = INSET_WIDTH, INSET_HEIGHT
        if group is near:
            width, height = ESSAY_WIDTH, shape_of(near, ESSAY_WIDTH)
        sheet = window(group, width, height, least)
        marks = [Mark(each) for each in together(group, sheet)]
        made.append(Inset("", "", sheet, tuple(marks)))
    return tuple(made)


def beside(spot: Spot, others: Iterable[Spot], width: int, height: int, least: float) -> Inset:
    """A map of a place, with those of the others around it that can be told from it."""
    sheet = window((spot,), width, height, least)
    here = sheet.place(spot)
    around: list[Spot] = []
    for other in others:
        if other.key == spot.key or abs(other.latitude - spot.latitude) > 45:
            continue
        there = sheet.place(other)
        if sheet.frame.holds(there) and math.dist(here, there) > CLOSE:
            around.append(other)
    marks = [Mark((spot,)), *(Mark(group) for group in together(around, sheet))]
    return Inset("", "", sheet, tuple(marks))


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A map of which only the window is known."""

    key: str
    title: str
    sheet: Sheet
    spots: tuple[Spot, ...]
    depth: int


def _beside(group: tuple[Spot, ...], depth: int) -> _Waiting:
    lead = _by_rank(group)[0]
    least = LEAST_INSET
    if len(group) == 1:
        least = 1500
    sheet = window(group, INSET_WIDTH, INSET_HEIGHT, least)
    title, key = lead.name, f"near-{lead.key}"
    if depth > 1:
        key = f"near-{lead.key}-{depth}"
    return _Waiting(key, title, sheet, group, depth)


def _by_rank(spots: Iterable[Spot]) -> list[Spot]:
    """Cities before what lies in them, then by what is told of them."""
    return sorted(spots, key=lambda spot: (-min(spot.radius, CITY), -spot.weight, spot.key))


Cells = dict[tuple[int, int], list[tuple[Point, list[Spot]]]]
"""The marks of a map with their places, to be found by where they are."""


def together(spots: Iterable[Spot], sheet: Sheet) -> Iterator[tuple[Spot, ...]]:
    """The places of a map, those together that are too close; the one that gives its name first."""
    cells: Cells = {}
    found: list[list[Spot]] = []
    for spot in _by_rank(spots):
        point = sheet.place(spot)
        cell = math.floor(point[0] / CLOSE), math.floor(point[1] / CLOSE)
        group = _nearest(point, cell, cells)
        if group is None:
            group = []
            found.append(group)
            cells.setdefault(cell, []).append((point, group))
        group.append(spot)
    for group in found:
        yield tuple(group)


def _nearest(point: Point, cell: tuple[int, int], cells: Cells) -> list[Spot] | None:
    """The mark with which a point falls together."""
    nearest, best = None, float(CLOSE)
    for across in (-1, 0, 1):
        for up in (-1, 0, 1):
            for other, group in cells.get((cell[0] + across, cell[1] + up), ()):
                apart = math.dist(point, other)
                if apart < best:
                    nearest, best = group, apart
    return nearest


def _apart(group: Sequence[Spot]) -> bool:
    """Some of these places can be told apart on a map of their own."""
    return any(distance(group[0].point, spot.point) > SAME for spot in group[1:])


def _parted(spots: tuple[Spot, ...]) -> tuple[tuple[Spot, ...], list[tuple[Spot, ...]]]:
    """The places of the main map, and groups that lie farther off than that map is wide."""
    groups: list[list[Spot]] = []
    for size in CELLS:
        groups = _in_cells(spots, size)
        if len(groups) <= MOST_CELLS:
            break
    far: list[tuple[Spot, ...]] = []
    while True:
        near, off = _cut(groups)
        if not off:
            break
        far.append(_flat(off))
        groups = near
    return _flat(groups), far


def _in_cells(spots: Iterable[Spot], size: int) -> list[list[Spot]]:
    """Places by the cell of so many degrees in which they lie."""
    cells: dict[tuple[int, int], list[Spot]] = {}
    for spot in spots:
        cell = math.floor(spot.longitude / size), math.floor(spot.latitude / size)
        cells.setdefault(cell, []).append(spot)
    return list(cells.values())


def _flat(groups: Iterable[list[Spot]]) -> tuple[Spot, ...]:
    found: list[Spot] = []
    for group in groups:
        found += group
    return tuple(found)


def _cut(groups: list[list[Spot]]) -> tuple[list[list[Spot]], list[list[Spot]]]:
    """Groups without those that lie far from them; none do where the second list is empty."""
    count = sum(map(len, groups))
    for length, edge, tree in _longest(groups):
        one = _reached(edge[0], edge[1], tree)
        parts: tuple[list[list[Spot]], list[list[Spot]]] = ([], [])
        for number, group in enumerate(groups):
            parts[number in one].append(group)
        off, near = sorted(parts, key=lambda part: (sum(map(len, part)), len(part)))
        few = sum(map(len, off))
        if few * 3 > count or len(near) < FEWEST:
            continue
        if length > _width(near):
            return near, off
    return groups, []


Edge = tuple[int, int]


def _longest(groups: list[list[Spot]]) -> Iterator[tuple[float, Edge, list[Edge]]]:
    """The five longest steps of the shortest way that joins all groups, after Prim."""
    points = [group[0].point for group in groups]
    nearest = dict.fromkeys(range(1, len(points)), (math.inf, 0))
    tree: list[Edge] = []
    lengths: dict[Edge, float] = {}
    joined = 0
    while nearest:
        for number, (best, _) in nearest.items():
            step = distance(points[joined], points[number])
            if step < best:
                nearest[number] = step, joined
        joined = min(nearest, key=lambda number: (nearest[number][0], number))
        length, other = nearest.pop(joined)
        tree.append((other, joined))
        lengths[other, joined] = length
    for edge in sorted(tree, key=lambda edge: -lengths[edge])[:5]:
        yield lengths[edge], edge, tree


def _reached(start: int, without: int, tree: list[Edge]) -> set[int]:
    """What hangs together with a group once the step to another is taken out."""
    beside: dict[int, list[int]] = {}
    for one, other in tree:
        if {one, other} != {start, without}:
            beside.setdefault(one, []).append(other)
            beside.setdefault(other, []).append(one)
    found, waiting = {start}, [start]
    while waiting:
        for other in beside.get(waiting.pop(), ()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def _width(groups: list[list[Spot]]) -> float:
    """Kilometres between the two groups that are farthest apart, or nearly."""
    points = [group[0].point for group in groups]
    first = max(points, key=lambda point: distance(points[0], point))
    return max(distance(first, point) for point in points)
