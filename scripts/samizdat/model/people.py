"""People: names in every spelling, life dates, offices, fates, and who was what to whom."""

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from samizdat.model.records import Edtf, Id, Record, Statement, Text


class Office(Statement):
    """A post or rank that somebody held."""

    title: Text
    """As a sentence names it: `commander, 5th Cavalry Corps`."""

    institution: Id | None = None
    """Where it was held, from the institutions register."""

    period: Edtf | None = None
    """From when to when; left out where nothing says."""


class Fate(Statement):
    """What became of somebody."""

    kind: Text
    """A word or two: executed, survived, imprisoned and released."""

    date: Edtf | None = None
    place: Id | None = None
    detail: Text | None = None


class Rehabilitation(Statement):
    """What a court or a commission said of somebody afterwards."""

    date: Edtf | None = None
    detail: Text | None = None


class Relation(Statement):
    """What somebody was to somebody else, read from this person: `successor of`."""

    kind: Text
    to: Id
    period: Edtf | None = None


class Person(Record):
    """Somebody whom an essay, an event or a claim mentions."""

    name: Text
    """The house spelling, in reading order; what tells namesakes apart stands in brackets."""

    native_name: Text | None = None
    """The name in its own script, where that is not Latin."""

    aliases: tuple[Text, ...] = ()
    """Other spellings and names, for search."""

    born: Edtf | None = None
    born_old_style: Edtf | None = None
    """The Julian date, before 14 February 1918."""

    died: Edtf | None = None
    roles: tuple[Text, ...] = ()
    """What the person was where no office says it: `killer of Kirov`."""

    offices: tuple[Office, ...] = ()
    fate: Fate | None = None
    rehabilitation: Rehabilitation | None = None
    relations: tuple[Relation, ...] = ()
    note: Text | None = None
    """What is uncertain, or often told wrongly."""

    @model_validator(mode="after")
    def _born_before_dying(self) -> "Person":
        if self.born and self.died and self.died.last < self.born.first:
            raise PydanticCustomError(
                "wrong_order",
                "{name} died before being born",
                {"name": self.name, "field": "died", "remedy": "compare 'born' with 'died'"},
            )
        return self

    @property
    def sort_name(self) -> str:
        """The last word of the name first: `Rokossovsky, Konstantin`."""
        bare, bracket, rest = self.name.partition(" (")
        given, _, family = bare.rpartition(" ")
        return (f"{family}, {given}" if given else family) + bracket + rest

    @property
    def life(self) -> str:
        """The life in a line: `21 December 1896 (old style 9 December) – 3 August 1968`."""
        old = self.born_old_style
        born = self.born.words if self.born else "?"
        if old:
            born += f" (old style {_without_shared_year(old.words, born)})"
        return f"{born} – {self.died.words if self.died else '?'}"

    @property
    def years(self) -> str:
        """The life in years: `1896–1968`."""
        born = self.born.years if self.born else "?"
        return f"{born}–{self.died.years if self.died else '?'}"


def _without_shared_year(old: str, new: str) -> str:
    year = new[-5:]
    return old.removesuffix(year) if old.endswith(year) else old
