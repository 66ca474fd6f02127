"""What a program spends: seconds, seconds of the processor with all that it starts, memory."""

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

EVERY = 0.05
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What a run has cost."""

    wall: float
    cpu: float
    memory: int
    """The most that its processes held, in MB.

    That is the larger of two figures: what all held at one time, shared pages divided among them,
    as far as somebody looked at that moment; and the most that one of them ever held, as the
    system remembers it. A process may grow and shrink between two looks.
    """


def spend(command: Sequence[str | Path], folder: Path) -> Spent:
    """Run a program to its end. Raises CalledProcessError where it fails."""
    started = monotonic()
    with (
        Path(os.devnull).open("wb") as nowhere,
        subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            stdout=nowhere,
            stderr=subprocess.PIPE,
            start_new_session=True,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        ) as process,
    ):
        scale = _Scale(process.pid)
        scale.start()
        assert process.stderr
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        scale.stop()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args, stderr=said)
    return Spent(monotonic() - started, used.ru_utime + used.ru_stime, scale.most // 1024)


class _Scale(threading.Thread):
    """Looks again and again at what the processes of a session hold; Linux only, else nothing."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self._session, self._ended = session, threading.Event()
        self.most = 0

    def run(self) -> None:
        """Look until somebody says that it is enough."""
        while sys.platform == "linux" and not self._ended.wait(EVERY):
            self.most = max(self.most, *_held(self._session))

    def stop(self) -> None:
        """Look no more."""
        self._ended.set()
        self.join()


def _held(session: int) -> tuple[int, int]:
    """Kilobytes that the processes of a session hold now, and the most that one ever held."""
    total = most = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == session:
                total += _kilobytes(folder / "smaps_rollup", "Pss:")
                most = max(most, _kilobytes(folder / "status", "VmHWM:"))
        except (OSError, ValueError, IndexError):  # it has ended meanwhile
            continue
    return total, most


def _kilobytes(file: Path, name: str) -> int:
    """What a file of the system says under a name."""
    for line in file.read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1])
    return 0
