"""The Library: everything that was read, as one frozen value; references are ids, not objects."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from samizdat.findings import Where
from samizdat.model.articles import ARTICLE, Article
from samizdat.model.claims import CLAIM, Claim
from samizdat.model.conventions import Conventions
from samizdat.model.documents import Document, Places
from samizdat.model.essays import Essay
from samizdat.model.events import EVENT, Event
from samizdat.model.figures import FIGURE, Figure
from samizdat.model.formerly import Formerly
from samizdat.model.institutions import INSTITUTION, Institution
from samizdat.model.kind import Kind, R
from samizdat.model.kind_words import InstitutionKind
from samizdat.model.kinds import KINDS, by_noun
from samizdat.model.people import PERSON, Person
from samizdat.model.pictures import Picture, Pixels, key_of
from samizdat.model.places import PLACE, Place
from samizdat.model.quotations import QUOTATION, Quotation
from samizdat.model.sources import SOURCE, Source
from samizdat.model.synonyms import Synonyms
from samizdat.settings import Settings
from samizdat.words.dates import OPEN_FUTURE, Day
from samizdat.words.tongue import PROGRAM, Tongue

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

    def __contains__(self, key: object) -> bool:
        return key in self.records

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
class Described:
    """A file that describes a picture, `essays/figures/<name>.yml`."""

    path: str
    picture: Picture | None = None
    """What it says; None where it cannot be read."""

    places: Places = field(default_factory=lambda: Places(""))
    text: str = ""
    """The file as it was typed, comments and all."""


class Located(NamedTuple):
    """Anything that is described in a file of YAML, and the way to where its values stand."""

    record: Any
    where: Callable[..., Where]
    """From the path of a value to its place."""

    text: str
    """The file as it was typed."""


@dataclass(frozen=True, slots=True)
class Library:
    """A collection as it was read: essays, other pages, and the registers."""

    settings: Settings
    essays: tuple[Essay, ...] = ()
    documents: tuple[Document, ...] = ()
    """Pages that are not essays: home, about, handbook."""

    handbook: tuple[Document, ...] = ()
    """Pages of the program's own handbook that the site shows; nobody checks them here."""

    conventions: Conventions = field(default_factory=Conventions)
    """What its editors have settled."""

    style: str = ""
    """A style of citation that is not the house's, as CSL."""

    tongue: Tongue = PROGRAM
    """The words of the program, in the language of the site."""

    start: tuple[str, ...] = ()
    """Slugs of the essays that the home page begins with, as its editors have chosen."""

    broken_essays: frozenset[str] = frozenset()
    """Slugs of essays that could not be read: to link to them is no second mistake."""

    broken_documents: tuple[Document, ...] = ()
    """Files whose front matter is broken; their text is checked all the same."""

    files: Mapping[str, Path] = field(default_factory=dict)
    """Every other file that is published as it is: pictures, downloads. Site addresses."""

    refused: frozenset[str] = frozenset()
    """Addresses of files that are there and not published: to show them is no second mistake."""

    pixels: Mapping[str, Pixels] = field(default_factory=dict)
    """How large the pictures among them are, as far as they say."""

    positions: frozenset[str] = frozenset()
    """Addresses of the photographs that say where they were taken: they are published without."""

    pictures: Mapping[str, Described] = field(default_factory=dict)
    """What is known of pictures, by their address without its ending."""

    kinds: Mapping[str, Kind[Any]] = field(default_factory=lambda: by_noun(KINDS))
    """The kinds of records that it may have, by their nouns."""

    registers: Mapping[str, Register[Any]] = field(default_factory=dict)
    """Its records, by the noun of their kind."""

    synonyms: Register[Synonyms] = field(default_factory=lambda: Register(""))
    """What a search takes for one, each entry under its number."""

    formerly: Register[Formerly] = field(default_factory=lambda: Register(""))
    """Ids that were in use before, each entry under its number."""

    def of(self, kind: Kind[R]) -> Register[R]:
        """The records of a kind; none where the collection has no such register."""
        if kind.noun in self.registers:
            return self.registers[kind.noun]
        return Register(f"{kind.plural}.yml")

    def register(self, noun: str) -> Register[Any]:
        """The records of the kind of that noun."""
        return self.of(self.kinds[noun])

    def called(self, noun: str, keys: Iterable[str]) -> list[str]:
        """What records of a kind are called; those that are not there are passed over."""
        kind = self.kinds[noun]
        return [kind.label(record) for record in self.of(kind).some(keys)]

    @property
    def located(self) -> Iterator[Located]:
        """Every record of every register, then what is known of pictures."""
        for register in self.registers.values():
            for key, record in register.items():
                yield Located(record, partial(register.where, key), register.text)
        for described in self.pictures.values():
            if described.picture:
                yield Located(described.picture, described.places.at, described.text)

    def is_rank(self, body: Institution) -> bool:
        """An institution is a rank, or what the settings call like one."""
        return self.conventions.kinds.institution(body.kind) == InstitutionKind.RANK

    def is_like(self, source: Source, kinds: Container[str]) -> bool:
        """A source is of some kinds, or of what the settings call like one of them."""
        return self.conventions.kinds.source(source.kind) in kinds

    def picture(self, address: str) -> Picture | None:
        """What is known of the picture at a site address."""
        found = self.pictures.get(key_of(address))
        return found.picture if found else None

    @property
    def schemes(self) -> Mapping[str, Kind[Any]]:
        """The kinds that links lead to, by the scheme of the links: `person`."""
        return {noun: kind for noun, kind in self.kinds.items() if kind.page}

    def has_served(self, document: Document) -> bool:
        """A page is of the program's handbook and no file of the collection."""
        return document.path in {page.path for page in self.handbook}

    @property
    def texts(self) -> tuple[Document, ...]:
        """Every text that was read: the essays, then the other pages."""
        essays = tuple(essay.document for essay in self.essays)
        return essays + self.documents

    @property
    def people(self) -> Register[Person]:
        """Everybody who is in the register."""
        return self.of(PERSON)

    @property
    def places(self) -> Register[Place]:
        """Every place."""
        return self.of(PLACE)

    @property
    def events(self) -> Register[Event]:
        """Everything that happened, in the order of the file."""
        return self.of(EVENT)

    @property
    def institutions(self) -> Register[Institution]:
        """Every body and rank."""
        return self.of(INSTITUTION)

    @property
    def sources(self) -> Register[Source]:
        """Every work."""
        return self.of(SOURCE)

    @property
    def articles(self) -> Register[Article]:
        """The received texts."""
        return self.of(ARTICLE)

    @property
    def claims(self) -> Register[Claim]:
        """What the articles say."""
        return self.of(CLAIM)

    @property
    def figures(self) -> Register[Figure]:
        """Every series of numbers."""
        return self.of(FIGURE)

    @property
    def quotations(self) -> Register[Quotation]:
        """Words that essays may quote."""
        return self.of(QUOTATION)

    @property
    def has_records(self) -> bool:
        """Some register has a record."""
        return any(self.registers.values())

    @property
    def is_whole(self) -> bool:
        """Everything could be read, so what is not in it is nowhere."""
        broken = any(each.broken or each.unreadable for each in self.registers.values())
        described = all(each.picture for each in self.pictures.values())
        return not self.broken_essays and not broken and described

    @property
    def shown(self) -> tuple[Essay, ...]:
        """The essays of this site, newest first; drafts among them only in a preview."""
        chosen = [essay for essay in self.essays if essay.is_public or self.settings.preview]
        by_title = sorted(chosen, key=lambda essay: essay.title)
        return tuple(sorted(by_title, key=_first_published, reverse=True))


def _first_published(essay: Essay) -> Day:
    """The day on which an essay came out; what is not out yet is newer than anything else."""
    if essay.front.published:
        return essay.front.published.first
    return OPEN_FUTURE
