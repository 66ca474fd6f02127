"""Ways into the essays: where to start, by theme, by year."""

from collections.abc import Iterable
from dataclasses import dataclass

from samizdat.knowledge.addresses import theme_anchor
from samizdat.model.essays import Essay
from samizdat.model.library import Library
from samizdat.words.dates import Day
from samizdat.words.folding import fold

START_HERE = 3
"""So many essays does the home page begin with where its editors have chosen none."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A topic with the essays that treat it."""

    name: str
    anchor: str
    """Where it stands on the list of essays."""

    essays: tuple[Essay, ...]
    """In the order of their periods."""

    @property
    def count(self) -> int:
        """How many essays treat it."""
        return len(self.essays)


def starts(library: Library) -> tuple[Essay, ...]:
    """The essays to start with: those that the editors chose, else the oldest."""
    shown = {essay.slug: essay for essay in library.shown}
    chosen = [shown[slug] for slug in dict.fromkeys(library.start) if slug in shown]
    return tuple(chosen or list(reversed(shown.values()))[:START_HERE])


def by_year(essays: Iterable[Essay]) -> tuple[Essay, ...]:
    """Essays in the order of what they cover: by its beginning, then by its end."""
    return tuple(sorted(essays, key=_time))


def _time(essay: Essay) -> tuple[Day, Day, str, str]:
    period = essay.front.period
    return period.first, period.last, essay.title, essay.slug


def themes(essays: Iterable[Essay]) -> tuple[Theme, ...]:
    """Every topic in alphabetical order; spellings that share an address are one."""
    names: dict[str, str] = {}
    treating: dict[str, list[Essay]] = {}
    for essay in by_year(essays):
        topics = {theme_anchor(topic): topic for topic in essay.front.topics}
        for anchor, topic in topics.items():
            names.setdefault(anchor, topic)
            treating.setdefault(anchor, []).append(essay)
    found = [Theme(names[anchor], anchor, tuple(held)) for anchor, held in treating.items()]
    return tuple(sorted(found, key=lambda theme: (fold(theme.name), theme.anchor)))


def main_themes(essays: Iterable[Essay], most: int) -> tuple[Theme, ...]:
    """The themes that most essays treat, in alphabetical order."""
    found = themes(essays)
    chosen = sorted(found, key=lambda theme: -theme.count)[:most]
    return tuple(theme for theme in found if theme in chosen)
