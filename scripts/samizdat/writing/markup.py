"""From what an editor writes inline to plain Markdown with marks of ours in it.

Links of ours become paths of the staged tree, and citations, notes and inserts become marks. This
is the one module of this room that knows how an author's text is read.
"""

from collections.abc import Iterable, Mapping

from samizdat.citations.notes import NoteWriter
from samizdat.citations.typeset import Typeset
from samizdat.knowledge.addresses import CLAIM_ANCHOR, Atlas
from samizdat.knowledge.dates_of_links import CHANGING
from samizdat.knowledge.framed import pictures_alone
from samizdat.knowledge.inserted import citations_of
from samizdat.model.claims import CLAIM
from samizdat.model.documents import Citation, Document, Insert
from samizdat.model.kinds import ESSAY
from samizdat.prose import Tree, nodes
from samizdat.prose.nodes import Node
from samizdat.prose.output.markdown import Again, Rewriter
from samizdat.words.paths import resolved
from samizdat.writing.as_of import Dating, as_of, said_as_of, undated, without_as_of
from samizdat.writing.first_mentions import first_mentions
from samizdat.writing.markdown import escaped
from samizdat.writing.marks import mark, unmarked
from samizdat.writing.plain import Marked, Note, NoteRef, Phrase, Placed, Plain, VerdictMark
from samizdat.writing.surroundings import Surroundings

_CLOSING = "”’»)"


def plain(  # noqa: PLR0913 - each is a word that a page may say of its text
    document: Document,
    page: str,
    atlas: Atlas,
    typeset: Typeset,
    *,
    people: Iterable[str] = (),
    claims_here: bool = False,
    dated: Dating = undated,
) -> Plain:
    """The body of a document as it stands on `page` of the staged tree.

    The first mention of each of `people` becomes a link where the author has written none. With
    `claims_here`, claims lead to the page's own list of corrections. A link says as of which date
    its sentence names what it leads to, where that is `dated`.
    """
    writer = _Writer(document, page, atlas, typeset, tuple(people), claims_here=claims_here)
    writer.dated = dated
    return writer.run()


class _Writer:
    """Numbers the notes in reading order while it goes through the tree once."""

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
        self.tree: Tree = document.prose.tree
        self.page, self.atlas = page, atlas
        self.claims_here = claims_here
        self.dated: Dating = undated
        self.writer = NoteWriter(typeset, document.prose.cited)
        self.inserts = {insert.link.span.start: insert for insert in document.inserted}
        self.citations = {each.span.start: each for each in document.prose.citations}
        self.definitions = {each.label: each for each in reversed(self.tree.notes)}
        self.named = self._named(document, people)
        captions = [insert.caption for insert in self.inserts.values()]
        self.surroundings = Surroundings(self.tree, captions, self.named, self.is_ours)
        self.rewriter = Rewriter(self.tree, self.replaced, unmarked)
        self.numbers: dict[str, int] = {}
        self.last: tuple[object, ...] = ()
        """The block in which the last note was cited, its number, and what it cites."""

        self.notes: list[Note] = []
        self.refs: list[int] = []
        self.marks: list[Marked] = []

    def run(self) -> Plain:
        """The body with its notes."""
        body = self.rewriter.write(self.tree.body_start, len(self.tree.text))
        notes: list[Note] = []
        for note, refs in zip(self.notes, self.refs, strict=True):
            notes.append(Note(note.text, note.sources, refs))
        return Plain(body.strip("\n") + "\n", tuple(notes), tuple(self.marks))

    def is_ours(self, scheme: str) -> bool:
        """Its links lead to a record or an essay."""
        return scheme in self.atlas.schemes or scheme == ESSAY

    def replaced(self, node: Node, again: Again) -> str | None:
        """What stands in the place of a node; None where it stays as it was typed."""
        written: str | None = None
        match node:
            case nodes.Note():
                written = ""
            case nodes.Insert() if node.start in self.inserts:
                written = self._placed(self.inserts[node.start])
            case nodes.Paragraph() if node.start in self.inserts:
                placed = [
                    self._placed(self.inserts[each.start]) for each, _ in pictures_alone(node)
                ]
                written = "\n\n".join(placed)
            case nodes.Picture() if not node.alt and not node.scheme:
                written = self._worded(node)
            case nodes.Citation() if node.start in self.citations:
                written = self._cited_in_place(self.citations[node.start])
            case nodes.NoteMark() if node.label in self.definitions:
                written = self._ref(self._author_note(node.label))
            case nodes.Link() | nodes.Reference() if self.is_ours(node.target.scheme):
                written = self._led(node, again)
            case nodes.Attributes() if node.start in self.surroundings.kinds:
                typed = unmarked(self.tree.typed(node)).removeprefix("{").removeprefix(":")
                kind = self.surroundings.kinds[node.start]
                date = said_as_of(typed) or self._as_of(node.start - 1, kind)
                written = f"{{ .{kind} {date}{without_as_of(typed).lstrip(' ')}"
            case nodes.Text():
                written = self._words(node)
        return written

    # ── Notes ──────────────────────────────────────────────────────────────────────────────────

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

    def _cited_in_place(self, citation: Citation) -> str:
        """The mark of a note; in a note of the author's the work itself."""
        before = self.surroundings.before.get(citation.span.start)
        if before is None:
            return self._ref(self._cited_once(citation))
        return self._within(citation, before)

    def _cited_once(self, citation: Citation) -> int:
        """The number of a note: that of the one before, where a paragraph cites the same again."""
        works = tuple((cite.prefix, cite.key, cite.suffix) for cite in citation.cites)
        place = self.surroundings.blocks.get(citation.span.start)
        if place is None or self.last != (place, len(self.notes), works):
            self.last = (place, self._cited(citation), works)
        return len(self.notes)

    def _within(self, citation: Citation, before: str) -> str:
        """A citation inside a note: in its sentence, in brackets, or as a sentence of its own."""
        if not before or before[-1].isspace() or before[-1] in "([“‘«":
            return self._marked(Phrase(self.writer.phrase(citation)))
        if before.rstrip(_CLOSING).endswith((".", "!", "?", "…")):
            return " " + self._marked(Phrase(self.writer.note(citation)))
        return f" ({self._marked(Phrase(self.writer.phrase(citation)))})"

    def _author_note(self, label: str) -> int:
        """The number of an author's own note."""
        if label not in self.numbers:
            note = self.definitions[label]
            self.numbers[label] = number = len(self.notes) + 1
            self.notes.append(Note())  # its number is taken before its text is looked at
            self.refs.append(0)
            self.notes[number - 1] = Note(self.rewriter.write(note.text_start, note.end).strip())
        return self.numbers[label]

    # ── Inserts ────────────────────────────────────────────────────────────────────────────────

    def _placed(self, insert: Insert) -> str:
        caption = insert.caption
        rewriter = Rewriter(caption, self.replaced, unmarked)
        words = rewriter.write(caption.body_start, len(caption.text)).strip()
        if insert.is_empty:
            return words
        words = words or escaped(insert.named(self.atlas.library.tongue))
        numbers = [self._cited(citation) for citation in citations_of(insert)]
        if insert.figure or insert.framed:
            refs = "".join(map(self._ref, numbers))
            return self._marked(Placed(insert, words + refs))
        for number in numbers:
            self.refs[number - 1] += 1
        return self._marked(Placed(insert, words, tuple(numbers)))

    def _worded(self, picture: nodes.Picture) -> str | None:
        """A picture of which the essay says nothing, with the words of its record."""
        address = resolved(picture.target.address, self.page)
        found = self.atlas.library.picture(address)
        if not found or not found.alt:
            return None
        typed = self.tree.typed(picture)
        before = picture.alt_start - picture.start
        return typed[:before] + escaped(found.alt) + typed[before:]

    # ── Links ──────────────────────────────────────────────────────────────────────────────────

    def _led(self, node: nodes.Link | nodes.Reference, again: Again) -> str:
        """A link with the path of what it leads to, or the line that defines where links lead."""
        target, place = self._target(node.target), node.target
        if isinstance(node, nodes.Reference):
            return again(node.start, place.start) + target + again(place.end, node.end)
        if node.reference is None:
            written = again(node.start, place.start) + target + again(place.end, node.end)
        else:
            end = node.parts[-1].end if node.parts else node.start + 1
            written = f"{again(node.start, end)}]({target})"
        claim = self.atlas.library.claims.get(node.target.rest)
        if claim and node.scheme == CLAIM.noun:
            words, bracket, rest = written.rpartition(f"]({target}")
            word = self._marked(VerdictMark(claim.verdict))
            shape = self._marked(VerdictMark(claim.verdict, is_shape=True))
            written = f"[{word}{words.removeprefix('[')}{shape}{bracket}{rest}"
        own = node.end in self.surroundings.kinds
        if own:
            return written
        return f"{written}{{ .{node.scheme} {self._as_of(node.start, node.scheme)}}}"

    def _as_of(self, offset: int, scheme: str) -> str:
        """As of when what stands there is named, as an attribute."""
        return as_of(self.dated(offset)) if scheme in CHANGING else ""

    def _target(self, target: nodes.Target) -> str:
        if target.scheme == "claim" and self.claims_here:
            return f"#{CLAIM_ANCHOR}{target.rest}"
        return self.atlas.link(target.scheme, target.rest, self.page)

    def _named(
        self, document: Document, people: tuple[str, ...]
    ) -> Mapping[int, tuple[tuple[int, int, str], ...]]:
        """Links for people whom the author names without a link of his own."""
        listed = self.atlas.library.people.some(people)
        linked = {link.rest for link in document.prose.links if link.scheme == "person"}
        return first_mentions(self.tree, listed, linked)

    def _words(self, node: nodes.Text) -> str | None:
        """Words with links to the people whom they name first, and braces that mean themselves."""
        named = self.named.get(node.start, ())
        braced = node.start in self.surroundings.braced
        if not named and not braced:
            return None
        pieces: list[str] = []
        position = node.start
        for start, end, key in named:
            target = self.atlas.link("person", key, self.page)
            pieces.append(self._typed(position, start, braced=braced))
            words = self._typed(start, end, braced=False)
            pieces.append(f"[{words}]({target}){{ .person {self._as_of(start, 'person')}}}")
            position = end
        return "".join([*pieces, self._typed(position, node.end, braced=braced)])

    def _typed(self, start: int, end: int, *, braced: bool) -> str:
        typed = unmarked(self.tree.text[start:end])
        return typed.replace("{", r"\{").replace("}", r"\}") if braced else typed
