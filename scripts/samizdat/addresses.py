"""Addresses: which pages the site has, what each may be linked by, and where our schemes lead."""

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from samizdat.model.documents import Document
from samizdat.model.essays import Essay
from samizdat.model.library import Library

ESSAYS_PAGE = "essays/index.md"
PEOPLE_PAGE = "people/index.md"
SOURCES_PAGE = "sources/index.md"


@dataclass(frozen=True, slots=True)
class Scheme:
    """One of our link schemes: `[text](person:rokossovsky)`."""

    code: str
    """What a wrong id is called among the findings."""

    noun: str
    known: Callable[[Library], tuple[str, ...]]
    """The ids that can be linked."""

    broken: Callable[[Library], frozenset[str]]
    """Ids that exist but could not be read."""

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
        broken=lambda library: library.people.broken,
        target=lambda _, key: f"{PEOPLE_PAGE}#{key}",
    ),
    "source": Scheme(
        code="unknown-source",
        noun="source",
        known=lambda library: tuple(library.sources),
        broken=lambda library: library.sources.broken,
        target=lambda _, key: f"{SOURCES_PAGE}#{key}",
    ),
    "essay": Scheme(
        code="unknown-essay",
        noun="essay",
        known=lambda library: tuple(essay.slug for essay in library.essays),
        broken=lambda library: library.broken_essays,
        target=lambda _, slug: f"essays/{slug}.md",
    ),
}


def page_anchors(library: Library) -> dict[str, frozenset[str]]:
    """Every page of the staged tree with the anchors that a link may lead to."""
    pages = {
        ESSAYS_PAGE: frozenset(essay.slug for essay in library.shown),
        PEOPLE_PAGE: frozenset(library.people),
        SOURCES_PAGE: frozenset(library.sources),
    }
    for document in library.documents:
        pages[document_uri(document, library)] = document.prose.anchors
    for essay in library.essays:
        anchors = essay.document.prose.anchors | {"notes", "sources-cited", "how-to-cite"}
        pages[essay_uri(essay)] = anchors
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
