"""Pictures of a text that is brought: taken out of the file, and put among the figures."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import unquote

from samizdat.editing.imports.files import Brought
from samizdat.editing.imports.nodes import Part, changed, text_of, words
from samizdat.editing.picture_records import record_text
from samizdat.model.fields import LONGEST_LINE
from samizdat.model.pictures import FOLDER
from samizdat.reading.filenames import PICTURE_ENDINGS

LARGEST_PICTURE = 20_000_000


@dataclass(slots=True)
class Pictures:
    """The pictures that a draft needs, and what is to be said of them."""

    blocks: list[Part]
    files: dict[str, bytes] = field(default_factory=dict)
    """What to write below `essays/`, by its path from there."""

    records: dict[str, bytes] = field(default_factory=dict)
    """The same of what describes them; their licence is left to an editor."""

    left_out: list[str] = field(default_factory=list)
    without_words: int = 0
    """Pictures without an alternative text, which an editor has to write."""


def with_pictures(blocks: list[Part], brought: Brought, name: str) -> Pictures:
    """Blocks whose pictures lie among our figures, called after the draft.

    Nothing is fetched: a picture that lies elsewhere on the web is left out, and said.
    """
    found = Pictures(blocks)
    taker = _Taker(found, brought, name)
    found.blocks = changed(found.blocks, taker.change)
    return found


class _Taker:
    def __init__(self, found: Pictures, brought: Brought, name: str) -> None:
        self.found, self.brought, self.name = found, brought, name
        self.paths: dict[str, str] = {}
        self.number = 0

    def change(self, part: Part) -> list[Part] | None:
        if part["t"] != "Image":
            return None
        _, alternative, (source, title) = part["c"]
        said = words(alternative)
        path = self.paths.get(source) or self._taken(source, said, title)
        if not path:
            self.found.left_out.append(f"{source[:100]} ({said})" if said else source[:100])
            return text_of(said)
        self.paths[source] = path
        if not said:
            self.found.without_words += 1
        return [{"t": "Image", "c": [["", [], []], alternative, [path, title]]}]

    def _taken(self, source: str, said: str, title: str) -> str:
        """Where a picture will lie; empty where it cannot be taken."""
        ending = PurePosixPath(source).suffix.lower()
        if ending not in PICTURE_ENDINGS:
            return ""
        for data in self._read(unquote(source)):
            self.number += 1
            path = f"{FOLDER}/{self.name}-{self.number}"
            self.found.files[path + ending] = data
            record = record_text(title=_line(title), alt=_line(said))
            self.found.records[f"{path}.yml"] = record.encode()
            return path + ending
        return ""

    def _read(self, source: str) -> Iterator[bytes]:
        """The bytes of a picture of the file, or beside it."""
        if self.brought.is_zipped:
            with zipfile.ZipFile(self.brought.file) as archive:
                names = set(archive.namelist())
                for name in (source, f"word/{source}"):
                    if name in names and archive.getinfo(name).file_size <= LARGEST_PICTURE:
                        yield archive.read(name)
                        return
            return
        if ":" in source or source.startswith("/"):
            return
        folder = self.brought.file.parent.resolve()
        file = (folder / source).resolve()
        is_beside = file.is_relative_to(folder) and file.is_file()
        if is_beside and file.stat().st_size <= LARGEST_PICTURE:
            yield file.read_bytes()


def _line(text: str) -> str:
    """Words as a field of one line may have them."""
    return " ".join(text.split())[:LONGEST_LINE].strip()
