"""Words in a sentence, and the one that was meant."""

import pytest

from samizdat.words.listing import certain, distance, nearest

PEOPLE = ["zhukov", "zhdanov", "rokossovsky", "stalin", "kotkin-2017", "kotkin-2014"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("zukov", "zhukov"),
        ("rokosovsky", "rokossovsky"),
        ("rokossovksy", "rokossovsky"),
        ("stallin", "stalin"),
        ("kotkni-2017", ""),
        ("kotkin-2018", ""),
        ("rokosovski", ""),
        ("beria", ""),
    ],
)
def test_certain(typed: str, meant: str) -> None:
    """A word is mended where one letter differs, no digit does, and no other word is near."""
    assert certain(typed, PEOPLE) == meant


def test_two_near_words_are_no_certainty() -> None:
    """Where a second id is within two slips nobody can tell which was meant."""
    assert certain("order-0048", ["order-00486", "order-00485"]) == ""
    assert certain("ivanof", ["ivanov", "ivanova"]) == ""


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xyz", 3)],
)
def test_distance(one: str, other: str, slips: int) -> None:
    """A slip is one sign, or two neighbours exchanged; more than three are not counted."""
    assert distance(one, other) == distance(other, one) == slips


def test_nobody_compares_long_words() -> None:
    """A text that somebody has pasted into an id is near to nothing."""
    assert nearest("zhukov" * 1000, PEOPLE) == ""
