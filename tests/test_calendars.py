"""Calendars of countries, and days in the old style."""

from pathlib import Path

import pytest

from samizdat.build import survey
from samizdat.reading.project import read_settings
from samizdat.words.calendars import (
    GREGORIAN,
    UnknownCalendarError,
    calendar_of,
    double_year,
    old_style,
)
from samizdat.words.dates import parse


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("1917-11-07", "1917-10-25"),
        ("1896-12-21", "1896-12-09"),
        ("1900-03-13", "1900-02-29"),
        ("1900-03-14", "1900-03-01"),
        ("1800-03-12", "1800-02-29"),
        ("1649-02-09", "1649-01-30"),
        ("1582-10-15", "1582-10-05"),
    ],
)
def test_old_style(new: str, old: str) -> None:
    """The Julian calendar is 10 days behind, then 11, 12 and 13."""
    found = old_style(parse(new))

    assert found
    assert found.edtf == old


@pytest.mark.parametrize("date", ["1917-11", "1917", "1917-11-07~", "1917-11-07/1917-11-09"])
def test_old_style_of_less_than_a_day(date: str) -> None:
    """What is no exact day has no old style."""
    assert old_style(parse(date)) is None


@pytest.mark.parametrize(
    ("country", "last", "first"),
    [
        ("russia", (1918, 2, 13), (1918, 2, 14)),
        ("Britain", (1752, 9, 13), (1752, 9, 14)),
        ("greece", (1923, 2, 28), (1923, 3, 1)),
        ("france", (1582, 12, 19), (1582, 12, 20)),
        ("1916-04-14", (1916, 4, 13), (1916, 4, 14)),
    ],
)
def test_change(country: str, last: tuple[int, int, int], first: tuple[int, int, int]) -> None:
    """A country, or a day, says from when on the days are those of the new style."""
    calendar = calendar_of(country)

    assert calendar.is_old(last)
    assert not calendar.is_old(first)


def test_nothing_named() -> None:
    """Without a setting all days are those of the Gregorian calendar."""
    assert calendar_of("") is GREGORIAN
    assert calendar_of("gregorian") is GREGORIAN


@pytest.mark.parametrize(
    ("setting", "word"),
    [("republican", "Republican"), ("ruritania", "ruritania"), ("1918-02", "1918-02")],
)
def test_unknown(setting: str, word: str, collection: Path) -> None:
    """The Republican calendar is refused with a clear word, and so is what nobody knows."""
    with pytest.raises(UnknownCalendarError, match=word):
        calendar_of(setting)

    config = collection / "mkdocs.yml"
    text = config.read_text().replace("scripts: { Cyrillic: ru }", f"calendar: '{setting}'")
    config.write_text(text)
    found = [str(finding) for finding in survey(read_settings(config)).findings]
    assert any("no calendar" in finding and "Republican" in finding for finding in found)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("1649-01-30", "30 January 1648/9"),
        ("1650-03-24", "24 March 1649/50"),
        ("1700-01-01", "1 January 1699/1700"),
        ("1649-03-25", "25 March 1649"),
        ("1753-01-30", "30 January 1753"),
        ("1649-01", "January 1649"),
    ],
)
def test_double_year(date: str, words: str) -> None:
    """In England a day between 1 January and 24 March has two years until 1752."""
    assert double_year(parse(date), calendar_of("britain")) == words
    assert double_year(parse(date), calendar_of("russia")) == parse(date).words
