"""An entry of the catalogue: one thing that can be searched for by its name."""

from dataclasses import dataclass

from samizdat.words.dates import Day
from samizdat.words.paths import published_at


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be searched for by its name."""

    kind: str
    id: str
    target: str
    """Its page, with the anchor, in the staged tree: `timeline/index.md#fall-of-the-bastille`."""

    name: str
    line: str = ""
    """What tells it from others of the name."""

    sort_name: str = ""
    """As a list has it, the family name first; empty where that is the name."""

    family: str = ""
    """The family name, if it is a person."""

    spellings: tuple[str, ...] = ()
    """Other names and spellings: those of the register first, then those of schemes."""

    text: str = ""
    """Further words by which it may be found."""

    topics: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    decades: tuple[int, ...] = ()
    """First years of the decades that it may fall into."""

    days: tuple[Day, Day] | None = None
    """The bounds of its date, if it happened on one."""

    source_kind: str = ""
    status: str = ""
    language: str = ""
    """What its language calls itself, where the essays have several."""

    weight: int = 0
    """How many sentences of the essays name it."""

    @property
    def address(self) -> str:
        """From the root of the site: `people/danton/`, `timeline/#fall-of-the-bastille`."""
        page, hash_sign, anchor = self.target.partition("#")
        return published_at(page) + hash_sign + anchor
