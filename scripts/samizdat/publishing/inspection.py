"""The last look at a site before readers get it: that all is there, and every link leads somewhere.

What is found here was missed by every check before; so it is told by page, without a line.
"""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from samizdat.publishing.manifest import NAME
from samizdat.publishing.texts import read_texts
from samizdat.publishing.webpages import Hypertext

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_EVERYWHERE = ("", "top")
"""Fragments that every page has."""

_OF_BROWSERS = ":~:"
"""What follows it is for the browser: words to be marked, not a place that a page has."""


class FlawedSiteError(Exception):
    """A site that has been built is not fit to be published; its `flaws` are sentences."""

    def __init__(self, flaws: list[str]) -> None:
        super().__init__("\n".join(flaws))
        self.flaws = flaws


@dataclass(frozen=True, slots=True)
class Plan:
    """What a site should be."""

    files: frozenset[str]
    """The path of each file that was to be written, from the root of the site."""

    address: str = ""
    """Where the site will be published, if its owner has said so."""

    @property
    def pages(self) -> list[str]:
        """The pages among the files."""
        return [path for path in self.files if path.endswith(".html")]


def inspect(folder: Path, plan: Plan, memory: MutableMapping[str, str] | None = None) -> None:
    """Compare a built site with its plan, and follow every link within it.

    `memory` keeps what each page says, by the digest of its content. Raises FlawedSiteError with
    everything that is wrong.
    """
    found = sorted(_flaws(folder, plan, {} if memory is None else memory))
    if found:
        raise FlawedSiteError(found)


def _flaws(folder: Path, plan: Plan, memory: MutableMapping[str, str]) -> Iterator[str]:
    present = files_in(folder)
    for path in present:
        if not (folder / path).is_file():
            yield f"{path} is no file"
    yield from _missing(present, plan)
    if NAME in present:
        yield f"{NAME} is written by the program itself: give yours another name"
    texts = read_texts(folder, present, memory)
    there = _Site(present, texts, plan.address)
    for page, text in texts.items():
        yield from there.lost(page, text)
        yield from there.foreign(page, text)


def files_in(folder: Path) -> frozenset[str]:
    """The path of everything below a folder that is not a folder itself."""
    paths = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    return frozenset(path.relative_to(folder).as_posix() for path in paths)


def _missing(present: Collection[str], plan: Plan) -> Iterator[str]:
    there = [page for page in plan.pages if page in present]
    if len(there) < len(plan.pages):
        yield f"{len(plan.pages)} pages were to be written, and {len(there)} are there"
    for path in plan.files - {*present}:
        yield f"{path} was to be written, and is not there"


class _Site:
    """The files of a site as its links see them."""

    def __init__(
        self, present: Collection[str], texts: Mapping[str, Hypertext], address: str
    ) -> None:
        self.present, self.texts = present, texts
        place = urlsplit(address)
        self.host, self.root = place.netloc, f"{place.path.rstrip('/')}/"

    def lost(self, page: str, text: Hypertext) -> Iterator[str]:
        """Every link within the site that leads to nothing."""
        for link in text.leads | text.loads:
            path, _, fragment = link.partition("#")
            target = self._file(page, path)
            if target is None:
                continue
            if target not in self.present:
                yield f"{page} has a link to {link}, which is not there"
            elif self._lacks(target, fragment):
                yield f"{page} has a link to {link}, a place which that page does not have"

    def foreign(self, page: str, text: Hypertext) -> Iterator[str]:
        """Everything that a page would fetch from another host, without its reader's asking."""
        for address in text.loads:
            if self._is_foreign(address):
                yield f"{page} fetches {address} from another host"

    def _is_foreign(self, address: str) -> bool:
        if not _SCHEME.match(address):
            return False
        try:
            return urlsplit(address).netloc not in ("", self.host)
        except ValueError:  # no browser could read it either, but who knows
            return True

    def _file(self, page: str, path: str) -> str | None:
        """The file that an address leads to; None where it leads out of the site."""
        if _SCHEME.match(path):
            return None
        path = unquote(path.partition("?")[0])
        if path.startswith("/"):
            if not path.startswith(self.root):
                return None
            path = path.removeprefix(self.root)
        elif path:
            path = posixpath.join(posixpath.dirname(page), path)
        else:
            return page
        whole = posixpath.normpath(path)
        if whole in self.present:
            return whole
        return posixpath.normpath(f"{whole}/index.html")

    def _lacks(self, target: str, fragment: str) -> bool:
        place = unquote(fragment.partition(_OF_BROWSERS)[0])
        if place in _EVERYWHERE or not target.endswith(".html"):
            return False
        return place not in self.texts[target].anchors
