"""Whole pages that are kept between builds: one is set again when what is in or around it changes.

The frame of a page reads the page, the menu, what mkdocs.yml says and the theme. Nothing is kept
where hooks, plugins or themes of others may read anything else.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from samizdat.memory.cache import keeps_pages
from samizdat.memory.digests import digest_of
from samizdat.memory.program import PACKAGE, program_digest, versions
from samizdat.memory.values import Values
from samizdat.plugin.kept_texts import KeptTexts
from samizdat.publishing.policy import Policy, guarded, policy_of
from samizdat.reading.conditions import read_conditions

if TYPE_CHECKING:
    from collections.abc import Iterable, MutableMapping

    from jinja2 import Environment, Template
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.structure.toc import AnchorLink

    from samizdat.model.library import Library

EVERY_PAGE = "main.html"
"""The template of every page."""

MADE_WITH = ("Babel", "Jinja2", "MarkupSafe", "mkdocs", "mkdocs-material", "properdocs")
SAID = (
    "site_name", "site_url", "site_description", "site_author", "copyright", "repo_url",
    "repo_name", "edit_uri", "extra", "extra_css", "extra_javascript", "use_directory_urls",
)  # fmt: skip
"""What a command may say otherwise than mkdocs.yml."""


class GuardedPage(str):
    """A whole page that says already what it may load."""

    policy: Policy


def guarded_page(html: str) -> GuardedPage:
    """A whole page with its policy first in its head."""
    if isinstance(html, GuardedPage):
        return html
    page = GuardedPage(guarded(html))
    page.policy = policy_of(page)
    return page


class KeptFrames:
    """Sets pages in their frame, those that it has kept only where something has changed."""

    def __init__(self, config: MkDocsConfig, library: Library, memory: MutableMapping[str, str]):
        self._memory = memory
        self._shared = _shared(config, library)
        self.texts = KeptTexts(self._shared, memory)
        """What keeps the texts that the engine renders."""

        self._menu: dict[int, str] = {}

    def around(self, environment: Environment) -> None:
        """Have the template of every page filled in only where it must be."""
        get_template = environment.get_template

        def kept(name: Any, parent: str | None = None, **given: Any) -> Any:
            template = get_template(name, parent, **given)
            if name == EVERY_PAGE and parent is None:
                return _Kept(self, template)
            return template

        environment.get_template = kept  # type: ignore[method-assign,assignment]

    def page(self, template: Template, context: dict[str, Any]) -> str:
        """A page in its frame."""
        key = digest_of("frame", self._shared, self._around(context), *_inside(context["page"]))
        kept = self._memory.get(key, "")
        if not kept:
            kept = _packed(guarded_page(template.render(context)))
            self._memory[key] = kept
        return _unpacked(kept)

    def _around(self, context: dict[str, Any]) -> str:
        """The menu as this page sees it."""
        menu: Navigation = context["nav"]
        if id(menu) not in self._menu:
            self._menu[id(menu)] = json.dumps([_entry(each) for each in menu.items])
        page: Page = context["page"]
        above = [_entry(section) for section in page.ancestors]
        return digest_of(self._menu[id(menu)], json.dumps(above), context["base_url"])


class _Kept:
    """The template of every page, which need not be filled in for one that is kept."""

    def __init__(self, frames: KeptFrames, template: Template) -> None:
        self._frames, self._template = frames, template

    def render(self, context: dict[str, Any]) -> str:
        """The page."""
        return self._frames.page(self._template, context)


def frames(
    config: MkDocsConfig,
    library: Library,
    memory: MutableMapping[str, str],
    files: Iterable[File] = (),
) -> KeptFrames | None:
    """What keeps pages, those of `files` too that the engine renders.

    Nothing where somebody else may have a say in them.
    """
    text = Path(config.config_file_path).read_text(encoding="utf-8")
    conditions = read_conditions(text)
    if conditions.others or conditions.themes or not config.plugins.keys() <= {"samizdat"}:
        return None
    if not keeps_pages(memory):
        return None
    kept = KeptFrames(config, library, memory)
    kept.texts.keep(files)
    return kept


def _shared(config: MkDocsConfig, library: Library) -> str:
    """What stands around every page: the program, its theme, and what the owner says."""
    text = Path(config.config_file_path).read_text(encoding="utf-8")
    read = [f"{name} {os.environ.get(name)}" for name in sorted(read_conditions(text).variables)]
    theme = [file.read_bytes() for file in sorted((PACKAGE / "theme").rglob("*.html"))]
    said = [repr(config.get(name)) for name in SAID]
    said.append(Values({}).digest(library.conventions))
    return digest_of(program_digest(), *versions(MADE_WITH), text, *read, *theme, *said)


def _entry(item: Any) -> list[Any]:
    """An entry of the menu, with those below it."""
    path = item.file.src_uri if item.is_page else None
    url = None if item.is_section else item.url
    return [item.title, url, path, [_entry(each) for each in item.children or ()]]


def _inside(page: Page) -> list[str]:
    """What a frame reads of the page itself."""
    told = [page.title, page.url, page.canonical_url, page.edit_url, page.is_homepage, page.meta]
    contents = [_line(each) for each in page.toc]
    return [page.content or "", json.dumps([told, contents, page.update_date], default=str)]


def _line(link: AnchorLink) -> list[Any]:
    return [link.title, link.id, link.level, [_line(each) for each in link.children]]


def _packed(page: GuardedPage) -> str:
    policy = page.policy
    said = [sorted(policy.scripts), sorted(policy.styles), policy.searches]
    return f"{json.dumps(said)}\n{page}"


def _unpacked(kept: str) -> GuardedPage:
    said, _, html = kept.partition("\n")
    scripts, styles, searches = json.loads(said)
    page = GuardedPage(html)
    page.policy = Policy(frozenset(scripts), frozenset(styles), searches)
    return page
