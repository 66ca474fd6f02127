"""Institutions: offices of state, party bodies, armies and ranks, under their names over time."""

from functools import cached_property

from pydantic import Field

from samizdat.model.fields import Edtf, Line, Prose
from samizdat.model.kind import Found, Kind, Manner, Told
from samizdat.model.kind_words import InstitutionWord
from samizdat.model.naming import Naming, naming_of_thing
from samizdat.model.records import Record, Statement
from samizdat.model.references import InstitutionId, PersonId
from samizdat.prose.views.lines import said
from samizdat.words.dates import HistoricalDate
from samizdat.words.listing import joined
from samizdat.words.periods import around, opening
from samizdat.words.tongue import Tongue


class InstitutionName(Statement):
    """A name that an institution had, and from when to when."""

    name: Line
    full_name: Line | None = Field(
        None, description="What the abbreviation stands for, in English."
    )
    native_name: Line | None = None
    period: Edtf


class Head(Statement):
    """Who was at the head of an institution."""

    person: PersonId | None = Field(
        None, description="From the people register, if the person is in it."
    )
    name: Line | None = Field(None, description="The name of a head who is not in the register.")
    title: Line | None = None
    period: Edtf


class Institution(Record):
    """A body or a rank that essays and events mention."""

    name: Line = Field(description="The name under which this site knows it.")
    native_name: Line | None = None
    aliases: tuple[Line, ...] = ()
    kind: InstitutionWord = Field(
        description="What it was; `kinds` in the settings has those of the collection's own."
    )
    names: tuple[InstitutionName, ...] = Field(
        (), description="Every name it had, in order, while it was the same institution."
    )
    period: Edtf = Field(
        description=(
            "From its foundation to its end: `1900-05-01/1903-12-31`; open where it goes on."
        )
    )
    what: Prose = Field(description="What it was, in a sentence or two.")
    heads: tuple[Head, ...] = ()
    predecessor: InstitutionId | None = None
    part_of: InstitutionId | None = None
    note: Prose | None = None

    @cached_property
    def naming(self) -> Naming:
        """The name with those of other times and every spelling."""
        past = ((name.name, name.full_name, name.native_name) for name in self.names)
        return naming_of_thing(self.name, self.native_name, self.aliases, past)

    @property
    def spans(self) -> tuple[HistoricalDate, ...]:
        """When it was there: under each of its names; a gap between two of them is none of it."""
        return tuple(name.period for name in self.names) or (self.period,)

    @property
    def beginning(self) -> HistoricalDate:
        """Its first day, or the stretch in which that lies."""
        return opening(self.period)

    def headed_by(self, person: str) -> HistoricalDate | None:
        """From when to when somebody was at its head, breaks included; none who never was."""
        periods = [head.period for head in self.heads if head.person == person]
        if not periods:
            return None
        return around(periods)


def _told(body: Institution, tongue: Tongue) -> Told:
    heads = (head.person for head in body.heads if head.person)
    return Told(
        said(body.what),
        text=joined(tongue.named(body.kind), said(body.note or "")),
        dates=(body.period,),
        people=tuple(dict.fromkeys(heads)),
    )


INSTITUTION = Kind(
    "institution",
    "institutions",
    Institution,
    label=lambda body: body.name,
    page="institutions/index.md",
    has_dossiers=True,
    order=lambda body: (str(body.kind), body.period, body.id),
    naming=lambda body: body.naming,
    found=Found("Institution", Manner.NAME, 0.1),
    told=_told,
)
