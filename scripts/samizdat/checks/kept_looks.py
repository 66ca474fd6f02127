"""Looks that are kept between checks, each with the questions that were asked for it.

A look holds as long as its text, everything that every text depends on, and the answers of the
other texts are the same. Nobody says beforehand what a rule asks, so nobody can forget it.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from pydantic import TypeAdapter

from samizdat.checks.gist import Gist
from samizdat.checks.looks import Look
from samizdat.findings.packing import packed, unpacked
from samizdat.knowledge.known import Known
from samizdat.knowledge.parts import Part
from samizdat.memory.book import Book
from samizdat.memory.digests import digest_of
from samizdat.memory.watch import Question


class KeptLooks:
    """Looks at the texts of a collection and at its records, from the book of it."""

    def __init__(self, book: Book, known: Known) -> None:
        self._book, self._watch = book, known.targets.watch
        self._gists = TypeAdapter(Gist)
        self._answers: dict[Question, Any] = {}
        library = known.library
        pictures = [(each.path, each.text) for each in library.pictures.values()]
        told = (library.broken_essays, library.files, library.refused, library.start, pictures)
        self._ground = digest_of(book.ground, *(repr(sorted(each)) for each in told))

    def look(self, part: Part, make: Callable[[], Look]) -> Look:
        """A look at a part, made where none is kept that would be the same."""
        name = f"look {part.path}"
        made_of = digest_of(self._ground, *(document.text for document, _ in part.documents))
        kept = self._book.read(name, made_of)
        if kept and kept["answers"] == self._answered(map(_question, kept["asked"])):
            return Look(unpacked(kept), self._gists.validate_python(kept["gist"], strict=False))
        look, asked = self._watch.asked_by(make)
        value = {
            "asked": asked,
            "answers": self._answered(asked),
            "gist": self._gists.dump_python(look.gist, mode="json"),
        }
        self._book.write(name, made_of, value | packed(look.findings))
        return look

    def _answered(self, asked: Iterable[Question]) -> list[Any]:
        answers: list[Any] = []
        for question in asked:
            if question not in self._answers:
                self._answers[question] = _plain(self._watch.answer(question))
            answers.append(self._answers[question])
        return answers


def _question(kept: Sequence[Any]) -> Question:
    """A question as it was noted; JSON knows no tuples."""
    if len(kept) == 1:
        return (kept[0],)
    return kept[0], tuple(kept[1])


def _plain(answer: Any) -> Any:
    """An answer as JSON gives it back."""
    if isinstance(answer, tuple):
        return list(answer)
    return answer
