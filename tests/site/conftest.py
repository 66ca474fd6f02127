"""One built site and one server for all tests of what readers and editors get."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.conftest import FINDABLE, SAMPLE, SMALL
from tests.site.collection import Collection
from tests.site.server import serving
from tests.site.visits import Visiting, Visitor

SETTINGS = """\
site_name: A small collection
theme: {name: material, font: false}
plugins: [samizdat]
"""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """The sample as it is, with its site; look, do not touch."""
    collection = Collection(SAMPLE).copy(tmp_path_factory.mktemp("built"))
    shutil.rmtree(collection.site, ignore_errors=True)
    collection.build("--jobs", "1")
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


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """A small collection in which nothing is wrong, with its site; look, do not touch."""
    collection = Collection(SMALL).copy(tmp_path_factory.mktemp("small"))
    collection.write("mkdocs.yml", SETTINGS)
    collection.build()
    return collection


@pytest.fixture(scope="session")
def findable(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """A collection with something of every kind to be found, with its site; look, do not touch."""
    collection = Collection(FINDABLE).copy(tmp_path_factory.mktemp("findable"))
    collection.build("--strict")
    return collection


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
