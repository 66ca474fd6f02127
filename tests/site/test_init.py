"""`samizdat init`, from a wheel in an environment of its own: what it writes works at once."""

import os
import re
import subprocess
import sys
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from samizdat.editing.starting.existing import add_to
from samizdat.editing.starting.wishes import Wishes
from tests.site.collection import ENVIRONMENT, REPOSITORY, Collection, tree
from tests.site.preview import previewing

FIRST_COLLECTION = re.compile(
    r"stalin|soviet|zhukov|rokossovsk|leningrad|ye?zhov|tukhachev|moscow|\bberia|nkvd|\bcheka\b"
    r"|reign of terror|execution grounds|14 february 1918|two articles|kirov",
    re.IGNORECASE,
)
"""Words that only the first collection has any use for."""

WHERE_IT_MAY_STAND = ("program/", "site/assets/samizdat/")
"""The program itself and its scripts: what they say is no word of the new collection."""


@dataclass(frozen=True, slots=True)
class Installed:
    """The program in an environment of its own, as a machine without the repository has it."""

    python: Path
    wheel: Path

    def run(
        self, folder: Path, *command: str, program: str = "samizdat"
    ) -> "subprocess.CompletedProcess[str]":
        """Run a command in a folder, with its output caught."""
        return subprocess.run(
            [str(self.python), "-m", program, *command],
            cwd=folder,
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=180,
        )


def environment(folder: Path, wheel: Path) -> Installed:
    """An environment with the wheel, and with the packages of this one behind it."""
    venv.create(folder, symlinks=os.name != "nt")
    (packages,) = [*folder.glob("lib/python*/site-packages"), *folder.glob("Lib/site-packages")]
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    theirs = Path(pytest.__file__).parents[1]
    (packages / "theirs.pth").write_text(f"{theirs}\n", encoding="utf-8")
    binaries = "Scripts" if os.name == "nt" else "bin"
    return Installed(folder / binaries / "python", wheel)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The program, installed from the wheel that hatchling builds of it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return environment(folder / "venv", wheel)


@pytest.fixture(scope="module")
def begun(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """A collection as `init` begins it, its site built; tests look, and do not touch."""
    folder = tmp_path_factory.mktemp("begun") / "famine"
    wishes = ["--title", 'The "Great" Famine: <1845>', "--first-year", "1845"]
    wishes += ["--last-year", "1852", "--licence", "cc-by", "--language", "en"]
    done = installed.run(folder.parent, "init", "famine", *wishes)
    assert (done.returncode, done.stderr) == (0, "")
    return Collection(folder)


def test_everything_works(installed: Installed, begun: Collection) -> None:
    """Nothing is found in it, and both doors build it, from the installed wheel."""
    checked = installed.run(begun.root, "check", "--strict")
    built = installed.run(begun.root, "build", "--strict")
    engine = installed.run(begun.root, "build", "--strict", "-q", program="mkdocs")

    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
    assert (built.returncode, built.stdout, built.stderr) == (0, "", "")
    assert (engine.returncode, engine.stderr) == (0, "")
    home = begun.read("site/index.html")
    assert "The &#34;Great&#34; Famine: &lt;1845&gt;" in home or "The “Great” Famine" in home
    assert "An example" in home
    assert "CC BY 4.0" in home
    assert not (begun.site / "people").exists()
    assert (begun.site / "sources/bloch-1949/index.html").exists()
    assert not (begun.site / "essays/a-draft").exists()
    assert "period: 1845/1852" in begun.read("essays/a-draft.md")


def test_no_word_of_another_collection(begun: Collection) -> None:
    """What is written and what is built of it is about nothing that the first collection is."""
    begun.build()
    told: list[str] = []
    for path, content in tree(begun.root).items():
        if path.startswith(WHERE_IT_MAY_STAND) or path.startswith(".cache/"):
            continue
        found = FIRST_COLLECTION.search(content.decode("utf-8", "replace"))
        if found:
            told.append(f"{path}: {found[0]}")

    assert told == []


def test_it_carries_its_program(installed: Installed, begun: Collection, tmp_path: Path) -> None:
    """The program that lies in the collection is the one that made it, file by file, and works."""
    (carried,) = (begun.root / "program").glob("*.whl")
    lock = begun.read("requirements.lock")
    another = environment(tmp_path / "venv", carried)

    checked = another.run(begun.root, "check", "--strict")
    version = another.run(begun.root, "--version")

    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
    assert version.stdout.startswith("samizdat, version ")
    assert _program(carried) == _program(installed.wheel)
    requirements = re.findall(r"^(\S+)", lock, re.MULTILINE)
    assert f"./program/{carried.name}" in requirements
    assert not any(re.match(r"samizdat\b", each) for each in requirements), "a name is anybody's"
    assert lock.count("--hash=sha256:") >= len([each for each in requirements if "==" in each])


def _program(wheel: Path) -> dict[str, bytes]:
    """The files of a wheel, but for those that tell who packed it."""
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if not name.endswith(("/RECORD", "/WHEEL"))]
        return {name: archive.read(name) for name in sorted(names)}


def test_pin_takes_the_earlier_program_away(begun: Collection, tmp_path: Path) -> None:
    """`samizdat pin` puts the program that runs in the place of the one that was there."""
    copy = begun.copy(tmp_path / "copy")
    copy.write("requirements.lock", "./program/samizdat-0.0.1-py3-none-any.whl --hash=sha256:00\n")
    copy.write("program/samizdat-0.0.1-py3-none-any.whl", "earlier")
    copy.write("program/notes.txt", "of the owner")

    done = copy.run("samizdat", "pin")

    assert done.returncode == 0, done.stderr
    (wheel,) = (copy.root / "program").glob("*.whl")
    assert "0.0.1" not in wheel.name
    assert copy.read("program/notes.txt") == "of the owner"
    assert f"./program/{wheel.name} --hash=" in copy.read("requirements.lock")


def test_preview_shows_the_draft(begun: Collection, tmp_path: Path) -> None:
    """The preview of a new collection shows its draft too."""
    with previewing(begun.copy(tmp_path / "copy")) as preview:
        preview.wait("essays/a-draft/", "A preview shows drafts")


def test_a_folder_with_something_in_it(tmp_path: Path) -> None:
    """A folder that holds a file is refused, and nothing is written into it."""
    Collection(tmp_path).write("letter.txt", "Dear reader")

    done = Collection(tmp_path).run("samizdat", "init", ".")

    assert done.returncode == 73
    assert ". is not empty" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_a_repository_without_files(tmp_path: Path) -> None:
    """A folder with nothing but the history of a repository is empty."""
    (tmp_path / ".git").mkdir()

    done = Collection(tmp_path).run("samizdat", "init", ".", "--title", "A beginning")

    assert done.returncode == 0, done.stderr
    assert 'site_name: "A beginning"' in Collection(tmp_path).read("mkdocs.yml")


@pytest.mark.parametrize(
    ("wishes", "words"),
    [
        (["--first-year", "1800", "--last-year", "1700"], "before they begin"),
        (["--calendar", "julian"], "'julian' is no day"),
        (["--calendar", "1918"], "'1918' is no day"),
        (["--licence", "mine"], "'mine' is not one of"),
        (["--title", " "], "needs a title"),
    ],
)
def test_wishes_that_cannot_be_granted(tmp_path: Path, wishes: list[str], words: str) -> None:
    """A wish that makes no sense is refused, and nothing is written."""
    done = Collection(tmp_path).run("samizdat", "init", "new", *wishes)

    assert done.returncode == 2
    assert words in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_period() -> None:
    """Years are EDTF, before our era too; one year stands alone, none is this year."""
    today = (2026, 11, 30)

    assert Wishes("A", first_year=1789, last_year=1799).period(today) == "1789/1799"
    assert Wishes("A", first_year=-44).period(today) == "-0044"
    assert Wishes("A", last_year=476).period(today) == "0476"
    assert Wishes("A").period(today) == "2026"


def test_a_language_from_right_to_left(tmp_path: Path) -> None:
    """A collection in Arabic says so to browsers, readers of its feed and search engines."""
    collection = Collection(tmp_path / "new")
    wishes = ["--title", "المجموعة", "--language", "ar", "--first-year", "1916"]
    done = Collection(tmp_path).run("samizdat", "init", "new", *wishes)
    assert done.returncode == 0, done.stderr
    collection.fill_in("site_url", "https://example.org/")

    collection.build("--strict")

    assert '<html lang="ar" dir="rtl"' in collection.read("site/essays/an-example/index.html")
    assert '"inLanguage":"ar"' in collection.read("site/essays/an-example/index.html")
    assert 'xml:lang="ar"' in collection.read("site/feed.xml")
    assert "المجموعة" in collection.read("site/index.html")


def test_into_a_site(tmp_path: Path) -> None:
    """A site of MkDocs gets the plugin and the essays; its own files stay, and it builds."""
    site = Collection(tmp_path)
    site.write("mkdocs.yml", "site_name: Ours\ntheme:\n  name: material\nplugins:\n  - search\n")
    site.write("docs/index.md", "# Ours\n")

    done = site.run("samizdat", "init", ".", "--into", "--first-year", "1845")

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "Added the plugin, in mkdocs.yml.", "Added essays/.", "Added .vscode/."
    ]  # fmt: skip
    assert site.read("docs/index.md") == "# Ours\n"
    assert site.read("mkdocs.yml").startswith("site_name: Ours\n")
    assert "  - samizdat:\n" in site.read("mkdocs.yml")
    assert "  - search\n" in site.read("mkdocs.yml")
    site.build("--strict")
    assert "An example" in site.read("site/index.html")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("plugins: [search, tags]\n", ["samizdat", "search", "tags"]),
        ("plugins: []\n", ["samizdat"]),
        ("plugins:\n- search\n", ["samizdat", "search"]),
        ("plugins:\n    search: {}\n    tags: {}\n", ["samizdat", "search", "tags"]),
        ("nav: [index.md]\n", ["samizdat"]),
    ],
)
def test_the_forms_of_plugins(tmp_path: Path, before: str, after: list[str]) -> None:
    """The plugin comes first, whether the others stand in a list, on a line or in a table."""
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Ours\ntheme: material\n{before}")

    taken = add_to(tmp_path, Wishes("Ours", first_year=1845), (2026, 11, 30))

    assert taken.left == []
    settings = yaml.safe_load((tmp_path / "mkdocs.yml").read_text())
    assert [name for each in settings["plugins"] for name in _names(each)] == after
    assert "period: 1845" in (tmp_path / "mkdocs.yml").read_text()


def _names(plugin: str | dict[str, object]) -> list[str]:
    """The name of a plugin, with options or without."""
    return [plugin] if isinstance(plugin, str) else list(plugin)


def test_a_site_without_the_plugin(tmp_path: Path) -> None:
    """A build of a site that does not name the plugin is refused, with what to write."""
    site = Collection(tmp_path)
    site.write("mkdocs.yml", "site_name: Ours\ntheme: material\nplugins: [search]\n")
    site.write("docs/index.md", "# Ours\n")

    done = site.run("samizdat", "build")

    assert done.returncode == 2
    assert "the plugin samizdat is not among the plugins" in done.stderr


def test_into_a_site_that_cannot_be_taken_over(tmp_path: Path) -> None:
    """What an existing site needs by hand is told, and is not guessed at."""
    site = Collection(tmp_path)
    site.write("mkdocs.yml", "site_name: Ours\nplugins: &those [search]\n")
    site.write("essays/mine.md", "Mine.\n")

    done = site.run("samizdat", "init", ".", "--into")

    assert done.returncode == 0, done.stderr
    assert "write 'theme: {name: material}'" in done.stdout
    assert "the plugins of mkdocs.yml are no plain list" in done.stdout
    assert "essays/ is there already" in done.stdout
    assert site.read("mkdocs.yml") == "site_name: Ours\nplugins: &those [search]\n"
    assert [file.name for file in (tmp_path / "essays").iterdir()] == ["mine.md"]


@pytest.mark.posix
def test_questions_on_a_terminal(tmp_path: Path) -> None:
    """On a terminal each wish that no option says is asked for, once."""
    import pty

    leader, terminal = pty.openpty()
    os.write(leader, b"fr\n1789\n1799\n\ncc0\n")

    done = subprocess.run(
        [sys.executable, "-m", "samizdat", "init", "new", "--title", "La Terreur"],
        cwd=tmp_path,
        env=ENVIRONMENT,
        stdin=terminal,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    os.close(leader)
    os.close(terminal)

    assert done.returncode == 0, done.stderr
    settings = Collection(tmp_path / "new").read("mkdocs.yml")
    assert 'site_name: "La Terreur"' in settings
    assert "language: fr" in settings
    assert "period: 1789/1799" in settings
    assert "spdx: CC0-1.0" in settings
    assert "Title of the collection" not in done.stderr
