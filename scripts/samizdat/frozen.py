"""Values that nobody changes: whoever checks types says so, and making one costs little.

A dataclass that is frozen at run time takes eight times as long to make as a plain one, since each
of its fields is set by a call that asks whether it may be. A text is made of thousands of values.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")


@overload
def frozen(cls: type[T], /) -> type[T]: ...
@overload
def frozen(*, slots: bool = True) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T] | None = None, /, *, slots: bool = True) -> Any:
    """Make a dataclass whose values are compared by what is in them, and never changed.

    Without `slots` it may keep what is worked out from it: a `cached_property`.
    """

    def made(kind: type[T]) -> type[T]:
        return dataclass(slots=slots, unsafe_hash=True)(kind)

    return made if cls is None else made(cls)
