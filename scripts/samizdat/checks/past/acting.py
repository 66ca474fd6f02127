"""What somebody does: the verb of which a name is the subject, however much stands between."""

import re
from typing import NamedTuple

from samizdat.words import english, english_deeds

MOST_STEPS = 5
"""Asides, companions and the like between a subject and its verb."""

MOST_WORDS = 6
"""Words of one of them that has no comma to end it."""

LONGEST_ASIDE = 180
"""Signs between two commas, or several, behind a subject."""

_ADVERBS = rf"(?:(?:\w+ly|{'|'.join(english_deeds.BESIDE_A_VERB)})\s+)*"
_VERB = re.compile(
    rf"\s+(?P<adverbs>{_ADVERBS})(?P<verb>(?!(?:hundred|red|indeed|sacred)\b)\w+ed|{'|'.join(english.PAST)}|was|were|had)\b"
)
_BRACKET = re.compile(r"\s*\([^()]{1,120}\)|\s+[–—]\s[^–—;.]{2,90}\s[–—](?=\s)")
_ADVERB = re.compile(rf"\s+(?:\w+ly|{'|'.join(english_deeds.BESIDE_A_VERB)})(?=[\s,])")
_WHO = re.compile(r"\s*,?\s+(?:who|which)\b")
_AND = re.compile(r"(?:\s*,\s+[^,;.()]{2,40}){0,3}\s*,?\s+(?:and|or|with|like|unlike)(?=\s)")
_OPENS = re.compile(rf"\s+(?:{'|'.join(english_deeds.OPENS_A_PHRASE)})(?=\s)")
_WORD = re.compile(r"\s+[\w'’.-]+")
_COMMA = re.compile(r"\s*,")
_COMMA_ALONE = re.compile(",")


class Act(NamedTuple):
    """A verb with its subject."""

    verb: str
    before: int
    """Where what stands between the name and the verb ends; adverbs are the verb's own."""

    start: int
    """Where the verb begins in the sentence."""

    end: int
    relative: int
    """Where the `who` begins of which it is the verb; below nought where it is that of the name."""


def act_behind(words: str, start: int) -> Act | None:
    """The verb of a name that ends at an offset; none where the name is no subject of one."""
    at = start
    relative = -1
    for _ in range(MOST_STEPS):
        verb = _VERB.match(words, at)
        if verb:
            return Act(verb["verb"].lower(), verb.start(), *verb.span("verb"), relative)
        who = _WHO.match(words, at)
        behind = _behind_aside(words, at)
        if behind < 0 and who:
            relative, behind = who.start(), who.end()
        if behind < 0:
            behind = _behind_phrase(words, at)
        if behind < 0:
            return None
        at = behind
    return None


def _behind_aside(words: str, start: int) -> int:
    """Where something in brackets, an adverb or what stands between commas ends; -1 if none."""
    for pattern in (_BRACKET, _ADVERB):
        match = pattern.match(words, start)
        if match:
            return match.end()
    if not _COMMA.match(words, start):
        return -1
    comma = words.find(",", start)
    stop = words.find(";", comma)
    last = min(stop if stop >= 0 else len(words), comma + LONGEST_ASIDE)
    for match in _COMMA_ALONE.finditer(words, comma + 1, last):
        behind = match.end()
        if _VERB.match(words, behind) or _WHO.match(words, behind):
            return behind
    return -1


def _behind_phrase(words: str, start: int) -> int:
    """Where a companion (`and a third man`) or a phrase (`in the spring`) ends before a verb."""
    opened = _AND.match(words, start) or _OPENS.match(words, start)
    if opened is None:
        return -1
    at = opened.end()
    for count in range(MOST_WORDS):
        if count and (_VERB.match(words, at) or _COMMA.match(words, at)):
            return at
        word = _WORD.match(words, at)
        if word is None:
            return -1
        at = word.end()
    return -1
