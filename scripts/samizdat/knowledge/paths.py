"""Ways into the essays and through them: where to start, by theme, by year."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from samizdat.knowledge.addresses import theme_anchor
from samizdat.model.essays import Essay
from samizdat.model.library import Library
from samizdat.words.dates import Day
from samizdat.words.folding import fold
from samizdat.words.sorting import Alphabet
from samizdat.words.tongue import PROGRAM, Tongue

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


def themes(essays: Iterable[Essay], tongue: Tongue = PROGRAM) -> tuple[Theme, ...]:
    """Every topic in alphabetical order; spellings that share an address are one."""
    names: dict[str, str] = {}
    treating: dict[str, list[Essay]] = {}
    for essay in by_year(essays):
        topics = {theme_anchor(topic): topic for topic in essay.front.topics}
        for anchor, topic in topics.items():
            names.setdefault(anchor, topic)
            treating.setdefault(anchor, []).append(essay)
    found = [Theme(names[anchor], anchor, tuple(held)) for anchor, held in treating.items()]
    return tuple(sorted(found, key=lambda theme: (_order(theme.name, tongue), theme.anchor)))


def _order(name: str, tongue: Tongue) -> Any:
    if isinstance(tongue.alphabet, Alphabet):
        return tongue.alphabet.key(name)
    return fold(name)


def main_themes(essays: Iterable[Essay], most: int, tongue: Tongue = PROGRAM) -> tuple[Theme, ...]:
    """The themes that most essays treat, in alphabetical order."""
    found = themes(essays, tongue)
    chosen = sorted(found, key=lambda theme: -theme.count)[:most]
    return tuple(theme for theme in found if theme in chosen)


class Path(StrEnum):
    """An order in which all essays can be read, one after the other."""

    TIME = "time"
    THEME = "theme"
    START = "start"


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The essays before and after one on a path."""

    before: Essay | None = None
    after: Essay | None = None


def along(path: Path, library: Library) -> tuple[Essay, ...]:
    """The essays of the site in the order of a path; each stands on it once.

    None that was taken back stands on any.
    """
    in_time = by_year(essay for essay in library.shown if not essay.is_retracted)
    if path is Path.THEME:
        of_themes: list[Essay] = []
        for theme in themes(in_time):
            of_themes += theme.essays
        return _once([*of_themes, *in_time])
    if path is Path.START:
        first = [essay for essay in starts(library) if not essay.is_retracted]
        return _once([*first, *in_time])
    return in_time


def _once(essays: Iterable[Essay]) -> tuple[Essay, ...]:
    found: dict[str, Essay] = {}
    for essay in essays:
        found.setdefault(essay.slug, essay)
    return tuple(found.values())


def neighbours(library: Library) -> Mapping[Path, Mapping[str, Neighbours]]:
    """For each path the neighbours of every essay, by its slug."""
    found: dict[Path, Mapping[str, Neighbours]] = {}
    for path in Path:
        found[path] = _in_a_row(along(path, library))
    return found


def _in_a_row(essays: tuple[Essay, ...]) -> dict[str, Neighbours]:
    row: dict[str, Neighbours] = {}
    befores = (None, *essays[:-1])
    afters = (*essays[1:], None)
    for essay, before, after in zip(essays, befores, afters, strict=False):
        row[essay.slug] = Neighbours(before, after)
    return row
