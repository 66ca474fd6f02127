"""A book of what was worked out of each file of a collection, kept whole in one entry of a cache.

A collection of a thousand essays has as many files; as many entries would take longer to open than
what they save.
"""

import json
from collections.abc import MutableMapping
from typing import Any


class Book:
    """Values that JSON knows, under a name each, with a digest of what they were made of.

    It holds what the last check asked for and no more, so it grows with the collection only.
    """

    def __init__(
        self, memory: MutableMapping[str, str], key: str, program: str, ground: str
    ) -> None:
        """What a program has kept under a key.

        `ground` is a digest of all that every text may depend on. What another `program` has kept
        is not looked at, and gives way.
        """
        self._memory, self._key, self._program, self.ground = memory, key, program, ground
        self._before = _read(memory.get(key, ""), program)
        self._now: dict[str, tuple[str, Any]] = {}

    def read(self, name: str, made_of: str) -> Any:
        """What is kept under a name, where it was made of the same; None where nothing is."""
        digest, value = self._before.get(name, ("", None))
        if digest != made_of:
            return None
        self._now[name] = made_of, value
        return value

    def write(self, name: str, made_of: str, value: Any) -> None:
        """Keep a value for the next time."""
        self._now[name] = made_of, value

    def close(self) -> None:
        """Keep what was asked for this time, where it is not what was kept."""
        same = self._now.keys() == self._before.keys() and all(
            self._before[name][1] is value for name, (_, value) in self._now.items()
        )
        if not same:
            self._memory[self._key] = json.dumps([self._program, self._now])


def _read(text: str, program: str) -> dict[str, tuple[str, Any]]:
    """What is kept; nothing where the text is no such thing."""
    found: dict[str, tuple[str, Any]] = {}
    try:
        made_by, entries = json.loads(text)
        if made_by != program:
            return {}
        for name, (digest, value) in entries.items():
            found[name] = digest, value
    except (ValueError, TypeError, AttributeError):
        return {}
    return found
