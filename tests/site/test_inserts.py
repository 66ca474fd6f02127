"""Inserts in a browser: on any screen, in any light, on paper and without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.site.barriers import overflow, violations
from tests.site.collection import Collection
from tests.site.html import essay_text
from tests.site.server import serving
from tests.site.visits import Visiting

TEXT = """\
Two figures, one of them without a chart.[@woodhouse-1965]

![Killed and wounded, squadron by squadron.](figure:navarino-losses)

![](figure:assemblies)

A month and an old date.[@brewer-2001]

![A month of 1821.](timeline:1821-04)

![](timeline:1827)

The end.
"""
EVENTS = "[kalamata-taken, banner, patriarch-hanged, navarino-battle]"


@pytest.fixture(scope="module")
def drawn(built: Collection, tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """The sample and an essay with inserts, with its site."""
    collection = built.copy(tmp_path_factory.mktemp("drawn"))
    collection.write_essay("essays/drawn.md", title="Drawn", text=TEXT)
    collection.replace("essays/drawn.md", "people: []", f"events: {EVENTS}")
    collection.build("--jobs", "1")
    return collection


@pytest.fixture(scope="module")
def place(drawn: Collection) -> Iterator[str]:
    """Where that site is served."""
    with serving(drawn.site) as url:
        yield url


def test_they_fit_any_screen(visit: Visiting, place: str) -> None:
    """No insert is wider than a telephone, and every word of a chart is to be seen there."""
    seen = visit("essays/drawn/", width=320, address=place)

    assert [overflow(seen.page, width, "light") for width in (1440, 768, 320)] == [0, 0, 0]
    ends = seen.page.locator(".insert svg text").evaluate_all(
        "(texts) => texts.map((text) => text.getBoundingClientRect().right)"
    )
    assert len(ends) > 8
    assert max(ends) <= 320
    assert seen.complaints == []


def test_they_have_no_barrier(visit: Visiting, place: str) -> None:
    """Axe finds no violation in light or dark, with everything unfolded."""
    page = visit("essays/drawn/", address=place).page
    for summary in page.locator(".insert summary").all():
        summary.click()

    assert violations(page) == []


def test_dates_stand_in_columns(visit: Visiting, place: str) -> None:
    """On a desk the days of a timeline stand in a column left of what happened."""
    page = visit("essays/drawn/", address=place).page

    rows = page.locator(".dates li").evaluate_all(
        """(rows) => rows.map((row) => {
          const range = new Range();
          range.selectNode(row.lastChild.previousSibling.previousSibling);
          return [row.querySelector(".when").getBoundingClientRect().right,
                  range.getBoundingClientRect().left];
        })"""
    )

    assert len(rows) == 4
    assert [row for row in rows if row[0] > row[1]] == []


def test_they_need_no_scripts(visit: Visiting, place: str) -> None:
    """Without scripts the chart and its words are there, and the table unfolds."""
    page = visit("essays/drawn/", width=320, scripts=False, address=place).page
    insert = page.locator("figure.insert").first

    expect(insert.get_by_role("img")).to_be_visible()
    expect(insert.get_by_role("cell", name="480")).to_be_hidden()
    insert.locator("summary").click()
    expect(insert.get_by_role("cell", name="480")).to_be_visible()
    expect(page.get_by_text("old style 8 October 1827")).to_be_visible()


def test_paper_has_all_of_them(visit: Visiting, place: str) -> None:
    """On paper nothing is folded up, and no number stands twice."""
    page = visit("essays/drawn/", address=place).page
    insert = page.locator("figure.insert").filter(has=page.locator("svg.chart"))

    page.emulate_media(media="print")

    expect(insert.locator("svg.chart").first).to_be_visible()
    expect(insert.locator("table").first).to_be_hidden()
    expect(insert.locator("details .insert-note").first).to_be_visible()


def test_a_day_leads_to_the_timeline(visit: Visiting, place: str) -> None:
    """The date of an event leads to its place among all events."""
    seen = visit("essays/drawn/", address=place)

    seen.page.get_by_role("link", name="22 April 1821").first.click()

    assert seen.path == "timeline/#patriarch-hanged"


def test_the_staged_tree_has_them(drawn: Collection) -> None:
    """Another engine shows the same words and notes from the staged Markdown."""
    folder = drawn.root / "tree"
    assert drawn.run("samizdat", "stage", str(folder)).returncode == 0
    staged = Collection(folder)
    assert staged.run("mkdocs", "build", "--strict").returncode == 0

    ours = essay_text(drawn.read("site/essays/drawn/index.html"))

    assert essay_text(staged.read("site/essays/drawn/index.html")) == ours
    assert len(ours[1]) == 8
