"""Texts of docs/ as the engine has rendered them, kept until something that it reads changes."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

import mkdocs.plugins
from mkdocs.structure.toc import AnchorLink, TableOfContents

from samizdat.memory.digests import digest_of
from samizdat.memory.program import versions
from samizdat.plugin.pages import OurPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, MutableMapping

    from mkdocs.structure.files import File, Files
    from mkdocs.structure.pages import Page

MADE_WITH = ("Markdown", "pymdown-extensions", "Pygments", "mkdocs", "properdocs")


class KeptTexts:
    """Renders texts, those that it has kept only where something is another now."""

    def __init__(self, shared: str, memory: MutableMapping[str, str]) -> None:
        """`shared` is the digest of the settings and of the program."""
        self._memory = memory
        self._shared = digest_of(shared, *versions(MADE_WITH))
        self._files: dict[int, str] = {}

    def keep(self, files: Iterable[File]) -> None:
        """Render all pages of the engine's from now on."""
        for file in files:
            if isinstance(file.page, OurPage):
                file.page.rendering = self

    def render(self, page: Page, render: Callable[[], None], files: Files) -> None:
        """Give a page its content, contents, title and anchors."""
        known = self._names(files)
        path, text = page.file.src_uri, page.markdown or ""
        engine = logging.getLogger(mkdocs.plugins.__name__.partition(".")[0])
        heard = str(engine.getEffectiveLevel())
        key = digest_of("text", self._shared, known, path, text, heard)
        kept = self._memory.get(key, "")
        if kept:
            _fill(page, json.loads(kept), files)
            return
        listening = _Listener()
        engine.addHandler(listening)
        try:
            render()
        finally:
            engine.removeHandler(listening)
        if not listening.has_heard:  # what was said has to be said each time
            self._memory[key] = json.dumps(_packed(page))

    def _names(self, files: Files) -> str:
        """Every file that a link may lead to, with its address."""
        if id(files) not in self._files:
            told = [f"{file.src_uri} {file.url} {file.inclusion}" for file in files]
            self._files[id(files)] = digest_of(*told)
        return self._files[id(files)]


class _Listener(logging.Handler):
    """Hears whether anything is said."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.has_heard = False

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002
        """It was."""
        self.has_heard = True


def _packed(page: Page) -> dict[str, Any]:
    links: dict[str, dict[str, str]] = {}
    for file, anchors in (page.links_to_anchors or {}).items():
        links[file.src_uri] = anchors
    return {
        "content": page.content,
        "contents": [_line(each) for each in page.toc],
        "title": page._title_from_render,
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": links,
    }


def _fill(page: Page, kept: dict[str, Any], files: Files) -> None:
    page.content = kept["content"]
    page.toc = _contents(kept["contents"])
    page._title_from_render = kept["title"]
    page.present_anchor_ids = set(kept["anchors"])
    page.links_to_anchors = {files.src_uris[uri]: links for uri, links in kept["links"].items()}


def _line(link: AnchorLink) -> list[Any]:
    return [link.title, link.id, link.level, [_line(each) for each in link.children]]


def _contents(lines: Iterable[list[Any]]) -> TableOfContents:
    items = [_link(*line) for line in lines]
    if items:
        items[0].active = True  # type: ignore[attr-defined]  # as MkDocs marks the first
    return TableOfContents(items)


def _link(title: str, anchor: str, level: int, below: list[list[Any]]) -> AnchorLink:
    link = AnchorLink(title, anchor, level)
    link.children = [_link(*line) for line in below]
    return link
