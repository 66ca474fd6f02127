"""Reads a text once: what is taken out first, then blocks, then their words."""

from __future__ import annotations

from collections.abc import Sequence

from samizdat.prose import nodes
from samizdat.prose.asides import LEFT_OUT, comments_of
from samizdat.prose.blocks import RULES
from samizdat.prose.blocks.chunks import runs_of
from samizdat.prose.blocks.drafts import Builder, Draft, RawDraft
from samizdat.prose.fences import Fence, fences, without_fences
from samizdat.prose.freezing import Freezer
from samizdat.prose.inline.stretches import Context
from samizdat.prose.rawhtml import raw_html
from samizdat.prose.source import HELD, Line, Source, lines_of
from samizdat.prose.tree import Tree


def read(text: str, body_start: int = 0) -> Tree:
    """Read a text whose first `body_start` signs are front matter.

    Its line ends are those of Unix. Every text can be read, in time that grows with its length.
    """
    return _Reader(text, body_start).read()


class _Reader:
    """Holds what the steps of one reading hand on."""

    def __init__(self, text: str, body_start: int) -> None:
        self.typed = text
        self.source = Source(text, body_start)
        self.body_start = body_start
        self.fences, self.unclosed = fences(self.source.text)
        hidden = without_fences(self.source.text, self.fences)
        self.comments, self.text = comments_of(hidden, self.source)
        self.raws = raw_html(self.text)
        self.builder = Builder(RULES, {})

    def read(self) -> Tree:
        """The tree."""
        body = self._blocks(0, len(self.text), self.raws)
        inside = self._inside(self.raws)
        notes = self._notes()
        freezer = self._freezer(inside)
        blocks = freezer.blocks(body.blocks)
        at = self.source.at
        return Tree(
            self.typed,
            self.body_start,
            blocks,
            tuple(freezer.note(draft, content.blocks) for draft, content in notes),
            tuple(self._references()),
            tuple(self._abbreviations()),
            tuple(self.comments),
            tuple(at(place) for place in self.unclosed),
            tuple(at(place) for place in self.builder.too_deep),
        )

    def _blocks(self, start: int, end: int, raws: Sequence[RawDraft]) -> Draft:
        body = Draft("body")
        self.builder.read(body, runs_of(self._lines(start, end, raws)))
        return body

    def _lines(self, start: int, end: int, raws: Sequence[RawDraft]) -> list[Line]:
        """The lines of a stretch, with raw HTML as a line of its own, between blank ones."""
        lines: list[Line] = []
        for raw in raws:
            self.builder.held[raw.start] = raw
            lines += self._rows(start, raw.start)
            lines += [Line("", raw.start), Line(HELD, raw.start), Line("", raw.end)]
            start = raw.end
        return lines + self._rows(start, end)

    def _rows(self, start: int, end: int) -> list[Line]:
        """Lines without the comments at their ends, and without those that are no more."""
        rows = lines_of(self.text, start, end)
        if not self.comments:
            return rows
        kept: list[Line] = []
        for row in rows:
            bare = _without_comments(row)
            if bare.text or not row.text:
                kept.append(bare)
        return kept

    def _inside(self, raws: Sequence[RawDraft]) -> dict[int, Draft]:
        """The blocks of elements that hold Markdown, read before words are: they may define."""
        found: dict[int, Draft] = {}
        waiting = list(raws)
        while waiting:
            raw = waiting.pop(0)
            if raw.holds == "block":
                found[raw.start] = self._blocks(raw.inner_start, raw.inner_end, raw.inside)
            waiting += raw.inside
        return found

    def _notes(self) -> list[tuple[Draft, Draft]]:
        """Notes with their blocks; a note that stands in a note is found on the way."""
        found: list[tuple[Draft, Draft]] = []
        while len(found) < len(self.builder.notes):
            draft = self.builder.notes[len(found)]
            content = Draft("body")
            self.builder.read(content, runs_of(draft.lines))
            found.append((draft, content))
        return sorted(found, key=lambda pair: pair[0].start)

    def _freezer(self, inside: dict[int, Draft]) -> Freezer:
        held: dict[int, nodes.Node] = {comment.start: comment for comment in self.comments}
        for fence in self.fences:
            held[self.source.at(fence.start)] = self._code(fence)
        references = {reference.label: reference for reference in self._references()}
        labels = frozenset(draft.label for draft in self.builder.notes)
        context = Context(self.source, references, labels, held)
        return Freezer(self.text, self.source.text, context, lambda raw: inside[raw.start])

    def _code(self, fence: Fence) -> nodes.Code:
        place = self.source.at(fence.start), self.source.at(fence.end)
        words = self.source.text[fence.inner_start : fence.inner_end]
        return nodes.Code(*place, words, is_fenced=True)

    def _references(self) -> list[nodes.Reference]:
        found: list[nodes.Reference] = []
        for draft in self.builder.references:
            line, title = draft.lines[0], draft.tail[0].text
            inner = self.source.at(line.start), self.source.at(line.end)
            place = self.source.at(draft.start), self.source.at(draft.end)
            target = nodes.Target(*inner, line.text, title)
            found.append(nodes.Reference(*place, draft.label.strip().lower(), target))
        return found

    def _abbreviations(self) -> list[nodes.Abbreviation]:
        found: list[nodes.Abbreviation] = []
        for draft in self.builder.abbreviations:
            place = self.source.at(draft.start), self.source.at(draft.end)
            found.append(nodes.Abbreviation(*place, draft.label, draft.lines[0].text))
        return found


def _without_comments(row: Line) -> Line:
    """A line without the comments that it begins and ends with, and the spaces around them."""
    words = row.text.strip(" ")
    if words.endswith(LEFT_OUT):
        row = Line(row.text.rstrip(" " + LEFT_OUT), row.start)
    if words.startswith(LEFT_OUT):
        row = row.cut(len(row.text) - len(row.text.lstrip(" " + LEFT_OUT)))
    return row
