"""Where a word stands in what could not be read: a record may be named there, and nobody knows."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from samizdat.findings import Where
from samizdat.model.library import Library, Register


def unread_mentions(library: Library, key: str) -> Iterator[Where]:
    """Each place where an id stands as a word in a record or front matter that is broken."""
    word = re.compile(rf"(?<![\w-]){re.escape(key)}(?![\w-])")
    for path, number, line in chain(_of_registers(library), _of_essays(library)):
        for match in word.finditer(line):
            yield Where(path, number, match.start() + 1)
    for path, described in library.pictures.items():
        if described.picture is None and word.search(described.text):
            yield Where(described.path or path)


Lines = Iterator[tuple[str, int, str]]
"""Paths, numbers of lines, and what stands in them."""


def _of_registers(library: Library) -> Lines:
    for register in library.registers.values():
        if not register.broken and not register.unreadable:
            continue
        text = register.text or _text(library.settings.root / register.path)
        for number, line in _unread(register, text.splitlines()):
            yield register.path, number, line


def _unread(register: Register[Any], lines: list[str]) -> Iterator[tuple[int, str]]:
    """The lines of the entries that were not read; all of them where the file was not."""
    read = {register.where(key).line for key in register}
    margin = ""
    for line in lines:
        if line.lstrip().startswith("- "):
            margin = line[: len(line) - len(line.lstrip())]
            break
    is_read = False
    for number, line in enumerate(lines, 1):
        if line.startswith(f"{margin}- "):
            is_read = number in read
        if not is_read:
            yield number, line


def _of_essays(library: Library) -> Lines:
    """Front matter that is broken; all of an essay whose text was not read either."""
    known = {document.path for document in library.broken_documents}
    root = library.settings.root
    for file in sorted(library.settings.essays_dir.rglob("*.md")):
        if file.stem not in library.broken_essays:
            continue
        path = file.relative_to(root).as_posix()
        for number, line in enumerate(_text(file).splitlines(), 1):
            if path in known and number > 1 and line.rstrip() == "---":
                break
            yield path, number, line


def _text(file: Path) -> str:
    if not file.exists():
        return ""
    return file.read_bytes().decode(errors="replace")
