"""Checks of registers against each other: heads, relations, deaths, events."""

from collections.abc import Iterator, Sequence

from samizdat.checks.figures import (
    ROW_CONTRADICTS_EVENT,
    ROW_OUTSIDE_PERIOD,
    TOTAL_DOES_NOT_SUM,
)
from samizdat.checks.past.facts import is_of, is_told_of
from samizdat.checks.past.telling import place_of
from samizdat.findings import Finding, Rule, Severity, Where
from samizdat.knowledge.known import Known
from samizdat.model.people import Person, Relation
from samizdat.words.dates import OPEN_FUTURE, HistoricalDate
from samizdat.words.said_dates import said_dates

EVENT_OUTSIDE_INSTITUTION = Rule(
    "event-outside-institution",
    "An institution takes part in events while it exists.",
    why=(
        "The names of an institution with their intervals say when it was there; a gap between "
        "two of them is a gap. Of an event in which a body that is gone is spoken of, say "
        "`posthumous: true`."
    ),
    severity=Severity.WARNING,
)


def events_outside_institutions(known: Known) -> Iterator[Finding]:
    """An event names an institution that did not exist on its date."""
    for key, event in known.library.events.items():
        for position, noun in enumerate(event.institutions):
            body = known.library.institutions.get(noun)
            if body is None or event.posthumous or _any_meets(body.spans, event.date):
                continue
            at = place_of(known, "institution", body.id, "period")
            problem = f"{body.name} existed {body.period.words} ({at}), not {event.date.words}"
            where = known.library.events.where(key, "institutions", position)
            remedy = "name the body of that time, or mend a date"
            yield EVENT_OUTSIDE_INSTITUTION.broken(where, problem, remedy)


OPEN_END_OF_THE_DEAD = Rule(
    "open-end-of-the-dead",
    "Nobody holds an office or the head of a body for ever.",
    why="A period that ends in `..` goes on. The office of somebody who died ended then at last.",
    severity=Severity.WARNING,
)


def open_ends_of_the_dead(known: Known) -> Iterator[Finding]:
    """The office of a dead person has an open end."""
    for where, person, period in _held(known):
        if person.died and period.last == OPEN_FUTURE and period.edtf.endswith(".."):
            end = person.died.edtf
            start, _, _ = period.edtf.rpartition("/")
            problem = f"{person.name} died {person.died.words}, and {period.words} has no end"
            remedy = f"write {start}/{end}, or the earlier end that is known"
            yield OPEN_END_OF_THE_DEAD.broken(where, problem, remedy)


def _held(known: Known) -> Iterator[tuple[Where, Person, HistoricalDate]]:
    """Every office, headship and relation of a person with its period."""
    people = known.library.people
    for key, person in people.items():
        for position, office in enumerate(person.offices):
            if office.period:
                yield people.where(key, "offices", position, "period"), person, office.period
        for position, relation in enumerate(person.relations):
            if relation.period:
                where = people.where(key, "relations", position, "period")
                yield where, person, relation.period
    bodies = known.library.institutions
    for key, body in bodies.items():
        for position, head in enumerate(body.heads):
            if head.person and head.person in people:
                where = bodies.where(key, "heads", position, "period")
                yield where, people[head.person], head.period


RELATION_OUTSIDE_LIFE = Rule(
    "relation-outside-life",
    "A relation has a time at which both were alive.",
    severity=Severity.WARNING,
)


def relations_outside_lives(known: Known) -> Iterator[Finding]:
    """Somebody has a relation at a time before a birth or after a death."""
    for key, position, relation, person, other in _relations(known):
        period = relation.period
        for one in (person, other):
            if period and not _lived(one, period):
                where = known.library.people.where(key, "relations", position, "period")
                problem = f"{relation.kind!r} is dated {period.words}, outside {one.name}'s life"
                remedy = f"mend one of the dates: {one.life}"
                yield RELATION_OUTSIDE_LIFE.broken(where, problem, remedy)


def _relations(known: Known) -> Iterator[tuple[str, int, Relation, Person, Person]]:
    people = known.library.people
    for key, person in people.items():
        for position, relation in enumerate(person.relations):
            if relation.to in people:
                yield key, position, relation, person, people[relation.to]


def _lived(person: Person, period: HistoricalDate) -> bool:
    before = person.born and period.last < person.born.first
    after = person.died and period.first > person.died.last
    return not before and not after


RECORDS_DISAGREE = Rule(
    "records-disagree",
    "Two records that tell of one thing have the same dates and places.",
    why=(
        "An execution and the death of the person, an event that tells of a death or a birth and "
        "the person's record, a headship and the office in the same body, a relation told from "
        "both sides, the place of a fate and that of its event."
    ),
    severity=Severity.WARNING,
)


def records_that_disagree(known: Known) -> Iterator[Finding]:
    """Two records of one thing have dates or places that exclude each other."""
    yield from _fates(known)
    yield from _events(known)
    yield from _heads(known)
    yield from _both_sides(known)


def _fates(known: Known) -> Iterator[Finding]:
    """Who was executed on a day died on it."""
    for key, person in known.library.people.items():
        fate = person.fate
        if not (fate and fate.date and person.died) or fate.date.may_meet(person.died):
            continue
        if is_told_of("killed", fate.kind):
            where = known.library.people.where(key, "fate", "date")
            problem = f"{fate.kind!r} {fate.date.words}, but died {person.died.words}"
            yield RECORDS_DISAGREE.broken(where, problem, "mend one of the dates")


def _events(known: Known) -> Iterator[Finding]:
    """An event that tells of a birth or a death has the date of the person's record."""
    for key, event in known.library.events.items():
        if said_dates(event.line):
            continue  # the line tells of another day too: `he dies the next day`
        for person in known.library.people.some(event.people):
            for kind, date, name in (
                ("killed", person.died, "died"),
                ("died", person.died, "died"),
                ("born", person.born, "born"),
            ):
                if date and is_of(kind, event.line, person) and not event.date.may_meet(date):
                    at = place_of(known, "person", person.id, name)
                    problem = f"{event.date.words}, but {person.name} {name} {date.words} ({at})"
                    where = known.library.events.where(key, "date")
                    yield RECORDS_DISAGREE.broken(where, problem, "mend one of the dates")


def _heads(known: Known) -> Iterator[Finding]:
    """Who was at the head of a body, and has offices in it, has one at that time."""
    for key, body in known.library.institutions.items():
        for position, head in enumerate(body.heads):
            person = known.library.people.get(head.person or "")
            if person is None:
                continue
            periods = [office.period for office in person.offices if office.institution == key]
            dated = [period for period in periods if period]
            if dated and len(dated) == len(periods) and not _any_meets(dated, head.period):
                at = place_of(known, "person", person.id, "offices")
                problem = f"{person.name} is head {head.period.words}, with no office then ({at})"
                where = known.library.institutions.where(key, "heads", position, "period")
                yield RECORDS_DISAGREE.broken(where, problem, "mend one, or add the office")


def _any_meets(periods: Sequence[HistoricalDate], date: HistoricalDate) -> bool:
    return any(period.may_meet(date) for period in periods)


def _both_sides(known: Known) -> Iterator[Finding]:
    """A relation that both sides date has one time."""
    for key, position, relation, person, other in _relations(known):
        if relation.period is None:
            continue
        back = [each.period for each in other.relations if each.to == person.id]
        dated = [period for period in back if period]
        if dated and len(dated) == len(back) and not _any_meets(dated, relation.period):
            at = place_of(known, "person", other.id, "relations")
            problem = f"{relation.period.words} here, {dated[0].words} in {at}"
            where = known.library.people.where(key, "relations", position, "period")
            yield RECORDS_DISAGREE.broken(where, problem, "mend one of the two")


ONE_SIDED_DISPUTE = Rule(
    "one-sided-dispute",
    "A dispute has somebody on either side.",
    why=(
        "`sources_for` carry what the article says, `sources_against` what speaks against it. "
        "With one side alone the verdict is another: `supported`, `wrong`, `unverifiable`."
    ),
    severity=Severity.WARNING,
)


def one_sided_disputes(known: Known) -> Iterator[Finding]:
    """A claim is called disputed, and nobody stands on one of the sides."""
    for key, claim in known.library.claims.items():
        if claim.verdict != "disputed" or (claim.sources_for and claim.sources_against):
            continue
        side = "against" if claim.sources_for else "for"
        where = known.library.claims.where(key, "verdict")
        problem = f"'disputed', and nobody is named {side} it"
        remedy = f"name a work under 'sources_{side}', or give another verdict"
        yield ONE_SIDED_DISPUTE.broken(where, problem, remedy)


AGREEMENT = (
    EVENT_OUTSIDE_INSTITUTION,
    OPEN_END_OF_THE_DEAD,
    TOTAL_DOES_NOT_SUM,
    ROW_OUTSIDE_PERIOD,
    ROW_CONTRADICTS_EVENT,
    RELATION_OUTSIDE_LIFE,
    RECORDS_DISAGREE,
    ONE_SIDED_DISPUTE,
)
"""These rules, as the handbook has them."""
