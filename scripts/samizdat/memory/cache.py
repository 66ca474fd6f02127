"""What was worked out before: text by the hash of everything it was made from."""

import hashlib
import hmac
import os
import re
import tempfile
from collections.abc import Iterator, MutableMapping
from contextlib import suppress
from pathlib import Path

from samizdat.memory.overlay import Overlay

FOLDER = Path(".cache/samizdat")
_DIGEST = 64
"""Letters of a SHA-256."""

LARGEST = 500_000_000
"""Bytes that a cache may come to."""

ROOM = 0.8
"""What is left of that where some of it had to go, so that the next entries find a place."""


def keeps_pages(memory: MutableMapping[str, str]) -> bool:
    """Whether finished pages may be kept in a memory: nobody else could put one into it."""
    if isinstance(memory, Overlay):
        memory = memory.beneath
    return not isinstance(memory, TextCache) or memory.is_sealed


_NAME = re.compile(r"[0-9a-f]{2}/[0-9a-f]{62}")
"""How an entry is called; nothing else in the folder is ours."""


class TextCache(MutableMapping[str, str]):
    """A folder of text files, safe to delete and to share between checkouts.

    Keys are hashes. An entry begins with a digest of itself and of its key: one that is damaged, or
    that was made for another key, is as good as missing. So is all of it where the folder cannot be
    read or written: a cache saves time, and its want costs nothing else.

    With a `seal`, a secret of the user's, nobody else can write an entry that is believed.
    """

    def __init__(self, folder: Path, seal: bytes = b"") -> None:
        self.folder, self._seal = folder, seal

    @property
    def is_sealed(self) -> bool:
        """Whatever it holds was written by this user's own program."""
        return bool(self._seal)

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]

    def __getitem__(self, key: str) -> str:
        try:
            entry = self._file(key).read_bytes()
            text = entry[_DIGEST:].decode()
        except (OSError, UnicodeDecodeError) as error:
            raise KeyError(key) from error
        if not hmac.compare_digest(entry[:_DIGEST], self._digest(key, text)):
            raise KeyError(key)
        with suppress(OSError):  # another may own the file, and still it can be read
            os.utime(self._file(key))
        return text

    def __setitem__(self, key: str, text: str) -> None:
        with suppress(OSError):
            self._write(self._file(key), self._digest(key, text) + text.encode())

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

    def trim(self, largest: int = LARGEST) -> None:
        """Where the entries are larger than that, remove those that were least recently used."""
        sizes: dict[Path, os.stat_result] = {}
        for file in self.folder.glob("??/*"):
            if _NAME.fullmatch(file.relative_to(self.folder).as_posix()):
                with suppress(OSError):  # somebody else may be trimming, too
                    sizes[file] = file.lstat()
        total = sum(found.st_size for found in sizes.values())
        if total <= largest:
            return
        for file in sorted(sizes, key=lambda file: sizes[file].st_mtime_ns):
            if total <= largest * ROOM:
                break
            with suppress(OSError):
                file.unlink()
                total -= sizes[file].st_size

    def __iter__(self) -> Iterator[str]:
        for file in self.folder.glob("??/*"):
            yield file.parent.name + file.name

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _digest(self, key: str, text: str) -> bytes:
        entry = f"{key}\n{text}".encode()
        if self._seal:
            return hmac.digest(self._seal, entry, "sha256").hex().encode()
        return hashlib.sha256(entry).hexdigest().encode()
