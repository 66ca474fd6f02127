"""What was done to whom when: births, deaths, arrests, trials, releases, offices, in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samizdat.checks.past.telling import ANY_DEED, LONGEST_BEFORE, OBJECT, UNSURE, Told, told
from samizdat.knowledge.known import Known
from samizdat.prose.views.moods import Mood
from samizdat.words import english
from samizdat.words.dates import HistoricalDate
from samizdat.words.said_dates import Said


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done to somebody, with the one date that its part of a sentence has."""

    kind: str
    """A key of `english.DEEDS`."""

    told: Told
    said: Said
    date: HistoricalDate


_BE = (
    r"(?:was|were|is|are|had\s+been|has\s+been|been|would\s+be)\s+"
    r"(?:\w+ly\s+|again\s+|himself\s+|also\s+|later\s+)?"
)
_ASIDE = r"(?:\s*,[^,;.]{2,60},)?\s*[,(]?\s*"
_OTHERS = (
    r"(?:(?:\s*,\s+(?:[A-Z][\w’'-]+\s?){1,3})*\s*,?\s+and\s+"
    r"(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?|(?:\w+\s+){0,2}others?))?"
)
"""Who stands beside somebody: `, Shtern and others`."""

_NEVER = "(?!)"

_PATTERNS: dict[str, tuple[re.Pattern[str], ...]] = {}
for _kind, _words in english.DEEDS.items():
    _passive = rf"{_BE}(?:{'|'.join(_words.verbs)})"
    _PATTERNS[_kind] = (
        re.compile(
            rf"{_OTHERS}{_ASIDE}(?:{'|'.join((_passive, *_words.bare))})\b"
            rf"|\s*[,(]\s*(?:{'|'.join(_words.verbs)})\b"
        ),
        re.compile(rf"['’]s?\s+(?:{'|'.join(_words.nouns) or _NEVER})\b(?!\s+of\b)"),
        re.compile(rf"\b(?:{'|'.join(_words.nouns) or _NEVER})\s+of\s+(?:\w+\s+)?$", re.I),
        re.compile(rf"\b(?:{'|'.join(_words.actives) or _NEVER})\s+(?:[A-Z]\w+\s+)?$"),
    )
_IN_PARENTHESES = re.compile(r"\s*[,(]\s*(?:who\s+was\s+)?$")
_FROM_THERE = re.compile(
    r"\b(?:after|before|since|until|till|following|between)\s+(?:the\s+\w+\s+of\s+)?$",
    re.IGNORECASE,
)
"""`A year after his death`: the date is that of something else."""

_OF_A_VERB = re.compile(r"\b(?:had|has|have|who|that)\s+(?:\w+\s+)?\w+[dt]\s+$")
"""`The man who had arrested him`."""

_RIGHT_BEHIND = re.compile(
    r",?\s+(?:there\s+|again\s+)?(?:(?:on|in|by|at)\s+)?(?:(?:the\s+)?(?:night|evening|morning|dawn|spring|"
    r"summer|autumn|winter|early|late)\s+(?:of|on|to|in)?\s*)?(?:the\s+)?"
)
_OLD_STYLE = re.compile(r"\b(?:old|new)\s+style\b|\b[ON]\.\s?S\.", re.IGNORECASE)


def deeds(known: Known) -> tuple[Deed, ...]:
    """Every deed of which an essay tells with one date."""
    return known.once(_deeds)


def _deeds(known: Known) -> tuple[Deed, ...]:
    return tuple(_told(known))


def _told(known: Known) -> Iterator[Deed]:
    for each in told(known, "person"):
        if each.is_row or each.is_carried:
            continue
        if not each.tells_a_deed:
            continue
        kind, end = _found(each.before, each.said_of)
        if not kind:
            continue
        said = _date_behind(each, end)
        denied = said is not None and bool(each.moods_before(said.start) & _DENIED)
        if said is None:
            said = _only_date(each)
            denied = bool(each.moods_of_deed & (UNSURE | _DENIED))
        if said and said.date and not said.waits and not denied:
            yield Deed(kind, each, said, said.date)


_DENIED = frozenset({Mood.NEGATED, Mood.SUPPOSED, Mood.REPORTED})


def _date_behind(each: Told, end: int) -> Said | None:
    """The date right behind a verb, which is that of the deed whatever else is told."""
    words = each.sentence.words
    start = len(words) - len(each.said_of) + end
    for said in each.sentence.said:
        if end and said.is_point and _RIGHT_BEHIND.fullmatch(words, start, said.start):
            return None if _OLD_STYLE.search(each.clause) else said
    return None


def _only_date(each: Told) -> Said | None:
    """The one date of a part of a sentence that tells one deed and nothing else."""
    first, last = each.aside or each.sentence.clause(each.named.start)
    clause = each.sentence.words[first:last]
    dated = [said for said in each.sentence.said if first <= said.start and said.end <= last]
    if len(dated) != 1 or not dated[0].is_point or _OLD_STYLE.search(clause):
        return None
    if len(ANY_DEED.findall(clause)) != 1:
        return None
    return dated[0]


def kind_of(before: str, behind: str) -> str:
    """What the words around a name tell of its bearer; empty where they tell no deed."""
    return _found(before, behind)[0]


def _found(before: str, behind: str) -> tuple[str, int]:
    """The same, with where the verb behind the name ends: nought where none is there."""
    before = before[-LONGEST_BEFORE:]
    is_object = bool(OBJECT.search(before) or _OF_A_VERB.search(before))
    is_past = _FROM_THERE.search(before) is not None
    is_own = behind[:1] in "'’" and bool(behind)
    for kind, (passive, own, noun, active) in _PATTERNS.items():
        match = passive.match(behind)
        if match and (not is_object or _IN_PARENTHESES.match(behind[: match.end()])):
            return kind, match.end()
        its = own.match(behind)
        if its and not is_past:
            return kind, its.end()
        if noun.search(before) and not is_past and not is_own:
            return kind, 0
        if active.search(before) and not is_own:
            return kind, 0
    return "", 0
