"""Checks of dates: what was done to somebody when, against registers and between essays."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from samizdat.checks.gist import Gist
from samizdat.checks.past.deeds import Deed, deeds
from samizdat.checks.past.facts import facts
from samizdat.checks.past.telling import place_of
from samizdat.checks.past.titles import closest, tenures, titles_of
from samizdat.checks.past.unrecorded import UnrecordedDeed
from samizdat.findings import Finding, Rule, Severity, Where
from samizdat.knowledge.known import Known
from samizdat.knowledge.names_in_text import Sense
from samizdat.model.people import Person
from samizdat.words.calendars import old_style
from samizdat.words.dates import HistoricalDate
from samizdat.words.periods import opening

ONCE = frozenset({"born", "died", "killed"})
"""What is done to somebody once."""

NEAR = 370
"""Days within which two dates of a dismissal must be those of one."""

DATE_CONTRADICTS_REGISTER = Rule(
    "date-contradicts-register",
    "A date in prose is that of the registers.",
    why=(
        "Births, deaths, arrests, trials, releases, appointments and dismissals with a person and "
        "a date are compared with the records of people and events. The rule speaks where a "
        "record tells the same deed of the same person, and no record of it has that date. A date "
        "less precise than the record's, or hedged with `about`, agrees with what is near it."
    ),
    severity=Severity.WARNING,
)

ESSAYS_CONTRADICT = Rule(
    "essays-contradict",
    "Two essays give the same date for the same deed.",
    why=(
        "Where the registers say nothing, the essays are compared with each other: a reader of "
        "both would not know which to believe."
    ),
    severity=Severity.WARNING,
)


def dates_against_registers(known: Known) -> Iterator[Finding]:
    """A sentence dates a deed otherwise than the registers do."""
    for deed in deeds(known):
        found = [_contradiction(deed, person, known) for person in deed.told.bearers(known)]
        if found[0] and all(found):
            yield found[0]


def _contradiction(deed: Deed, person: Person, known: Known) -> Finding | None:
    """What the registers say against a deed as that of one person; none if they say nothing."""
    if deed.kind == "appointed":
        return next(_appointed(deed, person, known), None)
    strict, loose = facts(deed.kind, person, known)
    dates = [fact.date for fact in strict] + loose
    if not strict or any(_agree(deed, date, known) for date in dates):
        return None
    fact = min(strict, key=lambda each: _days_apart(each.date, deed.date))
    if deed.kind == "dismissed" and _days_apart(fact.date, deed.date) > NEAR:
        return None  # from an office that the register does not have
    at = place_of(known, fact.noun, fact.key, *fact.path)
    return _contradicted(deed, person, fact.date.words, at, known)


def _appointed(deed: Deed, person: Person, known: Known) -> Iterator[Finding]:
    """An appointment to the head of the first body that the sentence names behind it."""
    for sense in _first_body(deed):
        body = known.library.institutions[sense.key]
        held = closest(list(tenures(person, body)))
        own = held if any(head.person == person.id for head in body.heads) else []
        if not own or any(_agree(deed, opening(period), known) for period, *_ in held):
            continue
        period, noun, key, path = own[0]
        at = place_of(known, noun, key, *path)
        yield _contradicted(deed, person, opening(period).words, at, known)
        return
    yield from _entitled(deed, person, known)


def _first_body(deed: Deed) -> tuple[Sense, ...]:
    for named in deed.told.names:
        if named.start >= deed.told.named.end and named.of("institution"):
            return named.of("institution")
    return ()


def _entitled(deed: Deed, person: Person, known: Known) -> Iterator[Finding]:
    """An appointment to an office that the sentence names by its title."""
    behind = " ".join(deed.told.behind.replace("’", "'").lower().split())
    for title, held in titles_of(person, known).items():
        if not re.match(rf"(?:was )?\w+ (?:as |to be |the )*{re.escape(title)}\b", behind):
            continue
        begun = [opening(period) for period, *_ in held if period]
        if len(begun) < len(held) or any(_agree(deed, date, known) for date in begun):
            return
        _, noun, key, path = held[0]
        at = place_of(known, noun, key, *path)
        yield _contradicted(deed, person, begun[0].words, at, known)
        return


def _contradicted(deed: Deed, person: Person, date: str, at: str, known: Known) -> Finding:
    problem = f"{person.name} {deed.kind} {deed.date.words}, but the register has {date} ({at})"
    remedy = f"write {date}, or mend the register"
    return DATE_CONTRADICTS_REGISTER.broken(_where(deed, known), problem, remedy)


def unrecorded_deeds(known: Known) -> Iterator[UnrecordedDeed]:
    """The deeds that a text dates and no register does."""
    for deed in deeds(known):
        if len(deed.told.bearers(known)) != 1:
            continue
        person = _person(deed, known)
        strict, loose = facts(deed.kind, person, known)
        if not strict and not loose and deed.kind != "appointed":
            where = _where(deed, known)
            yield UnrecordedDeed(person.id, deed.kind, deed.date, deed.said.is_about, where)


def essays_contradict(known: Known, gists: Iterable[Gist]) -> Iterator[Finding]:
    """Two essays date a deed otherwise, and no register dates it."""
    first: dict[tuple[str, str], UnrecordedDeed] = {}
    for deed in chain.from_iterable(gist.deeds for gist in gists):
        other = first.setdefault((deed.person, deed.kind), deed)
        there = other.where
        if there.path == deed.where.path:
            continue
        if _may_be(deed.date, other.date, known, is_about=deed.is_about):
            continue
        problem = (
            f"{known.library.people[deed.person].name} {deed.kind} {deed.date.words}, "
            f"but {there.path}:{there.line} has {other.date.words}"
        )
        remedy = "see which is right, and put the date into the register"
        yield ESSAYS_CONTRADICT.broken(deed.where, problem, remedy)


def _person(deed: Deed, known: Known) -> Person:
    return known.library.people[deed.told.named.senses[0].key]


def _days_apart(one: HistoricalDate, other: HistoricalDate) -> int:
    """About how many days lie between the beginnings of two dates."""
    years, months, days = (one.first[at] - other.first[at] for at in range(3))
    return abs(years * 365 + months * 30 + days)


def _agree(deed: Deed, date: HistoricalDate, known: Known) -> bool:
    return _may_be(deed.date, date, known, is_about=deed.said.is_about)


def _may_be(told: HistoricalDate, date: HistoricalDate, known: Known, *, is_about: bool) -> bool:
    """The dates may be the same, in one style or the other; a hedge on either allows a year."""
    if told.may_meet(date):
        return True
    julian = old_style(date) if known.calendar.is_old(date.first) else None
    if julian and told.may_meet(julian):
        return True
    hedged = is_about or date.edtf[-1:] in "~?%"
    return hedged and abs(told.first[0] - date.first[0]) <= 1


def _where(deed: Deed, known: Known) -> Where:
    told = deed.told
    return known.lines(told.essay.document).where(told.sentence.start + deed.said.start)
