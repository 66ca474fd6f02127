"""Golden cases of markup and pages: tests/golden_pages, whose HTML an editor can read."""

import pytest

from tests.golden_pages.cases import CASES, case, made
from tests.golden_pages.elements import between, part, read, shown


@pytest.fixture(scope="module")
def memory() -> dict[str, str]:
    """What pandoc has said to any of these cases."""
    return {}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str, memory: dict[str, str]) -> None:
    """What is typed becomes the HTML that stands beside it."""
    told = case(name)

    html = made(told, memory)

    assert html == told["html"], "is it meant? python -m tests.golden_pages --write"


def test_there_are_cases() -> None:
    """There are cases of markup and of pages."""
    folders = {name.partition("/")[0] for name in CASES}

    assert folders == {"markup", "pages"}
    assert len(CASES) > 10


def test_a_part_with_a_heading() -> None:
    """With a heading comes what stands under it, lesser headings too."""
    page = read('<h2 id="a">A</h2><p>One <b>two</b></p><h3>B</h3><ul><li>x</li></ul><h2>C</h2>')

    assert shown(part(page, "#a")) == (
        '<h2 id="a">A</h2>\n<p>One <b>two</b></p>\n<h3>B</h3>\n<ul>\n  <li>x</li>\n</ul>\n'
    )
    assert shown(part(page, "ul")) == "<ul>\n  <li>x</li>\n</ul>\n"


def test_text_keeps_its_signs() -> None:
    """What is escaped in a page is escaped in the case."""
    page = read('<div><p>F</p><p title="&quot;&amp;">R&amp;D &lt;b&gt;</p><p>L</p></div>')

    assert shown(between(page, "F", "L")) == ('<p title="&quot;&amp;">R&amp;D &lt;b&gt;</p>\n')


@pytest.mark.parametrize("html", ["<p><b>x</p>", "<p>", "</p>"])
def test_unbalanced_tags_are_refused(html: str) -> None:
    """HTML in which tags do not fit together is no case that anybody could read."""
    with pytest.raises(AssertionError):
        read(html)
