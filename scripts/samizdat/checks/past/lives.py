"""Checks of lives: nobody acts before birth or after death."""

import re
from collections.abc import Iterator

from samizdat.checks.past.deeds import kind_of
from samizdat.checks.past.doings import doing
from samizdat.checks.past.telling import place_of, said, told
from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.model.people import Person
from samizdat.words import english_deeds
from samizdat.words.dates import HistoricalDate

_POSTHUMOUS = re.compile(
    rf"(?<![\w-])(?:{'|'.join(english_deeds.POSTHUMOUS)})(?![\w-])", re.IGNORECASE
)
_LONG_DEAD = re.compile(
    rf"(?<![\w-])(?:{'|'.join(english_deeds.LONG_DEAD)})(?![\w-])", re.IGNORECASE
)
_REOPENED = re.compile(rf"\b(?:{'|'.join(english_deeds.REOPENED)})", re.IGNORECASE)

PERSON_OUT_OF_LIFE = Rule(
    "person-out-of-life",
    "Nobody acts before birth or after death.",
    why=(
        "It looks at somebody who does something in a sentence with a date. What is done with the "
        "dead and said of them is known: rehabilitation, memory, graves, books, verdicts."
    ),
    severity=Severity.WARNING,
)


def _outside(person: Person, dates: tuple[HistoricalDate, ...], known: Known) -> str:
    """What the register says against dates that lie outside a life; empty where one lies in it."""
    if person.died and all(date.first > person.died.last for date in dates):
        at = place_of(known, "person", person.id, "died")
        return f"{person.name} died {person.died.words} ({at}), before {said(dates)}"
    if person.born and all(date.last < person.born.first for date in dates):
        at = place_of(known, "person", person.id, "born")
        return f"{person.name} was born {person.born.words} ({at}), after {said(dates)}"
    return ""


def people_out_of_life(known: Known) -> Iterator[Finding]:
    """Somebody does something on a date before birth or after death."""
    for each in told(known, "person"):
        if not each.is_explicit or kind_of(each.before, each.said_of):
            continue  # a date of a deed: its own rule compares it
        done = doing(each)
        if done is None or not done.dates:
            continue
        dead = _LONG_DEAD if done.is_sure else _POSTHUMOUS
        if dead.search(done.rest) or _REOPENED.search(each.sentence.passage.words):
            continue
        dates = each.ends_of(done.dates)
        problems = [_outside(person, dates, known) for person in each.bearers(known)]
        if not all(problems):
            continue
        problem = problems[0]
        remedy = "mend the date or the name; of what came after a death say so: 'posthumously'"
        yield PERSON_OUT_OF_LIFE.broken(each.where(known), problem, remedy)
