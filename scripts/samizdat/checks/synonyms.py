"""The check of the editors' synonyms: each leads to something."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Protocol

from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.model.synonyms import Synonyms
from samizdat.words.folding import fold

_WORD = re.compile(r"[^\W_]+")

DEAD_SYNONYM = Rule(
    "dead-synonym",
    "A synonym leads to a word that the collection has.",
    why=(
        "Where no text and no record has any of the words of an entry, a reader who types one is "
        "led to nothing. [Search](search.md#synonyms) says what the list is for. This is a warning."
    ),
    severity=Severity.WARNING,
)


def dead_synonyms(known: Known) -> Iterator[Finding]:
    """No text and no record has any of the words that the list takes for one."""
    synonyms = known.library.synonyms
    if not synonyms or not known.library.is_whole:
        return
    # Nearly every entry has a word that stands in a text as it is typed, which costs little to
    # see; words of names, and words without their accents, are made only for the others.
    entries = _without_words(list(synonyms.items()), _Typed(known))
    if entries:
        entries = _without_words(entries, _Folded(known))
    for key, entry in entries:
        named = ", ".join(repr(term) for term in _terms(entry))
        problem = f"the collection has none of the words {named}"
        remedy = "add a word that it has, or take the entry out"
        yield DEAD_SYNONYM.broken(synonyms.where(key), problem, remedy)


class _Words(Protocol):
    """Words of a collection."""

    def has(self, beginning: str) -> bool:
        """Whether one of them begins like this."""


def _without_words(
    entries: list[tuple[str, Synonyms]], words: _Words
) -> list[tuple[str, Synonyms]]:
    """The entries of which none of these words is a term."""
    without: list[tuple[str, Synonyms]] = []
    for key, entry in entries:
        if not any(_has(term, words) for term in _terms(entry)):
            without.append((key, entry))
    return without


def _terms(entry: Synonyms) -> list[str]:
    terms: list[str] = []
    for words in entry.words.values():
        terms += words
    return terms


def _has(term: str, words: _Words) -> bool:
    """The collection has every word of a term, as it is or with an ending."""
    return all(words.has(word) for word in fold(term).split())


class _Typed:
    """The words of the texts in small letters: searched for, as taking them apart costs more."""

    def __init__(self, known: Known) -> None:
        self._texts = [text.text.lower() for text in known.library.texts]

    def has(self, beginning: str) -> bool:
        """Whether one of them begins like this."""
        return any(_begins_a_word(beginning, text) for text in self._texts)


def _begins_a_word(beginning: str, text: str) -> bool:
    at = text.find(beginning)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(beginning, at + 1)
    return at >= 0


class _Folded:
    """The words of the texts and of what can be found by name, folded, in order."""

    def __init__(self, known: Known) -> None:
        written: set[str] = set()
        for text in known.library.texts:
            written.update(_WORD.findall(text.text.lower()))
        for entry in known.catalogue:
            named = (entry.name, *entry.spellings, entry.line, entry.text)
            written.update(_WORD.findall(" ".join(named)))
        folded: set[str] = set()
        for word in written:
            folded.update(fold(word).split())
        self._words = sorted(folded)

    def has(self, beginning: str) -> bool:
        """Whether one of them begins like this."""
        at = bisect_left(self._words, beginning)
        return at < len(self._words) and self._words[at].startswith(beginning)
