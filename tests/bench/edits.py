"""Whether a site that is built after an edit is the one that is built from nothing, byte for byte.

`scripts/bench edits [N] [SEED]` makes a small collection, then N times a few random edits, and
builds it twice: with everything that is kept between builds, and with nothing. Parts of what is
kept are damaged or deleted on the way, and builds are killed. Where two sites differ, the edits are
told.
`--pages` makes the pages and files of data only, without the engine and the search: in a quarter of
the time. `--check` compares what `samizdat check` says, with what is kept between checks and with
nothing; there the edits break things too.
"""

import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from click.testing import CliRunner

from samizdat import build
from samizdat.cli import main as main_command
from samizdat.memory.cache import FOLDER, TextCache
from samizdat.model.page import Finished
from samizdat.reading.project import read_settings
from tests.bench.check_edits import CHECKED
from tests.bench.corpus import Corpus
from tests.bench.edit_scripts import CACHE, EDITS, Edit

ESSAYS, PARAGRAPHS = 5, 1
MOST = 4
"""Edits in a row before a site is built."""

KILLED = 0.15
"""How often a build is killed before the one that counts."""


def main(arguments: list[str]) -> None:
    """Print what came of so many scripts; exits with 1 where a site was another."""
    numbers = [int(each) for each in arguments if each.isdecimal()]
    count, seed = (*numbers, *(300, 1937)[len(numbers) :])
    dice = random.Random(seed)  # noqa: S311  the same edits every time are the point
    with tempfile.TemporaryDirectory(prefix="samizdat-edits.") as name:
        make: Make = _build
        edits = EDITS
        if "--pages" in arguments:
            make = _pages
        elif "--check" in arguments:
            make, edits = _check, CHECKED
            os.environ["XDG_STATE_HOME"] = str(Path(name) / "state")
        desk = Desk(Path(name), dice, make, edits)
        different = 0
        for number in range(count):
            told = desk.script()
            if told:
                different += 1
                print(f"script {number}: {told}", flush=True)
            elif number % 10 == 9:
                print(f"{number + 1} scripts, {different} different", flush=True)
    said = ", ".join(f"{word} {times}" for word, times in sorted(desk.done.items()))
    print(f"{count} scripts from seed {seed}: {different} different. {said}.")
    sys.exit(1 if different else 0)


class Make(Protocol):
    """A way to make a site."""

    def __call__(self, collection: Path, target: Path, *, cache: bool) -> int:
        """Make the site of a collection; 0 where it could be made."""


class Desk:
    """A collection that is edited and built."""

    def __init__(
        self, folder: Path, dice: random.Random, make: Make, edits: tuple[Edit, ...]
    ) -> None:
        self.folder, self.dice, self.make, self.edits = folder, dice, make, edits
        self.collection, self.good = folder / "collection", folder / "good"
        self.collection.mkdir()
        Corpus(ESSAYS, PARAGRAPHS).write(self.collection)
        self.done: Counter[str] = Counter()
        make(self.collection, folder / "kept", cache=True)

    def script(self) -> str:
        """Edit and build; what is wrong with the outcome, or nothing."""
        shutil.rmtree(self.good, ignore_errors=True)
        shutil.copytree(self.collection, self.good, ignore=shutil.ignore_patterns(".cache"))
        edits = self.dice.choices(self.edits, k=self.dice.randint(1, MOST))
        told: list[str] = []
        for edit in edits:
            told += self._edited(edit)
        if self.make is _build and self.dice.random() < KILLED:
            self._killed()
            told.append("a build is killed")
        shutil.rmtree(self.folder / "new", ignore_errors=True)
        kept = self.make(self.collection, self.folder / "kept", cache=True)
        new = self.make(self.collection, self.folder / "new", cache=False)
        if kept != new:
            return f"{'; '.join(told)}: exit {kept} with the cache, {new} without"
        if kept:
            self.done["refused alike"] += 1
            self._undo()
            return ""
        found = list(differences(self.folder / "kept", self.folder / "new"))
        return f"{'; '.join(told)}: {', '.join(found[:8])}" if found else ""

    def _edited(self, edit: Edit) -> Iterator[str]:
        told = edit(self.collection, self.dice)
        if told:
            self.done[edit.__name__] += 1
            yield told

    def _killed(self) -> None:
        self.done["killed"] += 1
        child = _start(self.collection, self.folder / "kept", cache=True)
        time.sleep(self.dice.uniform(0.05, 1.5))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)

    def _undo(self) -> None:
        """Take back edits that no site can be made of."""
        for path in self.collection.iterdir():
            if path.name == CACHE:
                continue
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
        shutil.copytree(self.good, self.collection, dirs_exist_ok=True)


def differences(one: Path, other: Path) -> Iterator[str]:
    """The path of each file that only one folder has or that differs."""
    first, second = _files(one), _files(other)
    for path in sorted(first | second):
        if path not in first or path not in second:
            yield f"{path} (only in one)"
        elif (one / path).read_bytes() != (other / path).read_bytes():
            yield path


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _pages(collection: Path, target: Path, *, cache: bool) -> int:
    """Write the pages and files of data of a collection, whole or not at all."""
    survey = build.survey(read_settings(collection / "mkdocs.yml"))
    if survey.errors:
        return 1
    memory = TextCache(collection / FOLDER, b"a seal" * 5) if cache else {}
    site = build.make_site(survey.library, memory)
    if site.findings:
        return 1
    shutil.rmtree(target, ignore_errors=True)
    for page in site.pages:
        _write(
            target / page.uri,
            f"{page.text}\n{_told(page.finished)}\n{page.rendered}{page.updated}".encode(),
        )
    for artifact in site.artifacts:
        _write(target / artifact.uri, artifact.content)
    return 0


def _told(finished: Finished | None) -> object:
    """What stands in a page; a set is told in order."""
    if finished is None:
        return ""
    return finished.html, finished.contents, sorted(finished.anchors), finished.searched


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _check(collection: Path, target: Path, *, cache: bool) -> int:
    """Write what a check says."""
    command = ["--collection", str(collection), "check", "--format", "json"]
    if not cache:
        command.append("--no-cache")
    said = CliRunner().invoke(main_command, command)
    _write(target / "said.json", f"{said.exit_code}\n{said.output}".encode())
    return 0


def _build(collection: Path, target: Path, *, cache: bool) -> int:
    """Build as a process of its own would; its code."""
    _, status = os.waitpid(_start(collection, target, cache=cache), 0)
    return os.waitstatus_to_exitcode(status)


def _start(collection: Path, target: Path, *, cache: bool) -> int:
    """A child that builds; it need not import everything again."""
    from samizdat.plugin import commands

    sys.stdout.flush()
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.chdir(collection)
        wishes = commands.Wishes(site_dir=target, cache=cache, wait=True)
        commands.build(collection / "mkdocs.yml", wishes)
        code = 0
    finally:
        os._exit(code)
