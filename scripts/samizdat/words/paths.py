"""Paths: where a page stands in the staged tree, and the address that it is published at."""

import posixpath
from urllib.parse import quote


def published_at(uri: str) -> str:
    """The address at which a file of the staged tree is published: `about.md` gives `about/`."""
    stem, extension = posixpath.splitext(uri)
    if extension != ".md":
        return uri
    folder, name = posixpath.split(stem)
    if name in ("index", "README"):
        return f"{folder}/".lstrip("/")
    return f"{stem}/"


def relative(target: str, page: str) -> str:
    """A link to `target` (with its anchor) as it is written on `page`."""
    path, hash_sign, anchor = target.partition("#")
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash_sign + anchor


def address_on(target: str, page: str) -> str:
    """A link to `target` (with its anchor) as it stands on the published `page`."""
    path, hash_sign, anchor = target.partition("#")
    there, here = published_at(path), published_at(page)
    if there == here and anchor:
        return hash_sign + anchor
    shared = _shared(there, here)
    up = "../" * here.count("/", shared)
    return (up + there[shared:] or "./") + hash_sign + anchor


def text_fragment(words: str) -> str:
    """What leads to some words of a page, behind its anchor; nothing for no words.

    See URL Fragment Text Directives of the Web Incubator Community Group.
    """
    if not words:
        return ""
    return ":~:text=" + quote(words, safe="").replace("-", "%2D")


def _shared(there: str, here: str) -> int:
    """The length of the folders that two addresses begin with."""
    end = 0
    while True:
        slash = there.find("/", end) + 1
        if not slash or there[:slash] != here[:slash]:
            return end
        end = slash


def resolved(link: str, page: str) -> str:
    """What a relative link that is written on `page` leads to, from the root of the staged tree."""
    path, hash_sign, anchor = link.partition("#")
    if not path:
        return page + hash_sign + anchor
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) + hash_sign + anchor
