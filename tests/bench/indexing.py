"""What indexing costs: our step within a build, and Pagefind's program alone as it comes.

Run as a program, it builds a collection and indexes it several times over, in each way in turn.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, astuple, dataclass
from pathlib import Path
from threading import Event, Thread

from tests.bench.sites import run

MEGABYTE = 1_000_000
TICK = 0.01
SAME_PAGES = "{essays/*,handbook,handbook/*,about,data}/index.html"
"""The pages whose texts we index, among all those of the site."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took."""

    seconds: float
    cpu: float
    """Seconds of a processor, in all processes; hardly depends on what else the machine does."""

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


def measured(work: Callable[[], object]) -> Cost:
    """What one run of something takes."""
    with Watched() as watched:
        started, cpu = time.perf_counter(), _cpu()
        work()
        seconds, cpu = time.perf_counter() - started, _cpu() - cpu
    return Cost(seconds, cpu, watched.most, watched.program)


def _cpu() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def alone(site: Path, *flags: str) -> None:
    """Run Pagefind's program over the pages of a built site, as anybody would."""
    import pagefind_bin

    with tempfile.TemporaryDirectory() as output:
        command = [str(pagefind_bin.get_executable()), "--site", str(site), *flags]
        command += ["--output-path", f"{output}/pagefind"]
        subprocess.run(command, check=True, capture_output=True)


def median(costs: Sequence[Cost]) -> Cost:
    """The median of each value."""
    return Cost(*(statistics.median(values) for values in zip(*map(astuple, costs), strict=True)))


def index_costs(collection: Path, runs: int) -> dict[str, Cost]:
    """Build a collection; what our step in it costs, and what Pagefind alone on the same site.

    Raises RuntimeError when the build fails.
    """
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        root = Path(__file__).parents[2]
        run(root, "tests.bench.indexing", str(collection), str(runs), report.name)
        found = json.loads(Path(report.name).read_text(encoding="utf-8"))
    return {label: median([Cost(**cost) for cost in costs]) for label, costs in found.items()}


def main(collection: str, runs: str, report: str) -> None:
    """Build a collection and index it in each way in turn; write what each run cost."""
    from samizdat.plugin import commands, events
    from samizdat.search.fulltext import SearchInput, index_texts

    costs: dict[str, list[Cost]] = {}

    def index_watched(source: SearchInput, site: Path, *, aside: Path) -> None:
        ways: dict[str, Callable[[], None]] = {
            "Pagefind alone, every page of the site": lambda: alone(site),
            "Pagefind alone, the pages that we index": lambda: alone(site, "--glob", SAME_PAGES),
            "our step in the build": lambda: index_texts(source, site, aside=aside),
        }
        for _ in range(int(runs)):
            for label, way in ways.items():
                costs.setdefault(label, []).append(measured(way))

    vars(events)["index_texts"] = index_watched
    commands.build(Path(collection) / "mkdocs.yml", commands.Wishes())
    kept = {label: [asdict(cost) for cost in some] for label, some in costs.items()}
    Path(report).write_text(json.dumps(kept), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
