"""Romanisation: how the names of a collection are written in Latin letters, by which schemes.

The rules for Russian are in `schemes.py`, those for other languages in `romanisations.json`. A
collection says which of them hold in it, and may add a scheme of its own.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from samizdat.words.folding import fold
from samizdat.words.scripts import LETTERS, script_of
from samizdat.words.transcription import ENGLISH, Transcription
from samizdat.words.transliteration import CYRILLIC, words_of_name

RUSSIAN = "ru"
_TABLES = json.loads(files("samizdat").joinpath("words/romanisations.json").read_text("utf-8"))
_ACCENTS = re.compile("[\u0300\u0301\u0313\u0314\u0342\u0345]")
_BEGINS = re.compile(r"(?:^|(?<=[\s-]))(?!al-)\w")
_CASELESS = frozenset({"Arabic", "Georgian", "Hebrew"})

Write = Callable[[str], str]
Chosen = Mapping[str, tuple[str, ...]]
Letters = Mapping[str, str]

LANGUAGES = (RUSSIAN, *sorted(_TABLES))
"""The languages whose names can be written in Latin letters by rule."""


def schemes_of(language: str) -> tuple[str, ...]:
    """The schemes that are known of a language, the usual one first; none of most languages."""
    if language == RUSSIAN:
        from samizdat.words.schemes import SCHEMES  # reads many tables, and few names need them

        return tuple(SCHEMES)
    return tuple(_TABLES.get(language, {}).get("schemes", ()))


def script_of_language(language: str) -> str:
    """The script whose names a language's schemes are for; empty where none is known."""
    if language == RUSSIAN:
        return "Cyrillic"
    return str(_TABLES.get(language, {}).get("script", ""))


@cache
def _transcription(language: str, scheme: str, own: tuple[tuple[str, str], ...]) -> Write:
    """What writes a text by a scheme; the letters of a collection's own stand before its own."""
    script = script_of_language(language) or "Cyrillic"
    table = _TABLES.get(language, {}).get("schemes", {}).get(scheme, {"letters": {}, "places": {}})
    letters = dict(sorted(own, key=lambda pair: -len(pair[0])))
    places = {} if own else table["places"]
    rules = Transcription(
        {
            **letters,
            **{key: value for key, value in table["letters"].items() if key not in letters},
        },
        places,
        f"[{LETTERS[script]}ʼ’']+",
    )

    def write(text: str) -> str:
        plain = unicodedata.normalize("NFD", text) if script == "Greek" else text
        bare = unicodedata.normalize("NFC", _ACCENTS.sub("", plain))
        written = rules.write(bare)
        if script in _CASELESS:
            return _BEGINS.sub(lambda letter: letter[0].upper(), written)
        return written

    return write


@dataclass(frozen=True, slots=True)
class Romanisation:
    """How names of a collection in other scripts are written in Latin letters."""

    scripts: Mapping[str, str] = field(default_factory=dict)
    """The language of each script; Cyrillic is Russian where nothing is said."""

    chosen: Chosen = field(default_factory=dict)
    """The schemes of a language, where not all that are known: the first is that of the house."""

    own: Mapping[str, Letters] = field(default_factory=dict)
    """Schemes of the collection: what it writes for a letter, or for some together."""

    def language_of(self, name: str) -> str:
        """The language whose schemes hold for a name; empty where it is in no such script."""
        script = script_of(name)
        language = self.scripts.get(script, "")
        if not language and script == "Cyrillic":
            return RUSSIAN
        return language.partition("-")[0]

    def schemes(self, language: str) -> tuple[str, ...]:
        """The schemes that hold for a language."""
        return self.chosen.get(language) or schemes_of(language)

    def written(self, name: str) -> dict[str, str]:
        """A name as each scheme writes it; empty for a name that is in Latin letters."""
        language = self.language_of(name)
        found: dict[str, str] = {}
        for scheme in self.schemes(language) if language else ():
            written = self._writer(language, scheme)(name)
            if not script_of(written):  # what is left is no letter of that language
                found[scheme] = written
        return found

    def _writer(self, language: str, scheme: str) -> Write:
        own = tuple(sorted(self.own.get(scheme, {}).items()))
        if language == RUSSIAN:
            from samizdat.words.schemes import SCHEMES  # reads many tables

            if scheme in SCHEMES:
                return SCHEMES[scheme]
            return lambda text: ENGLISH.write(_transcription(language, scheme, own)(text))
        usual = scheme
        if own:
            usual = next(iter(schemes_of(language)), "")
        return _transcription(language, usual, own)

    def written_otherwise(self, name: str) -> tuple[str, ...]:
        """The words of a name as the schemes write them, each different one once.

        Two that differ in case, marks or soft signs only are the same.
        """
        kept = name
        if CYRILLIC.search(name):
            kept = words_of_name(name)
        found: dict[str, str] = {}
        for spelling in self.written(kept).values():
            for word in spelling.split():
                found.setdefault(fold(word), word)
        found.pop("", None)
        return tuple(found.values())

    def of_the_house(self, name: str, site: str) -> str:
        """A name as the house writes it: by its first scheme.

        As it is where the site itself is in that script, or no scheme is known.
        """
        script = script_of(name)
        if not script or script == script_of_language(site.replace("_", "-").partition("-")[0]):
            return name
        return next(iter(self.written(name).values()), name)


def unknown_schemes(chosen: Chosen, own: Mapping[str, Letters]) -> Iterator[tuple[str, int, str]]:
    """Schemes that a collection names and that nobody knows: language, position, name."""
    for language, names in chosen.items():
        for position, name in enumerate(names):
            if name not in own and name not in schemes_of(language):
                yield language, position, name
