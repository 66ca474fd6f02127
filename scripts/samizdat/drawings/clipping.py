"""What of the land lies in a window: rings and lines cut at its edges."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle of a sheet."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, point: Point) -> bool:
        """A point lies in it."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    @property
    def corners(self) -> tuple[Point, ...]:
        """The frame as a ring."""
        return (
            (self.left, self.top),
            (self.right, self.top),
            (self.right, self.bottom),
            (self.left, self.bottom),
        )


@dataclass(frozen=True, slots=True)
class _Edge:
    """A side of a frame: the axis across which it lies, where, and which side is within."""

    axis: int
    at: float
    sign: int

    def holds(self, point: Point) -> bool:
        return (point[self.axis] - self.at) * self.sign >= 0

    def crossing(self, one: Point, other: Point) -> Point:
        share = (self.at - one[self.axis]) / (other[self.axis] - one[self.axis])
        x = one[0] + share * (other[0] - one[0])
        y = one[1] + share * (other[1] - one[1])
        return x, y


def _edges(frame: Frame) -> tuple[_Edge, ...]:
    return (
        _Edge(0, frame.left, 1),
        _Edge(0, frame.right, -1),
        _Edge(1, frame.top, 1),
        _Edge(1, frame.bottom, -1),
    )


def clipped_ring(points: Sequence[Point], frame: Frame) -> list[Point]:
    """The part of an area that a frame holds; Sutherland and Hodgman, 1974."""
    found = list(points)
    for edge in _edges(frame):
        if not found:
            break
        found = list(_within(found, edge))
    return found


def _within(points: list[Point], edge: _Edge) -> Iterator[Point]:
    before, was_within = points[-1], edge.holds(points[-1])
    for point in points:
        is_within = edge.holds(point)
        if is_within != was_within:
            yield edge.crossing(before, point)
        if is_within:
            yield point
        before, was_within = point, is_within


def clipped_line(points: Iterable[Point], frame: Frame) -> Iterator[list[Point]]:
    """The parts of a line that a frame holds, each with the first point outside at its ends."""
    part: list[Point] = []
    before: Point | None = None
    for point in points:
        if frame.holds(point):
            if not part and before:
                part.append(before)
            part.append(point)
        elif part:
            part.append(point)
            yield part
            part = []
        before = point
    if len(part) > 1:
        yield part


def encloses(ring: Sequence[Point], point: Point) -> bool:
    """A ring goes around a point: a ray from it crosses the ring an odd number of times."""
    within = False
    before = ring[-1]
    for here in ring:
        if (here[1] > point[1]) != (before[1] > point[1]):
            share = (point[1] - here[1]) / (before[1] - here[1])
            if point[0] < here[0] + share * (before[0] - here[0]):
                within = not within
        before = here
    return within
