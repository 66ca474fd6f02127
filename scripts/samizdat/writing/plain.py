"""A text as Python-Markdown reads it: plain Markdown with marks, and what the marks stand for."""

from dataclasses import dataclass

from samizdat.model.claims import Verdict
from samizdat.model.documents import Insert


@dataclass(frozen=True, slots=True)
class NoteRef:
    """Where a note is referred to: its number, and how often it has been before."""

    number: int
    before: int = 0


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source that is written out in a note of the author's."""

    html: str


@dataclass(frozen=True, slots=True)
class VerdictMark:
    """What was found of a claim: a word before what answers it, and after that a shape."""

    found: Verdict
    is_shape: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """An insert in its place."""

    insert: Insert
    caption: str
    """Markdown with marks, that of a figure's sources at its end."""

    numbers: tuple[int, ...] = ()
    """The notes of its events, one for each."""


Marked = NoteRef | Phrase | VerdictMark | Placed


@dataclass(frozen=True, slots=True)
class Note:
    """A note: what the author has written, or the sources of a citation."""

    text: str = ""
    """Markdown with marks; its further lines are indented as they were typed."""

    sources: str = ""
    """HTML."""

    refs: int = 1
    """How often it is referred to."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A text that Python-Markdown can read, and what its marks stand for."""

    body: str
    notes: tuple[Note, ...] = ()
    """In the order of their numbers."""

    marks: tuple[Marked, ...] = ()
    """What each mark stands for, by its number."""
