"""The benchmark: that what it measures is a collection in which nothing is broken."""

from pathlib import Path

import pytest
import yaml

from samizdat.build import survey
from samizdat.reading.project import read_settings
from tests.bench.__main__ import BENCHES, main
from tests.bench.building import collection
from tests.bench.copies import FRONT
from tests.bench.corpus import Corpus
from tests.bench.peers import plain
from tests.bench.speed import growth
from tests.bench.spending import Spent
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


def test_essays_for_peers() -> None:
    """What other generators build is the same essay, without what only this program reads."""
    text = "---\ntitle: An affair\nperiod: 1937\n---\n\n## One\n\n[He](person:he) came.[@a, p. 1]\n"

    assert plain(text) == '---\ntitle: "An affair"\n---\n\n# An affair\n\n## One\n\nHe came.\n'


def test_power_of_growth() -> None:
    """What costs four times as much for four times the essays grows in proportion."""
    row = ("Samizdat", "cold")
    found = {25: {row: Spent(1.0, 2.0, 9)}, 100: {row: Spent(4.0, 8.0, 9)}}

    assert list(growth(found)) == ["25 → 100 essays, Samizdat, cold: power 1.00"]


def test_a_seeded_collection_has_no_finding(tmp_path: Path) -> None:
    """What is measured with it is checking, and not the telling of findings."""
    Corpus(4, paragraphs=1).write(tmp_path)

    found = survey(read_settings(tmp_path / "mkdocs.yml"))

    assert len(found.library.essays) == 4
    assert [str(finding) for finding in found.findings] == []


def test_a_bench_that_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever mistypes the name of a bench reads which there are; whoever asks, too."""
    assert main(["serach"]) == 2
    assert "no bench 'serach'" in capsys.readouterr().err
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(f"scripts/bench {name}" in said for name in BENCHES)
