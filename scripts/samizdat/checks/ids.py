"""Checks of ids: whatever is named, in an essay or a record, is in its register."""

from collections.abc import Iterator

from samizdat.checks.places import documents, starts
from samizdat.findings import Finding, Where
from samizdat.model.library import Library
from samizdat.model.shapes import references_in
from samizdat.words.listing import nearest


def unknown(kind: str, key: str, where: Where, library: Library) -> Iterator[Finding]:
    """The finding for an id that its register does not have; nothing for one that it has."""
    register = library.register(kind)
    if not register.knows(key):
        remedy = nearest(key, register) or f"add it to {register.path}"
        yield Finding(f"unknown-{kind}", where, f"no {kind} is called {key!r}", remedy)


def unknown_essay(slug: str, where: Where, library: Library) -> Iterator[Finding]:
    """The finding for a slug that no essay has; nothing for one that an essay has, or may have."""
    slugs = [essay.slug for essay in library.essays]
    if slug not in slugs and slug not in library.broken_essays:
        remedy = nearest(slug, slugs) or "an essay is called by its file's name"
        yield Finding("unknown-essay", where, f"no essay is called {slug!r}", remedy)


def unknown_starts(library: Library) -> Iterator[Finding]:
    """The home page begins with an essay that does not exist."""
    for slug, where in starts(library):
        yield from unknown_essay(slug, where, library)


def unknown_in_front_matter(library: Library) -> Iterator[Finding]:
    """An essay names a record that its register does not have."""
    for essay in library.essays:
        for named in references_in(essay.front):
            where = essay.document.places.at(*named.path)
            yield from unknown(named.kind, named.key, where, library)


def unknown_cites(library: Library) -> Iterator[Finding]:
    """A citation names a source that the register does not have."""
    for document, _ in documents(library):
        for citation in document.prose.citations:
            for cite in citation.cites:
                yield from unknown("source", cite.key, cite.where, library)


def unknown_in_registers(library: Library) -> Iterator[Finding]:
    """A record names a record that its register does not have."""
    for register in library.registers.values():
        for key, record in register.items():
            for named in references_in(record):
                if not library.register(named.kind).knows(named.key):
                    where = register.where(key, *named.path)
                    yield from unknown(named.kind, named.key, where, library)
