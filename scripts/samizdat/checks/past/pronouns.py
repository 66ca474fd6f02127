"""Who `he` is at the head of a sentence: the one person of whom the sentence before it tells."""

import re
from collections.abc import Iterable

from samizdat.checks.past.subjects import OBJECT
from samizdat.knowledge.known import Known
from samizdat.knowledge.names_in_text import Named
from samizdat.prose.views.times import TimedSentence
from samizdat.words import english

_HE = re.compile(english.HE)
_SOMEBODY_ELSE = re.compile(rf"\b(?:{'|'.join(english.MEN)})\b", re.IGNORECASE)

LONGEST_BEFORE = 40
"""Signs at the head of a sentence before the name of whom it tells."""


def he(words: str) -> re.Match[str] | None:
    """The pronoun with which a sentence begins, words of time before it or not."""
    return _HE.match(words)


def with_him(
    pronoun: re.Match[str],
    names: tuple[Named, ...],
    before: Iterable[TimedSentence],
    sentence: TimedSentence,
    known: Known,
) -> tuple[Named, ...]:
    """The names of a sentence, with its pronoun as a name of whom the sentence before tells."""
    for other in before:
        if other.passage is not sentence.passage:
            break
        told = _told_of(other, known)
        if told:
            start, end = pronoun.span("he")
            named = Named(start, end, pronoun["he"], told.senses, is_possessive=False)
            behind = [each for each in names if each.start >= end]
            return (*names[: len(names) - len(behind)], named, *behind)
        if _HE.match(other.words) is None or _people(other, known):
            break
    return names


def _told_of(sentence: TimedSentence, known: Known) -> Named | None:
    """The one person whom a sentence names, at its head, with no other man beside."""
    people = _people(sentence, known)
    if len({each.senses for each in people}) != 1:
        return None
    first = people[0]
    before = sentence.words[: first.start]
    if first.is_possessive or first.start > LONGEST_BEFORE or OBJECT.search(before):
        return None
    return None if _SOMEBODY_ELSE.search(sentence.words[first.end :]) else first


def _people(sentence: TimedSentence, known: Known) -> list[Named]:
    return [each for each in known.names.named(sentence.words) if each.of("person")]
