"""A kind of record, and what is told of one wherever it is named."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from samizdat.model.naming import Naming
from samizdat.model.records import Strict
from samizdat.words.dates import HistoricalDate
from samizdat.words.tongue import PROGRAM, Tongue

R = TypeVar("R", bound=Strict)


class Manner(StrEnum):
    """How a search weighs the words of a thing."""

    NAME = "name"
    """It is called for by its name: a person, a place."""

    TITLE = "title"
    """Its title tells what it is about: an event, an essay."""

    WORK = "work"
    """A work, which is called for by its author or its title."""

    PROSE = "prose"
    """What is said in it may be about anything."""


@dataclass(frozen=True, slots=True)
class Found:
    """How the search treats things of a kind."""

    word: str
    """What a result says that it is, and what the facet of kinds says: `Person`."""

    manner: Manner
    likelier: float = 0.0
    """How much likelier it is meant than another thing that fits alike."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the catalogue has of a record beside its name."""

    line: str = ""
    """What tells it from others of the name; who or what it names, where nothing is said."""

    spellings: tuple[str, ...] = ()
    sort_name: str = ""
    text: str = ""
    """Further words by which it may be found."""

    named: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Records whose names count among these words: ids, by their kind."""

    dates: tuple[HistoricalDate, ...] = ()
    """When it was, as far as its own fields say."""

    life: tuple[HistoricalDate, HistoricalDate] | None = None
    """Birth and death, if both are known: it belongs to every decade between them."""

    day: HistoricalDate | None = None
    """When it happened, if it is something that happened."""

    people: tuple[str, ...] = ()
    """Ids of the people whom it concerns."""

    places: tuple[str, ...] = ()
    work: str = ""
    """What a work is to a historian, if it is one."""


@dataclass(frozen=True, slots=True)
class Kind(Generic[R]):
    """A kind of record: everything that pages, links, searches and files need to know of it."""

    noun: str
    """One of them: what links, findings and classes of style sheets call it."""

    plural: str
    """Its register: the name of its file, of its table and of its list's template."""

    record: type[R]
    label: Callable[[R], str]
    """What a link to a record says."""

    page: str = ""
    """The list on which every record stands under its id; empty where links lead to none.

    Without records there is no list.
    """

    has_dossiers: bool = False
    """A record that something refers to has a page of its own."""

    sorting: Callable[[R], str] | None = None
    """By what words its list is in alphabetical order, if it is."""

    order: Callable[[R], Any] | None = None
    """Another order of its list; that of the file where none is given."""

    naming: Callable[[R], Naming] | None = None
    """Its names, if it is something that texts name without a link."""

    found: Found | None = None
    """How the search treats it; it is in no search without."""

    told: Callable[[R, Tongue], Told] | None = None
    """What the catalogue has of a record, in the language of a site; else it has the name only."""

    takes_from_events: bool = False
    """People, places and dates of the events that name a record count as its own."""

    @property
    def title(self) -> str:
        """What its list is called: `People`."""
        return self.plural.capitalize()

    def in_order(self, records: Iterable[R], tongue: Tongue = PROGRAM) -> list[R]:
        """Records as their list has them, in the alphabet of a language."""
        sorting, key = self.sorting, tongue.alphabet.key
        if sorting is not None:
            return sorted(records, key=lambda record: key(sorting(record)))
        if self.order is None:
            return list(records)
        return sorted(records, key=self.order)
