"""Where many sites are built and thrown away: in memory, where the system has such a place."""

import tempfile
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108  what is made there has a random name


def passing_folder() -> "tempfile.TemporaryDirectory[str]":
    """A folder that is gone at the end."""
    return tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None)
