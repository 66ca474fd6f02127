"""Checks of ids: whatever is named, in an essay or a record, is in its register."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from samizdat.checks.places import documents, starts
from samizdat.findings import Finding, Rule, Where
from samizdat.knowledge.addresses import SCHEMES, Scheme
from samizdat.model.library import Library, Register
from samizdat.words.listing import nearest


def _unknown(scheme: Scheme) -> Rule:
    """The rule that whatever is named by a scheme stands in its register."""
    return Rule(
        scheme.code,
        f"Every {scheme.noun} that is named has a record.",
        why=(
            f"Write the record first, or mend the id. Links that begin with `{scheme.noun}:` name "
            "it, and so do front matter and the fields of other records."
        ),
    )


UNKNOWN = {name: _unknown(scheme) for name, scheme in SCHEMES.items()}
"""A rule for each of our schemes that lead to records."""


def unknown(scheme: str, key: str, where: Where, library: Library) -> Iterator[Finding]:
    """The finding for an id that its register does not have; nothing for one that it has."""
    noun = SCHEMES[scheme].noun
    register = SCHEMES[scheme].register(library)
    if not register.knows(key):
        remedy = nearest(key, register) or f"add it to {register.path}"
        yield UNKNOWN[scheme].broken(where, f"no {noun} is called {key!r}", remedy)


UNKNOWN_ESSAY = Rule(
    "unknown-essay",
    "Essays that are linked, or chosen for the home page, exist.",
    why="An essay is linked by its slug.",
)


def unknown_essay(slug: str, where: Where, library: Library) -> Iterator[Finding]:
    """The finding for a slug that no essay has; nothing for one that an essay has, or may have."""
    slugs = [essay.slug for essay in library.essays]
    if slug not in slugs and slug not in library.broken_essays:
        remedy = nearest(slug, slugs) or "an essay is called by its file's name"
        yield UNKNOWN_ESSAY.broken(where, f"no essay is called {slug!r}", remedy)


def unknown_starts(library: Library) -> Iterator[Finding]:
    """The home page begins with an essay that does not exist."""
    for slug, where in starts(library):
        yield from unknown_essay(slug, where, library)


FRONT_FIELDS = {
    "people": "person",
    "places": "place",
    "events": "event",
    "institutions": "institution",
}
"""Fields of front matter that hold ids, with the scheme of the register that they name."""


def unknown_in_front_matter(library: Library) -> Iterator[Finding]:
    """An essay lists somebody or something that its register does not have."""
    for essay in library.essays:
        for field, scheme in FRONT_FIELDS.items():
            for position, key in enumerate(getattr(essay.front, field)):
                where = essay.document.places.at(field, position)
                yield from unknown(scheme, key, where, library)


UNKNOWN_ARTICLE = Rule(
    "unknown-article",
    "The article that an essay answers is in the articles register.",
    why="`article` names the received text that the essay answers.",
)


def unknown_articles(library: Library) -> Iterator[Finding]:
    """An essay or a claim names an article that the register does not have."""
    named = [(e.front.article, e.document.places.at("article")) for e in library.essays]
    named += [
        (claim.article, library.claims.where(key, "article"))
        for key, claim in library.claims.items()
    ]
    for key, where in named:
        if key and not library.articles.knows(key):
            remedy = nearest(key, library.articles) or f"add it to {library.articles.path}"
            yield UNKNOWN_ARTICLE.broken(where, f"no article is called {key!r}", remedy)


def unknown_cites(library: Library) -> Iterator[Finding]:
    """A citation names a source that the register does not have."""
    for document, _ in documents(library):
        for citation in document.prose.citations:
            for cite in citation.cites:
                yield from unknown("source", cite.key, cite.where, library)


@dataclass(frozen=True, slots=True)
class Reference:
    """A record named in another, by its scheme and id."""

    scheme: str
    key: str
    where: Where


def unknown_in_registers(library: Library) -> Iterator[Finding]:
    """A record names a record that its register does not have."""
    for reference in references(library):
        yield from unknown(reference.scheme, reference.key, reference.where, library)


def references(library: Library) -> Iterator[Reference]:
    """Every id that stands in a record, each with its place."""
    everywhere: tuple[Register[Any], ...] = (
        library.people,
        library.places,
        library.events,
        library.institutions,
        library.figures,
    )
    for register in everywhere:
        yield from _listed(register, "sources", "source")
    for register in (library.events, library.claims, library.quotations):
        yield from _listed(register, "people", "person")
    yield from _listed(library.events, "places", "place")
    yield from _listed(library.events, "institutions", "institution")
    for register in (library.claims, library.quotations):
        yield from _listed(register, "events", "event")
    yield from _listed(library.claims, "sources_for", "source")
    yield from _listed(library.claims, "sources_against", "source")
    yield from _nested(library.people, "offices", "institution", "institution")
    yield from _nested(library.people, "relations", "to", "person")
    yield from _nested(library.institutions, "heads", "person", "person")
    for key, person in library.people.items():
        place = person.fate.place if person.fate else None
        if place:
            yield Reference("place", place, library.people.where(key, "fate", "place"))
    for key, institution in library.institutions.items():
        for field in ("predecessor", "part_of"):
            other = getattr(institution, field)
            if other:
                yield Reference("institution", other, library.institutions.where(key, field))
    for key, quotation in library.quotations.items():
        where = library.quotations.where(key, "source")
        yield Reference("source", quotation.source, where)
    yield from _statement_sources(library)


def _listed(register: Register[Any], field: str, scheme: str) -> Iterator[Reference]:
    for key, record in register.items():
        for position, other in enumerate(getattr(record, field)):
            yield Reference(scheme, other, register.where(key, field, position))


def _nested(register: Register[Any], field: str, part: str, scheme: str) -> Iterator[Reference]:
    for key, record in register.items():
        for position, statement in enumerate(getattr(record, field)):
            other = getattr(statement, part)
            if other:
                where = register.where(key, field, position, part)
                yield Reference(scheme, other, where)


def _statement_sources(library: Library) -> Iterator[Reference]:
    """Sources that a single statement of a record rests on."""
    lists: Iterable[tuple[Register[Any], str]] = (
        (library.people, "offices"),
        (library.people, "relations"),
        (library.institutions, "heads"),
        (library.institutions, "names"),
    )
    for register, field in lists:
        for key, record in register.items():
            for position, statement in enumerate(getattr(record, field)):
                for number, source in enumerate(statement.sources):
                    where = register.where(key, field, position, "sources", number)
                    yield Reference("source", source, where)
    for key, person in library.people.items():
        for field in ("fate", "rehabilitation"):
            statement = getattr(person, field)
            for number, source in enumerate(statement.sources if statement else ()):
                where = library.people.where(key, field, "sources", number)
                yield Reference("source", source, where)
