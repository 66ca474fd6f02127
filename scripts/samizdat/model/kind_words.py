"""Kinds of institutions and of sources: words of the program's, and of a collection's own.

Whether a word of its own stands in the settings of the collection is asked when both are read.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from samizdat.model.fields import Line

KIND_OF = "x-kind-of"
"""The keyword of a JSON Schema that says of which register a word is the kind."""


class InstitutionKind(StrEnum):
    """What an institution was."""

    GOVERNMENT = "government"
    ASSEMBLY = "assembly"
    COURT = "court"
    POLICE = "police"
    SECURITY = "state security"
    ARMY = "armed forces"
    RANK = "rank"
    PARTY = "party"
    SOCIETY = "society"
    CHURCH = "church"
    SCHOOL = "school"
    COMPANY = "company"
    OTHER = "other"


class SourceKind(StrEnum):
    """What a source is to a historian, which is not what it is to a librarian."""

    DOCUMENT = "document"
    LAW = "law"
    ORDER = "order"
    MINUTES = "minutes"
    STENOGRAM = "stenogram"
    LETTER = "letter"
    DIARY = "diary"
    CONFESSION = "confession"
    TESTIMONY = "testimony"
    MEMOIR = "memoir"
    OFFICIAL_HISTORY = "official history"
    SCHOLARSHIP = "scholarship"
    JOURNALISM = "journalism"
    LITERATURE = "literature"
    REFERENCE_WORK = "reference work"


class OwnInstitutionKind(str):
    """What an institution was, by a word of the collection's own."""

    __slots__ = ()


class OwnSourceKind(str):
    """What a source is to a historian, by a word of the collection's own."""

    __slots__ = ()


def _read(known: type[StrEnum], own: type[str]) -> AfterValidator:
    """A word as one of those that the program knows, else as one of the collection's own."""

    def read(word: str) -> str:
        try:
            return known(word)
        except ValueError:
            return own(word)

    return AfterValidator(read)


def _schema(known: type[StrEnum], register: str) -> WithJsonSchema:
    """An editor completes the words that are known, and is free to type others."""
    choice = {"enum": [kind.value for kind in known], KIND_OF: register}
    return WithJsonSchema({"anyOf": [choice, {"type": "string", "minLength": 1}]})


InstitutionWord = Annotated[
    Line,
    _read(InstitutionKind, OwnInstitutionKind),
    _schema(InstitutionKind, "institutions"),
]
"""The kind of an institution."""

SourceWord = Annotated[Line, _read(SourceKind, OwnSourceKind), _schema(SourceKind, "sources")]
"""The kind of a source."""
