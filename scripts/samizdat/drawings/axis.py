"""One axis of time, on which essays, lives and events lie."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from samizdat.drawings.svg import drawing, level, upright, words
from samizdat.words.dates import HistoricalDate

SCALE, ROW = 20, 24
MOST_TICKS = 6
SHORTEST = 0.6
"""So long, in hundredths of the width, is the bar of a single day."""

STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
AT_AN_END = 4
"""So near to an end, in hundredths, the words of a year would stand outside."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Whole years from the first to the last, both on it."""

    first: int
    last: int

    def at(self, date: float) -> float:
        """The place of a point in time, in hundredths of the width."""
        inside = min(max(date, self.first), self.last + 1)
        return round(100 * (inside - self.first) / (self.last + 1 - self.first), 2)

    def every(self, step: int) -> tuple[int, ...]:
        """The years that a number divides, from the first to the end of the last."""
        return tuple(year for year in range(self.first, self.last + 2) if year % step == 0)

    @property
    def ticks(self) -> tuple[int, ...]:
        """Round years on it, so few that a telephone has room for them."""
        span = self.last - self.first
        step = next((step for step in STEPS if span / step <= MOST_TICKS), STEPS[-1])
        return tuple(year for year in self.every(step) if year <= self.last)

    def named(self, year: int, y: float) -> Markup:
        """The number of a year under its place, or beside it where the axis ends."""
        x = self.at(year)
        anchor = "middle"
        if x < AT_AN_END:
            anchor = "start"
        elif x > 100 - AT_AN_END:
            anchor = "end"
        return words(year, x, y, anchor=anchor)

    def scale(self) -> Markup:
        """Its years as SVG."""
        return drawing("scale", SCALE, *[self.named(year, 14) for year in self.ticks])

    def span(self, date: HistoricalDate) -> Markup:
        """A date as a bar among the lines of the years; nothing is said that its words do not."""
        lines = [upright("tick", self.at(year), 0, "100%") for year in self.ticks]
        left, right = self.at(beginning(date)), self.at(end(date))
        lines.append(level("essay", left, max(right, left + SHORTEST), "50%"))
        return drawing("span", ROW, *lines)


def axis(dates: Iterable[HistoricalDate]) -> Axis:
    """An axis on which all dates lie; an open end does not stretch it."""
    known = list(dates)
    years = {date.first[0] for date in known if date.first[0] > -9999}
    years |= {date.last[0] for date in known if date.last[0] < 9999}
    return Axis(min(years, default=0), max(years, default=0))


def beginning(date: HistoricalDate) -> float:
    """The first moment that a date can mean, in years."""
    year, month, day = date.first
    return year + (month - 1) / 12 + (day - 1) / 372


def end(date: HistoricalDate) -> float:
    """The night behind the last day that a date can mean, in years."""
    year, month, day = date.last
    return year + (month - 1) / 12 + day / 372


def middle(date: HistoricalDate) -> float:
    """The middle of what a date can mean, in years."""
    year, month, day = date.last
    return (beginning(date) + year + (month - 1) / 12 + (day - 1) / 372) / 2
