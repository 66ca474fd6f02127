"""Checks of figures: totals against their rows, rows against the period."""

import re
from collections.abc import Iterator
from math import isclose, isfinite

from samizdat.checks.numbers import is_swapped, is_typed_wrong, numbers_in
from samizdat.checks.past.telling import place_of
from samizdat.checks.register_counts import FEWEST
from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.model.events import Event
from samizdat.model.figures import Figure, Row
from samizdat.words.dates import HistoricalDate
from samizdat.words.said_dates import Said, said_dates

TOTAL_DOES_NOT_SUM = Rule(
    "total-does-not-sum",
    "A total is the sum of its rows.",
    why=(
        "A row with `total: true` sums up the rows above it, since the last total or all. It is "
        "compared where every one of them has a number of that series. Where a source prints "
        "another total, its `range` or `note` names the sum too, and then it is known."
    ),
    severity=Severity.WARNING,
)


def totals_that_do_not_sum(known: Known) -> Iterator[Finding]:
    """The rows of a figure do not sum to its total."""
    for key, figure in known.library.figures.items():
        for position, row in enumerate(figure.rows):
            if not row.total:
                continue
            for series, total in row.values.items():
                sums = [_sum(rows, series) for rows in _summed(figure, position)]
                known_sums = [each for each in sums if each is not None]
                if not known_sums or any(isclose(each, total) for each in known_sums):
                    continue
                if f"{known_sums[0]:,g}" in f"{figure.range} {figure.note or ''}":
                    continue
                problem = f"{row.label!r} has {total:,g}, and its rows sum to {known_sums[0]:,g}"
                where = known.library.figures.where(key, "rows", position)
                remedy = "mend a number, or name the sum in the figure's range"
                yield TOTAL_DOES_NOT_SUM.broken(where, problem, remedy)


def _summed(figure: Figure, position: int) -> Iterator[list[Row]]:
    """The rows that a total may sum up: all others, those above it, those since the last total."""
    plain = [row for row in figure.rows if not row.total]
    yield plain
    above = list(figure.rows[:position])
    yield [row for row in above if not row.total]
    since: list[Row] = []
    for row in reversed(above):
        if row.total:
            break
        since.append(row)
    yield since


def _sum(rows: list[Row], series: str) -> float | None:
    """The sum of a series; none where a row has no number of it, or there are not two rows."""
    if len(rows) < 2 or any(series not in row.values for row in rows):
        return None
    return sum(row.values[series] for row in rows)


ROW_OUTSIDE_PERIOD = Rule(
    "row-outside-period",
    "What a row or a column of a figure counts lies in the figure's period.",
    why=(
        "A label that is a date, or says `in`, `on`, `by`, `since`, `until` or `during` one, says "
        "when it was counted. A date that says whose count it is, `Clark, 2005`, is passed over."
    ),
    severity=Severity.WARNING,
)
_WHEN = re.compile(
    r"\b(?:by|during|from|in|on|since|until)\s+(?:the\s+(?:end|start)\s+of\s+)?$", re.IGNORECASE
)
_TELLING = re.compile(
    r"\b(?:account|accord|article|book|census|commission|estimat|found|given|letter|list|print"
    r"|publish|quot|report|said|says|state[ds]|statement|statistic|told)",
    re.IGNORECASE,
)
"""The date may be that of who tells, not of what is counted."""


def rows_outside_periods(known: Known) -> Iterator[Finding]:
    """The label of a row or a column has a date outside the period of its figure."""
    figures = known.library.figures
    for key, figure in figures.items():
        for name, position, label in _labels(figure):
            date = _counted_at(label)
            if date and not date.may_meet(figure.period):
                at = place_of(known, "figure", key, "period")
                problem = f"{label!r} is outside the figure's period, {figure.period.words} ({at})"
                where = figures.where(key, name, position, "label")
                yield ROW_OUTSIDE_PERIOD.broken(where, problem, "mend the label or the period")


ROW_CONTRADICTS_EVENT = Rule(
    "row-contradicts-event",
    "A row and the event that it counts have the same day and the same number.",
    why=(
        "A row with `event:` counts what the timeline tells. The date in its label is the event's, "
        "the event lies in the figure's period, and a number in the event's line or note that is "
        "nearly one of the row's is that number."
    ),
    severity=Severity.WARNING,
)


def rows_against_events(known: Known) -> Iterator[Finding]:
    """A row counts an event, and has another day or another number than it."""
    for key, figure in known.library.figures.items():
        for position, row in enumerate(figure.rows):
            event = known.library.events.get(row.event or "")
            if event is None:
                continue
            at = place_of(known, "event", event.id, "date")
            where = known.library.figures.where(key, "rows", position, "label")
            date = _day_of(row, event)
            if date and not date.may_meet(event.date):
                problem = f"{row.label!r} is {date.words}, and the event {event.date.words} ({at})"
                yield ROW_CONTRADICTS_EVENT.broken(where, problem, "mend one of the dates")
            if not event.date.may_meet(figure.period):
                problem = f"the event, {event.date.words} ({at}), is outside {figure.period.words}"
                remedy = "mend the period of the figure, or name another event"
                yield ROW_CONTRADICTS_EVENT.broken(where, problem, remedy)
            if not set(figure.sources).isdisjoint(event.sources):
                continue  # what leans on one work is compared by `misquoted-count`
            for number, value in _slips(row, event):
                at = place_of(known, "event", event.id, "line")
                problem = f"{value:,} here, {number:,} in the event ({at})"
                yield ROW_CONTRADICTS_EVENT.broken(where, problem, "mend one of the numbers")


def _day_of(row: Row, event: Event) -> HistoricalDate | None:
    """The date in the label of a row, with the year of the event where it has none."""
    dates = said_dates(row.label)
    if len(dates) != 1:
        return None
    return dates[0].completed(event.date).date


def _slips(row: Row, event: Event) -> Iterator[tuple[int, int]]:
    """Numbers of an event that look like slips for those of a row, each with the row's."""
    told = [number for _, number in numbers_in(f"{event.line} {event.note or ''}", FEWEST)]
    for each in row.values.values():
        if not isfinite(each) or int(each) in told:
            continue
        for number in told:
            if is_typed_wrong(number, int(each)) or is_swapped(number, int(each)):
                yield number, int(each)


def _labels(figure: Figure) -> Iterator[tuple[str, int, str]]:
    """What its rows and its series are called, each with where it stands."""
    for position, row in enumerate(figure.rows):
        yield "rows", position, row.label
    for position, series in enumerate(figure.series):
        yield "series", position, series.label


def _counted_at(label: str) -> HistoricalDate | None:
    """The date at which was counted; none where a label has none, two, or one of another thing."""
    dates = said_dates(label)
    if len(dates) != 1 or _TELLING.search(label):
        return None
    when = dates[0]
    is_counted = _is_whole(label, when) or _WHEN.search(label[: when.start])
    return when.date if is_counted else None


def _is_whole(label: str, date: Said) -> bool:
    return date.start == 0 and date.end == len(label.rstrip())
