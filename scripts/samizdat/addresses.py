"""Addresses: which pages the site has, what each may be linked by, and where our schemes lead."""

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from samizdat.model.documents import Document
from samizdat.model.essays import Essay
from samizdat.model.library import Library

HOME_PAGE = "index.md"
ABOUT_PAGE = "about.md"
ESSAYS_PAGE = "essays/index.md"
PEOPLE_PAGE = "people/index.md"
SOURCES_PAGE = "sources/index.md"

APPARATUS = frozenset(
    ("title", "notes", "article", "people", "sources-cited", "how-to-cite", "related")
)
"""Anchors that an essay's page has or may have beside those of its text."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """One of our link schemes: `[text](person:rokossovsky)`."""

    code: str
    """What a wrong id is called among the findings."""

    noun: str
    known: Callable[[Library], tuple[str, ...]]
    """The ids that can be linked."""

    excused: Callable[[Library, str], bool]
    """An id that exists, or may exist, but could not be read."""

    target: Callable[[Library, str], str]
    """The page and anchor of an id, from the root of the staged tree."""


def essay_uri(essay: Essay) -> str:
    """Where an essay stands in the staged tree."""
    return f"essays/{essay.slug}.md"


def document_uri(document: Document, library: Library) -> str:
    """Where a page that is no essay stands in the staged tree."""
    return document.path.removeprefix(f"{library.settings.docs}/")


SCHEMES: dict[str, Scheme] = {
    "person": Scheme(
        code="unknown-person",
        noun="person",
        known=lambda library: tuple(library.people),
        excused=lambda library, key: library.people.knows(key),
        target=lambda _, key: f"{PEOPLE_PAGE}#{key}",
    ),
    "source": Scheme(
        code="unknown-source",
        noun="source",
        known=lambda library: tuple(library.sources),
        excused=lambda library, key: library.sources.knows(key),
        target=lambda _, key: f"{SOURCES_PAGE}#{key}",
    ),
    "essay": Scheme(
        code="unknown-essay",
        noun="essay",
        known=lambda library: tuple(essay.slug for essay in library.essays),
        excused=lambda library, slug: slug in library.broken_essays,
        target=lambda _, slug: f"essays/{slug}.md",
    ),
}


def page_anchors(library: Library) -> dict[str, frozenset[str]]:
    """Every page of the staged tree with the anchors that a link may lead to."""
    shown = [essay.slug for essay in library.shown]
    pages = {
        ESSAYS_PAGE: frozenset(["essays", *shown, *(f"{slug}-title" for slug in shown)]),
        PEOPLE_PAGE: frozenset(["people", *library.people]),
        SOURCES_PAGE: frozenset(["sources", *library.sources]),
    }
    added = {HOME_PAGE: {"start", "essays", *shown} if shown else set(), ABOUT_PAGE: {"contact"}}
    for document in library.documents:
        uri = document_uri(document, library)
        pages[uri] = document.prose.anchors | added.get(uri, set())
    for essay in library.essays:
        pages[essay_uri(essay)] = essay.document.prose.anchors | APPARATUS
    return pages


def published_at(uri: str) -> str:
    """The address at which a file of the staged tree is published: `about.md` gives `about/`."""
    stem, extension = posixpath.splitext(uri)
    if extension != ".md":
        return uri
    folder, name = posixpath.split(stem)
    if name in ("index", "README"):
        return f"{folder}/" if folder else ""
    return f"{stem}/"


def everything_published(library: Library) -> Iterator[tuple[str, str]]:
    """Each address of the site with the file, or the words for the page, that publishes there."""
    for document in library.documents:
        yield published_at(document_uri(document, library)), document.path
    for essay in library.essays:
        yield published_at(essay_uri(essay)), essay.document.path
    for path in sorted(library.files):
        yield path, path
    yield published_at(ESSAYS_PAGE), "the list of essays"
    yield published_at(PEOPLE_PAGE), "the list of people"
    yield published_at(SOURCES_PAGE), "the list of sources"


def relative(target: str, page: str) -> str:
    """A link to `target` (with its anchor) as it is written on `page`."""
    path, hash_sign, anchor = target.partition("#")
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash_sign + anchor
