"""Titles of people: by what they are called in an office, and from when to when it was theirs."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from samizdat.checks.past.telling import Told
from samizdat.knowledge.known import Known
from samizdat.model.institutions import Institution
from samizdat.model.people import Person
from samizdat.model.shapes import Path
from samizdat.words import english
from samizdat.words.dates import HistoricalDate

Tenure = tuple[HistoricalDate, str, str, Path]
"""From when to when, and the place in a register: noun, id, path."""

Held = TypeVar("Held", bound=tuple[HistoricalDate | None, str, str, Path])
Titles = Mapping[str, list[tuple[HistoricalDate | None, str, str, Path]]]
"""Titles in small letters, with the tenures in which somebody was so called."""

LONGEST = 120
"""Signs beside a name in which its title stands."""

_NOT_YET = re.compile(
    r"\b(?:deputy|vice|former|future|assistant|later|ex|acting|first|old)[\s-]+$", re.I
)
_STILL = r"(?:(?:as|(?:by\s+)?(?:then|now)|still|already|again|at\s+th(?:at|e)\s+time)\s+)?"
_BETWEEN = re.compile(
    rf"\s*,?\s*(?:(?:then|now|who\s+was|was)\s+)?{_STILL}(?:the\s+)?$", re.IGNORECASE
)
_WHOSE = r"(?:[\w-]+(?:an|ian|ish|ch|sh|ese|iet|ic|ek)\s+)?"
"""Of which country: `the French war minister`."""

_BEHIND = re.compile(
    r"\s*(?:(?:,?\s*(?:who|himself|herself)\s+)?(?:\w+\s+){0,3}?as\s"
    r"|[,(]\s*(?:who\s+(?:(?:since|from|in|by)\s+[^,;]{4,20}?\s+)?(?:was|is|had\s+been)\s+)?|(?:was|remained|became)\s)"
    rf"\s*{_STILL}(?:the\s+)?{_WHOSE}",
    re.IGNORECASE,
)
"""Behind a name, before its title: `, then the`, `as French`, `who signed as`."""

_AS_WHAT = re.compile(r"(?:^|it was |[;:,] )as (?:the )?(?P<what>[^;:.]{3,90}?),?\s*$")
"""`As minister of war he, in the spring of 1793, Bouchotte`: the title stands at the head."""

_IN_A_YEAR = re.compile(r"\s+(?:in|of|since|from)\s+(?:\w+\s+){0,2}\d{4}\s*,?\s*$")
"""Between a title and a name: `as minister of war in 1793, Bouchotte`."""
_OF_THE_STATE = re.compile(r" of the (?:[A-Z]{2,}|party|union|republic)$")
_FURTHER = re.compile(r", (?:after|then|in|until|with|since|from)\b.*")
_OF = re.compile(
    r"^(?:people's )?(?P<head>minister|commissar|secretary) (?:of|for) (?P<what>[\w ]+)$"
)


def tenures(person: Person, body: Institution) -> Iterator[Tenure]:
    """From when to when somebody was at the head of a body, or had an office in it."""
    for position, head in enumerate(body.heads):
        if head.person == person.id:
            yield head.period, "institution", body.id, ("heads", position)
    for position, office in enumerate(person.offices):
        if office.institution == body.id and office.period:
            yield office.period, "person", person.id, ("offices", position)


def titles_of(person: Person, known: Known) -> Titles:
    """The titles of a person."""
    return known.whole.once(_every_title).get(person.id, {})


def _every_title(known: Known) -> Mapping[str, Titles]:
    ranks = {body.id for body in known.library.institutions.values() if known.library.is_rank(body)}
    found: dict[str, dict[str, list[tuple[HistoricalDate | None, str, str, Path]]]] = {}
    for person in known.library.people.values():
        own = found.setdefault(person.id, {})
        for position, office in enumerate(person.offices):
            if office.institution in ranks:
                continue
            for form in _forms(office.title):
                tenure = (office.period, "person", person.id, ("offices", position))
                own.setdefault(form, []).append(tenure)
    for body in known.library.institutions.values():
        for position, head in enumerate(body.heads):
            if head.person not in found:
                continue
            for name in _names_in(body, head.period):
                for form in _forms(_title_from(name)):
                    tenure = (head.period, "institution", body.id, ("heads", position))
                    found[head.person].setdefault(form, []).append(tenure)
    return {key: _longest_first(_closest(own)) for key, own in found.items()}


def _closest(titles: Titles) -> Titles:
    """The same without tenures of whole years of which another says the days."""
    found: dict[str, list[tuple[HistoricalDate | None, str, str, Path]]] = {}
    for form, held in titles.items():
        found[form] = closest(held)
    return found


def closest(held: list[Held]) -> list[Held]:
    """Tenures without those of whole years of which another says the days."""
    return [each for each in held if not _is_said_closer(each[0], held)]


def _is_said_closer(
    period: HistoricalDate | None,
    held: Sequence[tuple[HistoricalDate | None, str, str, Path]],
) -> bool:
    """Another tenure of the same title begins and ends in the same years, and says when."""
    if period is None:
        return False
    for other, *_ in held:
        if other is None or other == period or len(other.edtf) <= len(period.edtf):
            continue
        same_years = other.first[0] == period.first[0] and other.last[0] == period.last[0]
        if same_years and period.first <= other.first and other.last <= period.last:
            return True
    return False


def _longest_first(titles: Titles) -> Titles:
    return {form: titles[form] for form in sorted(titles, key=len, reverse=True)}


def _names_in(body: Institution, period: HistoricalDate) -> Iterator[str]:
    """Every name that a body had in a stretch of time."""
    for named in body.names:
        if named.period and not named.period.may_meet(period):
            continue
        yield from filter(None, (named.full_name, named.name))
    if not body.names:
        yield body.name


def _title_from(body: str) -> str:
    """How the head of a body is called after it: `Minister of War`; empty where that is not so."""
    for words, head in english.HEAD_OF_BODY.items():
        found = re.search(rf"\b{words}\b", body)
        if found:
            return f"{body[: found.start()]}{head}{body[found.end() :]}"
    return ""


def _forms(title: str) -> Iterator[str]:
    """A title in small letters, and how it is said for short: `war minister`."""
    form = title.lower()
    if not form:
        return
    yield form
    plain = _OF_THE_STATE.sub("", _FURTHER.sub("", title)).lower()
    plain = plain.replace("people's ", "").replace(", ", " of the ")
    for short in {plain, _turned(plain)} - {form, ""}:
        yield short
    match = _OF.match(form)
    if match:
        head, what = match["head"], match["what"]
        for short in (f"{head} of {what}", f"{head} for {what}", f"{what} {head}"):
            if short != form:
                yield short
        if what.endswith(" affairs"):
            yield f"{what.removesuffix(' affairs')} {head}"


def _turned(title: str) -> str:
    """`Air force commander` for `commander of the air force`; empty where nothing is turned."""
    head, of, what = title.partition(" of ")
    what = what.removeprefix("the ")
    if not of or " of " in what or "," in title:
        return ""
    return f"{what} {head}"


def called(each: Told, titles: Iterable[str]) -> str:
    """The title that stands before a name or behind it."""
    before = " ".join(each.before[-LONGEST:].split()).lower().replace("’", "'")
    between = _BETWEEN.search(before)
    before_all = before
    dated = _IN_A_YEAR.search(before)
    if dated:
        before = before[: dated.start()]
    else:
        before = before[: between.start()] if between else before.rstrip(", ")
    behind = _BEHIND.match(each.behind)
    rest = ""
    if behind:
        rest = " ".join(each.behind[behind.end() : LONGEST].split()).lower().replace("’", "'")
    as_what = _AS_WHAT.search(before_all)
    for title in titles:
        if as_what and as_what["what"].startswith(title) and _ends(as_what["what"], title):
            return title
        if before.endswith(title):
            rest_before = before[: len(before) - len(title)].removesuffix("people's ")
            if not rest_before[-1:].isalnum() and not _NOT_YET.search(rest_before):
                return title
        if rest.startswith(title) and _ends(rest, title):
            return title
    return ""


def _ends(words: str, title: str) -> bool:
    """A title that stands at the head of some words ends with a word."""
    return not words[len(title) : len(title) + 1].isalnum()
