"""Figures: series of numbers with their unit, scope, range and source."""

from enum import StrEnum

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from samizdat.model.records import Edtf, Record, Strict, Text
from samizdat.words.listing import listed


class ChartKind(StrEnum):
    """How a series is drawn; a table it always has."""

    BARS = "bars"
    NONE = "none"


class Series(Strict):
    """One column of numbers."""

    id: Text
    label: Text
    unit: Text | None = None
    """Where it differs from the figure's: `per cent`."""

    charted: bool = True

    @property
    def heading(self) -> str:
        """Its label, with the unit where that differs from the figure's."""
        return f"{self.label} ({self.unit})" if self.unit else self.label


class Row(Strict):
    """What was counted, with a number for each series that has one."""

    label: Text
    values: dict[str, float] = Field(default_factory=dict)
    words: dict[str, str] = Field(default_factory=dict)
    """Cells that are words, not numbers: tenures, fates, bases of a count."""

    total: bool = False
    """It sums up the other rows, and is not charted with them."""


class Figure(Record):
    """A series of numbers that charts and tables are drawn from."""

    title: Text
    unit: Text
    """What is counted: people, lists, per cent."""

    scope: Text
    """Who and what is counted, and who is not: a number means nothing without it."""

    period: Edtf
    series: tuple[Series, ...] = ()
    """Columns of numbers; none where only words are known."""

    columns: tuple[Series, ...] = ()
    """Columns of words, shown in the table only."""

    rows: tuple[Row, ...]
    range: Text
    """How far other counts differ, and why."""

    chart: ChartKind = ChartKind.BARS
    note: Text | None = None

    @model_validator(mode="after")
    def _cells_have_columns(self) -> "Figure":
        known = {column.id for column in (*self.series, *self.columns)}
        for row in self.rows:
            stray = (row.values.keys() | row.words.keys()) - known
            if stray:
                raise PydanticCustomError(
                    "unknown_column",
                    "the row {row} has a value for {column}, which is no series",
                    {
                        "row": repr(row.label),
                        "column": repr(sorted(stray)[0]),
                        "remedy": f"series and columns here are {listed(sorted(known))}",
                    },
                )
        return self
