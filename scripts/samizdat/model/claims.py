"""Claims: what a received article says, whether it is so, and what the evidence says."""

from enum import StrEnum

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from samizdat.model.fields import Prose, Text
from samizdat.model.kind import Found, Kind, Manner, Told
from samizdat.model.records import Confidence, Strict
from samizdat.model.references import ArticleId, EventId, Id, PersonId, SourceId
from samizdat.prose.views.lines import said
from samizdat.words.tongue import Tongue


class Verdict(StrEnum):
    """What the editors found."""

    SUPPORTED = "supported"
    IMPRECISE = "imprecise"
    WRONG = "wrong"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"
    OMISSION = "omission"
    RHETORICAL = "rhetorical"

    def of(self, count: int, tongue: Tongue) -> str:
        """As a sentence says it of so many claims: `wrong`, `omissions`."""
        if self is Verdict.OMISSION and count != 1:
            return tongue.pgettext("verdict of several", "omissions")
        return tongue.named(self)


class Claim(Strict):
    """One thing that an article says."""

    id: Id
    article: ArticleId = Field(description="From the articles register.")
    says: Text = Field(
        description="The claim, or what is left out, in the editors' words; never the article's."
    )
    verdict: Verdict
    correction: Prose = Field(description="What the evidence says.")
    sources_for: tuple[SourceId, ...] = Field(
        (), description="Works that carry what the article says."
    )
    sources_against: tuple[SourceId, ...] = Field(
        (), description="Works that carry the correction where it departs from the article."
    )
    confidence: Confidence
    people: tuple[PersonId, ...] = ()
    events: tuple[EventId, ...] = ()
    note: Prose | None = None

    @model_validator(mode="after")
    def _sourced(self) -> "Claim":
        if not self.sources_for and not self.sources_against:
            raise PydanticCustomError(
                "missing_field",
                "the claim rests on no source",
                {"remedy": "name works under 'sources_for' or 'sources_against'"},
            )
        return self

    def found(self, tongue: Tongue) -> str:
        """What was found, as a line has it: `a claim found wrong`."""
        if self.verdict is Verdict.OMISSION:
            return tongue.gettext("what an article leaves out")
        return tongue.gettext("a claim found {verdict}", verdict=tongue.named(self.verdict))

    @property
    def sources(self) -> tuple[str, ...]:
        """Every work that was weighed, each once."""
        return tuple(dict.fromkeys((*self.sources_for, *self.sources_against)))


def _told(claim: Claim, tongue: Tongue) -> Told:
    return Told(claim.found(tongue), text=said(claim.correction), people=claim.people)


CLAIM = Kind(
    "claim",
    "claims",
    Claim,
    label=lambda claim: claim.says,
    page="corrections/index.md",
    found=Found("Claim", Manner.PROSE, -0.05),
    told=_told,
)
