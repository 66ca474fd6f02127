"""What tests of all modules begin with."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

from samizdat.model.library import Library
from samizdat.reading.library import read_library
from samizdat.reading.project import read_settings
from tests.browser import find_browser

# Tests assert what a program does, not how fast: a busy machine is no fault of it.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

ROOT = Path(__file__).parents[1]
SMALL = ROOT / "tests" / "collection"
"""The smallest collection in which nothing is wrong."""

FINDABLE = ROOT / "tests" / "findable"
"""A collection with something of every kind to be found."""

GERMAN, ARABIC = ROOT / "tests" / "german", ROOT / "tests" / "arabic"
"""Collections in other languages: on Ireland from 1916 to 1923, and on the French in Egypt."""

SAMPLE = ROOT / "tests" / "sample"
"""A collection rich enough for tests that loop over records; the living one is not for tests."""

SCRIPTS = ROOT / "scripts/samizdat/theme/assets/samizdat/js"
QUIETLY = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are cores: who waits for a browser or a server leaves one idle."""
    return (os.cpu_count() or 1) + 1


SLOW = ("site", "faults", "plugin", "editing")
"""Folders of tests that build and serve sites, wait for a browser, or start programs."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser, so that it can be left out: `-m "not browser"`.

    What takes long comes first: at the end short files fill what time each worker has left.
    """
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
    tests = ROOT / "tests"
    items.sort(key=lambda item: item.path.relative_to(tests).parts[0] not in SLOW)


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """The folder of a small collection in which nothing is wrong, to do anything with."""
    return Path(shutil.copytree(SMALL, tmp_path / "collection"))


@pytest.fixture(scope="session")
def library() -> Library:
    """The sample as it was read."""
    return read_library(read_settings(SAMPLE / "mkdocs.yml")).library


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium."""
    expect.set_options(timeout=15_000)
    with sync_playwright() as playwright:
        by_hand = bool(os.environ.get("HEADED"))
        chromium = playwright.chromium.launch(
            executable_path=find_browser(),
            args=QUIETLY,
            headless=not by_hand,
            slow_mo=300 if by_hand else 0,
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def scripts(browser: Browser) -> Iterator[Page]:
    """An empty page beside our scripts: `import("/folding.js")` is the module of the theme."""

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix("http://theme.test/")
        if path:
            kind = "application/json" if path.endswith(".json") else "text/javascript"
            route.fulfill(path=SCRIPTS / path, content_type=kind)
        else:
            route.fulfill(body="<!doctype html><title>Nothing</title>", content_type="text/html")

    page = browser.new_page()
    page.route("http://theme.test/**", answer)
    page.goto("http://theme.test/")
    yield page
    page.close()
