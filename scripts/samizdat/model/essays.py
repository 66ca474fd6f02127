"""Essays: what stands in the front matter, and the essay that goes with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from samizdat.model.documents import Document
from samizdat.model.fields import Day, Edtf, Headline, Language, Line, Prose
from samizdat.model.records import Strict
from samizdat.model.references import (
    ArticleId,
    EssaySlug,
    EventId,
    Id,
    InstitutionId,
    PersonId,
    PlaceId,
)
from samizdat.model.shapes import references_in
from samizdat.words.dates import HistoricalDate

WORDS_A_MINUTE = 230
"""Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, Journal of Memory and
Language 109), rounded down for names and notes."""


NO_SUMMARY_YET = "One sentence that says what the essay shows."
"""What the summary of a new draft is until somebody writes one."""


class Status(StrEnum):
    """How far an essay has come."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"
    RETRACTED = "retracted"


class Revision(Strict):
    """A change of substance to an essay that had been published."""

    date: Day
    what: Prose = Field(description="What is different, in a sentence for readers.")


class Retraction(Strict):
    """Why an essay is taken back."""

    date: Day
    why: Prose = Field(description="What was wrong, in a sentence for readers.")
    replaced_by: EssaySlug | None = Field(
        None, description="The slug of the essay that stands in its place."
    )


class EssayFrontMatter(Strict):
    """What stands between the two lines of hyphens at the top of an essay."""

    title: Headline
    summary: Annotated[Prose, StringConstraints(max_length=300)] = Field(
        description=(
            "One sentence, at most 300 characters: the standfirst, the card, the search result."
        )
    )
    authors: tuple[Line, ...] = Field(
        min_length=1,
        description="Names in reading order; `editors` stands for the editors of the collection.",
    )
    published: Day | None = Field(
        None, description="The day it was published; required once the status is `published`."
    )
    updated: Day | None = Field(None, description="The day of the last change of substance.")
    revisions: tuple[Revision, ...] = Field(
        (), description="What was changed, and when: on the page and in the feed."
    )
    retraction: Retraction | None = Field(
        None, description="Why it was taken back; it belongs to the status `retracted`."
    )
    status: Status = Status.DRAFT
    period: Edtf = Field(description="What the essay covers, as an EDTF interval: `1900/1903`.")
    topics: tuple[Line, ...] = ()
    people: tuple[PersonId, ...] = Field(
        (), description="Ids of the people register whom the essay treats."
    )
    places: tuple[PlaceId, ...] = Field(
        (), description="Ids of the places register that the essay treats."
    )
    events: tuple[EventId, ...] = Field(
        (), description="Ids of the events register that the essay treats."
    )
    institutions: tuple[InstitutionId, ...] = Field(
        (), description="Ids of the institutions register that the essay treats."
    )
    article: ArticleId | None = Field(
        None, description="The received article that the essay answers, from the articles register."
    )
    language: Language | None = Field(
        None, description="The language it is written in; that of the site when left out."
    )
    translation_of: EssaySlug | None = Field(
        None, description="The slug of the essay of which it is a translation."
    )
    autolink: bool = Field(
        True, description="Link the first mention of each person listed under `people` by itself."
    )
    slug: Id | None = Field(
        None,
        description="The last part of the address; the file's name without `.md` when left out.",
    )

    @model_validator(mode="after")
    def _published_on_a_day(self) -> "EssayFrontMatter":
        if self.status is Status.PUBLISHED and self.published is None:
            raise PydanticCustomError(
                "missing_field",
                "a published essay has no 'published' date",
                {
                    "field": "status",
                    "remedy": "add 'published: ' and the day, year first: 2026-11-30",
                },
            )
        changed = self.changed
        if self.published and changed and changed < self.published:
            raise PydanticCustomError(
                "wrong_order",
                "it was updated before it was published",
                {
                    "field": "updated",
                    "remedy": "'updated' is the later day; leave it out for a new essay",
                },
            )
        return self

    @model_validator(mode="after")
    def _summed_up(self) -> "EssayFrontMatter":
        if self.status is not Status.DRAFT and self.summary == NO_SUMMARY_YET:
            raise PydanticCustomError(
                "missing_field",
                "the summary is still the one that the draft began with",
                {"field": "summary", "remedy": "say in a sentence what the essay shows"},
            )
        return self

    @model_validator(mode="after")
    def _taken_back(self) -> "EssayFrontMatter":
        if self.status is Status.RETRACTED and self.retraction is None:
            remedy = "add 'retraction:' with 'date: …', 'why: …' and, where there is one, "
            raise PydanticCustomError(
                "missing_field",
                "a retracted essay does not say why",
                {"field": "status", "remedy": remedy + "'replaced_by: …'"},
            )
        if self.retraction and self.status in (Status.PUBLISHED, Status.REVIEW):
            raise PydanticCustomError(
                "missing_field",
                "it says why it was retracted, and its status does not",
                {
                    "field": "status",
                    "remedy": "write 'status: retracted', or leave 'retraction' out",
                },
            )
        return self

    @property
    def changed(self) -> HistoricalDate | None:
        """The day of the last change: the latest of those that are told."""
        days = [revision.date for revision in self.revisions]
        if self.updated:
            days.append(self.updated)
        if self.retraction:
            days.append(self.retraction.date)
        return max(days, default=None)


@dataclass(frozen=True)
class Essay:
    """A text with everything its author has said about it."""

    front: EssayFrontMatter
    document: Document

    @property
    def slug(self) -> str:
        """The last part of its address, stable for ever."""
        return self.front.slug or PurePosixPath(self.document.path).stem

    @property
    def title(self) -> str:
        """As it stands at the head."""
        return self.front.title

    @property
    def is_public(self) -> bool:
        """It stands on the published site."""
        return self.front.status in (Status.PUBLISHED, Status.RETRACTED)

    @property
    def is_retracted(self) -> bool:
        """It stands there for the record, and is offered to nobody for citing."""
        return self.front.status is Status.RETRACTED

    @property
    def minutes(self) -> int:
        """Reading time in minutes, at least one."""
        return max(1, round(self.document.prose.word_count / WORDS_A_MINUTE))

    @cached_property
    def cited(self) -> tuple[str, ...]:
        """Keys of the sources it cites, in the order of first citation."""
        return self.document.prose.cited

    @cached_property
    def listed(self) -> frozenset[tuple[str, str]]:
        """The records that its front matter names, each by the noun of its kind and its id."""
        return frozenset((each.kind, each.key) for each in references_in(self.front))

    @cached_property
    def treated(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the records that it treats, links or cites, by the noun of their kind.

        Those of its front matter come first.
        """
        named: dict[str, dict[str, None]] = {}
        for reference in references_in(self.front):
            named.setdefault(reference.kind, {})[reference.key] = None
        for link in self.document.prose.links:
            named.setdefault(link.scheme, {})[link.rest] = None
        for key in self.cited:
            named.setdefault("source", {})[key] = None
        return {noun: tuple(keys) for noun, keys in named.items()}

    def treats(self, noun: str) -> tuple[str, ...]:
        """Ids of the records of a kind that it treats, links or cites."""
        return self.treated.get(noun, ())
