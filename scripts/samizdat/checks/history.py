"""Checks of history: lives, offices and events do not contradict each other."""

from collections.abc import Iterable, Iterator

from samizdat.checks.gist import Gist
from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.model.kind_words import SourceKind
from samizdat.model.sources import Source
from samizdat.words.folding import fold

WEAK = frozenset({SourceKind.CONFESSION, SourceKind.MEMOIR, SourceKind.TESTIMONY})


EVENT_OUTSIDE_LIFE = Rule(
    "event-outside-life",
    "Nobody takes part before birth or after death.",
    why="A court or a commission may speak of people who are dead: `posthumous: true` says so.",
)


def event_outside_life(known: Known) -> Iterator[Finding]:
    """An event takes place with somebody who was dead or not yet born."""
    for key, event in known.library.events.items():
        for position, who in enumerate(event.people):
            person = known.library.people.get(who)
            if person is None:
                continue
            where = known.library.events.where(key, "people", position)
            if person.born and event.date.last < person.born.first:
                problem = f"{person.name} was born ({person.born.words}) after {event.date.words}"
                remedy = "mend the event's date or the birth date, or leave the person out"
                yield EVENT_OUTSIDE_LIFE.broken(where, problem, remedy)
            if person.died and event.date.first > person.died.last and not event.posthumous:
                problem = f"{person.name} died ({person.died.words}) before {event.date.words}"
                remedy = "mend a date; of a rehabilitation say 'posthumous: true'"
                yield EVENT_OUTSIDE_LIFE.broken(where, problem, remedy)


OFFICE_OUTSIDE_LIFE = Rule(
    "office-outside-life",
    "Nobody holds an office before birth or after death.",
    why="One of the dates is wrong, or the office was another's.",
)


def office_outside_life(known: Known) -> Iterator[Finding]:
    """Somebody holds an office before birth or after death."""
    for key, person in known.library.people.items():
        for position, office in enumerate(person.offices):
            if office.period is None:
                continue
            where = known.library.people.where(key, "offices", position, "period")
            if person.died and office.period.first > person.died.last:
                problem = f"{office.title!r} begins after the death of {person.name}"
                yield OFFICE_OUTSIDE_LIFE.broken(where, problem, "mend one of the two dates")
            if person.born and office.period.last < person.born.first:
                problem = f"{office.title!r} ends before the birth of {person.name}"
                yield OFFICE_OUTSIDE_LIFE.broken(where, problem, "mend one of the two dates")


OFFICE_OUTSIDE_INSTITUTION = Rule(
    "office-outside-institution",
    "An office is held while its institution exists.",
    why=(
        "Ministries are founded, renamed and closed, and parliaments follow one another. "
        "An office belongs to the body of its own time."
    ),
)


def office_outside_institution(known: Known) -> Iterator[Finding]:
    """An office is held in an institution that did not exist then."""
    for key, person in known.library.people.items():
        for position, office in enumerate(person.offices):
            institution = known.library.institutions.get(office.institution or "")
            if institution is None or office.period is None:
                continue
            where = known.library.people.where(key, "offices", position, "period")
            there = institution.period
            if office.period.first > there.last or office.period.last < there.first:
                problem = f"{institution.name} existed {there.words}, not {office.period.words}"
                remedy = "name the institution of that time, or mend the dates"
                yield OFFICE_OUTSIDE_INSTITUTION.broken(where, problem, remedy)


FATE_OUTSIDE_LIFE = Rule(
    "fate-outside-life",
    "A fate lies within a life.",
    why=(
        "The date of a fate is that of the execution, the death, the release: a day on which the "
        "person was alive, the last day at most."
    ),
)


def fate_outside_life(known: Known) -> Iterator[Finding]:
    """A fate has a date on which the person was dead or unborn."""
    for key, person in known.library.people.items():
        date = person.fate.date if person.fate else None
        if date is None:
            continue
        where = known.library.people.where(key, "fate", "date")
        if (person.died and date.first > person.died.last) or (
            person.born and date.last < person.born.first
        ):
            problem = f"the fate of {person.name}, {date.words}, lies outside {person.life}"
            yield FATE_OUTSIDE_LIFE.broken(where, problem, "mend one of the dates")


SAME_NAME = Rule(
    "same-name",
    "Two records can be told apart by their names.",
    why=(
        "The search and every list would show one name twice. Capitals, accents, hyphens and "
        "apostrophes make no difference. This covers people, places and institutions."
    ),
)


def same_names(known: Known) -> Iterator[Finding]:
    """Two records have names that a search cannot tell apart."""
    remedy = "add what tells them apart, in brackets: Kuznetsov (admiral)"
    for kind in known.library.kinds.values():
        if kind.naming is None:
            continue
        register = known.library.of(kind)
        bearers: dict[str, str] = {}
        for key, record in register.items():
            name = kind.naming(record).text
            first = bearers.setdefault(fold(name), key)
            if first != key:
                where = register.where(key, "name")
                yield SAME_NAME.broken(where, f"{name!r} reads like {first!r}", remedy)


ONE_SIDED_RELATION = Rule(
    "one-sided-relation",
    "A relation is told from both sides.",
    why="Who reads one dossier should find there what the other says.",
    severity=Severity.WARNING,
)


def one_sided_relations(known: Known) -> Iterator[Finding]:
    """Somebody has a relation to somebody whose record knows nothing of it."""
    for key, person in known.library.people.items():
        for position, relation in enumerate(person.relations):
            other = known.library.people.get(relation.to)
            if other and key not in [back.to for back in other.relations]:
                where = known.library.people.where(key, "relations", position, "to")
                problem = f"the record of {other.name} says nothing of {person.name}"
                remedy = f"tell it from the other side too: 'to: {key}' among its relations"
                yield ONE_SIDED_RELATION.broken(where, problem, remedy)


ISSUED, PUBLISHER, CONTAINER = ("issued",), ("publisher",), ("container-title",)

NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "article-journal": (CONTAINER, ISSUED),
    "article-magazine": (CONTAINER, ISSUED),
    "article-newspaper": (CONTAINER, ISSUED),
    "book": (ISSUED, PUBLISHER),
    "chapter": (CONTAINER, ISSUED, PUBLISHER),
    "document": (ISSUED, ("archive", "container-title", "URL")),
    "entry-dictionary": (CONTAINER,),
    "entry-encyclopedia": (CONTAINER,),
    "report": (ISSUED, PUBLISHER),
    "speech": (ISSUED, ("event-title",)),
    "thesis": (ISSUED, PUBLISHER),
    "webpage": (("container-title", "URL"), ISSUED),
}
"""What a reader needs to find a work again, by its CSL type (Chicago Manual of Style, 18th edition,
chapter 14): one of each group of variables."""


INCOMPLETE_SOURCE = Rule(
    "incomplete-source",
    "A source can be found again, or says what is missing.",
    why=(
        "A book needs a publisher and a year, an article its journal, a document its archive, as "
        "the *Chicago Manual of Style* asks. What is not known is never guessed: the caveat says "
        "so, and the finding is gone."
    ),
    severity=Severity.WARNING,
)


def incomplete_sources(known: Known) -> Iterator[Finding]:
    """A source lacks what its type needs, and no caveat says so."""
    for key, source in known.library.sources.items():
        lacking = _lacking(source)
        if lacking and not source.caveat:
            names = " and ".join(lacking)
            problem = f"a source of type {source.type!r} is not found again without {names}"
            remedy = "complete it, or say under 'caveat' what is not known"
            where = known.library.sources.where(key, "id")
            yield INCOMPLETE_SOURCE.broken(where, problem, remedy)


def _lacking(source: Source) -> list[str]:
    """The variables that a work of its type needs and a record does not have."""
    lacking = []
    for variables in NEEDED.get(source.type, ()):
        if not any(source.has(variable) for variable in variables):
            lacking.append(" or ".join(variables))
    return lacking


WEAK_CLAIM = Rule(
    "weak-claim",
    "A verdict rests on more than confessions and memoirs.",
    why=(
        "What somebody said under torture, or wrote long after, is no ground on which to call an "
        "article right or wrong. It does not concern claims that are `disputed` or "
        "`unverifiable`."
    ),
    severity=Severity.WARNING,
)


def weak_claims(known: Known) -> Iterator[Finding]:
    """A verdict rests on confessions or memoirs alone."""
    for key, claim in known.library.claims.items():
        works = known.library.sources.some(claim.sources)
        kinds = {str(work.kind) for work in works}
        weak = [work for work in works if known.library.is_like(work, WEAK)]
        if works and len(weak) == len(works) and claim.verdict not in ("disputed", "unverifiable"):
            where = known.library.claims.where(key, "verdict")
            problem = f"{claim.verdict.value!r} rests only on {' and '.join(sorted(kinds))}"
            remedy = "name a document or a work of scholarship, or say 'disputed'"
            yield WEAK_CLAIM.broken(where, problem, remedy)


UNCITED_SOURCE = Rule(
    "uncited-source",
    "Every source carries something.",
    why=(
        "Something rests on it: a citation in an essay or a page, a record, or a statement in a "
        "record. A work on which nothing rests may stay for readers who want to go on: "
        "`further-reading` says what it is good for. More than ten, such as a library that has "
        "just come in, are told as one."
    ),
    severity=Severity.WARNING,
)
MOST_TOLD_APART = 10


def uncited_sources(known: Known, gists: Iterable[Gist]) -> Iterator[Finding]:
    """Nobody cites a source."""
    if not known.library.is_whole:
        return  # what cannot be read may rest on it
    idle = list(_idle_sources(known, gists))
    remedy = "cite it, take it out, or say under 'further-reading' what it is good for"
    if len(idle) > MOST_TOLD_APART:
        where = known.library.sources.where(idle[0], "id")
        problem = f"nothing rests on {len(idle)} sources; the first is {idle[0]!r}"
        yield UNCITED_SOURCE.broken(where, problem, f"of each: {remedy}")
        return
    for key in idle:
        where = known.library.sources.where(key, "id")
        yield UNCITED_SOURCE.broken(where, f"nothing rests on {key!r}", remedy)


def _idle_sources(known: Known, gists: Iterable[Gist]) -> Iterator[str]:
    """Sources that carry nothing, and of which nobody says what else they are good for."""
    used: set[str] = set()
    for (noun, _), by_key in known.backwards.items():
        if noun == "source":
            used |= by_key.keys()
    for gist in gists:
        used.update(gist.cited)
    for described in known.library.pictures.values():
        if described.picture and described.picture.source:
            used.add(described.picture.source)
    for key, source in known.library.sources.items():
        if key not in used and not source.further_reading:
            yield key
