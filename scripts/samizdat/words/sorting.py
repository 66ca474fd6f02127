"""The order of names in a language: the Unicode collation, with what the language does otherwise.

The collation knows all letters, but not that Swedish has å, ä and ö after z, or that a Russian list
begins with the Cyrillic letters. Both stand here, as the Unicode locale data (CLDR) has them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cached_property

from samizdat.words.ids import slug

LETTERS_AFTER = {
    "cs": {"c": "č", "r": "ř", "s": "š", "z": "ž"},
    "da": {"z": "æøå"},
    "es": {"n": "ñ"},
    "et": {"z": "õäöü"},
    "fi": {"z": "åäö"},
    "hr": {"c": "čć", "d": "đ", "s": "š", "z": "ž"},
    "hu": {"o": "ö", "u": "ü"},
    "is": {"a": "á", "d": "ð", "e": "é", "i": "í", "o": "ó", "u": "ú", "y": "ý", "z": "þæöå"},
    "lt": {"c": "č", "s": "š", "z": "ž"},
    "lv": {"c": "č", "g": "ģ", "k": "ķ", "l": "ļ", "n": "ņ", "s": "š", "z": "ž"},
    "nb": {"z": "æøå"},
    "nn": {"z": "æøå"},
    "no": {"z": "æøå"},
    "pl": {"a": "ą", "c": "ć", "e": "ę", "l": "ł", "n": "ń", "o": "ó", "s": "ś", "z": "źż"},
    "ro": {"a": "ăâ", "i": "î", "s": "ș", "t": "ț"},
    "sk": {"a": "ä", "c": "č", "o": "ô", "s": "š", "z": "ž"},
    "sl": {"c": "čć", "d": "đ", "s": "š", "z": "ž"},
    "sv": {"z": "åäö"},
    "tr": {"c": "ç", "g": "ğ", "h": "ı", "o": "ö", "s": "ş", "u": "ü"},
    "uk": {"г": "ґ"},
}
"""Letters that are letters of their own in a language, and come right after another."""

PAIRS = {
    "cs": {"ch": "h" + "ա"},
    "da": {"aa": "å"},
    "nb": {"aa": "å"},
    "nn": {"aa": "å"},
    "no": {"aa": "å"},
    "sk": {"ch": "h" + "ա"},
}
"""Two letters that count as one, and as which."""

SCRIPTS = {
    "ar": "ARABIC", "be": "CYRILLIC", "bg": "CYRILLIC", "el": "GREEK", "fa": "ARABIC",
    "he": "HEBREW", "hy": "ARMENIAN", "ka": "GEORGIAN", "mk": "CYRILLIC", "ru": "CYRILLIC",
    "sr": "CYRILLIC", "uk": "CYRILLIC", "ur": "ARABIC", "yi": "HEBREW",
}  # fmt: skip
"""Languages whose own letters come before all others, with the script of these."""

LATIN = "LATIN"
STEPS = "աբգ"
"""Letters that the collation has after those of Europe, to put a letter behind another."""

ALEFS = str.maketrans(dict.fromkeys("أإآٱ", "ا"))
"""The collation takes an alef with a hamza for another letter; the languages do not."""

ARTICLES = {"ar": re.compile(r"^ال(?!له\b)(?=\w\w)")}
"""Articles that are written as one word with a name, and do not count: الوفد stands under و."""

WHOLE = "йї"
"""Letters whose mark is a part of them."""

NO_LETTER, OTHER_SCRIPT = "0", "~"
"""What stands for the letter of a name that begins with none, or with one of another script."""

Key = tuple[int, tuple[int, ...]]


class Alphabet:
    """The order of names in a language."""

    def __init__(self, language: str) -> None:
        whole = language.replace("_", "-").lower()
        short = whole.partition("-")[0]
        self._script = SCRIPTS.get(short, LATIN)
        if "-latn" in whole:
            self._script = LATIN
        self._pairs = PAIRS.get(short, {})
        self._article = ARTICLES.get(short)
        self._after: dict[str, str] = {}
        for before, letters in LETTERS_AFTER.get(short, {}).items():
            for step, letter in zip(_steps(len(letters)), letters, strict=True):
                self._after[letter] = before + step

    @cached_property
    def _collate(self) -> Callable[[str], Sequence[int]]:
        from pyuca import Collator  # it reads a table of all letters, which takes half a second

        key: Callable[[str], Sequence[int]] = Collator().sort_key
        return key

    def _bare(self, words: str) -> str:
        """A name without the article that it begins with."""
        plain = unicodedata.normalize("NFC", words)
        return self._article.sub("", plain) if self._article else plain

    def key(self, words: str) -> Key:
        """By what a name is sorted."""
        plain = self._bare(words)
        for pair, one in self._pairs.items():
            plain = re.sub(pair, one, plain, flags=re.IGNORECASE)
        moved = "".join(self._moved(sign) for sign in plain.translate(ALEFS))
        rank = 0 if self._is_own(plain[:1]) else 1
        if not plain[:1].isalpha():
            rank = -1
        return rank, tuple(self._collate(moved))

    def _moved(self, sign: str) -> str:
        return self._after.get(sign.lower(), sign)

    def letter(self, words: str) -> str:
        """The letter under which a name stands, or a sign for names that have none of ours."""
        first = self._bare(words)[:1]
        if not first.isalpha():
            return NO_LETTER
        if not self._is_own(first):
            return OTHER_SCRIPT
        if first.lower() in self._after or first.lower() in WHOLE:
            return first.upper()
        return unicodedata.normalize("NFD", first)[:1].upper()

    def _is_own(self, sign: str) -> bool:
        return unicodedata.name(sign or " ", "").startswith(self._script)


def _steps(count: int) -> Sequence[str]:
    """So many steps after a letter."""
    found = list(STEPS)
    for first in STEPS:
        found.append(STEPS[-1] + first)
    return found[:count]


class Plainly:
    """The order of names in English: their letters without marks."""

    def key(self, words: str) -> str:
        """By what a name is sorted."""
        return slug(words)
