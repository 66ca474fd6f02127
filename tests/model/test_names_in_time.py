"""Names as of a date."""

import pytest

from samizdat.model.institutions import Institution
from samizdat.model.names_in_time import name_as_of, names_as_of
from samizdat.model.places import Place
from samizdat.words.dates import parse
from samizdat.words.tongue import Tongue

ARMY = Institution.model_validate(
    {
        "id": "army-office",
        "name": "Army Office",
        "kind": "armed forces",
        "names": [
            {"name": "War Office", "period": "1857/1911-06"},
            {"name": "Ministry of War", "period": "1911-06/1911-09"},
            {"name": "Army Office", "period": "1911-09/1919-12-31"},
            {"name": "Ministry of Defence", "period": "1920-01-01/.."},
        ],
        "period": "1857/..",
        "what": "It ran the army.",
        "heads": [
            {"person": "smith", "period": "1900/1905"},
            {"person": "jones", "period": "1905/1907"},
            {"person": "smith", "period": "1907-05/1912~"},
        ],
        "sources": ["law"],
        "evidence": "document",
        "confidence": "high",
    }
)
TOWN = Place.model_validate(
    {
        "id": "town",
        "name": "Newtown (Oldtown)",
        "names": [{"name": "Oldtown"}, {"name": "Newtown", "period": "1900/.."}],
        "role": "A town.",
        "sources": ["law"],
        "evidence": "document",
        "confidence": "high",
    }
)


@pytest.mark.parametrize(
    ("date", "name"),
    [
        ("1910-03-01", "War Office"),
        ("1900/1910", "War Office"),
        ("1911-07", "Ministry of War"),
        ("1919-10/1920-01-05", "Army Office"),
        ("1915/1925", "Army Office, later Ministry of Defence"),
        ("1905/1930", "War Office, later Ministry of Defence"),
        ("1925/..", "Ministry of Defence"),
        ("../1905", "War Office"),
        ("1850", "Army Office"),
    ],
)
def test_institution(date: str, name: str) -> None:
    """An institution has the name of the time, and of a long stretch the first and the last."""
    assert name_as_of(ARMY, parse(date)) == name


def test_unknown() -> None:
    """Without a date, or where no name is dated so, the house name stands."""
    assert name_as_of(ARMY, None) == "Army Office"
    assert names_as_of(TOWN, parse("1850")) == ()
    assert name_as_of(TOWN, parse("1850")) == "Newtown (Oldtown)"
    assert name_as_of(TOWN, parse("1950")) == "Newtown"


def test_words_between_two_names() -> None:
    """That one name came after another is said in the language of the site."""
    words = name_as_of(ARMY, parse("1915/1925"), Tongue("de"))

    assert words == "Army Office, später Ministry of Defence"


def test_heads_and_beginning() -> None:
    """Who was at the head twice was there from the first to the last of it."""
    around = ARMY.headed_by("smith")
    assert around
    assert (around.edtf, around.words) == ("1900/1912~", "1900 – about 1912")
    assert ARMY.headed_by("nobody") is None
    assert ARMY.beginning.edtf == "1857"
