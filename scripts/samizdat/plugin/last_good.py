"""What a preview shows while a file is broken: the file as it was when it was last whole."""

import os
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from samizdat.knowledge.inserted import with_inserts
from samizdat.model.documents import Document
from samizdat.model.home import HOME
from samizdat.model.library import Described, Library, Register
from samizdat.model.page import Page
from samizdat.model.survey import Survey


def broken(current: Survey) -> frozenset[str]:
    """The paths of files that have an error."""
    return frozenset(finding.where.path for finding in current.errors)


def last_good(current: Survey, before: Library | None) -> Library:
    """The Library with every broken file as it was when it was last whole.

    A file that never was whole is left out. This is what a preview shows while an editor types.
    """
    spoilt = broken(current)
    library, old = current.library, before or Library(current.library.settings)
    # In the order of a whole library: in another, pandoc would be asked for every note again.
    essays = [essay for essay in library.essays if essay.document.path not in spoilt]
    essays += [essay for essay in old.essays if essay.document.path in spoilt]
    essays.sort(key=lambda essay: _as_walked(essay.document.path))
    documents = [document for document in library.documents if document.path not in spoilt]
    documents += [document for document in old.documents if document.path in spoilt]
    documents.sort(key=lambda document: _as_walked(document.path))
    start = library.start
    if f"{library.settings.docs}/{HOME}" in spoilt:
        start = old.start
    registers: dict[str, Register[Any]] = {}
    for noun, register in library.registers.items():
        registers[noun] = register
        if register.path in spoilt:
            registers[noun] = old.register(noun)
    pictures: dict[str, Described] = {}
    for key, described in library.pictures.items():
        pictures[key] = described
        if described.path in spoilt:
            pictures[key] = old.pictures.get(key, described)
    kept = replace(
        library,
        essays=tuple(essays),
        documents=tuple(documents),
        start=start,
        registers=registers,
        pictures=pictures,
    )
    return _consistent(kept)


def _as_walked(path: str) -> list[bytes]:
    """By this the files of a collection come as they are read, folder by folder."""
    return list(map(os.fsencode, path.split("/")))


def _consistent(library: Library) -> Library:
    """Without essays and pages that cite a source which no register has any more."""

    def whole(document: Document) -> bool:
        return set(document.prose.cited) <= library.sources.keys()

    full = with_inserts(library)
    essays = zip(library.essays, full.essays, strict=True)
    documents = zip(library.documents, full.documents, strict=True)
    return replace(
        library,
        essays=tuple(essay for essay, read in essays if whole(read.document)),
        documents=tuple(document for document, read in documents if whole(read)),
    )


def placeholders(current: Survey, shown: Library) -> tuple[Page, ...]:
    """A page for each essay that cannot be shown at all, so that its address answers."""
    present = {essay.document.path for essay in shown.essays}
    prefix = f"{shown.settings.essays}/"
    there = {finding.where.path for finding in current.errors}
    there |= {essay.document.path for essay in current.library.essays}
    pages: list[Page] = []
    for path in sorted(there - present):
        if path.startswith(prefix) and path.endswith(".md"):
            pages.append(_placeholder(path))
    return tuple(pages)


def _placeholder(path: str) -> Page:
    return Page(
        f"essays/{PurePosixPath(path).stem}.md",
        "# Not readable yet\n\nThis essay cannot be shown before its findings are mended.\n",
        meta={"title": "Not readable yet", "kind": "essay"},
        source=path,
    )
