"""Rendering Markdown less often: in several processes, or not again while nothing changed."""

from __future__ import annotations

import multiprocessing
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs.structure.pages import Page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

PAGES_A_JOB = 50
"""Below this many pages for each process, starting it costs more than it saves."""


@dataclass(frozen=True, slots=True)
class _Rendered:
    """What rendering leaves on a page, fit to be sent between processes."""

    content: str | None
    toc: Any
    title: str | None
    anchors: set[str] | None
    links: dict[str, dict[str, str]]


class PreparedPage(Page):
    """A page that may have been rendered before MkDocs asks for it."""

    prepared: _Rendered | None = None

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take what was prepared; render here where nothing was."""
        ready = self.prepared
        if ready is None:
            super().render(config, files)
            self.prepared = self._rendered()
            return
        self.content, self.toc = ready.content, ready.toc
        self._title_from_render = ready.title
        self.present_anchor_ids = ready.anchors
        self.links_to_anchors = {files.src_uris[uri]: at for uri, at in ready.links.items()}

    def rendered(self, config: MkDocsConfig, files: Files) -> _Rendered:
        """Render now."""
        self.read_source(config)
        super().render(config, files)
        return self._rendered()

    def _rendered(self) -> _Rendered:
        links = {file.src_uri: at for file, at in (self.links_to_anchors or {}).items()}
        return _Rendered(
            self.content, self.toc, self._title_from_render, self.present_anchor_ids, links
        )


class RenderingMemory:
    """What the pages of a preview looked like, for the next time that nothing in them changed.

    A page's HTML follows from its text and from which other files there are.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, _Rendered]] = {}
        self._files: frozenset[str] = frozenset()

    def prepare(self, files: Files) -> None:
        """Give back to each unchanged page what it was."""
        present = frozenset(files.src_uris)
        if present != self._files:
            self._known, self._files = {}, present
        for page in our_pages(files):
            text, ready = self._known.get(page.file.src_uri, ("", None))
            if ready is not None and text == page.file.content_string:
                page.prepared = ready

    def remember(self, files: Files) -> None:
        """Keep what the pages look like now."""
        self._known = {
            page.file.src_uri: (page.file.content_string, page.prepared)
            for page in our_pages(files)
            if page.prepared is not None
        }


def our_pages(files: Files) -> list[PreparedPage]:
    """The pages that this plugin has added."""
    found = (file.page for file in files.documentation_pages())
    return [page for page in found if isinstance(page, PreparedPage)]


_work: tuple[list[PreparedPage], MkDocsConfig, Files] | None = None
"""What the processes are to render; they inherit it when they are forked."""


def _render(index: int) -> _Rendered:
    assert _work is not None  # noqa: S101  set before any process was forked
    pages, config, files = _work
    return pages[index].rendered(config, files)


def render_aside(files: Files, config: MkDocsConfig, jobs: int) -> None:
    """Render our pages in `jobs` processes; 0 lets their number decide, 1 leaves it to MkDocs."""
    global _work  # noqa: PLW0603  the only way to hand it to a forked process uncopied
    pages = our_pages(files)
    count = min(jobs or len(pages) // PAGES_A_JOB, os.cpu_count() or 1, len(pages))
    if count < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return
    _work = (pages, config, files)
    try:
        with multiprocessing.get_context("fork").Pool(count) as pool:
            results = pool.map(_render, range(len(pages)), chunksize=8)
    finally:
        _work = None
    for page, result in zip(pages, results, strict=True):
        page.prepared = result
