"""Ids, and ids that carry their kind: what a field of a record or of front matter names."""

from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from samizdat.model.shapes import IdOf
from samizdat.words.ids import ID, LONGEST_ID, is_id


def _id(text: str) -> str:
    if not is_id(text):
        raise PydanticCustomError("bad_id", "is no id")
    return text


Id = Annotated[
    str,
    AfterValidator(_id),
    WithJsonSchema({"type": "string", "pattern": f"^{ID.pattern}$", "maxLength": LONGEST_ID}),
]
"""Lower-case ASCII with hyphens, stable for ever."""

ArticleId = Annotated[Id, IdOf("article")]
ClaimId = Annotated[Id, IdOf("claim")]
EventId = Annotated[Id, IdOf("event")]
FigureId = Annotated[Id, IdOf("figure")]
InstitutionId = Annotated[Id, IdOf("institution")]
PersonId = Annotated[Id, IdOf("person")]
PlaceId = Annotated[Id, IdOf("place")]
QuotationId = Annotated[Id, IdOf("quotation")]
SourceId = Annotated[Id, IdOf("source")]
EssaySlug = Annotated[Id, IdOf("essay")]
"""The last part of an essay's address."""
