"""Letters: the first letters of names in a list, each with the first name that begins with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_uppercase

from samizdat.words.folding import fold
from samizdat.words.ids import slug
from samizdat.words.sorting import NO_LETTER, OTHER_SCRIPT, Alphabet
from samizdat.words.tongue import PROGRAM, Tongue

NUMBERS = "0–9"
OTHER_LETTERS = "Other scripts"
FEWEST = 20
"""A list of fewer names is looked through sooner than jumped about in."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, and the entry of a list to which it leads."""

    name: str
    key: str
    words: str = ""
    """What is shown for it, where that is another thing than its name."""

    @property
    def anchor(self) -> str:
        """Where it leads on the page."""
        return anchor_of(self.name)


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a list in their order."""

    all: tuple[Letter, ...] = ()

    def anchor_at(self, key: str) -> str:
        """The anchor that an entry has to have; empty for all but the first of each letter."""
        for letter in self.all:
            if letter.key == key:
                return letter.anchor
        return ""


def _key(letter: str) -> str:
    """A letter as addresses have it; one that none can hold by its number in Unicode."""
    return slug(letter) or format(ord(letter[0]), "x")


def leaf_key(letter: str) -> str:
    """What the address of the part of a list is that stands under a letter."""
    return f"by-letter/{_key(letter)}"


def anchor_of(letter: str) -> str:
    """The anchor of a letter on the page of a list."""
    return f"letter-{_key(letter)}"


def letter_words(letter: str, tongue: Tongue) -> str:
    """What is shown for a letter."""
    if letter == OTHER_LETTERS:
        return tongue.gettext("Other scripts")
    return letter


def letter_of(name: str, tongue: Tongue = PROGRAM) -> str:
    """The letter under which a name stands, or the heading of those under none of ours."""
    if isinstance(tongue.alphabet, Alphabet):
        letter = tongue.alphabet.letter(name)
        return {NO_LETTER: NUMBERS, OTHER_SCRIPT: OTHER_LETTERS}.get(letter, letter)
    first = fold(name)[:1].upper()
    if first in ascii_uppercase:
        return first
    if first.isalpha():
        return OTHER_LETTERS
    return NUMBERS


def letters(entries: Iterable[tuple[str, str]], tongue: Tongue = PROGRAM) -> Letters:
    """The letters of entries, each given with its key and its name; none for a short list."""
    listed = tuple(entries)
    if len(listed) < FEWEST:
        return Letters()
    found: dict[str, str] = {}
    for key, name in listed:
        found.setdefault(letter_of(name, tongue), key)
    made: list[Letter] = []
    for name, key in found.items():
        made.append(Letter(name, key, letter_words(name, tongue)))
    return Letters(tuple(made))
