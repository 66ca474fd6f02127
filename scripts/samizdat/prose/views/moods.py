"""Moods: how something is told, other than that it was so at that time."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cached_property

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
_BEFORE = {
    Mood.NEGATED: english.LACKING,
    Mood.SUPPOSED: english.CONDITIONAL,
    Mood.RETROSPECTIVE: english.BACK_FROM,
}
"""Words that bear on what stands behind them alone."""


def _patterns(
    words_of: Mapping[Mood, Iterable[str]], flags: int = re.IGNORECASE
) -> dict[Mood, re.Pattern[str]]:
    found: dict[Mood, re.Pattern[str]] = {}
    for mood, words in words_of.items():
        found[mood] = re.compile(rf"\b(?<!-)(?:{'|'.join(words)})(?![\w-])", flags)
    return found


_PATTERNS = _patterns(_MOODS, flags=0)
"""For words in small letters: to look at every letter in both its forms takes twice as long."""

_IN_ITS_PART = {Mood.NEGATED: english.NOT_DONE}
"""Words that bear on a stretch with one subject."""

_PART_PATTERNS = _patterns(_IN_ITS_PART)
_OTHER_SUBJECT = re.compile(english.OTHER_SUBJECT)
_BESIDE_IT = re.compile(rf"\b(?:{'|'.join(english.BESIDE_IT)})$", re.IGNORECASE)
_BUT = re.compile(english.BUT)
_ATTRIBUTE_PATTERNS = _patterns(_ATTRIBUTES)
_BEFORE_PATTERNS = _patterns(_BEFORE)
_OPENS_APPOSITION = re.compile(r"[^,(]*[,(]\s*(?:\w+\s+){0,3}")

_PARTICIPLE = re.compile(r",\s+(?:\w+ly\s+)?\w+(?:ed|en|wn|nt|ught)\s[^,]*$")
_NOBODY = re.compile(r",\s+(?:nobody|nothing|none)$", re.IGNORECASE)
"""Behind a comma: of somebody else it is said what was not."""

_HAD = re.compile(r"\bhad\s+(?:\w+ly\s+|already\s+)?(?:been\s+)?(?!(?:no|not|an?|the)\b)[a-z]+")
_NEXT_VERB = re.compile(rf"\b(?:was|were|had|would|could|{'|'.join(english.PAST)})\b|\w{{2}}ed\b")
_BEHIND_NOW = re.compile(
    r"\bhad\s+(?:\w+\s+)?\w+(?:ed|en|wn|un|me|ad|ood|aid|ent|eft|ilt)\b|\bhad\s+been\b"
)


class Telling:
    """How a part of a sentence is told; its words are looked through once, however often asked."""

    def __init__(self, words: str) -> None:
        self.words = words

    @cached_property
    def _general(self) -> frozenset[Mood]:
        """What bears on all of it."""
        words = self.words.lower()
        return frozenset(mood for mood, pattern in _PATTERNS.items() if pattern.search(words))

    @cached_property
    def _bearing(self) -> tuple[tuple[Mood, re.Match[str], bool], ...]:
        """Words that bear on what stands in some places, and whether on what is behind alone."""
        found: list[tuple[Mood, re.Match[str], bool]] = []
        for mood, pattern in _ATTRIBUTE_PATTERNS.items():
            found += [(mood, match, False) for match in pattern.finditer(self.words)]
        for mood, pattern in _BEFORE_PATTERNS.items():
            found += [(mood, match, True) for match in pattern.finditer(self.words)]
        return tuple(found)

    @cached_property
    def _in_parts(self) -> tuple[tuple[Mood, re.Match[str]], ...]:
        """Words that bear on what is told of the same subject."""
        found: list[tuple[Mood, re.Match[str]]] = []
        for mood, pattern in _PART_PATTERNS.items():
            found += [(mood, match) for match in pattern.finditer(self.words)]
        return tuple(found)

    def at(self, offset: int) -> frozenset[Mood]:
        """How it is told of what stands at an offset."""
        found: set[Mood] = set()
        for mood, match, is_behind in self._bearing:
            if (
                is_behind
                and mood is Mood.NEGATED
                and _OTHER_SUBJECT.search(self.words, *sorted((match.start(), offset)))
            ):
                continue
            if match.start() <= offset or (not is_behind and _opens_apposition(match, offset)):
                found.add(mood)
        for mood, match in self._in_parts:
            stretch = sorted((match.start(), offset))
            if match.start() < offset and _BUT.search(self.words, *stretch):
                continue
            if offset < match.start() and _NOBODY.search(self.words[: match.end()]):
                continue
            if offset < match.start() and _is_aside(self.words, offset, match.start()):
                continue
            if _OTHER_SUBJECT.search(self.words, *stretch) is None:
                found.add(mood)
        if _BESIDE_IT.search(self.words[:offset]):
            found.add(Mood.RETROSPECTIVE)
        return self._general | found


def is_reported(words: str) -> bool:
    """Somebody tells it afterwards."""
    return _PATTERNS[Mood.REPORTED].search(words.lower()) is not None


def looks_back(words: str) -> bool:
    """Its verb is in the past of the past: `he had joined`."""
    return "had" in words and _BEHIND_NOW.search(words) is not None


def _is_aside(words: str, offset: int, denial: int) -> bool:
    """What stands between commas is not denied with the verb behind them.

    `His pension, granted by the assembly in 1790, was never paid`.
    """
    if _PARTICIPLE.search(words[:offset]) is None:
        return False
    return "," in words[offset:denial]


def without_had(words: str, date: int, *, is_since: bool) -> str:
    """A part of a sentence with one date at an offset, without the `had` of the deed it dates.

    `The guard had been founded in 1790` looks back from nothing else that is told, nor does
    `since 1790 the guard had been searching`.
    """
    had = _HAD.search(words) if "had" in words else None
    if had is None or (had.end() > date and not is_since):
        return words
    if had.end() <= date and _NEXT_VERB.search(words, had.end(), date):
        return words
    return words[: had.start()] + "acted".rjust(had.end() - had.start()) + words[had.end() :]


def _opens_apposition(attribute: re.Match[str], offset: int) -> bool:
    """`The guard, a former monk`, but not `the guard shot former monks`."""
    between = attribute.string[offset : attribute.start()]
    return _OPENS_APPOSITION.fullmatch(between) is not None
