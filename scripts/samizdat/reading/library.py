"""The whole collection: every file read once, every finding kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from samizdat.findings import Finding
from samizdat.model.documents import Document
from samizdat.model.essays import Essay
from samizdat.model.home import HOME, HomeFrontMatter
from samizdat.model.kind import Kind
from samizdat.model.kinds import KINDS, by_noun
from samizdat.model.library import Library
from samizdat.reading.documents import read_document, read_essay, read_home
from samizdat.reading.registers import read_registers, unknown_registers
from samizdat.settings import Settings


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, and what could not be."""

    library: Library
    findings: tuple[Finding, ...]


def read_library(settings: Settings, kinds: Sequence[Kind[Any]] = KINDS) -> Reading:
    """Read essays, pages and registers; a file that cannot be read is left out and reported."""
    findings: list[Finding] = []
    essays: list[Essay] = []
    broken: set[str] = set()
    documents: list[Document] = []
    broken_documents: list[Document] = []
    home = HomeFrontMatter()
    for path, file in _markdown(settings, settings.essays_dir):
        read, problems = read_essay(file, path)
        findings += problems
        if isinstance(read, Essay):
            essays.append(read)
        else:
            broken.add(PurePosixPath(path).stem)
            broken_documents += [read] if read else []
    for path, file in _markdown(settings, settings.docs_dir):
        document, yaml_text = read_document(file, path)
        problems = yaml_text.findings
        if document and path == f"{settings.docs}/{HOME}":
            read_front, more = read_home(document, yaml_text)
            home, problems = read_front or home, [*problems, *more]
        findings += problems
        if document:
            whole = not any(finding.is_error for finding in problems)
            (documents if whole else broken_documents).append(document)
    findings += unknown_registers(settings, kinds)
    registers = {}
    for noun, register, problems in read_registers(settings, kinds):
        registers[noun] = register
        findings += problems
    library = Library(
        settings,
        essays=tuple(essays),
        documents=tuple(documents),
        start=home.start,
        broken_essays=frozenset(broken),
        broken_documents=tuple(broken_documents),
        files=frozenset(address for address, _ in static_files(settings)),
        kinds=by_noun(kinds),
        registers=registers,
    )
    return Reading(library, tuple(findings))


def _markdown(settings: Settings, folder: Path) -> Iterator[tuple[str, Path]]:
    for file in sorted(folder.rglob("*.md")):
        inside = file.relative_to(folder).parts
        if not any(part.startswith(".") for part in inside):
            yield file.relative_to(settings.root).as_posix(), file


def static_files(settings: Settings) -> Iterator[tuple[str, Path]]:
    """Files that are published as they are, under their site address."""
    for folder, prefix in ((settings.docs_dir, ""), (settings.essays_dir, "essays/")):
        for file in sorted(folder.rglob("*")):
            inside = file.relative_to(folder)
            hidden = any(part.startswith(".") for part in inside.parts)
            is_register = prefix and inside.parts[0] == "registers"
            if file.is_file() and file.suffix != ".md" and not hidden and not is_register:
                yield prefix + inside.as_posix(), file
