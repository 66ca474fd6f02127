"""Paths: where a page stands in the staged tree, and the address that it is published at."""

import posixpath


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
