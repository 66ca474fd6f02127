"""Where a preview keeps what it makes: drafts, which nobody else is to find.

What a killed preview has left there the next one removes.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFIX = "samizdat-preview."


@contextmanager
def private_folder() -> Iterator[Path]:
    """A folder for everything temporary of this process, gone when it ends.

    MkDocs, too, makes its own in it, which else would stay after a kill.
    """
    _sweep()
    before = tempfile.tempdir
    with tempfile.TemporaryDirectory(prefix=f"{PREFIX}{os.getpid()}.") as folder:
        tempfile.tempdir = folder
        try:
            yield Path(folder)
        finally:
            tempfile.tempdir = before


def _sweep() -> None:
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        pid = folder.name.removeprefix(PREFIX).partition(".")[0]
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
