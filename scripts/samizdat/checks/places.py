"""Where prose stands: every document of a Library with its address in the staged tree."""

from collections.abc import Iterator

from samizdat.findings import Where
from samizdat.knowledge.addresses import HOME_PAGE, essay_uri, staged_uri
from samizdat.model.documents import Document
from samizdat.model.library import Library


def documents(library: Library) -> Iterator[tuple[Document, str]]:
    """Essays and other pages, each with its path in the staged tree."""
    for essay in library.essays:
        yield essay.document, essay_uri(essay)
    for document in (*library.documents, *library.broken_documents):
        yield document, staged_uri(document, library)


def starts(library: Library) -> Iterator[tuple[str, Where]]:
    """Slugs of the essays that the home page begins with, each with its place."""
    for document, page in documents(library):
        if page == HOME_PAGE:
            for position, slug in enumerate(library.start):
                yield slug, document.places.at("start", position)
