"""The band of time: events by how often they are told, essays and institutions over years.

Places along it are hundredths of its width, so that it can be drawn out until the months are told
apart, and its words keep their size.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from samizdat.drawings.axis import Axis, beginning, end, middle
from samizdat.drawings.svg import level, percent, upright, words
from samizdat.words.dates import OPEN_FUTURE, OPEN_PAST, HistoricalDate
from samizdat.words.html import element
from samizdat.words.typography import typeset_marks

WIDTH = 960
"""Pixels that the band has at least on a wide page; less, and it is moved sideways."""

SIGN = 7.0
"""The width of a sign, in pixels."""

LANE, PITCH, MOST_DOTS = 26, 9, 16
SCALE, TOP = 24, 8
COLUMN = 24
"""Pixels: what is pressed as one is as wide at least."""

STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 5000)


@dataclass(frozen=True, slots=True)
class Moment:
    """An event on the band."""

    key: str
    date: HistoricalDate
    said: str
    weight: int
    """In how many essays and claims it is told."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """An essay, or an institution with those at its head."""

    kind: str
    """The class by which it is coloured: `essay` or `institution`."""

    name: str
    address: str
    periods: tuple[tuple[str, HistoricalDate], ...]
    """What is said of each part, and from when to when it was."""


def band(
    moments: Sequence[Moment], rows: Sequence[tuple[str, Sequence[Stretch]]], title: str
) -> Markup:
    """The drawing as SVG; nothing without events. `rows` stand below them."""
    if not moments:
        return Markup("")
    line = axis_of(moments)
    tall, dots = _dots(moments, line)
    parts: list[Markup] = [*_columns(moments, line, tall), *dots]
    y = tall + SCALE
    for heading, stretches in rows:
        inside = [each for each in stretches if _is_on(each, line)]
        if not inside:
            continue
        parts.append(words(heading, 0, y + 14, kind="row"))
        y += 22
        for lane in _lanes(inside, line):
            for each in lane:
                parts.append(_stretch(each, line, y))
            y += LANE
        y += 8
    return element(
        "svg",
        element("title", typeset_marks(title)),
        *_years(line, tall, y),
        *parts,
        class_="band",
        role="group",
        width="100%",
        height=y,
    )


def axis_of(moments: Iterable[Moment]) -> Axis:
    """The years of the events, both ends known."""
    years: set[int] = set()
    for each in moments:
        if each.date.first > OPEN_PAST:
            years.add(each.date.first[0])
        if each.date.last < OPEN_FUTURE:
            years.add(each.date.last[0])
    return Axis(min(years, default=0), max(years, default=0))


def _step(line: Axis, pixels: float) -> int:
    """The fewest years that are so wide."""
    span = line.last + 1 - line.first
    for step in STEPS:
        if step * WIDTH / span >= pixels:
            return step
    return STEPS[-1]


def _years(line: Axis, tall: float, bottom: float) -> Iterator[Markup]:
    """Lines of years down the whole band with their numbers, and months for a longer one."""
    for year in line.every(_step(line, 46)):
        yield upright("tick", line.at(year), 0, bottom)
        yield line.named(year, tall + 17)
    if line.last - line.first > 120:
        return
    for year in range(line.first, line.last + 1):
        for month in range(1, 12):
            yield upright("month", line.at(year + month / 12), tall, tall + 5)


def _at(moment: Moment, line: Axis) -> float:
    """Where an event stands: in the middle of what its date can mean."""
    date = moment.date
    if date.first == OPEN_PAST:
        return line.at(end(date))
    if date.last == OPEN_FUTURE:
        return line.at(beginning(date))
    return line.at(middle(date))


def _dots(moments: Sequence[Moment], line: Axis) -> tuple[float, list[Markup]]:
    """A dot for each event, one above the other where they are close; and how high that is."""
    placed: dict[int, int] = {}
    levels: list[tuple[Moment, float, int]] = []
    for each in moments:
        x = _at(each, line)
        cell = int(x * WIDTH / 100 / PITCH)
        levels.append((each, x, placed.get(cell, 0)))
        placed[cell] = placed.get(cell, 0) + 1
    most = max(placed.values())
    pitch = min(PITCH, PITCH * MOST_DOTS / most)
    tall = max(most * pitch + TOP, COLUMN)
    dots: list[Markup] = []
    for each, x, number in levels:
        dot = element(
            "circle",
            class_="event-dot",
            cx=percent(x) if x else "0%",
            cy=round(tall - pitch * (number + 0.5), 1),
            r=min(2.2 + 0.5 * each.weight, 4.4),
        )
        told = element("title", typeset_marks(each.said))
        dots.append(
            element("a", told, dot, href=f"#{each.key}", tabindex="-1", data_event=each.key)
        )
    return tall, dots


def _columns(moments: Sequence[Moment], line: Axis, tall: float) -> Iterator[Markup]:
    """What can be pressed, and reached by the keyboard: the events of a year, or of several."""
    step = _step(line, COLUMN)

    def first_of(moment: Moment) -> int:
        year = moment.date.first[0]
        if moment.date.first == OPEN_PAST:
            year = moment.date.last[0]
        return year // step * step

    ordered = sorted(moments, key=first_of)
    for year, found in groupby(ordered, key=first_of):
        own = list(found)
        left, right = line.at(year), line.at(year + step)
        name = str(year)
        if step > 1:
            name = f"{year}–{year + step - 1}"
        told = f"{name}: {len(own)}"
        box = element(
            "rect",
            class_="column",
            x=f"{left}%",
            width=f"{right - left:.2f}%",
            y=0,
            height=tall + SCALE,
        )
        yield element("a", element("title", told), box, href=f"#{own[0].key}", aria_label=told)


def _is_on(stretch: Stretch, line: Axis) -> bool:
    """Some of it lies within the years of the band."""
    first, last = (line.first, 1, 1), (line.last, 12, 31)
    return any(date.first <= last and date.last >= first for _, date in stretch.periods)


def _edges(stretch: Stretch, line: Axis) -> tuple[float, float]:
    left = min(line.at(beginning(date)) for _, date in stretch.periods)
    right = max(line.at(end(date)) for _, date in stretch.periods)
    return left, right


def _lanes(stretches: Iterable[Stretch], line: Axis) -> list[list[Stretch]]:
    """Stretches in the order in which they begin, each in the first lane that has room for it."""
    lanes: list[list[Stretch]] = []
    ends: list[float] = []
    for each in sorted(stretches, key=lambda stretch: _edges(stretch, line)):
        left, right = _room(each, line)
        for number, taken in enumerate(ends):
            if taken + 1 <= left:
                lanes[number].append(each)
                ends[number] = right
                break
        else:
            lanes.append([each])
            ends.append(right)
    return lanes


def _room(stretch: Stretch, line: Axis) -> tuple[float, float]:
    """From where to where it stands with its name."""
    left, right = _edges(stretch, line)
    begin, stop = _named(stretch, line)
    return min(left, begin), max(right, stop)


def _named(stretch: Stretch, line: Axis) -> tuple[float, float]:
    """From where to where its name stands: below its beginning, else its end, else between."""
    left, right = _edges(stretch, line)
    long = 100 * SIGN * len(stretch.name) / WIDTH
    if left + long <= 100:
        return left, left + long
    if right >= long:
        return right - long, right
    return max(0, 100 - long), 100


def _stretch(stretch: Stretch, line: Axis, y: float) -> Markup:
    """Its parts as bars with its name below them, all of it one link."""
    left, right = _edges(stretch, line)
    first, last = _room(stretch, line)
    bars: list[Markup] = []
    for number, (said, date) in enumerate(stretch.periods):
        start, stop = line.at(beginning(date)), line.at(end(date))
        part = level(("part-0", "part-1")[number % 2], start, max(stop, start + 0.3), str(y + 4))
        if said:
            part = element("g", element("title", typeset_marks(said)), part)
        bars.append(part)
    begin, stop = _named(stretch, line)
    name = words(stretch.name, begin, y + 19, kind="name")
    if begin != left and stop == right:
        name = words(stretch.name, right, y + 19, kind="name", anchor="end")
    press = element(
        "rect",
        class_="column",
        x=f"{first:.2f}%",
        y=y,
        width=f"{last - first:.2f}%",
        height=LANE - 1,
    )
    return element("a", press, *bars, name, class_=stretch.kind, href=stretch.address)
