"""Quotations: the exact words of a document or a witness, and who saw them where."""

from typing import Annotated

from pydantic import AfterValidator, model_validator
from pydantic_core import PydanticCustomError

from samizdat.model.records import Edtf, Id, Strict, Text
from samizdat.words.languages import is_language


def _language(tag: str) -> str:
    if not is_language(tag):
        remedy = "write its letters in ISO 639: en, ru, fr"
        raise PydanticCustomError("wrong_type", "this is no language", {"remedy": remedy})
    return tag


Language = Annotated[Text, AfterValidator(_language)]
"""A language by its letters in ISO 639, with a script or a country where that matters."""


class Quotation(Strict):
    """Words that an essay may quote, letter by letter as they were seen."""

    id: Id
    words: Text
    """The exact words, in the language in which they were seen, without quotation marks."""

    language: Language
    """The language of these words: `ru`, `en`."""

    translation: Text | None = None
    """What they mean, where readers do not know the language; an essay quotes this."""

    translator: Text | None = None
    """Who translated: a name, or `editors`; also where the words themselves are a translation."""

    speaker: Text | None = None
    """Whose words they are, where the source has several voices: `Stalin, in a telegram`."""

    date: Edtf | None = None
    """When they were written or said."""

    source: Id
    """The work that has them, from the sources register."""

    locator: Text | None = None
    """Where in the work: `p. 271`, `ch. 4`; left out where the work has no such places."""

    seen: Text
    """Who saw the words, and how: `the editors, in a scan of the printed page`."""

    people: tuple[Id, ...] = ()
    """Who speaks in them, and of whom they speak."""

    events: tuple[Id, ...] = ()
    """The events that they belong to."""

    note: Text | None = None
    """What is uncertain: another reading, a cut, a doubt about the text."""

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

    @property
    def translated_by(self) -> str:
        """The translator in a sentence; empty where nobody is named."""
        return "the editors" if self.translator == "editors" else self.translator or ""
