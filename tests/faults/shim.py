"""A system that fails at a chosen call: open, write, rename, mkdir, unlink, fsync and their kin."""

import builtins
import errno
import io
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from samizdat.publishing import swap

WRITING = (
    *("write", "sendfile", "mkdir", "rename", "replace"),
    *("unlink", "remove", "rmdir", "fsync"),
)
OTHERS = ("open", "chmod")
NEVER = -1


@dataclass(slots=True)
class Shim:
    """Counts the calls of this process, and fails one of them."""

    fail_at: int = NEVER
    code: int = errno.EIO
    forever: bool = False
    """Fail all that comes after it, too, as a full disk does."""

    thorough: bool = False
    """Count also what opens a file to read it, and what sets a mode."""

    count: int = 0
    failed: str = ""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def pass_by(self, name: str, where: object = "") -> None:
        """Count a call; raises OSError where it is to fail."""
        with self.lock:
            self.count += 1
            hit = self.count == self.fail_at or (self.forever and self.count > self.fail_at)
            if not hit:
                return
            self.failed = self.failed or name
        place = os.fsdecode(where) if isinstance(where, (str, bytes, os.PathLike)) else None
        raise OSError(self.code, os.strerror(self.code), place)

    def install(self) -> None:
        """Stand between this process and its system, for good."""
        for name in WRITING + OTHERS if self.thorough else WRITING:
            setattr(os, name, self._watched(name, getattr(os, name)))
        swap.exchange = self._watched("exchange", swap.exchange)
        builtins.open = io.open = self._opening(io.open)

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*arguments: Any, **options: Any) -> Any:
            if name != "mkdir" or not os.path.isdir(arguments[0]):  # noqa: PTH112  may be bytes
                self.pass_by(name, arguments[0])
            return call(*arguments, **options)

        return watched

    def _opening(self, call: Callable[..., Any]) -> Callable[..., Any]:
        """`open`, whose files count what is written to them."""

        def opening(file: Any, mode: str = "r", *arguments: Any, **options: Any) -> Any:
            writes = set(mode) & set("wax+")
            if writes or self.thorough:
                self.pass_by("open", file)
            stream = call(file, mode, *arguments, **options)
            if writes and isinstance(file, (str, os.PathLike)):
                return _Writing(stream, self, file)
            return stream

        return opening


class _Writing:
    """A file that may fail while it is written."""

    def __init__(self, stream: Any, shim: Shim, name: object) -> None:
        self._stream, self._shim, self._name = stream, shim, name

    def write(self, content: Any) -> int:
        """Write, or fail."""
        self._shim.pass_by("write", self._name)
        return int(self._stream.write(content))

    def __enter__(self) -> "_Writing":
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def __iter__(self) -> Any:
        return iter(self._stream)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
