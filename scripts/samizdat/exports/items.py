"""Items of CSL-JSON, and what several of their variables say together."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

_WHOLE = re.compile(r'["“](.+)["”]')


def values_of(item: Mapping[str, Any], variables: Iterable[str]) -> list[str]:
    """What an item has under some variables, in their order; those that it lacks are left out."""
    values: list[str] = []
    for variable in variables:
        if item.get(variable):
            values.append(str(item[variable]))
    return values


def family_of(name: Mapping[str, str]) -> str:
    """A family name without the quotation marks that hold a small particle to it."""
    family = name.get("family", "")
    marked = _WHOLE.fullmatch(family)
    return marked[1] if marked else family
