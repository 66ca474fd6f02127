"""A long day at the preview: how soon each save is shown, and whether anything grows.

The collection is copied; one essay of it is saved again and again, and one finding in ten is
planted and mended. A save is shown when the page says what was saved.
"""

import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

from samizdat.plugin.preview.bar import CHANGES
from tests.bench.building import ROOT, collection
from tests.site.preview import free_port

SAVES = 1000
POLL = 0.1
LONG = 120.0
"""Seconds after which a save counts as lost."""

_TAG = re.compile(r'data-tag="(\w+)"')


@dataclass(slots=True)
class Soak:
    """What was measured."""

    seconds: list[float] = field(default_factory=list)
    """From the end of each save to the page that shows it."""

    slowest_request: float = 0.0
    memory: list[int] = field(default_factory=list)
    """Kilobytes after each save; empty where the system does not say."""

    folders: list[int] = field(default_factory=list)
    """Entries of the preview's folder after each save."""

    left: list[str] = field(default_factory=list)
    """What is left among the temporary files when it has ended."""

    def percentile(self, share: float) -> float:
        """So many seconds suffice for this share of the saves."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    def growth(self) -> float:
        """Memory of the last tenth against the second tenth; 1 where nothing grows."""
        tenth = max(1, len(self.memory) // 10)
        early = statistics.median(self.memory[tenth : 2 * tenth] or self.memory)
        return statistics.median(self.memory[-tenth:]) / early


@dataclass(slots=True)
class _Reader:
    """Somebody who looks at one page."""

    port: int
    path: str
    slowest: float = 0.0

    def read(self) -> str:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LONG)
        begun = time.monotonic()
        try:
            connection.request("GET", self.path)
            return connection.getresponse().read().decode("utf-8", "replace")
        except ConnectionError:
            return ""
        finally:
            connection.close()
            self.slowest = max(self.slowest, time.monotonic() - begun)

    def wait(self, words: str, *, without: str = "\0") -> float:
        begun = time.monotonic()
        while time.monotonic() - begun < LONG:
            page = self.read()
            if words in page and without not in page:
                return time.monotonic() - begun
            self._wait_for_other(page)
        raise TimeoutError(f"{self.path} never said {words!r}")

    def _wait_for_other(self, page: str) -> None:
        """Wait as the script of the page does, until the preview says that it is another."""
        tag = _TAG.search(page)
        if tag is None:  # nobody answers yet
            time.sleep(POLL)
            return
        asked = urlencode({"page": self.path, "tag": tag[1]})
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LONG)
        try:
            connection.request("GET", f"{CHANGES}?{asked}")
            lines = connection.getresponse()
            while (line := lines.readline()) and not line.startswith(b"data:"):
                pass
        finally:
            connection.close()


@contextmanager
def _serving(folder: Path, port: int, room: Path) -> Iterator["subprocess.Popen[bytes]"]:
    command = [sys.executable, "-m", "samizdat", "serve", "--address", f"127.0.0.1:{port}"]
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "TMPDIR": str(room)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=LONG)
        finally:
            process.kill()


def soak(folder: Path, essay: str, *, saves: int, room: Path) -> Soak:
    """Save an essay of a collection so many times; `room` is for temporary files."""
    found = Soak()
    file = folder / "essays" / f"{essay}.md"
    before = file.read_text(encoding="utf-8")
    reader = _Reader(free_port(), f"/essays/{essay}/")
    with _serving(folder, reader.port, room) as process:
        reader.wait("</html>", without="The preview is being made")
        reader.slowest = 0.0
        for number in range(saves):
            words = f"This was saved as number {number}."
            broken = "[@nobody-2000]" if number % 10 == 9 else ""  # a work that is not there
            file.write_text(f"{before}\n{words}\n{broken}\n", encoding="utf-8")
            if broken:
                reader.wait("desk-findings")
                continue
            found.seconds.append(reader.wait(words))
            found.memory += _memory_of(process.pid)
            found.folders.append(sum(1 for _ in room.glob("*/*")))
    file.write_text(before, encoding="utf-8")
    found.slowest_request = reader.slowest
    found.left = sorted(path.name for path in room.iterdir())
    return found


def _memory_of(pid: int) -> list[int]:
    """Kilobytes that a process holds; nothing where the system does not say."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return []
    for line in status.read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return [int(line.split()[1])]
    return []


def main(arguments: Sequence[str]) -> None:
    """Print what a thousand saves of an essay came to, or as many as were asked for."""
    saves = int(arguments[0]) if arguments else SAVES
    with tempfile.TemporaryDirectory() as name:
        folder, room = Path(name, "collection"), Path(name, "room")
        folder.mkdir()
        room.mkdir()
        collection(folder, 0)
        shutil.copytree(ROOT / ".cache", folder / ".cache", dirs_exist_ok=True)
        found = soak(folder, "beyond-fear", saves=saves, room=room)
    print(f"saves shown           {len(found.seconds):>8}")
    print(f"median, seconds       {found.percentile(0.5):>8.2f}")
    print(f"99 of 100, seconds    {found.percentile(0.99):>8.2f}")
    print(f"slowest request, s    {found.slowest_request:>8.3f}")
    if found.memory:
        print(f"memory, MB            {max(found.memory) / 1024:>8.0f}")
        print(f"its growth, times     {found.growth():>8.2f}")
    print(f"folders at most       {max(found.folders):>8}")
    print(f"left behind           {len(found.left):>8}")
