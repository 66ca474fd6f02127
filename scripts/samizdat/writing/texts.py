"""An author's text as it stands on a page, and the same as plain Markdown for any engine."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from samizdat.model.documents import Document
from samizdat.model.fragment import ContentsLine
from samizdat.words.html import element
from samizdat.words.tongue import Tongue
from samizdat.writing.as_of import Dating, undated
from samizdat.writing.drawn_inserts import around, drawn
from samizdat.writing.markdown import from_html
from samizdat.writing.marks import Filled, in_html, in_markdown
from samizdat.writing.markup import plain
from samizdat.writing.plain import Marked, Note, NoteRef, Phrase, Placed, Plain, VerdictMark
from samizdat.writing.room import Room
from samizdat.writing.short_addresses import shortened
from samizdat.writing.shown_pictures import credited, sized
from samizdat.writing.template import blocks_of

_INDENT = re.compile(r"\n(?: {1,4}|\t)")
_LAST = re.compile(r"(<p(?: [^<>]*)?>)((?:(?!<p[ >]).)*)</p>\s*\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Readable:
    """A text for any engine: authors' words as Markdown, inserts as blocks of HTML in it."""

    plain: Plain
    filled: tuple[str, ...]
    """What stands in place of each mark."""

    blocks: tuple[str, ...]
    """The blocks of HTML in the text: of each insert what stands before and after its caption."""

    @property
    def markdown(self) -> str:
        """The text, with marks of footnotes."""
        return in_markdown(self.plain.body, self.filled)

    @property
    def footnotes(self) -> str:
        """The footnotes, in the order of their numbers."""
        found: list[str] = []
        for number, note in enumerate(self.plain.notes, 1):
            text = note.text
            if note.sources:
                text = from_html(note.sources)
            found.append(f"[^{number}]: {in_markdown(text, self.filled)}")
        return "\n\n".join(found)


@dataclass(frozen=True, slots=True)
class Back:
    """A way back from a note to a place that refers to it."""

    number: int
    anchor: str


@dataclass(frozen=True, slots=True)
class ShownNote:
    """A note as the list of notes has it."""

    number: int
    html: Markup
    """Its blocks, as far as the tag that opens its last paragraph."""

    last: Markup
    """What stands in its last paragraph, before the ways back."""

    refs: int
    """How often it is referred to."""

    @property
    def backs(self) -> tuple[Back, ...]:
        """The ways back."""
        return tuple(Back(self.number, _anchor(self.number, n)) for n in range(self.refs))


@dataclass(frozen=True, slots=True)
class Text:
    """An author's text as it stands on a page."""

    html: Markup
    contents: tuple[ContentsLine, ...]
    notes: tuple[ShownNote, ...]


def readable(
    document: Document,
    room: Room,
    *,
    people: Iterable[str] = (),
    claims_here: bool = False,
    dated: Dating = undated,
) -> Readable:
    """A document's text on a page; the first mention of each of `people` links itself.

    With `claims_here`, claims lead to the page's own list of corrections. Links bear the date that
    is `dated` where they stand.
    """
    answers = room.answers
    read = plain(
        document,
        room.page,
        answers.atlas,
        answers.typeset,
        people=people,
        claims_here=claims_here,
        dated=dated,
    )
    filled: list[str] = []
    blocks: list[str] = []
    for item in read.marks:
        if isinstance(item, NoteRef):
            filled.append(f"[^{item.number}]")
        elif isinstance(item, Phrase):
            filled.append(from_html(item.html))
        elif isinstance(item, VerdictMark):
            filled.append("")  # an engine that knows no shapes shows no word in their place either
        else:
            # The marks in a caption come before that of its insert.
            refs = " ".join(f"[^{number}]" for number in item.numbers)
            before, after = around(item, room)
            blocks += [block for block in (before, after) if block]
            caption = in_markdown(item.caption, filled)
            filled.append(blocks_of(before, f"{caption}{refs}", after))
    return Readable(read, tuple(filled), tuple(blocks))


def rendered(read: Plain, room: Room, taken: frozenset[str]) -> Text:
    """A text as HTML, rendered in one pass; no heading of it gets an anchor that is `taken`."""
    own: list[str] = []
    for note in read.notes:
        if not note.sources:
            own.append(_dedented(note.text))
    captions: list[str] = []
    for item in read.marks:
        if isinstance(item, Placed):
            captions.append(item.caption)
    body, *others = room.answers.fragments.texts(
        [read.body, *own, *captions], room.page, room.resolved, taken
    )
    rest = [fragment.html for fragment in others]
    filled = _filled(read.marks, iter(rest[len(own) :]), room)
    shown = tuple(_shown(read.notes, iter(rest[: len(own)]), filled, room))
    html = credited(in_html(body.html, filled), room.page, room.answers.library)
    html = sized(html, room.page, room.answers.pictures)
    return Text(Markup(html), body.contents, shown)  # noqa: S704  past the gate, marks are ours


def _filled(marks: Sequence[Marked], captions: Iterator[str], room: Room) -> list[Filled]:
    """What stands in place of each mark; `captions` are those of the inserts."""
    filled: list[Filled] = []
    for item in marks:
        if isinstance(item, NoteRef):
            filled.append(Filled(_ref(item.number, item.before)))
        elif isinstance(item, VerdictMark):
            filled.append(Filled(_verdict(item, room.answers.tongue)))
        elif isinstance(item, Phrase):
            filled.append(Filled(room.answers.scripts.mark(Markup(item.html))))  # noqa: S704  past the gate
        else:
            caption = Markup(in_html(next(captions), filled))  # noqa: S704  past the gate
            refs = [_ref(number) for number in item.numbers]
            filled.append(Filled(drawn(item, room, caption=caption, refs=refs), is_block=True))
    return filled


def _verdict(verdict: VerdictMark, tongue: Tongue) -> Markup:
    """What was found of a claim: a word for who hears the page, a shape for who sees it.

    The word is a name and no text, so that it is not found in the sentence, nor copied with it.
    """
    if verdict.is_shape:
        return element("span", class_=f"shape verdict-{verdict.found.value}")
    return element("span", role="img", aria_label=f"{tongue.named(verdict.found)}:")


def _shown(
    notes: Iterable[Note], own: Iterator[str], filled: Sequence[Filled], room: Room
) -> Iterator[ShownNote]:
    """The notes in their order; `own` are those of the author as HTML."""
    for number, note in enumerate(notes, 1):
        if note.sources:
            html = f"<p>{note.sources}</p>"
        else:
            html = next(own)
        marked = in_html(room.answers.scripts.mark(Markup(html)), filled)  # noqa: S704  past the gate
        marked = sized(shortened(marked), room.page, room.answers.pictures)
        end, opening, words = len(marked), "<p>", ""
        last = _LAST.search(marked)
        if last:
            end, opening, words = last.start(), last[1], last[2]
        blocks = Markup(marked[:end] + opening)  # noqa: S704
        yield ShownNote(number, blocks, Markup(words), note.refs)  # noqa: S704


def _dedented(text: str) -> str:
    """A note without the indentation of its further lines."""
    return _INDENT.sub("\n", text)


def _ref(number: int, before: int = 0) -> Markup:
    """The number of a note, where the text refers to it."""
    link = element("a", number, class_="footnote-ref", href=f"#fn:{number}")
    return element("sup", link, id=_anchor(number, before))


def _anchor(number: int, before: int) -> str:
    """The anchor of a place that refers to a note: `fnref:1`, then `fnref2:1`."""
    if before:
        return f"fnref{before + 1}:{number}"
    return f"fnref:{number}"
