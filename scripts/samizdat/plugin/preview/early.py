"""What an editor waits for comes first: the page that was saved, and those that are open.

A site takes seconds to make, and nobody looks at all of it. So as soon as a save has been read and
checked, the pages that somebody looks at are made alone, with the frame of the site before, and
shown. Then the whole site is made as ever, and takes their place.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import _build_page, _populate_page

from samizdat.pages import makings
from samizdat.plugin.files import generated
from samizdat.plugin.pages import FinishedPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from samizdat.model.page import Making
    from samizdat.plugin.preview.desk import Preview
    from samizdat.writing.answers import Answers


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the pages of a site: the engine has made it for the site before."""

    settings: bytes
    """The text of mkdocs.yml; another makes another frame."""

    environment: Environment
    navigation: Navigation
    files: Files


def settings_of(config: MkDocsConfig) -> bytes:
    """The text of mkdocs.yml as it is now."""
    return Path(config.config_file_path).read_bytes()


@dataclass(frozen=True, slots=True)
class Editor:
    """Looks at a preview while its next site is made."""

    preview: Preview
    saved: frozenset[str]
    """The addresses of the texts that were saved."""

    frame: Frame | None
    """None before the first site."""

    config: MkDocsConfig

    def look(self, answers: Answers) -> None:
        """Make the pages that somebody waits for, and show them."""
        if self.frame is None or self.frame.settings != settings_of(self.config):
            return
        with self.preview.early() as pages:
            for making in _waited_for(answers, self.saved, self.frame, self.preview):
                path, page = _made(making, self.frame, self.config)
                if page:
                    pages[path] = page

    def between(self) -> None:
        """What was saved meanwhile comes first."""
        self.preview.give_way()


def _waited_for(
    answers: Answers, saved: Iterable[str], frame: Frame, preview: Preview
) -> Iterator[Making]:
    """The pages that were saved or are open.

    None is looked for behind the last of them, since some lists have to be made to say which pages
    they have.
    """
    awaited = {*saved, *_open(frame, preview)}
    for making in makings(answers):
        if not awaited:
            return
        if making.uri in awaited:
            awaited.remove(making.uri)
            yield making


def _open(frame: Frame, preview: Preview) -> Iterator[str]:
    """The pages that somebody looks at, by what the engine makes them from."""
    open_pages = preview.looked_at
    for uri, file in frame.files.src_uris.items():
        if file.is_documentation_page() and file.url.removeprefix("./") in open_pages:
            yield uri


@contextmanager
def _in_its_place(page: Page, frame: Frame) -> Iterator[None]:
    """The navigation knows the page of the site before; the new one stands where that one stood."""
    file = frame.files.src_uris.get(page.file.src_uri)
    if file is None or file.page is None:
        yield
        return
    before = file.page
    page.parent, page.previous_page = before.parent, before.previous_page
    page.next_page = before.next_page
    if "cards" in before.meta:  # those of the site before serve until the rest is made
        page.meta = {**page.meta, "cards": before.meta["cards"]}
    before.active = True
    try:
        yield
    finally:
        before.active = False


def _made(making: Making, frame: Frame, config: MkDocsConfig) -> tuple[str, bytes]:
    """A page as the engine will make it, by its path in the site.

    Nothing where the engine must render its text, too.
    """
    made = making.make()
    if made.finished is None:
        return "", b""
    file = generated(made, config)
    page = FinishedPage(made, file, config)
    # Hack: MkDocs makes all pages or none; these two are what it calls for each.
    _populate_page(page, config, frame.files)
    with _in_its_place(page, frame):
        _build_page(
            page, config, frame.files.documentation_pages(), frame.navigation, frame.environment
        )
    return file.dest_uri, Path(file.abs_dest_path).read_bytes()
