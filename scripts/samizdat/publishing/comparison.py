"""What a server hands out, compared file by file with the site as it was built."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

from samizdat.programs import ProgramError
from samizdat.publishing.manifest import NAME, Entry, entry_of, read_manifest

PATIENCE = 30
"""Seconds that a server may be silent."""

AT_ONCE = 8
"""Files that are asked for at the same time."""

FOR_THE_HOST = ("_headers", "_redirects")
"""Files that hosts read and do not hand out."""


class NoManifestError(Exception):
    """There is nothing to compare with."""


def differences(address: str, site: Path) -> Iterator[str]:
    """A line for each file that a server hands out otherwise than it was built.

    Of the site only its manifest is read. Raises NoManifestError where it has none, ProgramError
    where the server cannot be reached, ValueError for an address that is none of the web.
    """
    if urlsplit(address).scheme not in ("http", "https"):
        raise ValueError(f"{address!r} is no address of the web; it begins with https://")
    entries = read_manifest(site)
    if entries is None:
        raise NoManifestError(f"{site / NAME} is not there. Build the site first.")
    root = f"{address.rstrip('/')}/"
    built = entry_of(NAME, (site / NAME).read_bytes())
    other = _difference(root, built)
    if other:
        yield other
    else:
        yield from _others(root, entries)


def _others(root: str, entries: Sequence[Entry]) -> Iterator[str]:
    with ThreadPoolExecutor(AT_ONCE) as asking:
        for difference in asking.map(lambda entry: _difference(root, entry), entries):
            if difference:
                yield difference


def _difference(root: str, entry: Entry) -> str:
    """What is other with a file; nothing where it is as it was built."""
    try:
        served = _fetch(f"{root}{quote(entry.path)}", most=entry.bytes + 1)
    except HTTPError as error:
        error.close()
        if error.code == 404 and entry.path in FOR_THE_HOST:
            return ""
        return f"{entry.path}: the server answers {error.code} {error.reason}"
    if entry_of(entry.path, served) == entry:
        return ""
    return f"{entry.path}: the server hands out other bytes than were built"


def _fetch(address: str, *, most: int) -> bytes:
    """The first bytes of a file as a server has it now, not as somebody between remembers it."""
    asked = Request(address, headers={"Cache-Control": "no-cache"})  # noqa: S310  see `differences`
    try:
        with urlopen(asked, timeout=PATIENCE) as answer:  # noqa: S310
            return bytes(answer.read(most))
    except HTTPError:
        raise
    except (OSError, HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise ProgramError(f"{address} cannot be reached: {reason}. Try again later.") from error
