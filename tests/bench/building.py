"""How long checking and building take, as whole processes; prints a table.

The essays beyond those of the collection are made of their sentences, which `copies` mixes. Each
figure is the median of several runs after one that is not counted. Cold means that nothing had been
typeset before.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.copies import write_copies

ROOT = Path(__file__).parents[2]
COPIED = ("mkdocs.yml", "docs", "essays")


def collection(folder: Path, essays: int, original: Path = ROOT) -> Path:
    """Copy a collection, with essays added until there are at least so many."""
    for name in COPIED:
        source = original / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, folder / name)
    write_copies(folder / "essays", essays)
    return folder


def seconds(folder: Path, *arguments: str, cold: bool = False) -> float:
    """How long one run of the program takes. Raises CalledProcessError when it fails."""
    if cold:
        shutil.rmtree(folder / ".cache", ignore_errors=True)
    started = time.perf_counter()
    command = [sys.executable, "-m", "samizdat", *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - started


def median(folder: Path, *arguments: str, runs: int, cold: bool = False) -> float:
    """The median of some runs after one that is not counted."""
    seconds(folder, *arguments)
    return statistics.median(seconds(folder, *arguments, cold=cold) for _ in range(runs))


def main(sizes: list[int]) -> None:
    """Print the table: for as many essays as were asked for, or for three sizes."""
    print(f"{'essays':>7} {'check':>8} {'build, cold':>12} {'build, warm':>12}   (seconds, median)")
    for essays in sizes or [0, 100, 1000]:
        runs = max(1, 5 - essays // 50)
        with tempfile.TemporaryDirectory() as name:
            folder = collection(Path(name), essays)
            count = len(list((folder / "essays").glob("*.md")))
            check = median(folder, "check", runs=runs)
            cold = median(folder, "build", runs=runs, cold=True)
            warm = median(folder, "build", runs=runs)
            print(f"{count:>7} {check:>8.2f} {cold:>12.2f} {warm:>12.2f}", flush=True)
