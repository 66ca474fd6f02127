"""How much building costs, beside what it costs others, as whole processes in turns.

`scripts/bench speed [N…]` makes a seeded collection of so many essays, whose registers grow with
it, and builds it with this program and the same essays with plain Material, Material with the
essays out of the menu, Zensical and Hugo, as far as they can be had. Look at the ratios: a busy
machine counts for all alike. `--rounds R` measures R times and takes the median.
"""

import argparse
import math
import re
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from tests.bench.corpus import Corpus
from tests.bench.peers import Tool, ours, peers
from tests.bench.soak import soak
from tests.bench.spending import Spent, spend

SIZES = [15, 100]
SAVES = 5
Row = tuple[str, str]
"""A generator, and what it had to do."""


def main(arguments: Sequence[str]) -> None:
    """Print a table for each size, then how the costs grow."""
    parser = argparse.ArgumentParser(prog="scripts/bench speed", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--alone", action="store_true", help="without the others")
    wishes = parser.parse_args(arguments)
    found: dict[int, dict[Row, Spent]] = {}
    for size in wishes.sizes:
        found[size] = measured(size, wishes.rounds, alone=wishes.alone)
    for line in growth(found):
        print(line)


def measured(size: int, rounds: int, *, alone: bool) -> dict[Row, Spent]:
    """What each generator spends on a collection of so many essays; prints it as it comes."""
    with tempfile.TemporaryDirectory(prefix="samizdat-speed.") as name:
        folder = Path(name) / "collection"
        folder.mkdir()
        Corpus(size).write(folder)
        tools = [ours(folder)]
        if not alone:
            tools += peers(folder, Path(name) / "peers")
        runs: dict[Row, list[Spent]] = {}
        for number in range(rounds):
            for tool in tools:
                _progress(f"round {number + 1} of {rounds}: {tool.name}, {size} essays")
                for row, spent in _turn(tool, number):
                    runs.setdefault(row, []).append(spent)
        _progress("")
        medians = {row: _median(spent) for row, spent in runs.items()}
        print(f"\n{size} essays, {datetime.now(tz=UTC):%Y-%m-%d}, median of {rounds}")
        for line in table(medians, tools):
            print(line, flush=True)
        return medians


def _turn(tool: Tool, number: int) -> Iterator[tuple[Row, Spent]]:
    """Everything that one generator has to do in a round."""
    tool.forget()
    essay = sorted(tool.essays.glob("*.md"))[-1]
    yield (tool.name, "cold"), spend(tool.build, tool.folder)
    yield (tool.name, "nothing changed"), spend(tool.build, tool.folder)
    _change(essay, lambda text: re.sub(r"(?<= )the(?= )", f"the {number} old", text, count=1))
    yield (tool.name, "one essay"), spend(tool.build, tool.folder)
    if tool.name != "Samizdat":
        return
    _change(essay, lambda text: re.sub(r", p\. \d+\]", f", p. {9000 + number}]", text, count=1))
    yield (tool.name, "new locator"), spend(tool.build, tool.folder)
    people = tool.essays / "registers" / "people.yml"
    _change(people, lambda text: text.replace("head of", f"head {number} of", 1))
    yield (tool.name, "one record"), spend(tool.build, tool.folder)
    yield from _checks(tool, essay, number)
    yield (tool.name, "save to page"), _served(tool, essay)


def _checks(tool: Tool, essay: Path, number: int) -> Iterator[tuple[Row, Spent]]:
    """What `samizdat check` spends, from nothing and with what it has kept."""
    check = (sys.executable, "-m", "samizdat", "check")
    yield (tool.name, "check, cold"), spend((*check, "--no-cache"), tool.folder)
    spend(check, tool.folder)
    _change(essay, lambda text: re.sub(r"(?<= )a(?= )", f"a {number} new", text, count=1))
    yield (tool.name, "check, an essay"), spend(check, tool.folder)
    yield (tool.name, "check, nothing"), spend(check, tool.folder)


def _served(tool: Tool, essay: Path) -> Spent:
    """How long a save takes until the preview hands out the page with it: the median of some."""
    with tempfile.TemporaryDirectory(prefix="samizdat-room.") as room:
        found = soak(tool.folder, essay.stem, saves=SAVES, room=Path(room))
    return Spent(found.percentile(0.5), 0.0, max(found.memory, default=0) // 1024)


def _change(file: Path, change: Callable[[str], str]) -> None:
    file.write_text(change(file.read_text("utf-8")), "utf-8")


def _median(runs: Sequence[Spent]) -> Spent:
    return Spent(
        statistics.median(each.wall for each in runs),
        statistics.median(each.cpu for each in runs),
        int(statistics.median(each.memory for each in runs)),
    )


def table(found: dict[Row, Spent], tools: Sequence[Tool]) -> Iterator[str]:
    """A row for each generator and what it had to do; the ratio is to ours, by the processor."""
    versions = {tool.name: tool.version for tool in tools}
    yield f"{'':34} {'wall s':>8} {'CPU s':>8} {'ratio':>7} {'MB':>6}"
    for (name, what), spent in found.items():
        own = found.get(("Samizdat", what))
        ratio = f"{spent.cpu / own.cpu:.2f}" if own and own.cpu else ""
        label = f"{name} {versions[name]}".strip()
        row = f"{spent.wall:8.2f} {spent.cpu:8.2f} {ratio:>7} {spent.memory:6}"
        yield f"{label:22} {what:>15} {row}"
    for tool in tools:
        files = [path for path in tool.site.rglob("*") if path.is_file()]
        pages = sum(path.suffix == ".html" for path in files)
        size = sum(path.stat().st_size for path in files) / 1e6
        yield f"{tool.name:22} {pages:>7} pages {size:8.1f} MB"


def growth(found: dict[int, dict[Row, Spent]]) -> Iterator[str]:
    """With which power of the number of essays a cost grows: 1 where it is in proportion."""
    sizes = sorted(found)
    for small, large in pairwise(sizes):
        for row, spent in found[large].items():
            before = found[small].get(row)
            if before and before.cpu and large > small:
                power = math.log(spent.cpu / before.cpu) / math.log(large / small)
                yield f"{small} → {large} essays, {row[0]}, {row[1]}: power {power:.2f}"


def _progress(words: str) -> None:
    """Say on a terminal what takes so long."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{words}", end="", file=sys.stderr, flush=True)
