"""Lists of attributes that the renderer does not read as such, so that the page shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samizdat.prose import nodes
from samizdat.prose.dialect.trouble import (
    Edit,
    Examined,
    Trouble,
    Typed,
    line_end,
    line_start,
    short,
)
from samizdat.prose.views.parts import attributes

CODE = "read-differently"
_LIST = re.compile(r"\{:?[ ]*(?P<first>[#.][\w-]+|[\w-]+=[^\s{}]+)(?:[ ][^{}\n]*)?\}")
_SHARED = "write one list at the end: { #anchor .class }; \\{ is the sign itself"


def braces(examined: Examined) -> Iterator[Trouble]:
    """`{ #anchor }` where it belongs to nothing: after other brackets, in the middle of a line."""
    for typed in examined.signed:
        if "{" in typed.text and not _is_insert(typed.block):
            yield from _shown(examined.tree.text, typed)


def words_in_braces(examined: Examined) -> Iterator[Trouble]:
    """`{a, b}` at the end of a heading: words, which are taken for a list of attributes."""
    for given in attributes(examined.tree):
        if given.is_words:
            typed = examined.tree.typed(given)
            problem = f"{short(typed)!r} is read as a list of attributes, and the page lacks it"
            remedy = "write \\{ where the sign is meant; a list is { #anchor .class }"
            yield Trouble(CODE, given.start, given.end, problem, remedy)


def _is_insert(block: nodes.Node) -> bool:
    """A paragraph with a picture of a register's, for which other rules hold."""
    pictures = [part for part in block.children if isinstance(part, nodes.Picture)]
    return any(picture.scheme not in ("", "http", "https") for picture in pictures)


def _shown(text: str, typed: Typed) -> Iterator[Trouble]:
    told_to = 0
    for match in _LIST.finditer(typed.text):
        start, end = typed.start + match.start(), typed.start + match.end()
        row_end = line_end(text, start)
        row = text[line_start(text, start) : row_end]
        if row.count("{") == 1:
            yield _alone(typed, match, row)
        elif start >= told_to:
            told_to = row_end
            problem = f"{short(match[0])!r} shares its line with other curly brackets"
            problem += ", and the page shows it"
            yield Trouble(CODE, start, end, problem, _SHARED, about=_anchor(row))


def _alone(typed: Typed, match: re.Match[str], row: str) -> Trouble:
    """The only list on its line."""
    start, end = typed.start + match.start(), typed.start + match.end()
    fix: tuple[Edit, ...] = ()
    problem, remedy = "belongs to no words", "put it after the last line of its paragraph, alone"
    if isinstance(typed.block, nodes.Heading) and row.rstrip(" #").endswith(match[0]):
        problem, remedy = "stands right after a word", "write a space before it"
        fix = (Edit(start, start, " "),)
    elif isinstance(typed.block, nodes.Heading | nodes.Term | nodes.Cell):
        problem, remedy = "stands in the middle of a line", "put it at the end of the line"
    problem = f"{short(match[0])!r} {problem}, and the page shows it"
    return Trouble(CODE, start, end, problem, remedy, fix, _anchor(match[0]))


def _anchor(words: str) -> str:
    """The first anchor among curly brackets, with its sign."""
    found = re.search(r"[{\s](#[\w-]+)", words)
    return found[1] if found else ""
