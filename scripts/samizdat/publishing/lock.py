"""One build at a time for each site: a lock beside it, with the number of the process inside."""

import os
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

FOR_EVER = -1


class BusyError(Exception):
    """Another build is about to publish to the same folder; says which."""


class BuildLock:
    """The right to publish to a folder, held until it is let go or the process ends."""

    def __init__(self, target: Path) -> None:
        self._file = target.with_name(f".{target.name}.lock")
        self._lock = FileLock(self._file)

    def take(self, *, wait: bool) -> None:
        """Take the lock, which a process that has ended no longer holds, however it ended.

        Raises BusyError where another build has it and nobody wants to wait.
        """
        patience = 0
        if wait:
            patience = FOR_EVER
        try:
            self._lock.acquire(timeout=patience)
        except Timeout as error:
            raise BusyError(f"another build{self._holder()} is publishing there") from error
        with suppress(OSError):  # on Windows nobody may write to a locked file, not even its owner
            self._file.write_text(f"{os.getpid()}\n", encoding="ascii")

    @property
    def held(self) -> bool:
        """Whether it is ours."""
        return self._lock.is_locked

    def release(self) -> None:
        """Let go; a second time it does nothing.

        The file goes first. Whoever has opened it meanwhile finds it gone, and begins anew.
        """
        if self.held:
            with suppress(OSError):  # on Windows nobody may remove an open file; it stays, empty
                self._file.unlink()
            self._lock.release()

    def _holder(self) -> str:
        try:
            pid = self._file.read_text(encoding="ascii").strip()
        except OSError:  # on Windows nobody else may read a locked file
            return ""
        if not pid.isdecimal():
            return ""
        return f" (process {pid})"
