"""The whole collection: every file read once, every finding kept."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

from samizdat.findings import Finding
from samizdat.memory.recollection import Recollection
from samizdat.model.documents import Document
from samizdat.model.essays import Essay
from samizdat.model.home import HOME, HomeFrontMatter
from samizdat.model.kind import Kind
from samizdat.model.kinds import KINDS, by_noun
from samizdat.model.library import Library
from samizdat.reading.conventions import read_conventions
from samizdat.reading.documents import (
    read_document,
    read_essay,
    read_home,
    read_page,
    read_text,
)
from samizdat.reading.handbook import read_handbook
from samizdat.reading.kinds import unknown_kinds
from samizdat.reading.picture_records import read_pictures
from samizdat.reading.registers import read_registers, unknown_registers
from samizdat.reading.synonyms import read_formerly, read_synonyms
from samizdat.reading.walk import Walk, walk
from samizdat.reading.yaml import YamlText
from samizdat.settings import Settings
from samizdat.words.tongue import Tongue

Found = tuple[Finding, ...]
Typed = Mapping[str, str]
NOTHING_TYPED: Typed = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, and what could not be."""

    library: Library
    findings: tuple[Finding, ...]


def read_library(
    settings: Settings,
    memory: Recollection | None = None,
    kinds: Sequence[Kind[Any]] = KINDS,
    typed: Typed = NOTHING_TYPED,
) -> Reading:
    """Read essays, pages and registers; a file that cannot be read is left out and reported.

    What `memory` holds of a file that has not changed is not read again. `typed` has texts that
    somebody types and has not saved, by their paths: they are read in place of the files.
    """
    memory = memory or Recollection()
    there = walk(settings)
    _add_typed(there, settings, typed)
    texts = _Texts(settings, memory, there, typed)
    texts.read_essays()
    texts.read_documents()
    findings = [
        *there.findings,
        *texts.findings,
        *unknown_registers(there.registers, settings, kinds),
    ]
    registers = {}
    for noun, register, problems in read_registers(there.registers, settings, kinds, memory, typed):
        registers[noun] = register
        findings += problems
    pictures, problems_of_pictures = read_pictures(there.pictures, memory, typed)
    findings += problems_of_pictures
    synonyms, problems_of_synonyms = read_synonyms(there.registers, settings, memory)
    findings += problems_of_synonyms
    formerly, problems_of_formerly = read_formerly(there.registers, settings, memory)
    findings += problems_of_formerly
    settled = read_conventions(settings)
    conventions = settled.conventions
    findings += settled.findings
    if not settled.findings:
        findings += unknown_kinds(registers, conventions.kinds)
    own = [*texts.documents, *texts.broken_documents]
    handbook = read_handbook(settings, conventions.handbook, own, memory)
    library = Library(
        settings,
        essays=tuple(texts.essays),
        documents=tuple(texts.documents),
        handbook=handbook,
        conventions=conventions,
        style=settled.style,
        tongue=Tongue(settings.language, conventions.labels()),
        start=texts.home.start,
        broken_essays=frozenset(texts.broken_essays),
        broken_documents=tuple(texts.broken_documents),
        files=dict(there.files),
        refused=frozenset(there.refused),
        pixels=there.pixels,
        positions=frozenset(there.positions),
        pictures=pictures,
        kinds=by_noun(kinds),
        registers=registers,
        synonyms=synonyms,
        formerly=formerly,
    )
    return Reading(library, tuple(findings))


def _add_typed(there: Walk, settings: Settings, typed: Typed) -> None:
    """Texts that were never saved are in no folder; they stand behind those that are."""
    known = {path for path, _ in there.texts}
    for path in typed:
        is_text = path.endswith(".md") and path.startswith(
            (f"{settings.essays}/", f"{settings.docs}/")
        )
        if is_text and path not in known:
            there.texts.append((path, settings.root / path))


class _Texts:
    """The Markdown files of a collection, as they are read one by one."""

    def __init__(self, settings: Settings, memory: Recollection, there: Walk, typed: Typed) -> None:
        self.settings, self.memory, self.there, self.typed = settings, memory, there, typed
        self.findings: list[Finding] = []
        self.essays: list[Essay] = []
        self.broken_essays: set[str] = set()
        self.documents: list[Document] = []
        self.broken_documents: list[Document] = []
        self.home = HomeFrontMatter()

    def _within(self, folder: str) -> Iterator[tuple[str, Path]]:
        for path, file in self.there.texts:
            if path.startswith(f"{folder}/"):
                yield path, file

    def read_essays(self) -> None:
        for path, file in self._within(self.settings.essays):
            read, problems = _essay(file, path, self.memory, self.typed)
            self.findings += problems
            if isinstance(read, Essay):
                self.essays.append(read)
                continue
            self.broken_essays.add(PurePosixPath(path).stem)
            if read is not None:
                self.broken_documents.append(read)

    def read_documents(self) -> None:
        for path, file in self._within(self.settings.docs):
            document, yaml_text = _document(file, path, self.memory, self.typed)
            problems = list(yaml_text.findings)
            if document and path == f"{self.settings.docs}/{HOME}":
                front, more = read_home(document, yaml_text)
                self.home = front or self.home
                problems += more
            elif document:
                problems += read_page(document, yaml_text)[1]
            self.findings += problems
            if document is None:
                continue
            if any(finding.is_error for finding in problems):
                self.broken_documents.append(document)
            else:
                self.documents.append(document)


def _essay(
    file: Path, path: str, memory: Recollection, typed: Typed
) -> tuple[Essay | Document | None, Found]:
    text = read_text(file, path, typed)
    if text.text is None:
        return None, tuple(text.findings)
    read, findings = memory.recall(("essay", path, text.text), partial(read_essay, text, path))
    return read, tuple(findings)


def _document(
    file: Path, path: str, memory: Recollection, typed: Typed
) -> tuple[Document | None, YamlText]:
    text = read_text(file, path, typed)
    if text.text is None:
        return None, YamlText(findings=text.findings)
    return memory.recall(("document", path, text.text), partial(read_document, text, path))
