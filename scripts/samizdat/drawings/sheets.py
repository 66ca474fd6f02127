"""A map before it is drawn: a window on the earth in units of the drawing."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from samizdat.drawings.clipping import Frame, clipped_line, clipped_ring, encloses
from samizdat.drawings.earth import Earth, Outline
from samizdat.drawings.projection import Point, Projection, around, box
from samizdat.drawings.spots import Spot

COARSE = 250
"""A window of fewer kilometres has no coast: ours is not exact enough for it."""

MARGIN = 6
"""Beyond the edge of the drawing, in its units, the land is cut."""

SEAM = 179.9
"""Where Natural Earth cuts the land; nobody stands at a coast there."""

BROAD, TALL = 0.5, 1.1
"""The height of a map, as a share of its width, at least and at most."""

PADDED = 0.07
"""The room between the outermost places and the edge, as a share of the drawing."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A window on the earth, with the middle of the drawing as its own."""

    projection: Projection
    width: int
    height: int
    kilometres: float
    """From its left to its right."""

    @property
    def unit(self) -> float:
        """The kilometres of a unit of the drawing."""
        return self.kilometres / self.width

    @property
    def frame(self) -> Frame:
        """The window with a margin, beyond which nothing is drawn."""
        return Frame(-MARGIN, -MARGIN, self.width + MARGIN, self.height + MARGIN)

    def at(self, point: Point) -> Point:
        """Where a point of the earth lies in the drawing."""
        east, north = self.projection.on_sheet(point)
        return self.width / 2 + east / self.unit, self.height / 2 - north / self.unit

    def place(self, spot: Spot) -> Point:
        """Where a spot lies in the drawing."""
        return self.at(spot.point)

    @property
    def has_coast(self) -> bool:
        """The window is wide enough for the land to be right."""
        return self.kilometres >= COARSE

    def land(self, earth: Earth) -> Iterator[list[Point]]:
        """The areas of land, to be filled by the rule of even and odd."""
        opposite = _opposite(self.projection)
        for outline in self._near(earth.land):
            points = list(map(self.at, outline.points))
            if encloses(outline.points, opposite):  # it lies outside its ring, all around the sheet
                yield list(self.frame.corners)
            ring = clipped_ring(points, self.frame)
            if len(ring) > 2:
                yield ring

    def coast(self, earth: Earth) -> Iterator[list[Point]]:
        """The lines where land meets water."""
        for outline in self._near(earth.land):
            for line in _without_seam(outline.points):
                yield from clipped_line(map(self.at, line), self.frame)

    def lakes(self, earth: Earth) -> Iterator[list[Point]]:
        """The areas of lakes."""
        for outline in self._near(earth.lakes):
            ring = clipped_ring(list(map(self.at, outline.points)), self.frame)
            if len(ring) > 2:
                yield ring

    def rivers(self, earth: Earth) -> Iterator[list[Point]]:
        """The lines of rivers."""
        for outline in self._near(earth.rivers):
            yield from clipped_line(map(self.at, outline.points), self.frame)

    def _near(self, outlines: Iterable[Outline]) -> Iterator[Outline]:
        """What may lie in the window, by its northernmost and southernmost points."""
        reach = math.degrees(2 * math.asin(min(1, self._reach / (2 * 6371))))
        south, north = self.projection.latitude - reach, self.projection.latitude + reach
        turn = 180.0
        if south > -85 and north < 85:
            turn = reach / math.cos(math.radians(max(abs(south), abs(north))))
        west = self.projection.longitude - turn
        for outline in outlines:
            if outline.north < south or outline.south > north:
                continue
            if turn >= 180 or _overlap(outline, west, 2 * turn):
                yield outline

    @property
    def _reach(self) -> float:
        """Kilometres from the middle to a corner."""
        return math.hypot(self.width, self.height) / 2 * self.unit


def _overlap(outline: Outline, west: float, width: float) -> bool:
    """An outline and a stretch of longitudes meet somewhere around the earth."""
    start = (outline.west - west) % 360
    return start <= width or start + outline.east - outline.west >= 360


def _opposite(projection: Projection) -> Point:
    """The point of the earth on the other side."""
    return (projection.longitude + 360) % 360 - 180, -projection.latitude


def _without_seam(points: Iterable[Point]) -> Iterator[list[Point]]:
    """A ring as lines, without what lies along the line at which the land is cut."""
    line: list[Point] = []
    for point in points:
        is_seam = abs(point[0]) > SEAM or point[1] < -SEAM / 2
        if is_seam and line and abs(line[-1][0]) > SEAM:
            yield line
            line = []
        line.append(point)
    yield line


def window(spots: Iterable[Spot], width: int, height: int, least: float) -> Sheet:
    """A window in which all spots lie, of at least so many kilometres from left to right."""
    points = [spot.point for spot in spots]
    projection = around(points)
    west, south, east, north = box(map(projection.on_sheet, points))
    across = (east - west) / (1 - 2 * PADDED)
    up = (north - south) / (1 - 3 * PADDED)
    kilometres = max(across, up * width / height, least)
    return Sheet(projection, width, height, kilometres)


def shape_of(spots: Iterable[Spot], width: int) -> int:
    """The height of a map of some width that fits how the spots lie: broad or tall."""
    points = [spot.point for spot in spots]
    west, south, east, north = box(map(around(points).on_sheet, points))
    across, up = max(east - west, 1), max(north - south, 1)
    share = up / across * (1 - 2 * PADDED) / (1 - 3 * PADDED)
    return round(width * min(max(share, BROAD), TALL))
