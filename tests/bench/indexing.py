"""What indexing costs: our step within a build, and Pagefind's program alone as it comes.

Run as a program in the folder of a collection, it builds the site and indexes it several times
over, each time with the memory watched; see `ours`.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Event, Thread

MEGABYTE = 1_000_000
TICK = 0.01
SAME_PAGES = "{essays/*,handbook,handbook/*,about,data}/index.html"
"""The pages whose texts we index, among all those of the site."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took."""

    seconds: float
    megabytes: float
    """The most that was held at a time, by Pagefind and by what we added to our own process."""

    pagefind: float
    """The most that Pagefind's program held, in megabytes."""


class Watched:
    """Looks again and again at what this process and those that it started hold in memory."""

    def __init__(self) -> None:
        self.most = 0.0
        self.program = 0.0
        self._end = Event()

    def __enter__(self) -> "Watched":
        self._before = _status(os.getpid(), "VmRSS")
        self._thread = Thread(target=self._watch)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()

    def _watch(self) -> None:
        me = os.getpid()
        while not self._end.wait(TICK):
            children = _children(me)
            held = sum(_status(child, "VmRSS") for child in children)
            own = max(0.0, _status(me, "VmRSS") - self._before)
            self.most = max(self.most, held + own)
            self.program = max([self.program, *(_status(child, "VmHWM") for child in children)])


def _children(process: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{process}/task").iterdir():
        try:
            found += [int(child) for child in (task / "children").read_text().split()]
        except OSError:
            continue  # the thread has ended meanwhile
    return found


def _status(process: int, field: str) -> float:
    """A field of a process's status, in megabytes; nothing once it has ended."""
    try:
        rows = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0.0
    found = [row.split()[1] for row in rows if row.startswith(f"{field}:")]
    return int(found[0]) * 1024 / MEGABYTE if found else 0.0


def measured(work: Callable[[], object], runs: int) -> Cost:
    """The median of some runs of something."""
    costs = []
    for _ in range(runs):
        with Watched() as watched:
            started = time.perf_counter()
            work()
            seconds = time.perf_counter() - started
        costs.append((seconds, watched.most, watched.program))
    return Cost(*(statistics.median(column) for column in zip(*costs, strict=True)))


def ours(collection: Path, runs: int) -> Cost:
    """Our step in the build of a collection, whose site is then there: documents to vocabulary."""
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        command = [sys.executable, "-m", "tests.bench.indexing", str(collection), str(runs)]
        root = Path(__file__).parents[2]
        subprocess.run([*command, report.name], cwd=root, check=True)
        return Cost(**json.loads(Path(report.name).read_text(encoding="utf-8")))


def alone(site: Path, runs: int, *flags: str) -> Cost:
    """Pagefind's program over the pages of a built site, as anybody would run it."""
    import pagefind_bin

    with tempfile.TemporaryDirectory() as output:
        command = [str(pagefind_bin.get_executable()), "--site", str(site), *flags]
        command += ["--output-path", f"{output}/pagefind"]
        return measured(lambda: subprocess.run(command, check=True, capture_output=True), runs)


def main(collection: str, runs: str, report: str) -> None:
    """Build a collection, with its indexing watched; write what it cost."""
    from samizdat.fulltext import SearchInput, index_texts
    from samizdat.plugin import commands, events

    costs: list[Cost] = []

    def index_watched(source: SearchInput, site: Path) -> None:
        costs.append(measured(lambda: index_texts(source, site), int(runs)))

    vars(events)["index_texts"] = index_watched
    commands.build(Path(collection) / "mkdocs.yml", commands.Wishes())
    Path(report).write_text(json.dumps(asdict(costs[0])), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
