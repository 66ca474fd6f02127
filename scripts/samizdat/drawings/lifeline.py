"""A life as one horizontal bar: offices along it, and where it ended.

Drawn in percentages, so that it fits any width and its years stay legible; every fact on it stands
in words below it.
"""

from collections.abc import Callable
from html import escape

from samizdat.model.people import Office, Person
from samizdat.words.dates import HistoricalDate

LANE = 14
AXIS = 26


def lifeline(person: Person) -> str:
    """The drawing as SVG; nothing where birth or death is not known."""
    if not person.born or not person.died:
        return ""
    first, last = person.born.first[0], person.died.last[0] + 1
    span = last - first

    def at(year: float) -> float:
        return round(100 * (min(max(year, first), last) - first) / span, 2)

    lanes = _lanes([office for office in person.offices if office.period])
    base = len(lanes) * LANE + 8
    marks = [
        f'<rect class="life" x="{at(_year(person.born))}%" y="{base}" '
        f'width="{at(_year(person.died)) - at(_year(person.born)):.2f}%" height="4"/>'
    ]
    for row, lane in enumerate(lanes):
        marks += [_bar(office, row * LANE + 4, at, person.died) for office in lane]
    if person.fate and person.fate.date:
        x = at(_year(person.fate.date))
        words = f"{person.fate.kind}, {person.fate.date.words}"
        marks.append(
            f'<circle class="fate" cx="{x}%" cy="{base + 2}" r="6">'
            f"<title>{escape(words)}</title></circle>"
        )
    marks += [_tick(year, at(year), base) for year in _decades(first, last)]
    label = escape(f"The life of {person.name} from {first} to {last - 1}, with offices and fate")
    height = base + AXIS
    return (
        f'<svg class="lifeline" role="img" aria-label="{label}" width="100%" height="{height}">'
        + "".join(marks)
        + "</svg>"
    )


def _year(date: HistoricalDate) -> float:
    """The middle of what a date can mean, in years."""
    ends = [
        year + (month - 1) / 12 + (day - 1) / 365 for year, month, day in (date.first, date.last)
    ]
    return sum(ends) / 2


def _bar(office: Office, y: int, at: Callable[[float], float], died: HistoricalDate) -> str:
    assert office.period is not None  # noqa: S101  only dated offices are drawn
    left = at(office.period.first[0] + (office.period.first[1] - 1) / 12)
    right = at(min(office.period.last[0] + office.period.last[1] / 12, _year(died)))
    words = escape(f"{office.title}, {office.period.words}")
    return (
        f'<rect class="office" x="{left}%" y="{y}" width="{max(right - left, 0.8):.2f}%" '
        f'height="{LANE - 5}"><title>{words}</title></rect>'
    )


def _tick(year: int, x: float, base: int) -> str:
    anchor = "start" if x < 4 else "end" if x > 96 else "middle"
    return (
        f'<line class="tick" x1="{x}%" x2="{x}%" y1="{base + 4}" y2="{base + 9}"/>'
        f'<text x="{x}%" y="{base + AXIS - 4}" text-anchor="{anchor}">{year}</text>'
    )


def _decades(first: int, last: int) -> list[int]:
    step = 10 if last - first <= 50 else 20
    return [year for year in range(first, last + 1) if year % step == 0]


def _lanes(offices: list[Office]) -> list[list[Office]]:
    """Offices laid out so that none covers another: each in the first lane that is free."""
    lanes: list[list[Office]] = []
    for office in sorted(offices, key=lambda o: o.period.first if o.period else (0, 0, 0)):
        for lane in lanes:
            before = lane[-1].period
            if before and office.period and before.last < office.period.first:
                lane.append(office)
                break
        else:
            lanes.append([office])
    return lanes
