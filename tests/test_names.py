"""Names: ids, slugs, and which name was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samizdat.names import is_id, listed, nearest, slug


@pytest.mark.parametrize("text", ["zhukov", "roberts-2012", "a", "7", "a-1-b"])
def test_ids(text: str) -> None:
    """Letters, digits and single hyphens between them make an id."""
    assert is_id(text)


@pytest.mark.parametrize(
    "text", ["", "-", "Zhukov", "a--b", "-a", "a-", "a_b", "a b", "жуков", "é", "a\n", "²", "a.b"]
)
def test_no_ids(text: str) -> None:
    """Anything else makes none."""
    assert not is_id(text)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The Kirov murder", "the-kirov-murder"),
        ("Stalin's army, 1937–38", "stalins-army-1937-38"),
        ("Stalin’s “guests”", "stalins-guests"),
        ("Mannerheim & Väinö Tanner", "mannerheim-vaino-tanner"),
        ("  № 00447 ", "no-00447"),
        ("Жуков", ""),
        ("Жуков (Zhukov)", "zhukov"),
        ("¿…?", ""),
        ("", ""),
    ],
)
def test_slug(title: str, expected: str) -> None:
    """A title becomes an id, and an empty one where no Latin letter is in it."""
    assert slug(title) == expected


@given(st.text())
def test_slug_is_an_id_or_nothing(title: str) -> None:
    """Whatever the title, its slug may stand in an address."""
    made = slug(title)

    assert made == "" or is_id(made)
    assert slug(made) == made


@pytest.mark.parametrize(
    ("word", "question"),
    [
        ("zukov", "did you mean 'zhukov'?"),
        ("stalni", "did you mean 'stalin'?"),
        ("molotov", ""),
        ("", ""),
    ],
)
def test_nearest(word: str, question: str) -> None:
    """A misspelt name is asked about, a strange one is not."""
    assert nearest(word, ["zhukov", "stalin"]) == question


def test_nearest_of_nothing() -> None:
    """Where nothing is known, nothing is meant."""
    assert nearest("zhukov", []) == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], ""),
        (["draft"], "'draft'"),
        (["draft", "review"], "'draft' or 'review'"),
        (["draft", "review", "published"], "'draft', 'review' or 'published'"),
    ],
)
def test_listed(words: list[str], sentence: str) -> None:
    """Words are listed as a sentence lists them."""
    assert listed(words) == sentence
