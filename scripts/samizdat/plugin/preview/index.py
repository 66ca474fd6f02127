"""The full-text index of a preview, made while the editor is already reading.

Until it is ready the one of before is served: most of it is still true. One is made at a time, of
the newest site; whoever saves faster than Pagefind works gets one all the same.
"""

from __future__ import annotations

import logging
import os
import shutil
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

import mkdocs.plugins

from samizdat import programs
from samizdat.plugin.preview.room import INDEX as PREFIX
from samizdat.programs import ProgramError
from samizdat.search.fulltext import INDEX, PAGEFIND, PATIENCE, finish, start_indexing

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

    from samizdat.plugin.preview.room import Room
    from samizdat.plugin.preview.shown import Display
    from samizdat.search.fulltext import SearchInput

log = logging.getLogger(f"{mkdocs.plugins.__name__}.samizdat")

PAUSE = 0.5
"""Seconds without another site, before one is indexed: whoever types on is not to be slowed."""

LONGEST_PAUSE = 5.0
GENTLY = 10
"""The niceness of Pagefind: the next save comes first."""


class BackgroundIndex:
    """Indexes the newest site, again and again, in a thread of its own."""

    def __init__(self, room: Room, display: Display) -> None:
        self._room, self._display = room, display
        self._news = threading.Condition()
        self._wanted: SearchInput | None = None
        self._closed = False
        self._process: subprocess.Popen[str] | None = None
        self._thread = threading.Thread(target=self._follow, name="index", daemon=True)

    def want(self, source: SearchInput) -> None:
        """Index a site as soon as there is time."""
        with self._news:
            self._wanted = source
            self._news.notify_all()
        if not self._thread.ident:
            self._thread.start()

    def close(self) -> None:
        """Stop at once."""
        with self._news:
            self._closed = True
            self._news.notify_all()
            if self._process:
                with suppress(OSError):
                    self._process.kill()
        if self._thread.ident:  # one that still writes would find its folder gone
            self._thread.join()

    def _follow(self) -> None:
        while source := self._next():
            try:
                self._index(source)
            except (ProgramError, OSError, ValueError, LookupError) as error:
                if not self._closed:
                    log.warning("The texts were not indexed for search: %s", error)

    def _next(self) -> SearchInput | None:
        """What is to be indexed next, when no other has come for a moment; None at the end."""
        with self._news:
            self._news.wait_for(lambda: self._wanted or self._closed)
            waited = 0.0
            while not self._closed and waited < LONGEST_PAUSE and self._news.wait(PAUSE):
                waited += PAUSE
            source, self._wanted = self._wanted, None
        if self._closed:
            return None
        return source

    def _index(self, source: SearchInput) -> None:
        folder = self._room.new(PREFIX)
        texts = folder / "texts"
        source.write_documents(texts)
        self._start(texts, folder / INDEX, source.language)
        source.write_vocabulary(folder)
        if self._process is not None:
            seconds = PATIENCE + len(source.texts)
            programs.finish(self._process, name=PAGEFIND, seconds=seconds)
            finish(folder / INDEX)
            shutil.rmtree(texts)
            self._display.show_index(folder)
        self._room.keep_only(PREFIX, set(self._display.shown.indexes))

    def _start(self, texts: Path, index: Path, language: str) -> None:
        with self._news:
            self._process = None
            if self._closed:
                return
            self._process = start_indexing(texts, index, language)
        if hasattr(os, "setpriority"):
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._process.pid, GENTLY)
