"""Maps as SVG: land, water, and the places of a collection under the names that they had.

What belongs to a year has its class: `in-1937` is shown when that year is chosen, `out-1937` is
not, and what stands `at-1937` has seen something happen then.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from samizdat.drawings import labels
from samizdat.drawings.earth import Earth
from samizdat.drawings.ground import ground
from samizdat.drawings.insets import Inset, Mark
from samizdat.drawings.projection import Point
from samizdat.drawings.sheets import Sheet
from samizdat.words.html import element
from samizdat.words.tongue import PROGRAM, Tongue
from samizdat.words.typography import typeset_marks

DOT, LEAST_REACH = 4.0, 7.0
ROUND = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Legend:
    """What a map is of, and where its marks lead."""

    title: str
    told: str
    """What is on it, in a sentence."""

    focus: str = ""
    """The place that it is of."""

    several: str = "#places"
    """Where a mark of several places leads that no map beside this one tells apart."""

    tongue: Tongue = PROGRAM
    """The language of its words."""


def drawn(inset: Inset, earth: Earth, legend: Legend) -> Markup:
    """A map as SVG."""
    sheet = inset.sheet
    marks = sorted(inset.marks, key=lambda mark: _rank(mark, legend.focus))
    points = [sheet.place(mark.lead) for mark in marks]
    names = labels.placed(_wanted(marks, points), sheet.width, sheet.height, points)
    parts = [*_ground(sheet, earth), _scale(sheet, legend.tongue)]
    for number, mark in enumerate(marks):
        parts.append(_mark(mark, points[number], names.get(number), sheet, legend))
    return element(
        "svg",
        element("title", typeset_marks(legend.title)),
        element("desc", typeset_marks(legend.told)),
        *parts,
        class_="map",
        role="group",
        viewBox=f"0 0 {sheet.width} {sheet.height}",
        width=sheet.width,
        height=sheet.height,
    )


def _rank(mark: Mark, focus: str) -> tuple[bool, int, str]:
    """What the map is of comes first, then that of which most is told."""
    return mark.lead.key != focus, -mark.weight, mark.lead.key


def _wanted(marks: list[Mark], points: list[Point]) -> Iterator[labels.Wanted]:
    for number, mark in enumerate(marks):
        names = [mark.lead.name, *mark.lead.names.values()]
        longest = max(names, key=labels.width_of)
        yield labels.Wanted(number, _with_count(longest, mark), points[number])


def _with_count(name: str, mark: Mark) -> str:
    if len(mark.spots) == 1:
        return name
    return f"{name} ({len(mark.spots)})"


def _mark(
    mark: Mark, point: Point, name: labels.Placed | None, sheet: Sheet, legend: Legend
) -> Markup:
    """A mark with its name and what happened there, as one link."""
    lead, (x, y) = mark.lead, point
    happened: dict[int, int] = {}
    for spot in mark.spots:
        for year, count in spot.happened.items():
            happened[year] = happened.get(year, 0) + count
    parts = [element("title", typeset_marks(_said(mark)))]
    reach = lead.radius / sheet.unit
    if LEAST_REACH < reach < sheet.width / 3 and len(mark.spots) == 1:
        parts.append(_circle("reach", x, y, reach))
    for year, count in sorted(happened.items()):
        parts.append(_circle(f"happened in-{year}", x, y, DOT + 2.6 * math.sqrt(count)))
    parts.append(_circle("press", x, y, 12))
    kind = "dot"
    if not lead.is_certain:
        kind = "dot rough"
    parts.append(_circle(kind, x, y, DOT))
    if name:
        parts += _names(mark, name)
    classes = ["spot", *(f"at-{year}" for year in sorted(happened))]
    if lead.key == legend.focus:
        classes.append("focus")
    address = lead.address
    if len(mark.spots) > 1:
        address = legend.several
        if mark.inset:
            address = f"#{mark.inset}"
    return element("a", *parts, class_=" ".join(classes), href=address)


def _said(mark: Mark) -> str:
    names = [spot.name for spot in mark.spots]
    if len(names) > 12:
        names = [*names[:12], f"{len(names) - 12} more"]
    return "; ".join(names)


def _names(mark: Mark, at: labels.Placed) -> Iterator[Markup]:
    """The name, and those that are printed in its place in the years in which it had others."""
    years_of: dict[str, list[int]] = {}
    for year, name in mark.lead.names.items():
        years_of.setdefault(name, []).append(year)
    out = "".join(f" out-{year}" for year in mark.lead.names)
    yield _text(f"name{out}", _with_count(mark.lead.name, mark), at)
    for name, years in years_of.items():
        shown = "".join(f" in-{year}" for year in years)
        yield _text(f"name{shown}", _with_count(name, mark), at)


def _text(kind: str, words: str, at: labels.Placed) -> Markup:
    return element("text", typeset_marks(words), class_=kind, x=at.x, y=at.y, text_anchor=at.anchor)


def _circle(kind: str, x: float, y: float, radius: float) -> Markup:
    return element("circle", class_=kind, cx=round(x, 1), cy=round(y, 1), r=round(radius, 1))


def _ground(sheet: Sheet, earth: Earth) -> Iterator[Markup]:
    for kind, path in ground(sheet, earth):
        yield element("path", class_=kind, d=path)


def _scale(sheet: Sheet, tongue: Tongue) -> Markup:
    """A bar of a round number of kilometres, or of metres."""
    metres = _round(sheet.kilometres * 1000 / 4)
    length = metres / 1000 / sheet.unit
    words = tongue.gettext("{distance} m", distance=tongue.number(metres))
    if metres >= 1000:
        words = tongue.gettext("{distance} km", distance=tongue.number(metres // 1000))
    y = sheet.height - 8
    bar = element("path", class_="bar-of-scale", d=f"M8 {y - 5}v5h{length:.1f}v-5")
    return Markup("").join([bar, element("text", words, class_="scale", x=12, y=y - 5)])


def _round(most: float) -> int:
    """The greatest of 1, 2, 5, 10, 20 … that is not more."""
    power = int(10 ** math.floor(math.log10(max(most, 1))))
    found = power
    for step in ROUND:
        if step * power <= most:
            found = step * power
    return found
