"""What was worked out before: text by the hash of everything it was made from."""

import hashlib
import os
import tempfile
from collections.abc import Iterator, MutableMapping
from contextlib import suppress
from pathlib import Path

FOLDER = Path(".cache/samizdat")
_DIGEST = 64
"""Letters of a SHA-256."""


class TextCache(MutableMapping[str, str]):
    """A folder of text files, safe to delete and to share between checkouts.

    Keys are hashes. An entry begins with a digest of itself and of its key: one that is damaged, or
    that was made for another key, is as good as missing. So is all of it where the folder cannot be
    read or written: a cache saves time, and its want costs nothing else.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]

    def __getitem__(self, key: str) -> str:
        try:
            entry = self._file(key).read_bytes()
            text = entry[_DIGEST:].decode()
        except (OSError, UnicodeDecodeError) as error:
            raise KeyError(key) from error
        if entry[:_DIGEST] != _digest(key, text):
            raise KeyError(key)
        return text

    def __setitem__(self, key: str, text: str) -> None:
        with suppress(OSError):
            self._write(self._file(key), _digest(key, text) + text.encode())

    def _write(self, file: Path, entry: bytes) -> None:
        """Write a file whole or not at all."""
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(entry)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

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


def _digest(key: str, text: str) -> bytes:
    return hashlib.sha256(f"{key}\n{text}".encode()).hexdigest().encode()
