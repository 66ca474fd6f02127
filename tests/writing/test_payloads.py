"""In a real browser: nothing of what was written to break in lives behind the gate."""

import pytest
from playwright.sync_api import Browser

from tests.bench.hostile import Judge, living
from tests.writing.test_agreement import LINES, VECTORS


def test_nothing_of_ours_lives(browser: Browser) -> None:
    """None of our own vectors runs, would run, fetches or covers the page."""
    assert list(living([*VECTORS, *LINES], browser)) == []


@pytest.mark.parametrize(
    ("html", "lives"),
    [
        ("<img src=x onerror=alert(1)>", "ran alert"),
        ("<script>alert(1)</script>", "ran alert"),
        ('<a href="  java&#10;script:alert(1)">x</a>', "address"),
        ('<img src="https://h.example/x">', "fetched https://h.example/x"),
        ('<p style="position:fixed">x</p>', "covers p"),
        ('<iframe src="//h.example">', "element iframe"),
    ],
)
def test_the_judge_sees_what_lives(browser: Browser, html: str, lives: str) -> None:
    """The judge would tell of each kind of life, so that its silence says something."""
    with Judge(browser) as judge:
        assert any(told.startswith(lives) for told in judge.live(html))
