"""What a fresh machine needs: the scripts, the lock, a browser, the wheel."""

import json
import re
import shutil
import subprocess
import sys
import time
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from samizdat import __version__
from tests.browser import NoBrowserError, find_browser
from tests.test_any_collection import OF_THE_FIRST

ROOT = Path(__file__).parents[1]
SCRIPTS = ("setup", "build", "serve", "test", "check", "bench", "lock")
PACKAGE = ROOT / "scripts/samizdat"


def loose_files() -> list[Path]:
    """What stands in scripts/ beside the package and the lock."""
    return sorted(p for p in (ROOT / "scripts").iterdir() if p.is_file() and not p.suffix)


def test_scripts_are_there() -> None:
    """A script is there for each thing that one does with the repository."""
    assert set(SCRIPTS) <= {script.name for script in loose_files()}


@pytest.mark.posix
@pytest.mark.parametrize("script", loose_files(), ids=lambda path: path.name)
def test_scripts_are_short(script: Path) -> None:
    """A script is plain shell, can be run, says what it does, and fits into fifteen lines."""
    rows = script.read_text("utf-8").splitlines()

    parsed = subprocess.run(["sh", "-n", str(script)], capture_output=True, check=False)

    assert rows[0] == "#!/bin/sh"
    assert rows[1].startswith("# ")
    assert rows[2] == "set -eu"
    assert len(rows) <= 15
    assert script.stat().st_mode & 0o111 == 0o111
    assert (parsed.returncode, parsed.stderr) == (0, b"")


@pytest.mark.parametrize("script", loose_files(), ids=lambda path: path.name)
def test_scripts_are_of_posix(script: Path) -> None:
    """A script uses nothing that only bash has."""
    text = script.read_text("utf-8")

    bashisms = r"\[\[|\bfunction\b|\blocal\b|\bsource\b|<<<|\$'|&>|\bdeclare\b|\bpipefail\b|=\("
    assert re.findall(bashisms, re.sub(r"#.*", "", text)) == []


@pytest.mark.parametrize("script", loose_files(), ids=lambda path: path.name)
def test_readme_names_the_scripts(script: Path) -> None:
    """The README has a line for every script."""
    rows = (ROOT / "README.md").read_text("utf-8").splitlines()

    assert [row for row in rows if f"scripts/{script.name}" in row] != []


LOCK = "scripts/requirements.lock"
BUILD_LOCK = "scripts/requirements-build.lock"
DASK_LOCK = "scripts/requirements-dask.lock"
LOCKS = (LOCK, BUILD_LOCK, DASK_LOCK)
ENTRY = re.compile(r"([a-z0-9._-]+)==(\S+)")


def test_new_collections_get_the_lock_of_the_build() -> None:
    """What `samizdat init` hands on is the lock that our own site is built with."""
    handed_on = ROOT / "scripts/samizdat/starter/requirements.lock"

    assert handed_on.read_text("utf-8") == (ROOT / BUILD_LOCK).read_text("utf-8")


def requirements(lock: str = LOCK) -> list[str]:
    """The entries of a lock, each with its hashes in one line."""
    text = (ROOT / lock).read_text("utf-8")
    joined = text.replace("\\\n", " ")
    return [row for row in joined.splitlines() if not re.match(r"\s*(#|$)", row)]


def locked(lock: str) -> dict[str, tuple[str, set[str]]]:
    """The packages of a lock, each with its version and its hashes."""
    found: dict[str, tuple[str, set[str]]] = {}
    for row in requirements(lock):
        entry = ENTRY.match(row)
        assert entry, row
        found[entry[1]] = (entry[2], set(re.findall(r"sha256:[0-9a-f]{64}", row)))
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_is_hashed(lock: str) -> None:
    """Every requirement stands with one version and at least one hash."""
    entries = requirements(lock)

    loose = [
        row.split()[0]
        for row in entries
        if not re.match(r"[a-z0-9._-]+==\S+.*--hash=sha256:[0-9a-f]{64}", row)
    ]

    assert len(entries) > 30
    assert loose == []


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_names_no_index(lock: str) -> None:
    """Where packages come from is the machine's business, not the lock's."""
    text = (ROOT / lock).read_text("utf-8")

    assert re.findall(r"https?://\S+|--(?:extra-)?index-url|--find-links", text) == []


def test_the_lock_for_publishing_is_a_part() -> None:
    """What publishes is the same, to the hash, as what is tested; half of it is not needed."""
    whole, part = locked(LOCK), locked(BUILD_LOCK)

    assert {name: whole[name] for name in part} == part
    assert len(part) < 0.6 * len(whole)
    assert {"pytest", "playwright", "hypothesis", "pip-audit"} & part.keys() == set()


def needed(names: list[Requirement]) -> set[str]:
    """Packages with all that they need here, as their own metadata have it."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in found:
            continue
        found.add(name)
        for text in metadata.requires(name) or ():
            further = Requirement(text)
            extras = requirement.extras or {""}
            if any(_applies(further, extra) for extra in extras):
                waiting.append(further)
    return found


def _applies(requirement: Requirement, extra: str) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": extra})


def test_the_lock_for_publishing_is_enough() -> None:
    """It has everything that the package and its installation from the repository need."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["build"]]

    wanted = needed([Requirement(text) for text in asked])

    assert len(wanted) > 30
    assert wanted - locked(BUILD_LOCK).keys() == set()


@pytest.mark.parametrize(
    ("folder", "needed"),
    [
        ("tests/javascript", {"node_modules/typescript", "node_modules/esbuild"}),
        (".vscode/extensions/samizdat", {"node_modules/vscode-languageclient"}),
    ],
)
def test_the_locks_of_the_scripts(folder: str, needed: set[str]) -> None:
    """What scripts for browsers and editors need is locked by digests, and names no registry."""
    lock = json.loads((ROOT / folder / "package-lock.json").read_text("utf-8"))
    tools = {name: tool for name, tool in lock["packages"].items() if name}

    assert needed <= tools.keys()
    assert [
        name for name, tool in tools.items() if not tool["integrity"].startswith("sha512-")
    ] == []
    assert [name for name, tool in tools.items() if "resolved" in tool] == []


def test_the_lock_has_what_the_package_needs() -> None:
    """Every package that pyproject.toml asks for, for readers and for tests, is in the lock."""
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    wanted = {name.lower() for name in re.findall(r'^  "([A-Za-z0-9-]+)>=', text, re.MULTILINE)}

    assert len(wanted) > 20
    assert wanted - locked(LOCK).keys() == {"distributed"}
    assert wanted - locked(DASK_LOCK).keys() == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_is_what_its_script_writes(lock: str) -> None:
    """A lock has the form that scripts/lock gives it: no header, no remark, no index."""
    script = (ROOT / "scripts/lock").read_text("utf-8")
    rows = (ROOT / lock).read_text("utf-8").splitlines()

    assert f"-o {lock} pyproject.toml" in script
    for option in ("--universal", "--generate-hashes", "--no-header", "--no-emit-index-url"):
        assert option in script
    assert [row for row in rows if row.lstrip().startswith(("#", "-i", "--index"))] == []


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    """A copy of what scripts/setup reads, with a .venv that says it is up to date."""
    (tmp_path / "scripts").mkdir()
    (tmp_path / ".venv").mkdir()
    for name in ("scripts/setup", "scripts/requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    recipe = "pwd && cat scripts/requirements.lock pyproject.toml | cksum"
    made_from = subprocess.run(["sh", "-c", recipe], cwd=tmp_path, capture_output=True, check=True)
    (tmp_path / ".venv/made-from").write_bytes(made_from.stdout)
    return tmp_path


@pytest.mark.posix
def test_second_setup_is_quick(workshop: Path) -> None:
    """Where nothing has changed, setting up takes no time and says nothing."""
    begun = time.monotonic()

    done = subprocess.run(["scripts/setup"], cwd=workshop, capture_output=True, check=False)

    assert time.monotonic() - begun < 1.0
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.posix
@pytest.mark.parametrize("changed", ["scripts/requirements.lock", "pyproject.toml"])
def test_setup_sees_a_change(workshop: Path, changed: str) -> None:
    """What it was made from having changed, it begins anew, and fails where there is no Python."""
    with (workshop / changed).open("a") as stream:
        stream.write("# changed\n")
    tools = workshop / "bin"
    tools.mkdir()
    for name in ("sh", "cat", "cksum", "dirname"):
        (tools / name).symlink_to(shutil.which(name) or "")
    before = (workshop / ".venv/made-from").read_bytes()

    done = subprocess.run(
        ["scripts/setup"],
        cwd=workshop,
        env={"PATH": str(tools)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode != 0
    assert done.stdout == "Setting up .venv from scripts/requirements.lock …\n"
    assert "python3" in done.stderr
    assert (workshop / ".venv/made-from").read_bytes() == before


def test_citation() -> None:
    """Whoever cites the program cites the version that it has."""
    cited = (ROOT / "CITATION.cff").read_text("utf-8")

    assert f"\nversion: {__version__}\n" in cited


def test_first_way_to_a_browser_is_taken() -> None:
    """The first way that leads to a browser is taken, and the next is not tried."""

    def must_not_be_tried() -> str:
        raise AssertionError("there was a browser already")

    path = find_browser((lambda: None, lambda: "/opt/chromium", must_not_be_tried))

    assert path == "/opt/chromium"


def test_no_browser_is_an_error() -> None:
    """Where no way leads to a browser, it is said what to install."""
    with pytest.raises(NoBrowserError, match="Install the package 'chromium'"):
        find_browser((lambda: None, lambda: ""))


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> zipfile.Path:
    """The files of the wheel, built now."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    (file,) = folder.glob("*.whl")
    return zipfile.Path(file)


@pytest.fixture(scope="module")
def wheel(packed: zipfile.Path) -> list[str]:
    """The names of the files in the wheel."""
    return packed.root.namelist()


def test_wheel_tells_of_no_collection(packed: zipfile.Path) -> None:
    """What a package index and `pip show` tell of the program has no word of the first one."""
    (about,) = [each for each in packed.iterdir() if each.name.endswith(".dist-info")]
    told = (about / "METADATA").read_text(encoding="utf-8")

    assert OF_THE_FIRST.findall(told) == []
    assert (ROOT / "scripts/README.md").read_text(encoding="utf-8").strip() in told


def test_wheel_has_the_whole_package(wheel: list[str]) -> None:
    """Every file of the package is in the wheel: code, theme, templates, styles of citation."""
    kept = [
        f"samizdat/{file.relative_to(PACKAGE).as_posix()}"
        for file in PACKAGE.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    ]

    assert sorted(set(kept) - set(wheel)) == []
    for kind in ("py", "html", "css", "js", "woff2", "jinja", "lua", "csl"):
        assert [name for name in wheel if name.endswith(f".{kind}")], kind


def test_wheel_has_nothing_else(wheel: list[str]) -> None:
    """The wheel installs one package, and no test or script beside it."""
    tops = {name.partition("/")[0] for name in wheel}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"samizdat"}
    assert [name for name in wheel if "__pycache__" in name] == []
    assert [name for name in wheel if name.endswith(".dist-info/licenses/LICENSE")] != []
