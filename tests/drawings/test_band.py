"""The band of time: what stands where on it, and what can be pressed."""

import re

from defusedxml.ElementTree import fromstring

from samizdat.drawings.band import COLUMN, WIDTH, Moment, Stretch, axis_of, band
from samizdat.words.dates import parse


def moment(key: str, date: str, weight: int = 1) -> Moment:
    """An event."""
    return Moment(key, parse(date), f"{date}: {key}", weight)


def stretch(name: str, *periods: str) -> Stretch:
    """An essay or an institution."""
    return Stretch("essay", name, "../x/", tuple((each, parse(each)) for each in periods))


def test_nothing_happened() -> None:
    """Without events there is no band."""
    assert band([], [("Essays", [stretch("A", "1900")])], "Band") == ""


def test_every_event_is_a_dot() -> None:
    """Each event has a dot that leads to it; those of one month stand one above the other."""
    moments = [moment("a", "1937-08"), moment("b", "1937-08"), moment("c", "1950")]

    svg = str(band(moments, [], "Band"))

    assert fromstring(svg).tag == "svg"
    assert svg.count('class="event-dot"') == 3
    assert re.search(r'href="#a" tabindex="-1" data-event="a"', svg)
    first, second = re.findall(r'class="event-dot" cx="([\d.]+%)" cy="([\d.]+)"', svg)[:2]
    assert first[0] == second[0]
    assert first[1] != second[1]
    assert "<title>1937-08: a</title>" in svg


def test_years_can_be_pressed() -> None:
    """What the keyboard reaches is a year, or so many that a finger meets it."""
    moments = [moment(f"e{year}", str(year)) for year in range(1700, 1900)]

    svg = str(band(moments, [], "Band"))

    widths = [float(width) for width in re.findall(r'class="column"[^>]* width="([\d.]+)%"', svg)]
    assert min(widths) * WIDTH / 100 >= COLUMN - 0.5
    assert 'aria-label="1700–1704: 5"' in svg
    assert svg.count('href="#e1700"') == 2


def test_open_ends_stretch_nothing() -> None:
    """A date without a beginning or an end does not draw the band out."""
    line = axis_of([moment("a", "../1899"), moment("b", "1937/.."), moment("c", "-0043")])

    assert (line.first, line.last) == (-43, 1937)
    assert axis_of([moment("a", "../1899")]).first == 1899


def test_rows() -> None:
    """Stretches that do not meet share a lane; what lies outside the years is left out."""
    moments = [moment("a", "1900"), moment("z", "1999")]
    rows = [
        (
            "Essays",
            [
                stretch("Early", "1901/1902"),
                stretch("Late", "1950/1960", "1961/1970"),
                stretch("Both", "1901/1999"),
                stretch("Never", "1500/1510"),
            ],
        ),
        ("Empty", []),
    ]

    svg = str(band(moments, rows, "Band"))

    assert "Never" not in svg
    assert "Empty" not in svg
    assert "Both" in svg
    early, late = (re.findall(rf'y="([\d.]+)"[^>]*>{name}<', svg) for name in ("Early", "Late"))
    assert early == late


def test_words_are_escaped() -> None:
    """What authors typed is text."""
    svg = str(
        band(
            [Moment("a", parse("1900"), "<script>", 1)],
            [("<b>", [stretch("<i>", "1900")])],
            '"><script>',
        )
    )

    assert "<script" not in svg
    assert "<i>" not in svg
    assert "<b>" not in svg


def test_a_thousand_events_in_a_year() -> None:
    """However many events fall together, the band does not grow without end."""
    svg = str(band([moment(f"e{i}", "1937-08") for i in range(1000)], [], "Band"))

    height = float(fromstring(svg).attrib["height"])
    assert height < 300


def test_a_long_name_has_room() -> None:
    """A name that fits neither from its beginning on nor up to its end begins where it has room."""
    moments = [moment("a", "1900"), moment("z", "1999")]
    name = "A title that goes on and on " * 4

    svg = str(band(moments, [("Essays", [stretch(name.strip(), "1950/1951")])], "Band"))

    found = re.search(r'<text[^>]* x="(?P<x>[\d.]+)%"[^>]*>A title', svg)
    assert found
    assert "text-anchor" not in found[0]
    assert 0 <= float(found["x"]) < 50
