"""Licences of pictures: the words by which each is known, and where it can be read.

The words are those that archives and Wikimedia Commons print: `CC BY-SA 3.0 DE`, `public domain`.
"""

import re
from dataclasses import dataclass

from samizdat.words.listing import nearest

_CREATIVE_COMMONS = re.compile(
    r"CC (?P<terms>BY(?:-NC)?(?:-SA|-ND)?)"
    r" (?P<version>1\.0|2\.0|2\.5|3\.0|4\.0)(?: (?P<country>[A-Z]{2}))?"
)
_LAST_OF_COUNTRIES = "3.0"
"""The last version that was written anew for the law of each country."""

WITHOUT_TERMS = ("public domain", "by permission", "fair use")
"""What is no licence and still says why a picture may be shown: these words are translated."""

_OTHERS = {
    "CC0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "GFDL 1.2": "https://www.gnu.org/licenses/old-licenses/fdl-1.2.html",
    "GFDL 1.3": "https://www.gnu.org/licenses/fdl-1.3.html",
    "OGL 3.0": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    "public domain": "https://creativecommons.org/publicdomain/mark/1.0/",
    "by permission": "",
    "fair use": "",
}

EXAMPLES = (
    "public domain", "CC0", "CC BY 4.0", "CC BY-SA 4.0", "CC BY 3.0", "CC BY-SA 3.0",
    "CC BY-SA 3.0 DE", "CC BY-NC 4.0", "CC BY-NC-SA 4.0", "CC BY-ND 4.0", "CC BY-NC-ND 4.0",
    "OGL 3.0", "GFDL 1.2", "by permission", "fair use",
)  # fmt: skip
"""What an editor is offered."""

_IN_SCHEMA = re.sub(r"\?P<\w+>", "?:", _CREATIVE_COMMONS.pattern)
PATTERN = f"^(?:{_IN_SCHEMA}|{'|'.join(map(re.escape, _OTHERS))})$".replace(r"\ ", " ")
"""The same for a JSON Schema, whose expressions are those of JavaScript."""


@dataclass(frozen=True, slots=True)
class Licence:
    """Why a picture may be shown."""

    name: str
    address: str
    """Where it can be read; empty where it is no text of its own."""


def licence_of(words: str) -> Licence | None:
    """The licence that is called so, letter by letter; None where nobody knows it."""
    if words in _OTHERS:
        return Licence(words, _OTHERS[words])
    match = _CREATIVE_COMMONS.fullmatch(words)
    if not match:
        return None
    terms, version, country = match["terms"].lower(), match["version"], match["country"]
    address = f"https://creativecommons.org/licenses/{terms}/{version}/"
    if country and float(version) > float(_LAST_OF_COUNTRIES):
        return None
    if country:
        address += f"{country.lower()}/"
    return Licence(words, address)


def remedy(words: str) -> str:
    """What to type in place of words that are no licence."""
    typed = re.sub(r"[\s_-]+", " ", words).strip().upper()
    for name in _OTHERS:
        if typed.replace("CC ZERO", "CC0").removesuffix(" 1.0") == name.upper():
            return f"write {name!r}"
    shown = _as_printed(typed)
    if licence_of(shown):
        return f"write {shown!r}"
    if licence_of(f"{shown} 4.0"):
        return f"say which version, as where the picture was found: {shown + ' 4.0'!r}?"
    return nearest(words, EXAMPLES) or (
        "write 'public domain', 'CC BY 4.0' or another of the handbook's list; "
        "'by permission' where its owner has said yes to you"
    )


def _as_printed(typed: str) -> str:
    """A licence of Creative Commons as it prints it: `CC BY-SA 3.0 DE`."""
    shown = typed.replace("CREATIVE COMMONS", "CC").replace("CCBY", "CC BY")
    return re.sub(r"(?<=BY|NC) (?=NC|SA|ND)", "-", shown)
