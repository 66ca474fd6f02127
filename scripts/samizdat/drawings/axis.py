"""One axis of time, on which essays, lives and events lie."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from samizdat.drawings.svg import drawing, level, upright, words
from samizdat.words.dates import OPEN_FUTURE, OPEN_PAST, HistoricalDate

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

    def every(self, step: int) -> range:
        """The years that a number divides, from the first to the end of the last."""
        first = -(-self.first // step) * step
        return range(first, self.last + 2, step)

    @property
    def ticks(self) -> range:
        """Round years on it, so few that a telephone has room for them."""
        step = self._step()
        first = self.every(step).start
        return range(first, self.last + 1, step)

    def _step(self) -> int:
        """The years from one tick to the next."""
        span = self.last - self.first
        for step in STEPS:
            if span / step <= MOST_TICKS:
                return step
        return STEPS[-1]

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
        years = [self.named(year, 14) for year in self.ticks]
        return drawing("scale", SCALE, *years)

    def span(self, date: HistoricalDate) -> Markup:
        """A date as a bar among the lines of the years; nothing is said that its words do not."""
        lines: list[Markup] = []
        for year in self.ticks:
            lines.append(upright("tick", self.at(year), 0, "100%"))
        left, right = self.at(beginning(date)), self.at(end(date))
        lines.append(level("essay", left, max(right, left + SHORTEST), "50%"))
        return drawing("span", ROW, *lines)


def axis(dates: Iterable[HistoricalDate]) -> Axis:
    """An axis on which all dates lie; an open end does not stretch it."""
    years: set[int] = set()
    for date in dates:
        if date.first > OPEN_PAST:
            years.add(date.first[0])
        if date.last < OPEN_FUTURE:
            years.add(date.last[0])
    return Axis(min(years, default=0), max(years, default=0))


def beginning(date: HistoricalDate) -> float:
    """The first moment that a date can mean, in years."""
    year, month, day = date.first
    return year + (month - 1) / 12 + (day - 1) / 372


def end(date: HistoricalDate) -> float:
    """The night after the last day that a date can mean, in years."""
    year, month, day = date.last
    return year + (month - 1) / 12 + day / 372


def middle(date: HistoricalDate) -> float:
    """The middle of what a date can mean, in years."""
    year, month, day = date.last
    return (beginning(date) + year + (month - 1) / 12 + (day - 1) / 372) / 2
