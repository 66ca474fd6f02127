"""Figures as charts: bars from zero, labelled directly, one hue and its tints.

Widths are percentages, so that a chart fits any page; its words keep their size. So the bars are as
long as leaves room for the words behind them on a telephone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap

from markupsafe import Markup

from samizdat.drawings import svg
from samizdat.model.figures import ChartKind, Figure, Row, Series

LABEL, NAME, BAR, GAP, LINE = 22, 17, 16, 8, 17
LONGEST, SHORTEST = 72, 33
"""Hundredths of the width that the longest bar has, or at least keeps when names stand behind."""

NARROW, SIGN = 284, 6.6
"""The width of a text on a telephone, and of a sign of a label, in pixels."""

FEW = 5
"""In so many rows each series is named in each; in more only where it first stands."""


@dataclass(frozen=True, slots=True)
class _Bar:
    """A number of a row."""

    tint: int
    value: float
    name: str
    """Of its series; empty where there is only one, or where it has been named above."""

    @property
    def words(self) -> str:
        """What stands behind it, if its name does too."""
        return f"{amount(self.value)} {self.name}".rstrip()


def chart(figure: Figure) -> Markup:
    """The drawing as SVG; nothing for a figure whose rows cannot be compared by length.

    A single number is no comparison, and numbers of several units make none.
    """
    shown = [series for series in figure.series if series.charted]
    rows = list(_rows([row for row in figure.rows if not row.total], shown))
    most = _most(rows)
    units = {series.unit for series in shown}
    if figure.chart is ChartKind.NONE or len(units) > 1 or most <= 0:
        return Markup("")
    room = _least_room(rows, most)
    above = room < SHORTEST
    scale = LONGEST / most if above else min(room, LONGEST) / most
    y, parts = 0, list[Markup]()
    for label, bars in rows:
        for line in wrap(label, int(NARROW / SIGN)):
            parts.append(svg.words(line, 0, y + 15, kind="label"))
            y += LINE
        y += LABEL - LINE
        for bar in bars:
            if above and bar.name:
                parts.append(svg.words(bar.name, 0, y + 12, kind="name"))
                y += NAME
            parts += _drawn(bar, amount(bar.value) if above else bar.words, bar.value * scale, y)
            y += BAR + 3
        y += GAP
    label = f"{figure.title}: bars from zero; the same numbers stand in the table below"
    return svg.drawing("chart", y, *parts, label=label)


def _least_room(rows: list[tuple[str, list[_Bar]]], most: float) -> float:
    """How long the longest bar may be for the words behind every bar to fit."""
    rooms: list[float] = []
    for _, bars in rows:
        for bar in bars:
            rooms.append(_room(bar.words, bar.value / most))
    return min(rooms)


def _most(rows: list[tuple[str, list[_Bar]]]) -> float:
    """The greatest number of a chart; 0 where there are not two to compare."""
    values: list[float] = []
    for _, bars in rows:
        values += [bar.value for bar in bars]
    return max(values) if len(values) > 1 else 0


def _rows(rows: list[Row], shown: list[Series]) -> Iterator[tuple[str, list[_Bar]]]:
    """Each row's label with its bars."""
    unnamed = {series.id for series in shown} if len(shown) > 1 else set()
    for row in rows:
        drawn = [(tint, s) for tint, s in enumerate(shown) if s.id in row.values]
        yield (
            row.label,
            [
                _Bar(tint % 4, row.values[s.id], s.label if s.id in unnamed else "")
                for tint, s in drawn
            ],
        )
        if len(rows) > FEW:
            unnamed -= {s.id for _, s in drawn}


def _room(words: str, share: float) -> float:
    """How long the longest bar may be for these words to fit behind one of a share of it."""
    return (100 - 100 * SIGN * len(words) / NARROW) / share if share > 0 else LONGEST


def _drawn(bar: _Bar, words: str, width: float, y: int) -> Iterator[Markup]:
    yield svg.bar(f"bar bar-{bar.tint}", 0, width, y, BAR)
    yield svg.words(words, width + 0.8, y + 13, kind="value")


def amount(value: float) -> str:
    """A number as English prints it: `75,950`, `13.6`."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
