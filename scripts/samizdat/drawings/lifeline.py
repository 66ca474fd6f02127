"""A life along time: offices, what happened to somebody alone, and where it ended.

Each has a line of its own with its words above it, and leads to the place that says more. Every
fact on it stands in words below it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from textwrap import wrap

from markupsafe import Markup

from samizdat.drawings.axis import Axis, axis, beginning, end, middle
from samizdat.drawings.svg import bar, dot, drawing, link, upright, words
from samizdat.model.events import Event
from samizdat.model.people import Person
from samizdat.words.dates import HistoricalDate
from samizdat.words.tongue import PROGRAM, Tongue

ROW, LINE, BAR, SCALE = 32, 16, 7, 26
"""The height of a stretch with its words, of each line more, of its bar; and of the years."""

SHORTEST = 0.8
LONG = 50
"""A life of more years than this has a mark every twenty years, not every ten."""

LETTERS = 36
"""So many fit a telephone, wide ones too; a longer name has several lines."""

LETTER = 2.5
"""The width of one on a telephone, in hundredths of the drawing's."""

MOST_EVENTS = 8

BEFORE = 5
"""So many years are drawn before the first office or event."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """An office or an event on the line of a life."""

    kind: str
    name: str
    date: HistoricalDate
    address: str
    """Where more is said of it."""


def lifeline(person: Person, stretches: Iterable[Stretch], tongue: Tongue = PROGRAM) -> Markup:
    """The drawing as SVG; nothing where no more than one date is known of a life."""
    rows = sorted(stretches, key=lambda each: (each.date.first, each.date.last))
    dates = [date for date in (person.born, person.died) if date]
    dates += [row.date for row in rows]
    if len(dates) < 2:
        return Markup("")
    whole = axis(dates)
    line = _shortened(whole, person, rows)
    drawn: list[Markup] = []
    base = 0
    for row in rows:
        drawn.append(_drawn(row, line, base, _last(person, line), tongue))
        base += _height(row)
    marks = [*_ticks(line, base), *drawn]
    if person.born and person.died:
        begin = line.at(middle(person.born))  # at the edge, where the axis begins later
        marks.append(bar("life", begin, _last(person, line) - begin, base + 4, 3))
    label = tongue.gettext(
        "The life of {name} from {first} to {last}, with offices and fate",
        name=person.name,
        first=whole.first,
        last=line.last,
    )
    return drawing("lifeline", base + SCALE, *marks, label=label, is_group=True)


def _shortened(whole: Axis, person: Person, rows: list[Stretch]) -> Axis:
    """The years of a life without those of youth, in which nothing is to be drawn."""
    if not rows or not person.born:
        return whole
    first = axis(row.date for row in rows).first - BEFORE
    if first - whole.first < BEFORE:
        return whole
    return replace(whole, first=first)


def offices_of(person: Person) -> Iterator[Stretch]:
    """The dated offices of somebody; each leads to its row in their table."""
    for number, office in enumerate(person.offices, 1):
        if office.period:
            yield Stretch("office", office.title, office.period, f"#office-{number}")


def fate_of(person: Person) -> Iterator[Stretch]:
    """What became of somebody, where that has a date."""
    if person.fate and person.fate.date:
        yield Stretch("fate", person.fate.kind, person.fate.date, "#fate")


def alone_in(person: Person, events: Iterable[Event]) -> tuple[Event, ...]:
    """Of some events those that befell nobody else: an arrest, a release, a dismissal."""
    own = [event for event in events if event.people == (person.id,)]
    return tuple(own[:MOST_EVENTS])


def _drawn(row: Stretch, line: Axis, top: float, died: float, tongue: Tongue) -> Markup:
    """Its words, and below them a bar as long as it lasted or a point on its day."""
    left = line.at(beginning(row.date))
    right = max(min(line.at(end(row.date)), died), left + SHORTEST)
    height = _height(row)
    below = top + height - ROW + 17
    shape = bar(row.kind, left, right - left, below, BAR)
    if row.kind != "office":
        shape = dot(row.kind, line.at(middle(row.date)), below + BAR / 2, 4.5)
    lines = _lines(row)
    half = LETTER * max(map(len, lines)) / 2
    place = min(max((left + right) / 2, half), 100 - half)
    target = bar("target", 0, 100, top, height - 4)
    said: list[Markup] = []
    for number, part in enumerate(lines):
        ending = " " if number + 1 < len(lines) else ""  # read aloud, two lines are two words
        said.append(words(part + ending, place, top + 12 + number * LINE, anchor="middle"))
    return link(row.address, f"{row.name}, {tongue.date(row.date)}", target, *said, shape)


def _lines(row: Stretch) -> list[str]:
    """The lines of its words; none is longer than a telephone is wide."""
    return wrap(row.name, LETTERS) or [""]


def _height(row: Stretch) -> int:
    return ROW + LINE * (len(_lines(row)) - 1)


def _last(person: Person, line: Axis) -> float:
    """Where a life ended: an office without an end goes no further."""
    return line.at(middle(person.died)) if person.died else 100


def _ticks(line: Axis, base: float) -> Iterator[Markup]:
    step = 20 if line.last + 1 - line.first > LONG else 10
    for year in line.every(step):
        yield upright("tick", line.at(year), 0, base + 9)
        yield line.named(year, base + SCALE - 4)
