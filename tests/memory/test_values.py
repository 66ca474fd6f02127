"""Digests of values: two that have the same are the same."""

from dataclasses import dataclass
from enum import StrEnum
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import BaseModel

from samizdat.memory.values import Values


class Colour(StrEnum):
    """A word of a few."""

    RED = "red"


class Record(BaseModel):
    """A record."""

    name: str
    years: tuple[int, ...] = ()


@dataclass(frozen=True)
class Held:
    """An object that holds another."""

    record: Record


PLAIN = some.none() | some.booleans() | some.integers() | some.text() | some.binary()
TREES = some.recursive(
    PLAIN, lambda held: some.tuples(held, held) | some.dictionaries(some.text(), held)
)


@given(TREES, TREES)
def test_same_digest_is_same_value(one: object, other: object) -> None:
    """Values have one digest where they are told alike, and else two."""
    values = Values({})

    assert (values.digest(one) == values.digest(other)) == (repr(one) == repr(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a", "bc"), ("ab", "c")),
        (("a", ("b",)), ("a", "b")),
        ((), ""),
        ("1", 1),
        (1, True),
        (Colour.RED, "red"),
        ({"a": "b"}, (("a", "b"),)),
        (Record(name="a"), Record(name="b")),
        (Held(Record(name="a")), Held(Record(name="a", years=(1,)))),
        (frozenset({"a"}), ("a",)),
        (partial(print, 1), partial(print, 2)),
        (print, len),
    ],
)
def test_what_looks_alike(one: object, other: object) -> None:
    """No two of these are taken for one."""
    values = Values({})

    assert values.digest(one) != values.digest(other)
    assert values.digest(one) == Values({}).digest(one)


def test_order_of_a_set() -> None:
    """A set has no order, a mapping has one: pages are written in it."""
    values = Values({})

    assert values.digest(frozenset("abcdef")) == values.digest(frozenset("fedcba"))
    assert values.digest({"a": 1, "b": 2}) != values.digest({"b": 2, "a": 1})


def test_told_otherwise() -> None:
    """For a type it can be said what is looked at; what nobody has thought of is refused."""
    values = Values({Record: lambda record: record.name})

    assert values.digest(Record(name="a")) == values.digest(Record(name="a", years=(1,)))
    with pytest.raises(TypeError, match="generator"):
        values.digest(each for each in "abc")
