"""From what an editor writes inline to plain Markdown: citations to notes, our links to paths."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from samizdat.citations.notes import NoteWriter
from samizdat.citations.typeset import Typeset
from samizdat.knowledge.addresses import CLAIM_ANCHOR, Atlas
from samizdat.knowledge.mentions import names_in_text
from samizdat.model.documents import Citation, Document, Link, NoteDefinition, NoteMark, Span
from samizdat.model.kinds import ESSAY

_ATTRIBUTES = re.compile(r"\{:?[ ]*(?=[^{}\n]*\})")
_NO_PROSE = re.compile(
    r"""^[ ]{0,3}</?(?:aside|blockquote|d[ltd]|details|div|fig\w+|h[1-6]|li|[ou]l|p|pre|section
            |summary|t\w+)\b[^\n]*(?:\n[^\n]*\S[^\n]*)*                # a block of raw HTML
        |<[^<>]*>|\{:?[^{}\n]*\}|^[ ]{0,3}\*?\[[^\]\n]+\]:[^\n]*  # a tag, attributes, a definition
        |\w+://[^\s<>]*|[\w.+-]+@[\w-]+\.[\w.]+                     # an address""",
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
"""Where a link would break what stands there, or be printed as it is typed."""


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


def plain(
    document: Document,
    page: str,
    atlas: Atlas,
    typeset: Typeset,
    *,
    people: Iterable[str] = (),
    claims_here: bool = False,
) -> Plain:
    """The body of a document as it stands on `page` of the staged tree.

    The first mention of each of `people` becomes a link where the author has written none. With
    `claims_here`, claims lead to the page's own list of corrections.
    """
    return _Rewriter(document, page, atlas, typeset, tuple(people), claims_here=claims_here).run()


class _Rewriter:
    """Numbers the notes in reading order while it goes through the text once."""

    def __init__(
        self,
        document: Document,
        page: str,
        atlas: Atlas,
        typeset: Typeset,
        people: tuple[str, ...],
        *,
        claims_here: bool,
    ) -> None:
        self.document, self.page, self.atlas = document, page, atlas
        self.claims_here = claims_here
        self.writer = NoteWriter(typeset)
        self.links = [*self._link_edits(), *self._first_mentions(people)]
        self.comments = [
            _left_out(comment.span, document.text) for comment in document.prose.comments
        ]
        self.definitions = {d.label: d for d in reversed(document.prose.definitions)}
        self.numbers: dict[str, int] = {}
        self.notes: list[str] = []

    def run(self) -> Plain:
        prose = self.document.prose
        held = [definition.span for definition in prose.definitions]
        edits = [edit for edit in self.links if not _inside(edit.start, held)]
        edits += [edit for edit in self.comments if not _inside(edit.start, held)]
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
        edits = [edit for edit in (*self.links, *self.comments) if start <= edit.start < end]
        for citation in self.document.prose.citations:
            if start <= citation.span.start < end:
                words = self._within(citation, self.document.text[start : citation.span.start])
                edits.append(_Edit(citation.span.start, citation.span.end, words))
        for mark in self.document.prose.marks:
            if start <= mark.span.start < end and (number := self._author_note(mark.label)):
                edits.append(_Edit(mark.span.start, mark.span.end, f"[^{number}]"))
        return _apply(self.document.text, edits, start, end).strip()

    def _within(self, citation: Citation, before: str) -> str:
        """A citation inside a note: in its sentence, in brackets, or as a sentence of its own."""
        before = before.rstrip("*_")
        if not before or before[-1].isspace() or before[-1] in "([“‘«":
            return self.writer.phrase(citation)
        if before.rstrip("”’»*_)").endswith((".", "!", "?", "…")):
            return " " + self.writer.note(citation)
        return f" ({self.writer.phrase(citation)})"

    def _link_edits(self) -> Iterator[_Edit]:
        for link in self.document.prose.links:
            if link.scheme in self.atlas.schemes or link.scheme == ESSAY:
                target = self._target(link)
                yield _Edit(link.target_span.start, link.target_span.end, target)
                end = link.span.end
                own = _ATTRIBUTES.match(self.document.text, end)
                if own:
                    yield _Edit(own.end(), own.end(), f".{link.scheme} ")
                elif self.document.text[end - 1] == ")":
                    yield _Edit(end, end, f"{{ .{link.scheme} }}")

    def _target(self, link: Link) -> str:
        if link.scheme == "claim" and self.claims_here:
            return f"#{CLAIM_ANCHOR}{link.rest}"
        return self.atlas.link(link.scheme, link.rest, self.page)

    def _first_mentions(self, people: tuple[str, ...]) -> Iterator[_Edit]:
        """Links for people whom the author names without a link of his own."""
        register = self.atlas.library.people
        linked = {link.rest for link in self.document.prose.links if link.scheme == "person"}
        listed = [register[key] for key in people if key in register]
        taken = self._not_for_links()
        bare = _NO_PROSE.sub(lambda match: " " * len(match[0]), self.document.prose.bare)
        for person in listed:
            if person.id in linked:
                continue
            escaped = (re.escape(name) for name in names_in_text(person, listed))
            names = "|".join(name.replace(r"\ ", r"[ \n]") for name in escaped)
            pattern = re.compile(rf"(?<![\w\[-])(?:{names})(?![\w\]-])")
            for match in pattern.finditer(bare):
                if not _inside(match.start(), taken):
                    target = self.atlas.link("person", person.id, self.page)
                    words = f"[{match[0]}]({target}){{ .person }}"
                    yield _Edit(match.start(), match.end(), words)
                    break

    def _not_for_links(self) -> list[Span]:
        """Where a name stays as it is: in headings, links, notes and inserts."""
        prose = self.document.prose
        spans = [link.span for link in prose.links]
        spans += [citation.span for citation in prose.citations]
        spans += [definition.span for definition in prose.definitions]
        spans += self.document.inserted
        return [*spans, *(heading.span for heading in prose.headings)]


def _left_out(span: Span, text: str) -> _Edit:
    """What editors say to each other goes, with its line where it has one to itself."""
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    behind = text[span.end :].partition("\n")[0]
    if before.strip():
        return _Edit(span.start - len(before) + len(before.rstrip()), span.end, "")
    if behind.strip():
        return _Edit(span.start, span.end + len(behind) - len(behind.lstrip()), "")
    return _Edit(span.start - len(before), min(span.end + len(behind) + 1, len(text)), "")


def _inside(offset: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= offset < span.end for span in spans)


def _apply(text: str, edits: Iterable[_Edit], start: int, end: int) -> str:
    parts, position = [], start
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if position <= edit.start and edit.end <= end:
            parts += [text[position : edit.start], edit.text]
            position = edit.end
    return "".join([*parts, text[position:end]])
