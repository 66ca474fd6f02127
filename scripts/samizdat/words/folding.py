"""Folding: a text without what a search should not depend on."""

import json
import re
import unicodedata
from importlib.resources import files

_WORD = re.compile(r"[^\W_]+")
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_FOLDING = json.loads(
    files("samizdat").joinpath("theme/assets/samizdat/js/folding.json").read_text("utf-8")
)
_LETTERS: dict[str, str] = _FOLDING["letters"]
_SOUNDS: list[tuple[str, str]] = _FOLDING["sounds"]
_LATIN: dict[str, str] = _FOLDING["latin"]


def fold(text: str) -> str:
    """A text as a search compares it: no case, marks, soft signs or apostrophes; words apart.

    `ё` is `е` and `й` is `и`. The table is the one that the browser uses.
    """
    # An accent that stands by itself is an apostrophe; NFKD would make a space and a mark of it,
    # and join "№" to the number after it.
    apart = text.replace("´", "'").replace("№", " no ")
    bare = unicodedata.normalize("NFKD", apart).lower()
    letters: list[str] = []
    for sign in bare:
        if unicodedata.category(sign)[0] != "M":
            letters.append(_LETTERS.get(sign, sign))
    return " ".join(_WORD.findall("".join(letters)))


def skeleton(text: str) -> str:
    """A folded text as it sounds, whichever way it was transliterated: `Yermak` as `Ermak`."""
    sound = fold(text)
    for written, heard in _SOUNDS:
        sound = sound.replace(written, heard)
    return _DOUBLED.sub(r"\1", sound)


def in_latin(word: str) -> str:
    """A folded Russian word in Latin letters, as English books write names; others as they are."""
    return "".join(_LATIN.get(letter, letter) for letter in word)
