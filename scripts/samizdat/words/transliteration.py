"""Spellings: how a Russian name is written by those who write in other letters.

The rules of libraries, map makers and standards come from the `iuliia` library. Those of English,
German, French and Polish books are ours: it has none of the last three, and writes Sergeevich for
the English Sergeyevich.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from samizdat.words.folding import fold, skeleton
from samizdat.words.ids import slug

if TYPE_CHECKING:
    from iuliia import Schema

CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_LETTERS = re.compile(r"[Ѐ-ӿ]+")
_WORD = re.compile(r"[Ѐ-ӿ’'-]+")
_PATRONYMIC = re.compile(r"(?:[ое]вич|ьич|[ое]вна|ична)$")
_NAME_OF_ITS_OWN = 6
"""Letters of another family name; shorter ones may be given names, Lev for Leon."""

_ALIKE = 0.6
"""So much of two words must be the same for one to be a spelling of the other."""

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

# Hack: iuliia gives a Cyrillic ё where the standards print a Latin ë, and z with a caron behind it
# for ž. The raised dot of BGN/PCGN, which may be left out (Sovet·skiy), would part a word in two.
_MENDED = str.maketrans("ёЁ", "ëË", "·")

_COMMON = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "з": "z", "и": "i", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "ъ": "", "ы": "y", "ь": "", "э": "e",
}  # fmt: skip
_VOWELS = "аеёиоуыэюя"
_OPENING = rf"(?:^|(?<=[{_VOWELS}ъь]))"

_ENGLISH = _COMMON | {
    "ё": "yo", "ж": "zh", "й": "y", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ю": "yu", "я": "ya",
}  # fmt: skip
_IN_ENGLISH = {
    f"{_OPENING}е": "ye",
    "[ъь](?=[аиоуыэ])": "y",
    "[иы]й$": "y",
}
"""The simplified BGN/PCGN of the press and of Wikipedia (Romanization of Russian)."""

_GERMAN = _COMMON | {
    "в": "w", "ё": "jo", "ж": "sch", "з": "s", "й": "i", "х": "ch", "ц": "z", "ч": "tsch",
    "ш": "sch", "щ": "schtsch", "ю": "ju", "я": "ja",
}  # fmt: skip
_IN_GERMAN = {
    f"{_OPENING}е": "je",
    "(?<=[жчшщ])ё": "o",
    f"(?<=[{_VOWELS}])с(?=[{_VOWELS}])": "ss",  # a single s would be read as z
    "кс": "x",
    "(?<=ь)и": "ji",
    "ь(?=о)": "j",
    "(?<=[иы])й$": "",
    f"(?<=[иы])й|й(?=[{_VOWELS}])": "j",
}
"""After Duden, Die deutsche Rechtschreibung: transcription of the Russian alphabet."""

_FRENCH = _COMMON | {
    "ё": "io", "ж": "j", "й": "ï", "у": "ou", "х": "kh", "ц": "ts", "ч": "tch", "ш": "ch",
    "щ": "chtch", "ю": "iou", "я": "ia",
}  # fmt: skip
_IN_FRENCH = {
    "(?:^|(?<=[ъь]))е": "ie",
    "(?<=[аеёоуыэюя])е": "ïe",
    "(?<=[жчшщ])ё": "e",
    "г(?=[еёиэюя])": "gu",
    "(?<=[аеёоуыэюя])и": "ï",
    "(?<=[иы])й$": "",
    "(?<=[иы])н$": "ne",
    f"(?<=[{_VOWELS}])с(?=[{_VOWELS}])": "ss",
    "(?<=[аеёоуыэюя])ю": "ïou",
    "(?<=[ий])ю": "ou",
    "(?<=[аеёоуыэюя])я": "ïa",
    "(?<=[ий])я": "a",
}
"""The usual transcription of the French press, as the French Wikipedia and Wiktionary give it."""

_POLISH = _COMMON | {
    "в": "w", "е": "ie", "ё": "io", "ж": "ż", "й": "j", "л": "ł", "х": "ch", "ц": "c", "ч": "cz",
    "ш": "sz", "щ": "szcz", "ю": "iu", "я": "ia",
}  # fmt: skip
_IN_POLISH = {
    f"{_OPENING}е": "je",
    f"{_OPENING}ё": "jo",
    f"{_OPENING}ю": "ju",
    f"{_OPENING}я": "ja",
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


def spellings(name: str) -> dict[str, str]:
    """A Russian name as each scheme writes it, by the scheme; empty for names in other letters."""
    if not CYRILLIC.search(name):
        return {}
    written = {scheme: write(name) for scheme, write in _schemes().items()}
    # What is left in Cyrillic is a letter that Russian does not have.
    return {scheme: name for scheme, name in written.items() if not CYRILLIC.search(name)}


def written_otherwise(name: str) -> tuple[str, ...]:
    """The words of a Cyrillic name as the schemes write them, each different one once.

    Two that differ in case, marks or soft signs only are the same. Patronymics are left out: nobody
    searches for them in letters that are not theirs.
    """
    found: dict[str, str] = {}
    words = _WORD.findall(name)
    kept = [word for word in words if word == words[-1] or not _PATRONYMIC.search(word)]
    for spelling in spellings(" ".join(kept)).values():
        for word in spelling.split():
            found.setdefault(fold(word), word)
    found.pop("", None)
    return tuple(found.values())


@cache
def _schemes() -> dict[str, Callable[[str], str]]:
    import iuliia  # reads the tables of twenty-eight schemes

    return {
        "English": _english(),
        **{
            scheme: _library_scheme(getattr(iuliia, own)) for scheme, own in LIBRARY_SCHEMES.items()
        },
        "German": _transcription(_GERMAN, _IN_GERMAN),
        "French": _transcription(_FRENCH, _IN_FRENCH),
        "Polish": _transcription(_POLISH, _IN_POLISH),
    }


@cache
def _english() -> Callable[[str], str]:
    return _transcription(_ENGLISH, _IN_ENGLISH)


def latin_slug(title: str) -> str:
    """A title in Latin or Cyrillic letters as an id: `Ленинград` gives `leningrad`."""
    return slug(_english()(title))


def _library_scheme(schema: "Schema") -> Callable[[str], str]:
    return lambda name: normalize("NFC", schema.translate(name).translate(_MENDED))


def _transcription(letters: Mapping[str, str], places: Mapping[str, str]) -> Callable[[str], str]:
    """How a language writes Russian: `places` are patterns of letters in a certain place.

    The first pattern that fits counts; where none does, the letter has its usual equivalent.
    """
    rules = [*places.items(), *letters.items()]
    pattern = re.compile("|".join(f"({letter})" for letter, _ in rules), re.IGNORECASE)

    def equivalent(match: re.Match[str]) -> str:
        _, written = rules[(match.lastindex or 0) - 1]
        return written[:1].upper() + written[1:] if match[0][0].isupper() else written

    def word(match: re.Match[str]) -> str:
        written = pattern.sub(equivalent, match[0])
        return written.upper() if len(match[0]) > 1 and match[0].isupper() else written

    return lambda text: _LETTERS.sub(word, text)


def house_forms(
    named: Iterable[tuple[str, Sequence[str]]], people: Iterable[tuple[str, Sequence[str]]] = ()
) -> dict[str, str]:
    """For each folded word of a spelling, the word of the house spelling that it stands for.

    Both give house names with their other spellings. A person's name that has nothing of the
    house's (Bronstein, Ulyanov) stands for the last word of it, the family name.
    """
    found: dict[str, str] = {}
    chosen = [(*pair, True) for pair in people] + [(*pair, False) for pair in named]
    for name, others, has_family in chosen:
        house = fold(name.partition(" (")[0].partition(",")[0]).split()
        for other in others:
            for word in fold(other).split():
                likest = _likest(word, house)
                alone = " " not in other and len(word) >= _NAME_OF_ITS_OWN
                if not likest and has_family and alone:
                    likest = house[-1]
                if likest and word not in house:
                    found.setdefault(word, likest)
    return found


def _likest(word: str, house: Sequence[str]) -> str:
    heard = skeleton(_english()(word))
    likeness = {
        each: SequenceMatcher(None, heard, skeleton(each)).ratio()
        for each in house
        if heard and (heard[0] == skeleton(each)[:1] or heard[-1] == skeleton(each)[-1:])
    }
    best = max(likeness, key=lambda each: likeness[each], default="")
    return best if likeness.get(best, 0) >= _ALIKE else ""
