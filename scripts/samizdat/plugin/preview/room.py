"""Where a preview keeps what it makes: drafts, which nobody else is to find.

What a killed preview has left there the next one removes.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

PREFIX = "samizdat-preview."
SITE = "site."
INDEX = "index."


class Room:
    """A folder for everything temporary of one preview, which its owner alone may open."""

    def __init__(self) -> None:
        _sweep()
        self.folder = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}."))
        self._number = 0

    def new(self, prefix: str) -> Path:
        """Another empty folder."""
        self._number += 1
        folder = self.folder / f"{prefix}{self._number}"
        folder.mkdir()
        return folder

    def owns(self, folder: Path) -> bool:
        """Whether a folder is one of ours, to be removed when nobody needs it."""
        return folder.parent == self.folder

    def keep_only(self, prefix: str, kept: set[Path]) -> None:
        """Remove the folders with a prefix that are not among those to keep."""
        for folder in self.folder.glob(f"{prefix}*"):
            if folder not in kept:
                shutil.rmtree(folder, ignore_errors=True)

    def close(self) -> None:
        """Leave nothing behind; a second time it does nothing."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _sweep() -> None:
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        pid = folder.name.removeprefix(PREFIX).partition(".")[0]
        with suppress(OSError):  # somebody else may sweep just now
            if pid.isdecimal() and _is_mine(folder) and not _runs(int(pid)):
                shutil.rmtree(folder, ignore_errors=True)


def _is_mine(folder: Path) -> bool:
    if folder.is_symlink() or not hasattr(os, "getuid"):
        return False
    return folder.stat().st_uid == os.getuid()


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:  # it runs, and is somebody else's
        return True
    return True
