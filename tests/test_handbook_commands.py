"""The handbook's commands: each is one that the program has, and what needs no network runs."""

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from samizdat.cli import main
from samizdat.editing.starting.collection import STARTER
from tests.editing.word import document, mark, paragraph, run
from tests.editing.zotero import as_json

ROOT = Path(__file__).parents[1]
PAGES = [
    *sorted((ROOT / "docs/handbook").glob("*.md")),
    *sorted(STARTER.rglob("*.md")),
    ROOT / "README.md",
    ROOT / "scripts/README.md",
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


RUN = [ROOT / f"docs/handbook/{name}.md" for name in (
    "check", "cite", "index", "publish", "registers", "write"
)] + [ROOT / "scripts/README.md", *sorted(STARTER.rglob("README.md"))]  # fmt: skip
"""Pages whose commands are run one after the other; begin and word are walked in tests/editing."""

NOT_HERE = {"init", "serve", "verify", "sources pull", "pin"}
"""What makes a new folder, never ends, or asks a server; and what a test of `init` runs.

The same `build` stands on many pages, and is run on the first one of the handbook.
"""

BEFORE = {
    "registers": [["rename", "person", "zhukov", "danttn"], ["new", "Toulon"]],
    "check": [["new", "The siege of Toulon"]],
}
"""What stands in a collection before the commands of a page name it."""


@pytest.mark.parametrize("page", RUN, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_of_a_page_run(
    page: Path, collection: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every command does its work in a copy of a collection, in the order of the page."""
    monkeypatch.chdir(collection)
    with Path("mkdocs.yml").open("a") as settings:
        settings.write("theme: {name: material, font: false}\n")
    Path("library.json").write_text(as_json(), "utf-8")
    text = paragraph(run("In 1793 this was said."), mark(1))
    note = [paragraph(run("A remark of the author."))]
    Path("chapter.docx").write_bytes(
        document(paragraph(run("A chapter"), style="Title"), text, notes=[note])
    )
    elsewhere = {"/path/to/a/collection": str(collection), "DIR": str(tmp_path / "staged")}
    listed = commands(page.read_text("utf-8"))
    did = 0

    for words in [*BEFORE.get(page.stem, []), *listed]:
        if {words[0], " ".join(words[:2])} & NOT_HERE:
            continue
        if words == ["build"] and page.stem != "index":
            continue
        if words[0] == "rename":  # a record that was only begun stands in its way, and is mended
            for register in Path("essays/registers").iterdir():
                register.write_text(register.read_text("utf-8").replace("toulon", "brest"), "utf-8")
        done = CliRunner().invoke(main, [elsewhere.get(word, word) for word in words])
        fine = {0, 1} if "check" in words else {0}  # what was only begun has gaps to be told
        assert done.exit_code in fine, (words, done.output)
        assert done.exception is None or isinstance(done.exception, SystemExit), words
        did += 1

    assert did > 0
