"""Dates as people write them, and the EDTF that a remedy proposes for them."""

import pytest

from samizdat.words.spoken_dates import in_edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("13 August 1949", "1949-08-13"),
        ("August 13, 1949", "1949-08-13"),
        ("the 1930s", "193X"),
        ("1930s", "193X"),
        ("August 1937", "1937-08"),
        ("aug. 1937", "1937-08"),
        ("Sept 1937", "1937-09"),
        ("30.11.2026", "2026-11-30"),
        ("1st March 1938", "1938-03-01"),
        ("c. 1937", "1937~"),
        ("about August 1937", "1937-08~"),
        ("1936-1938", "1936/1938"),
        ("1936–38", "1936/1938"),
        ("1936 — 1938", "1936/1938"),
        ("spring 1937", "1937-21"),
        ("autumn of 1937", "1937-23"),
        ("2026-11-01T10:00:00Z", "2026-11-01"),
        ("2026-11-01 10:00", "2026-11-01"),
        ("2026-1-2", "2026-01-02"),
        ("2026/11/02", "2026-11-02"),
        ("20261102", "2026-11-02"),
        ("1937/38", "1937/1938"),
        ("ca. 1936–38", "1936~/1938~"),
        ("1937 to 1939", "1937/1939"),
        ("August 1937 – May 1938", "1937-08/1938-05"),
        ("between 1937 and 1939", "1937/1939"),
        ("since 1937", "1937/.."),
        ("1937–", "1937/.."),
        ("until May 1938", "../1938-05"),
        ("the 19th century", "18XX"),
        ("44 BC", "-0043"),
        ("1937?", "1937?"),
        ("1937 (?)", "1937?"),
    ],
)
def test_one_meaning(text: str, edtf: str) -> None:
    """What can mean one date only is said in EDTF."""
    assert in_edtf(text) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "3/4/1937",
        "31 February 1937",
        "30.13.2026",
        "1938-1936",
        "1938–36",
        "since then",
        "from 3/4/1937",
        "soon",
        "",
        "1937 or so",
        "May",
    ],
)
def test_no_guess(text: str) -> None:
    """What may mean two dates, or none, is left to the author."""
    assert in_edtf(text) == ""
