"""What tests of all modules begin with."""

import shutil
from pathlib import Path

import pytest

from samizdat.model.library import Library
from samizdat.reading.library import read_library
from samizdat.reading.project import read_settings

ROOT = Path(__file__).parents[1]


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """The folder of a small collection in which nothing is wrong, to do anything with."""
    return Path(shutil.copytree(ROOT / "tests" / "collection", tmp_path / "collection"))


@pytest.fixture(scope="session")
def library() -> Library:
    """The collection of the repository as it was read."""
    return read_library(read_settings(ROOT / "mkdocs.yml")).library
