"""Comments at either end of a line or over several: gone before blocks are looked for.

A comment is a word among editors, so a text with one reads like the text without it. One that
stands among words is found there, since it may be code.
"""

from __future__ import annotations

import re

from samizdat.prose.nodes import Comment
from samizdat.prose.source import Source
from samizdat.prose.tags import Comments, comment_words

LEFT_OUT = "\x03"
"""Stands for a comment."""

_BLANK = re.compile(r"\n *\n")
_TICKS = re.compile("`+")


def comments_of(text: str, source: Source) -> tuple[list[Comment], str]:
    """The comments that are taken out, placed in the source, and the text without them."""
    if "<!--" not in text:
        return [], text
    ends, found = Comments(text), []
    pieces: list[str] = []
    position = done = 0
    while (at := text.find("<!--", position)) >= 0:
        end = ends.end(at)
        position = end or at + 4
        if end and _is_apart(text, at, end):
            words = comment_words(text[at:end])
            found.append(Comment(source.at(at), source.at(end), words))
            pieces += [text[done:at], LEFT_OUT * (end - at)]
            done = end
    pieces.append(text[done:])
    return found, "".join(pieces)


def _is_apart(text: str, start: int, end: int) -> bool:
    """It begins its line, ends it or runs over lines, and is no code."""
    row = start
    while row > 0 and start - row < 4 and text[row - 1] == " ":
        row -= 1
    if start - row < 4 and (row == 0 or text[row - 1] == "\n"):
        return True
    ends = not text[end : text.find("\n", end) + 1 or None].strip(" \n")
    is_indented = start - row == 4
    if is_indented or not (ends or "\n" in text[start:end]):
        return False
    return not _is_code(text, start)


def _is_code(text: str, at: int) -> bool:
    """An odd run of backticks stands open before it in its paragraph."""
    begin = max(at - 2000, 0)
    for match in _BLANK.finditer(text, begin, at):
        begin = match.end()
    opened = 0
    for run in _TICKS.finditer(text, begin, at):
        if not opened:
            opened = len(run[0])
        elif opened == len(run[0]):
            opened = 0
    return opened > 0
