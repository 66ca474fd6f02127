"""People: names in every spelling, life dates, what they were and what became of them."""

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from samizdat.model.records import Edtf, Record, Text


class Person(Record):
    """Somebody whom an essay mentions."""

    name: Text
    """The house spelling, in reading order."""

    native_name: Text | None = None
    """The name in its own script, where that is not Latin."""

    aliases: tuple[Text, ...] = ()
    """Other spellings and names, for search."""

    born: Edtf | None = None
    born_old_style: Edtf | None = None
    """The Julian date, before 14 February 1918."""

    died: Edtf | None = None
    roles: tuple[Text, ...] = ()
    """What the person was, with years, in the order of a life."""

    fate: Text | None = None
    """One word or two: executed, survived, imprisoned and released."""

    fate_detail: Text | None = None
    rehabilitated: Text | None = None
    note: Text | None = None
    """What is uncertain, or often told wrongly."""

    @model_validator(mode="after")
    def _born_before_dying(self) -> "Person":
        if self.born and self.died and self.died.last < self.born.first:
            raise PydanticCustomError(
                "wrong_order",
                "{name} died before being born",
                {"name": self.name, "remedy": "compare 'born' with 'died'"},
            )
        return self

    @property
    def sort_name(self) -> str:
        """The last word of the name first: `Rokossovsky, Konstantin`."""
        bare = self.name.split(" (")[0]
        given, _, family = bare.rpartition(" ")
        return f"{family}, {given}" if given else family

    @property
    def life(self) -> str:
        """The life in a line: `21 December 1896 (old style 9 December) – 3 August 1968`."""
        old = self.born_old_style
        born = self.born.words if self.born else "?"
        if old:
            born += f" (old style {_without_shared_year(old.words, born)})"
        return f"{born} – {self.died.words if self.died else '?'}"


def _without_shared_year(old: str, new: str) -> str:
    year = new[-5:]
    return old.removesuffix(year) if old.endswith(year) else old
