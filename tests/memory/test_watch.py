"""Watching: what is asked while something is made."""

import pytest

from samizdat.memory.watch import NOTHING, Watch, WatchedMapping, WatchedSet


def test_each_way_to_ask() -> None:
    """Whatever is asked of a mapping or a set is noted, once; what is not there, too."""
    watch = Watch()
    names = WatchedMapping("names", {"a": 1, "b": 2}, watch)
    some = WatchedSet("some", frozenset({"a"}), watch)

    def make() -> list[object]:
        return [names["a"], names.get("x"), "b" in names, "c" in some, names["a"], bool(names)]

    made, asked = watch.asked_by(make)

    assert made == [1, None, True, False, 1, True]
    assert asked == (
        ("names", "a"),
        ("names", "x"),
        ("names", "b"),
        ("some", "c"),
        ("names?",),
    )
    assert [watch.answer(question) for question in asked] == [1, NOTHING, 2, False, True]


@pytest.mark.parametrize("ask", [len, list, dict, tuple, lambda names: list(names.values())])
def test_the_whole(ask: object) -> None:
    """Whoever counts or goes through a mapping has asked for all of it."""
    watch = Watch()
    names = WatchedMapping("names", {"a": 1, "b": 2}, watch)
    assert callable(ask)

    _, asked = watch.asked_by(lambda: ask(names))

    assert ("names",) in asked
    assert watch.answer(("names",)) == {"a": 1, "b": 2}


def test_nobody_makes_anything() -> None:
    """What is asked between two makings, or while the watch is asleep, belongs to nobody."""
    watch = Watch()
    names = WatchedMapping("names", {"a": 1}, watch)

    def make() -> int:
        with watch.asleep():
            return names["a"]

    assert names["a"] == 1
    assert watch.asked_by(make) == (1, ())
    with pytest.raises(KeyError):
        watch.asked_by(lambda: names["b"])
    names["a"]
    assert watch.asked_by(lambda: names.get("b")) == (None, (("names", "b"),))


def test_nobody_can_tell() -> None:
    """A question of which nothing is known any more has no answer."""
    with pytest.raises(KeyError):
        Watch().answer(("names", "a"))
