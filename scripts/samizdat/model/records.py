"""What every record of every register has: an id, its sources, and how good the evidence is."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from samizdat.words.dates import HistoricalDate, ImpossibleDateError, parse
from samizdat.words.ids import ID, is_id


class Evidence(StrEnum):
    """What kind of thing a statement rests on, best first."""

    DOCUMENT = "document"
    SCHOLARSHIP = "scholarship"
    REFERENCE = "reference"
    TESTIMONY = "testimony"
    LEGEND = "legend"


class Confidence(StrEnum):
    """How far the editors trust a statement."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


def _id(text: str) -> str:
    if not is_id(text):
        raise PydanticCustomError("bad_id", "is no id")
    return text


def _date(value: Any) -> HistoricalDate:
    if isinstance(value, HistoricalDate):
        return value
    try:
        return parse(str(value))
    except ImpossibleDateError as error:
        raise PydanticCustomError("impossible_date", "{reason}", {"reason": str(error)}) from error


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""Words of an author; never empty."""

Id = Annotated[
    str, AfterValidator(_id), WithJsonSchema({"type": "string", "pattern": f"^{ID.pattern}$"})
]
"""Lower-case ASCII with hyphens, stable for ever."""

Edtf = Annotated[
    HistoricalDate,
    BeforeValidator(_date),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": ["string", "integer"], "description": "A date in EDTF."}),
]
"""A date in EDTF."""


def _day(date: HistoricalDate) -> HistoricalDate:
    if not date.is_day or date.edtf[-1:] in "~?%":
        reason = f"{date.words} is not one certain day"
        raise PydanticCustomError("impossible_date", "{reason}", {"reason": reason})
    return date


Day = Annotated[Edtf, AfterValidator(_day)]
"""A day of the calendar: year, month, day."""


class Strict(BaseModel):
    """A model that refuses what it does not know and never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Statement(Strict):
    """Something said of a record that may rest on other evidence than the record as a whole."""

    sources: tuple[Id, ...] = ()
    """Keys of the sources register; those of the record where left out."""

    evidence: Evidence | None = None
    """The grade of this statement; that of the record where left out."""

    confidence: Confidence | None = None


class Record(Strict):
    """One entry of a register, with what it rests on."""

    id: Id
    sources: tuple[Id, ...] = Field(min_length=1)
    """Keys of the sources register that carry this record."""

    evidence: Evidence
    """What kind of thing it rests on: document, scholarship, reference, testimony, legend."""

    confidence: Confidence
    """How far the editors trust it: high, medium or low."""
