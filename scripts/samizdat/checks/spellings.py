"""Checks of spellings: names of people, places and institutions in the form of their register."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from samizdat.checks.passages import finished, texts
from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.model.lines import blank
from samizdat.model.naming import Naming
from samizdat.words.folding import fold

_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-Þ]\w+(?:['’-]\w+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_BRACKETS = re.compile(r"\([^()]{,40}\)")
"""`Dostoyevsky (Dostoevsky)` tells a reader of the other spelling."""

_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("w", "v"),
        ("[yj]", "i"),
        ("ii+", "i"),
        ("^ie", "e"),
        ("(?<=[aeiou])ie", "e"),
    )
]
"""What one transliteration of Russian writes so and another so: Yermak, Ermak; -sky, -skii."""

ALIKE = 0.72
"""An alias this much like the name is a spelling of it. Others are names: Bronstein, Samara."""


def _sound(name: str) -> str:
    """A name without what the transliterations of Russian write differently."""
    letters = fold(name)
    for pattern, sound in _SOUNDS:
        letters = pattern.sub(sound, letters)
    return letters


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of a collection, as its spellings are looked up."""

    house: frozenset[str]
    """Every word of a name as the house spells it; an author's family name is never misspelt."""

    sounds: Mapping[str, str]
    """Family names and places of one word, by their sound."""

    aliases: Mapping[str, list[tuple[str, str]]]
    """Aliases that are other spellings, by their first word, each with the name it stands for."""

    heard: dict[str, str]
    """Words of the texts that were listened to, each with the name that sounds like it, if any."""

    def sounding_like(self, word: str) -> str:
        """The name that a word sounds like; each word is listened to once."""
        if word not in self.heard:
            self.heard[word] = self.sounds.get(_sound(word), "")
        return self.heard[word]


OTHER_SPELLING = Rule(
    "other-spelling",
    "A name is spelt as its register spells it.",
    why=(
        "A reader who meets Ermak and Yermak takes them for two men. It looks at titles, "
        "summaries, headings, text and notes."
    ),
    severity=Severity.WARNING,
)


def other_spellings(known: Known) -> Iterator[Finding]:
    """A name is spelt otherwise than in its register."""
    names = known.whole.once(_names)
    for essay in finished(known):
        for words, where in texts(essay, known):
            for start, found, name in _misspelt(words, names):
                problem = f"{found!r} is spelt {name!r} here"
                remedy = f"write {name}, or put it into quotation marks if the spelling is meant"
                yield OTHER_SPELLING.broken(where(start), problem, remedy)


def _misspelt(words: str, names: _Names) -> Iterator[tuple[int, str, str]]:
    """Names in a text, each with its offset and the form of the house."""
    own = words
    if "(" in words:
        own = _BRACKETS.sub(lambda match: blank(match[0]), words)
    over = 0
    for match in _CAPITALISED.finditer(own):
        word, start = match[0], match.start()
        if "'" in word or "’" in word:
            word = _POSSESSIVE.sub("", word)
        if start < over or (word in names.house and word not in names.aliases):
            continue
        found, name = "", ""
        if word in names.aliases:
            found, name = _alias(own[start : start + 80], names.aliases[word])
        if found and found in names.house:
            continue  # another's name
        if not name and word not in names.house:
            found, name = word, names.sounding_like(word)
        if name:
            over = start + len(found)
            yield start, found, name


def _alias(text: str, aliases: list[tuple[str, str]]) -> tuple[str, str]:
    """The alias with which a text begins, if that is another spelling, and the name."""
    begins = " ".join(text.split())
    for alias, name in aliases:
        whole = begins.startswith(alias) and not begins[len(alias) :][:1].isalnum()
        if whole:
            return alias, name
    return "", ""


def _is_spelling(alias: str, name: str) -> bool:
    return all(map(_alike, alias.split(), name.split()))


def _alike(word: str, house: str) -> bool:
    one, other = _sound(word), _sound(house)
    if one == other:
        return True
    short = other.startswith(one)  # Klim Voroshilov
    return not short and SequenceMatcher(None, one, other).ratio() >= ALIKE


def _names(known: Known) -> _Names:
    house: set[str] = set()
    sounds: dict[str, str] = {}
    aliases: dict[str, list[tuple[str, str]]] = {}
    for naming in _namings(known):
        own_names = [naming.short, *(former[0] for former in naming.past)]
        house.update(" ".join(own_names).split())
        name = naming.family or naming.short
        if " " not in name:
            sounds[_sound(name)] = name
        for alias in naming.aliases:
            length = len(alias.split())
            own = naming.short.split()[-length:]
            if alias in own_names or len(own) != length:
                continue
            if _is_spelling(alias, " ".join(own)):
                aliases.setdefault(alias.split()[0], []).append((alias, " ".join(own)))
    return _Names(frozenset(house | set(_authors(known))), sounds, aliases, {})


def _namings(known: Known) -> Iterator[Naming]:
    """The names of everything that texts name without a link."""
    for kind in known.library.kinds.values():
        if kind.naming:
            yield from map(kind.naming, known.library.of(kind).values())


def _authors(known: Known) -> Iterator[str]:
    """Family names of authors as their works have them; those of our people are spelt our way."""
    people = [person.naming for person in known.library.people.values()]
    ours = {(naming.text[0], _sound(naming.family)) for naming in people}
    for source in known.library.sources.values():
        for author in (*source.author, *source.editor, *source.translator):
            family = author.family or ""
            if ((author.given or " ")[0], _sound(family)) not in ours:
                yield family
