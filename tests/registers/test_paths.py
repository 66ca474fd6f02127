"""Ways into the essays: where to start, by theme, by year."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from samizdat.drawings.axis import Axis, axis
from samizdat.knowledge import paths
from samizdat.knowledge.paths import along, by_year, main_themes, neighbours, starts, themes
from samizdat.model.library import Library
from samizdat.reading.library import read_library
from samizdat.words.dates import parse
from tests.registers.conftest import Made
from tests.registers.small import collection, pages_of

ESSAY = """\
---
title: {title}
summary: Written by a test.
authors: [editors]
published: {published}
status: {status}
period: {period}
topics: {topics}
---

A text.
"""
SPANS = {
    "purge": ("1937/1938", "[Red Army, trials]"),
    "war": ("1941-06/1945-05", "[war, Red Army]"),
    "exile": ("1929", "[opposition]"),
    "trials": ("1936-08~/1938", "[trials, red army]"),
    "trial": ("1936-08/1937-01", "[Trials]"),
}


def library(folder: Path, *, start: str = "", draft: str = "") -> Library:
    """Five essays, published one day after the other in the order above."""
    files = {
        f"essays/{slug}.md": ESSAY.format(
            title=f"On {slug}",
            published=f"2026-11-{day:02}",
            status="draft" if slug == draft else "published",
            period=period,
            topics=topics,
        )
        for day, (slug, (period, topics)) in enumerate(SPANS.items(), start=1)
    }
    files["docs/index.md"] = f"---\ntitle: Home\n{start}\n---\n\n# Home\n"
    return collection(folder, files)


def slugs(library: Library) -> list[str]:
    """The essays to start with."""
    return [essay.slug for essay in starts(library)]


def test_editors_choose_where_to_start(tmp_path: Path) -> None:
    """The home page begins with the essays that its front matter names, in that order, once."""
    found = library(tmp_path, start="start: [war, exile, war]")

    assert slugs(found) == ["war", "exile"]
    home = pages_of(found)["index.md"]
    assert re.findall(r"<h3 [^>]*><a [^>]*>On (\w+)</a>", home) == ["war", "exile"]


def test_the_oldest_come_first_where_nobody_chose(tmp_path: Path) -> None:
    """Without a choice the home page begins with the essays that were published first."""
    assert slugs(library(tmp_path)) == ["purge", "war", "exile"]


def test_a_draft_is_no_start(tmp_path: Path) -> None:
    """An essay that readers do not see is passed over, and if all are, nothing was chosen."""
    found = library(tmp_path, start="start: [exile]", draft="exile")

    assert slugs(found) == ["purge", "war", "trials"]


def test_newest_are_not_said_twice(tmp_path: Path) -> None:
    """The home page lists the newest essays among those that it has not begun with."""
    found = library(tmp_path, start="start: [trial]")

    home = pages_of(found)["index.md"]

    newest = home.partition('<h2 id="essays">')[2].partition("All 5 essays")[0]
    assert re.findall(r">On (\w+)</a>", newest) == ["trials", "exile", "war", "purge"]


def test_by_year(tmp_path: Path) -> None:
    """Essays stand in the order of their beginning, and of their end where that is the same."""
    found = by_year(library(tmp_path).shown)

    assert [essay.slug for essay in found] == ["exile", "trial", "trials", "purge", "war"]


def test_by_theme(tmp_path: Path) -> None:
    """A theme has all its essays in the order of time, however its topic is spelt."""
    found = {theme.anchor: theme for theme in themes(library(tmp_path).shown)}

    assert list(found) == ["theme-opposition", "theme-red-army", "theme-trials", "theme-war"]
    red_army = found["theme-red-army"]
    assert [essay.slug for essay in red_army.essays] == ["trials", "purge", "war"]
    assert found["theme-trials"].name == "Trials"


def test_home_has_the_main_themes(tmp_path: Path) -> None:
    """Where there are many themes, the home page has those of most essays."""
    found = main_themes(library(tmp_path).shown, 2)

    assert [theme.anchor for theme in found] == ["theme-red-army", "theme-trials"]


def test_topics_lead_to_their_theme(made: Made) -> None:
    """Each topic at the head of an essay leads to its heading on the list."""
    listed = made.pages["essays/index.md"]

    for essay in made.library.shown:
        page = made.pages[f"essays/{essay.slug}.md"]
        anchors = re.findall(r'href="\.\./#(theme-[\w-]+)"', page.partition("<h1")[0])
        assert len(anchors) == len(essay.front.topics)
        assert all(f'<h3 id="{anchor}">' in listed for anchor in anchors)


def test_every_path_leads_through_all_essays(tmp_path: Path) -> None:
    """In time, by theme and from where one starts each essay stands once, and neighbours agree."""
    found = library(tmp_path, start="start: [exile, war]")

    orders = {path: [essay.slug for essay in along(path, found)] for path in paths.Path}

    assert orders == {
        paths.Path.TIME: ["exile", "trial", "trials", "purge", "war"],
        paths.Path.THEME: ["exile", "trials", "purge", "war", "trial"],
        paths.Path.START: ["exile", "war", "trial", "trials", "purge"],
    }
    for path, order in orders.items():
        row = neighbours(found)[path]
        assert row[order[0]].before is None
        assert row[order[-1]].after is None
        assert [each.after.slug for each in row.values() if each.after] == order[1:]
        assert [each.before.slug for each in row.values() if each.before] == order[:-1]


def test_no_path_leads_to_what_was_taken_back(tmp_path: Path) -> None:
    """An essay that was taken back, and a draft, stand on no path."""
    found = library(tmp_path, draft="war")
    taken = "status: retracted\nretraction: {date: 2026-11-20, why: A test.}"
    file = tmp_path / "essays/exile.md"
    file.write_text(file.read_text().replace("status: published", taken))
    again = read_library(found.settings).library

    for path in paths.Path:
        slugs = {essay.slug for essay in along(path, again)}
        assert slugs == {"trial", "trials", "purge"}


def test_list_has_every_essay_three_times(made: Made) -> None:
    """The list has each essay by year, with its summary, and under each of its themes."""
    listed = made.pages["essays/index.md"]
    years, _, rest = listed.partition('<h2 id="by-theme">')
    by_theme, _, summaries = rest.partition('<h2 id="summaries">')

    for essay in made.library.shown:
        link = f'href="{essay.slug}/"'
        assert years.count(link) == 1
        assert by_theme.count(link) == len(essay.front.topics)
        assert summaries.count(link) == 1


@pytest.mark.parametrize(
    ("edtf", "left", "right"),
    [
        ("1920/1929", 0, 100),
        ("1925", 50, 60),
        ("1925-07-01/1926", 55, 70),
        ("../1924", 0, 50),
        ("1925/..", 50, 100),
        ("1925-01-01", 50, 50.6),
    ],
)
def test_bar_lies_along_the_axis(edtf: str, left: float, right: float) -> None:
    """A bar goes from the first day to the last on the scale of the axis, and is always seen."""
    svg = ElementTree.fromstring(Axis(1920, 1929).span(parse(edtf)))  # noqa: S314  we drew it

    (bar,) = [line for line in svg.iter("line") if line.attrib["class"] == "essay"]

    ends = [float(bar.attrib[name].removesuffix("%")) for name in ("x1", "x2")]
    assert ends == pytest.approx([left, right], abs=0.1)


def test_axis_holds_every_date() -> None:
    """An axis goes from the first year to the last; an open end does not stretch it."""
    line = axis([parse("1937-08/1938"), parse("1917/.."), parse("../1957")])

    assert (line.first, line.last) == (1917, 1957)
    assert list(line.ticks) == [1920, 1930, 1940, 1950]


@pytest.mark.parametrize(("first", "last"), [(1937, 1937), (1936, 1939), (1, 1991), (-500, 1957)])
def test_ticks_are_few(first: int, last: int) -> None:
    """However long an axis is, a telephone has room for its years."""
    ticks = Axis(first, last).ticks

    assert 1 <= len(ticks) <= 7
    assert all(first <= year <= last for year in ticks)


def test_no_essays(tmp_path: Path) -> None:
    """A collection without essays has a list that says so, and a home page."""
    found = collection(tmp_path, {"docs/index.md": "# Home\n"})

    pages = pages_of(found)

    assert "No essay has been published yet." in pages["essays/index.md"]
    assert pages["index.md"].startswith("# Home")
