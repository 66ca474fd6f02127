"""Addresses: which pages the site has, what each may be linked by, and where our schemes lead."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Set
from string import ascii_lowercase

from samizdat.knowledge.geography import mapped, on_the_map
from samizdat.knowledge.indexes import Backwards, backwards
from samizdat.model.claims import CLAIM
from samizdat.model.documents import Document
from samizdat.model.essays import Essay
from samizdat.model.events import EVENT
from samizdat.model.figures import FIGURE
from samizdat.model.home import HOME
from samizdat.model.institutions import INSTITUTION
from samizdat.model.kinds import ESSAY
from samizdat.model.library import Library
from samizdat.model.people import PERSON
from samizdat.model.places import PLACE
from samizdat.model.quotations import QUOTATION
from samizdat.model.sources import SOURCE
from samizdat.words.folding import fold
from samizdat.words.ids import slug
from samizdat.words.paths import published_at, relative

HOME_PAGE = HOME
ABOUT_PAGE = "about.md"
ESSAYS_PAGE = "essays/index.md"
PEOPLE_PAGE = PERSON.page
PLACES_PAGE = PLACE.page
INSTITUTIONS_PAGE = INSTITUTION.page
SOURCES_PAGE = SOURCE.page
TIMELINE_PAGE = EVENT.page
CORRECTIONS_PAGE = CLAIM.page
FIGURES_PAGE = FIGURE.page
QUOTATIONS_PAGE = QUOTATION.page
DATA_PAGE = "data/index.md"
MAP_PAGE = "map/index.md"
EVIDENCE_PAGE = "evidence/index.md"
SEARCH_PAGE = "search/index.md"
CATALOGUE = "search/catalogue.pack"
CATALOGUE_START = "search/start.pack"
CATALOGUE_PARTS = "search/parts/"
"""The folder of the parts of the catalogue, which are numbered: `search/parts/0.pack`."""

VOCABULARY = "search/words.pack"
PASSAGES = "search/passages.pack"

WEAK = ("testimony", "reference", "one-source")
"""Anchors of the lists of records that rest on little; each has one for each register too."""

EVIDENCE_ANCHORS = frozenset({"evidence", "read", "located", "records", *WEAK})

_LETTERS = (*ascii_lowercase, "0-9", "other-scripts")
SEARCH_ANCHORS = frozenset({"search", "search-field"}).union(f"letter-{name}" for name in _LETTERS)
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
        "revisions",
    ]
)
"""Anchors that an essay's page has or may have beside those of its text."""

OF_AN_ESSAY = APPARATUS | {"content"}
"""The same, and the anchor of the text as a whole, which every page has."""

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


HOME_SECTIONS = frozenset({"start", "themes", "essays", "corrections", "people"})
"""Anchors that the home page has beside those of its text."""

CLAIM_ANCHOR = "correction-"
"""What the anchor of a claim begins with where an essay lists its own corrections."""

EVENT_ANCHOR = "happened-"
"""What the anchor of an event begins with where an essay lists its own events."""


class Anchors(Set[str]):
    """Where a link may lead on a page: anchors of its own, and one for each essay of the site.

    The essays' are the same for every dossier and are held once.
    """

    __slots__ = ("_essays", "_own")

    def __init__(self, own: Iterable[str], essays: frozenset[str] = frozenset()) -> None:
        self._own, self._essays = frozenset(own), essays

    def __contains__(self, anchor: object) -> bool:
        return anchor in self._own or anchor in self._essays

    def __iter__(self) -> Iterator[str]:
        yield from self._own
        yield from self._essays - self._own

    def __len__(self) -> int:
        return len(self._own | self._essays)


class Atlas:
    """Where everything of a Library is to be found."""

    def __init__(self, library: Library, back: Backwards | None = None) -> None:
        self.library = library
        self.schemes = library.schemes
        if back is None:
            back = backwards(library)
        self.dossiers: Mapping[str, frozenset[str]] = with_dossiers(library, back)
        """For each scheme, the ids that have a page of their own."""

    def target(self, scheme: str, key: str) -> str:
        """The page, with its anchor, of a thing, from the root of the staged tree."""
        if scheme == ESSAY:
            slug, hash_sign, anchor = key.partition("#")
            return f"essays/{slug}.md{hash_sign}{anchor}"
        page = self.schemes[scheme].page
        if key in self.dossiers.get(scheme, ()):
            return f"{posixpath.dirname(page)}/{key}.md"
        return f"{page}#{key}"

    def link(self, scheme: str, key: str, page: str) -> str:
        """The link to a thing as it is written on `page`."""
        return relative(self.target(scheme, key), page)

    def pages(self) -> dict[str, Anchors]:
        """Every page of the staged tree with the anchors that a link may lead to."""
        library = self.library
        pages = {DATA_PAGE: Anchors(["data"]), SEARCH_PAGE: Anchors(SEARCH_ANCHORS)}
        weak: set[str] = set()
        for kind in library.kinds.values():
            weak.update(f"{anchor}-{kind.plural}" for anchor in WEAK)
        if library.has_records:
            pages[EVIDENCE_PAGE] = Anchors(EVIDENCE_ANCHORS | weak)
        if mapped(library):
            pages[MAP_PAGE] = Anchors(on_the_map(library))
        pages[ESSAYS_PAGE] = self._list_of_essays()
        mentioning = frozenset(f"in-{essay.slug}" for essay in library.shown)
        dossier = Anchors(SECTIONS, mentioning)
        for name, kind in self.schemes.items():
            register = library.of(kind)
            if register or (kind.page == CORRECTIONS_PAGE and library.articles):
                own = {posixpath.dirname(kind.page), *register}
                pages[kind.page] = Anchors(own | self._added(kind.page))
            for key in self.dossiers.get(name, ()):
                pages[self.target(name, key)] = dossier
        for document in library.documents:
            uri = document_uri(document, library)
            pages[uri] = Anchors(document.anchors | self._added(uri))
        for essay in library.essays:
            marked = {f"{CLAIM_ANCHOR}{key}" for key in essay.treats("claim")}
            marked |= {f"{EVENT_ANCHOR}{key}" for key in essay.treats("event")}
            pages[essay_uri(essay)] = Anchors(essay.document.anchors | APPARATUS | marked)
        return pages

    def _list_of_essays(self) -> Anchors:
        found = {"essays", "by-year", "by-theme", "summaries"}
        for essay in self.library.shown:
            found |= {essay.slug, f"{essay.slug}-title"}
            found.update(map(theme_anchor, essay.front.topics))
        return Anchors(found)

    def _added(self, uri: str) -> set[str]:
        """What a page has beside its own text or its records."""
        library = self.library
        added: set[str] = set()
        if uri == TIMELINE_PAGE:
            for event in library.events.values():
                added.add(f"decade-{event.date.first[0] // 10 * 10}s")
        elif uri == CORRECTIONS_PAGE:
            added.update(library.articles)
            for claim in library.claims.values():
                added.add(f"{claim.article}-{claim.verdict.value}")
        elif uri == HOME_PAGE:
            added.update(HOME_SECTIONS)
            for essay in library.shown:
                added.add(essay.slug)
        elif uri == ABOUT_PAGE:
            added.add("contact")
        return added

    def everything_published(self, pages: Mapping[str, Anchors]) -> Iterator[tuple[str, str]]:
        """Each address with the file, or the words for the page, that publishes there."""
        library = self.library
        written: set[str] = set()
        for document in library.documents:
            uri = document_uri(document, library)
            written.add(uri)
            yield published_at(uri), document.path
        for essay in library.essays:
            written.add(essay_uri(essay))
            yield published_at(essay_uri(essay)), essay.document.path
        for path in sorted(library.files):
            yield path, path
        for uri in pages.keys() - written:
            yield published_at(uri), f"the page of {published_at(uri).rstrip('/')}"
        for uri in generated_again(self, written):
            yield published_at(uri), f"the page of {published_at(uri).rstrip('/')}"


def with_dossiers(library: Library, back: Backwards) -> dict[str, frozenset[str]]:
    """For each kind that has dossiers, the ids that an essay of the site or a record names.

    Records count that have no dossier themselves: what an event or a claim is about can be told.
    """
    found: dict[str, frozenset[str]] = {}
    for noun, kind in library.schemes.items():
        if not kind.has_dossiers:
            continue
        named: set[str] = set()
        for essay in library.shown:
            named.update(essay.treats(noun))
        for by, other in library.kinds.items():
            if not other.has_dossiers:
                named.update(back.get((noun, by), {}))
        found[noun] = frozenset(named & library.of(kind).keys())
    return found


def generated_again(atlas: Atlas, written: set[str]) -> Iterator[str]:
    """Pages that we make ourselves and that somebody has written too."""
    made = {ESSAYS_PAGE, EVIDENCE_PAGE, DATA_PAGE, MAP_PAGE, SEARCH_PAGE}
    for noun, kind in atlas.schemes.items():
        made.add(kind.page)
        for key in atlas.dossiers.get(noun, ()):
            made.add(atlas.target(noun, key))
    yield from sorted(made & written)


def downloads(library: Library) -> Iterator[str]:
    """Files of data that may be linked; `exports/` makes them."""
    yield from ("data/library.json", "data/datapackage.json", "data/places.geojson")
    for kind in library.kinds.values():
        if library.of(kind):
            yield f"data/csv/{kind.plural}.csv"
    for extension in ("json", "bib", "ris"):
        yield f"data/sources.{extension}"
        for essay in library.shown:
            yield f"essays/{essay.slug}/cite.{extension}"
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
