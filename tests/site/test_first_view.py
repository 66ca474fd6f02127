"""What a page fetches at first, and what it may: nothing complains, nothing is fetched in vain."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.site.collection import Collection
from tests.site.searching import box_on
from tests.site.steadiness import ALLOWED, Steady
from tests.site.test_reading import ESSAY, NOT_FOUND, PAGES
from tests.site.visits import Visit, Visiting

FIRST = '<head><meta http-equiv="Content-Security-Policy" content="'


def broken_rules(seen: Visit) -> list[str]:
    """What the console says of the policy, or of anything else."""
    return [words for words in seen.complaints if words != NOT_FOUND]


def test_every_page_has_its_policy(published: Collection) -> None:
    """Each page says first what it may load, none allows what is unsafe, and none holds a style."""
    pages = {path: path.read_text("utf-8") for path in published.site.rglob("*.html")}

    assert len(pages) > 50
    for path, html in pages.items():
        assert FIRST in html, path
        assert html.index(FIRST) < html.index("<meta charset"), path
        assert "unsafe-inline" not in html.partition("</head>")[0], path
        assert not re.search(r"<[a-z][^<>]*\sstyle=", html), path
    assert "data:" not in (published.site / "assets/samizdat/css/site.css").read_text("utf-8")


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_no_page_breaks_its_policy(visit: Visiting, path: str) -> None:
    """On every kind of page everything that is fetched may be, in light, in dark and on paper."""
    seen = visit(path)
    seen.page.emulate_media(color_scheme="dark")
    seen.page.emulate_media(media="print")

    assert broken_rules(seen) == []


def test_what_a_reader_does_breaks_no_policy(visit: Visiting) -> None:
    """The search in both places, a card and the theme work under the policy."""
    box = box_on(visit(ESSAY, first=True), "Kolokotronis")
    expect(box.page.locator("dialog [role=option]").first).to_be_visible()
    box.page.keyboard.press("Escape")
    box.page.locator("a.claim").first.click()
    expect(box.page.locator(".card-box")).to_be_visible()
    box.page.locator("[data-theme-button]").click()
    search = visit("search/?q=Kolokotronis", first=True)
    expect(search.page.locator("[data-results] a").first).to_be_visible()

    assert broken_rules(box.visit) == []
    assert broken_rules(search) == []


@pytest.mark.parametrize("path", [ESSAY, "", "people/", "people/kapodistrias/"])
def test_few_files_at_first(visit: Visiting, path: str) -> None:
    """The first view of a page takes one style sheet, one script and its fonts."""
    seen = visit(path, first=True)
    kinds = [urlsplit(url).path.rpartition(".")[2] for url in seen.paths]

    assert kinds.count("css") == 1
    assert kinds.count("js") <= 2
    assert len(seen.requests) <= 12


def test_nothing_of_material_is_published(published: Collection) -> None:
    """No script, picture or style sheet of the theme below ours goes to readers."""
    assets = published.site / "assets"

    assert {path.name for path in assets.iterdir()} == {"samizdat"}


def test_a_server_is_told_what_to_say(published: Collection) -> None:
    """The site brings the headers that a page cannot have."""
    said = (published.site / "_headers").read_text("utf-8")

    assert "Content-Security-Policy: default-src 'none'; " in said
    assert "; frame-ancestors 'none'\n" in said


SEARCH = "search/?q=Kolokotronis"


@pytest.mark.parametrize(
    ("width", "paths"), [(360, [*PAGES.values(), SEARCH]), (1440, [ESSAY, "people/", SEARCH])]
)
def test_nothing_moves_while_a_page_loads(visit: Visiting, width: int, paths: list[str]) -> None:
    """Every kind of page stays where it is, also where its fonts come after everything else."""
    seen = visit(width=width, first=True)
    steady = Steady(seen.page)
    unsteady: dict[str, list[tuple[float, str]]] = {}
    for path in paths:
        moved = steady.moved(seen.address + path)
        if sum(value for value, _ in moved) > ALLOWED:
            unsteady[path] = moved

    assert unsteady == {}


def test_what_moves_is_seen(visit: Visiting) -> None:
    """The test above would see a page that moves."""
    seen = visit(first=True)
    steady = Steady(seen.page)
    seen.page.add_init_script(
        "addEventListener('load', () => { const box = document.createElement('div');"
        " box.style.height = '200px'; document.querySelector('main').prepend(box); })"
    )

    assert sum(value for value, _ in steady.moved(seen.address + ESSAY)) > ALLOWED
