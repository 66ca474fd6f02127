"""The ground of a map: land, lakes, coasts and rivers, as lines of a drawing."""

import math
from collections.abc import Iterable, Iterator

from samizdat.drawings.earth import Earth
from samizdat.drawings.projection import Point
from samizdat.drawings.sheets import Sheet

SHORT = 0.9
"""Units of the drawing: steps of a coast that are shorter are left out."""


def ground(sheet: Sheet, earth: Earth, short: float = SHORT) -> Iterator[tuple[str, str]]:
    """Each kind of line with its path; nothing where a window is narrower than they are exact."""
    if not sheet.has_coast:
        return
    layers = {
        "land": (_lines(sheet.land(earth), short, close=True)),
        "coast": _lines(sheet.coast(earth), short),
        "lake": _lines(sheet.lakes(earth), short, close=True),
        "river": _lines(sheet.rivers(earth), short),
    }
    for kind, path in layers.items():
        if path:
            yield kind, path


def _lines(lines: Iterable[Iterable[Point]], short: float, *, close: bool = False) -> str:
    return "".join(_steps(line, short, close=close) for line in lines)


def _steps(points: Iterable[Point], short: float, *, close: bool = False) -> str:
    """A line in steps of tenths, without those that nobody would see."""
    steps: list[tuple[int, int]] = []
    kept: Point | None = None
    for point in points:
        if kept is None or math.dist(kept, point) >= short:
            steps.append((round(point[0] * 10), round(point[1] * 10)))
            kept = point
    if len(steps) < (3 if close else 2):
        return ""
    (x, y), *rest = steps
    path = f"M{_tenth(x)} {_tenth(y)}l"
    for after in rest:
        path += f"{_tenth(after[0] - x)} {_tenth(after[1] - y)} "
        x, y = after
    return path.rstrip() + ("z" if close else "")


def _tenth(number: int) -> str:
    whole, rest = divmod(abs(number), 10)
    sign = "-" if number < 0 else ""
    if rest:
        return f"{sign}{whole}.{rest}"
    return f"{sign}{whole}"
