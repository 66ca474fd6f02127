"""Places in archives: fond, opis, delo, list in two alphabets, and their one writing."""

import pytest

from samizdat.words.shelves import may_be_lines, place_of, spread


@pytest.mark.parametrize(
    ("typed", "words", "rest"),
    [
        ("l. 4", "l. 4", ""),
        ("ll. 4-7", "ll. 4–7", ""),
        ("l. 4ob.", "l. 4ob.", ""),
        ("л. 4 об.", "l. 4ob.", ""),
        ("лл. 4 об. – 7", "ll. 4ob.–7", ""),
        ("leaves 4, 6 and 8, on the parade", "ll. 4, 6 and 8", "on the parade"),
        ("листы 5—6", "ll. 5–6", ""),
        ("л. 12а", "l. 12a", ""),
        ("ф. 4 оп. 18 д. 3 л. 5", "f. 4, op. 18, d. 3, l. 5", ""),
        ("delo 5, leaf 7", "d. 5, l. 7", ""),
    ],
)
def test_place(typed: str, words: str, rest: str) -> None:
    """A place is read in either alphabet, and what is typed after it stays."""
    place = place_of(typed)

    assert place is not None
    assert (place.words, place.rest) == (words, rest)


@pytest.mark.parametrize("typed", ["p. 4", "line 4", "leaf", "folder 4", "fondness 4", "ch. 2", ""])
def test_no_place(typed: str) -> None:
    """Pages, lines and chapters are places in a work, not in an archive."""
    assert place_of(typed) is None


def test_ambiguous() -> None:
    """Only the Latin abbreviation may be a line."""
    assert [may_be_lines(typed) for typed in ("l. 4", "ll. 4–7", "л. 4", "leaf 4", "line 4")] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("level", "found"),
    [
        ("d. 58–61", "d. 58 59 60 61"),
        ("29-31", "29 30 31"),
        ("d. 5", "d. 5"),
        ("ll. 4, 6 and 8", "ll. 4, 6 and 8"),
        ("ll. 3–44", "ll. 3–44"),
        ("d. 61–58", "d. 61–58"),
    ],
)
def test_numbers_between(level: str, found: str) -> None:
    """A file among several is found by its number; long runs of leaves stay as they are."""
    assert spread(level) == found
