"""Ids, slugs and spellings: how a name becomes an address, and which name was meant."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Lower-case ASCII letters and digits, parted by single hyphens."""


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


def fold(name: str) -> str:
    """A name as a search compares it: no marks, signs or case, `ё` as `е`."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return " ".join(
        re.findall(
            r"[^\W_]+", letters.replace("ь", "").replace("ъ", "").replace("’", "").replace("'", "")
        )
    )


def nearest(word: str, known: Iterable[str]) -> str:
    """The question `did you mean …?` for a word that nobody knows, or nothing."""
    match = get_close_matches(word, list(known), n=1, cutoff=0.8)
    return f"did you mean {match[0]!r}?" if match else ""


def listed(known: Iterable[str]) -> str:
    """Words as a sentence lists them: `'draft', 'review' or 'published'`."""
    words = [repr(word) for word in known]
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
