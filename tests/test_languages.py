"""Languages by their tags: direction of writing, and which language a tag names."""

import pytest

from samizdat.words.languages import direction, is_of


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", "ltr"),
        ("ar", "rtl"),
        ("ar-EG", "rtl"),
        ("fa", "rtl"),
        ("he", "rtl"),
        ("ku-Arab", "rtl"),
        ("ks-Deva", "ltr"),
        ("az_Arab_IR", "rtl"),
        ("ru", "ltr"),
        ("zh-Hant", "ltr"),
    ],
)
def test_direction(tag: str, expected: str) -> None:
    """A language has its direction, unless its tag names a script of another."""
    assert direction(tag) == expected


def test_language_of_a_tag() -> None:
    """Script and country do not count, and a language is no beginning of another."""
    assert is_of("en-GB", "en")
    assert is_of("en_US", "en")
    assert not is_of("enm", "en")
    assert not is_of("fr", "en")
