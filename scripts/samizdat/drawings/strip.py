"""A strip of time: how many events of the register each year has, and what some essays cover."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from samizdat.drawings.axis import Axis, axis
from samizdat.drawings.svg import bar, drawing, words
from samizdat.model.essays import Essay
from samizdat.model.events import Event
from samizdat.words.dates import OPEN_PAST
from samizdat.words.tongue import PROGRAM, Tongue

STEM, LANE, SCALE = 64, 28, 24
SIGN = 2.35
"""The width of a sign in a title, in hundredths of a telephone's text."""


def strip(events: Sequence[Event], treated: Sequence[Essay], tongue: Tongue = PROGRAM) -> Markup:
    """The drawing as SVG, from the first event's year to the last year that these essays cover.

    Both come in the order of time.
    """
    if not events or not treated:
        return Markup("")
    line = axis(essay.front.period for essay in treated)
    for event in events:
        if event.date.first > OPEN_PAST:
            line = Axis(min(line.first, event.date.first[0]), line.last)
            break
    height = STEM + SCALE + LANE * len(treated) + 4
    label = tongue.gettext(
        "Events of the register by year, {first} to {last}, and what essays cover",
        first=line.first,
        last=line.last,
    )
    scale = [words(year, line.at(year), STEM + 18) for year in line.ticks]
    parts = [*_stems(events, line, tongue), *scale, *_bars(treated, line)]
    return drawing("strip", height, *parts, label=label)


def _stems(events: Iterable[Event], line: Axis, tongue: Tongue) -> Iterator[Markup]:
    counts: Counter[int] = Counter()
    for event in events:
        year = event.date.first[0]
        if line.first <= year <= line.last:
            counts[year] += 1
    most = max(counts.values(), default=1)
    width = 0.9 * line.at(line.first + 1)
    for year, count in sorted(counts.items()):
        height = STEM * count / most
        told = tongue.ngettext("{year}: {count} event", "{year}: {count} events", count, year=year)
        yield bar("year", line.at(year), width, STEM - height, height, told)


def _bars(essays: Iterable[Essay], line: Axis) -> Iterator[Markup]:
    for number, essay in enumerate(essays):
        y = STEM + SCALE + LANE * number
        left = line.at(essay.front.period.first[0])
        right = line.at(essay.front.period.last[0] + 1)
        title = _short(essay.title)
        anchor, x = _place(SIGN * len(title), left, right)
        yield bar("essay", left, right - left, y + 4, 3)
        yield words(title, x, y + 20, kind="title", anchor=anchor)


def _short(title: str) -> str:
    """A title that a telephone has room for."""
    fitting = int(100 / SIGN)
    if len(title) <= fitting:
        return title
    main, _, _ = title.partition(": ")
    if len(main) <= fitting:
        return main
    return main[: fitting - 1].rstrip() + "…"


def _place(length: float, left: float, right: float) -> tuple[str, float]:
    """How a title stands under its bar: from its beginning, to its end, or about its middle."""
    if left + length <= 100:
        return "start", left
    if right >= length:
        return "end", right
    middle = (left + right) / 2
    if length / 2 <= min(middle, 100 - middle):
        return "middle", round(middle, 2)
    return "start", 0
