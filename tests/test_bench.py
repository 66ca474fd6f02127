"""The benchmark: that what it measures is a collection in which nothing is broken."""

from pathlib import Path

import yaml

from samizdat.build import survey
from samizdat.reading.project import read_settings
from tests.bench.building import collection
from tests.bench.copies import FRONT
from tests.conftest import SAMPLE


def test_copies_are_whole(tmp_path: Path) -> None:
    """Essays that are made for the benchmark can be read, and have no error in them."""
    folder = collection(tmp_path, 40, SAMPLE)
    essays = sorted((folder / "essays").glob("*.md"))

    fronts = [FRONT.match(file.read_text("utf-8")) for file in essays]
    found = survey(read_settings(folder / "mkdocs.yml"))

    assert len(essays) >= 40
    assert all(front and yaml.safe_load(front[1])["title"] for front in fronts)
    assert [str(finding) for finding in found.errors] == []
