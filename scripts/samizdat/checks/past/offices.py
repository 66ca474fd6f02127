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
from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.knowledge.names_in_text import Named
from samizdat.model.institutions import Institution, InstitutionKind
from samizdat.model.people import Person
from samizdat.model.shapes import Path
from samizdat.words import english
from samizdat.words.dates import HistoricalDate

_HEAD = rf"(?:{'|'.join(english.HEADS)})"
_PERSON_BODY = (
    re.compile(
        rf"\s*,?\s*(?:was\s+|as\s+)?(?:then\s+|now\s+)?(?:the\s+)?{_HEAD}\s+of\s+(?:the\s+)?", re.I
    ),
    re.compile(rf"\s+(?:then\s+)?(?:{'|'.join(english.HEADED)})\s+(?:the\s+)?", re.I),
    re.compile(r"\s*,?\s*(?:then\s+|now\s+)?at\s+the\s+head\s+of\s+(?:the\s+)?", re.I),
    re.compile(r"['’]s?\s+"),
)
"""Between a person and a body: the one is at the head of the other."""

_BODY_PERSON = (
    re.compile(r"\s+(?:was\s+)?(?:under|of|led\s+by|headed\s+by|run\s+by)\s+", re.I),
    re.compile(r"['’]s?\s+(?:new\s+)?" + _HEAD + r"\s*,?\s+", re.I),
)
_HEAD_OF = re.compile(rf"\b{_HEAD}\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_COMMA = re.compile(r"\s*,?\s+")
_NOT_YET = re.compile(
    r"\b(?:deputy|vice|former|future|assistant|later|ex|acting|first|old)[\s-]+$", re.I
)
_BETWEEN = re.compile(r"\s*,?\s*(?:(?:as|then|now|who\s+was|was)\s+)?(?:the\s+)?$", re.IGNORECASE)
_BEHIND = re.compile(r"\s*(?:,|was|as)\s*(?:(?:then|now|as)\s+)?(?:the\s+)?", re.IGNORECASE)
_OF = re.compile(r"^(?P<head>minister|commissar|secretary) of (?P<what>[\w ]+)$")

Tenure = tuple[HistoricalDate, str, str, Path]
"""From when to when, and the place in a register: noun, id, path."""

OFFICE_OUT_OF_TIME = Rule(
    "office-out-of-time",
    "Somebody is called by an office at a time at which the office was theirs.",
    why=(
        "The heads of institutions and the offices of people say from when to when. `Beria’s "
        "NKVD`, `Yezhov, head of the NKVD`, `the defence minister Zhukov` are compared with them."
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
            person = known.library.people[each.named.senses[0].key]
            if each.moods & UNSURE or _is_appointed(each):
                continue
            yield from _contradicted(each, person, body, each.dates, known)


def _headed(each: Told) -> Iterator[Named]:
    """The bodies at whose head a sentence has a person."""
    words = each.sentence.words
    for first, second in pairwise(each.names):
        if first is each.named and second.of("institution"):
            between = words[first.end : second.start]
            if any(pattern.fullmatch(between) for pattern in _PERSON_BODY):
                yield second
        if second is each.named and first.of("institution"):
            between = words[first.end : second.start]
            headed = _HEAD_OF.search(words[: first.start]) and _COMMA.fullmatch(between)
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
    own = tuple(tenures(person, body))
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


def tenures(person: Person, body: Institution) -> Iterator[Tenure]:
    """From when to when somebody was at the head of a body, or had an office in it."""
    for position, head in enumerate(body.heads):
        if head.person == person.id:
            yield head.period, "institution", body.id, ("heads", position)
    for position, office in enumerate(person.offices):
        if office.institution == body.id and office.period:
            yield office.period, "person", person.id, ("offices", position)


def _head_of(body: Institution, date: HistoricalDate, known: Known) -> str:
    for head in body.heads:
        if head.period.may_meet(date):
            if head.person and head.person in known.library.people:
                return known.library.people[head.person].name
            return head.name or ""
    return ""


def _titles(known: Known) -> Iterator[Finding]:
    """Offices by their titles: `the defence minister Zhukov`."""
    ranks = frozenset(_ranks(known))
    titles = {key: _titles_of(person, ranks) for key, person in known.library.people.items()}
    for each in told(known, "person"):
        key = each.named.senses[0].key
        title = titles[key] and _called(each, titles[key])
        if not title or each.moods & UNSURE:
            continue
        if meets_any(titles[key][title], each.dates, known.library.people[key]):
            continue
        person = known.library.people[key]
        position = titles[key][title][0]
        period = person.offices[position].period
        if period is None or _is_appointed(each):
            continue
        at = place_of(known, "person", key, "offices", position)
        problem = (
            f"{person.name} was {title!r} {period.words} ({at}), "
            f"but the sentence stands with {said(each.dates)}"
        )
        remedy = "write the office of that time, or mend the date"
        yield OFFICE_OUT_OF_TIME.broken(each.where(known), problem, remedy)


def meets_any(positions: Iterable[int], dates: tuple[HistoricalDate, ...], person: Person) -> bool:
    """One of some offices of a person has a date in common with a sentence, or has none."""
    return any(meets(person.offices[position].period, dates) for position in positions)


def _ranks(known: Known) -> Iterator[str]:
    for body in known.library.institutions.values():
        if body.kind is InstitutionKind.RANK:
            yield body.id


def _titles_of(person: Person, ranks: frozenset[str]) -> dict[str, list[int]]:
    """The titles of a person in small letters, with the numbers of the offices so called."""
    found: dict[str, list[int]] = {}
    for position, office in enumerate(person.offices):
        if office.institution in ranks:
            continue
        title = office.title.lower()
        forms = [title]
        match = _OF.match(title)
        if match:
            forms.append(f"{match['what']} {match['head']}")
        for form in forms:
            found.setdefault(form, []).append(position)
    return found


def _called(each: Told, titles: Iterable[str]) -> str:
    """The title that stands before a name or behind it."""
    before = " ".join(each.before.split()).lower()
    between = _BETWEEN.search(before)
    before = before[: between.start()] if between else before.rstrip(", ")
    behind = _BEHIND.match(each.behind)
    rest = " ".join(each.behind[behind.end() :].split()).lower() if behind else ""
    for title in sorted(titles, key=len, reverse=True):
        if before.endswith(title):
            rest_before = before[: len(before) - len(title)]
            if not rest_before[-1:].isalnum() and not _NOT_YET.search(rest_before):
                return title
        if rest.startswith(title) and not rest[len(title) : len(title) + 1].isalnum():
            return title
    return ""
