"""The handbook's ways from the first command to the last, walked as they say: each is run."""

import re
from pathlib import Path

from click.testing import CliRunner, Result

from samizdat.cli import main
from tests.conftest import ROOT
from tests.editing.word import document, mark, paragraph, run, zotero
from tests.editing.zotero import WORKS, as_json

HANDBOOK = ROOT / "docs" / "handbook"
_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
NOTES = 30


def chapter() -> bytes:
    """A chapter with thirty notes: some from Zotero, some typed, some remarks."""
    blocks = [paragraph(run("A chapter"), style="Title")]
    notes: list[list[str]] = []
    for number in range(1, NOTES + 1):
        blocks.append(paragraph(run(f"In 1946 this was said, number {number}."), mark(number)))
        work = WORKS[number % 3]
        field = {"id": work["id"], "locator": str(number), "label": "page", "itemData": work}
        if number % 3 == 0:
            notes.append([paragraph(zotero("shown", field), run("."))])
        elif number % 3 == 1:
            notes.append([f"Roberts, Stalin’s General, {number}."])
        else:
            notes.append([f"A remark of the author, number {number}."])
    return document(*blocks, notes=notes)


def commands(page: str) -> list[list[str]]:
    """The commands of ours on a page, in their order."""
    found: list[list[str]] = []
    for block in _BLOCK.findall((HANDBOOK / page).read_text("utf-8")):
        for line in block.splitlines():
            words = re.findall(r'"[^"]*"|\S+', line)
            if words[0] != "samizdat":
                continue  # of the shell: `cd`, and how the program is installed
            found.append([word.strip('"') for word in words[1:]])
    return found


def test_from_word_to_the_web(collection: Path, tmp_path: Path) -> None:
    """A Word file with thirty notes and a Zotero library are a published essay at the end."""
    files = {"chapter.docx": chapter(), "library.json": as_json().encode()}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    with (collection / "mkdocs.yml").open("a") as settings:
        settings.write("theme: {name: material, font: false}\n")
    essay = collection / "essays" / "a-chapter.md"
    told: dict[str, str] = {}
    for words in commands("word.md"):
        if words[0] == "serve":
            continue  # it never ends; tests of the preview start it
        if words[0] == "build":
            text = essay.read_text().replace("status: draft ", "status: published ")
            text = text.replace("topics: []", "topics: []\npublished: 2026-11-01")
            text = re.sub(r"(?m)^summary: .*", "summary: What a chapter says.", text, count=1)
            essay.write_text(text)
            register = collection / "essays" / "registers" / "people.yml"
            register.write_text(register.read_text().partition("\n- id: robespierre")[0] + "\n")
        given = [str(tmp_path / word) if word in files else word for word in words]
        result = CliRunner().invoke(main, ["--collection", str(collection), *given])
        told[words[0]] = result.output
        assert result.exit_code == 0, (words, result.output)

    assert "20 citations, 10 notes" in told["import"]
    assert "10 notes that name a work are citations now" in told["import"]
    page = (collection / "site" / "essays" / "a-chapter" / "index.html").read_text()
    assert len(re.findall(r"<sup id=\"fnref", page)) == NOTES
    assert "A remark of the author, number 2." in page
    assert "Geoffrey Roberts" in page


def test_from_nothing_to_the_web(tmp_path: Path) -> None:
    """A new collection: begun, written in, with records whose gaps are told, checked, built."""
    famine = tmp_path / "famine"
    told: dict[str, Result] = {}
    begun: dict[Path, str] = {}
    for words in commands("begin.md"):
        if words[0] == "serve":
            continue  # it never ends; tests of the preview start it
        if words[0] == "build":  # what was found is mended first
            for register, text in begun.items():
                register.write_text(text, "utf-8")
        given = ["--collection", str(famine), *words]
        if words[0] == "init":
            given = ["init", str(famine), *words[2:]]
        told[" ".join(words[:2])] = CliRunner().invoke(main, given)
        if words[0] == "init":
            registers = (famine / "essays/registers").glob("*.yml")
            begun = {register: register.read_text("utf-8") for register in registers}

    exits = {command: result.exit_code for command, result in told.items()}
    assert exits.pop("check") == 1, "records that were only begun have gaps"
    assert set(exits.values()) == {0}, {name: told[name].output for name in exits if exits[name]}
    assert {"init famine", "new source", "new person", "new place", "build"} <= set(exits)
    assert "evidence is empty" in told["check"].output
    assert (famine / "site/essays/an-example/index.html").exists()
    assert not (famine / "site/essays/the-blight-of-1845").exists(), "it is a draft"
