"""Figures as charts: bars from zero, labelled directly, one hue and its tints.

Widths are percentages, so that a chart fits any page; its words keep their size.
"""

from collections.abc import Iterator
from html import escape

from samizdat.model.figures import ChartKind, Figure, Row, Series

LABEL, BAR, GAP = 22, 16, 8


def chart(figure: Figure) -> str:
    """The drawing as SVG; nothing for a figure whose rows cannot be compared by length.

    A single number is no comparison, and numbers of several units make none.
    """
    shown = [series for series in figure.series if series.charted]
    rows = [row for row in figure.rows if not row.total]
    numbers = [row.values[s.id] for row in rows for s in shown if s.id in row.values]
    units = {series.unit for series in shown}
    if figure.chart is ChartKind.NONE or len(units) > 1 or len(numbers) < 2 or max(numbers) <= 0:
        return ""
    y, parts = 0, []
    for row in rows:
        parts.append(f'<text class="label" x="0" y="{y + 15}">{escape(row.label)}</text>')
        y += LABEL
        for number, series in enumerate(shown):
            if series.id in row.values:
                parts += _bar(row, series, number, y, max(numbers), named=len(shown) > 1)
                y += BAR + 3
        y += GAP
    label = escape(f"{figure.title}: bars from zero; the same numbers stand in the table below")
    return (
        f'<svg class="chart" role="img" aria-label="{label}" width="100%" height="{y}">'
        + "".join(parts)
        + "</svg>"
    )


def _bar(
    row: Row, series: Series, number: int, y: int, most: float, *, named: bool
) -> Iterator[str]:
    value = row.values[series.id]
    width = 72 * value / most  # the rest of the width is for the number behind the bar
    words = amount(value) + (f" {series.label}" if named else "")
    yield (
        f'<rect class="bar bar-{number % 4}" x="0" y="{y}" width="{width:.2f}%" height="{BAR}"/>'
    )
    yield f'<text class="value" x="{width + 0.8:.2f}%" y="{y + 13}">{escape(words)}</text>'


def amount(value: float) -> str:
    """A number as English prints it: `75,950`, `13.6`."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
