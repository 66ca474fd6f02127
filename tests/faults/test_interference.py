"""Others who come in between: a second build, a signal, a reader who looks all the time."""

import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from samizdat.cli import main as samizdat
from samizdat.plugin import commands  # noqa: F401  each copy has it then
from samizdat.publishing.inspection import Plan
from samizdat.publishing.publication import Publication
from samizdat.publishing.swap import exchange
from tests.faults.campaign import forked
from tests.faults.shim import Shim
from tests.site.collection import ENVIRONMENT, Collection, tree
from tests.site.preview import free_port, listen_to_signals

HOOK = """\
import time

def on_env(env, config, files):
    with open("reached", "w") as fifo:
        print("here", file=fifo)
    time.sleep(600)
"""


@contextmanager
def halfway(collection: Collection, *command: str) -> Iterator["subprocess.Popen[str]"]:
    """A build that has come half its way and goes no farther."""
    collection.write("stop.py", HOOK)
    if "hooks:" not in collection.read("mkdocs.yml"):
        collection.write("mkdocs.yml", f"{collection.read('mkdocs.yml')}\nhooks: [stop.py]\n")
    fifo = collection.root / "reached"
    os.mkfifo(fifo)
    process = subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=collection.root,
        env={**ENVIRONMENT, "TMPDIR": str(temporary(collection))},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        preexec_fn=listen_to_signals,  # noqa: PLW1509 - no thread of ours runs beside it
    )
    try:
        assert fifo.read_text() == "here\n"
        fifo.unlink()
        yield process
    finally:
        process.kill()
        process.communicate()


def in_a_copy(
    collection: Collection, *command: str, first: Callable[[], None] = lambda: None
) -> tuple[int, str]:
    """What a command exits with and says, in a copy of this process: it has imported everything."""

    def act() -> None:
        os.chdir(collection.root)
        os.environ.clear()
        os.environ.update({**ENVIRONMENT, "TMPDIR": str(temporary(collection))})
        tempfile.tempdir = None
        sys.stderr = sys.stdout = os.fdopen(2, "w", closefd=False)
        first()
        samizdat(command)

    report, said = forked(Shim(), act, said=collection.root.parent / "said")
    return report["code"], said


def temporary(collection: Collection) -> Path:
    """A folder for what a program leaves to the system to clear up."""
    folder = collection.root.parent / "temporary"
    folder.mkdir(exist_ok=True)
    return folder


def left_over(collection: Collection) -> list[str]:
    """What a build has left where nothing should be left."""
    beside = (*collection.root.glob("site.*"), *collection.root.glob(".site.*"))
    return sorted(path.name for path in (*beside, *temporary(collection).iterdir()))


@pytest.mark.parametrize(
    ("command", "number", "killed"),
    [
        (("samizdat", "build"), signal.SIGTERM, True),
        (("samizdat", "build"), signal.SIGINT, False),
        (("mkdocs", "build"), signal.SIGHUP, False),
    ],
)
def test_signal(
    collection: Collection, command: tuple[str, ...], number: int, *, killed: bool
) -> None:
    """A build that is told to end leaves the old site, nothing beside it, and no traceback.

    What one that was killed before it has left is gone, too.
    """
    before = tree(collection.site)
    if killed:
        with halfway(collection, *command):
            pass
        assert left_over(collection) != []

    with halfway(collection, *command) as process:
        process.send_signal(number)
        said, _ = process.communicate(timeout=180)

    assert process.returncode not in (0, -number)
    assert "Traceback" not in said
    assert tree(collection.site) == before
    assert left_over(collection) == []


def test_killed_preview(collection: Collection) -> None:
    """What a killed preview has left is gone with the next one, which a signal ends cleanly."""
    with halfway(collection, "samizdat", "serve", "--address", f"127.0.0.1:{free_port()}"):
        pass
    assert left_over(collection) != []

    address = f"127.0.0.1:{free_port()}"
    with halfway(collection, "samizdat", "serve", "--address", address) as process:
        process.terminate()
        said, _ = process.communicate(timeout=180)

    assert "Traceback" not in said
    assert left_over(collection) == []


@pytest.mark.parametrize(
    ("name", "value", "code", "words"),
    [
        ("PYPANDOC_PANDOC", "/nowhere", 69, "pandoc, which typesets the citations, cannot be run"),
        ("SOURCE_DATE_EPOCH", "abc", 78, "SOURCE_DATE_EPOCH is 'abc', and should be seconds"),
    ],
)
def test_environment(collection: Collection, name: str, value: str, code: int, words: str) -> None:
    """What is wrong around a collection is one line, with a code that programs know."""
    before = tree(collection.site)

    done = collection.run("mkdocs", "build", "-q", **{name: value})

    assert done.returncode == code
    assert done.stderr.startswith(f"Error: {words}")
    assert len(done.stderr.splitlines()) == 1
    assert tree(collection.site) == before


def test_full_disk(collection: Collection) -> None:
    """Where the system takes no more of a file, the old site stays, and that is said in a line."""
    before = tree(collection.site)

    code, said = in_a_copy(collection, "build", first=write_little)

    assert code == 74
    assert said.startswith("Error: ")
    assert len(said.splitlines()) == 1
    assert tree(collection.site) == before
    assert left_over(collection) == []


def write_little() -> None:
    """Let the system refuse what makes a file longer than some pages of memory."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 14, 1 << 14))


def test_failing_hook(collection: Collection) -> None:
    """Where another plugin fails at the end, nothing is published, and its error is named."""
    hook = "def on_post_build(config):\n    raise ValueError('not today')\n"
    collection.write("stop.py", hook)
    collection.write("mkdocs.yml", f"{collection.read('mkdocs.yml')}\nhooks: [stop.py]\n")
    collection.write("essays/odessa.md", f"{collection.read('essays/odessa.md')}\nMore.\n")
    before = tree(collection.site)

    code, said = in_a_copy(collection, "build")

    assert code == 70
    assert "ValueError: not today" in said
    assert "Traceback" not in said
    assert tree(collection.site) == before
    assert "Traceback" in in_a_copy(collection, "build", "--verbose")[1]


def test_second_build(collection: Collection) -> None:
    """A build exits with 75 while another publishes there, and says which; told so, it waits."""
    before = tree(collection.site)
    first = Publication(collection.site)

    done = collection.run("samizdat", "build")

    assert done.returncode == 75
    assert f"another build (process {os.getpid()}) is publishing there" in done.stderr
    assert "--wait" in done.stderr
    assert first.site.is_dir()
    assert tree(collection.site) == before
    with subprocess.Popen(
        [sys.executable, "-m", "samizdat", "build", "--wait"],
        cwd=collection.root,
        env=ENVIRONMENT,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as second:
        assert second.stderr is not None
        assert second.stderr.readline().startswith("Waiting: another build (process ")
        first.close()
        assert second.wait(timeout=180) == 0
    assert left_over(collection) == []


def test_reader(tmp_path: Path) -> None:
    """Somebody who looks at a page all the time finds it, however often the site is published."""
    site = tmp_path / "site"
    publish_page(site, "0")
    seen: set[str] = set()
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            try:
                seen.add((site / "index.html").read_text())
            except FileNotFoundError:
                seen.add("nothing")

    reader = threading.Thread(target=look)
    reader.start()
    for turn in range(1, 50):
        publish_page(site, str(turn))
    done.set()
    reader.join()

    assert "nothing" not in seen
    assert len(seen) > 1


def publish_page(site: Path, text: str) -> None:
    """Publish a site of one page."""
    publication = Publication(site)
    (publication.site / "index.html").write_text(text)
    publication.publish(Plan(frozenset({"index.html"})))
    publication.close()


def test_system_can_exchange(tmp_path: Path) -> None:
    """The test above is worth something: this system can exchange two names."""
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    (tmp_path / "one" / "file").touch()

    exchange(tmp_path / "one", tmp_path / "other")

    assert (tmp_path / "other" / "file").exists()
