"""Quotations: the exact words of a document or a witness, and who saw them where."""

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from samizdat.model.fields import Edtf, Language, Line, Prose, Text
from samizdat.model.kind import Found, Kind, Manner, Told
from samizdat.model.records import Strict
from samizdat.model.references import EventId, Id, PersonId, SourceId
from samizdat.words.tongue import Tongue

EDITORS = "editors"
"""The translator where the editors of the collection have translated."""


class Quotation(Strict):
    """Words that an essay may quote, letter by letter as they were seen."""

    id: Id
    words: Text = Field(
        description=(
            "The exact words, in the language in which they were seen, without quotation marks."
        )
    )
    language: Language = Field(description="The language of these words: `ru`, `en`.")
    translation: Text | None = Field(
        None,
        description="What they mean, where readers do not know the language; an essay quotes this.",
    )
    translator: Line | None = Field(
        None,
        description=(
            "Who translated: a name, or `editors`; also where the words themselves are a "
            "translation."
        ),
    )
    speaker: Line | None = Field(
        None,
        description=(
            "Whose words they are, where the source has several voices: `a deputy, in a letter`."
        ),
    )
    date: Edtf | None = Field(None, description="When they were written or said.")
    source: SourceId = Field(description="The work that has them, from the sources register.")
    locator: Line | None = Field(
        None,
        description=(
            "Where in the work: `p. 271`, `ch. 4`; left out where the work has no such places."
        ),
    )
    seen: Text = Field(
        description="Who saw the words, and how: `the editors, in a scan of the printed page`."
    )
    people: tuple[PersonId, ...] = Field(
        (), description="Who speaks in them, and of whom they speak."
    )
    events: tuple[EventId, ...] = Field((), description="The events that they belong to.")
    note: Prose | None = Field(
        None, description="What is uncertain: another reading, a cut, a doubt about the text."
    )

    @model_validator(mode="after")
    def _translated_by_somebody(self) -> "Quotation":
        if self.translation and not self.translator:
            raise PydanticCustomError(
                "missing_field",
                "nobody is named for the translation",
                {"field": "translation", "remedy": "add 'translator: ' and a name, or 'editors'"},
            )
        return self

    @property
    def quoted(self) -> str:
        """The words that an essay quotes: the translation where there is one."""
        return self.translation or self.words


def _told(quotation: Quotation, _: Tongue) -> Told:
    dates = []
    if quotation.date:
        dates.append(quotation.date)
    return Told(
        quotation.speaker or "",
        text=quotation.words,
        named=(("source", (quotation.source,)),),
        dates=tuple(dates),
        people=quotation.people,
    )


QUOTATION = Kind(
    "quotation",
    "quotations",
    Quotation,
    label=lambda quotation: quotation.quoted,
    page="quotations/index.md",
    found=Found("Quotation", Manner.PROSE, -0.05),
    told=_told,
)
