"""Checks of wording: superlatives and words that feel for the reader."""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from typing import Any

from samizdat.checks.passages import Text, finished, own_words, texts
from samizdat.findings import Finding, Rule, Severity, Where
from samizdat.knowledge.known import Known
from samizdat.knowledge.translations import language_of
from samizdat.model.library import Library, Register
from samizdat.model.shapes import Form, Path, words_in
from samizdat.words.languages import ENGLISH, is_of

LOADED = (
    # superlatives
    "bloodiest", "cruellest", "darkest", "deadliest", "greatest", "most brutal", "most cruel",
    "most dangerous", "most feared", "most notorious",
    "most powerful", "most ruthless", "most terrible", "most tragic", "worst",
    # epithets
    "appalling", "barbaric", "bloodthirsty", "bloody", "brutal", "brutally", "chilling",
    "chillingly", "countless", "fateful", "harrowing", "heartless", "horrific", "horrifying",
    "infamous", "infamously", "merciless", "mercilessly", "monstrous", "notorious",
    "notoriously", "paranoid", "ruthless", "ruthlessly", "ruthlessness", "savage",
    "shocking", "shockingly", "sinister", "staggering", "tragic", "tragically", "tyrannical",
    "unimaginable", "unparalleled", "unprecedented", "unspeakable", "untold",
    # stock phrases
    "a stark reminder", "a testament to", "bloodbath", "delve into", "delved into", "delves into",
    "delving into", "indelible mark", "iron fist", "iron grip", "orgy of",
    "shed light on", "sheds light on", "shudder", "stands as a testament", "stood as a testament",
    "tapestry",
)  # fmt: skip
"""What a plain sentence does without; docs/handbook/findings.md has the same list."""

_CAPITAL = re.compile(r"[\s*]+[^\W\d_a-z]")


LOADED_WORD = Rule(
    "loaded-word",
    "Prose is plain: it has no word for effect.",
    why=(
        "Superlatives and words that feel for the reader say nothing that a count or an event "
        "would not say better. It looks at titles, summaries, headings, text and notes, and at "
        "the sentences of the registers: notes, lines, roles, scopes, ranges, caveats, "
        "corrections. What a claim `says` is the article's. The words are English, and are looked "
        "for in what is written in it; a collection adds words of its own, for all languages, and "
        "allows those that it is about: [Settings](settings.md#conventions)."
    ),
    severity=Severity.WARNING,
)


def _finder(phrases: Iterable[str]) -> re.Pattern[str]:
    """Finds any of some phrases: parted by their first letters, as a long row of them is slow."""
    branches: list[str] = []
    for letter, alike in groupby(sorted(set(phrases)), key=lambda phrase: phrase[0]):
        ends = "|".join(re.escape(phrase[1:]) for phrase in reversed(list(alike)))
        branches.append(f"{re.escape(letter)}(?:{ends})")
    pattern = f"(?:{'|'.join(branches) or '(?!)'})(?![\\w-])"
    return re.compile(pattern.replace("\\ ", r"[\s*]+"))


def _words_for_effect(library: Library, language: str) -> Iterator[str]:
    """Those that any text in English does without, and the collection's; not what it is about."""
    conventions, phrases = library.conventions, library.conventions.loaded_words
    if is_of(language, ENGLISH):
        phrases = (*LOADED, *phrases)
    for phrase in phrases:
        if not conventions.allows(phrase):
            yield phrase.lower()


def _in_english(known: Known) -> re.Pattern[str]:
    return _finder(_words_for_effect(known.library, ENGLISH))


def _in_others(known: Known) -> re.Pattern[str]:
    return _finder(_words_for_effect(known.library, ""))


def _of_language(language: str, known: Known) -> re.Pattern[str]:
    return known.whole.once(_in_english if is_of(language, ENGLISH) else _in_others)


def loaded_words(known: Known) -> Iterator[Finding]:
    """The editors use a superlative, or a word that tells the reader what to feel."""
    remedy = "say what happened or what was counted; put a word of others into quotation marks"
    told: list[tuple[str, Iterable[Text]]] = []
    for essay in finished(known):
        told.append((language_of(essay, known.library), texts(essay, known)))
    told.append((known.library.settings.language, _records(known)))
    for language, parts in told:
        finder = _of_language(language, known)
        for words, where in parts:
            for start, found in _loaded(words, finder):
                problem = f"{found!r} is a word for effect"
                yield LOADED_WORD.broken(where(start), problem, remedy)


def _loaded(words: str, finder: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    if not finder.search(words.lower()):  # nearly always
        return
    own = own_words(words)
    for match in finder.finditer(own.lower()):
        start, end = match.span()
        is_name = own[start].isupper() and _CAPITAL.match(own, end)  # Bloody Sunday
        if not own[start - 1 : start].isalnum() and not is_name:
            yield start, " ".join(own[start:end].replace("*", " ").split())


def _records(known: Known) -> Iterator[Text]:
    """Sentences and headlines of records. What a claim says is the article's, so it is neither."""
    for register in known.registers:
        for key, record in register.items():
            for form in (Form.HEADLINE, Form.PROSE):
                for words in words_in(record, form):
                    yield words.text, partial(_where, register, key, words.path)


def _where(register: Register[Any], key: str, path: Path, offset: int) -> Where:  # noqa: ARG001
    """The place of a value; how its words were typed in YAML is gone, so the offset is."""
    return register.where(key, *path)
