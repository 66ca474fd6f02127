"""Ids and slugs: how a name becomes an address that holds for ever."""

import re
import unicodedata

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Lower-case ASCII letters and digits, with single hyphens between them."""

LONGEST_ID = 100
"""Letters of an id: it is a folder's name on disks that hold no more than 255 bytes."""

BETWEEN_WORDS = "PSZ"
"""What Unicode's categories of punctuation, symbols and blanks begin with: a word ends there."""


def is_id(text: str) -> bool:
    """May stand in an address for ever."""
    return len(text) <= LONGEST_ID and ID.fullmatch(text) is not None


def slug(title: str) -> str:
    """A title as an id: `The Bastille falls` gives `the-bastille-falls`.

    Letters outside ASCII lose their marks and, where nothing is left of them, fall out; an empty
    string means that the title holds no Latin letter or digit.
    """
    plain = unicodedata.normalize("NFKD", title.replace("’", "").replace("'", ""))
    signs: list[str] = []
    for sign in plain:
        category = unicodedata.category(sign)
        if category[0] in BETWEEN_WORDS:
            signs.append(" ")
        else:
            signs.append(sign)
    ascii_only = "".join(signs).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only))
