"""Where findings stand on the pages: beside which words, or at which record of a list.

A finding has a place in a file. The page may be of an earlier state of that file, so what leads
from one to the other is the words of the block; the browser looks for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from samizdat.knowledge.addresses import Atlas, document_uri, essay_uri, staged_uri
from samizdat.prose.views.passages import passages
from samizdat.prose.views.words import WORD
from samizdat.words.paths import published_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samizdat.findings import Finding, Where
    from samizdat.model.documents import Document
    from samizdat.model.library import Library, Register


@dataclass(frozen=True, slots=True)
class Standing:
    """The place of a finding on the site."""

    page: str
    """The address of the page, within the site."""

    anchor: str = ""
    """Of the record, where it stands in a list."""

    words: str = ""
    """Of the paragraph, item, row, heading or note; none where it is about the page as a whole."""

    before: str = ""
    """The words before these: the page may be of a time when there were no others yet."""


Standings = dict["Finding", Standing]


def standings(
    findings: Iterable[Finding], current: Library, before: Library | None = None
) -> Standings:
    """Where each finding stands; those of files that make no page stand nowhere.

    `before` is what is shown of the files that are broken now.
    """
    site = _Site(current, before)
    found: Standings = {}
    for finding in findings:
        standing = site.standing(finding.where)
        if standing:
            found[finding] = standing
    return found


class _Site:
    """The pages of a collection, by the files from which they are made."""

    def __init__(self, current: Library, before: Library | None) -> None:
        self.library, self.before = current, before
        self.texts: dict[str, Document] = {}
        self.pages: dict[str, str] = {}
        for library in filter(None, (before, current)):
            for essay in library.essays:
                self.pages[essay.document.path] = published_at(essay_uri(essay))
            for document in library.documents:
                self.pages[document.path] = published_at(document_uri(document, library))
        for document in (*current.texts, *current.broken_documents):
            self.texts[document.path] = document
            address = published_at(staged_uri(document, current))
            self.pages.setdefault(document.path, address)
        self._atlas: Atlas | None = None

    def standing(self, where: Where) -> Standing | None:
        for noun, register in self.library.registers.items():
            if register.path == where.path:
                return self._of_record(noun, where)
        page = self.pages.get(where.path)
        if page is None:
            return self._of_unread(where.path)
        document = self.texts.get(where.path)
        if document is None:
            return Standing(page)
        before, words = _block(document, where)
        return Standing(page, words=words, before=before)

    def _of_record(self, noun: str, where: Where) -> Standing | None:
        kind = self.library.kinds[noun]
        register = self.library.register(noun)
        if not kind.page:
            return None
        key = _record_at(where.line, register)
        if not key:
            return Standing(published_at(kind.page))
        if self._atlas is None:  # what is shown of a broken record is its page of before
            self._atlas = Atlas(self.before or self.library)
        path, _, anchor = self._atlas.target(noun, key).partition("#")
        return Standing(published_at(path), anchor)

    def _of_unread(self, path: str) -> Standing | None:
        """Of an essay of which nothing could be read, not even its text."""
        folder = f"{self.library.settings.essays}/"
        if path.startswith(folder) and path.endswith(".md"):
            name = path.rpartition("/")[2].removesuffix(".md")
            return Standing(f"essays/{name}/")
        return None


def _record_at(line: int, register: Register[Any]) -> str:
    """The id of the record in which a line is; empty where nobody can tell."""
    last = 0
    found = ""
    for key in register:
        start = register.where(key).line
        if last <= start <= line:
            last, found = start, key
    broken = _broken_at(line, register)
    if broken > last:
        (found,) = register.broken if len(register.broken) == 1 else ("",)
    return found


def _broken_at(line: int, register: Register[Any]) -> int:
    """The line in which a record begins that could not be read and that a line is in; else 0."""
    read = set(register.positions.values())
    start = 0
    for path, where in register.places.values.items():
        if len(path) == 1 and path[0] not in read and where.line <= line:
            start = max(start, where.line)
    return start


def _block(document: Document, where: Where) -> tuple[str, str]:
    """The words of the block before a place, and of the block at it; none in front matter."""
    tree = document.prose.tree
    rows = document.text.split("\n")
    offset = sum(len(row) + 1 for row in rows[: where.line - 1]) + where.column - 1
    if offset < tree.body_start:
        return "", ""
    before, words = "", ""
    for passage in tree.once(passages):
        if words and passage.node.start > offset:
            break
        before, words = words, " ".join(WORD.findall(passage.words))
    return before, words
