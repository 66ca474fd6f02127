"""Our pages as MkDocs has them: finished before it asks, or rendered by it and then completed."""

from __future__ import annotations

import logging
from html import escape, unescape
from typing import TYPE_CHECKING, Protocol

import mkdocs.plugins
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from samizdat.model.fragment import ContentsLine
from samizdat.model.home import HomeFrontMatter
from samizdat.model.page import Rendered, Searched
from samizdat.writing.foreign import past_the_gate, with_marks
from samizdat.writing.outline import branches
from samizdat.writing.shown_pictures import credited, sized

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from samizdat.model import page as model
    from samizdat.model.library import Library
    from samizdat.model.pictures import Prepared
    from samizdat.writing.gate import Gate
    from samizdat.writing.outline import Branch

log = logging.getLogger(f"{mkdocs.plugins.__name__}.samizdat")

REFUSED = "%s: another plugin has changed its Markdown; the page stays as Samizdat has made it."


class Rendering(Protocol):
    """What keeps pages as they were rendered."""

    def render(self, page: Page, render: Callable[[], None], files: Files) -> None:
        """Give a page what it was given when it was rendered before, else render it."""


class OurPage(Page):
    """A page of ours that MkDocs renders."""

    def __init__(self, made: model.Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.made = made
        self.update_date = made.updated
        self.rendering: Rendering | None = None
        """What keeps it as it was rendered; the engine renders it each time without."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render it, unless the same text among the same files has been rendered before."""
        if self.rendering is None:
            super().render(config, files)
        else:
            self.rendering.render(self, lambda: super(OurPage, self).render(config, files), files)

    def __eq__(self, other: object) -> bool:
        """The same page, in this site or in one that is made anew: the navigation asks."""
        return isinstance(other, OurPage) and self.file.src_uri == other.file.src_uri

    __hash__ = None  # type: ignore[assignment]  # as a page of MkDocs

    @property
    def searched(self) -> Searched:
        """What a search should find of it."""
        ending = self.made.rendered.ending
        content = self.content or ""
        if ending:
            content = content.replace(ending, "")
        return Searched(content)


class FinishedPage(OurPage):
    """A page that needs no rendering; the events of other plugins see it all the same."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the Markdown that `stage` would write; nobody else has any."""
        if config.plugins.on_page_read_source(page=self, config=config) is not None:
            log.warning(REFUSED, self.file.src_uri)
        self.markdown = self.made.body
        self.meta = dict(self.made.meta)

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Take the finished page."""
        finished = self.made.finished
        assert finished is not None  # noqa: S101  only finished pages are of this class
        if self.markdown != self.made.body:
            log.warning(REFUSED, self.file.src_uri)
        self.content = finished.html
        self.toc = as_toc(finished.contents)
        self.present_anchor_ids = set(finished.anchors)
        self.links_to_anchors = {}

    @property
    def searched(self) -> Searched:
        """What a search should find of it."""
        finished = self.made.finished
        if finished:
            return finished.searched
        return Searched("")


def parts_of(page: Page) -> Rendered:
    """What we have written into a page that the engine renders; nothing into a page of others."""
    if isinstance(page, OurPage):
        return page.made.rendered
    return Rendered()


def without_unknown(page: Page) -> None:
    """Take out of a page of docs/ what its front matter may not say, before a template reads it."""
    if not isinstance(page, OurPage) and page.file.generated_by is None:
        known = HomeFrontMatter.shape.by_key
        page.meta = {name: value for name, value in page.meta.items() if name in known}


def marked(page: Page, markdown: str) -> str:
    """What the engine is to render of a page: its text without our own blocks of HTML."""
    if isinstance(page, FinishedPage):
        return markdown
    return with_marks(markdown, parts_of(page))


def completed(
    page: Page, html: str, gate: Gate, library: Library, pictures: Mapping[str, Prepared]
) -> str:
    """What the engine has rendered, past the gate, our blocks back; a finished page as it is.

    `pictures` are those of the site, by their address.
    """
    if isinstance(page, FinishedPage):
        return html
    parts = parts_of(page)
    lines = [*_lines(page.toc), *parts.contents]
    page.toc = as_toc(lines)
    text = past_the_gate(html, parts, lines, gate, library.tongue)
    text = credited(text, page.file.src_uri, library)
    return sized(text, page.file.src_uri, pictures)


def as_toc(lines: Iterable[ContentsLine]) -> TableOfContents:
    """Headings as MkDocs' themes list them."""
    items = [_anchor_link(branch) for branch in branches(lines)]
    if items:
        items[0].active = True  # type: ignore[attr-defined]  # as MkDocs marks the first
    return TableOfContents(items)


def _anchor_link(branch: Branch) -> AnchorLink:
    link = AnchorLink(escape(branch.line.title), branch.line.anchor, branch.line.level)
    link.children = [_anchor_link(below) for below in branch.below]
    return link


def _lines(toc: Iterable[AnchorLink]) -> Iterator[ContentsLine]:
    """The headings that the engine has found, in their order."""
    for link in toc:
        yield ContentsLine(link.level, unescape(link.title), link.id)
        yield from _lines(link.children)
