"""Watching what an editor saves: how everything looks is compared, the system only says when.

What the system tells of files is lost with a folder that moves away, and over many networks and
virtual machines it tells nothing. So nobody trusts it: it rings, and rings early; but twice a
second we look ourselves.
"""

from __future__ import annotations

import os
import stat
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import (
    EVENT_TYPE_CREATED,
    EVENT_TYPE_DELETED,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_MOVED,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from samizdat.reading.filenames import is_of_an_editor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from watchdog.events import FileSystemEvent
    from watchdog.observers.api import ObservedWatch

LOOK = 0.5
"""Seconds after which we look, rung or not; a large collection is looked at more seldom."""

SHARE = 0.05
"""Of the time that may go into looking."""

REST = 0.03
"""Seconds without a change, after which a save is complete: an editor writes in several steps."""

PATIENCE = 0.3
"""Seconds after which we build, though something is still being written."""

_TELLING = {EVENT_TYPE_CREATED, EVENT_TYPE_DELETED, EVENT_TYPE_MODIFIED, EVENT_TYPE_MOVED}

Look = tuple[int, ...]


class Watch:
    """Knows when something below some paths is no longer as it was."""

    def __init__(self) -> None:
        self._paths: set[Path] = set()
        self._seen: dict[str, Look] = {}
        self._bell = _Bell()
        self._every = LOOK

    def follow(self, paths: Iterable[Path]) -> None:
        """Watch these files and folders too, whether they are there or not, from now on."""
        new = {path.absolute() for path in paths} - self._paths
        self._paths |= new
        for path in sorted(new):
            self._seen.update(_looks(path))

    def remember(self) -> None:
        """From now on what is there now is the state of before."""
        self._bell.hang(self._paths)
        self._seen = self._look()

    def wait(self) -> bool:
        """Wait until something is another than it was, and at rest; false where nothing was."""
        self._bell.wait(self._every)
        self._bell.hang(self._paths)
        now = self._look()
        if now == self._seen:
            return False
        patience = time.monotonic() + PATIENCE
        while time.monotonic() < patience:
            self._bell.wait(REST)
            before, now = now, self._look()
            if now == before:
                break
        return now != self._seen

    def has_news(self) -> bool:
        """Whether the system has rung, and something is another; the next wait will say so, too."""
        if not self._bell.has_rung:
            return False
        self._bell.wait(0)
        if self._look() == self._seen:
            return False
        self._bell.ring()
        return True

    def close(self) -> None:
        """Stop; whoever waits is let go."""
        self._bell.close()

    def stop_waiting(self) -> None:
        """Let go whoever waits."""
        self._bell.ring()

    def _look(self) -> dict[str, Look]:
        started = time.monotonic()
        found: dict[str, Look] = {}
        for path in sorted(self._paths):
            found.update(_looks(path))
        self._every = max(LOOK, (time.monotonic() - started) / SHARE)
        return found


def _looks(path: Path) -> Iterator[tuple[str, Look]]:
    """How a file, or everything in a folder, looks from outside; nothing where nothing is."""
    waiting = [str(path)]
    while waiting:
        place = waiting.pop()
        try:
            entries = list(os.scandir(place))
        except NotADirectoryError:
            with suppress(OSError):
                yield place, _look_of(os.stat(place))  # noqa: PTH116  as of an entry
            continue
        except OSError:
            continue
        for entry in entries:
            if is_of_an_editor(entry.name):
                continue
            with suppress(OSError):
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                yield entry.path, _look_of(_state(entry))


def _state(entry: os.DirEntry[str]) -> os.stat_result:
    try:
        return entry.stat()
    except OSError:  # a link that leads nowhere is something, too
        return entry.stat(follow_symlinks=False)


def _look_of(state: os.stat_result) -> Look:
    if stat.S_ISDIR(state.st_mode):
        return (state.st_ino, state.st_mode)
    return (state.st_ino, state.st_mode, state.st_size, state.st_mtime_ns, state.st_ctime_ns)


class _Bell(FileSystemEventHandler):
    """Rings when the system says that something has been written."""

    def __init__(self) -> None:
        self._rung = threading.Event()
        self._observer = Observer()
        self._hung: dict[Path, tuple[ObservedWatch, Look]] = {}
        self._deaf = False

    def ring(self) -> None:
        """Ring without a reason of the system's."""
        self._rung.set()

    @property
    def has_rung(self) -> bool:
        """Whether it has rung and nobody has heard."""
        return self._rung.is_set()

    def wait(self, seconds: float) -> None:
        """Wait for the bell, but no longer than so many seconds."""
        self._rung.wait(seconds)
        self._rung.clear()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Told by the system, in a thread of its own."""
        if event.event_type in _TELLING:
            self._rung.set()

    def hang(self, paths: Iterable[Path]) -> None:
        """Have the system tell of these paths, anew where another folder stands there now."""
        if self._deaf:
            return
        if not self._observer.is_alive():
            self._start()
        for path in {_folder_of(path) for path in paths}:
            self._hang_at(path, recursive=path in paths)

    def _start(self) -> None:
        try:
            self._observer.start()
        except (OSError, RuntimeError):  # a system may grant no more; then we only look
            self._deaf = True

    def _hang_at(self, path: Path, *, recursive: bool) -> None:
        now: Look = ()
        with suppress(OSError):
            state = path.stat()
            now = (state.st_dev, state.st_ino)
        watch, before = self._hung.get(path, (None, ()))
        if now == before:
            return
        if watch:
            with suppress(KeyError, OSError):
                self._observer.unschedule(watch)
            del self._hung[path]
        if now:
            with suppress(OSError):
                hung = self._observer.schedule(self, str(path), recursive=recursive)
                self._hung[path] = (hung, now)

    def close(self) -> None:
        """Hear nothing any more."""
        if self._observer.is_alive():
            self._observer.stop()
            self._observer.join()
        self._rung.set()


def _folder_of(path: Path) -> Path:
    """Where to listen for a path: a file is often replaced, its folder stays."""
    if path.suffix and not path.is_dir():
        return path.parent
    return path
