"""A built site made ready to last: every file readable for all, on the disk, in the manifest."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from samizdat.publishing.manifest import NAME, Entry, entry_of, manifest

FILE_MODE = 0o644
FOLDER_MODE = 0o755
WRITERS = 8
"""A disk that is asked for several files at once writes them in one go."""


def settle(folder: Path) -> None:
    """Write the manifest; give everything the modes of a web site, and wait for the disk.

    The modes are the same whatever the umask: a server is another user than the builder.
    """
    files = sorted(path for path in folder.rglob("*") if not path.is_dir())
    with ThreadPoolExecutor(WRITERS) as pool:
        entries = list(pool.map(lambda file: _settled(file, folder), files))
        (folder / NAME).write_bytes(manifest(entries))
        _settled(folder / NAME, folder)
        folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
        for _ in pool.map(_settle_folder, folders):
            pass


def _settled(file: Path, folder: Path) -> Entry:
    content = file.read_bytes()
    file.chmod(FILE_MODE)
    wait_for_disk(file)
    return entry_of(file.relative_to(folder).as_posix(), content)


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
