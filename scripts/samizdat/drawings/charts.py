"""Figures as charts: bars from zero, labelled directly, one hue and its tints.

Widths are percentages, so that a chart fits any page; its words keep their size. So the bars are
short enough for the words after them to fit on a telephone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap

from markupsafe import Markup

from samizdat.drawings import svg
from samizdat.model.figures import ChartKind, Figure, Row, Series
from samizdat.words.tongue import PROGRAM, Tongue

LABEL, NAME, BAR, GAP, LINE = 22, 17, 16, 8, 17
LONGEST, SHORTEST = 72, 33
"""Hundredths of the width that the longest bar has; and that it keeps where names stand after the
bars. Where it cannot, the names stand above."""

NARROW, SIGN, WIDE = 284, 6.6, 7.3
"""The width of a text on a telephone, of a sign of a label, and of one after a bar, where few wide
letters are, in pixels."""

AFTER = 0.8
"""The gap between a bar and the words after it, in hundredths."""

TINTS = 4
"""Of the one hue; a fifth series has the first again."""

A_SHEET = 700
"""Pixels of height that fit on a sheet of paper with a heading; there a table stands for more."""

FEW = 5
"""In so many rows each series is named in each; in more only where it first stands."""


@dataclass(frozen=True, slots=True)
class _Bar:
    """A number of a row."""

    tint: int
    value: float
    shown: str
    """Its value as the language writes it."""

    name: str
    """Of its series; empty where there is only one, or where it has been named above."""

    @property
    def words(self) -> str:
        """What stands after it, if its name does too."""
        return f"{self.shown} {self.name}".rstrip()


@dataclass(frozen=True, slots=True)
class _Group:
    """A row of the figure, as the chart has it."""

    label: str
    bars: tuple[_Bar, ...]


def chart(figure: Figure, tongue: Tongue = PROGRAM) -> Markup:
    """The drawing as SVG; nothing for a figure whose rows cannot be compared by length.

    A single number is no comparison, and numbers of several units make none.
    """
    series = [each for each in figure.series if each.charted]
    rows = [row for row in figure.rows if not row.total]
    groups = list(_groups(rows, series, tongue))
    bars: list[_Bar] = []
    for group in groups:
        bars += group.bars
    units = {each.unit for each in series}
    if figure.chart is ChartKind.NONE or len(units) > 1 or len(bars) < 2:
        return Markup("")
    most = max(bar.value for bar in bars)
    if most <= 0:
        return Markup("")
    label = tongue.gettext(
        "{figure}: bars from zero; the same numbers stand in the table below", figure=figure.title
    )
    return _draw(groups, _layout(bars, most), label)


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the words stand, and how long the bars are."""

    names_above: bool
    """The name of a series stands above its bar, because there is no room after it."""

    scale: float
    """The width of one, in hundredths of the page's."""


def _layout(bars: list[_Bar], most: float) -> _Layout:
    """Names after the bars, where that leaves the longest bar long enough."""
    room = min(_room(bar.words, bar.value / most) for bar in bars)
    if room < SHORTEST:
        return _Layout(names_above=True, scale=LONGEST / most)
    return _Layout(names_above=False, scale=min(room, LONGEST) / most)


def _room(words: str, share: float) -> float:
    """How long the longest bar may be for these words to fit after one of a share of it."""
    if share <= 0:
        return LONGEST
    return (100 - AFTER - 100 * WIDE * len(words) / NARROW) / share


def _groups(rows: list[Row], series: list[Series], tongue: Tongue) -> Iterator[_Group]:
    """The rows, with a bar for each series that has a number there."""
    unnamed: set[str] = set()
    if len(series) > 1:
        unnamed = {each.id for each in series}
    for row in rows:
        bars: list[_Bar] = []
        for number, each in enumerate(series):
            if each.id not in row.values:
                continue
            name = ""
            if each.id in unnamed:
                name = each.label
            value = row.values[each.id]
            bars.append(_Bar(number % TINTS, value, tongue.number(value), name))
        yield _Group(row.label, tuple(bars))
        if len(rows) > FEW:
            unnamed -= row.values.keys()


def _draw(groups: list[_Group], layout: _Layout, label: str) -> Markup:
    y, parts = 0, list[Markup]()
    for group in groups:
        for line in wrap(group.label, int(NARROW / SIGN)):
            parts.append(svg.words(line, 0, y + 15, kind="label"))
            y += LINE
        y += LABEL - LINE
        for bar in group.bars:
            words = bar.words
            if layout.names_above:
                words = bar.shown
            if layout.names_above and bar.name:
                parts.append(svg.words(bar.name, 0, y + 12, kind="name"))
                y += NAME
            width = bar.value * layout.scale
            parts.append(svg.bar(f"bar bar-{bar.tint}", 0, width, y, BAR))
            parts.append(svg.words(words, width + AFTER, y + 13, kind="value"))
            y += BAR + 3
        y += GAP
    kind = "chart chart-tall" if y > A_SHEET else "chart"
    return svg.drawing(kind, y, *parts, label=label)
