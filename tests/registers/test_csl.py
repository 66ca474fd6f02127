"""Our one run of pandoc for everything against pandoc itself, asked as a writer would ask it."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pypandoc
import pytest
import yaml

from samizdat.citations.typeset import Typeset, typeset
from tests.citations.pandoc import entries_in, notes_in
from tests.registers.small import collection, essay

SOURCES = Path(__file__).parent / "csl" / "sources.yml"
# As typed: no date or number is made of the text.
RECORDS = yaml.load(SOURCES.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
KEYS = [record["id"] for record in RECORDS]
MENDED = {"archival", "circa", "manuscript", "translated"}
"""Works that pandoc prints otherwise than Chicago asks for (tests/citations/golden.yml)."""

UNMENDED = [key for key in KEYS if key not in MENDED]
LOCATOR = "pp. 4-5, with doubts"
BETWEEN = {"id": "between", "type": "book", "title": "Something else"}
"""Cited between two mentions of a work, so that the second is not `ibid.` either."""

DATES = {
    "1937-06-01/1937-06-04": {"date-parts": [[1937, 6, 1], [1937, 6, 4]]},
    "1940-04": {"date-parts": [[1940, 4]]},
    "1952/1955": {"date-parts": [[1952], [1955]]},
    "1956-02-09": {"date-parts": [[1956, 2, 9]]},
    "1956-02-25": {"date-parts": [[1956, 2, 25]]},
    "1957-11-04": {"date-parts": [[1957, 11, 4]]},
    "1962~": {"date-parts": [[1962]], "circa": True},
    "1964~": {"date-parts": [[1964]], "circa": True},
    "1998-21": {"date-parts": [[1998, 21]]},
    "1999-03": {"date-parts": [[1999, 3]]},
    "2006-09": {"date-parts": [[2006, 9]]},
    "2016?": {"date-parts": [[2016]], "circa": True},
    "2026-11-01": {"date-parts": [[2026, 11, 1]]},
}
"""The dates of the works as CSL has them; a year stands for itself."""


@dataclass(frozen=True, slots=True)
class Direct:
    """What pandoc prints for a document that cites every work three times."""

    notes: list[str]
    entries: dict[str, str]


def as_csl(record: dict[str, Any]) -> dict[str, Any]:
    """A record as CSL-JSON, put together without any code of ours."""
    item = {name: value for name, value in record.items() if name != "kind"}
    for name in ("issued", "accessed"):
        if name in item:
            date = item[name]
            item[name] = DATES[date] if date in DATES else {"date-parts": [[int(date)]]}
    return item


@pytest.fixture(scope="module")
def direct(tmp_path_factory: pytest.TempPathFactory) -> Direct:
    """One document that cites the works of a bibliography in CSL-JSON."""
    folder = tmp_path_factory.mktemp("direct")
    (folder / "works.json").write_text(json.dumps([*map(as_csl, RECORDS), BETWEEN]), "utf-8")
    body = [
        f"First.[@{key}] Else.[@between] Later.[@{key}] Else.[@between] There.[@{key}, {LOCATOR}]"
        for key in KEYS
    ]
    style = files("samizdat.citations").joinpath("styles/chicago-notes-bibliography.csl")
    with as_file(style) as path:
        run = subprocess.run(
            [
                *(pypandoc.get_pandoc_path(), "--citeproc", "--csl", path),
                *("--bibliography", folder / "works.json", "--wrap=none"),
                *("-f", "markdown", "-t", "html"),
            ],
            input="\n\n".join(body),
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
    return Direct(notes_in(run.stdout), entries_in(run.stdout))


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Typeset:
    """The same works as the register of a collection, an essay citing each with its locator."""
    folder = tmp_path_factory.mktemp("ours")
    (folder / "essays/registers").mkdir(parents=True)
    shutil.copy(SOURCES, folder / "essays/registers/sources.yml")
    text = "\n\n".join(f"There.[@{key}, {LOCATOR}]" for key in KEYS)
    return typeset(collection(folder, {"essays/cited.md": essay(text)}), {})


@pytest.mark.parametrize("key", UNMENDED)
def test_first_note(direct: Direct, ours: Typeset, key: str) -> None:
    """A work stands in its first note as pandoc prints it, character by character."""
    assert ours.full[key, ""] == direct.notes[5 * KEYS.index(key)]


@pytest.mark.parametrize("key", KEYS)
def test_later_note(direct: Direct, ours: Typeset, key: str) -> None:
    """A work stands in later notes as pandoc prints it, character by character."""
    assert begun(ours.short[key, ""]) == direct.notes[5 * KEYS.index(key) + 2]


@pytest.mark.parametrize("key", KEYS)
def test_located_note(direct: Direct, ours: Typeset, key: str) -> None:
    """A note with a locator and an afterthought is pandoc's, character by character."""
    assert begun(ours.short[key, LOCATOR]) == direct.notes[5 * KEYS.index(key) + 4]


@pytest.mark.parametrize("key", UNMENDED)
def test_line_of_the_bibliography(direct: Direct, ours: Typeset, key: str) -> None:
    """A work's line is pandoc's, and has parts that end with a full stop where pandoc has none."""
    line = ours.bibliography[key]

    assert line == direct.entries.get(key, line)
    assert line.endswith((".", "</a>", "”"))


def test_order_of_the_bibliography(direct: Direct, ours: Typeset) -> None:
    """The lines stand in the order of the style, and what it leaves out stands among them."""
    lines = list(ours.bibliography)
    ordered = [key for key in direct.entries if key != "between"]

    assert [key for key in lines if key in ordered] == ordered
    assert set(lines) == set(KEYS)
    assert lines[: len(ordered)] != ordered


def begun(note: str) -> str:
    """A form as it stands at the beginning of a note."""
    return note[0].upper() + note[1:]
