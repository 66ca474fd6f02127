"""The round earth on a flat sheet: Lambert's azimuthal projection, which keeps areas true.

It fits a window anywhere, across the line of the date and over a pole too. Snyder, Map Projections:
A Working Manual, 1987, pages 182 to 190.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

RADIUS = 6371.0
"""Of the earth, in kilometres."""

Point = tuple[float, float]
"""On the earth a longitude and a latitude in degrees; on a sheet kilometres east and north."""

OPPOSITE = 1e-6
"""So near to the point opposite the middle nothing can be told apart."""


@dataclass(frozen=True, slots=True)
class Projection:
    """A sheet that touches the earth at its middle."""

    longitude: float
    latitude: float

    def on_sheet(self, point: Point) -> Point:
        """Where a point of the earth comes to lie, in kilometres from the middle."""
        turn, height = math.radians(point[0] - self.longitude), math.radians(point[1])
        own = math.radians(self.latitude)
        nearness = math.sin(own) * math.sin(height)
        nearness += math.cos(own) * math.cos(height) * math.cos(turn)
        scale = RADIUS * math.sqrt(2 / max(1 + nearness, OPPOSITE))
        east = scale * math.cos(height) * math.sin(turn)
        north = math.cos(own) * math.sin(height)
        north -= math.sin(own) * math.cos(height) * math.cos(turn)
        return east, scale * north

    def on_earth(self, point: Point) -> Point:
        """Which point of the earth lies there."""
        distance = math.hypot(*point)
        if distance < 1e-9:
            return self.longitude, self.latitude
        angle = 2 * math.asin(min(1, distance / (2 * RADIUS)))
        own = math.radians(self.latitude)
        share = point[1] / distance
        height = math.cos(angle) * math.sin(own) + share * math.sin(angle) * math.cos(own)
        across = point[0] / distance * math.sin(angle)
        along = math.cos(own) * math.cos(angle) - share * math.sin(own) * math.sin(angle)
        longitude = self.longitude + math.degrees(math.atan2(across, along))
        return (longitude + 180) % 360 - 180, math.degrees(math.asin(max(-1, min(1, height))))


def distance(one: Point, other: Point) -> float:
    """Kilometres between two points of the earth."""
    heights = math.radians(other[1] - one[1]), math.radians(other[0] - one[0])
    chord = math.sin(heights[0] / 2) ** 2
    chord += (
        math.cos(math.radians(one[1]))
        * math.cos(math.radians(other[1]))
        * math.sin(heights[1] / 2) ** 2
    )
    return 2 * RADIUS * math.asin(min(1, math.sqrt(chord)))


def around(points: Iterable[Point]) -> Projection:
    """A sheet whose middle is the middle of some points."""
    known = tuple(points)
    x = y = z = 0.0
    for longitude, latitude in known:
        turn, height = math.radians(longitude), math.radians(latitude)
        x += math.cos(height) * math.cos(turn)
        y += math.cos(height) * math.sin(turn)
        z += math.sin(height)
    sheet = Projection(*known[0])  # points all around the earth have no middle
    if math.hypot(x, y, z) > 1e-6:
        height = math.atan2(z, math.hypot(x, y))
        sheet = Projection(math.degrees(math.atan2(y, x)), math.degrees(height))
    for _ in range(3):
        west, south, east, north = box(map(sheet.on_sheet, known))
        sheet = Projection(*sheet.on_earth(((west + east) / 2, (south + north) / 2)))
    return sheet


def box(points: Iterable[Point]) -> tuple[float, float, float, float]:
    """How far some points of a sheet go: west, south, east, north."""
    known = tuple(points)
    across = [point[0] for point in known]
    up = [point[1] for point in known]
    return min(across), min(up), max(across), max(up)
