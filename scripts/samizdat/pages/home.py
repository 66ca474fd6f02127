"""The home page: what the editors say in docs/index.md, then its parts in their order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from samizdat.drawings.strip import strip
from samizdat.knowledge.addresses import HOME_PAGE
from samizdat.knowledge.paths import by_year, main_themes, starts
from samizdat.model.claims import Claim, Verdict
from samizdat.model.conventions import HomePart
from samizdat.model.essays import Essay
from samizdat.model.library import Library
from samizdat.model.people import Person
from samizdat.pages.cards import Card
from samizdat.words.tongue import Tongue
from samizdat.writing.answers import Answers
from samizdat.writing.sheet import Sheet

SHOWN_NEWEST = 4
SHOWN_THEMES = 12
SHOWN_CLAIMS = 3
SHOWN_PEOPLE = 12

_NARROW = frozenset({HomePart.ESSAYS, HomePart.PEOPLE, HomePart.CORRECTIONS})
"""Parts that stand beside each other where they are neighbours."""


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring parts of the home page: one across the page, or some in two columns."""

    columns: tuple[tuple[str, ...], ...]
    is_beside: bool


def home_parts(answers: Answers) -> tuple[Sheet, str]:
    """The sheet of the home page, and what stands on it below the words of the editors."""
    library = answers.library
    first = starts(library)
    others = [essay for essay in library.shown if essay not in first]
    sheet = Sheet(answers, HOME_PAGE)
    values = {
        "starts": _cards(first, library, answers.tongue),
        "newest": _cards(others[:SHOWN_NEWEST], library, answers.tongue),
        "themes": main_themes(library.shown, SHOWN_THEMES, answers.tongue),
        "strip": strip(answers.index.chronology, by_year(first), answers.tongue),
        "claims": _telling(answers),
        "met": [person.id for person in _met_most(answers)],
    }
    after = sheet.fill(
        "home",
        every_essay=_every_essay(len(library.shown), len(first), answers.tongue),
        total=len(library.claims),
        groups=list(_groups(library.conventions.start_page, values)),
        **values,
    )
    return sheet, after


def _groups(parts: Iterable[HomePart], values: Mapping[str, object]) -> Iterator[Group]:
    """The parts for which there is something, as the editors have put them."""
    beside: list[HomePart] = []
    for part in parts:
        if not all(values[name] for name in _NEEDED[part]):
            continue
        if part in _NARROW:
            beside.append(part)
            continue
        if beside:
            yield _beside(beside)
        beside = []
        yield Group(((part.value,),), is_beside=False)
    if beside:
        yield _beside(beside)


def _beside(parts: Iterable[HomePart]) -> Group:
    """Parts in two columns: lists in the one, corrections, which are longer, in the other."""
    lists: list[str] = []
    columns: list[tuple[str, ...]] = []
    for part in parts:
        if part is HomePart.CORRECTIONS:
            columns.append((part.value,))
        else:
            lists.append(part.value)
            if len(lists) == 1:
                columns.append(())
    shown = [column or tuple(lists) for column in columns]
    return Group(tuple(shown), is_beside=True)


_NEEDED: Mapping[HomePart, tuple[str, ...]] = {
    HomePart.START: ("starts",),
    HomePart.TIME: ("starts", "strip"),
    HomePart.THEMES: ("starts", "themes"),
    HomePart.ESSAYS: ("starts",),
    HomePart.PEOPLE: ("met",),
    HomePart.CORRECTIONS: ("claims",),
}
"""What there must be for a part to have something to say."""


def _cards(essays: Iterable[Essay], library: Library, tongue: Tongue) -> list[Card]:
    return [Card(essay, library, tongue) for essay in essays]


def _every_essay(count: int, started: int, tongue: Tongue) -> str:
    """What a link to the list of essays says: how many there are, if there are more."""
    if count > started:
        return tongue.ngettext(
            "All {count} essays, by year and by theme",
            "All {count} essays, by year and by theme",
            count,
        )
    return tongue.gettext("The essays, by year and by theme")


def _telling(answers: Answers) -> list[Claim]:
    """Wrong claims that essays answer: the first of each article, then the others."""
    claims: list[Claim] = []
    answered: list[Claim] = []
    for claim in answers.library.claims.values():
        if claim.verdict is not Verdict.WRONG:
            continue
        claims.append(claim)
        if answers.mentions_of("claim", claim.id):
            answered.append(claim)
    firsts: dict[str, Claim] = {}
    for claim in reversed(answered or claims):
        firsts[claim.article] = claim
    rest = [claim for claim in answered or claims if firsts[claim.article] is not claim]
    return [*firsts.values(), *rest][:SHOWN_CLAIMS]


def _met_most(answers: Answers) -> list[Person]:
    """The people whom essays and events name most often."""

    def times(person: Person) -> int:
        mentions = len(answers.mentions_of("person", person.id))
        return mentions + len(answers.index.events_with.get(person.id, ()))

    people = answers.library.people.values()
    return sorted(people, key=lambda person: (-times(person), person.id))[:SHOWN_PEOPLE]
