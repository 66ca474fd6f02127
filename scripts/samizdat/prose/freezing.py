"""From drafts of blocks to the frozen tree: their words are read into parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from samizdat.frozen import frozen
from samizdat.prose import nodes
from samizdat.prose.asides import LEFT_OUT
from samizdat.prose.blocks import tables
from samizdat.prose.blocks.drafts import Draft, RawDraft
from samizdat.prose.inline.parts import attributes_at, parts_in, parts_of
from samizdat.prose.inline.stretches import Context, stretch_of
from samizdat.prose.nodes import Node
from samizdat.prose.source import HELD, Line
from samizdat.prose.tags import parts_of as raw_parts_of

_BELOW = re.compile(r" *(?=\{)[^\n]*\} *$")
_ATTRIBUTES_AFTER = re.compile(r" +(?=\{:? *[^}\n ])")
_AFTER = re.compile(r"[ #]*$")


@frozen
class Freezer:
    """Makes nodes of drafts."""

    text: str
    """The source, with what was taken out hidden."""

    plain: str
    """The source as it is."""

    context: Context
    read_inside: Callable[[RawDraft], Draft]
    """Reads the text of an element that holds blocks."""

    def blocks(self, drafts: Sequence[Draft]) -> tuple[Node, ...]:
        """Blocks and the words that follow them in a tight item."""
        found: list[Node] = []
        for draft in drafts:
            found += self._block(draft)
            if draft.tail:
                found += self._paragraphs(draft.tail, is_tight=True)
        return tuple(found)

    def _block(self, draft: Draft) -> Iterator[Node]:
        make = _MAKERS.get(draft.kind)
        if draft.kind == "p":
            yield from self._paragraphs(draft.lines, is_tight=False)
        elif make is not None:
            yield make(self, draft)

    def _place(self, start: int, end: int) -> tuple[int, int]:
        return self.context.source.at(start), self.context.source.at(end)

    def _around(self, lines: Sequence[Line]) -> tuple[int, int]:
        return self._place(lines[0].start, lines[-1].end)

    # ── Words ──────────────────────────────────────────────────────────────────────────────────

    def _paragraphs(self, lines: Sequence[Line], *, is_tight: bool) -> Iterator[Node]:
        """A paragraph; a fence in it ends it, and what follows is no paragraph on the page."""
        words: list[Line] = []
        for line in lines:
            held = line.text.lstrip(" ")
            fence = None
            if held.startswith(HELD):
                fence = self.context.held.get(self.context.source.at(line.end - len(held)))
            if isinstance(fence, nodes.Code):
                yield from self._paragraph(words, is_tight=is_tight)
                yield fence
                words, is_tight = [], True
            else:
                words.append(line)
        yield from self._paragraph(words, is_tight=is_tight)

    def _paragraph(self, lines: list[Line], *, is_tight: bool) -> Iterator[Node]:
        lines, attributes = self._without_attributes(lines)
        lines = _trimmed(lines)
        if not lines:
            return
        parts = parts_of(lines, self.context)
        place = self._around(lines)
        if len(parts) == 1 and not is_tight and attributes is None:
            (part,) = parts
            if isinstance(part, nodes.Picture) and part.scheme not in ("", "http", "https"):
                yield nodes.Insert(*place, part)
                return
        if attributes is not None:
            place = place[0], attributes.end
        yield nodes.Paragraph(*place, parts, attributes, is_tight)

    def _without_attributes(self, lines: list[Line]) -> tuple[list[Line], nodes.Attributes | None]:
        """Words without the list of attributes that is their last line."""
        if len(lines) < 2 or not _BELOW.match(lines[-1].text):
            return lines, None
        last = lines[-1]
        found = self._attributes(last, len(last.text) - len(last.text.lstrip(" ")))
        if found:
            return (lines[:-1], found)
        return (lines, None)

    def _attributes(self, line: Line, column: int) -> nodes.Attributes | None:
        read = attributes_at(line.text, column)
        if read is None or _AFTER.sub("", line.text[read[1] :]):
            return None
        return nodes.Attributes(*self._place(line.start + column, line.start + read[1]), read[0])

    def _titled(self, line: Line) -> tuple[tuple[Node, ...], nodes.Attributes | None]:
        """The parts of a line, and the list of attributes at its end."""
        match = _ATTRIBUTES_AFTER.search(line.text) if "{" in line.text else None
        found = self._attributes(line, match.end()) if match else None
        if match and found:
            line = Line(line.text[: match.start()].rstrip("# "), line.start)
        return parts_of([line], self.context) if line.text else (), found

    # ── Blocks ─────────────────────────────────────────────────────────────────────────────────

    def heading(self, draft: Draft) -> Node:
        """A heading, with its own anchor if it has one."""
        place = self._place(draft.start, draft.end)
        return nodes.Heading(*place, draft.level, *self._titled(draft.lines[0]))

    def item(self, draft: Draft) -> nodes.Item | nodes.Meaning:
        """An item of a list or what a term means: its own words, then its blocks."""
        lines, attributes = draft.lines, None
        if not draft.blocks or draft.blocks[0].kind in ("ul", "ol"):
            lines, attributes = self._without_attributes(draft.lines)
        own = tuple(self._paragraphs(lines, is_tight=True))
        blocks = own + self.blocks(draft.blocks)
        start, end = self._extent(blocks, draft)
        make = nodes.Meaning if draft.kind == "dd" else nodes.Item
        return make(start, end, blocks, attributes)

    def item_list(self, draft: Draft) -> Node:
        """A list."""
        items = self.blocks(draft.blocks)
        place = self._extent(items, draft)
        return nodes.ItemList(*place, items, is_ordered=draft.kind == "ol")

    def definitions(self, draft: Draft) -> Node:
        """Terms and meanings."""
        blocks = self.blocks(draft.blocks)
        return nodes.Definitions(*self._extent(blocks, draft), blocks)

    def term(self, draft: Draft) -> Node:
        """A term."""
        return nodes.Term(*self._around(draft.lines), *self._titled(draft.lines[0]))

    def quotation(self, draft: Draft) -> Node:
        """A quotation."""
        return nodes.Quotation(*self._place(draft.start, draft.end), self.blocks(draft.blocks))

    def table(self, draft: Draft) -> Node:
        """A table; its rule is no row."""
        head, *rows = [tables.trimmed(line) for line in draft.lines]
        bordered = tables.has_border(head)
        found = [self._row(head, bordered, is_head=True)]
        for row in rows[1:]:
            found.append(self._row(row, bordered, is_head=False))
        place = self._around(draft.lines)
        return nodes.Table(*place, tuple(found), len(found[0].cells))

    def _row(self, line: Line, bordered: bool, *, is_head: bool) -> nodes.Row:
        cells: list[nodes.Cell] = []
        for cell in tables.cells_of(line, bordered):
            words = tables.trimmed(cell)
            place = self._place(words.start, words.end)
            cells.append(nodes.Cell(*place, *self._titled(words)))
        return nodes.Row(*self._place(line.start, line.end), tuple(cells), is_head)

    def code(self, draft: Draft) -> Node:
        """Indented code; a fence in it is code like the rest."""
        lines = _trimmed(draft.lines)
        first, last = lines[0].start, lines[-1].end
        words = "\n".join(self._without_comments(line) for line in lines)
        return nodes.Code(*self._place(first, last), words, is_fenced=False)

    def _without_comments(self, line: Line) -> str:
        """A line of code as it was typed, but for the comments among editors."""
        typed, left = self.plain[line.start : line.end], self.text[line.start : line.end]
        if LEFT_OUT not in left:
            return typed
        kept = [sign for sign, held in zip(typed, left, strict=True) if held != LEFT_OUT]
        return "".join(kept)

    def rule(self, draft: Draft) -> Node:
        """A line across the page."""
        return nodes.Rule(*self._around(draft.lines))

    def box(self, draft: Draft) -> Node:
        """A box, with the title that stands in it."""
        title: tuple[Node, ...] | None = None
        inner, own = draft.blocks, draft.lines
        if inner and inner[0].kind == "title":
            title = parts_of([line for line in inner[0].lines if line.text], self.context)
            inner, own = inner[1:], own + inner[0].tail
        blocks = tuple(self._paragraphs(own, is_tight=True)) + self.blocks(inner)
        start, end = self._place(draft.start, draft.end)
        if blocks:
            end = blocks[-1].end
        kind = draft.label.lower()
        return nodes.Box(start, end, blocks, None, kind, title, draft.kind == "fold")

    def raw(self, draft: Draft) -> Node:
        """Raw HTML, or an element whose text is Markdown."""
        raw = draft.raw
        assert raw  # noqa: S101  whatever is of this kind has one
        return self.element(raw)

    def element(self, raw: RawDraft) -> Node:
        """Raw HTML by itself."""
        place = self._place(raw.start, raw.end)
        if raw.tag is None or raw.holds == "raw":
            parts = tuple(self._raw_parts(raw.start, raw.end))
            return nodes.RawBlock(*place, parts, raw.is_closed)
        start, end = self._place(raw.tag.start, raw.tag.end)
        tag = replace(raw.tag, start=start, end=end)
        inner = self._place(raw.inner_start, raw.inner_end)
        blocks: tuple[Node, ...] = ()
        parts = ()
        if raw.holds == "block":
            blocks = self.blocks(self.read_inside(raw).blocks)
        else:
            parts = self._words_inside(raw)
        return nodes.Element(*place, blocks, None, tag, parts, raw.is_closed, inner)

    def _words_inside(self, raw: RawDraft) -> tuple[Node, ...]:
        """The words of an element, in which others may stand."""
        text = self.text[raw.inner_start : raw.inner_end]
        held = dict(self.context.held)
        for child in raw.inside:
            start, end = child.start - raw.inner_start, child.end - raw.inner_start
            text = text[:start] + HELD * (end - start) + text[end:]
            held[self.context.source.at(child.start)] = self.element(child)
        context = Context(self.context.source, self.context.references, self.context.labels, held)
        if not text:
            return ()
        return parts_in(stretch_of([Line(text, raw.inner_start)], context))

    def _raw_parts(self, start: int, end: int) -> Iterator[Node]:
        for part in raw_parts_of(self.plain, start, end):
            place = self._place(part.start, part.end)
            yield replace(part, start=place[0], end=place[1])

    def note(self, draft: Draft, blocks: Sequence[Draft]) -> nodes.Note:
        """An author's note."""
        start, end = self._place(draft.start, draft.end)
        text_start = self.context.source.at(draft.lines[0].start)
        return nodes.Note(start, end, self.blocks(blocks), None, draft.label, text_start)

    def _extent(self, blocks: Sequence[Node], draft: Draft) -> tuple[int, int]:
        """From the first block to the end of the last."""
        if blocks:
            return blocks[0].start, max(block.end for block in blocks)
        return self._place(draft.start, draft.start)


def _trimmed(lines: Sequence[Line]) -> list[Line]:
    """Lines without the spaces before the first and after the last."""
    found = list(lines)
    while found and not found[0].text.strip():
        found.pop(0)
    while found and not found[-1].text.strip():
        found.pop()
    if found:
        first = found[0].text.lstrip()
        found[0] = found[0].cut(len(found[0].text) - len(first))
        found[-1] = Line(found[-1].text.rstrip(), found[-1].start)
    return found


_MAKERS: dict[str, Callable[[Freezer, Draft], Node]] = {
    "ul": Freezer.item_list,
    "ol": Freezer.item_list,
    "li": Freezer.item,
    "dl": Freezer.definitions,
    "dt": Freezer.term,
    "dd": Freezer.item,
    "blockquote": Freezer.quotation,
    "table": Freezer.table,
    "pre": Freezer.code,
    "hr": Freezer.rule,
    "box": Freezer.box,
    "fold": Freezer.box,
    "raw": Freezer.raw,
    **{f"h{level}": Freezer.heading for level in range(1, 7)},
}
