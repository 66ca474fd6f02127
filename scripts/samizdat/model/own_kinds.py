"""Kinds of a collection's own: how its settings name them, and what the program takes them for."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from samizdat.model.fields import Line
from samizdat.model.kind_words import InstitutionKind, OwnInstitutionKind, OwnSourceKind, SourceKind
from samizdat.model.records import Strict

PluralForm = Literal["zero", "one", "two", "few", "many", "other"]
"""The plurals that languages have, as CLDR calls them."""


def _short(value: Any) -> Any:
    """Nothing, or a name alone, stands for the fields of a kind."""
    if value is None:
        return {}
    if isinstance(value, str):
        return {"name": value}
    return value


class InstitutionKindOfOwn(Strict):
    """A kind of institutions that the program does not know."""

    name: Line | None = Field(None, description="What readers see; its word where left out.")
    like: InstitutionKind | None = Field(
        None, description="The kind of the program's that checks take it for: `rank`."
    )


class SourceKindOfOwn(Strict):
    """A kind of sources that the program does not know."""

    name: Line | None = Field(None, description="What readers see; its word where left out.")
    like: SourceKind | None = Field(
        None, description="The kind of the program's that checks take it for: `memoir`."
    )
    counted: Mapping[PluralForm, Line] = Field(
        default_factory=dict,
        description=(
            "How several are counted at the head of an essay, by the plurals of the language: "
            '`{ one: "{count} pamphlet", other: "{count} pamphlets" }`.'
        ),
    )

    def words(self, form: str, number: str) -> str:
        """So many of them, in the plural that a number takes; empty where nothing says."""
        pattern = ""
        for each, words in self.counted.items():
            if each == form or (each == "other" and not pattern):
                pattern = words
        return pattern.replace("{count}", number)


def _unknown(known: type[StrEnum]) -> AfterValidator:
    """Refuse a word that needs no setting."""

    def checked(word: str) -> str:
        if word in [kind.value for kind in known]:
            problem = "the program knows the kind {word} already"
            remedy = "take it away here; 'names' below 'conventions' says what readers see for it"
            given = {"word": repr(word), "remedy": remedy}
            raise PydanticCustomError("wrong_type", problem, given)
        return word

    return AfterValidator(checked)


class Kinds(Strict):
    """Kinds that the collection has beside those of the program, by their words in registers."""

    institutions: Mapping[
        Annotated[Line, _unknown(InstitutionKind)],
        Annotated[InstitutionKindOfOwn, BeforeValidator(_short)],
    ] = Field(default_factory=dict, description="Of institutions: `{ club: political club }`.")
    sources: Mapping[
        Annotated[Line, _unknown(SourceKind)],
        Annotated[SourceKindOfOwn, BeforeValidator(_short)],
    ] = Field(default_factory=dict, description="Of sources: `{ pamphlet: { like: document } }`.")

    def of(self, register: str) -> tuple[str, ...]:
        """The words of a register's kinds; none where its kinds are the program's alone."""
        if register == "institutions":
            return tuple(self.institutions)
        if register == "sources":
            return tuple(self.sources)
        return ()

    def institution(self, word: str) -> str:
        """The kind that checks take an institution's for."""
        own = self.institutions.get(word)
        if own and own.like:
            return own.like
        return word

    def source(self, word: str) -> str:
        """The kind that checks take a source's for."""
        own = self.sources.get(word)
        if own and own.like:
            return own.like
        return word

    def names(self) -> dict[str, dict[str, str]]:
        """What readers see for these words, as a tongue has names."""
        bodies: dict[str, str] = {}
        for word, body in self.institutions.items():
            bodies[word] = body.name or word
        works: dict[str, str] = {}
        for word, work in self.sources.items():
            works[word] = work.name or word
        return {OwnInstitutionKind.__name__.lower(): bodies, OwnSourceKind.__name__.lower(): works}
