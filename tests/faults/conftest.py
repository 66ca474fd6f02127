"""A small collection with its site, to be interfered with."""

from pathlib import Path

import pytest

from tests.site.collection import REPOSITORY, Collection


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """A small collection with its site; look, do not touch."""
    small = Collection(REPOSITORY / "tests/collection").copy(tmp_path_factory.mktemp("small"))
    small.write("mkdocs.yml", "site_name: Small\nplugins: [samizdat]\ntheme: {name: material}\n")
    small.build()
    return small


@pytest.fixture
def collection(small_site: Collection, tmp_path: Path) -> Collection:
    """A copy of it to do anything with."""
    return small_site.copy(tmp_path / "collection")
