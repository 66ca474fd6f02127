"""The last check: when what it found is said again, and when everything is looked at."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from samizdat import build
from samizdat.cli import main
from samizdat.editing.last_check import LastCheck
from samizdat.findings import Edit, Rule, Severity, Where
from samizdat.findings.outcome import Outcome

LATER = 2**62
"""Long after every file was written."""

TODAY = (2026, 11, 28)
RULE = Rule("bad-id", "Ids are letters.", why="So it is.", severity=Severity.WARNING)
FOUND = RULE.broken(Where("essays/é.md", 1, 2, 3, 4), "a", "b", [Edit(Where("x", 5), "c")])
OUTCOME = Outcome((FOUND,), 3, 40, "https://example.org/")


def look(folder: Path, memory: dict[str, str]) -> LastCheck:
    """What is known of the last check."""
    return LastCheck(folder / "mkdocs.yml", TODAY, memory)


def test_same_again(collection: Path) -> None:
    """What was found is told again as it was, fixes and all; a new date of a file is no change."""
    memory: dict[str, str] = {}
    look(collection, memory).remember(OUTCOME, LATER)

    os.utime(collection / "mkdocs.yml")
    found = look(collection, memory).outcome

    assert found == OUTCOME
    assert found.findings[0].fix == FOUND.fix


CHANGES: dict[str, Callable[[Path], object]] = {
    "a page": lambda folder: (folder / "docs/index.md").write_text("other"),
    "a register": lambda folder: (folder / "essays/registers/people.yml").write_text("[]"),
    "a new file": lambda folder: (folder / "essays/new.md").write_text(""),
    "a folder called as a file": lambda folder: (folder / "essays/new.md").mkdir(),
    "a lost file": lambda folder: (folder / "docs/index.md").unlink(),
    "a link": lambda folder: (folder / "docs/link.md").symlink_to("index.md"),
    "settings": lambda folder: (folder / "mkdocs.yml").write_text("plugins: [samizdat]\n"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_counts(collection: Path, change: Callable[[Path], object]) -> None:
    """Whatever a check looks at, names of folders among it."""
    memory: dict[str, str] = {}
    look(collection, memory).remember(OUTCOME, LATER)

    change(collection)

    assert look(collection, memory).outcome is None


def test_another_day(collection: Path) -> None:
    """A day that has not come, has come on another."""
    memory: dict[str, str] = {}
    look(collection, memory).remember(OUTCOME, LATER)

    assert LastCheck(collection / "mkdocs.yml", (2026, 11, 29), memory).outcome is None


def test_nothing_is_kept(collection: Path) -> None:
    """Where the owner wants no cache, there is none."""
    memory: dict[str, str] = {}
    (collection / "mkdocs.yml").write_text("plugins: [samizdat: {cache: false}]\n")

    look(collection, memory).remember(OUTCOME, LATER)

    assert memory == {}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"inputs": {"a": 3}}', '{"inputs": {}}'])
def test_damaged_record(collection: Path, text: str) -> None:
    """What is no record tells nothing."""
    memory: dict[str, str] = {}
    last = look(collection, memory)
    last.remember(OUTCOME, LATER)

    memory.update(dict.fromkeys(memory, text))

    assert look(collection, memory).outcome is None


def test_command(collection: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The command says the same twice, and reads the collection once; `--no-cache` reads it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (collection / "docs/index.md").write_text("# Home\n\n[x](nowhere.md)\n")
    old = 1_000_000_000
    for path in (collection / "docs").iterdir():
        os.utime(path, (old, old))
    asked = []
    survey = build.survey

    def counted(*given: object, **more: object) -> object:
        asked.append(given)
        return survey(*given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(build, "survey", counted)
    command = ["--collection", str(collection), "check", "--format", "json"]

    first, second = (CliRunner().invoke(main, command) for _ in range(2))

    assert "broken-link" in first.output
    assert (first.output, first.exit_code) == (second.output, second.exit_code)
    assert len(asked) == 1
    assert CliRunner().invoke(main, [*command, "--no-cache"]).output == first.output
    assert len(asked) == 2
