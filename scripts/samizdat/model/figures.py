"""Figures: series of numbers with their unit, scope, range and source."""

from enum import StrEnum

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from samizdat.model.fields import Edtf, Headline, Line, Prose
from samizdat.model.kind import Found, Kind, Manner, Told
from samizdat.model.records import Record, Strict
from samizdat.model.references import EventId
from samizdat.prose.views.lines import said
from samizdat.words.listing import joined, listed
from samizdat.words.tongue import Tongue


class ChartKind(StrEnum):
    """How a series is drawn; a table it always has."""

    BARS = "bars"
    NONE = "none"


class Series(Strict):
    """One column of numbers."""

    id: Line
    label: Line
    unit: Line | None = Field(None, description="Where it differs from the figure's: `per cent`.")
    charted: bool = True

    @property
    def heading(self) -> str:
        """Its label, with the unit where that differs from the figure's."""
        if not self.unit:
            return self.label
        return f"{self.label} ({self.unit})"


class Row(Strict):
    """What was counted, with a number for each series that has one."""

    label: Line
    values: dict[str, float] = Field(default_factory=dict)
    words: dict[str, str] = Field(
        default_factory=dict,
        description="Cells that are words, not numbers: tenures, fates, bases of a count.",
    )
    total: bool = Field(
        False, description="It sums up the other rows, and is not charted with them."
    )
    event: EventId | None = Field(
        None, description="What it counts happened then: the event has the same day and number."
    )


class Figure(Record):
    """A series of numbers that charts and tables are drawn from."""

    title: Headline
    unit: Line = Field(description="What is counted: people, lists, per cent.")
    scope: Prose = Field(
        description="Who and what is counted, and who is not: a number means nothing without it."
    )
    period: Edtf
    series: tuple[Series, ...] = Field(
        (), description="Columns of numbers; none where only words are known."
    )
    columns: tuple[Series, ...] = Field(
        (), description="Columns of words, shown in the table only."
    )
    rows: tuple[Row, ...]
    range: Prose = Field(description="How far other counts differ, and why.")
    chart: ChartKind = ChartKind.BARS
    note: Prose | None = None

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


def _told(figure: Figure, tongue: Tongue) -> Told:
    return Told(
        tongue.row([figure.unit, tongue.date(figure.period)]),
        text=joined(said(figure.scope), *(row.label for row in figure.rows)),
        dates=(figure.period,),
    )


FIGURE = Kind(
    "figure",
    "figures",
    Figure,
    label=lambda figure: figure.title,
    page="figures/index.md",
    found=Found("Figures", Manner.TITLE, 0.03),
    told=_told,
)
