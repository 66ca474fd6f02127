"""Files of cards: what is told of the links of a page, as a browser fetches it.

Each file is small, and one is enough for a link. Where a page links so much that one file would be
too large there are several, by address: the page knows with which address each begins.
"""

import gzip
import json
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from samizdat.model.artifact import Artifact

NAME = "cards.json"
META = "cards"
"""What the theme is told of a page that has such files."""

MOST = 6 * 1024
"""Bytes of a file as it comes to a reader, compressed."""

SPARE = 0.9
"""So full is a file at first: what is alike in two cards is compressed only within one file."""

_NAME = re.compile(r"cards(?:-\d+)?\.json")

Told = dict[str, Any]


@dataclass(frozen=True, slots=True)
class CardFiles:
    """The files of a page."""

    files: tuple[bytes, ...]
    firsts: tuple[str, ...]
    """The address with which each file after the first begins."""

    @property
    def said(self) -> str:
        """What the page is told: the name of the first file, then where each other begins."""
        if not self.files:
            return ""
        return " ".join([NAME, *self.firsts])

    def artifacts(self, folder: str) -> Iterator[Artifact]:
        """The files in the folder of their page."""
        for number, content in enumerate(self.files, 1):
            yield Artifact(posixpath.join(folder, name_of(number)), content)


def name_of(number: int) -> str:
    """The name of a file: the first is `cards.json`, the second `cards-2.json`."""
    stem, extension = posixpath.splitext(NAME)
    if number == 1:
        return NAME
    return f"{stem}-{number}{extension}"


def has_cards(uri: str) -> bool:
    """A file is one of these."""
    return _NAME.fullmatch(posixpath.basename(uri)) is not None


def card_files(cards: Mapping[str, Told]) -> CardFiles:
    """Cards by address in as few files as hold them; a card that no file could hold is left out."""
    kept: dict[str, Told] = {}
    for address in sorted(cards):
        kept[address] = cards[address]
    files: list[bytes] = []
    firsts: list[str] = []
    while kept:
        content, count = _filled(kept)
        if content:
            files.append(content)
            firsts.append(next(iter(kept)))
        for address in list(kept)[:count]:
            del kept[address]
    return CardFiles(tuple(files), tuple(firsts[1:]))


def _filled(cards: Mapping[str, Told]) -> tuple[bytes, int]:
    """A file with the first of some cards, and how many these are; none where one is too much."""
    order = list(cards)
    count = len(order)
    while count:
        content = _packed(cards, order[:count])
        size = len(content)
        if size > MOST:  # else there is no need to try
            size = len(gzip.compress(content, 6))
        if size <= MOST:
            return content, count
        count = min(count - 1, int(count * MOST / size * SPARE) or 1)
    return b"", 1


def _packed(cards: Mapping[str, Told], addresses: Sequence[str]) -> bytes:
    chosen = {address: cards[address] for address in addresses}
    return json.dumps(chosen, ensure_ascii=False, separators=(",", ":")).encode()
