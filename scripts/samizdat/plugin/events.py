"""What happens at each event of a MkDocs build; the work itself is done below."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

import mkdocs.plugins
from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority

from samizdat.build import make_site, publish
from samizdat.checks.dropped import dropped
from samizdat.findings import Finding, in_order
from samizdat.memory.recollection import Recollection
from samizdat.model.fragment import Fallen
from samizdat.model.survey import Survey
from samizdat.plugin.assets import furnish, imported
from samizdat.plugin.config import for_the_frame, prepare
from samizdat.plugin.files import NOWHERE, add_docs, add_last_good, add_site, plan, searched
from samizdat.plugin.frames import frames, guarded_page
from samizdat.plugin.kept import sealed_cache, surveyed
from samizdat.plugin.last_good import broken, last_good, placeholders
from samizdat.plugin.options import PluginOptions, crew
from samizdat.plugin.pages import completed, marked, without_unknown
from samizdat.plugin.preview.early import Editor, Frame, settings_of
from samizdat.plugin.preview.engine import watched
from samizdat.plugin.preview.saves import saved_essays
from samizdat.plugin.preview.trouble import refuse_missing
from samizdat.plugin.refusals import (
    begin_publication,
    checked_target,
    end_publication,
    refuse,
    refuse_foreign_clock,
    refuse_warnings,
)
from samizdat.plugin.signals import end_cleanly
from samizdat.plugin.sitemap import replace_sitemap, write_sitemap
from samizdat.plugin.telling import NOT_PUBLISHED, log, tell
from samizdat.publishing.policy import NAME as HEADERS
from samizdat.publishing.policy import Policy, headers
from samizdat.reading.project import read_settings
from samizdat.writing.gate import Gate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, MutableMapping

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from samizdat.model import page as pages
    from samizdat.model.library import Library
    from samizdat.plugin.preview.desk import Preview
    from samizdat.publishing.publication import Publication

FIRST, LAST = 100, -100
"""The priorities of an event that comes before, or when, all others have had theirs."""


class SamizdatPlugin(mkdocs.plugins.BasePlugin[PluginOptions]):  # type: ignore[no-untyped-call]
    """Adds the collection to a MkDocs site."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Remember what is being done; the plugin then lives through every rebuild of `serve`."""
        end_cleanly()
        self.previewing = command == "serve"
        self.good: Library | None = None
        self.survey: Survey | None = None
        self.told: tuple[Finding, ...] = ()
        self.publication: Publication | None = None
        self.preview: Preview | None = None
        self.frame: Frame | None = None
        self.memory: MutableMapping[str, str] = {}
        self.looks: MutableMapping[str, str] | None = {} if self.previewing else None
        self.policies: set[Policy] = set()
        self.reading = Recollection()
        self.gate = Gate()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Bring our theme and what our Markdown needs; build aside, never into the old site."""
        refuse_foreign_clock()
        prepare(config)
        replace_sitemap(config)
        self.settings = read_settings(Path(config.config_file_path), preview=self.previewing)
        config.watch.append(str(self.settings.essays_dir))
        if self.preview:
            self.preview.follow([*config.watch, *watched(config)])
            config.site_dir = str(self.preview.next_site())
        elif not self.previewing:
            target = checked_target(Path(config.site_dir), self.settings)
            wait, anew = self.config.wait, self.config.anew
            self.publication = begin_publication(target, wait=wait, anew=anew)
            config.site_dir = str(self.publication.site)
        return config

    @event_priority(LAST)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Keep the engine out of docs/: it follows links and waits for pipes."""
        config.docs_dir = NOWHERE

    @event_priority(FIRST)
    def _read(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read and check the collection; what our own walk has found of docs/ is the engine's."""
        config.docs_dir = str(self.settings.docs_dir)
        self.reading.next_run()
        self.fallen: list[tuple[str, Fallen]] = []
        self.survey = surveyed(self.settings, config, self.reading, self.looks)
        self.told = self.survey.findings
        tell(self.told)
        if self.preview:
            self.preview.read(self.survey, self.good, self.config.editor)
        if self.previewing:
            refuse_missing(self.settings, self.good)
        elif self.survey.errors or (config.strict and self.survey.findings):
            raise Abort(NOT_PUBLISHED)
        add_docs(self.survey.library, files, config)
        return files

    def _add(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the collection's pages, data and pictures to the site."""
        assert self.survey is not None  # noqa: S101  it was read a moment ago
        library = self.survey.library
        extra: tuple[pages.Page, ...] = ()
        onlooker = None
        if self.previewing:
            library = last_good(self.survey, self.good)
            add_last_good(library, broken(self.survey), files, config)
            extra = placeholders(self.survey, library)
            if self.preview:
                onlooker = Editor(
                    self.preview, saved_essays(library, self.good), self.frame, config
                )
            self.good = library
        if self.config.cache:
            self.memory = sealed_cache(self.settings)
        site = make_site(library, self.memory, onlooker, crew(self.config, self.previewing))
        self._refuse_dropped(site.findings)
        self.catalogue, self.pictures = site.catalogue, site.pictures
        self.sources = {page.uri: page.source or "" for page in site.pages}
        add_site(site, extra, files, config, library.tongue)
        self.frames = frames(config, library, self.memory, files)
        furnish(files, config, library.tongue)
        return files

    on_files = CombinedEvent(_read, _add)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Tell the theme what the page of the search begins with.

        All pages have been rendered now and none is written: what fell out of them is told.
        """
        assert self.survey is not None  # noqa: S101  it was read before the pages were
        self._refuse_dropped(dropped(self.survey.library, self.fallen, self.sources))
        env.globals.update(for_the_frame(self.survey.library))
        env.globals["search_modules"] = imported("search/page.js")
        if self.frames:
            self.frames.around(env)
        self.files, self.environment = files, env
        return env

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,  # noqa: ARG002
        config: MkDocsConfig,
        nav: Navigation,
    ) -> TemplateContext:
        """Keep the frame of the pages for those of the next build that are to be made first."""
        if self.previewing:
            self.frame = Frame(settings_of(config), self.environment, nav, self.files)
        if self.preview:
            self.preview.give_way()
        return context

    @event_priority(-100)
    def on_page_markdown(
        self,
        markdown: str,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """When others have seen the text of a page, keep our own parts of it from being parsed."""
        without_unknown(page)
        return marked(page, markdown)

    @event_priority(100)
    def on_page_content(
        self,
        html: str,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        files: Files,  # noqa: ARG002
    ) -> str:
        """Let nothing through that does something by itself; others see the finished page."""
        assert self.survey is not None  # noqa: S101  it was read before a page was rendered
        finished = completed(page, html, self.gate, self.survey.library, self.pictures)
        self.fallen += [(page.file.src_uri, each) for each in self.gate.taken_back()]
        return finished

    @event_priority(LAST)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Say first in a page what it may load, when all others have had their say."""
        return self._guarded(output)

    @event_priority(LAST)
    def on_post_template(
        self,
        output_content: str,
        *,
        template_name: str,
        config: MkDocsConfig,  # noqa: ARG002
    ) -> str:
        """The same for a page that has no text of its own, as what a lost reader gets."""
        return self._guarded(output_content) if template_name.endswith(".html") else output_content

    def _guarded(self, html: str) -> str:
        page = guarded_page(html)
        self.policies.add(page.policy)
        return page

    @event_priority(LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Index the site and put it where readers find it, after all that others do to it."""
        built, offline = Path(config.site_dir), self.config.offline
        write_sitemap(self.files, built)
        source = searched(self.files, self.catalogue, self.settings)
        if self.preview:
            self.preview.built(source)
            return
        if self.previewing:
            from samizdat.plugin.preview.takeover import index_first  # brings a server along

            index_first(source, built)
            return
        assert self.publication is not None  # noqa: S101  whoever does not preview publishes
        if not offline:
            (built / HEADERS).write_bytes(headers(self.policies))
        refuse_warnings(config)
        started = time.monotonic()
        planned = plan(self.files, config, offline=offline)
        publish(self.publication, source, planned, self.memory, offline=offline)
        log.info("Indexed for search and published in %.2f seconds", time.monotonic() - started)
        config.site_dir = str(self.publication.target)
        self.publication.close()
        if self.config.cache:
            sealed_cache(self.settings).trim()

    def _refuse_dropped(self, findings: Iterable[Finding]) -> None:
        """Tell what did not get past the gate; a site that lacks it is not published."""
        told = in_order(findings)
        tell(told)
        if not self.previewing and any(finding.is_error for finding in told):
            raise Abort(NOT_PUBLISHED)
        self.told = in_order([*self.told, *told])
        if self.preview:
            self.preview.found(self.told)

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Take the place of MkDocs' own server, which answers nothing while it builds.

        What it has built already is shown first.
        """
        from samizdat.plugin.preview.takeover import take_over  # brings a server along

        self.preview = take_over(server, config, builder)
        if self.survey:
            self.preview.read(self.survey, self.good, self.config.editor)
        self.preview.found(self.told)
        self.preview.show(Path(config.site_dir))
        return cast("LiveReloadServer", self.preview)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site alone and nothing half-made behind; say in a line what happened."""
        if self.previewing:
            return
        try:
            self.on_shutdown()
        finally:
            refuse(error)

    def on_shutdown(self) -> None:
        """Clear what was never published, and what a preview has made."""
        if self.preview:
            self.preview.shutdown()
        if self.publication:
            end_publication(self.publication)
