"""Inserts: which figures and events a text shows, and that it cites their sources.

So an insert is cited, mentioned and typeset like the text around it. Only its words do not count:
they are looked up rather than read, and half of them are folded away.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

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
    everything = library.events.values()
    return replace(
        library,
        essays=tuple(_essay(essay, library) for essay in library.essays),
        documents=tuple(_shown(each, everything, library) for each in library.documents),
    )


def _essay(essay: Essay, library: Library) -> Essay:
    events = library.events.some(essay.front.events)
    document = _shown(essay.document, events, library)
    return essay if document is essay.document else replace(essay, document=document)


def _shown(document: Document, events: Iterable[Event], library: Library) -> Document:
    if document.inserted:
        return document
    links = [link for link in document.prose.inserts if document.stands_alone(link)]
    if not links:
        return document
    captions = document.prose.captions
    inserts = tuple(_insert(link, captions[link.span.start], events, library) for link in links)
    citations = [*document.prose.citations]
    for insert in inserts:
        citations += citations_of(insert)
    citations.sort(key=lambda citation: citation.span.start)
    prose = replace(document.prose, citations=tuple(citations))
    return replace(document, prose=prose, inserted=inserts)


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
        yield Citation(span, tuple(Cite(key, "", "", span.where) for key in keys))
