"""What is asked while something is made, so that it is made again only when an answer is another.

A key that somebody writes down by hand forgets an input sooner or later, and then a page is wrong.
So nobody writes one down: whoever makes a page asks values that take note of each question.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Set
from contextlib import contextmanager
from typing import Any, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

Key = str | tuple[str, ...]
Question = tuple[str] | tuple[str, Key]
"""The name of something that can be asked, alone for the whole of it, or with a key in it."""

NOTHING = "nothing under this key"


class Watch:
    """Takes note of questions, and can ask them again."""

    def __init__(self) -> None:
        self._asked: dict[Question, None] | None = None
        self._told: dict[str, Callable[[], Any]] = {}

    def can_tell(self, name: str, whole: Callable[[], Any]) -> None:
        """Under a name there is something to ask; `whole` gives it, and takes note of nothing."""
        self._told[name] = whole

    def note(self, *question: Any) -> None:
        """Somebody has asked this."""
        if self._asked is not None:
            self._asked[question] = None

    @contextmanager
    def asleep(self) -> Iterator[None]:
        """Take no note meanwhile: what is worked out now belongs to nobody alone."""
        asked, self._asked = self._asked, None
        try:
            yield
        finally:
            self._asked = asked

    def asked_by(self, make: Callable[[], V]) -> tuple[V, tuple[Question, ...]]:
        """What is made, with the questions that were asked for it."""
        asked: dict[Question, None] = {}
        self._asked = asked
        try:
            made = make()
        finally:
            self._asked = None
        return made, tuple(asked)

    def answer(self, question: Question) -> Any:
        """What a question is answered with now. Raises KeyError where nobody can tell."""
        with self.asleep():
            whole = self._told[question[0]]()
            if len(question) == 1:
                return whole
            if isinstance(whole, Set):
                return question[1] in whole
            return whole.get(question[1], NOTHING)


class WatchedMapping(Mapping[K, V]):
    """A mapping that takes note of each key that is asked for, there or not."""

    def __init__(self, name: str, real: Mapping[K, V], watch: Watch) -> None:
        self.name, self.real, self.watch = name, real, watch
        watch.can_tell(name, self._whole)
        watch.can_tell(f"{name}?", self._is_there)

    def _whole(self) -> Mapping[K, V]:
        return self.real

    def _is_there(self) -> bool:
        return bool(self.real)

    def __getitem__(self, key: K) -> V:
        self.watch.note(self.name, key)
        return self.real[key]

    def __contains__(self, key: object) -> bool:
        self.watch.note(self.name, key)
        return key in self.real

    def get(self, key: K, default: Any = None) -> Any:
        """The value of a key."""
        self.watch.note(self.name, key)
        return self.real.get(key, default)

    def __iter__(self) -> Iterator[K]:
        self.watch.note(self.name)
        return iter(self.real)

    def __len__(self) -> int:
        self.watch.note(self.name)
        return len(self.real)

    def __bool__(self) -> bool:
        self.watch.note(f"{self.name}?")
        return bool(self.real)


class WatchedSet(Set[K]):
    """A set that takes note of what is looked for in it."""

    def __init__(self, name: str, real: frozenset[K], watch: Watch) -> None:
        self.name, self.real, self.watch = name, real, watch
        watch.can_tell(name, self._whole)

    def _whole(self) -> frozenset[K]:
        return self.real

    def __contains__(self, key: object) -> bool:
        self.watch.note(self.name, key)
        return key in self.real

    def __iter__(self) -> Iterator[K]:
        self.watch.note(self.name)
        return iter(self.real)

    def __len__(self) -> int:
        self.watch.note(self.name)
        return len(self.real)
