"""The folder beside a site in which the next one is made, and what an ended build left in it.

It lies on the same file system, so that a rename suffices. All that is ours is in it: the site that
is being made, its predecessor for the moment of a swap, and the search documents.
"""

import re
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from samizdat.publishing.settling import wait_for_disk
from samizdat.publishing.target import SURVIVORS

MARKER = "made-by-samizdat"
"""A file by which a workplace of ours is known; somebody else's folder may bear such a name."""

NEW = "site"
OLD = "before"
TEXTS = "texts"


def make_workplace(target: Path) -> Path:
    """An empty folder beside the target, with the place for a new site in it; nobody else's eyes.

    The folders above the target are made where they are missing.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    folder = tempfile.mkdtemp(prefix=f"{target.name}.", suffix=".new", dir=target.parent)
    workplace = Path(folder)
    (workplace / MARKER).touch()
    (workplace / NEW).mkdir()
    return workplace


def workplaces(target: Path) -> list[Path]:
    """What builds of ours have left beside a target."""
    ours = re.compile(rf"{re.escape(target.name)}\.\w{{8}}\.new")  # as mkdtemp names them
    if not target.parent.is_dir():
        return []
    folders = [entry for entry in sorted(target.parent.iterdir()) if ours.fullmatch(entry.name)]
    return [folder for folder in folders if _is_ours(folder)]


def _is_ours(folder: Path) -> bool:
    if folder.is_symlink() or not folder.is_dir():
        return False
    return (folder / MARKER).is_file() or not any(folder.iterdir())


def put_right(workplace: Path, target: Path) -> None:
    """Give back what a build has taken and not returned, then remove what else it has left.

    Whoever calls holds the lock of the target.
    """
    old, new = workplace / OLD, workplace / NEW
    if old.is_dir() and not target.exists():
        old.rename(target)
    for folder in (old, new):
        return_survivors(folder, target)
    if not _survivors(old) and not _survivors(new):
        _remove(workplace)


def _remove(workplace: Path) -> None:
    """Remove what can be removed; its marker goes last, so that the rest is still known as ours."""
    marker = workplace / MARKER
    for entry in workplace.iterdir():
        if entry != marker:
            shutil.rmtree(entry, ignore_errors=True)
    with suppress(OSError):  # what is left then, the next build removes
        if not any(entry != marker for entry in workplace.iterdir()):
            marker.unlink(missing_ok=True)
            workplace.rmdir()


def keep_survivors(target: Path, new: Path) -> None:
    """Copy the files that survive every build into a site that does not bring its own."""
    for name in SURVIVORS:
        kept, place = target / name, new / name
        if kept.is_file() and not place.exists():
            shutil.copy2(kept, place)
            wait_for_disk(place)


def return_survivors(old: Path, target: Path) -> None:
    """Move the folders that survive every build from the site of before into the present one.

    They are moved, not copied, because they may be large and somebody may be writing to them.
    """
    for kept in _survivors(old):
        if target.is_dir() and not (target / kept.name).exists():
            kept.rename(target / kept.name)


def _survivors(site: Path) -> list[Path]:
    """The folders in a site that no build has made, and that none may delete."""
    return [site / name for name in SURVIVORS if (site / name).is_dir()]
