"""People: a life in a line, and the name under which it is sorted."""

import pytest

from samizdat.model.people import Person
from samizdat.words.tongue import PROGRAM


def person(**fields: str) -> Person:
    """A person of whom little else is known."""
    record = {"id": "a", "name": "A", "sources": ["b"], "evidence": "document", "confidence": "low"}
    return Person.model_validate({**record, **fields})


@pytest.mark.parametrize(
    ("fields", "life"),
    [
        ({"born": "1896-12-01", "died": "1974-06-18"}, "1 December 1896 – 18 June 1974"),
        (
            {"born": "1896-12-01", "born_old_style": "1896-11-19", "died": "1974"},
            "1 December 1896 (old style 19 November) – 1974",
        ),
        (
            {"born": "1878-01-02", "born_old_style": "1877-12-21"},
            "2 January 1878 (old style 21 December 1877) – ?",
        ),
        ({"born": "1890~"}, "about 1890 – ?"),
        ({"died": "1938-03"}, "? – March 1938"),
        ({}, "? – ?"),
    ],
)
def test_life(fields: dict[str, str], life: str) -> None:
    """A life says what is known of it, with old style beside new, and no more."""
    assert person(**fields).life == life


@pytest.mark.parametrize(
    ("fields", "years"),
    [
        ({"born": "1896-12-01", "died": "1974-06-18"}, "1896–1974"),
        ({"born": "1890~", "died": "1938-03"}, "about 1890–1938"),
        ({"died": "1938"}, "?–1938"),
        ({}, "?–?"),
    ],
)
def test_years(fields: dict[str, str], years: str) -> None:
    """Where there is little room a life is told in years."""
    assert person(**fields).years_in(PROGRAM) == years


@pytest.mark.parametrize(
    ("name", "sorted_as"),
    [
        ("Georgy Zhukov", "Zhukov, Georgy"),
        ("Vladimir Antonov-Ovseyenko", "Antonov-Ovseyenko, Vladimir"),
        ("Nikolai Kuznetsov (admiral)", "Kuznetsov, Nikolai (admiral)"),
        ("Stalin", "Stalin"),
    ],
)
def test_sort_name(name: str, sorted_as: str) -> None:
    """The last word of a name comes first."""
    assert person(name=name).sort_name == sorted_as


@pytest.mark.parametrize(
    ("kind", "fates", "beside_death"),
    [
        ("demoted, survived", ("demoted", "survived"), "demoted"),
        ("survived", ("survived",), ""),
        ("executed", ("executed",), "executed"),
        ("died, perhaps by suicide", ("died, perhaps by suicide",), "died, perhaps by suicide"),
    ],
)
def test_fate(kind: str, fates: tuple[str, ...], beside_death: str) -> None:
    """Who survived is found by that, though nobody says it beside the date of a death."""
    told = Person.model_validate(
        person(died="1974").model_dump(exclude_unset=True) | {"fate": {"kind": kind}}
    )

    assert told.fates == fates
    assert told.fate_words == beside_death
