"""Inserts: what the registers hold, written into a text where its author asks for it.

An insert becomes what an editor would have typed in its place: Markdown with citations and links of
ours. So it is cited, mentioned and typeset like the text around it. Only its words do not count:
they are looked up rather than read, and half of them are folded away.
"""

from collections.abc import Iterable
from dataclasses import replace

from samizdat.drawings.charts import amount, chart
from samizdat.knowledge.indexes import during
from samizdat.model.documents import FIGURE, Document, Link, Span
from samizdat.model.essays import Essay
from samizdat.model.events import Event
from samizdat.model.library import Library
from samizdat.reading.prose import read_prose
from samizdat.words.dates import ImpossibleDateError, parse
from samizdat.writing.template import escape_markdown, render


def with_inserts(library: Library) -> Library:
    """The same collection, with every insert of its essays and pages written out.

    The timeline of an essay shows events that its front matter lists, that of a page all events.
    """
    return replace(
        library,
        essays=tuple(_essay(essay, library) for essay in library.essays),
        documents=tuple(
            _written_out(document, library.events.values(), library)
            for document in library.documents
        ),
    )


def _essay(essay: Essay, library: Library) -> Essay:
    events = library.events.some(essay.front.events)
    document = _written_out(essay.document, events, library)
    return essay if document is essay.document else replace(essay, document=document)


def _written_out(document: Document, events: Iterable[Event], library: Library) -> Document:
    inserts = [link for link in document.prose.inserts if document.stands_alone(link)]
    if not inserts:
        return document
    text, stretches, position = "", [], 0
    for link in inserts:
        text += document.text[position : link.span.start]
        written = _insert(link, events, library)
        stretches.append(Span(len(text), len(text) + len(written), link.span.where))
        text, position = text + written, link.span.end
    text += document.text[position:]
    prose = read_prose(text, document.path, document.body_start)
    prose = replace(prose, word_count=document.prose.word_count)
    return replace(document, text=text, prose=prose, inserted=tuple(stretches))


def _insert(link: Link, events: Iterable[Event], library: Library) -> str:
    """What stands in place of a link; of one that nothing answers to, its caption."""
    written = _figure(link, library) if link.scheme == FIGURE else _timeline(link, events)
    return written or link.text


def _figure(link: Link, library: Library) -> str:
    figure = library.figures.get(link.rest)
    if figure is None:
        return ""
    return render(
        "insert-figure",
        caption=link.text.strip() or escape_markdown(figure.title),
        cited=_citation(figure.sources),
        figure=figure,
        drawing=chart(figure),
        amount=amount,
    ).rstrip("\n")


def _timeline(link: Link, events: Iterable[Event]) -> str:
    try:
        date = parse(link.rest)
    except ImpossibleDateError:
        return ""
    rows = [(event, _citation(event.sources)) for event in during(events, date)]
    caption = link.text.strip() or f"Events, {escape_markdown(date.words)}"
    return render("insert-timeline", caption=caption, rows=rows).rstrip("\n") if rows else ""


def _citation(keys: Iterable[str]) -> str:
    return f"[{'; '.join(f'@{key}' for key in keys)}]"
