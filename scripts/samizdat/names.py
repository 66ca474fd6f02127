"""Ids, slugs and spellings: how a name becomes an address, and which name was meant."""

import json
import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from importlib.resources import files

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Lower-case ASCII letters and digits, parted by single hyphens."""

_WORD = re.compile(r"[^\W_]+")
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_FOLDING = json.loads(
    files("samizdat").joinpath("theme/assets/samizdat/js/folding.json").read_text("utf-8")
)
_LETTERS: dict[str, str] = _FOLDING["letters"]
_SOUNDS: list[tuple[str, str]] = _FOLDING["sounds"]


def is_id(text: str) -> bool:
    """May stand in an address for ever."""
    return ID.fullmatch(text) is not None


def slug(title: str) -> str:
    """A title as an id: `The Kirov murder` gives `the-kirov-murder`.

    Letters outside ASCII lose their marks and, where nothing is left of them, fall out; an empty
    string means that the title holds no Latin letter or digit.
    """
    plain = unicodedata.normalize("NFKD", title.replace("’", "").replace("'", ""))
    parted = "".join(" " if unicodedata.category(sign)[0] in "PSZ" else sign for sign in plain)
    ascii_only = parted.encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only))


def fold(text: str) -> str:
    """A text as a search compares it: no case, marks, soft signs or apostrophes; words apart.

    `ё` is `е` and `й` is `и`. The table is the one that the browser uses.
    """
    # An accent that stands by itself is an apostrophe; NFKD would make a space and a mark of it.
    bare = unicodedata.normalize("NFKD", text.replace("´", "'")).lower()
    letters = (sign for sign in bare if unicodedata.category(sign)[0] != "M")
    return " ".join(_WORD.findall("".join(_LETTERS.get(letter, letter) for letter in letters)))


def skeleton(text: str) -> str:
    """A folded text as it sounds, whichever way it was transliterated: `Yezhov` as `Ezhov`."""
    sound = fold(text)
    for written, heard in _SOUNDS:
        sound = sound.replace(written, heard)
    return _DOUBLED.sub(r"\1", sound)


def nearest(word: str, known: Iterable[str]) -> str:
    """The question `did you mean …?` for a word that nobody knows, or nothing."""
    match = get_close_matches(word, list(known), n=1, cutoff=0.8)
    return f"did you mean {match[0]!r}?" if match else ""


def listed(known: Iterable[str]) -> str:
    """Words as a sentence lists them: `'draft', 'review' or 'published'`."""
    words = [repr(word) for word in known]
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
