"""Fenced code: lines between two rows of backticks or tildes, as superfences finds them.

It looks before anything else does, so a fence may stand in a quotation, in a list, in a box, and
right below a line of words.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from samizdat.prose.source import HELD

_OPEN = re.compile(
    r"""(?P<sign>~{3,}|`{3,})
        (?:[ ]*\.?[\w#.+-]+(?=[ ]|$))?                                     # the language
        (?:[ ]*(?P<attributes>\{[^\n]*\})
          |(?P<options>(?:[ ]*[a-zA-Z]\w*(?:=(?P<quote>["']).*?(?P=quote))?(?=[ ]|$))+)
        )?[ ]*$""",
    re.VERBOSE,
)
_OPTION = re.compile(r"(?P<name>[a-zA-Z]\w*)(?P<value>=)?")
_KNOWN = frozenset({"hl_lines", "linenums", "title", "title_mode"})
_PREFIX = re.compile(r"[> ]*")
_ANY = re.compile(r"^[> ]*(?:~{3,}|`{3,})", re.MULTILINE)


class Fence(NamedTuple):
    """A block of code between fences."""

    start: int
    """Where the opening row begins, after its indent."""

    end: int
    inner_start: int
    inner_end: int


class _Opened(NamedTuple):
    sign: str
    prefix: str
    start: int
    inner: int


def fences(text: str) -> tuple[list[Fence], list[int]]:
    """The fences of a text, and the places of those that are never closed."""
    if ("```" not in text and "~~~" not in text) or not _ANY.search(text):
        return [], []
    found: list[Fence] = []
    unclosed: list[int] = []
    opened: _Opened | None = None
    gap, position = False, 0
    for row in text.split("\n"):
        if opened is None:
            opened, gap = _opens(row, position), False
        else:
            prefix, words = _parted(row, len(opened.prefix))
            if _closes(words, prefix, opened):
                found.append(Fence(opened.start, position + len(row), opened.inner, position))
                opened = None
            elif _breaks(words, prefix, opened, gap=gap):
                unclosed.append(opened.start)
                opened = None
            else:
                gap = not words.strip()
        position += len(row) + 1
    if opened is not None:
        unclosed.append(opened.start)
    return found, unclosed


def _opens(row: str, position: int) -> _Opened | None:
    prefix = _PREFIX.match(row)
    start = 0
    if prefix:
        start = prefix.end()
    match = _OPEN.match(row, start)
    if not match or not _is_known(match["options"] or ""):
        return None
    return _Opened(match["sign"], row[:start], position + start, position + len(row) + 1)


def _is_known(options: str) -> bool:
    """The renderer refuses a fence with an option that it does not know."""
    for option in re.sub(r"""=(["']).*?\1""", "=", options).split():
        match = _OPTION.fullmatch(option)
        if not match or match["name"] not in _KNOWN or not match["value"]:
            return False
    return True


def _parted(row: str, width: int) -> tuple[str, str]:
    """The indent and quotation signs of a row, as far as its fence has them, and its words."""
    prefix = _PREFIX.match(row[:width])
    end = 0
    if prefix:
        end = prefix.end()
    return row[:end], row[end:]


def _closes(words: str, prefix: str, opened: _Opened) -> bool:
    """The same row of signs, and as far from the margin."""
    if words.rstrip(" ") != opened.sign:
        return False
    return _is_level(prefix, opened)


def _is_level(prefix: str, opened: _Opened) -> bool:
    if ">" in opened.prefix:
        signs = prefix.count(">")
        return signs <= opened.prefix.count(">") and len(prefix) >= len(opened.prefix)
    return ">" not in prefix and len(prefix) == len(opened.prefix)


def _breaks(words: str, prefix: str, opened: _Opened, *, gap: bool) -> bool:
    """A row that is not as far from the margin, so that the fence was none."""
    if ">" in opened.prefix:
        signs, own = prefix.count(">"), opened.prefix.count(">")
        if not words:
            return signs > own
        return signs > own or len(prefix) < len(opened.prefix) or (gap and signs < own)
    return bool((prefix + words).strip()) and not _is_level(prefix, opened)


def without_fences(text: str, found: list[Fence]) -> str:
    """The text, as long, with each fence made one line that stands for it."""
    pieces: list[str] = []
    position = 0
    for fence in found:
        pieces += [text[position : fence.start], HELD * (fence.end - fence.start)]
        position = fence.end
    pieces.append(text[position:])
    return "".join(pieces)
