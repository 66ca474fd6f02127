"""Items of CSL-JSON, and what several of their variables say together."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from samizdat.words.listing import joined

_WHOLE = re.compile(r'["“](.+)["”]')


def values_of(item: Mapping[str, Any], variables: Iterable[str]) -> list[str]:
    """What an item has under some variables, in their order; those that it lacks are left out."""
    values: list[str] = []
    for variable in variables:
        if item.get(variable):
            values.append(str(item[variable]))
    return values


ROLES = {
    "recipient": "Recipient",
    "interviewer": "Interviewer",
    "director": "Director",
    "composer": "Composer",
    "performer": "Performer",
    "producer": "Producer",
    "script-writer": "Script",
    "narrator": "Narrator",
    "host": "Host",
    "guest": "Guest",
    "chair": "Chair",
    "reviewed-author": "Reviewed author",
}
"""Roles for which the formats have no field, with what a note calls them."""


def roles_of(item: Mapping[str, Any]) -> list[str]:
    """Whoever has a role that a format has no field for: `Recipient: Pyotr Sidorov`."""
    said: list[str] = []
    for role, word in ROLES.items():
        names = [_reading(name) for name in item.get(role, ())]
        if names:
            said.append(f"{word}: {', '.join(names)}")
    return said


def _reading(name: Mapping[str, str]) -> str:
    """A name as one reads it, the given name first."""
    particles = (name.get("dropping-particle"), name.get("non-dropping-particle"))
    parts = (name.get("given"), *particles, family_of(name), name.get("suffix"))
    return name.get("literal") or joined(*parts)


def family_of(name: Mapping[str, str]) -> str:
    """A family name without the quotation marks that hold a small particle to it."""
    family = name.get("family", "")
    marked = _WHOLE.fullmatch(family)
    return marked[1] if marked else family
