"""Relatives: which essays treat the same people and events."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from samizdat.knowledge.mentions import Thing
from samizdat.model.essays import Essay
from samizdat.model.library import Library

CLOSEST = 5
"""So many related essays does an essay name."""

COMPARED = 200
"""With so many others an essay is compared at most, those that share what is rarest first.

Else the work would grow with the square of the collection: somebody stands in nearly every essay.
"""


@dataclass(frozen=True, slots=True)
class Relative:
    """An essay that has something in common with another."""

    essay: Essay
    people: tuple[str, ...]
    """Ids of the people whom both treat."""

    events: tuple[str, ...]
    """Ids of the events that both treat."""

    @property
    def is_close(self) -> bool:
        """They have something in common."""
        return bool(self.people or self.events)


@dataclass(frozen=True, slots=True)
class _Treated:
    """What an essay treats, in its own order."""

    essay: Essay
    people: dict[str, None]
    events: dict[str, None]

    @property
    def things(self) -> Iterator[Thing]:
        for key in self.people:
            yield "person", key
        for key in self.events:
            yield "event", key


def _treated(essay: Essay) -> _Treated:
    people, events = essay.treats("person"), essay.treats("event")
    return _Treated(essay, dict.fromkeys(people), dict.fromkeys(events))


def relatives(library: Library) -> Mapping[str, tuple[Relative, ...]]:
    """For each essay of the site, by slug, the others that treat the same people and events.

    Those with most in common come first, an event counting twice; at most CLOSEST of them.
    """
    treated = [_treated(essay) for essay in library.shown]
    treating: dict[Thing, list[int]] = {}
    for number, one in enumerate(treated):
        for thing in one.things:
            treating.setdefault(thing, []).append(number)
    found: dict[str, tuple[Relative, ...]] = {}
    for number, one in enumerate(treated):
        near: list[_Treated] = []
        for other in _candidates(number, one, treating):
            near.append(treated[other])
        found[one.essay.slug] = _closest(one, near)
    return found


def _candidates(
    number: int, one: _Treated, treating: Mapping[Thing, list[int]]
) -> Mapping[int, None]:
    """The essays to compare with, each by its number: what is treated least often leads first."""
    found: dict[int, None] = {}
    for thing in sorted(one.things, key=lambda thing: len(treating[thing])):
        for other in treating[thing]:
            if len(found) == COMPARED:
                return found
            if other != number:
                found[other] = None
    return found


def _closest(one: _Treated, others: list[_Treated]) -> tuple[Relative, ...]:
    close: list[Relative] = []
    for other in others:
        relative = Relative(
            other.essay, _common(one.people, other.people), _common(one.events, other.events)
        )
        if relative.is_close and other.essay.slug != one.essay.slug:
            close.append(relative)
    close.sort(key=lambda r: (-len(r.people) - 2 * len(r.events), r.essay.title, r.essay.slug))
    return tuple(close[:CLOSEST])


def _common(keys: dict[str, None], others: dict[str, None]) -> tuple[str, ...]:
    """What two have in common, in the order of the first."""
    return tuple(key for key in keys if key in others)
