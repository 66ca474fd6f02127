"""From what an editor writes inline to plain Markdown: citations to notes, our links to paths."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from samizdat.addresses import SCHEMES, relative
from samizdat.citations.notes import NoteWriter
from samizdat.citations.typeset import Typeset
from samizdat.model.documents import Citation, Document, Link, NoteDefinition, NoteMark, Span
from samizdat.model.library import Library

_ATTRIBUTES = re.compile(r"\{:?[ ]*(?=[^{}\n]*\})")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text that any Markdown engine with footnotes can read."""

    body: str
    notes: str
    """The definitions of its footnotes, in the order of their numbers."""


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    text: str


def plain(document: Document, page: str, library: Library, typeset: Typeset) -> Plain:
    """The body of a document as it stands on `page` of the staged tree."""
    return _Rewriter(document, page, library, typeset).run()


class _Rewriter:
    """Numbers the notes in reading order while it goes through the text once."""

    def __init__(self, document: Document, page: str, library: Library, typeset: Typeset) -> None:
        self.document, self.page, self.library = document, page, library
        self.writer = NoteWriter(typeset)
        self.links = list(self._link_edits())
        self.definitions = {d.label: d for d in reversed(document.prose.definitions)}
        self.numbers: dict[str, int] = {}
        self.notes: list[str] = []

    def run(self) -> Plain:
        prose = self.document.prose
        held = [definition.span for definition in prose.definitions]
        edits = [edit for edit in self.links if not _inside(edit.start, held)]
        edits += [_Edit(span.start, span.end, "") for span in held]
        marked: list[Citation | NoteMark] = [*prose.citations, *prose.marks]
        for mark in sorted(marked, key=lambda mark: mark.span.start):
            span = mark.span
            if _inside(span.start, held):
                continue
            if isinstance(mark, Citation):
                number = self._cited(self.writer.note(mark))
            else:
                number = self._author_note(mark.label)
            if number:
                edits.append(_Edit(span.start, span.end, f"[^{number}]"))
        text = self.document.text
        body = _apply(text, edits, self.document.body_start, len(text))
        return Plain(body.strip("\n") + "\n", "\n\n".join(self.notes))

    def _cited(self, note: str) -> int:
        self.notes.append(f"[^{len(self.notes) + 1}]: {note}")
        return len(self.notes)

    def _author_note(self, label: str) -> int:
        """The number of an author's own note; 0 where it was never defined."""
        if label not in self.numbers:
            definition = self.definitions.get(label)
            if definition is None:
                return 0
            self.numbers[label] = len(self.notes) + 1
            self.notes.append("")  # its number is taken before its text is looked at
            number = self.numbers[label]
            self.notes[number - 1] = f"[^{number}]: {self._note_text(definition)}"
        return self.numbers[label]

    def _note_text(self, definition: NoteDefinition) -> str:
        start, end = definition.text_start, definition.span.end
        edits = [edit for edit in self.links if start <= edit.start < end]
        for citation in self.document.prose.citations:
            if start <= citation.span.start < end:
                phrase = self.writer.phrase(citation)
                edits.append(_Edit(citation.span.start, citation.span.end, phrase))
        for mark in self.document.prose.marks:
            if start <= mark.span.start < end and (number := self._author_note(mark.label)):
                edits.append(_Edit(mark.span.start, mark.span.end, f"[^{number}]"))
        return _apply(self.document.text, edits, start, end).strip()

    def _link_edits(self) -> Iterator[_Edit]:
        for link in self.document.prose.links:
            if link.scheme in SCHEMES:
                target = self._target(link)
                yield _Edit(link.target_span.start, link.target_span.end, target)
                end = link.span.end
                own = _ATTRIBUTES.match(self.document.text, end)
                if own:
                    yield _Edit(own.end(), own.end(), f".{link.scheme} ")
                elif self.document.text[end - 1] == ")":
                    yield _Edit(end, end, f"{{ .{link.scheme} }}")

    def _target(self, link: Link) -> str:
        key, hash_sign, anchor = link.rest.partition("#")
        target = SCHEMES[link.scheme].target(self.library, key)
        return relative(target + hash_sign + anchor, self.page)


def _inside(offset: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= offset < span.end for span in spans)


def _apply(text: str, edits: Iterable[_Edit], start: int, end: int) -> str:
    parts, position = [], start
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if position <= edit.start and edit.end <= end:
            parts += [text[position : edit.start], edit.text]
            position = edit.end
    return "".join([*parts, text[position:end]])
