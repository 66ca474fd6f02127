"""Moods: how something is told, other than that it was so at that time."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from samizdat.words import english


class Mood(StrEnum):
    """One way in which something is told."""

    NEGATED = "negated"
    PROSPECTIVE = "prospective"
    RETROSPECTIVE = "retrospective"
    SUPPOSED = "supposed"
    REPORTED = "reported"
    """Somebody wrote it later."""


_MOODS = {
    Mood.NEGATED: english.NEGATED,
    Mood.PROSPECTIVE: english.PROSPECTIVE,
    Mood.RETROSPECTIVE: english.RETROSPECTIVE,
    Mood.SUPPOSED: english.SUPPOSED,
    Mood.REPORTED: english.REPORTED,
}
_ATTRIBUTES = {Mood.PROSPECTIVE: english.FORWARD, Mood.RETROSPECTIVE: english.BACKWARD}
_BEFORE = {Mood.NEGATED: english.LACKING, Mood.SUPPOSED: english.CONDITIONAL}
"""Words that bear on what stands behind them alone."""


def _patterns(words_of: Mapping[Mood, Iterable[str]]) -> dict[Mood, re.Pattern[str]]:
    found: dict[Mood, re.Pattern[str]] = {}
    for mood, words in words_of.items():
        found[mood] = re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.IGNORECASE)
    return found


_PATTERNS = _patterns(_MOODS)
_ATTRIBUTE_PATTERNS = _patterns(_ATTRIBUTES)
_BEFORE_PATTERNS = _patterns(_BEFORE)
_OPENS_APPOSITION = re.compile(r"[^,(]*[,(]\s*(?:\w+\s+){0,3}")

_BEHIND_NOW = re.compile(
    r"\bhad\s+(?:\w+\s+)?\w+(?:ed|en|wn|un|me|ad|ood|aid|ent|eft|ilt)\b|\bhad\s+been\b"
)


def moods_in(words: str, offset: int) -> frozenset[Mood]:
    """How a part of a sentence is told of what stands at an offset in it."""
    found = {mood for mood, pattern in _PATTERNS.items() if pattern.search(words)}
    for mood, pattern in _ATTRIBUTE_PATTERNS.items():
        if any(_bears_on(match, offset) for match in pattern.finditer(words)):
            found.add(mood)
    for mood, pattern in _BEFORE_PATTERNS.items():
        if pattern.search(words, 0, offset):
            found.add(mood)
    return frozenset(found)


def is_reported(words: str) -> bool:
    """Somebody tells it afterwards."""
    return _PATTERNS[Mood.REPORTED].search(words) is not None


def looks_back(words: str) -> bool:
    """Its verb is in the past of the past: `he had joined`."""
    return "had" in words and _BEHIND_NOW.search(words) is not None


def _bears_on(attribute: re.Match[str], offset: int) -> bool:
    """An attribute stands before an offset, or opens the apposition behind it.

    `Former guards joined the army` and `the guard, a former monk`, not `they shot former guards`.
    """
    if attribute.start() <= offset:
        return True
    between = attribute.string[offset : attribute.start()]
    return _OPENS_APPOSITION.fullmatch(between) is not None
