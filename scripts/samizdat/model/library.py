"""The Library: everything that was read, as one frozen value; references are ids, not objects."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from samizdat.findings import Where
from samizdat.model.articles import Article
from samizdat.model.claims import Claim
from samizdat.model.documents import Document, Places
from samizdat.model.essays import Essay
from samizdat.model.events import Event
from samizdat.model.figures import Figure
from samizdat.model.institutions import Institution
from samizdat.model.people import Person
from samizdat.model.places import Place
from samizdat.model.quotations import Quotation
from samizdat.model.sources import Source
from samizdat.settings import Settings

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Register(Mapping[str, T], Generic[T]):
    """Records by their id, in the order of the file, each knowing where it stands."""

    path: str
    records: Mapping[str, T] = field(default_factory=dict)
    places: Places = field(default_factory=lambda: Places(""))
    positions: Mapping[str, int] = field(default_factory=dict)
    """The index of each record in its file."""

    broken: frozenset[str] = frozenset()
    """Ids of records that could not be read: to mention them is no second mistake."""

    unreadable: bool = False
    """The whole file could not be read: to mention whatever it may hold is no second mistake."""

    text: str = ""
    """The file as it was typed, comments and all."""

    def __getitem__(self, key: str) -> T:
        return self.records[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)

    def some(self, keys: Iterable[str]) -> tuple[T, ...]:
        """The records of some ids, in their order; ids that the register lacks are passed over."""
        return tuple(self.records[key] for key in keys if key in self.records)

    def knows(self, key: str) -> bool:
        """The register has such a record, readable or not, or may have it."""
        return self.unreadable or key in self.records or key in self.broken

    def where(self, key: str, *path: str | int) -> Where:
        """The place of a record or of a value in it."""
        return self.places.at(self.positions[key], *path)


@dataclass(frozen=True, slots=True)
class Library:
    """A collection as it was read: essays, other pages, and the registers."""

    settings: Settings
    essays: tuple[Essay, ...] = ()
    documents: tuple[Document, ...] = ()
    """Pages that are not essays: home, about, handbook."""

    start: tuple[str, ...] = ()
    """Slugs of the essays that the home page begins with, as its editors have chosen."""

    broken_essays: frozenset[str] = frozenset()
    """Slugs of essays that could not be read: to link to them is no second mistake."""

    broken_documents: tuple[Document, ...] = ()
    """Files whose front matter is broken; their text is checked all the same."""

    files: frozenset[str] = frozenset()
    """Every other file that is published as it is: pictures, downloads. Site addresses."""

    people: Register[Person] = field(default_factory=lambda: Register("people.yml"))
    places: Register[Place] = field(default_factory=lambda: Register("places.yml"))
    events: Register[Event] = field(default_factory=lambda: Register("events.yml"))
    institutions: Register[Institution] = field(
        default_factory=lambda: Register("institutions.yml")
    )
    sources: Register[Source] = field(default_factory=lambda: Register("sources.yml"))
    articles: Register[Article] = field(default_factory=lambda: Register("articles.yml"))
    claims: Register[Claim] = field(default_factory=lambda: Register("claims.yml"))
    figures: Register[Figure] = field(default_factory=lambda: Register("figures.yml"))
    quotations: Register[Quotation] = field(default_factory=lambda: Register("quotations.yml"))

    @property
    def registers(self) -> tuple[Register[Any], ...]:
        """All of them, in the order of this list."""
        return (
            self.people,
            self.places,
            self.events,
            self.institutions,
            self.sources,
            self.articles,
            self.claims,
            self.figures,
            self.quotations,
        )

    @property
    def is_whole(self) -> bool:
        """Everything could be read, so what is not in it is nowhere."""
        registers = any(each.broken or each.unreadable for each in self.registers)
        return not self.broken_essays and not registers

    @property
    def shown(self) -> tuple[Essay, ...]:
        """The essays of this site, newest first; drafts among them only in a preview."""
        chosen = [e for e in self.essays if e.is_public or self.settings.preview]
        dated = sorted(chosen, key=lambda e: e.title)
        return tuple(
            sorted(
                dated,
                key=lambda e: e.front.published.first if e.front.published else (9999, 1, 1),
                reverse=True,
            )
        )
