"""Folding: a text without what a search should not depend on."""

import json
import re
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Any

_WORD = re.compile(r"[^\W_]+")
_DOUBLED = re.compile(r"([^\W\d_])\1+")


def fold(text: str) -> str:
    """A text as a search compares it: no case, marks, soft signs or apostrophes; words apart.

    `ё` is `е` and `й` is `и`. The table is the one that the browser uses.
    """
    # An accent that stands by itself is an apostrophe; NFKD would make a space and a mark of it.
    bare = unicodedata.normalize("NFKD", text.replace("´", "'")).lower()
    letters = (sign for sign in bare if unicodedata.category(sign)[0] != "M")
    table = _folding()["letters"]
    return " ".join(_WORD.findall("".join(table.get(letter, letter) for letter in letters)))


def skeleton(text: str) -> str:
    """A folded text as it sounds, whichever way it was transliterated: `Yezhov` as `Ezhov`."""
    sound = fold(text)
    for written, heard in _folding()["sounds"]:
        sound = sound.replace(written, heard)
    return _DOUBLED.sub(r"\1", sound)


@cache
def _folding() -> Any:
    """The table, from the file that the browser loads: a script with JSON after `default`."""
    script = files("samizdat").joinpath("theme/assets/samizdat/js/folding-table.js")
    _, _, table = script.read_text(encoding="utf-8").partition("export default ")
    return json.loads(table.rstrip().removesuffix(";"))
