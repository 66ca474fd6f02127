"""People: names in every spelling, life dates, offices, fates, and who was what to whom."""

from functools import cached_property

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from samizdat.model.fields import CalendarName, Edtf, Line, Prose
from samizdat.model.kind import Found, Kind, Manner, Told
from samizdat.model.naming import Naming, is_family_of, naming_of_person
from samizdat.model.records import Record, Statement
from samizdat.model.references import InstitutionId, PersonId, PlaceId
from samizdat.prose.views.lines import said
from samizdat.words.dates import HistoricalDate
from samizdat.words.listing import joined
from samizdat.words.tongue import PROGRAM, Tongue

SURVIVED = "survived"
"""The fate of somebody who lived on: it is not said beside the day of a death."""

UNKNOWN = "?"
"""A birth or a death of which no register says when."""


class Office(Statement):
    """A post or rank that somebody held."""

    title: Line = Field(description="As a sentence names it: `commander, 5th Cavalry Corps`.")
    institution: InstitutionId | None = Field(
        None, description="Where it was held, from the institutions register."
    )
    period: Edtf | None = Field(None, description="From when to when; left out where nothing says.")


class Fate(Statement):
    """What became of somebody."""

    kind: Line = Field(
        description=(
            "A word or two: executed, survived, imprisoned and released. "
            "Beside the date of a death `survived` is left out."
        )
    )
    date: Edtf | None = None
    place: PlaceId | None = None
    detail: Prose | None = None


class Rehabilitation(Statement):
    """What a court or a commission said of somebody afterwards."""

    date: Edtf | None = None
    detail: Prose | None = None


class Relation(Statement):
    """What somebody was to somebody else, read from this person: `successor of`."""

    kind: Line
    to: PersonId
    period: Edtf | None = None


class Person(Record):
    """Somebody whom an essay, an event or a claim mentions."""

    name: Line = Field(
        description=(
            "The house spelling, in reading order; what tells namesakes apart stands in brackets."
        )
    )
    family: Line | None = Field(
        None,
        description=(
            "The family name in it, by which lists sort, where that is not the last word: "
            "`García Lorca`, `Mao`."
        ),
    )
    native_name: Line | None = Field(
        None, description="The name in its own script, where that is not Latin."
    )
    aliases: tuple[Line, ...] = Field((), description="Other spellings and names, for search.")
    born: Edtf | None = None
    born_old_style: Edtf | None = Field(
        None,
        description="The Julian date; where left out, the site computes it from `born`.",
    )
    calendar: CalendarName | None = Field(
        None,
        description=(
            "Where that of the collection does not hold for the birth: a country, or `gregorian`."
        ),
    )
    died: Edtf | None = None
    roles: tuple[Line, ...] = Field(
        (), description="What the person was where no office says it: `printer of the pamphlet`."
    )
    offices: tuple[Office, ...] = ()
    fate: Fate | None = None
    rehabilitation: Rehabilitation | None = None
    relations: tuple[Relation, ...] = ()
    note: Prose | None = Field(None, description="What is uncertain, or often told wrongly.")

    @model_validator(mode="after")
    def _born_before_dying(self) -> "Person":
        if self.born and self.died and self.died.last < self.born.first:
            raise PydanticCustomError(
                "wrong_order",
                "{name} died before being born",
                {"name": self.name, "field": "died", "remedy": "compare 'born' with 'died'"},
            )
        return self

    @model_validator(mode="after")
    def _family_in_name(self) -> "Person":
        if self.family and not is_family_of(self.family, self.name):
            raise PydanticCustomError(
                "wrong_type",
                "{family} neither begins nor ends the name {name}",
                {
                    "family": repr(self.family),
                    "name": repr(self.name),
                    "field": "family",
                    "remedy": "write its words as they stand in 'name', or leave the field out",
                },
            )
        return self

    @cached_property
    def naming(self) -> Naming:
        """The name in its parts, with every spelling."""
        return naming_of_person(self.name, self.native_name, self.aliases, self.family)

    @property
    def sort_name(self) -> str:
        """The family name first: `Byron, George Gordon`."""
        return self.naming.sorting

    @property
    def fate_words(self) -> str:
        """What became of somebody, as it stands beside the dates of the life; perhaps nothing."""
        if self.fate is None:
            return ""
        if self.died:
            return _without_survival(self.fate.kind)
        return self.fate.kind

    @property
    def fates(self) -> tuple[str, ...]:
        """What somebody may be looked for by: of `demoted, survived` each by itself."""
        if self.fate is None:
            return ()
        rest = _without_survival(self.fate.kind)
        if rest == self.fate.kind:
            return (rest,)
        return (rest, SURVIVED) if rest else (SURVIVED,)

    @property
    def fate_ends_life(self) -> bool:
        """What became of somebody was the end of the life: a comma parts them, else a dot."""
        date = self.fate.date if self.fate else None
        return bool(date and self.died and date.may_meet(self.died))

    @property
    def life(self) -> str:
        """The life in a line: `21 December 1896 (old style 9 December) – 3 August 1968`."""
        return self.life_in(PROGRAM)

    def life_in(self, tongue: Tongue, old_style: str | None = None) -> str:
        """The same in the language of a site; a day in the old style may come from elsewhere."""
        born, died = _words(self.born, tongue), _words(self.died, tongue)
        if old_style is None and self.born_old_style:
            old_style = tongue.date(self.born_old_style)
        if old_style:
            old = tongue.gettext("old style {date}", date=_without_shared_year(old_style, born))
            born += f" ({old})"
        return f"{born} – {died}"

    def years_in(self, tongue: Tongue) -> str:
        """The life in years: `1896–1968`."""
        born, died = UNKNOWN, UNKNOWN
        if self.born:
            born = tongue.years(self.born)
        if self.died:
            died = tongue.years(self.died)
        return f"{born}–{died}"


def _without_survival(kind: str) -> str:
    """A fate without the word that somebody survived: `demoted` of `demoted, survived`."""
    parts = [part.strip() for part in kind.split(",")]
    return ", ".join(part for part in parts if part != SURVIVED)


def _words(date: HistoricalDate | None, tongue: Tongue) -> str:
    if date is None:
        return UNKNOWN
    return tongue.date(date)


def _without_shared_year(old: str, new: str) -> str:
    return old.removesuffix(new[-5:])


def _told(person: Person, tongue: Tongue) -> Told:
    words = [*person.roles, *(office.title for office in person.offices)]
    if person.fate:
        words += [person.fate.kind, person.fate.detail or ""]
    line, life = "", None
    if person.born or person.died:
        line = person.life_in(tongue)
    if person.born and person.died:  # a life with one end is of no age: what somebody was in is
        life = (person.born, person.died)
    return Told(line, text=joined(*words, said(person.note or "")), life=life, people=(person.id,))


PERSON = Kind(
    "person",
    "people",
    Person,
    label=lambda person: person.name,
    page="people/index.md",
    has_dossiers=True,
    sorting=lambda person: person.sort_name,
    naming=lambda person: person.naming,
    found=Found("Person", Manner.NAME, 0.12),
    told=_told,
    takes_from_events=True,
)
