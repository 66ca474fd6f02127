"""Where a reader goes on from an essay: the one before, the next, and those that are related."""

from collections.abc import Iterator
from dataclasses import dataclass

from samizdat.drawings.axis import axis
from samizdat.knowledge.paths import Path
from samizdat.knowledge.relatives import Relative
from samizdat.model.essays import Essay
from samizdat.model.events import Event
from samizdat.words.tongue import Tongue
from samizdat.writing.answers import Answers

SHOWN_IN_COMMON = 4

WORDS = {
    Path.TIME: "in time",
    Path.THEME: "by theme",
    Path.START: "from the start",
}
"""How a path is told."""

BEFORE = {
    Path.TIME: "Before in time",
    Path.THEME: "Before by theme",
    Path.START: "Before, from the start",
}
AFTER = {
    Path.TIME: "Next in time",
    Path.THEME: "Next by theme",
    Path.START: "Next, from the start",
}


@dataclass(frozen=True, slots=True)
class Way:
    """The essays before and after one on a path."""

    path: Path
    before: Essay | None
    after: Essay | None

    tongue: Tongue

    @property
    def words(self) -> str:
        """How the path is told: `in time`."""
        return self.tongue.pgettext("path", WORDS[self.path])

    @property
    def before_words(self) -> str:
        """What stands above the essay before."""
        return self.tongue.gettext(BEFORE[self.path])

    @property
    def after_words(self) -> str:
        """What stands above the essay after."""
        return self.tongue.gettext(AFTER[self.path])

    @property
    def is_first(self) -> bool:
        """It is the path on which a reader is who has chosen none."""
        return self.path is Path.TIME


@dataclass(frozen=True, slots=True)
class Related:
    """Another essay, and what the two have in common."""

    essay: Essay
    reason: str


def ways(essay: Essay, answers: Answers) -> tuple[Way, ...]:
    """The neighbours of an essay on each path; none where it stands on no path, or alone."""
    found: list[Way] = []
    for path, row in answers.known.neighbours.items():
        near = row.get(essay.slug)
        if near and (near.before or near.after):
            found.append(Way(path, near.before, near.after, answers.tongue))
    return tuple(found)


def related(essay: Essay, answers: Answers) -> Iterator[Related]:
    """The essays that have most in common with one, each with the reason."""
    for relative in answers.relatives[essay.slug]:
        yield Related(relative.essay, _reason(relative, answers))


def _reason(relative: Relative, answers: Answers) -> str:
    """What two essays have in common: `both treat Georges Danton; 3 events of 1792–1794`."""
    names = answers.library.called("person", relative.people)
    events = answers.library.events.some(relative.events)
    tongue = answers.tongue
    parts = [_named(names, tongue), _told(events, tongue)]
    common = tongue.clauses([*filter(None, parts)])
    return tongue.gettext("both treat {common}", common=common)


def _named(names: list[str], tongue: Tongue) -> str:
    """People in a sentence; of many the first, and how many others there are."""
    others = len(names) - SHOWN_IN_COMMON
    if others > 1:
        told = tongue.ngettext("{count} other", "{count} others", others)
        names = [*names[:SHOWN_IN_COMMON], told]
    return tongue.listed(names)


def _told(events: tuple[Event, ...], tongue: Tongue) -> str:
    """Events in a sentence: how many they are, and of which years."""
    if not events:
        return ""
    if len(events) == 1:
        return tongue.gettext("an event of {date}", date=tongue.date(events[0].date))
    line = axis(event.date for event in events)
    years = str(line.first)
    if line.last > line.first:
        years = f"{line.first}–{line.last}"
    return tongue.ngettext(
        "{count} event of {years}", "{count} events of {years}", len(events), years=years
    )
