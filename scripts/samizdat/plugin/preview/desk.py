"""A preview as a whole: each save is followed by a build, each whole build is shown.

MkDocs may be handed it in place of its own server: it has `watch`, `serve` and `shutdown`.
"""

from __future__ import annotations

import gc
import logging
import threading
import time
import webbrowser
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import mkdocs.plugins

from samizdat.plugin.preview.editors import VS_CODE
from samizdat.plugin.preview.index import BackgroundIndex
from samizdat.plugin.preview.room import SITE, Room
from samizdat.plugin.preview.saves import saved_essays, saved_records
from samizdat.plugin.preview.server import Server
from samizdat.plugin.preview.shown import Display, Told
from samizdat.plugin.preview.standing import standings
from samizdat.plugin.preview.trouble import findings_of
from samizdat.plugin.preview.watching import Watch
from samizdat.reading.config import CONFIG_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from samizdat.findings import Finding
    from samizdat.model.library import Library
    from samizdat.model.survey import Survey
    from samizdat.plugin.preview.address import Address
    from samizdat.plugin.preview.shown import Shown
    from samizdat.search.fulltext import SearchInput

log = logging.getLogger(f"{mkdocs.plugins.__name__}.samizdat")

Build = Callable[["Preview"], object]

PATIENCE = 300.0
"""Seconds for which builds may give way to the saves that follow; then one is made to its end."""


class Superseded(BaseException):
    """Something was saved while a build was under way: it is made again from what is there now."""


class Preview:
    """A server, what it shows, and the builds behind it.

    All builds are made in the thread that calls `serve`. The server has others and waits for none.
    """

    def __init__(self, address: Address, root: Path, build: Build) -> None:
        """Take the address, before anything is built. Raises Refusal where it is not to be had.

        `root` is the folder of the collection. `build` builds what is there into `next_site`, tells
        what it finds, and raises what keeps the site from being whole.
        """
        self.root, self._build = root, build
        self._display = Display()
        self._server = Server(address, self._display)
        self._room = Room()
        self._index = BackgroundIndex(self._room, self._display)
        self._watch = Watch()
        # Where the settings cannot be read, a build names nothing to follow.
        self.follow([root / name for name in CONFIG_NAMES])
        self._stopped = threading.Event()
        self._site: Path | None = None
        self._before: Path | None = None
        self._found: tuple[Finding, ...] = ()
        self._told = Told(editor=VS_CODE, root=root)
        self._read: tuple[Library, Library | None] | None = None
        self._source: SearchInput | None = None
        self._behind_since: float | None = None
        self._is_early = False
        self._started = 0.0
        self.mount = "/"
        """The path below which the site that is being built will be served."""

    @property
    def shown(self) -> Shown:
        """What is shown at this moment."""
        return self._display.shown

    @property
    def url(self) -> str:
        """Where its first page is."""
        return f"{self._server.address.url}{self.mount}"

    @property
    def folder(self) -> Path:
        """Where everything is made."""
        return self._room.folder

    # What a build calls.

    def next_site(self) -> Path:
        """An empty folder for the site that is being built."""
        self._site = self._room.new(SITE)
        return self._site

    def read(self, survey: Survey, before: Library | None, editor: str) -> None:
        """What the build has read, and what the preview has shown `before`.

        Files are opened by addresses of the form that `editor` is.
        """
        self._read = survey.library, before
        saved = saved_records(survey.library, before)
        if saved or saved_essays(survey.library, before):
            self._told = replace(self._told, saved=saved)
        self._told = replace(self._told, editor=editor)
        self.found(survey.findings)
        if survey.errors and self._display.shown.site is not None:
            # Its page stays as it was: nobody need wait for another to see what is wrong.
            self._display.show_early(self._found, self._display.shown.early, told=self._told)
            log.info("Findings shown after %.2f seconds", time.monotonic() - self._started)

    def found(self, findings: tuple[Finding, ...]) -> None:
        """What the build has found in the collection, in all."""
        self._found = findings
        if self._read:
            standing = standings(findings, *self._read)
            self._told = replace(self._told, standings=standing)

    @property
    def looked_at(self) -> frozenset[str]:
        """The pages that somebody has open, by their addresses within the site."""
        found: list[str] = []
        for path in self._display.looked_at:
            if path.startswith(self.mount):
                found.append(unquote(path.removeprefix(self.mount)).removesuffix("index.html"))
        return frozenset(found)

    @contextmanager
    def early(self) -> Iterator[dict[str, bytes]]:
        """Pages, by their paths in the site, that are shown before the rest of it is made.

        Their making gives way to no other save, or who saves often would see none.
        """
        pages: dict[str, bytes] = {}
        self._is_early = True
        try:
            yield pages
        finally:
            self._is_early = False
            gc.enable()
        self._display.show_early(self._found, pages, told=self._told)
        if pages:
            log.info("First pages shown after %.2f seconds", time.monotonic() - self._started)

    def give_way(self) -> None:
        """Raises Superseded where something was saved since, and the build may wait."""
        if self._is_early or not self._watch.has_news():
            return
        now = time.monotonic()
        self._behind_since = self._behind_since or now
        if now - self._behind_since < PATIENCE:
            raise Superseded

    def built(self, source: SearchInput) -> None:
        """A whole site is made, and can be searched when `source` has been indexed."""
        self._source = source

    def follow(self, paths: Iterable[str | Path]) -> None:
        """Build again when something of this is another."""
        self._watch.follow(Path(path) for path in paths)

    # What whoever runs it calls; its names are those of MkDocs' own server.

    def show(self, site: Path) -> None:
        """Show a site that has just been built."""
        self._display.show(self._found, told=self._told, site=site, mount=self.mount)
        if self._source:
            self._index.want(self._source)

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Serve, and build after every save, until somebody stops it."""
        self._watch.remember()
        self._server.start()
        log.info("Serving on %s", self.url)
        if open_in_browser:
            threading.Thread(target=webbrowser.open, args=(self.url,), daemon=True).start()
        if self._display.shown.site is None:
            self.rebuild()
        while not self._stopped.is_set():
            if self._watch.wait():
                self.rebuild()

    def rebuild(self) -> None:
        """Build what is there now; what keeps it from being whole is shown above the last site."""
        self._watch.remember()
        self._site, self._source, self._found = None, None, ()
        self._read, self._told = None, replace(self._told, standings={})
        self._started = time.monotonic()
        gc.disable()  # a collection looks at all that is remembered, while somebody waits
        try:
            self._build(self)
        except Superseded:
            log.debug("Something was saved meanwhile")
        except Exception as error:  # whatever it is, the preview goes on
            log.debug("The build failed", exc_info=error)
            self._show_trouble(findings_of(error, self.root))
        else:
            assert self._site is not None  # noqa: S101  every build asks where to
            self._behind_since = None
            self.show(self._site)
            log.info("Shown after %.2f seconds", time.monotonic() - self._started)
        finally:
            gc.enable()
        self._clear()

    def _show_trouble(self, found: tuple[Finding, ...]) -> None:
        for finding in found:
            log.error(str(finding))
        self._display.show((*found, *self._found), told=self._told)

    def _clear(self) -> None:
        """Remove the sites that nobody asks for any more; a request may still read the last one."""
        shown = self._display.shown.site
        kept = {folder for folder in (shown, self._before) if folder}
        self._room.keep_only(SITE, kept)
        self._before = shown

    def shutdown(self, wait: bool = False) -> None:  # noqa: ARG002  MkDocs' own
        """End everything and leave nothing behind; a second time it does nothing."""
        self._stopped.set()
        self._watch.close()
        self._index.close()
        self._server.close()
        self._room.close()

    def watch(self, path: str, func: object = None, *, recursive: bool = True) -> None:  # noqa: ARG002
        """Build again when a file, or something below a folder, is another."""
        self.follow([path])

    def unwatch(self, path: str) -> None:
        """Once watched is always watched: a build too many does no harm."""
