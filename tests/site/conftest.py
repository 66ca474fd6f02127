"""One built site, one server and one browser for all tests of what readers and editors get."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import find_browser
from tests.site.collection import REPOSITORY, Collection
from tests.site.server import serving
from tests.site.visits import Visiting, Visitor

QUIETLY = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """The repository's collection as it is, with its site; look, do not touch."""
    collection = Collection(REPOSITORY).copy(tmp_path_factory.mktemp("built"))
    shutil.rmtree(collection.site, ignore_errors=True)
    collection.build()
    return collection


@pytest.fixture(scope="session")
def published(built: Collection, tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """The same with what its owner fills in; look, do not touch."""
    collection = built.copy(tmp_path_factory.mktemp("published"))
    collection.fill_in("site_url", "https://essays.example/sub/")
    collection.fill_in("repo_url", "https://github.com/you/samizdat")
    collection.fill_in("contact", "editors@essays.example")
    collection.build()
    return collection


@pytest.fixture
def collection(built: Collection, tmp_path: Path) -> Collection:
    """A copy of the collection to do anything with."""
    return built.copy(tmp_path / "collection")


@pytest.fixture(scope="session")
def address(published: Collection) -> Iterator[str]:
    """Where the site is served, under a path of its own."""
    with serving(published.site) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=QUIETLY)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visiting]:
    """Begin visits to the site."""
    visitor = Visitor(browser, address)
    yield visitor
    visitor.end()
