"""What a published site consists of: each file with its size and its SHA-256.

It is published with the site. By it a folder is known as a site of ours, a copy can be compared
with what was built, and a reader can see whether a download is whole.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

NAME = "manifest.json"
MAKER = "Samizdat"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a site."""

    path: str
    """From the root of the site, with slashes."""

    bytes: int
    sha256: str


def entry_of(path: str, content: bytes) -> Entry:
    """A file as the manifest has it."""
    return Entry(path, len(content), hashlib.sha256(content).hexdigest())


def manifest(entries: Iterable[Entry]) -> bytes:
    """The manifest as it is published: JSON, a file in each line, the same for the same site."""
    ordered = sorted(entries, key=lambda entry: entry.path)
    lines = [json.dumps(asdict(entry), ensure_ascii=False) for entry in ordered]
    files = ",\n".join(lines)
    return f'{{"made_by": "{MAKER}", "files": [\n{files}\n]}}\n'.encode()


def read_manifest(folder: Path) -> tuple[Entry, ...] | None:
    """What the manifest of a folder says it consists of; None where it has none of ours."""
    try:
        said = json.loads((folder / NAME).read_bytes())
        if said["made_by"] != MAKER:
            return None
        return tuple(Entry(**entry) for entry in said["files"])
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None
