"""From what an editor writes inline to plain Markdown with marks of ours in it.

Links of ours become paths of the staged tree, and citations, notes and inserts become marks. This
is the one module of this room that knows how an author's text is read.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from samizdat.citations.notes import NoteWriter
from samizdat.citations.typeset import Typeset
from samizdat.knowledge.addresses import CLAIM_ANCHOR, Atlas
from samizdat.knowledge.inserts import citations_of
from samizdat.knowledge.mentions import names_in_text
from samizdat.model.documents import Citation, Document, Insert, Link, NoteDefinition, Span
from samizdat.model.kinds import ESSAY
from samizdat.writing.markdown import escaped
from samizdat.writing.marks import mark, unmarked
from samizdat.writing.plain import Marked, Note, NoteRef, Phrase, Placed, Plain

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
        self.writer = NoteWriter(typeset, document.prose.cited)
        self.inserts = {insert.link.span.start: insert for insert in document.inserted}
        self.static = [*self._link_edits(), *self._first_mentions(people)]
        self.static += [_left_out(each.span, document.text) for each in document.prose.comments]
        self.definitions = {each.label: each for each in reversed(document.prose.definitions)}
        self.held = [definition.span for definition in document.prose.definitions]
        self.numbers: dict[str, int] = {}
        self.notes: list[Note] = []
        self.refs: list[int] = []
        self.marks: list[Marked] = []

    def run(self) -> Plain:
        body = self._rewritten(self.document.body_start, len(self.document.text))
        notes = tuple(
            Note(note.text, note.sources, refs)
            for note, refs in zip(self.notes, self.refs, strict=True)
        )
        return Plain(body.strip("\n") + "\n", notes, tuple(self.marks))

    def _rewritten(self, start: int, end: int) -> str:
        """A stretch of the text outside its notes, everything in it replaced in reading order."""
        edits = [_Edit(span.start, span.end, "") for span in self.held]
        edits += [edit for edit in self.static if not _inside(edit.start, self.held)]
        for span, item in self._items(start, end):
            if not _inside(span.start, self.held):
                edits.append(_Edit(span.start, span.end, self._replaced(item)))
        return _apply(self.document.text, edits, start, end)

    def _items(self, start: int, end: int) -> list[tuple[Span, Citation | Insert | str]]:
        """The citations, labels of notes and inserts of a stretch; an insert's own stay in it."""
        prose = self.document.prose
        shown = [each for each in self.document.inserted if start <= each.link.span.start < end]
        found: list[tuple[Span, Citation | Insert | str]] = []
        found += [(citation.span, citation) for citation in prose.citations]
        found += [(each.span, each.label) for each in prose.marks]
        spans = [insert.link.span for insert in shown]
        found = [item for item in found if not _inside(item[0].start, spans)]
        found += [(insert.link.span, insert) for insert in shown]
        inside = [item for item in found if start <= item[0].start < end]
        return sorted(inside, key=lambda item: item[0].start)

    def _replaced(self, item: Citation | Insert | str) -> str:
        if isinstance(item, Citation):
            return self._ref(self._cited(item))
        if isinstance(item, Insert):
            return self._placed(item)
        number = self._author_note(item)
        return self._ref(number) if number else f"[^{item}]"

    def _marked(self, item: Marked) -> str:
        self.marks.append(item)
        return mark(len(self.marks) - 1)

    def _ref(self, number: int) -> str:
        before = self.refs[number - 1]
        self.refs[number - 1] += 1
        return self._marked(NoteRef(number, before))

    def _cited(self, citation: Citation) -> int:
        self.notes.append(Note(sources=self.writer.note(citation)))
        self.refs.append(0)
        return len(self.notes)

    def _placed(self, insert: Insert) -> str:
        caption = self._rewritten(*insert.caption).strip()
        if insert.is_empty:
            return caption
        caption = caption or escaped(insert.named)
        numbers = [self._cited(citation) for citation in citations_of(insert)]
        if insert.figure:
            return self._marked(Placed(insert, caption + self._ref(numbers[0])))
        for number in numbers:
            self.refs[number - 1] += 1
        return self._marked(Placed(insert, caption, tuple(numbers)))

    def _author_note(self, label: str) -> int:
        """The number of an author's own note; 0 where it was never defined."""
        if label not in self.numbers:
            definition = self.definitions.get(label)
            if definition is None:
                return 0
            self.numbers[label] = number = len(self.notes) + 1
            self.notes.append(Note())  # its number is taken before its text is looked at
            self.refs.append(0)
            self.notes[number - 1] = Note(self._note_text(definition))
        return self.numbers[label]

    def _note_text(self, definition: NoteDefinition) -> str:
        start, end = definition.text_start, definition.span.end
        edits = [edit for edit in self.static if start <= edit.start < end]
        for span, item in self._items(start, end):
            if isinstance(item, Citation):
                words = self._within(item, self.document.text[start : span.start])
            else:
                words = self._replaced(item)
            edits.append(_Edit(span.start, span.end, words))
        return _apply(self.document.text, edits, start, end).strip()

    def _within(self, citation: Citation, before: str) -> str:
        """A citation inside a note: in its sentence, in brackets, or as a sentence of its own."""
        before = before.rstrip("*_")
        if not before or before[-1].isspace() or before[-1] in "([“‘«":
            return self._marked(Phrase(self.writer.phrase(citation)))
        if before.rstrip("”’»*_)").endswith((".", "!", "?", "…")):
            return " " + self._marked(Phrase(self.writer.note(citation)))
        return f" ({self._marked(Phrase(self.writer.phrase(citation)))})"

    def _link_edits(self) -> Iterator[_Edit]:
        for link in self.document.prose.links:
            if link.span.start in self.inserts:
                continue
            if link.scheme in self.atlas.schemes or link.scheme == ESSAY:
                yield _Edit(link.target_span.start, link.target_span.end, self._target(link))
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
            free = (m for m in pattern.finditer(bare) if not _inside(m.start(), taken))
            for match in islice(free, 1):
                target = self.atlas.link("person", person.id, self.page)
                words = f"[{match[0]}]({target}){{ .person }}"
                yield _Edit(match.start(), match.end(), words)

    def _not_for_links(self) -> list[Span]:
        """Where a name stays as it is: in headings, links, notes and inserts."""
        prose = self.document.prose
        spans = [link.span for link in prose.links]
        spans += [citation.span for citation in prose.citations]
        spans += [definition.span for definition in prose.definitions]
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
    """A stretch with its edits; signs of which marks are made are taken out of the author's."""
    parts, position = [], start
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if position <= edit.start and edit.end <= end:
            parts += [unmarked(text[position : edit.start]), edit.text]
            position = edit.end
    return "".join([*parts, unmarked(text[position:end])])
