"""Signs that no reader sees and that change what one does, and marks of an unfinished merge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import name

from samizdat.prose.dialect.trouble import Examined, Trouble, short

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ufffd\ufffe\uffff"
    "\ue000-\uf8ff\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
_NAMES = {"\x00": "NUL", "\x02": "STX", "\x03": "ETX", "\x08": "BACKSPACE", "\x1b": "ESCAPE"}
_CONFLICT = re.compile(r"^(?P<sign><{7}|>{7}|\|{7})(?: [^\n]*)?$", re.MULTILINE)


def hidden_signs(examined: Examined) -> Iterator[Trouble]:
    """A control sign, an override of direction or a sign of nobody's stands in the text."""
    tree = examined.tree
    for match in _HIDDEN.finditer(tree.text, tree.body_start):
        sign = match[0]
        called = _NAMES.get(sign) or name(sign, f"U+{ord(sign):04X}")
        problem = f"the sign {called} stands here, which readers do not see"
        yield Trouble("hidden-sign", match.start(), match.end(), problem, "take it out")


def conflicts(examined: Examined) -> Iterator[Trouble]:
    """An unfinished merge has left both versions in the text, with its marks."""
    tree = examined.tree
    begun: re.Match[str] | None = None
    for match in _CONFLICT.finditer(tree.text, tree.body_start):
        sign = match["sign"][0]
        if examined.is_code(match.start()):
            continue
        if begun is None and sign != "<":
            yield _conflict(match, match.end())
        elif begun is not None and sign == ">":
            yield _conflict(begun, match.end())
            begun = None
        elif sign == "<":
            begun = match
    if begun is not None:
        yield _conflict(begun, begun.end())


def _conflict(match: re.Match[str], end: int) -> Trouble:
    """From the mark that begins it to the one that ends it."""
    problem = f"{short(match[0])!r} is the mark of an unfinished merge"
    remedy = "keep one of the two versions, and take out the lines of <, = and >"
    return Trouble("conflict-mark", match.start(), end, problem, remedy)
