"""What the pages and style sheets of a built site say, read once for each content."""

import hashlib
import json
from collections.abc import Iterable, MutableMapping
from pathlib import Path

from samizdat.memory.cache import keeps_pages
from samizdat.memory.digests import digest_of
from samizdat.memory.program import program_digest
from samizdat.publishing.webpages import Hypertext, hypertext, style_sheet

_READERS = {".html": hypertext, ".css": style_sheet}
_Said = list[list[str]]
"""Anchors, addresses that lead somewhere, addresses that are loaded: as JSON has them."""


def read_texts(
    folder: Path, present: Iterable[str], memory: MutableMapping[str, str]
) -> dict[str, Hypertext]:
    """What each page and style sheet says, by its path; `memory` has what was read before."""
    key = digest_of("hypertexts", program_digest("publishing"))
    known: dict[str, _Said] = {}
    if keeps_pages(memory):
        known = json.loads(memory.get(key, "{}"))
    found: dict[str, Hypertext] = {}
    kept: dict[str, _Said] = {}
    for path in present:
        file = folder / path
        reads = _READERS.get(file.suffix)
        if reads and file.is_file():
            content = file.read_bytes()
            digest = hashlib.sha256(content).hexdigest() + file.suffix
            if digest not in known:
                text = reads(content.decode("utf-8", errors="replace"))
                known[digest] = [sorted(text.anchors), sorted(text.leads), sorted(text.loads)]
            kept[digest] = known[digest]
            anchors, leads, loads = known[digest]
            found[path] = Hypertext(set(anchors), set(leads), set(loads))
    if keeps_pages(memory):
        memory[key] = json.dumps(kept)
    return found
