"""A locator: a map so small that it fits a card, as a file of its own.

The style sheets of the page do not reach into a picture, so it has its colours with it: those of
light paper, which the page turns round where it is dark. It leads nowhere.
"""

from collections.abc import Iterator

from markupsafe import Markup

from samizdat.drawings import labels
from samizdat.drawings.earth import Earth
from samizdat.drawings.ground import ground
from samizdat.drawings.insets import Inset, Mark
from samizdat.drawings.projection import Point
from samizdat.drawings.sheets import Sheet
from samizdat.words.html import element
from samizdat.words.typography import typeset_marks

SHORT = 1.6
"""Units of the drawing: finer steps of a coast are more than a card needs."""

DOT, OWN = 2.2, 4.5
MOST_NAMES = 8
"""So many places around it are named; more would hide the land."""

PAPER, INK, QUIET, ACCENT = "#f1ede4", "#1f1d1a", "#5d5850", "#8f1d1d"
COLOURS: dict[str, dict[str, object]] = {
    "land": {"fill": PAPER, "fill_rule": "evenodd"},
    "coast": {"fill": "none", "stroke": "#8a8378", "stroke_width": 0.8},
    "lake": {"fill": "#fff", "stroke": "#8a8378", "stroke_width": 0.5},
    "river": {"fill": "none", "stroke": "#a9bdc9", "stroke_width": 0.8},
}


def locator(inset: Inset, earth: Earth) -> Markup:
    """A place, which comes first, and those around it."""
    sheet = inset.sheet
    own, *others = inset.marks
    parts = [*_ground(sheet, earth), *_around(others, own, sheet)]
    x, y = sheet.place(own.lead)
    parts.append(_circle(x, y, OWN, ACCENT))
    return element(
        "svg",
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {sheet.width} {sheet.height}",
        width=sheet.width,
        height=sheet.height,
        font_family="system-ui, sans-serif",
        font_size=12,
    )


def _ground(sheet: Sheet, earth: Earth) -> Iterator[Markup]:
    for kind, path in ground(sheet, earth, SHORT):
        yield element("path", d=path, **COLOURS[kind])


def _around(others: list[Mark], own: Mark, sheet: Sheet) -> Iterator[Markup]:
    """Those of which most is told, with their names where there is room."""
    chosen = sorted(others, key=lambda mark: (-mark.weight, mark.lead.key))[:MOST_NAMES]
    points: list[Point] = [sheet.place(own.lead)]
    wanted: list[labels.Wanted] = []
    for number, mark in enumerate(chosen, 1):
        points.append(sheet.place(mark.lead))
        wanted.append(labels.Wanted(number, mark.lead.name, points[number]))
    places = labels.placed(wanted, sheet.width, sheet.height, points)
    for number, mark in enumerate(chosen, 1):
        if number not in places:
            continue
        at = places[number]
        yield _circle(*points[number], DOT, INK)
        words = typeset_marks(mark.lead.name)
        yield element("text", words, x=at.x, y=at.y, text_anchor=at.anchor, fill=QUIET)


def _circle(x: float, y: float, radius: float, colour: str) -> Markup:
    return element("circle", cx=round(x, 1), cy=round(y, 1), r=radius, fill=colour, stroke=PAPER)
