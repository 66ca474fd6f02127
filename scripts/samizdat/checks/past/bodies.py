"""Checks of names in time: institutions and places under names that they bore then."""

import re
from collections.abc import Iterator

from samizdat.checks.past.telling import UNSURE, Told, is_over, meets, record_at, said, told
from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.knowledge.names_in_text import Sense
from samizdat.model.institutions import Institution
from samizdat.model.library import Library
from samizdat.model.names_in_time import names_as_of
from samizdat.prose.views.moods import Mood
from samizdat.words import english
from samizdat.words.dates import HistoricalDate

_IN_IT = re.compile(
    r"\b(?:by|in|into|at|to|from|under|with|for|before|through|via|joined|entered|left|"
    rf"(?:{'|'.join(english.MEMBERS)})\s+(?:of|in|from))\s+(?:the\s+|a\s+|an\s+)?$",
    re.IGNORECASE,
)
_OWN_MEN = re.compile(rf"(?:['’]s?)?\s+(?:[\w-]+\s+){{0,2}}?(?:{'|'.join(english.MEMBERS)})\b")
"""Behind a body: those who are of it, and with it."""

_OTHER = re.compile(
    r"(?:(?<=[^.!?:;,]\s)|(?<=\w['’]s\s))(?!(?:The|In|By|At|On|Of)\b)[A-Z][\w'’-]+\s+$"
)
_PART = re.compile(
    r"['’]s?\s+(?:successor|heir|predecessor|archive|file|victim|crime)|\s+of\s+the\b"
    r"|,?\s+\(?(?:then|at\s+th(?:at|e)\s+time)\s+(?:called|known|named|still|the)\b"
)
_COMPOUND = re.compile(
    r"\s+(?:[A-Z]|branch|affair|case|front|siege|blockade|party|district|region|archive|file|paper|poem|"
    r"centre|opposition|group|directorate)"
)
_APPOSITION = re.compile(
    r"[^,;.]*,\s+(?:by|from|in|since|until)\s+(?:\w+\s+){0,2}\d{4}\s+(?:an?|the)\s"
)
"""The date belongs to what follows: `worked in the Guard, since 1934 a member of the committee`."""

_SAID_THAT_HAD = re.compile(r"\bthat\s+(?:the\s+)?\|\s+had\b")
"""`He said that the guard had taken him`: the date is that of the saying."""

INSTITUTION_OUT_OF_TIME = Rule(
    "institution-out-of-time",
    "An institution is named for a time at which it existed under that name.",
    why=(
        "Bodies were founded, renamed and abolished: a name from another time makes a reader "
        "believe in a continuity that was not. The names are those of the institutions register, "
        "with their intervals; a gap between two of them is a gap."
    ),
    severity=Severity.WARNING,
)


def institutions_out_of_time(known: Known) -> Iterator[Finding]:
    """A sentence with a date names an institution that did not exist then, or not so."""
    for each in told(known, "institution"):
        senses = each.named.of("institution")
        if _is_rank(senses[0], known):
            continue
        if any(meets(sense.period, each.ends) for sense in senses) or each.moods & UNSURE:
            continue
        if _OTHER.search(each.before) or _PART.match(each.behind):
            continue
        if _APPOSITION.match(each.behind) or each.has_own_time:
            continue
        sense = senses[0]
        period = sense.period
        if period is None or (is_over(period, each.dates) and not _is_at_work(each)):
            continue
        if each.is_carried and not each.acts:
            continue
        verb = "was its name" if sense.path[0] == "names" else "existed"
        problem = (
            f"{each.named.words!r} stands with {said(each.dates)}, "
            f"but {verb} {period.words} ({record_at(known, sense)})"
        )
        body = known.library.institutions[sense.key]
        then = called_then(body, each.dates[0], known.library)
        remedy = f"write {then!r}" if then else "name the body of that time"
        remedy += ", mend the date, or say that it looks forward or back: 'later', 'former'"
        yield INSTITUTION_OUT_OF_TIME.broken(each.where(known), problem, remedy)


def _is_rank(sense: Sense, known: Known) -> bool:
    """A rank is no body: a rule of its own looks at it."""
    return known.library.is_rank(known.library.institutions[sense.key])


def _is_at_work(each: Told) -> bool:
    """It does something: what was abolished may still be spoken of, but acts no more."""
    if Mood.REPORTED in each.moods or _SAID_THAT_HAD.search(f"{each.before}|{each.behind}"):
        return False
    if _OWN_MEN.match(each.behind):
        return True
    return each.acts or _IN_IT.search(each.before) is not None


def called_then(body: Institution, date: HistoricalDate, library: Library) -> str:
    """What a body, or the one before or after it, was called on a date; empty if that is gone."""
    seen: set[str] = set()
    waiting = [body]
    while waiting:
        current = waiting.pop(0)
        if current.id in seen:
            continue
        seen.add(current.id)
        names = names_as_of(current, date)
        if names:
            return names[0]
        if not current.names and current.period.may_meet(date):
            return current.name
        if current.predecessor and current.predecessor in library.institutions:
            waiting.append(library.institutions[current.predecessor])
        for other in library.institutions.values():
            if other.predecessor == current.id:
                waiting.append(other)
    return ""


PLACE_NAME_OUT_OF_TIME = Rule(
    "place-name-out-of-time",
    "A place has the name that it bore at the time.",
    why=(
        "Nobody was taken to Oslo in 1900. The names are those of the places register "
        "with their intervals; a sentence that has both names, or says `now`, `today`, `later`, "
        "is right."
    ),
    severity=Severity.WARNING,
)


_TOLD_FROM_ELSEWHERE = (UNSURE | {Mood.REPORTED}) - {Mood.NEGATED}
_DONE_BY_THEN = re.compile(
    r"\bby\s+(?:[\w-]+\s+){0,4}?\d{4}\b.*\bhad\s+been\s+\w+(?:ed|en|nt|ught)\b", re.IGNORECASE
)
"""`By 1941 the embassies had been sent there`: it was done not long before the date."""

_WHERE_HAD = re.compile(r"\s*,\s+where\s[^,;]*\bhad\b[^,;]*\d")
"""`Oslo, where he had been elected in 1900`: the date is that of what was done there."""

_NOT_CALLED = re.compile(rf"\b(?:{'|'.join(english.NOT_CALLED)})\b", re.IGNORECASE)


def place_names_out_of_time(known: Known) -> Iterator[Finding]:
    """A sentence with a date names a place by a name of another time."""
    for each in told(known, "place"):
        senses = each.named.of("place")
        if any(meets(sense.period, each.ends) for sense in senses):
            continue
        moods = each.moods
        if _DONE_BY_THEN.search(each.clause):
            moods -= {Mood.RETROSPECTIVE}
        if _WHERE_HAD.match(each.behind):
            moods -= {Mood.RETROSPECTIVE}
        if moods & _TOLD_FROM_ELSEWHERE or _COMPOUND.match(each.behind):
            continue
        if _NOT_CALLED.search(each.clause):
            continue
        if _names_it_otherwise(each, known):
            continue
        sense = senses[0]
        place = known.library.places[sense.key]
        names = names_as_of(place, each.ends[0])
        if not names or sense.period is None:
            continue
        problem = (
            f"{each.named.words!r} stands with {said(each.dates)}, but was the name "
            f"{sense.period.words} ({record_at(known, sense)})"
        )
        remedy = f"write {names[0]!r}, or '{names[0]} (now {each.named.words})'"
        yield PLACE_NAME_OUT_OF_TIME.broken(each.where(known), problem, remedy)


def _names_it_otherwise(each: Told, known: Known) -> bool:
    """The sentence has another name of the same place too."""
    place = known.library.places[each.named.senses[0].key]
    rest = each.before + each.behind
    return any(named.name != each.named.words and named.name in rest for named in place.names)
