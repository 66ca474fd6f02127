"""Transcription: how words in other letters are written in Latin ones, letter by letter.

A letter has its usual equivalent but in certain places: at the beginning of a word, after a vowel.
"""

import re
from collections.abc import Mapping

CYRILLIC_WORDS = r"[Ѐ-ӿ]+"


class Transcription:
    """The rules by which words of one script are written."""

    def __init__(
        self, letters: Mapping[str, str], places: Mapping[str, str], words: str = CYRILLIC_WORDS
    ) -> None:
        """`places` are patterns of letters in a certain place; the first that fits counts.

        `words` is the pattern of a word in that script.
        """
        self._words = re.compile(words)
        rules = [*places.items(), *letters.items()]
        self._written = [written for _, written in rules]
        self._pattern = re.compile("|".join(f"({letter})" for letter, _ in rules), re.IGNORECASE)

    def write(self, text: str) -> str:
        """A text with its words of that script in Latin letters."""
        return self._words.sub(self._word, text)

    def _word(self, match: re.Match[str]) -> str:
        word = match[0]
        written = self._pattern.sub(self._letter, word)
        if len(word) > 1 and word.isupper():
            return written.upper()
        return written

    def _letter(self, match: re.Match[str]) -> str:
        written = self._written[(match.lastindex or 0) - 1]
        if match[0][0].isupper():
            return written[:1].upper() + written[1:]
        return written


COMMON = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "з": "z", "и": "i", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "ъ": "", "ы": "y", "ь": "", "э": "e",
}  # fmt: skip
VOWELS = "аеёиоуыэюя"
OPENING = rf"(?:^|(?<=[{VOWELS}ъь]))"

_LETTERS_IN_ENGLISH = COMMON | {
    "ё": "yo", "ж": "zh", "й": "y", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ю": "yu", "я": "ya",
}  # fmt: skip
_PLACES_IN_ENGLISH = {
    f"{OPENING}е": "ye",
    "[ъь](?=[аиоуыэ])": "y",
    "[иы]й$": "y",
}
"""The simplified BGN/PCGN of the press and of Wikipedia (Romanization of Russian)."""

ENGLISH = Transcription(_LETTERS_IN_ENGLISH, _PLACES_IN_ENGLISH)
