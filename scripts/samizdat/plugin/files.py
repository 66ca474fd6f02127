"""From our Site to MkDocs' files."""

from __future__ import annotations

import os
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, InclusionLevel, set_exclusions

from samizdat.model.page import Searched
from samizdat.pages.card_files import has_cards
from samizdat.plugin.navigation import OURS, menu_of, with_handbook, without_absent
from samizdat.plugin.pages import FinishedPage, OurPage
from samizdat.publishing.inspection import Plan
from samizdat.publishing.offline import REPLACED, of_a_server
from samizdat.search.fulltext import INDEXED_KINDS, SearchInput, Text
from samizdat.words.languages import main_part

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from samizdat.model.entry import Entry
    from samizdat.model.library import Library
    from samizdat.model.page import Page
    from samizdat.model.site import Site
    from samizdat.settings import Settings
    from samizdat.words.tongue import Tongue


NOWHERE = f"{os.devnull}/docs"
"""A folder that is on no system, for an engine that is not to look for itself."""

UNLISTED = frozenset({"dossier", "essay", "search"})
"""Kinds of pages that no menu lists; nor does it one that is within a list."""

WRITTEN = frozenset({"handbook", "home", "page"})
"""Kinds of pages that editors write themselves."""


def named_by_the_owner(library: Library) -> tuple[str, ...]:
    """Addresses of the files that are published because mkdocs.yml names them."""
    named: list[str] = []
    for address, file in library.files.items():
        path = file.relative_to(library.settings.root).as_posix()
        if path in library.settings.named_files:
            named.append(address)
    return tuple(named)


def add_docs(library: Library, files: Files, config: MkDocsConfig) -> None:
    """Add what our own walk has found in docs/, as the engine would have, but for what it follows.

    `config` has the folder again.
    """
    paths = [document.path for document in (*library.documents, *library.broken_documents)]
    found = [
        PurePosixPath(path).relative_to(library.settings.docs).as_posix()
        for path in paths
        if path.startswith(f"{library.settings.docs}/")
    ]
    for uri, path in library.files.items():
        if path.is_relative_to(library.settings.docs_dir):
            found.append(uri)
    added = [_of_docs(uri, config) for uri in sorted(found)]
    set_exclusions(added, config)
    for file in added:
        if file.src_uri not in files.src_uris:
            files.append(file)


def add_last_good(
    library: Library, broken: Container[str], files: Files, config: MkDocsConfig
) -> None:
    """Add pages of docs/ that are broken as they were when they were last whole."""
    for document in library.documents:
        if document.path in broken:
            uri = PurePosixPath(document.path).relative_to(library.settings.docs).as_posix()
            replace(files, File.generated(config, uri, content=document.text))


def _of_docs(uri: str, config: MkDocsConfig) -> File:
    return File(uri, config.docs_dir, config.site_dir, config.use_directory_urls)


def add_site(
    site: Site, extra: Iterable[Page], files: Files, config: MkDocsConfig, tongue: Tongue
) -> None:
    """Add every page, artifact and picture; ours take the place of docs files of the same name."""
    add_menu(site, extra, config, tongue)
    for page in (*site.pages, *extra):
        file = generated(page, config)
        replace(files, file)
        kind = OurPage
        if page.finished:
            kind = FinishedPage
        kind(page, file, config)
    for artifact in site.artifacts:
        replace(files, File.generated(config, artifact.uri, content=artifact.content))
    for uri, path in site.files:
        if uri not in files.src_uris:
            files.append(File.generated(config, uri, abs_src_path=str(path)))


def add_menu(site: Site, extra: Iterable[Page], config: MkDocsConfig, tongue: Tongue) -> None:
    """The menu of the pages that there are; the owner's own without lists that are still empty."""
    made = {page.uri: page for page in (*site.pages, *extra)}
    if config.nav is None:
        written = [page.uri for page in made.values() if page.meta.get("kind") in WRITTEN]
        written = [uri for uri in written if uri not in OURS]
        config.nav = menu_of(made, written, tongue)
    else:
        config.nav = without_absent(config.nav, made)
        brought = [page.uri for page in made.values() if page.source is None]
        config.nav = with_handbook(config.nav, brought, tongue)


def generated(page: Page, config: MkDocsConfig) -> File:
    """The file of a page that we have made."""
    file = File.generated(config, page.uri, content=page.text, inclusion=_level(page))
    file.edit_uri = page.source
    return file


def _level(page: Page) -> InclusionLevel:
    """Essays and dossiers stay out of the navigation, which is rendered into every page anew."""
    if page.meta.get("kind") in UNLISTED or page.meta.get("within"):
        return InclusionLevel.NOT_IN_NAV
    return InclusionLevel.UNDEFINED


def replace(files: Files, file: File) -> None:
    """Add a file in place of one with the same path, `README.md` being `index.md`."""
    path = PurePosixPath(file.src_uri)
    for twin in {file.src_uri, str(path.with_name("README.md"))}:
        if twin in files.src_uris and (twin == file.src_uri or path.name == "index.md"):
            files.remove(files.src_uris[twin])
    files.append(file)


def plan(files: Files, config: MkDocsConfig, *, offline: bool) -> Plan:
    """What the built site has to consist of."""
    uris = [file.dest_uri for file in files if file.inclusion.value > InclusionLevel.DRAFT.value]
    planned = frozenset(uris)
    if offline:
        planned -= set(REPLACED)
        planned -= {uri for uri in uris if has_cards(uri) or of_a_server(uri)}
    return Plan(planned, config.site_url or "")


def searched(files: Files, catalogue: tuple[Entry, ...], settings: Settings) -> SearchInput:
    """What a search should find of a site that has been rendered."""
    return SearchInput(tuple(texts(files)), catalogue, main_part(settings.language))


def texts(files: Files) -> Iterator[Text]:
    """The pages whose words a search should find, as they have been rendered."""
    for file in files.documentation_pages():
        page = file.page
        kind = ""
        if page:
            kind = str(page.meta.get("kind", "page"))
        if page and page.content and kind in INDEXED_KINDS and not _left_out(page.meta):
            found = Searched(page.content)
            if isinstance(page, OurPage):
                found = page.searched
            address, title = page.url.removeprefix("./"), str(page.title or "")
            yield Text(address, title, kind, found.text, found.notes)


def _left_out(meta: Mapping[str, Any]) -> bool:
    """A page may ask for it as with Material's own search: `search: { exclude: true }`."""
    wish = meta.get("search")
    return isinstance(wish, dict) and str(wish.get("exclude")).lower() == "true"
