"""Checks of offices: who is called the head of a body, or by an office, at another time."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from samizdat.checks.past.telling import (
    UNSURE,
    Told,
    meets,
    place_of,
    said,
    told,
)
from samizdat.checks.past.titles import called, closest, tenures, titles_of
from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.knowledge.names_in_text import Named
from samizdat.model.institutions import Institution
from samizdat.model.people import Person
from samizdat.words import english
from samizdat.words.dates import HistoricalDate

_HEAD = rf"(?:{'|'.join(english.HEADS)})"
_ANY = r"(?:(?!(?:deputy|vice|former|future|later|assistant|once|acting|ex)\b)[\w-]+\s+){0,3}?"
_PERSON_BODY = (
    re.compile(
        rf"\s*,?\s*(?:was\s+|as\s+)?(?:then\s+|now\s+)?(?:the\s+)?{_HEAD}\s+of\s+(?:the\s+)?", re.I
    ),
    re.compile(
        rf"\s*(?:,\s+who)?\s+(?:then\s+|still\s+)?(?:{'|'.join(english.HEADED)})\s+(?:the\s+)?",
        re.I,
    ),
    re.compile(
        rf"\s*,\s*(?:in|since|from|by|until|till)\s+[^,;.]{{4,20}}\s+{_ANY}{_HEAD}\s+of\s+(?:the\s+)?",
        re.IGNORECASE,
    ),
    re.compile(
        r"\s*,?\s*(?:(?:then|now|already|still)\s+)?at\s+the\s+head\s+of\s+(?:the\s+)?", re.I
    ),
    re.compile(r"['’]s?\s+"),
)
"""Between a person and a body: the one is at the head of the other."""

_BODY_PERSON = (
    re.compile(rf"\s*,?\s+(?:was\s+|then\s+)?(?:{'|'.join(english.UNDER)}|of)\s+", re.I),
    re.compile(r"(?:['’]s?)?\s+(?:new\s+)?" + _HEAD + r"\s*,?\s+", re.I),
)
_UNDER = re.compile(rf"\b(?:{'|'.join(english.UNDER)})\s+$", re.IGNORECASE)
_COMMA_AT = re.compile(
    r"\s*(?:[,(]|was|as)\s*(?:(?:as|then|now|still|who\s+was)\s+)?(?:the\s+)?", re.IGNORECASE
)
_ITS_HEAD = re.compile(rf"(?:['’]s?)?\s+{_HEAD}\b", re.IGNORECASE)
"""Behind a body behind a person: `Fouché, the police's head`."""

_THE = re.compile(r"\s*,?\s+(?:the\s+)?")
_HEAD_OF = re.compile(rf"\b{_HEAD}\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_THERE = re.compile(
    r"\s*,?\s+|\s+(?:since|until|from|in)\s+[^,;.]{4,20},\s+|\s+(?:was|stood|sat)\s+(?:then\s+)?"
)
OFFICE_OUT_OF_TIME = Rule(
    "office-out-of-time",
    "Somebody is called by an office at a time at which the office was theirs.",
    why=(
        "The heads of institutions and the offices of people say from when to when. `Fouché’s "
        "police`, `Fouché, head of the police`, `the war minister Carnot` are compared with them."
    ),
    severity=Severity.WARNING,
)


def offices_out_of_time(known: Known) -> Iterator[Finding]:
    """A sentence with a date has somebody in an office of another time."""
    yield from _heads(known)
    yield from _titles(known)


def _heads(known: Known) -> Iterator[Finding]:
    for each in told(known, "person"):
        for body_name in _headed(each):
            sense = body_name.of("institution")[0]
            body = known.library.institutions[sense.key]
            person = each.bearer(known)
            if person is None or each.moods & UNSURE or _is_appointed(each):
                continue
            yield from _contradicted(each, person, body, each.ends, known)


def _headed(each: Told) -> Iterator[Named]:
    """The bodies at whose head a sentence has a person."""
    words = each.sentence.words
    for first, second in pairwise(each.names):
        if first is each.named and second.of("institution"):
            between = words[first.end : second.start]
            under = _UNDER.search(words[: first.start]) and _THE.fullmatch(between)
            its_head = _COMMA_AT.fullmatch(between) and _ITS_HEAD.match(words, second.end)
            if under or its_head or any(each.fullmatch(between) for each in _PERSON_BODY):
                yield second
        if second is each.named and first.of("institution"):
            between = words[first.end : second.start]
            headed = _HEAD_OF.search(words[: first.start]) and _THERE.fullmatch(between)
            if headed or any(pattern.fullmatch(between) for pattern in _BODY_PERSON):
                yield first


def _is_appointed(each: Told) -> bool:
    """It tells of the appointment, which has a date of its own."""
    return re.search(rf"\b(?:{'|'.join(english.APPOINTED)})\b", each.clause) is not None


def _contradicted(
    each: Told,
    person: Person,
    body: Institution,
    dates: tuple[HistoricalDate, ...],
    known: Known,
) -> Iterator[Finding]:
    own = closest(list(tenures(person, body)))
    if any(meets(period, dates) for period, *_ in own):
        return
    if not own or any(
        office.institution == body.id and not office.period for office in person.offices
    ):
        return
    period, noun, key, path = own[0]
    at = place_of(known, noun, key, *path)
    problem = (
        f"{person.name} was there {period.words} ({at}), but the sentence stands with {said(dates)}"
    )
    then = _head_of(body, dates[0], known)
    remedy = f"at its head was {then}: mend the name or the date" if then else "mend one of them"
    yield OFFICE_OUT_OF_TIME.broken(each.where(known), problem, remedy)


def _head_of(body: Institution, date: HistoricalDate, known: Known) -> str:
    for head in body.heads:
        if head.period.may_meet(date):
            if head.person and head.person in known.library.people:
                return known.library.people[head.person].name
            return head.name or ""
    return ""


def _just_lost(period: HistoricalDate | None, dates: Iterable[HistoricalDate]) -> bool:
    """An office ended within the year before some dates."""
    if period is None:
        return False
    return all(0 <= date.first[0] - period.last[0] <= 1 for date in dates)


def _titles(known: Known) -> Iterator[Finding]:
    """Offices by their titles: `the war minister Carnot`."""
    for each in told(known, "person"):
        person = each.bearer(known)
        if person is None:
            continue
        own = titles_of(person, known)
        title = own and called(each, own)
        if not title or each.moods & UNSURE or _is_appointed(each):
            continue
        if any(meets(period, each.ends) for period, *_ in own[title]):
            continue
        if each.tells_a_deed and any(_just_lost(period, each.ends) for period, *_ in own[title]):
            continue  # `arrested with Danton, the minister of justice`: it says who he was
        period, noun, key, path = own[title][0]
        if period is None:
            continue
        at = place_of(known, noun, key, *path)
        problem = (
            f"{person.name} was {title!r} {period.words} ({at}), "
            f"but the sentence stands with {said(each.dates)}"
        )
        remedy = "write the office of that time, or mend the date"
        yield OFFICE_OUT_OF_TIME.broken(each.where(known), problem, remedy)
