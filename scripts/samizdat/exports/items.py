"""Items of CSL-JSON, and what several of their variables say together."""

from collections.abc import Iterable, Mapping
from typing import Any


def values_of(item: Mapping[str, Any], variables: Iterable[str]) -> list[str]:
    """What an item has under some variables, in their order; those that it lacks are left out."""
    values: list[str] = []
    for variable in variables:
        if item.get(variable):
            values.append(str(item[variable]))
    return values
