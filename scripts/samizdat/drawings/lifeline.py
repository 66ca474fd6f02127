"""A life as one horizontal bar: offices along it, and where it ended.

Every fact on it stands in words below it.
"""

from markupsafe import Markup

from samizdat.drawings.axis import Axis, beginning, end, middle
from samizdat.drawings.svg import bar, dot, drawing, upright
from samizdat.model.people import Office, Person
from samizdat.words.dates import HistoricalDate
from samizdat.words.tongue import PROGRAM, Tongue

LANE = 14
SCALE = 26
SHORTEST = 0.8
LONG = 50
"""A life of more years than this has a mark every twenty years, not every ten."""


def lifeline(person: Person, tongue: Tongue = PROGRAM) -> Markup:
    """The drawing as SVG; nothing where birth or death is not known."""
    if not person.born or not person.died:
        return Markup("")
    line = Axis(person.born.first[0], person.died.last[0])
    lanes = _lanes(person.offices)
    base = len(lanes) * LANE + 8
    begin, died = line.at(middle(person.born)), line.at(middle(person.died))
    marks = [bar("life", begin, died - begin, base, 4)]
    for row, lane in enumerate(lanes):
        for office, period in lane:
            told = f"{office.title}, {tongue.date(period)}"
            left, right = line.at(beginning(period)), min(line.at(end(period)), died)
            width = max(right - left, SHORTEST)
            marks.append(bar("office", left, width, row * LANE + 4, LANE - 5, told))
    fate = person.fate
    if fate and fate.date:
        told = f"{fate.kind}, {tongue.date(fate.date)}"
        marks.append(dot("fate", line.at(middle(fate.date)), base + 2, 6, told))
    step = 10
    if line.last + 1 - line.first > LONG:
        step = 20
    for year in line.every(step):
        marks.append(upright("tick", line.at(year), base + 4, base + 9))
        marks.append(line.named(year, base + SCALE - 4))
    label = tongue.gettext(
        "The life of {name} from {first} to {last}, with offices and fate",
        name=person.name,
        first=line.first,
        last=line.last,
    )
    return drawing("lifeline", base + SCALE, *marks, label=label)


def _lanes(offices: tuple[Office, ...]) -> list[list[tuple[Office, HistoricalDate]]]:
    """Dated offices laid out so that none covers another: each in the first lane that is free."""
    lanes: list[list[tuple[Office, HistoricalDate]]] = []
    dated = [(office, office.period) for office in offices if office.period]
    for office, period in sorted(dated, key=lambda pair: pair[1].first):
        for lane in lanes:
            if lane[-1][1].last < period.first:
                lane.append((office, period))
                break
        else:
            lanes.append([(office, period)])
    return lanes
