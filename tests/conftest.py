"""What tests of all modules begin with."""

import shutil
from pathlib import Path

import pytest

SMALL = Path(__file__).parent / "collection"


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """The folder of a small collection in which nothing is wrong, to do anything with."""
    return Path(shutil.copytree(SMALL, tmp_path / "collection"))
