"""What the engine's door keeps between builds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samizdat.memory.cache import FOLDER, TextCache
from samizdat.memory.seal import own_seal, seal_file

if TYPE_CHECKING:
    from samizdat.settings import Settings


def sealed_cache(settings: Settings) -> TextCache:
    """The cache of a collection, which believes only what this user's program has written."""
    return TextCache(settings.root / FOLDER, own_seal(seal_file()))
