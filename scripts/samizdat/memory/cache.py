"""What was worked out before: text by the hash of everything it was made from."""

import os
import tempfile
from collections.abc import Iterator, MutableMapping
from pathlib import Path

FOLDER = Path(".cache/samizdat")


class TextCache(MutableMapping[str, str]):
    """A folder of text files, safe to delete and to share between checkouts.

    Keys are hashes. An entry is written whole or not at all; whoever reads one checks it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]

    def __getitem__(self, key: str) -> str:
        try:
            return self._file(key).read_bytes().decode()
        except (OSError, UnicodeDecodeError) as error:
            raise KeyError(key) from error

    def __setitem__(self, key: str, text: str) -> None:
        file = self._file(key)
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode())
        Path(name).replace(file)

    def __delitem__(self, key: str) -> None:
        try:
            self._file(key).unlink()
        except OSError as error:
            raise KeyError(key) from error

    def __iter__(self) -> Iterator[str]:
        for file in self.folder.glob("??/*"):
            yield file.parent.name + file.name

    def __len__(self) -> int:
        return sum(1 for _ in self)
