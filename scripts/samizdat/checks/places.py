"""Where prose stands: every document of a Library with its address in the staged tree."""

from collections.abc import Iterator

from samizdat.addresses import essay_uri, staged_uri
from samizdat.model.documents import Document
from samizdat.model.library import Library


def documents(library: Library) -> Iterator[tuple[Document, str]]:
    """Essays and other pages, each with its path in the staged tree."""
    for essay in library.essays:
        yield essay.document, essay_uri(essay)
    for document in (*library.documents, *library.broken_documents):
        yield document, staged_uri(document, library)
