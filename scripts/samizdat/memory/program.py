"""The program's own text and its packages: part of the key of what they make."""

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from samizdat.memory.digests import digest_of

PACKAGE = Path(__file__).parents[1]
_LEFT_OUT = frozenset({".png", ".pyc", ".woff2"})
"""Files that nothing is made of: compiled modules, pictures and fonts, which are only copied."""


@cache
def program_digest(*rooms: str) -> str:
    """The digest of some rooms of this program, of all where none are named.

    It is that of the program which runs, whatever is written over its files meanwhile.
    """
    digest = hashlib.sha256()
    for room in rooms or ("",):
        for file in sorted((PACKAGE / room).rglob("*")):
            if file.suffix not in _LEFT_OUT and file.is_file():
                content = file.read_bytes()
                name = file.relative_to(PACKAGE).as_posix()
                digest.update(digest_of(name, content).encode())
    return digest.hexdigest()


def versions(packages: Iterable[str]) -> list[str]:
    """The versions of some packages, and that of Python."""
    found = [sys.version]
    for name in packages:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} is missing")
    return found


def installed() -> list[str]:
    """Every package that is installed, with its version, as its folder is called."""
    found: list[str] = []
    for place in map(Path, sys.path):
        if place.is_dir():
            found += [folder.name for folder in place.glob("*.dist-info")]
    return sorted(found)
