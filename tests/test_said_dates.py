"""Dates as sentences have them."""

import pytest

from samizdat.words.dates import parse
from samizdat.words.said_dates import said_dates

ROMAN = ["-0043", "-0043-03-15"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("On 17 August 1937 he was taken to Leningrad.", ["1937-08-17"]),
        ("June 22, 1941, was a Sunday.", ["1941-06-22"]),
        ("He went in May 1936, and came back in the autumn of 1938.", ["1936-05", "1938-23"]),
        ("From 1936 to 1938 it was so; in 1941–42 it was not.", ["1936/1938", "1941/1942"]),
        ("The council met 1–4 June 1937.", ["1937-06-01/1937-06-04"]),
        ("28 May to 3 June 1937", ["1937-05-28/1937-06-03"]),
        ("between 5 and 9 May 1940", ["1940-05-05/1940-05-09"]),
        ("from May to July 1937", ["1937-05/1937-07"]),
        ("in the 1920s and 1930s, and in the 1950s", ["1920/1939", "1950/1959"]),
        ("since 1922, until March 1938", ["1922/..", "../1938-03"]),
        ("The king was beheaded on 30 January 1648/9.", ["1649-01-30"]),
        ("the winter campaign of 1648/49", ["1648/1649"]),
        ("in the winter of 1936–37, in the winter of 1938", ["1936-24", "1938-24"]),
        ("from 1936–8 on, before the court of 1938", ["1936/1938", "1938"]),
        ("Half a year later, and 1936-1937", ["1936/1937"]),
        ("In 1812, and already 1813, they marched.", ["1812", "1813"]),
        ("on 25 October (7 November) 1917", ["1917-11-07"]),
        ("on 8 November/26 October 1917", ["1917-11-08"]),
        ("In 44 BC, on 15 March 44 BC, in AD 14 and in 410 CE", [*ROMAN, "0014", "0410"]),
        ("He came in 1 B.C. and left in A.D. 1.", ["0000", "0001"]),
    ],
)
def test_stated(text: str, dates: list[str]) -> None:
    """Days, months, seasons, years, decades and stretches are read as they stand."""
    assert [said.date.edtf for said in said_dates(text) if said.date] == dates


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("On 5 June Stalin received them.", "1937-06-05"),
        ("He died that August.", "1937-08"),
        ("Two days later he was shot.", "1937-06-04"),
        ("A week later it was over.", "1937-06-09"),
        ("The next day they met.", "1937-06-03"),
        ("In the same year he returned.", "1937"),
        ("Three years later they freed him.", "1940"),
        ("A month later he was gone.", "1937-07"),
        ("The hall, 1 to 4 June", "1937-06-01/1937-06-04"),
        ("The following March they came back.", "1938-03"),
        ("In the same September it was over.", "1937-09"),
        ("The following spring he was freed.", "1938-21"),
        ("The next autumn was wet.", "1937-23"),
        ("He stayed that summer.", "1937-22"),
        ("Eighteen months later it was known.", "1938-12"),
    ],
)
def test_waiting(text: str, date: str) -> None:
    """What has no year takes it from the date before; without one it has no date."""
    (said,) = said_dates(text)

    assert said.date is None
    assert said.completed(None).date is None
    assert said.completed(parse("1936/1938")).date is None
    completed = said.completed(parse("1937-06-02")).date
    assert completed
    assert completed.edtf == date


@pytest.mark.parametrize(
    "text",
    [
        "1,937 people and 1937.5 kilograms",
        "Some 1500 officers were dismissed, and 1200 men shot.",
        "Order No. 1937 and f. 1937/12",
        "On 31 February 1937",
        "Some 40 ad men and 12 BCs",
        "He may come in the march of events.",
        "13/4/1937-x",
    ],
)
def test_no_dates(text: str) -> None:
    """Counts, numbers of papers and days that never were are no dates."""
    assert [said for said in said_dates(text) if said.date] == []


def test_hedged_and_double() -> None:
    """A word before a date says that it is not exact; two years are one by two calendars."""
    about, exact = said_dates("about 1938, or on 10 February 1648/9")

    assert (about.is_about, about.has_two_years) == (True, False)
    assert (exact.is_about, exact.has_two_years) == (False, True)


def test_the_24th_is_no_winter() -> None:
    """EDTF ends a winter and a day in the same digits."""
    (day,) = said_dates("on 24 March 1938 he left")

    assert (day.date and day.date.first) == (1938, 3, 24)


def test_winters() -> None:
    """A winter of one year may be the one that began in it or the one that ended in it."""
    (one,) = said_dates("the winter of 1938")
    (turn,) = said_dates("the winter of 1938–39")
    (that,) = said_dates("that winter")

    assert one.date
    assert one.date.may_meet(parse("1938-01"))
    assert one.date.may_meet(parse("1939-02"))
    assert turn.date
    assert not turn.date.may_meet(parse("1938-01"))
    in_january = that.completed(parse("1938-01-10")).date
    assert in_january
    assert in_january.edtf == "1937-24"
