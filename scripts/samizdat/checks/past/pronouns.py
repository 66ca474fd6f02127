"""Who `he` is at the head of a sentence: the one person of whom the sentence before it tells."""

import re
from collections.abc import Iterable

from samizdat.checks.past.subjects import OBJECT
from samizdat.knowledge.known import Known
from samizdat.knowledge.names_in_text import Named
from samizdat.prose.views.times import TimedSentence
from samizdat.words import english

_HE = re.compile(english.HE)
_HE_HERE = re.compile(rf"[\s;:,—–-]*(?:{english.HE})")
_SOMEBODY_ELSE = re.compile(rf"\b(?:{'|'.join(english.MEN)})\b", re.IGNORECASE)

LONGEST_BEFORE = 40
"""Signs at the head of a sentence before the name of whom it tells."""


def with_him(
    names: tuple[Named, ...], sentence: TimedSentence, before: Iterable[TimedSentence], known: Known
) -> tuple[Named, ...]:
    """The names of a sentence, and as one more the pronoun of whom it is clear who that is."""
    pronoun = _HE.match(sentence.words)
    if pronoun:
        return _with(names, pronoun, _subject_of(before, sentence, known))
    people = [each for each in names if each.of("person")]
    for first, _ in sentence.clauses[1:]:
        pronoun = _HE_HERE.match(sentence.words, first)
        if pronoun and not people and not _SOMEBODY_ELSE.search(sentence.words, 0, first):
            return _with(names, pronoun, _subject_of(before, sentence, known))
        earlier = [each for each in people if each.start < first]
        if pronoun is None or len({each.senses for each in earlier}) != 1:
            continue
        if not _SOMEBODY_ELSE.search(sentence.words, 0, first):
            return _with(names, pronoun, earlier[0])
    return names


def _with(
    names: tuple[Named, ...], pronoun: re.Match[str], told: Named | None
) -> tuple[Named, ...]:
    if told is None:
        return names
    start, end = pronoun.span("he")
    named = Named(start, end, pronoun["he"], told.senses, is_possessive=False)
    behind = tuple(each for each in names if each.start >= end)
    return (*names[: len(names) - len(behind)], named, *behind)


def _subject_of(
    before: Iterable[TimedSentence], sentence: TimedSentence, known: Known
) -> Named | None:
    """Of whom the sentences of the same passage before one tell."""
    for other in before:
        if other.passage is not sentence.passage:
            return None
        told = _told_of(other, known)
        if told:
            return told
        if _HE.match(other.words) is None or _people(other, known):
            return None
    return None


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
