"""Builds of a small collection that fail at one call after the other, and what is published then.

Everything is imported and built once; then each build is done by a copy of that process.
"""

import errno
import gc
import json
import os
import shutil
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from samizdat.cli import main as samizdat
from tests.faults.places import passing_folder
from tests.faults.shim import Shim
from tests.site.collection import REPOSITORY, tree

CODES = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS)
SMALL = REPOSITORY / "tests" / "collection"
SETTINGS = "site_name: Small\nplugins: [samizdat]\ntheme: {name: material}\n"
COMMAND = ("build", "--jobs", "1")
MARK = "It was changed by a test."


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build in which a call failed."""

    number: int
    call: str
    code: int
    """What the build exited with."""

    site: str
    """`old`, `new`, or what it was instead."""

    said: str


@dataclass(frozen=True, slots=True)
class Campaign:
    """A collection, its published site, and the site that the next build publishes."""

    root: Path
    old: dict[str, bytes]
    new: dict[str, bytes]
    calls: int
    """How many calls a build makes that may fail."""

    thorough: bool

    @property
    def site(self) -> Path:
        """What is published."""
        return self.root / "site"

    def run(self, number: int, code: int, *, forever: bool = False) -> Outcome:
        """Build with one call failing, on top of the old site."""
        if tree(self.site) != self.old:
            _write(self.site, self.old)
        shim = Shim(number, code, forever=forever, thorough=self.thorough)
        report, said = _build(self.root, shim)
        return Outcome(number, report["failed"], report["code"], self._published(), said)

    def all(self, *, every: int, first: int = 1) -> Iterator[Outcome]:
        """What comes of the failure of every so-manieth call, each with another cause."""
        for turn, number in enumerate(range(first, self.calls + 1, every)):
            yield self.run(number, CODES[turn % len(CODES)])

    def _published(self) -> str:
        present = tree(self.site)
        if present == self.old:
            return "old"
        return "new" if present == self.new else f"{len(present)} files"


def prepare(root: Path, *, thorough: bool = False) -> Campaign:
    """Publish a site, then change what it is made from."""
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    (root / "mkdocs.yml").write_text(SETTINGS)
    os.chdir(root)
    samizdat(COMMAND, standalone_mode=False)
    gc.disable()  # what collects garbage touches every page of memory, and each copy pays for it
    gc.freeze()
    old = tree(root / "site")
    essay = root / "essays" / "odessa.md"
    essay.write_text(f"{essay.read_text(encoding='utf-8')}\n{MARK}\n", encoding="utf-8")
    report, said = _build(root, Shim(thorough=thorough))
    new = tree(root / "site")
    if report["code"] or old == new:
        raise RuntimeError(f"no second site was built: {said}")
    return Campaign(root, old, new, report["count"], thorough)


def _build(root: Path, shim: Shim) -> tuple[dict[str, Any], str]:
    """Build with a shim; gives what it has to report, and what the build said."""
    return forked(shim, lambda: samizdat(COMMAND), said=root.parent / "said")


def forked(shim: Shim, act: Callable[[], None], *, said: Path) -> tuple[dict[str, Any], str]:
    """Do something with a shim in a copy of this process; gives its report, and what was said."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        output = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(output, 1)
        os.dup2(output, 2)
        _act(shim, act, writer)
    os.close(writer)
    with os.fdopen(reader) as report:
        found = json.loads(report.read())
    os.waitpid(child, 0)
    return found, said.read_text(encoding="utf-8")


def _act(shim: Shim, act: Callable[[], None], writer: int) -> None:
    write, code = os.write, 0
    try:
        shim.install()
        act()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    except BaseException:
        traceback.print_exc()
        code = 1
    finally:
        sys.stderr.flush()
        report = {"count": shim.count, "failed": shim.failed, "code": code}
        write(writer, json.dumps(report).encode())
        os._exit(0)


def _write(folder: Path, files: dict[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def every_failure(every: int = 1, *, thorough: bool = False) -> Iterator[Outcome]:
    """What comes of the failure of every call, or of every so-manieth.

    In the last build the disk is full from the middle on.
    """
    with passing_folder() as name:
        campaign = prepare(Path(name) / "collection", thorough=thorough)
        yield from campaign.all(every=every)
        yield campaign.run(campaign.calls // 2, errno.ENOSPC, forever=True)
        os.chdir("/")


def tell(outcomes: Iterable[Outcome]) -> None:
    """Print a line of JSON for each."""
    for outcome in outcomes:
        sys.stdout.write(f"{json.dumps(asdict(outcome))}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    tell(every_failure(int(sys.argv[1])))
