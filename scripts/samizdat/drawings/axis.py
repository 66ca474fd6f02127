"""A common axis of time, on which essays lie as bars.

Drawn in percentages, so that it fits any width and its years stay legible.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from samizdat.words.dates import HistoricalDate

SCALE, ROW = 20, 24
MOST_TICKS = 6
SHORTEST = 0.6
"""So long, in hundredths of the width, is the bar of a single day."""

STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True)
class Axis:
    """Whole years from the first to the last, both on it."""

    first: int
    last: int

    def at(self, date: float) -> float:
        """The place of a point in time, in hundredths of the width."""
        inside = min(max(date, self.first), self.last + 1)
        return round(100 * (inside - self.first) / (self.last + 1 - self.first), 2)

    @property
    def ticks(self) -> tuple[int, ...]:
        """Round years on it, so few that a telephone has room for them."""
        span = self.last - self.first
        step = next((step for step in STEPS if span / step <= MOST_TICKS), STEPS[-1])
        return tuple(year for year in range(self.first, self.last + 1) if year % step == 0)

    def scale(self) -> str:
        """Its years as SVG."""
        words = "".join(
            f'<text x="{self.at(year)}%" y="14" text-anchor="{self._anchor(year)}">{year}</text>'
            for year in self.ticks
        )
        return f'<svg class="scale" aria-hidden="true" width="100%" height="{SCALE}">{words}</svg>'

    def span(self, date: HistoricalDate) -> str:
        """A date as a bar among the lines of the years; nothing is said that its words do not."""
        lines = "".join(
            f'<line class="tick" x1="{self.at(year)}%" x2="{self.at(year)}%" y1="0" y2="100%"/>'
            for year in self.ticks
        )
        left, right = self.at(_point(*date.first)), self.at(_point(*date.last, end=1))
        right = max(right, left + SHORTEST)
        return (
            f'<svg class="span" aria-hidden="true" width="100%" height="{ROW}">{lines}'
            f'<line class="essay" x1="{left}%" x2="{right:.2f}%" y1="50%" y2="50%"/></svg>'
        )

    def _anchor(self, year: int) -> str:
        return "start" if self.at(year) < 3 else "end" if self.at(year) > 94 else "middle"


def axis(dates: Iterable[HistoricalDate]) -> Axis:
    """An axis on which all dates lie; an open end does not stretch it."""
    known = list(dates)
    years = {date.first[0] for date in known if date.first[0] > -9999}
    years |= {date.last[0] for date in known if date.last[0] < 9999}
    return Axis(min(years, default=0), max(years, default=0))


def _point(year: int, month: int, day: int, end: int = 0) -> float:
    """A day as a number of years; with `end` the night behind it."""
    return year + (month - 1) / 12 + (day - 1 + end) / 372
