"""Checks of ids: whatever is named is in its register."""

from collections.abc import Iterator, Mapping

from samizdat.findings import Finding, Where
from samizdat.model.library import Library, Register
from samizdat.model.records import Record
from samizdat.names import nearest


def unknown_people(library: Library) -> Iterator[Finding]:
    """An essay lists a person whom the register does not have."""
    for essay in library.essays:
        for index, key in enumerate(essay.front.people):
            if not library.people.knows(key):
                where = essay.document.places.at("people", index)
                problem = f"no person is called {key!r}"
                remedy = nearest(key, library.people) or f"add it to {library.people.path}"
                yield Finding("unknown-person", where, problem, remedy)


def unknown_articles(library: Library) -> Iterator[Finding]:
    """An essay answers an article that the register does not have."""
    for essay in library.essays:
        key = essay.front.article
        if key and not library.articles.knows(key):
            where = essay.document.places.at("article")
            remedy = nearest(key, library.articles) or f"add it to {library.articles.path}"
            yield Finding("unknown-article", where, f"no article is called {key!r}", remedy)


def unknown_sources(library: Library) -> Iterator[Finding]:
    """A record rests on a source that the register does not have."""
    registers: tuple[Register[Record], ...] = (library.people,)  # type: ignore[assignment]
    for register in registers:
        for key, record in register.items():
            for index, source in enumerate(record.sources):
                if not library.sources.knows(source):
                    yield _unknown(source, register.where(key, "sources", index), library)


def unknown_cites(library: Library) -> Iterator[Finding]:
    """A citation names a source that the register does not have."""
    documents = [essay.document for essay in library.essays] + list(library.documents)
    for document in documents:
        for citation in document.prose.citations:
            for cite in citation.cites:
                if not library.sources.knows(cite.key):
                    yield _unknown(cite.key, cite.where, library)


def _unknown(key: str, where: Where, library: Library) -> Finding:
    sources: Mapping[str, object] = library.sources
    remedy = nearest(key, sources) or f"add it to {library.sources.path}"
    return Finding("unknown-source", where, f"no source is called {key!r}", remedy)
