"""How publishing stands up to faults, kills, second builds and readers; prints what came of it."""

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.faults import campaign, swaps
from tests.faults.campaign import MARK, Outcome
from tests.faults.places import passing_folder
from tests.site.collection import ENVIRONMENT, Collection, tree

KILLS = 100
PAIRS = 50
BUILD = (sys.executable, "-m", "samizdat", "build")


def main(arguments: Sequence[str]) -> None:
    """Print a line for each kind of trouble; of a build every call fails, or every so-manieth."""
    every = int(arguments[0]) if arguments else 1
    _print("a call failed during a build", campaign.every_failure(every, thorough=True))
    _print("a call failed during a publication", swaps.every_failure())
    with passing_folder() as name:
        collection, new = _two_sites(Path(name))
        _print("a build was killed", _kills(collection, new))
        reader = Reader(collection.site / "index.html")
        _print("two builds at once", _pairs(collection, new))
        print(f"a reader looked {reader.stop()} times, and missed the page {reader.missed}")


def _print(label: str, outcomes: Iterable[Outcome]) -> None:
    found = list(outcomes)
    counted = Counter(outcome.site for outcome in found)
    told = ", ".join(f"{site}: {count}" for site, count in sorted(counted.items()))
    lines = max(len(outcome.said.splitlines()) for outcome in found)
    print(f"{label}: {len(found)} times; {told}; at most {lines} lines said", flush=True)


def _two_sites(folder: Path) -> tuple[Collection, dict[str, bytes]]:
    """A collection with its site, and the site that it would have after a change."""
    before = Collection(campaign.SMALL).copy(folder / "before")
    before.write("mkdocs.yml", campaign.SETTINGS)
    before.build()
    collection = before.copy(folder / "collection")
    essay = "essays/odessa.md"
    collection.write(essay, f"{collection.read(essay)}\n{MARK}\n")
    other = folder / "other"
    collection.build("--site-dir", str(other))
    return collection, tree(other)


def _start(collection: Collection, *options: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [*BUILD, *options],
        cwd=collection.root,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def _kills(collection: Collection, new: dict[str, bytes]) -> Iterable[Outcome]:
    """Builds that are killed at some moment, each on top of the old site."""
    old, kept = tree(collection.site), collection.root.with_name("before") / "site"
    started = time.monotonic()
    _start(collection, "--site-dir", "measured").wait()
    whole = time.monotonic() - started
    for number in range(KILLS):
        process = _start(collection)
        time.sleep(random.uniform(0, whole))  # noqa: S311  nothing secret about it
        process.send_signal(signal.SIGKILL)
        _, said = process.communicate()
        site = _state(collection.site, old, new)
        yield Outcome(number, "SIGKILL", process.returncode, site, said)
        if site != "old":
            shutil.rmtree(collection.site)
            shutil.copytree(kept, collection.site)


def _pairs(collection: Collection, new: dict[str, bytes]) -> Iterable[Outcome]:
    """Two builds, the second of which begins a moment after the first."""
    for number in range(PAIRS):
        first = _start(collection)
        time.sleep(random.uniform(0, 1))  # noqa: S311
        second = _start(collection, *(["--wait"] if number % 2 else []))
        said = first.communicate()[1] + second.communicate()[1]
        codes = {first.returncode, second.returncode}
        site = _state(collection.site, {}, new) if codes <= {0, 75} else f"codes {codes}"
        yield Outcome(number, "pair", max(codes), site, said)


def _state(site: Path, old: dict[str, bytes], new: dict[str, bytes]) -> str:
    present = tree(site)
    if present == old:
        return "old"
    return "new" if present == new else f"{len(present)} files"


class Reader:
    """Somebody who looks at a page all the time."""

    def __init__(self, page: Path) -> None:
        self._page, self.looked, self.missed = page, 0, 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()

    def _look(self) -> None:
        while not self._done.is_set():
            self.looked += 1
            try:
                os.stat(self._page)  # noqa: PTH116  nothing faster looks
            except FileNotFoundError:
                self.missed += 1

    def stop(self) -> int:
        """How often it has looked."""
        self._done.set()
        self._thread.join()
        return self.looked
