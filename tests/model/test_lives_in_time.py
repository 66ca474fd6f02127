"""Lives as of a date: ages and offices, by the bounds of what is known."""

from typing import Any

import pytest

from samizdat.model.lives_in_time import age_as_of, is_throughout, offices_as_of
from samizdat.model.people import Person
from samizdat.words.dates import parse
from samizdat.words.tongue import PROGRAM


def somebody(born: str = "", died: str = "", **offices: str) -> Person:
    """A person with a life and offices: `captain="1826/1829"`."""
    record: dict[str, Any] = {
        "id": "a",
        "name": "A. Body",
        "sources": ["x"],
        "evidence": "document",
        "confidence": "high",
        "offices": [
            {"title": title, "period": period} if period else {"title": title}
            for title, period in offices.items()
        ],
    }
    if born:
        record["born"] = born
    if died:
        record["died"] = died
    return Person.model_validate(record)


@pytest.mark.parametrize(
    ("born", "died", "date", "age"),
    [
        # Birthdays.
        ("1896-12-01", "1974-06-18", "1937-11-30", "40"),
        ("1896-12-01", "1974-06-18", "1937-12-01", "41"),
        ("1896-12-01", "1974-06-18", "1937-12-02", "41"),
        ("1896-02-29", "1968", "1937-02-28", "40"),
        ("1896-02-29", "1968", "1937-03-01", "41"),
        ("1896-02-29", "1968", "1936-02-29", "40"),
        # Stretches: months and years around a birthday, and others.
        ("1896-12-01", "1974-06-18", "1937-12", "41"),
        ("1896-12-21", "1968-08-03", "1937-12", "40 or 41"),
        ("1896-12-21", "1968-08-03", "1937-08", "40"),
        ("1896-12-21", "1968-08-03", "1937", "40 or 41"),
        ("1896-01-01", "1968-08-03", "1937", "41"),
        ("1896-12-21", "1968-08-03", "1937/1938", "40 to 42"),
        ("1896-12-21", "1968-08-03", "1937-08-17/1940-03-22", "40 to 43"),
        # Births that are not known to the day.
        ("1896", "1968", "1938-11-10", "41 or 42"),
        ("1896-12", "1968", "1937-12-15", "40 or 41"),
        ("1896-12", "1968", "1937-11-30", "40"),
        ("[1878-12-18,1879-12-21]", "1953-03-05", "1937-06-11", "57 or 58"),
        ("1895/1897", "1968", "1937-06-01", "39 to 42"),
        # Old style: the record has the new one, and it counts.
        ("1821-02-09", "1881-02-09", "1849-12-22", "28"),
        ("1878-12-18", "1953-03-05", "1937-12-06", "58"),
        ("1878-12-18", "1953-03-05", "1937-12-18", "59"),
        # Births and dates that are only about right.
        ("1896~", "1968", "1937-06-01", "about 40 or 41"),
        ("1896-12-21", "1968", "1937-08~", "about 40"),
        ("1896-12-21?", "1968", "1937-08-17", "about 40"),
        # Before birth, at birth, at death, after death.
        ("1896-12-21", "1968-08-03", "1896-12-20", ""),
        ("1896-12-21", "1968-08-03", "1896-12", ""),
        ("1896-12-21", "1968-08-03", "1897-12-20", ""),
        ("1896-12-21", "1968-08-03", "1968-08-03", "71"),
        ("1896-12-21", "1968-08-03", "1968-08-04", ""),
        ("1896-12-21", "1968-08-03", "1970", ""),
        ("1893-02-16", "1937-06-12", "1937", "43 or 44"),
        ("1893-02-16", "1937-06-12", "1957-01-31", ""),
        ("1893-02-16", "1937", "1937-06-01", ""),
        ("1893", "1937-06-12", "1893-05-01", ""),
        # Nothing to reckon with.
        ("", "1937-06-12", "1936", ""),
        ("1893-02-16", "", "1936-02-16", "43"),
        ("1793-02-16", "", "1936-02-16", ""),
        ("../1893", "1937-06-12", "1936", ""),
        ("1893-02-16", "1937-06-12", "1936/..", ""),
        ("1893-02-16", "1968", "1917/1945", ""),
        ("-0099-07-12", "-0043-03-15", "-0048", "50 or 51"),
    ],
)
def test_age(born: str, died: str, date: str, age: str) -> None:
    """An age is no more certain than the birth and the date; of the dead and unborn there is none.

    The first weeks and months of a life have no age in years.
    """
    assert age_as_of(somebody(born, died), parse(date), PROGRAM) == age


OFFICES = {
    "commander": "1935-11-20/1937-05-11",
    "deputy": "1936-04/1937-05",
    "candidate": "1934/1937-06-11",
    "prisoner": "1937-05-22/1937-06-12",
    "unheard": "",
}


@pytest.mark.parametrize(
    ("date", "held"),
    [
        ("1936-05-01", ["commander", "deputy", "candidate"]),
        ("1935", ["commander", "candidate"]),
        ("1937-05-11", ["commander", "deputy", "candidate"]),
        ("1937-05-12", ["deputy", "candidate"]),
        ("1937-06", ["candidate", "prisoner"]),
        ("1933", []),
        ("1937-07-01", []),
        ("1957-01-31", []),
        ("1917/1945", []),
    ],
)
def test_offices(date: str, held: list[str]) -> None:
    """Every office that may have been held on a date; none of the dead, none without a period."""
    person = somebody("1893-02-16", "1937-06-12", **OFFICES)

    assert [office.title for office in offices_as_of(person, parse(date))] == held


@pytest.mark.parametrize(
    ("period", "date", "certain"),
    [
        ("1935-11-20/1937-05-11", "1936", True),
        ("1935-11-20/1937-05-11", "1937-05-11", True),
        ("1935-11-20/1937-05-11", "1937-05", False),
        ("1936-04/1937-05", "1936-04-15", False),
        ("1936-04/1937-05", "1936-05-01", True),
        ("1935~/1937-05", "1936", False),
        ("1935/..", "1936", True),
    ],
)
def test_held_throughout(period: str, date: str, certain: bool) -> None:
    """An office is told with its dates where it may have begun or ended in the date meant."""
    assert is_throughout(parse(period), parse(date)) is certain
