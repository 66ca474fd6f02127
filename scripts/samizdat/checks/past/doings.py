"""That somebody was alive: what a person does, with whom others deal, whose own a letter is."""

import re
from typing import NamedTuple

from samizdat.checks.past.acting import Act, act_behind
from samizdat.checks.past.telling import UNSURE, Told
from samizdat.prose.views.moods import Mood, Telling
from samizdat.words import english_deeds
from samizdat.words.dates import HistoricalDate

_OBJECT_BEHIND = re.compile(
    rf"\s+(?:the|an?|his|her|their|its|this|that|these|those|every|all|"
    rf"no|twice|again|once|{'|'.join(english_deeds.ADVERBS)}|\d|[A-Z])"
)
"""Behind an active verb: its subject is alive, whatever the verb."""

_GOING_ON = re.compile(r"\s+(?:\w+ly\s+)?\w+ing\b")
"""Behind `was`: `was touring the provinces`."""

_BEING = frozenset({"was", "were"})
_AFTER = re.compile(r"\bafter\b", re.IGNORECASE)
"""Of somebody who does something it only says when."""

_SPEAKING = re.compile(rf"(?:{'|'.join(english_deeds.SPEAKING)})\b", re.IGNORECASE)
_DONE_BY = re.compile(
    rf"(?<!that\s)(?<!which\s)(?:was|were)\s+(?:\w+ly\s+)?(?!(?:{'|'.join(english_deeds.NOT_BY_HAND)})\b)"
    r"(?:\w+ed|\w+en|\w+wn|sent|led|held|met|won|read|heard|brought|told|taught|shot)\s+"
    r"(?:[^,;.()]{0,40}\s)?by\s+(?:the\s+)?(?:\w+\s+){0,2}$"
)
"""Before the name of who did it: `the list was signed by Danton`."""

_IN_COMPANY = re.compile(
    rf"\b(?:{'|'.join((*english_deeds.IN_COMPANY, *english_deeds.MET))})\s+"
    rf"(?:(?:the|an?|his|her|old|young)\s+)?(?:(?!(?:{'|'.join(english_deeds.PREPOSITIONS)}|in|as|that)\b)[a-z][\w-]+\s+)?$",
    re.IGNORECASE,
)
_NOT_HIMSELF = re.compile(r"\s+(?:as\b|(?:was|were|had|would|could|did)\b|\w+ed\b)")
"""Behind a name: it is seen as something, or begins a clause of its own."""

_AT_HIS_SIDE = re.compile(rf"\s*,?\s+(?:{'|'.join(english_deeds.AT_HIS_SIDE)})\b")
_TO_BE_FOUND = re.compile(r"(?:was|were)\s+to\s+be\s+(?:found|seen|heard|met)\b")
_OWN_DOING = re.compile(rf"['’]s?\s+(?:\w+\s+){{0,2}}?(?:{'|'.join(english_deeds.OWN_DOING)})\b")
_FROM_HIM = re.compile(
    rf"\b(?:{'|'.join(english_deeds.OWN_DOING)})\s+(?:by|from)\s+$", re.IGNORECASE
)
_DATED = re.compile(
    r"(?:\s+to\s+(?:\w+\s+){0,2}\w+)?,?\s+(?:of|on|in|from|dated)\s+(?:the\s+)?(?:\w+\s+)?"
)
_HAD_HIM = re.compile(r"\b(?:had|have|having)\s+$")
_THAT = re.compile(r"\bthat\b")
_PRINTED = re.compile(rf"\b(?:{'|'.join(english_deeds.PRINTED)})\b", re.IGNORECASE)
_HIMSELF = re.compile(r"\s+(?:himself|herself|themselves)\b")
"""Behind `had`: somebody had it done."""

_BLANK = "ed"
"""For a verb that is left out: what stands behind it is still the object of one."""

_IS_THAT = re.compile(
    r"(?:\b(?:that|how|why|whether|of)|(?<=[^,\d;:\s])\s+(?:when|where))\s+$", re.IGNORECASE
)


class Doing(NamedTuple):
    """That somebody was alive: which dates hold for it, and what else is said."""

    dates: tuple[HistoricalDate, ...]
    rest: str
    """The part of the sentence without the words that say it."""

    is_sure: bool
    """Nobody dead does so."""


def doing(each: Told) -> Doing | None:
    """How a sentence says that somebody was alive; none where it does not."""
    if each.is_row or each.is_carried:
        return None
    if each.named.is_possessive:
        return _own_doing(each)
    if _FROM_HIM.search(each.before):
        return _sent(each)
    is_there = _is_there(each)
    if not is_there and not _DONE_BY.search(each.before_several):
        return _acting(each)
    if each.moods & UNSURE:
        return None
    return Doing(each.dates_of_deed, _SPEAKING.sub(" ", each.clause), is_sure=is_there)


def _acting(each: Told) -> Doing | None:
    """Somebody is the subject of a verb, in the sentence or behind `who`."""
    act = act_behind(each.sentence.words, each.end_of_several)
    if act is None or (act.verb == "had" and not _HIMSELF.match(each.sentence.words, act.end)):
        return None
    if act.relative < 0 and (each.is_object or _IS_THAT.search(each.before)):
        return None
    if _HAD_HIM.search(each.before) or _is_told_later(each):
        return None
    return _told_by(act, each)


def _is_told_later(each: Told) -> bool:
    """Somebody told it on the date: `Blanc argued in 1847 that Barère had Danton killed`."""
    return Mood.REPORTED in each.moods and _THAT.search(each.before) is not None


def _own_doing(each: Told) -> Doing | None:
    """`Danton's speech of 2 September 1792`: on that day he spoke."""
    own = _OWN_DOING.match(each.behind)
    if own is None or each.moods & UNSURE or _PRINTED.search(each.clause):
        return None
    end = each.named.end + own.end()
    for said in each.sentence.said:
        if said.date and _DATED.fullmatch(each.sentence.words, end, said.start):
            first, last = each.sentence.clause(each.named.start)
            rest = _without(each.sentence.words, first, last, [(each.named.end, end)])
            return Doing((said.date,), rest, is_sure=True)
    return None


def _sent(each: Told) -> Doing | None:
    """`A letter from Danton dated 2 September 1792`: on that day he wrote."""
    if each.moods & UNSURE or _PRINTED.search(each.clause):
        return None
    for said in each.sentence.said:
        if said.date and _DATED.fullmatch(each.sentence.words, each.named.end, said.start):
            return Doing((said.date,), "", is_sure=True)
    return None


def _is_there(each: Told) -> bool:
    """Somebody does something beside this person, who must be alive."""
    if _IN_COMPANY.search(each.before_several):
        return not _NOT_HIMSELF.match(each.said_of)
    return each.before_several.lower().endswith("with ") and bool(_AT_HIS_SIDE.match(each.said_of))


def _told_by(act: Act, each: Told) -> Doing | None:
    """What the verb of a name says: `Danton, once a lawyer, spoke in the spring of 1793`."""
    words = each.sentence.words
    first, last = each.sentence.clause(act.start)
    dates = each.dates_of_deed
    blanked = [(each.named.end, act.before), (act.start, act.end)]
    if act.relative >= 0:
        dates = each.sentence.dates_in(act.start, last) or each.sentence.dates_in(
            act.relative, last
        )
        blanked = [(first, act.before), (act.start, act.end)]
    found = _TO_BE_FOUND.match(words, act.start)
    if found:
        blanked.append(found.span())
    rest = _without(words, first, last, blanked)
    if Telling(rest).at(max(0, each.named.start - first)) & UNSURE:
        return None
    is_sure = act.verb in english_deeds.DONE_ALIVE or found is not None
    pattern = _GOING_ON if act.verb in _BEING else _OBJECT_BEHIND
    if not is_sure and not pattern.match(words, act.end):
        return Doing(dates, words[first:last], is_sure=False)
    return Doing(dates, _AFTER.sub(" ", _SPEAKING.sub(" ", rest)), is_sure=is_sure)


def _without(words: str, first: int, last: int, blanked: list[tuple[int, int]]) -> str:
    """A part of a sentence with some stretches of it left blank."""
    for start, end in blanked:
        words = f"{words[:start]}{_BLANK:>{end - start}}{words[end:]}"
    return words[first:last]
