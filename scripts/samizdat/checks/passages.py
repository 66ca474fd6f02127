"""Passages of an essay: paragraphs, items, rows, headings and notes, each in the author's words."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from itertools import chain

from samizdat.findings import Where
from samizdat.knowledge.known import Known
from samizdat.knowledge.sentences import ITEM, PARAGRAPH, TABLE
from samizdat.model.documents import Cite, Document, Link, Prose
from samizdat.model.essays import Essay, Status
from samizdat.reading.lines import Lines, blank
from samizdat.reading.prose import read_prose

QUOTED = re.compile(
    r"""“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"|‘[^’]*(?:’(?=\w)[^’]*)*’(?!\w)""", re.DOTALL
)
"""Words between quotation marks; a straight single one is an apostrophe."""

_STRESSED = re.compile(r"(?<!\*)\*(?!\*)[^*]+\*(?!\*)")
_UNDERSCORES = re.compile(r"(?<!\w)_+|_+(?!\w)")
_NO_WORDS = re.compile(r"\{[^{}\n]*\}|<[^<>]*>|https?://[^\s<>]+")
_QUOTE_SIGNS = re.compile(r"^[ \t]*>[> \t]*", re.MULTILINE)
_DEFINED = re.compile(r" {0,3}\*?\[[^\]]+\]:")
_BOX = re.compile(r"[ \t]*(?:!!!|\?\?\?)[^\n]*")
_ROW = re.compile(r"[^\n]*\w[^\n]*")

Stretch = tuple[int, int]


class Kind(StrEnum):
    """What a passage is."""

    PARAGRAPH = "paragraph"
    QUOTATION = "block quotation"
    ITEM = "list item"
    HEAD = "head of a table"
    ROW = "table row"
    HEADING = "heading"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Support:
    """What carries a statement: a citation, or an author's note that cites."""

    start: int
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an essay that a reader takes in at once."""

    kind: Kind
    block: int
    """The number of the paragraph, list or table that it belongs to."""

    start: int
    words: str
    """As long as it stands in the file: spaces where citations, targets, tags and pictures were.
    Stars stay, for emphasis."""

    support: tuple[Support, ...]
    links: tuple[Link, ...]
    lines: Lines = field(repr=False)

    @property
    def is_cited(self) -> bool:
        """It names a work, in a citation or in a note."""
        return bool(self.support)

    def where(self, offset: int) -> Where:
        """The place of an offset in its words."""
        return self.lines.where(self.start + offset)


def own_words(words: str) -> str:
    """The same without what is quoted or stressed: another's words, or a word as a word."""
    return _STRESSED.sub(_blank, QUOTED.sub(_blank, words))


def finished(known: Known) -> Iterator[Essay]:
    """The essays whose text is done: a draft may still lack what editors ask for."""
    return (essay for essay in known.library.essays if essay.front.status is not Status.DRAFT)


def passages(document: Document) -> tuple[Passage, ...]:
    """Every passage of a document, in order."""
    return _passages(document.text, document.path, document.body_start)


Text = tuple[str, Callable[[int], Where]]
"""Words, with the way from an offset in them to a place."""


def texts(essay: Essay) -> Iterator[Text]:
    """All that an essay says: title, summary and every passage."""
    yield essay.front.title, at(essay.document.places.at("title"))
    yield essay.front.summary, at(essay.document.places.at("summary"))
    for passage in passages(essay.document):
        yield passage.words, passage.where


def at(where: Where) -> Callable[[int], Where]:
    """The place of a value of YAML, whatever the offset: how it was typed is gone."""
    return lambda _: where


@lru_cache(maxsize=1024)  # five checks ask, and a preview reads again only what was saved
def _passages(text: str, path: str, body_start: int) -> tuple[Passage, ...]:
    prose = read_prose(text, path, body_start)
    words, lines, support = _words(prose), Lines(text, path), _support(prose)
    found = []
    for block, (kind, first, end) in _numbered(_blocks(prose, body_start)):
        own = words[first:end]
        own = _QUOTE_SIGNS.sub(_blank, own) if kind is Kind.QUOTATION else own
        start = end - len(own.lstrip())
        if start < end:
            carried = tuple(each for each in support if first <= each.start < end)
            links = tuple(link for link in prose.links if first <= link.span.start < end)
            found.append(Passage(kind, block, start, own[start - first :], carried, links, lines))
    return tuple(found)


def _support(prose: Prose) -> list[Support]:
    """Citations, and the marks of notes that cite, in order."""
    found = [Support(citation.span.start, citation.cites) for citation in prose.citations]
    notes = {
        note.label: [each for each in found if note.text_start <= each.start < note.span.end]
        for note in prose.definitions
    }
    for mark in prose.marks:
        cites = chain.from_iterable(each.cites for each in notes.get(mark.label, ()))
        found += [Support(mark.span.start, tuple(cites))] if notes.get(mark.label) else []
    return sorted(found, key=lambda support: support.start)


def _words(prose: Prose) -> str:
    """The text, as long, with nothing in it that is not the author's wording."""
    taken = [citation.span for citation in prose.citations]
    cuts = [(span.start, span.end) for span in (*taken, *(mark.span for mark in prose.marks))]
    for link in prose.links:
        start, end = link.span.start, link.span.end
        inner = start + 1 + len(link.text)
        cuts += [(start, end)] if link.is_image else [(start, start + 1), (inner, end)]
    bare = _NO_WORDS.sub(_blank, _without(prose.bare, cuts))
    if "_" not in bare:
        return bare
    return _UNDERSCORES.sub(lambda match: "*" * len(match[0]), bare)


def _without(text: str, stretches: Iterable[Stretch]) -> str:
    """The text, as long, with spaces in these places."""
    parts, position = [], 0
    for start, end in sorted(stretches):
        if start >= position:
            parts += [text[position:start], blank(text[start:end])]
            position = end
    return "".join([*parts, text[position:]])


def _blank(match: re.Match[str]) -> str:
    return blank(match[0])


Block = list[tuple[Kind, int, int]]


def _numbered(blocks: Iterable[Block]) -> Iterator[tuple[int, tuple[Kind, int, int]]]:
    ordered = sorted((block for block in blocks if block), key=lambda block: block[0][1])
    return ((number, part) for number, block in enumerate(ordered) for part in block)


def _blocks(prose: Prose, body_start: int) -> Iterator[Block]:
    """Paragraphs, lists and tables with their parts; headings and notes are blocks of their own."""
    headings = [(heading.span.start, heading.span.end) for heading in prose.headings]
    notes = [(note.span.start, note.span.end) for note in prose.definitions]
    yield from ([(Kind.HEADING, start, end)] for start, end in headings)
    yield from ([(Kind.NOTE, note.text_start, note.span.end)] for note in prose.definitions)
    for match in PARAGRAPH.finditer(_without(prose.bare, headings + notes), body_start):
        yield list(_parts(match))


def _parts(block: re.Match[str]) -> Iterator[tuple[Kind, int, int]]:
    """A paragraph as it is; the rows of a table, the items of a list."""
    text, start, end = block[0], block.start(), block.end()
    if _DEFINED.match(text):
        return
    if box := _BOX.match(text):
        start += box.end()  # a box's title is no sentence
    if rule := TABLE.search(text):
        for row in _ROW.finditer(text):
            kind = Kind.HEAD if row.start() < rule.start() else Kind.ROW
            yield kind, start + row.start(), start + row.end()
    elif ITEM.match(text):
        signs = list(ITEM.finditer(text))
        ends = [*(sign.start() for sign in signs[1:]), len(text)]
        for sign, stop in zip(signs, ends, strict=True):
            yield Kind.ITEM, start + sign.end(), start + stop
    else:
        yield Kind.QUOTATION if text.lstrip().startswith(">") else Kind.PARAGRAPH, start, end
