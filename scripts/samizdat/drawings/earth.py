"""Land, lakes and rivers of the world, after Natural Earth, which is in the public domain.

`python -m tests.earth` makes the file. It is exact to some five kilometres: a window that is
narrower than that deserves has no coast. Rivers and lakes are those of today, dams and all.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

FILE = Path(__file__).with_name("earth.bin")
STEP = 0.04
"""Degrees; the places of all points are whole numbers of them."""

Point = tuple[float, float]
"""A longitude and a latitude, in degrees."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A line on the earth, with the window in which it lies."""

    points: tuple[Point, ...]
    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Earth:
    """What a map shows beside its places."""

    land: tuple[Outline, ...]
    """Rings: the coasts of islands and continents, and of the seas within them."""

    lakes: tuple[Outline, ...]
    rivers: tuple[Outline, ...]


class World:
    """The earth, read when somebody first looks at it: most pages have no map."""

    @cached_property
    def earth(self) -> Earth:
        """Land and water."""
        return read_earth()


def read_earth() -> Earth:
    """The world as our file has it."""
    numbers = _numbers(zlib.decompress(FILE.read_bytes()))
    return Earth(_layer(numbers), _layer(numbers), _layer(numbers))


def _numbers(content: bytes) -> Iterator[int]:
    """Whole numbers of seven bits a byte, the lowest first; the lowest bit of each is its sign."""
    value = shift = 0
    for byte in content:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield (value >> 1) ^ -(value & 1)
            value = shift = 0


def _layer(numbers: Iterator[int]) -> tuple[Outline, ...]:
    found: list[Outline] = []
    for _ in range(next(numbers)):
        x = y = 0
        points: list[Point] = []
        for _ in range(next(numbers)):
            x += next(numbers)
            y += next(numbers)
            points.append((x * STEP, y * STEP))
        found.append(_outline(tuple(points)))
    return tuple(found)


def _outline(points: tuple[Point, ...]) -> Outline:
    longitudes = [point[0] for point in points]
    latitudes = [point[1] for point in points]
    return Outline(points, min(longitudes), min(latitudes), max(longitudes), max(latitudes))
