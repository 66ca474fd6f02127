"""Addresses: which pages the site has, what each may be linked by, and where our schemes lead."""

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from string import ascii_lowercase
from typing import Any

from samizdat.knowledge.mentions import claims_of, institutions_of, people_of, places_of
from samizdat.model.documents import Document
from samizdat.model.essays import Essay
from samizdat.model.home import HOME
from samizdat.model.kinds import REGISTERS
from samizdat.model.library import Library, Register
from samizdat.words.folding import fold
from samizdat.words.ids import slug
from samizdat.words.paths import published_at, relative

HOME_PAGE = HOME
ABOUT_PAGE = "about.md"
ESSAYS_PAGE = "essays/index.md"
PEOPLE_PAGE = "people/index.md"
PLACES_PAGE = "places/index.md"
INSTITUTIONS_PAGE = "institutions/index.md"
SOURCES_PAGE = "sources/index.md"
TIMELINE_PAGE = "timeline/index.md"
CORRECTIONS_PAGE = "corrections/index.md"
FIGURES_PAGE = "figures/index.md"
QUOTATIONS_PAGE = "quotations/index.md"
DATA_PAGE = "data/index.md"
SEARCH_PAGE = "search/index.md"
CATALOGUE = "search/catalogue.pack"
VOCABULARY = "search/words.pack"
PASSAGES = "search/passages.pack"

SEARCH_ANCHORS = frozenset(
    ["search", "search-field", "letter-0-9", "letter-other-scripts"]
    + [f"letter-{letter}" for letter in ascii_lowercase]
)
"""Anchors that the search page has or may have."""

APPARATUS = frozenset(
    [
        "title",
        "notes",
        "corrections",
        "people",
        "places",
        "events",
        "sources-cited",
        "how-to-cite",
        "related",
    ]
)
"""Anchors that an essay's page has or may have beside those of its text."""

SECTIONS = frozenset(
    [
        "title",
        "claims",
        "events",
        "fate",
        "heads",
        "mentions",
        "names",
        "officers",
        "offices",
        "headed",
        "records",
        "relations",
        "sources",
        "where",
    ]
)
"""Anchors that the page of a record has or may have."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """One of our link schemes: `[text](person:rokossovsky)`."""

    noun: str
    page: str
    """The list on which every record of the register stands, under its id."""

    register: Callable[[Library], Register[Any]]
    referred: Callable[[Library], Iterable[str]] | None = None
    """Ids that something refers to; they get a page of their own. None: nothing gets one."""

    @property
    def code(self) -> str:
        """What a wrong id is called among the findings."""
        return f"unknown-{self.noun}"


def _people(library: Library) -> Iterator[str]:
    yield from chain.from_iterable(people_of(essay) for essay in library.shown)
    yield from chain.from_iterable(event.people for event in library.events.values())
    yield from chain.from_iterable(claim.people for claim in library.claims.values())
    yield from chain.from_iterable(words.people for words in library.quotations.values())


def _places(library: Library) -> Iterator[str]:
    yield from chain.from_iterable(places_of(essay) for essay in library.shown)
    yield from chain.from_iterable(event.places for event in library.events.values())


def _institutions(library: Library) -> Iterator[str]:
    for essay in library.shown:
        yield from institutions_of(essay)
    yield from chain.from_iterable(event.institutions for event in library.events.values())


def _sources(library: Library) -> Iterator[str]:
    yield from chain.from_iterable(essay.cited for essay in library.shown)
    yield from chain.from_iterable(claim.sources for claim in library.claims.values())
    yield from chain.from_iterable(event.sources for event in library.events.values())
    yield from chain.from_iterable(figure.sources for figure in library.figures.values())
    yield from (words.source for words in library.quotations.values())


SCHEMES: dict[str, Scheme] = {
    "person": Scheme("person", PEOPLE_PAGE, lambda library: library.people, _people),
    "place": Scheme("place", PLACES_PAGE, lambda library: library.places, _places),
    "event": Scheme("event", TIMELINE_PAGE, lambda library: library.events),
    "institution": Scheme(
        "institution", INSTITUTIONS_PAGE, lambda library: library.institutions, _institutions
    ),
    "source": Scheme("source", SOURCES_PAGE, lambda library: library.sources, _sources),
    "claim": Scheme("claim", CORRECTIONS_PAGE, lambda library: library.claims),
    "figure": Scheme("figure", FIGURES_PAGE, lambda library: library.figures),
    "quotation": Scheme("quotation", QUOTATIONS_PAGE, lambda library: library.quotations),
}
"""The schemes that lead to records; `essay:` leads to essays."""

ESSAY = "essay"
CLAIM_ANCHOR = "correction-"
"""What the anchor of a claim begins with where an essay lists its own corrections."""


class Atlas:
    """Where everything of a Library is to be found."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.dossiers: Mapping[str, frozenset[str]] = {
            name: frozenset(scheme.referred(library)) & scheme.register(library).keys()
            for name, scheme in SCHEMES.items()
            if scheme.referred
        }
        """For each scheme, the ids that have a page of their own."""

    def target(self, scheme: str, key: str) -> str:
        """The page, with its anchor, of a thing, from the root of the staged tree."""
        if scheme == ESSAY:
            slug, hash_sign, anchor = key.partition("#")
            return f"essays/{slug}.md{hash_sign}{anchor}"
        page = SCHEMES[scheme].page
        if key in self.dossiers.get(scheme, ()):
            return f"{posixpath.dirname(page)}/{key}.md"
        return f"{page}#{key}"

    def link(self, scheme: str, key: str, page: str) -> str:
        """The link to a thing as it is written on `page`."""
        return relative(self.target(scheme, key), page)

    def pages(self) -> dict[str, frozenset[str]]:
        """Every page of the staged tree with the anchors that a link may lead to."""
        library = self.library
        shown = [essay.slug for essay in library.shown]
        pages = {DATA_PAGE: frozenset(["data"]), SEARCH_PAGE: SEARCH_ANCHORS}
        topics = chain.from_iterable(essay.front.topics for essay in library.shown)
        ways = {"essays", "by-year", "by-theme", "summaries", *map(theme_anchor, topics)}
        pages[ESSAYS_PAGE] = frozenset([*ways, *shown, *(f"{slug}-title" for slug in shown)])
        for name, scheme in SCHEMES.items():
            own = posixpath.dirname(scheme.page)
            pages[scheme.page] = frozenset([own, *scheme.register(library)])
            for key in self.dossiers.get(name, ()):
                pages[self.target(name, key)] = SECTIONS | {f"in-{slug}" for slug in shown}
        if not library.quotations:
            del pages[QUOTATIONS_PAGE]  # a collection may do without
        years = [event.date.first[0] for event in library.events.values()]
        verdicts = [f"{c.article}-{c.verdict.value}" for c in library.claims.values()]
        pages[TIMELINE_PAGE] |= frozenset(f"decade-{year // 10 * 10}s" for year in years)
        pages[CORRECTIONS_PAGE] |= frozenset([*library.articles, *verdicts])
        added = {
            HOME_PAGE: {"start", "themes", "essays", "corrections", "people", *shown},
            ABOUT_PAGE: {"contact"},
        }
        for document in library.documents:
            uri = document_uri(document, library)
            pages[uri] = document.prose.anchors | added.get(uri, set())
        for essay in library.essays:
            marked = {f"{CLAIM_ANCHOR}{key}" for key in claims_of(essay)}
            pages[essay_uri(essay)] = essay.document.prose.anchors | APPARATUS | marked
        return pages

    def everything_published(self) -> Iterator[tuple[str, str]]:
        """Each address with the file, or the words for the page, that publishes there."""
        library = self.library
        for document in library.documents:
            yield published_at(document_uri(document, library)), document.path
        for essay in library.essays:
            yield published_at(essay_uri(essay)), essay.document.path
        for path in sorted(library.files):
            yield path, path
        written = {document_uri(document, library) for document in library.documents}
        written |= {essay_uri(essay) for essay in library.essays}
        for uri in self.pages().keys() - written:
            yield published_at(uri), f"the page of {published_at(uri).rstrip('/')}"
        for uri in generated_again(self, written):
            yield published_at(uri), f"the page of {published_at(uri).rstrip('/')}"


def generated_again(atlas: Atlas, written: set[str]) -> Iterator[str]:
    """Pages that we make ourselves and that somebody has written too."""
    lists = {scheme.page for scheme in SCHEMES.values()} | {ESSAYS_PAGE, DATA_PAGE, SEARCH_PAGE}
    records = {atlas.target(name, key) for name, keys in atlas.dossiers.items() for key in keys}
    yield from sorted((lists | records) & written)


def downloads(library: Library) -> Iterator[str]:
    """Files of data that may be linked; `exports/` makes them."""
    files = ("library.json", "datapackage.json", "places.geojson")
    yield from (f"data/{name}" for name in files)
    for kind in REGISTERS:
        if getattr(library, kind.name):
            yield f"data/csv/{kind.name}.csv"
    for extension in ("json", "bib", "ris"):
        yield f"data/sources.{extension}"
        yield from (f"essays/{essay.slug}/cite.{extension}" for essay in library.shown)
    if library.settings.site_url:
        yield "feed.xml"


def theme_anchor(topic: str) -> str:
    """The anchor of a topic on the list of essays: `Red Army` gives `theme-red-army`."""
    return f"theme-{slug(topic) or fold(topic).replace(' ', '-')}"


def essay_uri(essay: Essay) -> str:
    """Where an essay stands in the staged tree."""
    return f"essays/{essay.slug}.md"


def document_uri(document: Document, library: Library) -> str:
    """Where a page that is no essay stands in the staged tree."""
    return document.path.removeprefix(f"{library.settings.docs}/")


def staged_uri(document: Document, library: Library) -> str:
    """Where a file would stand in the staged tree if its front matter were whole."""
    prefix = f"{library.settings.essays}/"
    if document.path.startswith(prefix):
        return f"essays/{posixpath.basename(document.path)}"
    return document_uri(document, library)
