"""What the editors of a collection have settled: it stands below the plugin in mkdocs.yml.

The program knows no collection. What differs from one to another is asked here, and what is left
out suits any.
"""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from samizdat.model.claims import Verdict
from samizdat.model.essays import Status
from samizdat.model.fields import (
    CalendarName,
    Day,
    Edtf,
    Keyboard,
    Language,
    Line,
    Script,
    Text,
    Url,
)
from samizdat.model.kind_words import InstitutionKind, SourceKind
from samizdat.model.own_kinds import Kinds
from samizdat.model.places import Certainty
from samizdat.model.readings import Reading
from samizdat.model.records import Confidence, Evidence, Strict
from samizdat.words.folding import fold
from samizdat.words.keyboards import usual_layouts
from samizdat.words.romanisation import Romanisation

CONVENTIONS = "conventions"
"""The option of the plugin under which they stand."""

HOUSE_STYLE = "chicago-notes-bibliography"
STYLES = (
    HOUSE_STYLE,
    "modern-language-association",
    "apa",
    "infoclio-de",
    "iso690-note-fr",
)
"""The styles of citation that come with the program."""


class HomePart(StrEnum):
    """A part of the home page, below what the editors say there."""

    START = "start"
    TIME = "time"
    THEMES = "themes"
    ESSAYS = "essays"
    PEOPLE = "people"
    CORRECTIONS = "corrections"


class Handbook(StrEnum):
    """Who sees the program's handbook."""

    PREVIEW = "preview"
    SITE = "site"
    NOBODY = "nobody"


class Licence(Strict):
    """Under what essays and registers may be used again."""

    name: Line = Field(description="What readers call it: `CC BY 4.0`.")
    title: Line = Field(description="Its whole name: `Creative Commons Attribution 4.0`.")
    spdx: Line = Field(description="Its name for programs, of the SPDX list: `CC-BY-4.0`.")
    url: Url = Field(description="Where it can be read.")


class Names(Strict):
    """What readers see for the words of verdicts, grades and kinds, by those words."""

    verdict: Mapping[Verdict, Line] = Field(
        default_factory=dict, description="Of verdicts on claims: `{ wrong: refuted }`."
    )
    evidence: Mapping[Evidence, Line] = Field(
        default_factory=dict, description="Of what a record rests on."
    )
    confidence: Mapping[Confidence, Line] = Field(
        default_factory=dict, description="Of how far the editors trust it."
    )
    status: Mapping[Status, Line] = Field(
        default_factory=dict, description="Of where an essay stands."
    )
    source_kind: Mapping[SourceKind, Line] = Field(
        default_factory=dict, description="Of the kinds of sources."
    )
    institution_kind: Mapping[InstitutionKind, Line] = Field(
        default_factory=dict, description="Of the kinds of institutions."
    )
    certainty: Mapping[Certainty, Line] = Field(
        default_factory=dict, description="Of how far coordinates can be trusted."
    )
    reading: Mapping[Reading, Line] = Field(
        default_factory=dict, description="Of how much of a source was read."
    )

    def by_kind(self) -> dict[str, dict[str, str]]:
        """The same in plain words, by the kind of the name: `sourcekind`."""
        found: dict[str, dict[str, str]] = {}
        for kind in type(self).model_fields:
            own: Mapping[StrEnum, str] = getattr(self, kind)
            if own:
                found[kind.replace("_", "")] = {word.value: name for word, name in own.items()}
        return found


class Introductions(Strict):
    """The first sentences of lists. `{count}` stands for the number of what is listed."""

    people: Text | None = Field(None, description="Of the list of people.")
    places: Text | None = Field(None, description="Of the list of places.")
    institutions: Text | None = Field(None, description="Of the list of institutions.")
    sources: Text | None = Field(None, description="Of the list of sources.")
    timeline: Text | None = Field(None, description="Of the timeline.")
    figures: Text | None = Field(None, description="Of the figures.")
    quotations: Text | None = Field(None, description="Of the quotations.")
    corrections: Text | None = Field(
        None, description="Of the corrections; what was found how often follows by itself."
    )


class Citations(Strict):
    """How works are cited."""

    style: Line | None = Field(
        None,
        description=(
            "The name of a style that comes with the program, or a CSL file among the registers: "
            "`essays/registers/ours.csl`."
        ),
    )
    locale: Language | None = Field(
        None, description="The language of the words in citations, where it is not the site's."
    )


class Descriptions(Strict):
    """What search engines show of lists, in a sentence."""

    institutions: Line | None = Field(None, description="Of the list of institutions.")
    corrections: Line | None = Field(None, description="Of the corrections.")


class Conventions(Strict):
    """What the editors of a collection have settled."""

    period: Edtf | None = Field(
        None, description="The years that the collection treats; new essays begin with them."
    )
    old_style_until: Day | None = Field(
        None,
        description=(
            "The day from which dates have the new style alone, where the country of the "
            "collection once counted by the Julian calendar."
        ),
    )
    calendar: CalendarName | None = Field(
        None,
        description=(
            "The country whose calendar its old dates are in, or the first day of its new style: "
            "the old style is computed, and asked for in essays."
        ),
    )
    locators: bool = Field(
        False, description="Every citation of a long work is to say where in it."
    )
    scripts: Mapping[Script, Language] = Field(
        default_factory=dict,
        description="The language of words in another script: `{ Cyrillic: uk, Greek: el }`.",
    )
    keyboards: tuple[Keyboard, ...] | None = Field(
        None,
        description=(
            "The layouts of the keyboard that its readers have; a search understands what was "
            "typed on another of them than was meant: `[en, uk]`."
        ),
    )
    transliteration: Mapping[Language, tuple[Line, ...]] = Field(
        default_factory=dict,
        description=(
            "The schemes by which names of a language are written in Latin letters, that of the "
            "house first: `{ uk: [national, German] }`."
        ),
    )
    schemes: Mapping[Line, Mapping[Line, str]] = Field(
        default_factory=dict,
        description="Schemes of the collection's own, as letters: `{ ours: { г: h } }`.",
    )
    licence: Licence | None = Field(
        None, description="The licence of essays and registers; none is named where left out."
    )
    loaded_words: tuple[Line, ...] = Field(
        (), description="Words for effect that `check` finds beside those that it knows."
    )
    allowed_words: tuple[Line, ...] = Field(
        (), description="Words that it takes for such and that are the collection's subject."
    )
    names: Names = Field(
        default_factory=Names,
        description=(
            "What readers see for the words of grades and kinds: `{ verdict: { wrong: refuted } }`."
        ),
    )
    kinds: Kinds = Field(
        default_factory=Kinds,
        description=(
            "Kinds of institutions and of sources beside those of the program: "
            "`{ institutions: { club: political club } }`."
        ),
    )
    editors: Line | None = Field(
        None, description="Who signs where an essay is by `editors`: a society, a seminar."
    )
    start_page: tuple[HomePart, ...] = Field(
        tuple(HomePart),
        description="What stands on the home page below the words of its file, in this order.",
    )
    handbook: Handbook = Field(
        Handbook.PREVIEW,
        description="Where the program's handbook is: in the preview, on the site, or nowhere.",
    )
    citations: Citations = Field(default_factory=Citations, description="How works are cited.")
    introductions: Introductions = Field(
        default_factory=Introductions, description="The first sentences of lists."
    )
    descriptions: Descriptions = Field(
        default_factory=Descriptions, description="What search engines show of lists."
    )

    def labels(self) -> dict[str, dict[str, str]]:
        """What readers see for words of grades and kinds, by the kind of the word."""
        return {**self.names.by_kind(), **self.kinds.names()}

    @property
    def romanisation(self) -> Romanisation:
        """How names in other scripts are written in Latin letters."""
        return Romanisation(self.scripts, self.transliteration, self.schemes)

    def layouts(self, site: str) -> tuple[str, ...]:
        """The layouts of the keyboard; those that its languages have where none is named."""
        if self.keyboards is not None:
            return self.keyboards
        return usual_layouts(site, self.scripts.values())

    def allows(self, phrase: str) -> bool:
        """A word for effect is what the collection is about."""
        return fold(phrase) in map(fold, self.allowed_words)
