"""Schemes: the published rules by which Russian is written in Latin letters.

Those of libraries, map makers and standards come from the `iuliia` library. Those of English,
German, French and Polish books are ours: it has none of the last three, and writes Sergeevich for
the English Sergeyevich. This module is imported when a name is first spelt: it reads the tables of
twenty-eight schemes.
"""

from collections.abc import Callable, Mapping
from unicodedata import normalize

import iuliia

from samizdat.words.transcription import COMMON, ENGLISH, OPENING, VOWELS, Transcription

LIBRARY_SCHEMES = {
    "BGN/PCGN": "BGN_PCGN",
    "Library of Congress": "ALA_LC",
    "Library of Congress, without marks": "ALA_LC_ALT",
    "ISO 9": "GOST_779",
    "GOST 7.79 B": "GOST_779_ALT",
    "GOST 7.0.34": "GOST_7034",
    "scientific": "SCIENTIFIC",
}
"""The name that we use for a scheme, and the library's."""

# Hack: iuliia gives a Cyrillic ё where the standards print a Latin ë, and z with a caron after it
# for ž. The raised dot of BGN/PCGN, which may be left out (Sovet·skiy), would cut a word in two.
_MENDED = str.maketrans("ёЁ", "ëË", "·")

_LETTERS_IN_GERMAN = COMMON | {
    "в": "w", "ё": "jo", "ж": "sch", "з": "s", "й": "i", "х": "ch", "ц": "z", "ч": "tsch",
    "ш": "sch", "щ": "schtsch", "ю": "ju", "я": "ja",
}  # fmt: skip
_PLACES_IN_GERMAN = {
    f"{OPENING}е": "je",
    "(?<=[жчшщ])ё": "o",
    f"(?<=[{VOWELS}])с(?=[{VOWELS}])": "ss",  # a single s would be read as z
    "кс": "x",
    "(?<=ь)и": "ji",
    "ь(?=о)": "j",
    "(?<=[иы])й$": "",
    f"(?<=[иы])й|й(?=[{VOWELS}])": "j",
}
"""After Duden, Die deutsche Rechtschreibung: transcription of the Russian alphabet."""

_LETTERS_IN_FRENCH = COMMON | {
    "ё": "io", "ж": "j", "й": "ï", "у": "ou", "х": "kh", "ц": "ts", "ч": "tch", "ш": "ch",
    "щ": "chtch", "ю": "iou", "я": "ia",
}  # fmt: skip
_PLACES_IN_FRENCH = {
    "(?:^|(?<=[ъь]))е": "ie",
    "(?<=[аеёоуыэюя])е": "ïe",
    "(?<=[жчшщ])ё": "e",
    "г(?=[еёиэюя])": "gu",
    "(?<=[аеёоуыэюя])и": "ï",
    "(?<=[иы])й$": "",
    "(?<=[иы])н$": "ne",
    f"(?<=[{VOWELS}])с(?=[{VOWELS}])": "ss",
    "(?<=[аеёоуыэюя])ю": "ïou",
    "(?<=[ий])ю": "ou",
    "(?<=[аеёоуыэюя])я": "ïa",
    "(?<=[ий])я": "a",
}
"""The usual transcription of the French press, as the French Wikipedia and Wiktionary give it."""

_LETTERS_IN_POLISH = COMMON | {
    "в": "w", "е": "ie", "ё": "io", "ж": "ż", "й": "j", "л": "ł", "х": "ch", "ц": "c", "ч": "cz",
    "ш": "sz", "щ": "szcz", "ю": "iu", "я": "ia",
}  # fmt: skip
_PLACES_IN_POLISH = {
    f"{OPENING}е": "je",
    f"{OPENING}ё": "jo",
    f"{OPENING}ю": "ju",
    f"{OPENING}я": "ja",
    "(?<=[жйлцчшщ])е": "e",
    "(?<=[жйлцчшщ])ё": "o",
    "(?<=[жйлцчшщ])ю": "u",
    "(?<=[жйлцчшщ])я": "a",
    "(?<=ь)и": "ji",
    "(?<=[жцш])и": "y",
    "л(?=л?[еёиьюя])": "l",
    "нь(?![еёиюя])": "ń",
    "зь(?![еёиюя])": "ź",
    "сь(?![еёиюя])": "ś",
    "(?<=ки)й$|(?<=ы)й$": "",
}
"""After the orthographic dictionary of PWN, 76.B and, for names in -ский and -ый, its rule 310."""


def _of_library(name: str) -> Callable[[str], str]:
    schema = getattr(iuliia, name)

    def write(text: str) -> str:
        return normalize("NFC", schema.translate(text).translate(_MENDED))

    return write


def _all_schemes() -> Mapping[str, Callable[[str], str]]:
    schemes: dict[str, Callable[[str], str]] = {"English": ENGLISH.write}
    for scheme, name in LIBRARY_SCHEMES.items():
        schemes[scheme] = _of_library(name)
    schemes["German"] = Transcription(_LETTERS_IN_GERMAN, _PLACES_IN_GERMAN).write
    schemes["French"] = Transcription(_LETTERS_IN_FRENCH, _PLACES_IN_FRENCH).write
    schemes["Polish"] = Transcription(_LETTERS_IN_POLISH, _PLACES_IN_POLISH).write
    return schemes


SCHEMES = _all_schemes()
"""What writes a text by each scheme, by its name."""
