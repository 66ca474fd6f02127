"""`mkdocs serve` with our server in the place of its own.

MkDocs lets a plugin do so when it has built the site for the first time, and not at all where it is
told not to follow saves (`--no-livereload`). Until then its own words and ways hold.
"""

from __future__ import annotations

import logging
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import mkdocs.plugins

from samizdat.plugin.preview.address import Address, refuse_remote
from samizdat.plugin.preview.desk import Preview
from samizdat.plugin.preview.engine import load, mount_of, watched
from samizdat.plugin.preview.room import Room
from samizdat.plugin.preview.trouble import BrokenCollectionError
from samizdat.programs import ProgramError
from samizdat.search.fulltext import index_texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

    from samizdat.plugin.preview.desk import Build
    from samizdat.search.fulltext import SearchInput

log = logging.getLogger(f"{mkdocs.plugins.__name__}.samizdat")


def take_over(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
) -> Preview:
    """A preview in place of the server that MkDocs has made, at its address."""
    host, port = config.dev_addr
    config_file = Path(config.config_file_path)
    address = Address(host, port)
    refuse_remote(address)
    preview = Preview(address, config_file.parent, through_mkdocs(builder, config_file))
    # Hack: MkDocs has told its own server what to watch, and nobody else.
    preview.follow(getattr(server, "_watched_paths", ()))
    preview.follow([*config.watch, *watched(config)])
    preview.mount = mount_of(config.site_url)
    server.server_close()
    return preview


def through_mkdocs(builder: Callable[[], object], config_file: Path) -> Build:
    """A build as `mkdocs serve` makes it; what it only logs is raised, with a place."""

    def build_with_mkdocs(preview: Preview) -> None:
        try:
            builder()
        except BrokenCollectionError:
            raise
        except Exception:
            load(config_file, preview.folder)
            raise

    return build_with_mkdocs


def index_first(source: SearchInput, built: Path) -> None:
    """Index the first site at once: nobody knows yet whether there will be a preview of ours."""
    with closing(Room()) as room:
        try:
            index_texts(source, built, aside=room.new("texts."))
        except ProgramError as error:
            log.warning("The texts were not indexed for search: %s", error)
