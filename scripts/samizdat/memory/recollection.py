"""What one run of a process worked out, for the next: a preview reads again only what was saved."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Recollection:
    """Values by what they were made of; a door owns it and hands it down.

    It holds what the last run asked for and no more, so it grows with the collection only.
    """

    def __init__(self) -> None:
        self._before: dict[Hashable, Any] = {}
        self._now: dict[Hashable, Any] = {}

    def recall(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value of a key, made where nobody remembers it.

        A key holds everything that the value depends on.
        """
        if key in self._now:
            value: T = self._now[key]
            return value
        if key in self._before:
            value = self._before[key]
        else:
            value = make()
        self._now[key] = value
        return value

    def keep(self, key: Hashable, make: Callable[[], T]) -> T:  # noqa: ARG002
        """A value on the way to another, which is worth keeping for another process only."""
        return make()

    def next_run(self) -> None:
        """Forget what the run that ends did not ask for."""
        self._before, self._now = self._now, {}
