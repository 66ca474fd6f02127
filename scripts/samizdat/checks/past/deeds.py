"""What was done to whom when: births, deaths, arrests, trials, releases, offices, in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samizdat.checks.past.subjects import OBJECT
from samizdat.checks.past.telling import ANY_DEED, LONGEST_BEFORE, UNSURE, Told, told
from samizdat.knowledge.known import Known
from samizdat.prose.views.moods import Mood
from samizdat.words import deed_words, english
from samizdat.words.dates import HistoricalDate, parse
from samizdat.words.said_dates import Said


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done to somebody, with the one date that its part of a sentence has."""

    kind: str
    """A key of `deed_words.DEEDS`."""

    told: Told
    said: Said
    date: HistoricalDate


_BE = (
    r"(?:was|were|is|are|(?:had|has)\s+(?:in\s+\w+\s+|\w+\s+)?been|been|would\s+be)\s+"
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
for _kind, _words in deed_words.DEEDS.items():
    _passive = rf"{_BE}(?:{'|'.join(_words.verbs)})"
    _verbs = f"(?:{'|'.join(_words.verbs)})"
    _bare = f"(?:had\\s+)?(?:{'|'.join(_words.bare) or _NEVER})"
    _PATTERNS[_kind] = (
        re.compile(
            rf"{_OTHERS}{_ASIDE}(?:who\s+)?(?:{_passive}|{_bare})\b"
            rf"|\s+{_BE}(?:[\w’'-]+\s+){{1,6}}?(?:and|then)\s+(?:\w+ly\s+)?{_verbs}\b"
            rf"|\s*[,(]\s*(?:\w+(?:ed|en|wn)\b[\w’'\s-]{{1,40}}?\s(?:and|then)\s+)?{_verbs}\b"
            rf"|\s*,\s+whom\s+[^,;.]{{2,40}}?\s+(?:{'|'.join(_words.actives) or _NEVER})\b"
        ),
        re.compile(rf"['’]s?\s+(?:{'|'.join(_words.nouns) or _NEVER})\b(?!\s+of\b)"),
        re.compile(rf"\b(?:{'|'.join(_words.nouns) or _NEVER})\s+of\s+(?:\w+\s+)?$", re.I),
        re.compile(rf"\b(?:{'|'.join(_words.actives) or _NEVER})\s+(?:[A-Z]\w+\s+)?$"),
    )
_VERBS: dict[str, re.Pattern[str]] = {}
for _kind, _words in deed_words.DEEDS.items():
    _VERBS[_kind] = re.compile(rf"(?:{'|'.join((*_words.verbs, *_words.bare))})\b", re.IGNORECASE)
NEAR_THE_HEAD = 25
"""Signs within which `his` is somebody's who is named behind it: `Before his arrest, Danton`."""

_HAD_DONE = re.compile(r"\bhad\s+(?!been\b)[\w\s]+$")
_HIS: dict[str, re.Pattern[str]] = {}
for _kind, _words in deed_words.DEEDS.items():
    if _words.nouns:
        _HIS[_kind] = re.compile(rf"\b(?:his|her)\s+(?:{'|'.join(_words.nouns)})\b")
_FRONTED = re.compile(
    rf"(?:^|[;:—–(]\s?)\W*(?P<words>(?:{'|'.join(deed_words.DEEDS_ASIDE)})\b[^;:—()]*),\s+"
    r"(?:the\s+)?(?:(?!of\b)\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""Before a name: `Arrested in May 1793 and tried in July, Danton`."""

_AND_THEN = re.compile(
    r"\s*,?\s*(?:(?:and|then|but)\s+)*(?:(?:was|were|again|later|finally|there)\s+)*"
    r"(?=[a-z])"
)
"""Between one deed with its date and the next."""

_LIFE = re.compile(r"\s+\((?:c\.\s*)?(?P<born>\d{4})\s?[-–—]\s?(?P<died>\d{4})\)")

_LIFE_ONE = re.compile(r"\s+\((?P<kind>[bd])\.(?=\s)")

_IN_PARENTHESES = re.compile(r"\s*[,(]\s*(?:who\s+was\s+)?")
_FROM_THERE = re.compile(
    r"\b(?:after|before|since|until|till|following|between)\s+(?:the\s+\w+\s+of\s+)?$",
    re.IGNORECASE,
)
"""`A year after his death`: the date is that of something else."""

_OF_A_VERB = re.compile(r"\b(?:had|has|have|who|that)\s+(?:\w+\s+)?\w+[dt]\s+$")
"""`The man who had arrested him`."""

_RIGHT_BEHIND = re.compile(
    r",?\s+(?:there\s+|again\s+)?"
    r"(?:(?:in|at|near|outside|by)\s+(?:the\s+|an?\s+|his\s+|her\s+)?[^\W\d][\w'’-]*(?:\s[^\W\d][\w'’-]*)?\s+)??"
    r"(?:(?:on|in|by|at|during)\s+)?(?:the\s+)?(?:(?:night|evening|morning|afternoon|dawn|spring|"
    r"summer|autumn|winter|early|late|first|last|opening|closing|middle|beginning|end|days?|weeks?|"
    r"months?|hours?|small|very)\s+){0,3}(?:(?:of|on|to|in)\s+)?(?:the\s+)?"
)
_AND_DID = re.compile(
    rf"\b(?:and|but|then)\s+(?:\w+ly\s+|later\s+)?(?:was|were|had|\w+ed|{'|'.join(english.PAST)})\b"
)
"""`Born to a poor family and sent to school in 1770`: the date is that of what was done last."""

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
        yield from _life(each)
        if not each.tells_a_deed:
            continue
        yield from _in_front(each)
        yield from _his(each)
        kind, end = _found(each.before, each.said_of)
        if not kind:
            yield from _that_past(each)
            continue
        said = _date_behind(each, end)
        if said is None and end:
            yield from _chained(each, len(each.sentence.words) - len(each.said_of) + end)
        if said is None and _HAD_DONE.search(each.said_of[:end]):
            continue  # `heard in 1956 how he had died`
        denied = said is not None and bool(each.moods_before(said.start) & _DENIED)
        if said is None:
            said = _only_date(each, end)
            denied = bool(each.moods_of_deed & (UNSURE | _DENIED))
        if said and said.date and not said.waits and not denied:
            yield Deed(kind, each, said, said.date)
            yield from _chained(each, said.end)


def _that_past(each: Told) -> Iterator[Deed]:
    """`After the arrest of Danton in May 1794`: the date right behind him is that of the arrest."""
    said = None if each.named.is_possessive else _said_behind(each, each.named.end)
    if said is None or said.date is None or each.moods_before(said.start) & _DENIED:
        return
    for kind, (_, _, noun, _) in _PATTERNS.items():
        if noun.search(each.before):
            yield Deed(kind, each, said, said.date)
            return


def _life(each: Told) -> Iterator[Deed]:
    """`Danton (1759–1794)`, `Danton (b. 1759)`: the years of birth and death."""
    one = _LIFE_ONE.match(each.behind)
    said = _said_behind(each, each.named.end + one.end()) if one else None
    if one and said and said.date:
        yield Deed({"b": "born", "d": "died"}[one["kind"]], each, said, said.date)
    match = _LIFE.match(each.behind)
    if match is None:
        return
    start, end = each.named.end + match.start(), each.named.end + match.end()
    for kind in ("born", "died"):
        date = parse(match[kind])
        yield Deed(kind, each, Said(start, end, date), date)


def _his(each: Told) -> Iterator[Deed]:
    """`Danton spoke once before his arrest in March 1794`, where nobody else is named."""
    people = {named.senses for named in each.names if named.of("person")}
    if len(people) > 1 or each.named.is_possessive:
        return
    for kind, pattern in _HIS.items():
        for match in pattern.finditer(each.sentence.words):
            if NEAR_THE_HEAD < match.start() < each.named.end:
                continue
            said = _said_behind(each, match.end())
            if said and said.date and not each.moods_before(said.start) & _DENIED:
                yield Deed(kind, each, said, said.date)


def _in_front(each: Told) -> Iterator[Deed]:
    """What a participle before the name tells of its bearer."""
    fronted = _FRONTED.search(each.before)
    if fronted is None or each.named.is_possessive or each.moods_before(each.named.start) & _DENIED:
        return
    first, last = fronted.span("words")
    yield from _chained(each, first, last)


def _chained(each: Told, start: int, last: int | None = None) -> Iterator[Deed]:
    """Deeds that follow one another, each with its date right behind it."""
    words = each.sentence.words
    while True:
        joint = _AND_THEN.match(words, start)
        kind, end = _verb_at(words, joint.end() if joint else start)
        said = _said_behind(each, end) if kind else None
        if said is None or said.date is None or (last is not None and said.end > last):
            return
        yield Deed(kind, each, said, said.date)
        start = said.end


def _verb_at(words: str, offset: int) -> tuple[str, int]:
    for kind, verb in _VERBS.items():
        match = verb.match(words, offset)
        if match:
            return kind, match.end()
    return "", 0


_DENIED = frozenset({Mood.NEGATED, Mood.SUPPOSED, Mood.REPORTED})


def _date_behind(each: Told, end: int) -> Said | None:
    """The date right behind a verb, which is that of the deed whatever else is told."""
    start = len(each.sentence.words) - len(each.said_of) + end
    return _said_behind(each, start) if end else None


def _said_behind(each: Told, start: int) -> Said | None:
    """The date that stands right behind an offset, a word for the place between them or not."""
    for said in each.sentence.said:
        if said.is_point and _RIGHT_BEHIND.fullmatch(each.sentence.words, start, said.start):
            return None if _OLD_STYLE.search(each.clause) else said
    return None


def _only_date(each: Told, end: int) -> Said | None:
    """The one date of a part of a sentence that tells one deed and nothing else."""
    first, last = each.aside or each.sentence.clause(each.named.start)
    clause = each.sentence.words[first:last]
    dated = [said for said in each.sentence.said if first <= said.start and said.end <= last]
    if len(dated) != 1 or not dated[0].is_point or _OLD_STYLE.search(clause):
        return None
    if len(ANY_DEED.findall(clause)) != 1:
        return None
    start = len(each.sentence.words) - len(each.said_of) + end
    if end and _AND_DID.search(each.sentence.words, start, max(start, dated[0].start)):
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
