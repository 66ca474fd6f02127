"""Checks of ids: whatever is named, in an essay or a record, is in its register."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from samizdat.checks.places import starts
from samizdat.findings import Edit, Finding, Rule, Where
from samizdat.knowledge.addresses import SCHEMES, Scheme
from samizdat.knowledge.known import Known
from samizdat.model.library import Register
from samizdat.words.listing import certain, nearest


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


def unknown(
    scheme: str, key: str, where: Where, known: Known, typed: Where | None = None
) -> Iterator[Finding]:
    """The finding for an id that its register does not have; nothing for one that it has.

    `typed` is the place of the id itself, where it is but a part of `where`.
    """
    noun = SCHEMES[scheme].noun
    register = SCHEMES[scheme].register(known.library)
    if not register.knows(key):
        remedy = nearest(key, register) or f"add it to {register.path}"
        problem = f"no {noun} is called {key!r}"
        yield UNKNOWN[scheme].broken(where, problem, remedy, mended(key, register, typed or where))


UNKNOWN_ESSAY = Rule(
    "unknown-essay",
    "Essays that are linked, or chosen for the home page, exist.",
    why="An essay is linked by its slug.",
)


def mended(key: str, known: Collection[str], where: Where) -> list[Edit]:
    """The edit that mends a misspelt id where there is no doubt which was meant."""
    meant = certain(key, known)
    # An id is written as it is: a stretch of another length holds quotation marks or more.
    exact = where.end == (where.line, where.column + len(key))
    return [Edit(where, meant)] if meant and exact else []


def unknown_essay(slug: str, where: Where, known: Known) -> Iterator[Finding]:
    """The finding for a slug that no essay has; nothing for one that an essay has, or may have."""
    if slug not in known.essays and slug not in known.library.broken_essays:
        remedy = nearest(slug, known.essays) or "an essay is called by its file's name"
        yield UNKNOWN_ESSAY.broken(where, f"no essay is called {slug!r}", remedy)


def unknown_starts(known: Known) -> Iterator[Finding]:
    """The home page begins with an essay that does not exist."""
    for slug, where in starts(known):
        yield from unknown_essay(slug, where, known)


FRONT_FIELDS = {
    "people": "person",
    "places": "place",
    "events": "event",
    "institutions": "institution",
}
"""Fields of front matter that hold ids, with the scheme of the register that they name."""


def unknown_in_front_matter(known: Known) -> Iterator[Finding]:
    """An essay lists somebody or something that its register does not have."""
    for essay in known.library.essays:
        for field, scheme in FRONT_FIELDS.items():
            for position, key in enumerate(getattr(essay.front, field)):
                where = essay.document.places.at(field, position)
                yield from unknown(scheme, key, where, known)


UNKNOWN_ARTICLE = Rule(
    "unknown-article",
    "The article that an essay answers is in the articles register.",
    why="`article` names the received text that the essay answers.",
)


def unknown_articles(known: Known) -> Iterator[Finding]:
    """An essay or a claim names an article that the register does not have."""
    named = [(e.front.article, e.document.places.at("article")) for e in known.library.essays]
    named += [
        (claim.article, known.library.claims.where(key, "article"))
        for key, claim in known.library.claims.items()
    ]
    for key, where in named:
        if key and not known.library.articles.knows(key):
            remedy = (
                nearest(key, known.library.articles) or f"add it to {known.library.articles.path}"
            )
            yield UNKNOWN_ARTICLE.broken(where, f"no article is called {key!r}", remedy)


def unknown_cites(known: Known) -> Iterator[Finding]:
    """A citation names a source that the register does not have."""
    for document, _ in known.documents:
        for citation in document.prose.citations:
            for cite in citation.cites:
                yield from unknown("source", cite.key, cite.where, known)


@dataclass(frozen=True, slots=True)
class Reference:
    """A record named in another, by its scheme and id."""

    scheme: str
    key: str
    where: Where


def unknown_in_registers(known: Known) -> Iterator[Finding]:
    """A record names a record that its register does not have."""
    for reference in references(known):
        yield from unknown(reference.scheme, reference.key, reference.where, known)


def references(known: Known) -> Iterator[Reference]:
    """Every id that stands in a record, each with its place."""
    everywhere: tuple[Register[Any], ...] = (
        known.library.people,
        known.library.places,
        known.library.events,
        known.library.institutions,
        known.library.figures,
    )
    for register in everywhere:
        yield from _listed(register, "sources", "source")
    for register in (known.library.events, known.library.claims, known.library.quotations):
        yield from _listed(register, "people", "person")
    yield from _listed(known.library.events, "places", "place")
    yield from _listed(known.library.events, "institutions", "institution")
    for register in (known.library.claims, known.library.quotations):
        yield from _listed(register, "events", "event")
    yield from _listed(known.library.claims, "sources_for", "source")
    yield from _listed(known.library.claims, "sources_against", "source")
    yield from _nested(known.library.people, "offices", "institution", "institution")
    yield from _nested(known.library.people, "relations", "to", "person")
    yield from _nested(known.library.institutions, "heads", "person", "person")
    for key, person in known.library.people.items():
        place = person.fate.place if person.fate else None
        if place:
            yield Reference("place", place, known.library.people.where(key, "fate", "place"))
    for key, institution in known.library.institutions.items():
        for field in ("predecessor", "part_of"):
            other = getattr(institution, field)
            if other:
                yield Reference("institution", other, known.library.institutions.where(key, field))
    for key, quotation in known.library.quotations.items():
        where = known.library.quotations.where(key, "source")
        yield Reference("source", quotation.source, where)
    yield from _statement_sources(known)


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


def _statement_sources(known: Known) -> Iterator[Reference]:
    """Sources that a single statement of a record rests on."""
    lists: Iterable[tuple[Register[Any], str]] = (
        (known.library.people, "offices"),
        (known.library.people, "relations"),
        (known.library.institutions, "heads"),
        (known.library.institutions, "names"),
    )
    for register, field in lists:
        for key, record in register.items():
            for position, statement in enumerate(getattr(record, field)):
                for number, source in enumerate(statement.sources):
                    where = register.where(key, field, position, "sources", number)
                    yield Reference("source", source, where)
    for key, person in known.library.people.items():
        for field in ("fate", "rehabilitation"):
            statement = getattr(person, field)
            for number, source in enumerate(statement.sources if statement else ()):
                where = known.library.people.where(key, field, "sources", number)
                yield Reference("source", source, where)
