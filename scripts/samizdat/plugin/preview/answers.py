"""What is answered to a path: a file of the site, a way to one, or a sentence.

Nothing here waits for a build.
"""

from __future__ import annotations

import hashlib
import mimetypes
import re
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from html import escape, unescape
from http import HTTPStatus
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote_to_bytes

from samizdat.plugin.preview.bar import MARKS, SCRIPT, STYLE, dressed, empty_page
from samizdat.search.fulltext import INDEX

if TYPE_CHECKING:
    from samizdat.plugin.preview.shown import Shown

HTML = "text/html; charset=utf-8"
_KINDS = {
    ".css": "text/css; charset=utf-8",
    ".html": HTML,
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_GUESSES = mimetypes.MimeTypes()
"""Python's own table: what a system has registered may be anything."""

_POLICY = re.compile(
    rb"""<meta http-equiv="?Content-Security-Policy"? content="(?P<policy>[^"]*)\"""", re.IGNORECASE
)
FRAMELESS = "frame-ancestors 'none'"
"""What a page cannot say itself: it stands in no page of a stranger."""

ALONE = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""Of a file that a browser would show as a page of its own, such as a drawing."""

_OURS = {SCRIPT: "reload.js", MARKS: "marks.js", STYLE: "desk.css"}
"""What the preview adds to pages, by its addresses."""

_SHOWN_ALONE = ("image/svg+xml", "application/xml", "text/xml", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back."""

    status: HTTPStatus
    body: bytes = b""
    kind: str = HTML
    location: str = ""
    """Where to go instead."""

    page_tag: str = ""
    """Of a page: what its script knows it by."""

    @property
    def tag(self) -> str:
        """By this a browser knows that what it has is what it would get."""
        return f'"{hashlib.blake2b(self.body, digest_size=12).hexdigest()}"'

    @property
    def policy(self) -> str:
        """What the answer may do in a browser: what the page itself says, and stand in no frame."""
        if self.kind == HTML:
            said = _POLICY.search(self.body)
            if said is None:
                return FRAMELESS
            return f"{unescape(said['policy'].decode())}; {FRAMELESS}"
        if self.kind in _SHOWN_ALONE:
            return ALONE
        return ""


def sentence(status: HTTPStatus, words: str) -> Answer:
    """An answer that is nothing but a sentence."""
    page = f"<!doctype html><title>{status.phrase}</title><p>{escape(words)}</p>\n"
    return Answer(status, page.encode())


def answer(target: str, shown: Shown) -> Answer:
    """What is answered to what a browser asks for, such as `/essays/odessa/?q=1`."""
    path = _path(target)
    if path is None:
        return sentence(HTTPStatus.BAD_REQUEST, "This is no address of a page.")
    if path in _OURS:
        return Answer(HTTPStatus.OK, _ours(_OURS[path]), kind_of(path))
    if shown.site is None:
        return _page(HTTPStatus.SERVICE_UNAVAILABLE, empty_page(shown.findings), shown)
    if path in ("/", shown.mount.removesuffix("/")) and path != shown.mount:
        return Answer(HTTPStatus.FOUND, location=quote(shown.mount))
    return _of_site(path, target.partition("?")[2], shown) or _missing(shown.site, shown)


def _of_site(path: str, query: str, shown: Shown) -> Answer | None:
    """A page or file of the site, or the way to it; None where there is nothing."""
    inside = path.removeprefix(shown.mount)
    if not path.startswith(shown.mount) or not _is_plain(inside):
        return None
    if not _is_folder(inside, shown):
        return _file(inside, shown)
    location = f"{quote(path)}/"
    if query:
        location += f"?{query}"
    return Answer(HTTPStatus.FOUND, location=location)


@cache
def _ours(name: str) -> bytes:
    return files("samizdat.plugin.preview").joinpath(name).read_bytes()


def _path(target: str) -> str | None:
    """The path that is asked for, decoded; None for what no browser sends in good faith."""
    raw = target.partition("?")[0].partition("#")[0]
    try:
        path = unquote_to_bytes(raw).decode()
    except UnicodeDecodeError:
        return None
    if not path.startswith("/") or re.search(r"[\x00-\x1f\x7f]", path):
        return None
    return path


def _is_plain(inside: str) -> bool:
    """Whether a path leads down and nowhere else."""
    if "\\" in inside or ":" in inside:
        return False
    return not {"", ".", ".."} & set(inside.removesuffix("/").split("/")) or not inside


def _is_folder(inside: str, shown: Shown) -> bool:
    assert shown.site is not None  # noqa: S101  nobody asks before
    if not inside or inside.endswith("/"):
        return False
    page = f"{inside}/index.html"
    return page in shown.early or (shown.site / page).is_file()


def _file(inside: str, shown: Shown) -> Answer | None:
    """A file of the site; what is indexed in the background is not in it."""
    if not inside or inside.endswith("/"):
        inside += "index.html"
    body = shown.early.get(inside)
    for folder in _folders(inside, shown):
        if body is None:
            with suppress(OSError):
                body = (folder / inside).read_bytes()
    if body is None:
        return None
    kind = kind_of(inside)
    if kind == HTML:
        return _page(HTTPStatus.OK, body, shown, inside.removesuffix("index.html"))
    return Answer(HTTPStatus.OK, body, kind)


def _page(status: HTTPStatus, page: bytes, shown: Shown, address: str | None = None) -> Answer:
    body, tag = dressed(page, shown, address)
    return Answer(status, body, page_tag=tag)


def _folders(inside: str, shown: Shown) -> tuple[Path, ...]:
    assert shown.site is not None  # noqa: S101  nobody asks before
    if inside.startswith(f"{INDEX}/"):
        return (*shown.indexes, shown.site)
    return (shown.site, *shown.indexes)


def _missing(site: Path, shown: Shown) -> Answer:
    try:
        page = (site / "404.html").read_bytes()
    except OSError:
        return sentence(HTTPStatus.NOT_FOUND, "There is nothing at this address.")
    return _page(HTTPStatus.NOT_FOUND, page, shown)


def kind_of(path: str) -> str:
    """What a file is to a browser, by the ending of its name."""
    ending = Path(path).suffix.lower()
    if ending in _KINDS:
        return _KINDS[ending]
    kind, encoding = _GUESSES.guess_type(path)
    if encoding == "gzip":
        return "application/gzip"
    if kind and kind.startswith("text/"):
        return f"{kind}; charset=utf-8"
    return kind or "application/octet-stream"
