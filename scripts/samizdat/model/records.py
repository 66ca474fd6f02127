"""What every record of every register has: an id, its sources, and how good the evidence is."""

from enum import StrEnum
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from samizdat.model.references import Id, SourceId
from samizdat.model.shapes import Shape, shape_of


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


class Strict(BaseModel):
    """A model that refuses what it does not know, never changes, and knows its shape."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    shape: ClassVar[Shape]

    @classmethod
    def __pydantic_init_subclass__(cls, **options: Any) -> None:
        """Work out the shape, once for each model."""
        super().__pydantic_init_subclass__(**options)
        cls.shape = shape_of(cls.model_fields)


class Statement(Strict):
    """Something said of a record that may rest on other evidence than the record as a whole."""

    sources: tuple[SourceId, ...] = Field(
        (), description="Keys of the sources register; those of the record where left out."
    )
    evidence: Evidence | None = Field(
        None, description="The grade of this statement; that of the record where left out."
    )
    confidence: Confidence | None = None


class Record(Strict):
    """One entry of a register, with what it rests on."""

    id: Id
    sources: tuple[SourceId, ...] = Field(
        min_length=1, description="Keys of the sources register that carry this record."
    )
    evidence: Evidence = Field(
        description=(
            "What kind of thing it rests on: document, scholarship, reference, testimony, legend."
        )
    )
    confidence: Confidence = Field(description="How far the editors trust it: high, medium or low.")
