"""Checks of lives: nobody acts before birth or after death."""

import re
from collections.abc import Iterator

from samizdat.checks.past.deeds import kind_of
from samizdat.checks.past.telling import UNSURE, Told, place_of, said, told
from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.words import english

_POSTHUMOUS = re.compile(rf"(?<![\w-])(?:{'|'.join(english.POSTHUMOUS)})(?![\w-])", re.IGNORECASE)
_HAD_DONE = re.compile(r"(?:\s*,[^,;.]{2,70},)?\s+had\b")
_OWN_VERB = re.compile(
    r"\s+(?:\w+ly\s+)?\w+ed(?=\s+(?:the|an?|his|her|their|its|this|that|these|those|every|all|\d|[A-Z]))"
)
"""An active verb with an object: its subject is alive, whatever the verb."""

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
    if each.is_row or each.is_carried or each.named.is_possessive or each.is_object:
        return True
    if not each.acts:
        return True
    return bool(each.moods & UNSURE)


def _without_own_verb(each: Told) -> str:
    """The part of the sentence without what the person does to something: `he reviewed the men`."""
    clause, behind = each.clause, each.said_of
    verb = _OWN_VERB.match(behind)
    if verb is None:
        return clause
    return clause.replace(verb[0], " ", 1)


def people_out_of_life(known: Known) -> Iterator[Finding]:
    """Somebody does something on a date before birth or after death."""
    for each in told(known, "person"):
        person = known.library.people[each.named.senses[0].key]
        if _is_no_deed(each):
            continue
        if not each.is_explicit or _IS_THAT.search(each.before) or _HAD_DONE.match(each.behind):
            continue
        if kind_of(each.before, each.said_of):
            continue  # a date of a deed: its own rule compares it
        if _POSTHUMOUS.search(_without_own_verb(each)) or _REOPENED.search(
            each.sentence.passage.words
        ):
            continue
        if person.died and all(date.first > person.died.last for date in each.dates):
            at = place_of(known, "person", person.id, "died")
            problem = f"{person.name} died {person.died.words} ({at}), before {said(each.dates)}"
        elif person.born and all(date.last < person.born.first for date in each.dates):
            at = place_of(known, "person", person.id, "born")
            problem = f"{person.name} was born {person.born.words} ({at}), after {said(each.dates)}"
        else:
            continue
        remedy = "mend the date or the name; of what came after a death say so: 'posthumously'"
        yield PERSON_OUT_OF_LIFE.broken(each.where(known), problem, remedy)
