"""What the engine's door keeps between builds."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from samizdat.build import survey
from samizdat.editing.last_check import LastCheck
from samizdat.memory.cache import FOLDER, TextCache
from samizdat.memory.seal import own_seal, seal_file

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from mkdocs.config.defaults import MkDocsConfig

    from samizdat.memory.recollection import Recollection
    from samizdat.model.survey import Survey
    from samizdat.settings import Settings

NO_DAY = (0, 0, 0)
"""A site is the same on every day."""


def surveyed(
    settings: Settings,
    config: MkDocsConfig,
    reading: Recollection,
    looks: MutableMapping[str, str] | None,
) -> Survey:
    """Read and check a collection.

    `looks` keeps what was found in each text for the next survey of this process, if there is one.
    """
    last = None
    if looks is not None:
        try:
            last = LastCheck(Path(config.config_file_path), NO_DAY, looks)
        except (OSError, ValueError):  # the survey will say which file cannot be read
            looks.clear()
    if last is None:
        return survey(settings, memory=reading)
    book = last.book
    found = survey(settings, memory=reading, book=book)
    book.close()
    last.remember(found.outcome, time.time_ns())
    return found


def sealed_cache(settings: Settings) -> TextCache:
    """The cache of a collection, which believes only what this user's program has written."""
    return TextCache(settings.root / FOLDER, own_seal(seal_file()))
