"""Keyboards: what each key gives on the layouts of several languages.

Who types a name while the keyboard has another layout means the same keys. The search of a site
gets the layouts of its collection from here.
"""

import json
from collections.abc import Iterable, Mapping
from importlib.resources import files

from samizdat.words.languages import ENGLISH

_TABLE = json.loads(files("samizdat").joinpath("words/keyboards.json").read_text("utf-8"))
_KEYS: list[str] = _TABLE["keys"].split(" ")
_ROWS: Mapping[str, str] = _TABLE["layouts"]
_SHIFTED: Mapping[str, Mapping[str, str]] = _TABLE["shifted"]

LAYOUTS = tuple(sorted(_ROWS))
"""The layouts that are known, by the language of each."""


def layout(name: str) -> dict[str, str]:
    """What each key gives, by what it gives on the American layout; capitals are with Shift."""
    given = dict(zip(_KEYS, _ROWS[name].split(" "), strict=True))
    return {**given, **_SHIFTED.get(name, {})}


def usual_layouts(site: str, scripts: Iterable[str]) -> tuple[str, ...]:
    """The layouts of a collection that names none.

    English, which every keyboard has, that of the site, and those of its words in other scripts.
    """
    found = [ENGLISH]
    for language in (site, *scripts):
        name = language.replace("_", "-").partition("-")[0].lower()
        if name in _ROWS and name not in found:
            found.append(name)
    return tuple(found)
