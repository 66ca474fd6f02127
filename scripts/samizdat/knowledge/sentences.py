"""Sentences of an essay as a reader sees them, each with what it names and what it cites."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from samizdat.model.claims import CLAIM
from samizdat.model.documents import Document, Insert
from samizdat.model.events import Event
from samizdat.prose.nodes import Citation, Cite, Emphasis, Link, Node, Row, Table, Target, Text
from samizdat.prose.tree import walk
from samizdat.prose.views import sentences as views
from samizdat.prose.views.words import plain
from samizdat.words.tongue import PROGRAM, Tongue

NOTES = "notes"
"""The anchor of the list of notes."""

FEWEST, MOST = 3, 8
"""Words by which a sentence is found on a page."""

_UNLIKE = re.compile(r"['\"`<]|--|\.\.\.")
"""What the page shows with other signs than are typed."""

BETWEEN = " · "
"""Stands between the cells of a row."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence without its markup."""

    text: str
    anchor: str
    """The heading it stands under; empty above the first."""

    links: tuple[Link, ...]
    """The links in it."""

    cites: tuple[Cite, ...]
    """The works it cites."""

    parts: tuple[Node, ...] = field(compare=False)
    """What it is made of, for a page that shows it."""

    @property
    def beginning(self) -> str:
        """Its first words as they stand on the page; empty where they are too few to be found by.

        They end before a note, a correction, a sign that the page shows otherwise, and what an
        insert or a table puts there.
        """
        first = list(takewhile(_is_shown_as_typed, self.parts))
        words = _UNLIKE.split(plain(first))[0].split()[:-1]  # behind the last a note may stand
        if len(words) < FEWEST:
            return ""
        return " ".join(words[:MOST])


def _is_shown_as_typed(part: Node) -> bool:
    if isinstance(part, Link):
        return part.scheme != CLAIM.noun
    return isinstance(part, Text | Emphasis) and part.end > part.start


def sentences(document: Document, tongue: Tongue = PROGRAM) -> tuple[Sentence, ...]:
    """Every sentence of a document's paragraphs and lists, in order, without notes and tables.

    What an insert says by itself is in the language of `tongue`.
    """
    found: list[tuple[int, Sentence]] = []
    for each in document.prose.tree.once(views.sentences):
        found.append((each.start, _sentence(each, each.anchor)))
    for insert in document.inserted:
        start = insert.link.span.start
        anchor = _anchor_above(document, start)
        for sentence in _of_insert(insert, anchor, tongue):
            found.append((start, sentence))
    found.sort(key=_place)
    return tuple(sentence for _, sentence in found)


def note_sentences(document: Document) -> tuple[Sentence, ...]:
    """Every sentence of a document's own notes."""
    found = document.prose.tree.once(views.note_sentences)
    return tuple(_sentence(each, NOTES) for each in found)


def rows(document: Document) -> tuple[Sentence, ...]:
    """Every row of a document's tables below the head, as a sentence of its cells: `A · B · C`."""
    found: list[Sentence] = []
    for table in document.prose.tree.all(Table):
        anchor = _anchor_above(document, table.start)
        for row in table.rows:
            if not row.is_head:
                found.append(_of_row(row, anchor))
    return tuple(found)


def _of_row(row: Row, anchor: str) -> Sentence:
    """What the cells of a row say, link and cite together."""
    parts: list[Node] = []
    said: list[str] = []
    links: list[Link] = []
    cites: list[Cite] = []
    for cell in row.cells:
        words = plain(cell.parts)
        if words:
            parts += [Text(cell.start, cell.start, BETWEEN)] if said else []
            parts += cell.parts
            said.append(words)
    for node in walk(row):
        if isinstance(node, Link):
            links.append(node)
        elif isinstance(node, Citation):
            cites += node.cites
    return Sentence(BETWEEN.join(said), anchor, tuple(links), tuple(cites), tuple(parts))


def _place(found: tuple[int, Sentence]) -> int:
    return found[0]


def _anchor_above(document: Document, offset: int) -> str:
    headings = document.prose.headings
    number = bisect_right(headings, offset, key=lambda heading: heading.span.start)
    return headings[number - 1].anchor if number else ""


def _sentence(found: views.Sentence, anchor: str, more: tuple[Cite, ...] = ()) -> Sentence:
    return Sentence(found.text, anchor, found.links, (*found.cites, *more), found.parts)


def _of_insert(insert: Insert, anchor: str, tongue: Tongue) -> Iterator[Sentence]:
    """The caption, with the works that a figure rests on; then a sentence for each event."""
    more = _cites(insert.figure.sources) if insert.figure else ()
    caption = views.sentences(insert.caption)
    for each in caption[:-1]:
        yield _sentence(each, anchor)
    if caption:
        yield _sentence(caption[-1], anchor, more)
    elif not insert.is_empty:
        yield _told(insert.named(tongue), anchor, (), more)
    for event in insert.events:
        link = Link(0, 0, (), Target(0, 0, f"event:{event.id}"))
        yield _told(_line(event, tongue), anchor, (link,), _cites(event.sources))


def _told(words: str, anchor: str, links: tuple[Link, ...], cites: tuple[Cite, ...]) -> Sentence:
    """A sentence that stands in a register."""
    return Sentence(words, anchor, links, cites, (Text(0, 0, words),))


def _line(event: Event, tongue: Tongue) -> str:
    """An event as a timeline in a text tells it."""
    day = tongue.date(event.date)
    if event.date_old_style:
        old = tongue.gettext("old style {date}", date=tongue.date(event.date_old_style))
        day += f" ({old})"
    return f"{day}: {event.line}."


def _cites(keys: tuple[str, ...]) -> tuple[Cite, ...]:
    return tuple(Cite(0, 0, key, "", "") for key in keys)
