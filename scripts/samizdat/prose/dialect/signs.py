"""Signs that no reader sees and that change what one does, and marks of an unfinished merge."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from samizdat.prose import nodes
from samizdat.prose.dialect.trouble import Examined, Trouble, short
from samizdat.words.signs import Oddity, garbled, letters_in_years, mixed, unseen

ODDITIES: tuple[tuple[str, Callable[[str], Iterator[Oddity]]], ...] = (
    ("hidden-sign", unseen),
    ("mixed-letters", mixed),
    ("letter-in-year", letters_in_years),
    ("garbled-letters", garbled),
)
"""What signs may be, by the code of the rule that they break."""

_CONFLICT = re.compile(r"^(?P<sign><{7}|>{7}|\|{7})(?: [^\n]*)?$", re.MULTILINE)


def odd_signs(examined: Examined) -> Iterator[Trouble]:
    """A sign that nobody sees, a word of two scripts or letters read wrongly stand in the text."""
    tree = examined.tree
    body, start = tree.text[tree.body_start :], tree.body_start
    for code, find in ODDITIES:
        for odd in find(body):
            # Code may show what no text should have; only what nobody sees is told of there.
            if code == "hidden-sign" or not _is_code(examined, start + odd.start):
                yield Trouble(code, start + odd.start, start + odd.end, odd.problem, odd.remedy)


def _is_code(examined: Examined, offset: int) -> bool:
    if examined.is_code(offset):
        return True
    spans = examined.tree.all(nodes.CodeSpan)
    return any(span.start <= offset < span.end for span in spans)


def conflicts(examined: Examined) -> Iterator[Trouble]:
    """An unfinished merge has left both versions in the text, with its marks."""
    tree = examined.tree
    if not any(sign * 7 in tree.text for sign in "<>|"):
        return
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
