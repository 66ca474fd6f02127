"""Counts of the figures register: what each counts, and which may be meant by a number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf, isfinite

from samizdat.checks.numbers import (
    SMALLEST,
    is_swapped,
    is_typed_wrong,
    numbers_in,
    slip_keys,
    stems_of,
)
from samizdat.model.figures import Figure
from samizdat.model.shapes import Path
from samizdat.words.dates import HistoricalDate
from samizdat.words.said_dates import said_dates

FEWEST = 10
"""Below it no slip can be told."""

NEAR = 0.03
"""A number that differs by no more than this share may be meant for another."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number of the register, and what it counts."""

    value: int
    label: str
    figure: Figure
    stems: frozenset[str]
    """Those of the words that the register has for it: title, scope and labels."""

    row: frozenset[str]
    """Those of the label of its row alone."""

    date: HistoricalDate | None
    """At which it was counted, where the label of its row is a date."""

    path: Path
    """Of the value in the record of the figure."""


class Counts:
    """Every number of the register, to be found by what looks like a slip for it."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self.told: dict[str, frozenset[int]] = {}
        """By figure every number that its cells and words have."""

        self.dated: dict[str, list[Count]] = {}
        """Counts whose row is a date, by it."""

        self._alike: dict[str, list[Count]] = {}
        counts: list[Count] = []
        for figure in figures:
            self.told[figure.id] = frozenset(_told(figure))
            counts += _counts(figure)
        counts.sort(key=lambda count: count.value)
        self.by_value: dict[int, list[Count]] = {}
        self._of_figure: dict[str, list[Count]] = {}
        for count in counts:
            self.by_value.setdefault(count.value, []).append(count)
            self._of_figure.setdefault(count.figure.id, []).append(count)
        self._values = [count.value for count in counts]
        self._counts = counts
        self.all_told = frozenset[int]().union(*self.told.values())
        self._dated_sources: set[str] = set()
        self._dated_figures: set[str] = set()
        for count in counts:
            if count.date:
                self.dated.setdefault(count.date.edtf, []).append(count)
                self._dated_sources.update(count.figure.sources)
                self._dated_figures.add(count.figure.id)
            for key in slip_keys(count.value):
                self._alike.setdefault(key, []).append(count)

    def has_dated(self, cited: frozenset[str], linked: frozenset[str]) -> bool:
        """A text that cites these works or links these figures leans on counts with dates."""
        return not self._dated_sources.isdisjoint(cited) or not self._dated_figures.isdisjoint(
            linked
        )

    def of_figure(self, key: str) -> list[Count]:
        """The counts of a figure."""
        return self._of_figure.get(key, [])

    def slips(self, number: int) -> Iterator[Count]:
        """Each count from which a number differs like a slip of the pen."""
        seen: set[int] = set()
        for count in (*self._near(number), *self._typed_wrong(number)):
            if id(count) not in seen:
                seen.add(id(count))
                yield count

    def _near(self, number: int) -> Iterator[Count]:
        first = bisect_left(self._values, max(SMALLEST, int(number * (1 - 2 * NEAR))))
        for count in self._counts[first:]:
            if count.value > number * (1 + 2 * NEAR):
                return
            if abs(number - count.value) <= NEAR * count.value:
                yield count

    def _typed_wrong(self, number: int) -> Iterator[Count]:
        for key in slip_keys(number):
            for count in self._alike.get(key, ()):
                if is_typed_wrong(number, count.value) or is_swapped(number, count.value):
                    yield count


def is_plain_slip(number: int, value: int) -> bool:
    """They differ by little, by one digit, or by two neighbours that have changed places.

    Of other slips there are so many that the sentence must say more of what is counted.
    """
    if value >= SMALLEST and abs(number - value) <= NEAR * value:
        return True
    return is_typed_wrong(number, value)


def _counts(figure: Figure) -> Iterator[Count]:
    around = stems_of(f"{figure.title} {figure.scope}")
    labels = {series.id: series.label for series in figure.series}
    for position, row in enumerate(figure.rows):
        date = _date_of(row.label)
        for column, value in row.values.items():
            if FEWEST <= value < inf:
                stems = around | stems_of(f"{row.label} {labels.get(column, '')}")
                path = ("rows", position, "values", column)
                own = stems_of(row.label)
                yield Count(int(value), row.label, figure, stems, own, date, path)


def _date_of(label: str) -> HistoricalDate | None:
    """The date that a label is; none where it is more than a date, or none."""
    for said in said_dates(label):
        if said.start == 0 and said.end == len(label.rstrip()):
            return said.date
    return None


def _told(figure: Figure) -> Iterator[int]:
    words = [figure.title, figure.scope, figure.range, figure.note or ""]
    for row in figure.rows:
        words += [row.label, *row.words.values()]
        yield from (int(value) for value in row.values.values() if isfinite(value))
    yield from (number for _, number in numbers_in(" ".join(words), FEWEST))
