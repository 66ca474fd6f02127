"""A record or an essay called otherwise: what is to be typed where, in the whole collection.

What names a record is known from the model: ids in fields, links and citations in texts. Sentences
of registers are texts too; there the tree says that they name it, and their stretch of the file is
searched for the words.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from samizdat.editing.entries import record_text, with_records
from samizdat.editing.files import replace_file
from samizdat.editing.fixes import edited
from samizdat.editing.unread import unread_mentions
from samizdat.findings import Edit, Where
from samizdat.model.documents import Document
from samizdat.model.essays import Essay
from samizdat.model.formerly import FORMERLY
from samizdat.model.kinds import ESSAY
from samizdat.model.library import Library, Located
from samizdat.model.lines import Lines
from samizdat.model.shapes import Form, references_in, words_in
from samizdat.model.sources import SOURCE
from samizdat.words.ids import is_id


class CannotRenameError(Exception):
    """A name that cannot be given; says why."""


def rename_edits(library: Library, noun: str, old: str, new: str) -> tuple[Edit, ...]:
    """What is to be typed so that a record of a kind, or an essay, is called `new` everywhere.

    The file of an essay keeps its name. Raises CannotRenameError.
    """
    _refuse(library, noun, old, new)
    renamer = _Renamer(library, noun, old, new)
    found = [*renamer.in_registers(), *renamer.in_texts()]
    return tuple(dict.fromkeys(found))


def _refuse(library: Library, noun: str, old: str, new: str) -> None:
    if noun != ESSAY and noun not in library.kinds:
        raise CannotRenameError(f"there is no kind {noun!r}")
    if not is_id(new):
        reason = "lower-case Latin letters, digits and single hyphens make one"
        raise CannotRenameError(f"{new!r} is no id: {reason}")
    known = _known(library, noun)
    for key in (old, new):
        for where in unread_mentions(library, key):
            problem = f"{key!r} stands in something that cannot be read"
            raise CannotRenameError(f"{where}: {problem}; mend it first: samizdat check")
    if old not in known:
        raise CannotRenameError(f"no {noun} is called {old!r}")
    if new in known:
        raise CannotRenameError(f"a {noun} is called {new!r} already")


def _known(library: Library, noun: str) -> Iterable[str]:
    if noun == ESSAY:
        return [essay.slug for essay in library.essays]
    return library.register(noun)


class _Renamer:
    def __init__(self, library: Library, noun: str, old: str, new: str) -> None:
        self.library, self.noun, self.old, self.new = library, noun, old, new
        # In a link an id ends at the bracket, at an anchor or at a title; in a citation at a sign.
        sign = rf"(?<![\w@])@(?={re.escape(old)}(?![\w-]))" if noun == SOURCE.noun else None
        link = rf"(?<={re.escape(noun)}:)(?={re.escape(old)}(?![\w-]))"
        self.link = re.compile(link)
        self.file = f"{old}.md"
        self.citation = re.compile(sign) if sign else None

    def in_registers(self) -> Iterator[Edit]:
        """Ids of the record itself, in fields of others, and in sentences."""
        for key, entry in self.library.formerly.items():
            if entry.kind == self.noun and entry.now == self.old:
                yield Edit(self.library.formerly.where(key, "now"), self.new)
        if self.noun != ESSAY:
            yield Edit(self.library.register(self.noun).where(self.old, "id"), self.new)
        for located in self.library.located:
            yield from self._in_record(located)

    def _in_record(self, located: Located) -> Iterator[Edit]:
        for reference in references_in(located.record):
            if reference.kind == self.noun and reference.key == self.old:
                yield Edit(located.where(*reference.path), self.new)
        for words in words_in(located.record, Form.PROSE):
            if self.old in words.text:
                yield from self._in_stretch(located.text, located.where(*words.path))

    def in_texts(self) -> Iterator[Edit]:
        """Ids in front matter, in links and in citations."""
        for essay in self.library.essays:
            yield from self._in_front_matter(essay)
        for document in (*self.library.texts, *self.library.broken_documents):
            yield from self._in_document(document)

    def _in_front_matter(self, essay: Essay) -> Iterator[Edit]:
        for reference in references_in(essay.front):
            if reference.kind == self.noun and reference.key == self.old:
                yield Edit(essay.document.places.at(*reference.path), self.new)
        if self.noun == ESSAY and essay.front.slug == self.old:
            yield Edit(essay.document.places.at("slug"), self.new)

    def _in_document(self, document: Document) -> Iterator[Edit]:
        for link in document.prose.links:
            if link.scheme == self.noun and link.rest.partition("#")[0] == self.old:
                yield from self._in_stretch(document.text, link.target_span.where)
            elif (
                self.noun == ESSAY
                and PurePosixPath(link.target.partition("#")[0]).name == self.file
            ):
                yield from self._in_path(document.text, link.target_span.where)
        if self.citation:
            for cite in document.prose.cites:
                if cite.key == self.old:
                    yield Edit(cite.where, self.new)

    def _in_path(self, text: str, where: Where) -> Iterator[Edit]:
        """Where a link to the file of an essay names it."""
        lines = Lines(text, where.path)
        start = lines.start(where.line - 1) + where.column - 1
        at = text.find(self.file, start)
        if at >= 0 and lines.where(at).line <= where.end[0]:
            yield Edit(lines.span(at, at + len(self.old)).where, self.new)

    def _in_stretch(self, text: str, where: Where) -> Iterator[Edit]:
        """Where a stretch of a file names it."""
        lines = Lines(text, where.path)
        start = lines.start(where.line - 1) + where.column - 1
        line, column = where.end
        end = lines.start(line - 1) + column - 1
        for pattern in (self.link, self.citation):
            if pattern is None:
                continue
            for match in pattern.finditer(text, start, end):
                at = match.end()
                yield Edit(lines.span(at, at + len(self.old)).where, self.new)


@dataclass(frozen=True, slots=True)
class Renamed:
    """The files of a collection after something in it was renamed; nothing is written yet."""

    texts: dict[str, str]
    """Whole files, by their path from the root."""

    moved: dict[str, str] = field(default_factory=dict)
    """Files that get another name: the old path, and the new."""


def renamed(library: Library, noun: str, old: str, new: str) -> Renamed:
    """Everything that changes where a record or an essay is called otherwise.

    Its old id is put into the list of ids of before. Raises CannotRenameError, RegisterError;
    OSError where a file cannot be read.
    """
    root = library.settings.root
    by_path: dict[str, list[Edit]] = {}
    for edit in rename_edits(library, noun, old, new):
        by_path.setdefault(edit.where.path, []).append(edit)
    texts: dict[str, str] = {}
    for path, edits in by_path.items():
        texts[path] = edited((root / path).read_bytes().decode(), edits)
    moved: dict[str, str] = {}
    if noun == ESSAY:
        moved = _moved(library, old, new)
    if noun != ESSAY and noun not in library.schemes:  # it has no address that could lead on
        return Renamed(texts)
    path = library.formerly.path or f"{library.settings.essays}/registers/{FORMERLY}.yml"
    before = texts.get(path) or _text(root / path) or HEAD
    for line in _lines_of_former(library, noun, new):
        before = _without_entry(before, line)
    entry = record_text({"kind": noun, "was": old, "now": new})
    texts[path] = with_records(before, [entry], path)
    return Renamed(texts, moved)


def _lines_of_former(library: Library, noun: str, key: str) -> list[int]:
    """Where entries say that an id is one of before, the last first: it is in use again."""
    found: list[int] = []
    for position, entry in library.formerly.items():
        if (entry.kind, entry.was) == (noun, key):
            found.append(library.formerly.where(position).line)
    return sorted(found, reverse=True)


def _without_entry(text: str, line: int) -> str:
    """A register without the entry that begins in a line; remarks behind it stay."""
    lines = text.splitlines(keepends=True)
    end = line
    while end < len(lines) and lines[end].startswith((" ", "\t")):
        end += 1
    return "".join([*lines[: line - 1], *lines[end:]])


HEAD = "# Ids of before. What was published under one leads to the new address; keep them.\n"


def _text(file: Path) -> str:
    if file.exists():
        return file.read_bytes().decode()
    return ""


def _moved(library: Library, old: str, new: str) -> dict[str, str]:
    """The file of an essay whose address follows from its name."""
    for essay in library.essays:
        if essay.slug == old and essay.front.slug is None:
            path = PurePosixPath(essay.document.path)
            target = str(path.with_name(f"{new}.md"))
            if (library.settings.root / target).exists():
                raise CannotRenameError(f"{target} exists already")
            return {str(path): target}
    return {}


def write_renamed(root: Path, result: Renamed) -> None:
    """Write what changes, each file in one step. Raises OSError."""
    for path, text in result.texts.items():
        replace_file(root / path, text)
    for path, target in result.moved.items():
        (root / path).rename(root / target)
