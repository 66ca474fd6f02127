"""Values told apart by what is in them: two that have the same digest are the same."""

from collections.abc import Callable, Mapping, Set
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import partial
from pathlib import PurePath
from typing import Any

from pydantic import BaseModel

from samizdat.memory.digests import digest_of

Telling = Mapping[type, Callable[[Any], object]]
"""For values of a type, what is looked at in their place."""


_PLAIN = frozenset({bool, int, float, bytes})


class Values:
    """Digests of values; that of a record or of another object is worked out once."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._known: dict[int, tuple[object, str]] = {}

    def digest(self, value: object) -> str:
        """The digest of a value. Raises TypeError for one that nobody has thought of."""
        return digest_of(self._words(value))

    def _words(self, value: Any) -> str:
        """A value as a text that no other value has."""
        type_ = type(value)
        if type_ is str:
            return f"{len(value)}:{value}"
        if type_ is tuple or type_ is list:
            return f"[{','.join(map(self._words, value))}]"
        if value is None or type_ in _PLAIN:
            return repr(value)
        known = self._known.get(id(value))
        if known and known[0] is value:  # an object that is gone leaves its number to another
            return known[1]
        return self._of_another(value)

    def _of_another(self, value: Any) -> str:
        match value:
            case Enum():
                words = f"{type(value).__qualname__}.{value.name}"
            case str():
                words = f"{len(value)}:{value}"
            case PurePath():
                words = f"path {len(str(value))}:{value}"
            case Mapping():
                pairs = [self._words(key) + self._words(held) for key, held in value.items()]
                words = f"{{{','.join(pairs)}}}"
            case Set():
                words = f"<{','.join(sorted(map(self._words, value)))}>"
            case partial():
                words = self._words(("partial", value.func, value.args, value.keywords))
            case _ if isinstance(value, type) or callable(value):
                words = f"{value.__module__}.{value.__qualname__}"
            case _:
                words = self._of_object(value)
        return words

    def _of_object(self, value: Any) -> str:
        digest = digest_of(type(value).__qualname__, self._words(self._held(value)))
        self._known[id(value)] = value, digest
        return digest

    def _held(self, value: Any) -> object:
        """What is in an object."""
        for type_ in type(value).__mro__:
            if type_ in self._telling:
                return self._telling[type_](value)
        if isinstance(value, BaseModel):
            return [getattr(value, name) for name in type(value).model_fields]
        if is_dataclass(value):
            return [getattr(value, field.name) for field in fields(value) if field.compare]
        if isinstance(value, tuple):
            return list(value)
        raise TypeError(f"{type(value).__qualname__} has no digest")
