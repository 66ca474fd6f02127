"""The fingerprint of files: by what the system says of each, and where that differs, by content."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

Stamp = tuple[int, ...]
"""Size, time of the last write, time of the last change of any kind, number of the file.

Nobody can set the third, so a file that was changed and then given its old date is found out.
"""

Print = tuple[Stamp, str]
"""A file's stamp and the SHA-256 of its content; for what is no file, what it is."""

NO_STAMP: Stamp = ()
FRESH = 2_000_000_000
"""Nanoseconds in which a file may change twice without another stamp."""

_LEFT_OUT = frozenset({"__pycache__"})


def stamps(folder: Path, left_out: Iterable[str] = ()) -> Iterator[tuple[str, Stamp]]:
    """Everything below a folder, by its path; links are not followed, and a folder has no stamp.

    Nothing where there is no such folder. What the folder itself holds of the names `left_out` is
    passed over.
    """
    skipped = _LEFT_OUT.union(left_out)
    waiting = [("", str(folder))]
    while waiting:
        before, place = waiting.pop()
        for entry in _entries(place):
            if entry.name in skipped and (not before or entry.name in _LEFT_OUT):
                continue
            path = before + entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting.append((f"{path}/", entry.path))
                yield f"{path}/", NO_STAMP
            else:
                yield path, _stamp(entry.stat(follow_symlinks=False))


def _entries(place: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(place) as entries:
            return list(entries)
    except FileNotFoundError:
        return []


def _stamp(found: os.stat_result) -> Stamp:
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def file_stamp(file: Path) -> Stamp:
    """The stamp of one file, or none where there is no such file."""
    try:
        return _stamp(file.stat())
    except OSError:
        return NO_STAMP


def prints(
    folders: Mapping[str, Path], files: Mapping[str, Path], before: Mapping[str, Print]
) -> dict[str, Print]:
    """The prints of everything in some folders, and of some files, each under its name.

    A file whose stamp is that of `before` is not opened. Raises OSError where one cannot be read.
    """
    found: dict[str, Print] = {}
    for name, folder in folders.items():
        for path, stamp in stamps(folder):
            key = f"{name}/{path}"
            found[key] = _print(folder / path, stamp, before.get(key))
    for name, file in files.items():
        found[name] = _print(file, file_stamp(file), before.get(name))
    return found


def _print(file: Path, stamp: Stamp, before: Print | None) -> Print:
    if before and stamp and before[0] == stamp:
        return before
    if file.is_symlink():  # its stamp says nothing of the file that it leads to
        return NO_STAMP, f"{file.readlink()} {_digest(file)}"
    return stamp, _digest(file)


def _digest(file: Path) -> str:
    if not file.is_file():
        return "no file"
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def settled(found: Mapping[str, Print], now: int) -> dict[str, Print]:
    """Prints to be kept: without the stamps of files that were changed at this very moment.

    `now` is in nanoseconds since 1970.
    """
    kept: dict[str, Print] = {}
    for name, (stamp, digest) in found.items():
        is_fresh = bool(stamp) and max(stamp[1], stamp[2]) > now - FRESH
        kept[name] = (NO_STAMP if is_fresh else stamp, digest)
    return kept


def contents(found: Mapping[str, Print]) -> dict[str, str]:
    """The content of each file alone, whenever it was written."""
    return {name: digest for name, (_, digest) in found.items()}


def site_print(target: Path, survivors: Iterable[str]) -> str:
    """One digest of all that the system says of a published site; any change of it changes this."""
    digest = hashlib.sha256()
    for path, stamp in sorted(stamps(target, survivors)):
        digest.update(f"{path}\n{stamp}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()
