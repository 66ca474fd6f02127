"""Mentions: who stands in which essay, what is cited where, what essays have in common."""

from collections.abc import Mapping
from dataclasses import dataclass

from samizdat.model.essays import Essay
from samizdat.model.library import Library


def people_of(essay: Essay) -> tuple[str, ...]:
    """Ids of the people an essay treats or links to, those of its front matter first."""
    linked = (link.rest for link in essay.document.prose.links if link.scheme == "person")
    return tuple(dict.fromkeys([*essay.front.people, *linked]))


def essays_with_people(library: Library) -> Mapping[str, tuple[Essay, ...]]:
    """The essays of the site in which each person stands."""
    found: dict[str, list[Essay]] = {}
    for essay in library.shown:
        for person in people_of(essay):
            found.setdefault(person, []).append(essay)
    return {person: tuple(essays) for person, essays in found.items()}


def essays_citing(library: Library) -> Mapping[str, tuple[Essay, ...]]:
    """The essays of the site that cite each source."""
    found: dict[str, list[Essay]] = {}
    for essay in library.shown:
        for key in essay.cited:
            found.setdefault(key, []).append(essay)
    return {key: tuple(essays) for key, essays in found.items()}


@dataclass(frozen=True, slots=True)
class Relative:
    """An essay that has something in common with another."""

    essay: Essay
    shared: tuple[str, ...]
    """Ids of the people whom both treat."""


def related(essay: Essay, library: Library) -> tuple[Relative, ...]:
    """Other essays that treat the same people, those with most in common first."""
    own = people_of(essay)
    relatives = [
        Relative(other, tuple(person for person in own if person in people_of(other)))
        for other in library.shown
        if other.slug != essay.slug
    ]
    close = [relative for relative in relatives if relative.shared]
    return tuple(sorted(close, key=lambda r: (-len(r.shared), r.essay.title)))
