"""The handbook's commands: each is one that the program has, with options that it knows."""

import re
import shlex
from pathlib import Path

import click
import pytest

from samizdat.cli import main
from samizdat.editing.starting.collection import STARTER

ROOT = Path(__file__).parents[1]
PAGES = [
    *sorted((ROOT / "docs/handbook").glob("*.md")),
    *sorted(STARTER.rglob("*.md")),
    ROOT / "README.md",
]
_LISTING = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"[\w/-]+(?:\.(?:docx|json|md)|(?<=^docs))")
_OURS = re.compile(r"^(?:\S*/)?samizdat\s+(?P<words>.*)")


def commands(text: str) -> list[list[str]]:
    """The words of each command of ours in the listings of a page, without what stands behind #."""
    found: list[list[str]] = []
    for listing in _LISTING.findall(text):
        for line in listing.splitlines():
            match = _OURS.match(line)
            if match:
                found.append(shlex.split(match["words"], comments=True))
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_of_a_page(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command is understood with its words and options; none is run."""
    monkeypatch.chdir(tmp_path)

    for words in commands(page.read_text(encoding="utf-8")):
        for word in words:
            if _FILE.fullmatch(word):  # it must be there to be named
                (tmp_path / word).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / word).touch()
        understood(words)


def understood(words: list[str]) -> None:
    """Have click read a command as it would before it is run; raises UsageError."""
    if words[:1] == ["--collection"]:
        words = words[2:]
    group: click.Command = main
    context = click.Context(main, info_name="samizdat", obj=".")
    while isinstance(group, click.Group):
        name, *words = words
        command = group.get_command(context, name)
        assert command is not None, name
        group, context = command, click.Context(command, parent=context, info_name=name)
    group.make_context(context.info_name, words, parent=context.parent)


def test_a_wrong_option_is_found() -> None:
    """What the program does not know is no command of its handbook."""
    with pytest.raises(click.NoSuchOption):
        understood(["build", "--quick"])
