"""A built site made ready to last: every file readable for all, on the disk, in the manifest.

A file that is in the site of before already, the same to the byte, is not written a second time: it
becomes another name of the one that readers have. That spares the disk nearly all of a site, and a
server keeps its times.
"""

import os
import stat
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from samizdat.publishing.manifest import NAME, Entry, entry_of, manifest, read_manifest

FILE_MODE = 0o644
FOLDER_MODE = 0o755
SPARE = "kept"
"""What ends the name of a file while it takes the place of another."""

WRITERS = 8
"""A disk that is asked for several files at once writes them in one go."""


def settle(folder: Path, before: Path | None = None) -> None:
    """Write the manifest; give everything the modes of a web site, and wait for the disk.

    The modes are the same whatever the umask: a server is another user than the builder. `before`
    is the site from which files may be kept.
    """
    files = sorted(path for path in folder.rglob("*") if not path.is_dir())
    known = _known(before)
    with ThreadPoolExecutor(WRITERS) as pool:
        entries = list(pool.map(lambda file: _settled(file, folder, known), files))
        (folder / NAME).write_bytes(manifest(entries))
        _settled(folder / NAME, folder, {})
        folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
        for _ in pool.map(_settle_folder, folders):
            pass


def _known(before: Path | None) -> dict[Entry, Path]:
    """What the manifest of the site of before says that it has, with the file that should be it."""
    entries: tuple[Entry, ...] = ()
    if before and not before.is_symlink():
        entries = read_manifest(before) or ()
    return {entry: before / entry.path for entry in entries if before}


def _settled(file: Path, folder: Path, known: Mapping[Entry, Path]) -> Entry:
    content = file.read_bytes()
    entry = entry_of(file.relative_to(folder).as_posix(), content)
    old = known.get(entry)
    if old is None or not _is_still(old, content) or not _becomes(file, old):
        file.chmod(FILE_MODE)
        wait_for_disk(file)
    return entry


def _is_still(old: Path, content: bytes) -> bool:
    """A published file is what it was when it was published; anybody may have changed it since."""
    try:
        found = old.lstat()
        is_ours = stat.S_ISREG(found.st_mode) and stat.S_IMODE(found.st_mode) == FILE_MODE
        return is_ours and old.read_bytes() == content
    except OSError:
        return False


def _becomes(file: Path, old: Path) -> bool:
    """Make a file another name of an old one; tells whether the file system can."""
    spare = file.with_name(f"{file.name}.{SPARE}")
    try:
        spare.hardlink_to(old)
    except OSError:
        return False
    spare.replace(file)
    return True


def _settle_folder(folder: Path) -> None:
    folder.chmod(FOLDER_MODE)
    wait_for_folder(folder)


def wait_for_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where a system can say so."""
    if os.name == "posix":
        wait_for_disk(folder)


def wait_for_disk(path: Path) -> None:
    """Wait until a file is on the disk."""
    mode = os.O_RDONLY
    if os.name != "posix":
        mode = os.O_RDWR
    handle = os.open(path, mode)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
