"""The course of an essay: what stands where on it, and what can be pressed."""

import re

from defusedxml.ElementTree import fromstring

from samizdat.drawings.band import Moment
from samizdat.drawings.course import FINGER, course
from samizdat.words.dates import parse


def drawn(period: str, *dates: str) -> str:
    """The course of an essay with an event on each date."""
    moments = [Moment(f"happened-{date}", parse(date), f"{date}: told", 1) for date in dates]
    return str(course(parse(period), moments, "What it covers"))


def test_nothing_happened_in_it() -> None:
    """Without an event in its period or near it, there is no drawing."""
    assert drawn("1937/1938") == ""
    assert drawn("1937/1938", "1995") == ""
    assert drawn("1937/1938", "1937/..") == ""


def test_what_lies_near_is_shown() -> None:
    """The drawing begins before the period where an event does, and leaves out what is far."""
    svg = drawn("1937/1940", "1936-12-05", "1938", "1956")

    assert fromstring(svg).tag == "svg"
    assert svg.count('class="event-dot"') == 2
    assert ">1936</text>" in svg
    assert 'class="essay" x="20%"' in svg  # it covers four of five years
    assert "1956" not in svg


def test_a_period_may_be_a_day_or_open() -> None:
    """A day has a line, too; an end that is not known does not draw it out."""
    assert drawn("1937-08-17", "1937-08-17").count("<a ") == 1
    assert ">1937</text>" in drawn("1937/..", "1937-03")
    assert ">1937</text>" in drawn("../1937", "1937-03")


def test_links_are_as_wide_as_a_finger() -> None:
    """Each says its event, or how many there were; all dates are told by one link or another."""
    dates = [f"{year}-{month:02}" for year in range(1930, 1954) for month in (1, 2, 7)]

    svg = drawn("1930/1953", *dates)

    widths = re.findall(r'class="target" x="[\d.]+%?" y="0" width="([\d.]+)%"', svg)
    assert min(map(float, widths)) >= FINGER
    counts = re.findall(r'aria-label="[^"]*: (\d+) events"', svg)
    assert sum(map(int, counts)) == len(dates)
    assert 'href="#happened-1930-01"' in svg
    assert 'aria-label="1937-08: told"' in drawn("1937", "1937-08")
