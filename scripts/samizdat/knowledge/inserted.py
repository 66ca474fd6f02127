"""Inserts: which figures, events and pictures a text shows, and that it cites their sources.

So an insert is cited, mentioned and typeset like the text around it. Only its words do not count:
they are looked up rather than read, and half of them are folded away.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from samizdat.knowledge.addresses import document_uri, essay_uri
from samizdat.knowledge.framed import framed
from samizdat.knowledge.indexes import during
from samizdat.model.documents import FIGURE, Citation, Cite, Document, Insert, Link
from samizdat.model.essays import Essay
from samizdat.model.events import Event
from samizdat.model.library import Library
from samizdat.prose import Tree
from samizdat.words.dates import ImpossibleDateError, parse


def with_inserts(library: Library) -> Library:
    """The same collection, its essays and pages knowing what the registers show in them.

    The timeline of an essay shows events that its front matter lists, that of a page all events.
    """
    documents: list[Document] = []
    for document in library.documents:
        page = document_uri(document, library)
        documents.append(_shown(document, page, library.events.values(), library))
    essays = tuple(_essay(essay, library) for essay in library.essays)
    return replace(library, essays=essays, documents=tuple(documents))


def _essay(essay: Essay, library: Library) -> Essay:
    events = library.events.some(essay.front.events)
    document = _shown(essay.document, essay_uri(essay), events, library)
    return essay if document is essay.document else replace(essay, document=document)


def _shown(document: Document, page: str, events: Iterable[Event], library: Library) -> Document:
    if document.inserted:
        return document
    links = [link for link in document.prose.inserts if document.stands_alone(link)]
    captions = document.prose.captions
    inserts = [_insert(link, captions[link.span.start], events, library) for link in links]
    inserts += framed(document, page, library)
    if not inserts:
        return document
    inserts.sort(key=lambda insert: insert.link.span.start)
    citations = [*document.prose.citations]
    for insert in inserts:
        citations += citations_of(insert)
    citations.sort(key=lambda citation: citation.span.start)
    prose = replace(document.prose, citations=tuple(citations))
    return replace(document, prose=prose, inserted=tuple(inserts))


def _insert(link: Link, caption: Tree, events: Iterable[Event], library: Library) -> Insert:
    if link.scheme == FIGURE:
        return Insert(link, caption, figure=library.figures.get(link.rest))
    try:
        date = parse(link.rest)
    except ImpossibleDateError:
        return Insert(link, caption)
    return Insert(link, caption, events=during(events, date))


def citations_of(insert: Insert) -> Iterator[Citation]:
    """The citations that an insert brings along; they stand after its caption."""
    span = replace(insert.link.span, start=insert.link.span.end - 1)
    for keys in insert.cited:
        yield Citation(span, tuple(Cite(key, "", "", span) for key in keys))
    picture = insert.framed.picture if insert.framed else None
    if picture and picture.source:
        yield Citation(span, (Cite(picture.source, "", picture.locator or "", span),))
