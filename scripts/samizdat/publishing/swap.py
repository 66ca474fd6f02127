"""Publishing in one step: two folders change places, and no reader meets a site that is missing."""

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
"""What Linux calls it."""

RENAME_SWAP = 2
"""What macOS calls the same."""

UNSUPPORTED = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)
"""What a system says whose kernel or file system cannot exchange two names."""


class NoExchangeError(Exception):
    """Two names cannot be exchanged here."""


def swap(new: Path, target: Path, aside: Path) -> Path | None:
    """Put a finished site where readers find it; gives the place where the old one is now.

    Where the system can exchange two names, readers find the one site or the other at any moment.
    Elsewhere the old one is moved `aside` first, and comes back where the new one cannot follow.
    """
    if not target.exists():
        new.rename(target)
        return None
    try:
        exchange(new, target)
    except NoExchangeError:
        _replace(new, target, aside)
        return aside
    return new


def exchange(one: Path, other: Path) -> None:
    """Exchange two names of a file system at once.

    Raises NoExchangeError where that cannot be done, OSError where it failed.
    """
    rename = _renaming()
    if rename is None:
        raise NoExchangeError
    if rename(os.fsencode(one), os.fsencode(other)):
        code = ctypes.get_errno()
        if code in UNSUPPORTED:
            raise NoExchangeError
        raise OSError(code, os.strerror(code), str(one), None, str(other))


def _replace(new: Path, target: Path, aside: Path) -> None:
    target.rename(aside)
    try:
        new.rename(target)
    except BaseException:
        aside.rename(target)
        raise


def _renaming() -> Callable[[bytes, bytes], int] | None:
    """The system's function that exchanges two names, if it has one."""
    if sys.platform not in _EXCHANGES:
        return None
    name, arguments = _EXCHANGES[sys.platform]
    function = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    if function is None:
        return None
    return lambda one, other: int(function(*arguments(one, other)))


def _linux(one: bytes, other: bytes) -> tuple[object, ...]:
    return (AT_FDCWD, one, AT_FDCWD, other, ctypes.c_uint(RENAME_EXCHANGE))


def _macos(one: bytes, other: bytes) -> tuple[object, ...]:
    return (one, other, ctypes.c_uint(RENAME_SWAP))


_EXCHANGES = {"linux": ("renameat2", _linux), "darwin": ("renamex_np", _macos)}
