"""The course of an essay: the years that it covers as a line, and the events in it as dots above.

What can be pressed is as wide as a finger on a telephone, so several events may be one link; it
leads to the first of them in the essay's own list, where all stand in words.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from samizdat.drawings.axis import Axis, beginning, end, middle
from samizdat.drawings.band import Moment
from samizdat.drawings.svg import bar, dot, drawing, link, percent, upright
from samizdat.words.dates import OPEN_FUTURE, OPEN_PAST, HistoricalDate
from samizdat.words.html import element
from samizdat.words.periods import around
from samizdat.words.tongue import PROGRAM, Tongue

DOT, PITCH, MOST_DOTS = 2.6, 6.5, 7
LINE, SCALE, LEAST = 3, 22, 26
CELL = 1.6
"""Hundredths of the width within which two dots would touch on a telephone."""

FINGER = 8.0
"""Hundredths of the width: what is pressed is as wide at least, 24 pixels on a telephone."""

STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000)
"""Months from one link to the next."""

MONTHS_SHOW = 4
"""In so many years there is room for a mark at each quarter."""


@dataclass(frozen=True, slots=True)
class _Dot:
    """An event where it stands: how far along, and how high above the line."""

    moment: Moment
    x: float
    level: int


def course(
    period: HistoricalDate, moments: Iterable[Moment], title: str, tongue: Tongue = PROGRAM
) -> Markup:
    """The drawing as SVG; nothing where no event of the essay lies in or near its period."""
    line = _axis(period)
    near = [each for each in moments if _is_near(each.date, line)]
    if not near:
        return Markup("")
    line = _with(line, near)
    dots = _dots(near, line)
    most = max(each.level for each in dots) + 1
    pitch = min(PITCH, PITCH * MOST_DOTS / most)
    base = max(most * pitch + 4, LEAST)
    parts: list[Markup] = list(_ticks(line, base))
    parts.append(_covered(period, line, base))
    for each in dots:
        y = round(base - pitch * (each.level + 0.5) - 2, 1)
        parts.append(dot("event-dot", each.x, y, DOT))
    parts += _links(dots, line, base, tongue)
    return drawing("strip-of-essay", base + LINE + SCALE, *parts, label=title, is_group=True)


def _axis(period: HistoricalDate) -> Axis:
    """The years of a period; one that is open at an end is as long as its other end."""
    first, last = period.first[0], period.last[0]
    if period.first == OPEN_PAST:
        first = last
    if period.last == OPEN_FUTURE:
        last = first
    return Axis(first, last)


def _is_near(date: HistoricalDate, line: Axis) -> bool:
    """So near to the period that the drawing need not be more than twice as long for it."""
    if date.first == OPEN_PAST or date.last == OPEN_FUTURE:
        return False
    reach = max(1, (line.last + 1 - line.first) // 2)
    return line.first - reach <= date.first[0] and date.last[0] <= line.last + reach


def _with(line: Axis, moments: Iterable[Moment]) -> Axis:
    first, last = line.first, line.last
    for each in moments:
        first, last = min(first, each.date.first[0]), max(last, each.date.last[0])
    return Axis(first, last)


def _dots(moments: Iterable[Moment], line: Axis) -> list[_Dot]:
    """A dot for each event, in the order of time, one above the other where they would touch."""
    levels: dict[int, int] = {}
    placed: list[_Dot] = []
    for each in sorted(moments, key=lambda moment: (middle(moment.date), moment.key)):
        x = line.at(middle(each.date))
        cell = int(x / CELL)
        placed.append(_Dot(each, x, levels.get(cell, 0)))
        levels[cell] = levels.get(cell, 0) + 1
    return placed


def _covered(period: HistoricalDate, line: Axis, base: float) -> Markup:
    """The years that the essay covers, as a line."""
    left, right = 0.0, 100.0
    if period.first != OPEN_PAST:
        left = line.at(beginning(period))
    if period.last != OPEN_FUTURE:
        right = line.at(end(period))
    return bar("essay", left, max(right - left, 0.6), base, LINE)


def _ticks(line: Axis, base: float) -> Iterator[Markup]:
    """The whole of the line, quiet, with round years and, where there is room, the quarters."""
    yield bar("life", 0, 100, base + LINE / 2 - 0.5, 1)
    for year in line.ticks:
        yield upright("tick", line.at(year), base - 3, base + LINE + 5)
        yield line.named(year, base + LINE + SCALE - 4)
    if line.last + 1 - line.first > MONTHS_SHOW:
        return
    for year in range(line.first, line.last + 1):
        for month in (3, 6, 9):
            place = line.at(year + month / 12)
            yield upright("tick", place, base + LINE, base + LINE + 4)


def _links(dots: Sequence[_Dot], line: Axis, base: float, tongue: Tongue) -> Iterator[Markup]:
    """What can be pressed, and reached by the keyboard: the events of some months together."""
    width = 100 * _step(line) / (12 * (line.last + 1 - line.first))
    for column, found in groupby(dots, key=lambda each: int(each.x / width)):
        own = [each.moment for each in found]
        target = element(
            "rect",
            class_="target",
            x=percent(column * width),
            y=0,
            width=percent(min(width, 100 - column * width)),
            height=round(base + LINE, 1),
        )
        yield link(f"#{own[0].key}", _told(own, tongue), target)


def _step(line: Axis) -> int:
    """The fewest months that are as wide as a finger."""
    months = 12 * (line.last + 1 - line.first)
    for step in STEPS:
        if 100 * step / months >= FINGER:
            return step
    return STEPS[-1]


def _told(moments: Sequence[Moment], tongue: Tongue) -> str:
    """What a link says: the event, or from when to when how many there were."""
    if len(moments) == 1:
        return moments[0].said
    when = tongue.date(around([each.date for each in moments]))
    return tongue.ngettext(
        "{year}: {count} event", "{year}: {count} events", len(moments), year=when
    )
