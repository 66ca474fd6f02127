"""Checks of lives: nobody acts before birth or after death."""

import re
from collections.abc import Iterator

from samizdat.checks.past.deeds import kind_of
from samizdat.checks.past.telling import UNSURE, Told, place_of, said, told
from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.model.people import Person
from samizdat.words import english
from samizdat.words.dates import HistoricalDate

_POSTHUMOUS = re.compile(rf"(?<![\w-])(?:{'|'.join(english.POSTHUMOUS)})(?![\w-])", re.IGNORECASE)
_HAD_DONE = re.compile(r"(?:\s*,[^,;.]{2,70},)?\s+had\b")
_OWN_VERB = re.compile(
    rf"(?:\s*,[^,;.]{{2,70}}(?:,[^,;.]{{2,40}})?,)?\s+(?:\w+ly\s+)?"
    rf"(?:(?:\w+ed|{'|'.join(english.PAST)})(?=\s+(?:the|an?|his|her|their|its|this|that|these|those|every|all|"
    rf"no|twice|again|once|{'|'.join(english.ADVERBS)}|\d|[A-Z]))|(?:was|were)\s+(?:\w+ly\s+)?\w+ing\b)"
)
"""An active verb with an object: its subject is alive, whatever the verb."""

_AFTER = re.compile(r"\bafter\b", re.IGNORECASE)
"""Of somebody who does something it only says when."""

_SPEAKING = re.compile(rf"(?:{'|'.join(english.SPEAKING)})\b", re.IGNORECASE)
_DONE_BY = re.compile(
    rf"(?<!that\s)(?<!which\s)(?:was|were)\s+(?:\w+ly\s+)?(?!(?:{'|'.join(english.NOT_BY_HAND)})\b)"
    r"(?:\w+ed|\w+en|\w+wn|sent|led|held|met|won|read|heard|brought|told|taught|shot)\s+"
    r"(?:[^,;.()]{0,40}\s)?by\s+(?:the\s+)?(?:\w+\s+){0,2}$"
)
"""Before the name of who did it: `the list was signed by Danton`."""

_IN_COMPANY = re.compile(
    rf"\b(?:{'|'.join(english.IN_COMPANY)})\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE
)
_AT_HIS_SIDE = re.compile(rf"\s+(?:{'|'.join(english.AT_HIS_SIDE)})\b")

_IS_THAT = re.compile(r"\b(?:that|how|why|when|where|of)\s+$")
_REOPENED = re.compile(rf"\b(?:{'|'.join(english.REOPENED)})", re.IGNORECASE)

PERSON_OUT_OF_LIFE = Rule(
    "person-out-of-life",
    "Nobody acts before birth or after death.",
    why=(
        "It looks at somebody who does something in a sentence with a date. What is done with the "
        "dead and said of them is known: rehabilitation, memory, graves, books, verdicts."
    ),
    severity=Severity.WARNING,
)


def _is_no_deed(each: Told) -> bool:
    """Nothing is done here, or nothing of which it is said that it was so."""
    if each.is_row or each.is_carried or each.named.is_possessive or each.moods & UNSURE:
        return True
    if _DONE_BY.search(each.before_several) or _is_there(each):
        return False
    return each.is_object or not each.acts


def _is_there(each: Told) -> bool:
    """Somebody does something beside this person, who must be alive."""
    if _IN_COMPANY.search(each.before_several):
        return True
    return each.before_several.lower().endswith("with ") and bool(_AT_HIS_SIDE.match(each.said_of))


def _without_own_verb(each: Told) -> str:
    """The part of the sentence without what the person does to something: `he reviewed the men`."""
    clause, behind = _SPEAKING.sub(" ", each.clause), each.said_of
    verb = _OWN_VERB.match(behind)
    if verb is None:
        return clause
    return _AFTER.sub(" ", clause.replace(verb[0], " ", 1))


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
        if _is_no_deed(each):
            continue
        if not each.is_explicit or _HAD_DONE.match(each.behind):
            continue
        if _IS_THAT.search(each.before) and not _is_there(each):
            continue
        if kind_of(each.before, each.said_of):
            continue  # a date of a deed: its own rule compares it
        if _POSTHUMOUS.search(_without_own_verb(each)) or _REOPENED.search(
            each.sentence.passage.words
        ):
            continue
        problems = [_outside(person, each.dates_of_deed, known) for person in each.bearers(known)]
        if not all(problems):
            continue
        problem = problems[0]
        remedy = "mend the date or the name; of what came after a death say so: 'posthumously'"
        yield PERSON_OUT_OF_LIFE.broken(each.where(known), problem, remedy)
