"""The command line, as an editor types at it."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from samizdat import __version__
from samizdat.cli import main
from samizdat.cli.desk import sources
from samizdat.cli.program import Program
from samizdat.editing.schemas import SCHEMAS
from tests.site.collection import Collection

HELP = {
    "build": "Check the collection and publish it to site/",
    "serve": "Show a preview that follows every save",
    "check": "Find what is wrong in the collection",
    "new": "Begin an essay",
    "init": "Begin a collection in FOLDER",
    "pin": "Put this program and a lock of what it needs",
    "import": "Make a draft of each of FILES",
    "sources": "Bring works into the register of sources",
    "rename": "Call a record or an essay NEW in every file",
    "lsp": "Answer an editor in the Language Server Protocol",
    "stage": "Write the whole site as plain Markdown",
    "verify": "Compare what a server hands out",
    "schema": "Print the JSON Schema",
}
HELP_OF_SOURCES = {
    "sources add": "Add the works of FILE",
    "sources pull": "Add the works of a Zotero library",
}


@pytest.mark.parametrize("command", HELP | HELP_OF_SOURCES)
def test_help(small: Collection, command: str) -> None:
    """A command says what it does when it is asked."""
    done = small.run("samizdat", *command.split(), "--help")

    assert done.returncode == 0
    assert (HELP | HELP_OF_SOURCES)[command] in done.stdout


def test_help_of_all(small: Collection) -> None:
    """The program names every command with what it does, and where to read on."""
    done = small.run("samizdat", "--help")

    assert done.returncode == 0
    assert all(words in done.stdout for words in HELP.values())
    assert "The handbook comes with the program" in done.stdout


def test_every_command_is_tested() -> None:
    """No command is missing from the tables above."""
    assert HELP.keys() == main.commands.keys()
    assert HELP_OF_SOURCES.keys() == {f"sources {name}" for name in sources.commands}


def test_every_command_tells_where_it_failed() -> None:
    """What tells of a failure names --verbose: each command has it, and shows the place then."""
    failing = Program()

    @failing.command()
    def fail() -> None:
        raise ValueError("not today")

    briefly, fully = (
        CliRunner().invoke(failing, ["fail"]),
        CliRunner().invoke(failing, ["fail", "-v"]),
    )

    commands = [*main.commands.values(), *sources.commands.values()]
    assert all("--verbose" in command.params[-1].opts for command in commands)
    assert "ValueError: not today" in briefly.output
    assert "Traceback" not in briefly.output
    assert "Traceback" in fully.output
    assert briefly.exit_code == fully.exit_code == 70


def test_version(small: Collection) -> None:
    """The program says which version it is."""
    done = small.run("samizdat", "--version")

    assert done.stdout == f"samizdat, version {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["publish"], "No such command 'publish'."),
        (["check", "--colour"], "No such option"),
        (["check", "essays/nowhere.md"], "'essays/nowhere.md' does not exist"),
        (["check", "--format", "xml"], "'xml' is not one of 'text', 'json', 'sarif', 'github'"),
        (["build", "--jobs", "-1"], "-1 is not in the range x>=0"),
        (["schema", "recipes"], "'recipes' is not one of 'essay', 'picture'"),
        (["new"], "Missing argument '[KIND] NAME'."),
        (["new", "…?!"], "a title needs a letter or a digit, for its address"),
        (["new", "Two", "words"], "A title of several words stands in quotes"),
        (["init"], "Missing argument 'FOLDER'."),
        (["import"], "Missing argument 'FILES...'."),
        (["sources", "add"], "Missing argument 'FILE'."),
        (["sources", "pull", "--server", "ftp://library"], "'ftp://library' is no address of the"),
        (["rename", "person", "zhukov"], "Missing argument 'NEW'."),
        (["pin", "program"], "Got unexpected extra argument (program)"),
        (["lsp", "--port", "1"], "No such option"),
    ],
    ids=" ".join,
)
def test_a_wrong_command(small: Collection, arguments: list[str], words: str) -> None:
    """A command that nobody can follow exits with 2 and says what is wrong with it."""
    done = small.run("samizdat", *arguments)

    assert done.returncode == 2
    assert words in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["build"],
        ["serve"],
        ["check"],
        ["new", "Title"],
        ["new", "person", "Name"],
        ["import", "text.docx"],
        ["sources", "add", "works.json"],
        ["sources", "pull"],
        ["rename", "person", "old", "new"],
        ["pin"],
        ["lsp"],
        ["stage", "tree"],
    ],
    ids=" ".join,
)
def test_outside_a_collection(tmp_path: Path, arguments: list[str]) -> None:
    """Where there is no collection, every command says so, exits with 2 and writes nothing."""
    done = Collection(tmp_path).run("samizdat", *arguments)

    assert done.returncode == 2
    assert f"no mkdocs.yml in {tmp_path} or above it" in done.stderr
    assert "Change to the collection's folder first." in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_inside_a_folder_of_the_collection(collection: Collection) -> None:
    """A collection is found from any folder in it; paths still begin at its root."""
    collection.write_essay("essays/broken.md", people="zukov")

    done = Collection(collection.root / "essays/registers").run("samizdat", "check")

    assert done.returncode == 1
    assert done.stdout.startswith("essays/broken.md:8:10: no person is called 'zukov'")


def test_another_collection(collection: Collection, tmp_path: Path) -> None:
    """`--collection` names the folder of a collection elsewhere."""
    collection.write_essay("essays/broken.md", people="zukov")

    done = Collection(tmp_path).run("samizdat", "--collection", str(collection.root), "check")

    assert done.returncode == 1
    assert done.stdout.startswith("essays/broken.md:8:10:")


def test_check_is_quiet(built: Collection) -> None:
    """Where nothing is wrong, `check` exits with 0 and prints nothing."""
    done = built.run("samizdat", "check")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_check_finds_everything(collection: Collection) -> None:
    """`check` exits with 1 and prints every finding, with its place, its remedy and the sum."""
    collection.write_essay("essays/broken.md", people="zukov", text="A text.[^lost]")

    done = collection.run("samizdat", "check")

    assert done.returncode == 1
    assert done.stderr == ""
    assert done.stdout == (
        "essays/broken.md:8:10: no person is called 'zukov' [unknown-person]\n"
        "    did you mean 'zhukov'?\n"
        "essays/broken.md:11:8: no note is called 'lost' [undefined-note]\n"
        "    add a line '[^lost]: …'\n"
        "\n"
        "2 errors\n"
    )


def test_check_of_a_warning(collection: Collection) -> None:
    """A warning is printed and forgiven, unless `--strict` is asked for."""
    collection.write_essay("essays/noted.md", text="A text.\n\n[^lost]: Nobody refers to this.")

    forgiving = collection.run("samizdat", "check")
    strict = collection.run("samizdat", "check", "--strict")

    assert (forgiving.returncode, strict.returncode) == (0, 1)
    assert forgiving.stdout == strict.stdout
    assert forgiving.stdout == (
        "essays/noted.md:13:1: nothing in the text refers to the note 'lost' [unused-note]\n"
        "    put [^lost] where it belongs, or take the note out\n"
        "\n"
        "1 warning\n"
    )


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        ([], ["essays/broken.md", "essays/registers/people.yml", "essays/worse.md"]),
        (["essays/broken.md"], ["essays/broken.md"]),
        (["essays/broken.md", "essays/worse.md"], ["essays/broken.md", "essays/worse.md"]),
        (["essays/registers"], ["essays/registers/people.yml"]),
        (["docs"], []),
    ],
)
def test_check_of_paths(collection: Collection, paths: list[str], found: list[str]) -> None:
    """With paths given, only what is wrong in those files and folders counts."""
    collection.write_essay("essays/broken.md", people="zukov")
    collection.write_essay("essays/worse.md", people="stallin")
    collection.replace("essays/registers/people.yml", "born: 1878-12-18", "born: 1878-13-18")

    done = collection.run("samizdat", "check", *paths)

    assert re.findall(r"^(\S+?):\d+:\d+: ", done.stdout, flags=re.MULTILINE) == found
    assert done.returncode == (1 if found else 0)


def test_check_of_an_unreadable_register(collection: Collection) -> None:
    """A register that cannot be read is one finding; whatever it may hold is not missed too."""
    collection.replace("essays/registers/people.yml", "name: Georgy Zhukov", 'name: "Georgy')

    done = collection.run("samizdat", "check")

    assert done.stdout.startswith("essays/registers/people.yml:")
    assert done.stdout.endswith("\n\n1 error\n")


def test_check_as_json(collection: Collection) -> None:
    """`--format json` prints findings for programs, Cyrillic and all."""
    collection.write_essay("essays/broken.md", people="ежов")

    done = collection.run("samizdat", "check", "--format", "json")

    assert "ежов" in done.stdout
    assert [
        (each["code"], each["severity"], each["path"], each["line"], each["column"])
        for each in json.loads(done.stdout)
    ] == [("bad-id", "error", "essays/broken.md", 8, 10)]


def test_check_as_json_of_nothing(small: Collection) -> None:
    """Where nothing is wrong, `--format json` prints an empty list."""
    done = small.run("samizdat", "check", "--format", "json")

    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_check_as_sarif(collection: Collection) -> None:
    """`--format sarif` prints SARIF 2.1.0 with the rule and the place of each finding."""
    collection.write_essay("essays/broken.md", people="zukov")

    done = collection.run("samizdat", "check", "--format", "sarif")

    log = json.loads(done.stdout)
    (run,) = log["runs"]
    (result,) = run["results"]
    (location,) = result["locations"]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["unknown-person"]
    assert (result["ruleId"], result["level"]) == ("unknown-person", "error")
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "essays/broken.md"},
        "region": {"startLine": 8, "startColumn": 10, "endLine": 8, "endColumn": 15},
    }


def test_check_for_github(collection: Collection) -> None:
    """`--format github` prints a workflow command for each finding."""
    collection.write_essay("essays/broken.md", people="zukov")

    done = collection.run("samizdat", "check", "--format", "github")

    assert done.stdout == (
        "::error file=essays/broken.md,line=8,col=10,endLine=8,endColumn=15,"
        "title=unknown-person::"
        "no person is called 'zukov'%0Adid you mean 'zhukov'?\n"
    )


@pytest.mark.parametrize("command", ["check", "build"])
def test_no_colour_in_a_file(collection: Collection, command: str) -> None:
    """Where output is no terminal, it holds no control sequence."""
    collection.write_essay("essays/broken.md", people="zukov")

    done = collection.run("samizdat", command)

    assert "zukov" in done.stdout + done.stderr
    assert "\x1b" not in done.stdout + done.stderr


def test_new_essay_passes(collection: Collection) -> None:
    """What `new` writes is a whole essay at once, and no part of the site yet."""
    done = collection.run("samizdat", "new", "Who was “Sedov”? It's complicated: a draft")

    assert done.stdout == "essays/who-was-sedov-its-complicated-a-draft.md\n"
    assert collection.run("samizdat", "check", "--strict").stdout == ""
    assert collection.read(done.stdout.strip()).startswith(
        "---\ntitle: 'Who was “Sedov”? It''s complicated: a draft'\n"
    )


def test_new_does_not_overwrite(collection: Collection) -> None:
    """`new` refuses a title whose file is there, and leaves that file alone."""
    collection.write_essay("essays/to-odessa.md")
    before = collection.read("essays/to-odessa.md")

    done = collection.run("samizdat", "new", "To Odessa")

    assert done.returncode == 1
    assert "to-odessa.md exists already; give the essay another title" in done.stderr
    assert collection.read("essays/to-odessa.md") == before


def test_new_in_another_script(collection: Collection) -> None:
    """A title of any script has an address, and stands in the essay as it was typed."""
    done = collection.run("samizdat", "new", "東京")

    assert (done.returncode, done.stdout, done.stderr) == (0, "essays/dongjing.md\n", "")
    assert "\ntitle: '東京'\n" in collection.read("essays/dongjing.md")


@pytest.mark.parametrize(
    ("kind", "register"),
    [
        ("person", "people"),
        ("place", "places"),
        ("event", "events"),
        ("institution", "institutions"),
        ("source", "sources"),
    ],
)
def test_new_record(collection: Collection, kind: str, register: str) -> None:
    """`new` with a kind prints the place of the record that it has begun."""
    done = collection.run("samizdat", "new", kind, "Seen")

    path, line = done.stdout.strip().rsplit(":", 1)
    begun = collection.read(path).splitlines()[int(line) - 1]
    assert (done.returncode, done.stderr) == (0, "")
    assert path == f"essays/registers/{register}.yml"
    assert begun.startswith("- id: seen")


def test_init(tmp_path: Path) -> None:
    """`init` says where it has begun a collection; a second time it refuses the folder."""
    wishes = ["--title", "Famine", "--language", "en", "--first-year", "1845"]
    wishes += ["--last-year", "1852", "--calendar", "gregorian", "--licence", "none"]

    first = Collection(tmp_path).run("samizdat", "init", "famine", *wishes)
    second = Collection(tmp_path).run("samizdat", "init", "famine", *wishes)

    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout.startswith("Begun in famine. There, `samizdat serve` shows it")
    assert 'site_name: "Famine"\n' in (tmp_path / "famine/mkdocs.yml").read_text(encoding="utf-8")
    assert (second.returncode, second.stdout) == (73, "")
    assert "famine is not empty. Choose another folder" in second.stderr


def test_pin(collection: Collection) -> None:
    """`pin` prints the lock, which names the program that lies beside it."""
    done = collection.run("samizdat", "pin")

    (wheel,) = (collection.root / "program").iterdir()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{collection.root / 'requirements.lock'}\n"
    assert f"./program/{wheel.name} --hash=sha256:" in collection.read("requirements.lock")


def test_import(collection: Collection) -> None:
    """`import` reports of each draft; it exits with 1 where one file was not let in."""
    collection.write("come.md", "# Brought in\n\nA sentence of its own.\n")
    collection.write("stay.xyz", "Nothing that is read.")

    done = collection.run("samizdat", "import", "stay.xyz", "come.md")

    assert done.returncode == 1
    assert done.stdout == "essays/brought-in.md: 0 citations, 0 notes\n"
    assert done.stderr.startswith("stay.xyz: no file of that kind is read; save it as one of .docx")
    assert "A sentence of its own." in collection.read("essays/brought-in.md")


WORK = {
    "type": "book",
    "title": "A Book",
    "author": [{"family": "Doe", "given": "Jane"}],
    "issued": {"date-parts": [[1950]]},
}


def test_sources_add(collection: Collection) -> None:
    """`sources add` prints a line for each work and the sum; a dry run writes nothing."""
    collection.write("works.json", json.dumps([WORK]))
    before = collection.read("essays/registers/sources.yml")

    dry = collection.run("samizdat", "sources", "add", "works.json", "--dry-run")
    between = collection.read("essays/registers/sources.yml")
    done = collection.run("samizdat", "sources", "add", "works.json")

    assert (dry.returncode, done.returncode) == (0, 0)
    assert dry.stdout == done.stdout == "new      doe-1950  Doe, A Book (1950)\n"
    assert done.stderr == "1 new; written to essays/registers/sources.yml.\n"
    assert between == before
    assert "- id: doe-1950\n" in collection.read("essays/registers/sources.yml")


def test_sources_pull_without_zotero(small: Collection) -> None:
    """Where no Zotero answers, `sources pull` exits with 69 and says whom it has asked."""
    done = small.run("samizdat", "sources", "pull", "--server", "http://127.0.0.1:9")

    assert (done.returncode, done.stdout) == (69, "")
    assert "http://127.0.0.1:9 cannot be reached" in done.stderr


def test_rename(collection: Collection) -> None:
    """`rename` prints every file that it changes; an id that nobody has is an error."""
    done = collection.run("samizdat", "rename", "person", "zhukov", "marshal-zhukov")
    again = collection.run("samizdat", "rename", "person", "zhukov", "marshal-zhukov")

    assert (done.returncode, done.stderr) == (0, "")
    assert "essays/registers/formerly.yml\nessays/registers/people.yml\n" in done.stdout
    assert "- id: marshal-zhukov\n" in collection.read("essays/registers/people.yml")
    assert (again.returncode, again.stdout) == (1, "")
    assert "no person is called 'zhukov'" in again.stderr


def test_lsp(small: Collection) -> None:
    """`lsp` answers on standard output in the protocol alone, and ends when it is told to."""
    asked: list[dict[str, Any]] = [
        {"id": 1, "method": "initialize", "params": {"capabilities": {}, "processId": None}},
        {"id": 2, "method": "shutdown"},
        {"method": "exit"},
    ]
    messages = [json.dumps({"jsonrpc": "2.0", **each}).encode() for each in asked]
    given = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(each), each) for each in messages)

    command = [sys.executable, "-m", "samizdat", "lsp"]
    done = subprocess.run(
        command, cwd=small.root, input=given, capture_output=True, check=False, timeout=60
    )

    head, _, answer = done.stdout.partition(b"\r\n\r\n")
    length = int(head.split(b"Content-Length: ")[1].split(b"\r\n")[0])
    assert done.returncode == 0
    assert json.loads(answer[:length])["result"]["capabilities"]["renameProvider"]


WORDS = {
    "essay": ("", "summary", "at most 300 characters"),
    "picture": ("", "licence", "Why it may be shown"),
    "people": ("Person", "sources", "Keys of the sources register"),
    "places": ("Place", "names", "What it was called when"),
    "events": ("Event", "line", "What happened, in a line."),
    "institutions": ("Institution", "what", "What it was, in a sentence or two."),
    "sources": ("Source", "caveat", "before trusting it"),
    "articles": ("Article", "sha256", "The fingerprint of the text as received"),
    "claims": ("Claim", "says", "in the editors' words"),
    "figures": ("Figure", "scope", "Who and what is counted"),
    "quotations": ("Quotation", "seen", "Who saw the words, and how"),
    "synonyms": ("Synonyms", "words", "mean one thing, by language"),
    "formerly": ("Formerly", "was", "its published address leads on"),
}


@pytest.mark.parametrize("name", WORDS)
def test_schema(small: Collection, name: str) -> None:
    """A schema is JSON that refuses unknown fields and says of a field what one should know."""
    record, field, words = WORDS[name]

    done = small.run("samizdat", "schema", name)

    schema = json.loads(done.stdout)
    model = schema["$defs"][record] if record else schema
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert model["additionalProperties"] is False
    assert words in model["properties"][field]["description"]


def test_every_schema_is_tested() -> None:
    """No register is missing from the table above."""
    assert tuple(WORDS) == SCHEMAS
