"""Spellings: how a Russian name is written by those who write in other letters."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher

from samizdat.words.folding import fold, skeleton
from samizdat.words.ids import slug
from samizdat.words.transcription import ENGLISH

CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_FOREIGN = re.compile(r"[^\W\d_A-Za-z]")
_WORD = re.compile(r"[Ѐ-ӿ’'-]+")
_PATRONYMIC = re.compile(r"(?:[ое]вич|ьич|[ое]вна|ична)$")
_NAME_OF_ITS_OWN = 6
"""Letters of another family name; shorter ones may be given names, Lev for Leon."""

_ALIKE = 0.6
"""So much of two words must be the same for one to be a spelling of the other."""


def in_schemes(name: str) -> dict[str, str]:
    """A Russian name as each scheme writes it, by the scheme; empty for names in other letters."""
    if not CYRILLIC.search(name):
        return {}
    from samizdat.words.schemes import SCHEMES  # reads many tables, and few names need them

    found: dict[str, str] = {}
    for scheme, write in SCHEMES.items():
        written = write(name)
        if not CYRILLIC.search(written):  # what is left in Cyrillic is no letter of Russian
            found[scheme] = written
    return found


def words_of_name(name: str) -> str:
    """The words of a Cyrillic name by which somebody is looked for in other letters.

    Patronymics are left out: nobody searches for them in letters that are not theirs.
    """
    words = _WORD.findall(name)
    kept = [word for word in words if word == words[-1] or not _PATRONYMIC.search(word)]
    return " ".join(kept)


def latin_slug(title: str, write: Callable[[str], str] = ENGLISH.write) -> str:
    """A title in any letters as an id: `Новгород` gives `novgorod`, `東京` gives `dongjing`.

    `write` is what writes words of other letters in Latin ones, as far as it knows these.
    """
    latin = write(title)
    if not _FOREIGN.search(unicodedata.normalize("NFKD", latin)):
        return slug(latin)
    from anyascii import anyascii  # reads tables for every script, and few titles need them

    letters: list[str] = []
    for sign in latin:
        # Marks fall off by themselves; what has no letter of ours below them is written otherwise.
        is_foreign = _FOREIGN.search(unicodedata.normalize("NFKD", sign))
        letters.append(anyascii(sign) if is_foreign else sign)
    return slug("".join(letters))


def house_forms(
    named: Iterable[tuple[str, Sequence[str]]], people: Iterable[tuple[str, Sequence[str]]] = ()
) -> dict[str, str]:
    """For each folded word of a spelling, the word of the house spelling that it stands for.

    Both give house names with their other spellings. A person's name that has nothing of the
    house's (Bronstein, Ulyanov) stands for the last word of it, the family name.
    """
    found: dict[str, str] = {}
    for name, others in people:
        house = _house_words(name)
        for word, written in _words_of(others):
            likest = _likest(word, house)
            if not likest and " " not in written and len(word) >= _NAME_OF_ITS_OWN:
                likest = house[-1]
            _add_form(found, word, likest, house)
    for name, others in named:
        house = _house_words(name)
        for word, _ in _words_of(others):
            _add_form(found, word, _likest(word, house), house)
    return found


def _house_words(name: str) -> list[str]:
    """The words of a house name, folded: without a bracket, and what follows a comma."""
    return fold(name.partition(" (")[0].partition(",")[0]).split()


def _words_of(others: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Every word of some spellings, folded, with the spelling that has it."""
    for written in others:
        for word in fold(written).split():
            yield word, written


def _add_form(found: dict[str, str], word: str, likest: str, house: Sequence[str]) -> None:
    if likest and word not in house:
        found.setdefault(word, likest)


def _likest(word: str, house: Sequence[str]) -> str:
    """The house word that sounds most like another; empty where none is like it."""
    heard = skeleton(ENGLISH.write(word))
    best, most = "", 0.0
    if not heard:
        return best
    for each in house:
        sound = skeleton(each)
        if heard[0] != sound[:1] and heard[-1] != sound[-1:]:
            continue
        likeness = SequenceMatcher(None, heard, sound).ratio()
        if likeness >= _ALIKE and likeness > most:
            best, most = each, likeness
    return best
