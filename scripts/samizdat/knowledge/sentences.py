"""Sentences of an essay as a reader sees them, each with what it names and what it cites."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from samizdat.model.documents import Citation, Cite, Document, Insert, Link, Span
from samizdat.model.events import Event
from samizdat.prose.nodes import Row, Table

PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n(?!\s*(?:\n|\Z))[^\n]+)*")
ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]+", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_INK = re.compile(r"[^\n]")
_MARK = re.compile("\ue000(\\d+)\ue001")
_MARK_BEFORE_STOP = re.compile("\\s*\ue000\\d+\ue001(?=[.,;:!?…])|\ue000\\d+\ue001")
_END = re.compile(
    "(?P<stop>[.!?…][\"”’')\\]*_]*)(?P<marks>(?:\ue000\\d+\ue001)*)\\s+"
    '(?=[*_`]*["“‘(\\[]?[*_`]*[A-ZА-ЯЁ0-9\ue000])'
)
_ABBREVIATION = re.compile(
    r"(?:(?<![’'])\b[A-Za-zА-ЯЁ]|\b(?:Nos?|vols?|ch|pp?|St|Dr|Mrs?|Gen|Col|Lt|Maj|Capt|eds?|trans|cf|e\.g|i\.e|ca))\.$"
)
_NUMBER = re.compile(r"\bnos?\.$")
"""An abbreviation before a digit, else the end of a sentence: `the answer was no.`"""

_NOT_PROSE = re.compile(r"\s*(?:\||<|!!!|\?\?\?|\*?\[[^\]]+\]:|\{:|:\s|(?:[-*_]\s*){3,}(?:\n|\Z))")
TABLE = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|", re.MULTILINE)
_MARKUP = re.compile(
    r"\\(?P<sign>[!-/:-@\[-`{-~])|\*\*|(?<!\w)__|__(?!\w)|(?<!\w)[*_]|[*_](?!\w)|`|\{[^}\n]*\}"
    r"|<[^>]+>|^[ \t]*>[ \t]?",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence without its markup."""

    text: str
    anchor: str
    """The heading it stands under; empty above the first."""

    links: tuple[Link, ...]
    """Our own links in it."""

    cites: tuple[Cite, ...]
    """The works it cites."""


def sentences(document: Document) -> tuple[Sentence, ...]:
    """Every sentence of a document's paragraphs and lists, in order, without notes and tables."""
    return tuple(_sentences(document))


def note_sentences(document: Document) -> tuple[Sentence, ...]:
    """Every sentence of a document's own notes."""
    found: list[Sentence] = []
    for definition in document.prose.definitions:
        stretch = (definition.text_start, definition.span.end)
        found += _split(document, document.text, stretch, "notes")
    return tuple(found)


def rows(document: Document) -> tuple[Sentence, ...]:
    """Every row of a document's tables below the head, as a sentence of its cells: `A · B · C`."""
    tree = document.prose.tree
    found: list[Sentence] = []
    for table in tree.all(Table) if tree else ():
        anchor = _above(document, table.start)
        found += [_of_row(document, row, anchor) for row in table.rows if not row.is_head]
    return tuple(found)


def _of_row(document: Document, row: Row, anchor: str) -> Sentence:
    """What the cells of a row say, link and cite together."""
    said: list[str] = []
    links: list[Link] = []
    cites: list[Cite] = []
    for cell in row.cells:
        pieces = list(_split(document, document.text, (cell.start, cell.end), anchor))
        said.append(" ".join(piece.text for piece in pieces))
        for piece in pieces:
            links += piece.links
            cites += piece.cites
    return Sentence(" · ".join(filter(None, said)), anchor, tuple(links), tuple(cites))


def _above(document: Document, start: int) -> str:
    """The anchor of the heading above a place; empty above the first."""
    above = [heading for heading in document.prose.headings if heading.span.start < start]
    return above[-1].anchor if above else ""


def _sentences(document: Document) -> Iterator[Sentence]:
    prose = _prose(document)
    for match in PARAGRAPH.finditer(prose, document.body_start):
        if _NOT_PROSE.match(match[0]) or TABLE.search(match[0]):
            continue
        anchor = _above(document, match.start())
        insert = next((i for i in document.inserted if i.link.span.start == match.start()), None)
        if insert:
            yield from _of_insert(insert, document, anchor)
            continue
        for start, end in _items(match):
            yield from _split(document, prose, (start, end), anchor)


def _of_insert(insert: Insert, document: Document, anchor: str) -> Iterator[Sentence]:
    """The caption, with the works that a figure rests on; then a sentence for each event."""
    caption = list(_split(document, document.text, insert.caption, anchor))
    if not caption and insert.named:
        caption = [Sentence(insert.named, anchor, (), ())]
    if caption and insert.figure:
        last = caption[-1]
        cites = (*last.cites, *_cites(insert.figure.sources, insert))
        caption[-1] = replace(last, cites=cites)
    yield from caption
    for event in insert.events:
        links = (replace(insert.link, target=f"event:{event.id}", is_image=False),)
        yield Sentence(_told(event), anchor, links, _cites(event.sources, insert))


def _told(event: Event) -> str:
    """An event as a timeline in a text tells it."""
    old = event.date_old_style
    day = f"{event.date.words} (old style {old.words})" if old else event.date.words
    return f"{day}: {event.line}."


def _cites(keys: tuple[str, ...], insert: Insert) -> tuple[Cite, ...]:
    return tuple(Cite(key, "", "", insert.link.span.where) for key in keys)


def _prose(document: Document) -> str:
    """The text, as long, with spaces where headings, notes, comments and blocks of code were."""
    prose = document.prose
    held = [heading.span for heading in prose.headings]
    held += [definition.span for definition in prose.definitions]
    text = document.text
    for span in held:
        text = text[: span.start] + _blank(text[span.start : span.end]) + text[span.end :]
    text = _COMMENT.sub(lambda match: _blank(match[0]), text)
    pairs = zip(text.split("\n"), prose.bare.split("\n"), strict=True)
    return "\n".join(line if bare.strip() else _blank(line) for line, bare in pairs)


def _blank(text: str) -> str:
    return _INK.sub(" ", text)


def _items(paragraph: re.Match[str]) -> Iterator[tuple[int, int]]:
    """A paragraph as it is; of a list, every item without its sign."""
    signs = list(ITEM.finditer(paragraph[0])) if ITEM.match(paragraph[0]) else []
    ends = [*(sign.start() for sign in signs[1:]), len(paragraph[0])]
    starts = [sign.end() for sign in signs] or [0]
    for start, end in zip(starts, ends, strict=True):
        yield paragraph.start() + start, paragraph.start() + end


def _split(
    document: Document, prose: str, span: tuple[int, int], anchor: str
) -> Iterator[Sentence]:
    """The sentences of one paragraph; what stands for a mark keeps its place while we cut."""
    found: list[Link | Citation] = []
    parts, (position, end) = [], span
    for taken, item in _marks(document, *span):
        parts.append(prose[position : taken.start])
        if isinstance(item, Link):
            parts.append(item.text)
        if item is not None:
            parts.append(f"\ue000{len(found)}\ue001")
            found.append(item)
        position = taken.end
    paragraph = "".join([*parts, prose[position:end]])
    for first, last in cuts(paragraph):
        piece = paragraph[first:last]
        items = [found[int(number)] for number in _MARK.findall(piece)]
        bare = _MARK_BEFORE_STOP.sub("", piece)
        words = " ".join(_MARKUP.sub(lambda match: match["sign"] or "", bare).split())
        if words:
            links = tuple(item for item in items if isinstance(item, Link))
            cites: list[Cite] = []
            for item in items:
                if isinstance(item, Citation):
                    cites += item.cites
            yield Sentence(words, anchor, links, tuple(cites))


def _marks(
    document: Document, start: int, end: int
) -> Iterator[tuple[Span, Link | Citation | None]]:
    prose = document.prose
    marks: list[tuple[Span, Link | Citation | None]] = [(c.span, c) for c in prose.citations]
    marks += [(link.span, None if link.is_image else link) for link in prose.links]
    marks += [(mark.span, None) for mark in prose.marks]
    position = start
    for span, item in sorted(marks, key=lambda mark: mark[0].start):
        if position <= span.start and span.end <= end:
            yield span, item
            position = span.end


def cuts(paragraph: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a paragraph begin and end."""
    start = 0
    for match in _END.finditer(paragraph):
        words = _MARK.sub("", paragraph[start : match.end("stop")])
        number = paragraph[match.end() :][:1].isdigit() and _NUMBER.search(words)
        if number or _ABBREVIATION.search(words):
            continue
        yield start, match.end("marks")
        start = match.end()
    yield start, len(paragraph)
