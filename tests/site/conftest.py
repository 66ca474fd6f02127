"""One built site and one server for all tests of what readers and editors get."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser

from tests.conftest import ARABIC, FINDABLE, GERMAN, SAMPLE, SMALL
from tests.site.collection import Collection
from tests.site.server import serving
from tests.site.visits import Visiting, Visitor

SETTINGS = """\
site_name: A small collection
theme: {name: material, font: false}
plugins: [samizdat]
"""


Making = Callable[[str, Callable[[Path], None]], Collection]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Making:
    """Make a collection in a folder once, though several processes run tests."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent

    def making(name: str, make: Callable[[Path], None]) -> Collection:
        folder = shared / f"once-{name}"
        with FileLock(shared / f"once-{name}.lock"):
            if not folder.exists():
                half = folder.with_suffix(".half")
                make(half)
                half.rename(folder)
        return Collection(folder)

    return making


@pytest.fixture(scope="session")
def built(once: Making) -> Collection:
    """The sample as it is, with its site; look, do not touch."""

    def make(folder: Path) -> None:
        collection = Collection(SAMPLE).copy(folder)
        shutil.rmtree(collection.site, ignore_errors=True)
        collection.build("--jobs", "1")

    return once("built", make)


@pytest.fixture(scope="session")
def published(once: Making, built: Collection) -> Collection:
    """The same with what its owner fills in; look, do not touch."""

    def make(folder: Path) -> None:
        collection = built.copy(folder)
        collection.fill_in("site_url", "https://essays.example/sub/")
        collection.fill_in("repo_url", "https://github.com/you/samizdat")
        collection.fill_in("contact", "editors@essays.example")
        collection.build()

    return once("published", make)


@pytest.fixture(scope="session")
def small(once: Making) -> Collection:
    """A small collection in which nothing is wrong, with its site; look, do not touch."""

    def make(folder: Path) -> None:
        collection = Collection(SMALL).copy(folder)
        collection.write("mkdocs.yml", SETTINGS)
        collection.build()

    return once("small", make)


@pytest.fixture(scope="session")
def findable(once: Making) -> Collection:
    """A collection with something of every kind to be found, with its site; look, do not touch."""
    return once("findable", lambda folder: Collection(FINDABLE).copy(folder).build("--strict"))


@pytest.fixture(scope="session")
def german(once: Making) -> Collection:
    """A collection in German with an essay in English, with its site; look, do not touch."""
    return once("german", lambda folder: Collection(GERMAN).copy(folder).build("--strict"))


@pytest.fixture(scope="session")
def arabic(once: Making) -> Collection:
    """A small collection in Arabic, with its site; look, do not touch."""
    return once("arabic", lambda folder: Collection(ARABIC).copy(folder).build("--strict"))


@pytest.fixture
def collection(small: Collection, tmp_path: Path) -> Collection:
    """A copy of the small collection to do anything with."""
    return small.copy(tmp_path / "collection")


@pytest.fixture(scope="session")
def address(published: Collection) -> Iterator[str]:
    """Where the site is served, under a path of its own."""
    with serving(published.site) as url:
        yield url


@pytest.fixture(scope="session")
def visitor(browser: Browser, address: str) -> Visitor:
    """Somebody who comes to the site again and again."""
    return Visitor(browser, address)


@pytest.fixture
def visit(visitor: Visitor) -> Iterator[Visiting]:
    """Begin visits to the site, which end with the test."""
    yield visitor
    visitor.leave()


@pytest.fixture(scope="session")
def seeker(browser: Browser, findable: Collection) -> Iterator[Visitor]:
    """Somebody who comes to the findable collection to look something up."""
    with serving(findable.site) as url:
        yield Visitor(browser, url)


@pytest.fixture
def seek(seeker: Visitor) -> Iterator[Visiting]:
    """Begin visits to the findable collection, which end with the test."""
    yield seeker
    seeker.leave()
