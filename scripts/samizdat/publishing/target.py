"""Where a site may be published: never over anything that somebody has written."""

import os
from collections.abc import Iterator
from pathlib import Path

from samizdat.publishing.manifest import read_manifest
from samizdat.settings import Settings

SURVIVORS = (".git", ".nojekyll", ".well-known", "CNAME")
"""What stays in a published folder though no build has made it: what a host or Git keeps there."""

GENERATOR = b'<meta name="generator" content="Samizdat">'
"""By this the first page of a site is known that was built before sites had manifests."""


class UnsafeTargetError(Exception):
    """A site may not be published there; says why in a sentence."""


def safe_target(site_dir: Path, settings: Settings) -> Path:
    """The folder to publish to, with every link on the way to it followed.

    Raises UnsafeTargetError where publishing would delete or hide anything but a site of ours.
    """
    try:
        target = site_dir.resolve()
        reason = next(_objections(target, settings), "")
    except (OSError, RuntimeError) as error:  # Python 3.11 and 3.12 raise the latter for a circle
        raise UnsafeTargetError(f"Nothing can be published to {site_dir}: {error}.") from error
    if reason:
        raise UnsafeTargetError(f"{target} {reason}: publish to another folder.")
    return target


def _objections(target: Path, settings: Settings) -> Iterator[str]:
    """Why nothing may be published there; what comes first is what to say."""
    if target.exists() and not target.is_dir():
        yield "is no folder"
    if target == Path(target.anchor):
        yield "is the root of the file system"
    if (home := _home()) and _holds(target, home):
        yield "is your home folder, or holds it"
    if _holds(target, settings.root):
        yield "is the collection's own folder, or holds it"
    if ".git" in target.parts:
        yield "lies where Git keeps the history"
    for source in _sources(settings):
        if _holds(target, source) or _holds(source, target):
            yield f"is {source} or touches it, and a site is made from that"
    if os.path.ismount(target):
        yield "is a mount point, which no site can take the place of in one step"
    if target.is_dir() and not _may_be_replaced(target):
        yield "is not empty, and is no site that Samizdat has built"


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:  # on a server, a user may have none
        return None


def _sources(settings: Settings) -> tuple[Path, ...]:
    """What a site is made from, and with."""
    scripts, history = settings.root / "scripts", settings.root / ".git"
    return (settings.essays_dir, settings.docs_dir, scripts, history)


def _holds(outer: Path, inner: Path) -> bool:
    """Whether a folder is another, or one of those above it.

    Folders are compared by what they are, not by name: on some systems `Essays` is `essays`.
    """
    inner = inner.resolve()
    return any(_same(outer, folder) for folder in (inner, *inner.parents))


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except FileNotFoundError:
        return one == other


def _may_be_replaced(folder: Path) -> bool:
    """Whether a folder is a site of ours, or has nothing in it that a build would delete."""
    names = {entry.name for entry in folder.iterdir()}
    return names <= set(SURVIVORS) or is_site(folder)


def is_site(folder: Path) -> bool:
    """Whether we have built what a folder holds."""
    if read_manifest(folder) is not None:
        return True
    page = folder / "index.html"
    return page.is_file() and GENERATOR in page.read_bytes()
