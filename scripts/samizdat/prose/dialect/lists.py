"""Lists that the page does not show as they look in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from samizdat.prose import nodes
from samizdat.prose.dialect.trouble import Edit, Examined, Trouble, line_end, line_start, short
from samizdat.prose.nodes import Item, ItemList, Node, Paragraph
from samizdat.prose.tree import Tree

READ_DIFFERENTLY = "read-differently"
_SIGN = re.compile(r"(?P<quotes>[ >]*>)?(?P<indent> *)(?P<sign>[-*+]|(?P<number>\d+)\.) +(?=\S)")
_MARKER = re.compile(r"(?<![^\s>])(?:[-*+]|(?P<number>\d+)\.)(?= )")


def lists(examined: Examined) -> Iterator[Trouble]:
    """Lists that are none, that lose their nesting, their numbers, or run into one another."""
    tree = examined.tree
    cut = list(_continued(tree, tree.blocks))
    for around in tree.in_turn(nodes.Container):
        cut += _continued(tree, around.children)
    yield from cut
    resumed = {_next_line(tree, trouble.end) for trouble in cut}
    for node in tree.in_turn(Paragraph, ItemList):
        if isinstance(node, Paragraph):
            if tree.text.find("\n", node.start, node.end) >= 0:
                yield from _under_text(tree, node)
        elif isinstance(node, ItemList):
            goes_on = line_start(tree.text, node.start) in resumed
            yield from _items(tree, node, counts=not goes_on)


def _next_line(tree: Tree, end: int) -> int:
    """Where the next line with words begins; the list that goes on there was cut in two."""
    rest = tree.text[end:]
    return line_start(tree.text, end + len(rest) - len(rest.lstrip()))


def _under_text(tree: Tree, node: Paragraph) -> Iterator[Trouble]:
    """A line of a paragraph looks like an item, and the line above is text."""
    rows = _rows(tree, node)
    depth = tree.text.count(">", rows[0][0], node.start)
    signs: list[tuple[int, re.Match[str] | None]] = []
    for place, row in rows:
        match = _SIGN.match(row)
        is_deeper = match is not None and (match["quotes"] or "").count(">") > depth
        signs.append((place, None if is_deeper else match))
    for number, (place, match) in enumerate(signs):
        if number == 0 or match is None or not _looks_meant(signs, number):
            continue
        shown = short(rows[number][1].strip())
        problem = f"{shown!r} stands right below a line of words, and so is part of their paragraph"
        is_list = signs[number + 1 :][:1] and signs[number + 1][1] is not None
        is_list = is_list or rows[number - 1][1].rstrip().endswith(":")
        fix = (Edit(place, place, (match["quotes"] or "") + "\n"),) if is_list else ()
        remedy = "leave a blank line above the list"
        yield Trouble(READ_DIFFERENTLY, place, place + len(rows[number][1]), problem, remedy, fix)
        return  # the lines below it follow from the first


def _looks_meant(signs: list[tuple[int, re.Match[str] | None]], number: int) -> bool:
    """A bullet is; a number only where it is the first, or where the next line goes on with it."""
    match = signs[number][1]
    if match is None or match["number"] is None:
        return match is not None
    following = signs[number + 1][1] if number + 1 < len(signs) else None
    goes_on = following is not None and following["number"] == str(int(match["number"][:9]) + 1)
    return match["number"] == "1" or goes_on


def _rows(tree: Tree, node: Node) -> list[tuple[int, str]]:
    """The lines of a block from where they begin in the file, with their places."""
    found: list[tuple[int, str]] = []
    place = line_start(tree.text, node.start)
    for row in tree.text[place : node.end].split("\n"):
        found.append((place, row))
        place += len(row) + 1
    return found


def _sign_of(tree: Tree, item: Node) -> re.Match[str] | None:
    """The sign of an item, with what stands before it on its line."""
    row = tree.text[line_start(tree.text, item.start) : item.start + 1]
    return _SIGN.match(row)


def _marker_of(tree: Tree, item: Node) -> re.Match[str] | None:
    """The sign of an item by itself, also after the signs of a note, a term or an outer item."""
    line = line_start(tree.text, item.start)
    markers = list(_MARKER.finditer(tree.text, line, item.start))
    inner = _inner_lists(item)
    if len(markers) <= inner:
        return None
    return markers[-1 - inner]


def _inner_lists(item: Node) -> int:
    """How many lists begin where an item begins: `- 1. words` has one in the first."""
    count = 0
    first = next(iter(item.children), None)
    while isinstance(first, ItemList) and first.start == item.start:
        count += 1
        first = next(iter(first.blocks[0].children), None)
    return count


def _items(tree: Tree, node: ItemList, *, counts: bool) -> Iterator[Trouble]:
    """What is wrong with a list; where nesting is lost, the rest follows from it."""
    for item in node.blocks:
        if not item.children:
            problem = "an item of the list says nothing, and the page shows its sign alone"
            remedy = "write its words, or take the sign out"
            start = line_start(tree.text, item.start)
            yield Trouble(READ_DIFFERENTLY, start, item.start, problem, remedy)
    nesting = list(_nesting(tree, node))
    yield from nesting
    if not nesting:
        if counts:
            yield from _numbers(tree, node)
        yield from _merged(tree, node)


def _nesting(tree: Tree, node: ItemList) -> Iterator[Trouble]:
    """An item is indented, but by fewer than four spaces more than the first."""
    first = _sign_of(tree, node.blocks[0]) if node.blocks else None
    if first is None:
        return
    for item in node.blocks[1:]:
        sign = _sign_of(tree, item)
        deeper = 0
        if sign:
            deeper = len(sign["indent"]) - len(first["indent"])
        if sign and 1 < deeper < 4 and sign["quotes"] == first["quotes"]:
            start = line_start(tree.text, item.start)
            problem = f"the item {short(tree.typed(item))!r} is indented by {deeper} spaces"
            problem += ", and so stands beside the item above it"
            remedy = "indent it by four spaces to put it below that item, or by none"
            yield Trouble(READ_DIFFERENTLY, start, item.end, problem, remedy)
            return


def _numbers(tree: Tree, node: ItemList) -> Iterator[Trouble]:
    """The page counts 1, 2, 3, whatever was typed."""
    if not node.is_ordered:
        return
    for number, item in enumerate(node.blocks, start=1):
        marker = _marker_of(tree, item)
        if marker is None or marker["number"] is None:
            continue
        if int(marker["number"][:9]) in (number, 1):
            continue
        yield _renumbered(marker, number, alone=len(node.blocks) == 1)
        return


def _renumbered(marker: re.Match[str], number: int, *, alone: bool) -> Trouble:
    typed, at = marker["number"], marker.start("number")
    problem = f"'{typed}.' begins an item, and the page counts it as {number}."
    remedy = f"write {typed}\\. for a number that begins a sentence; a list counts from 1"
    dot = at + len(typed)
    fix = (Edit(dot, dot, "\\"),) if alone and len(typed) > 2 else ()
    return Trouble("renumbered-list", at, dot + 1, problem, remedy, fix)


def _merged(tree: Tree, node: ItemList) -> Iterator[Trouble]:
    """Bullets and numbers in one list: the page shows the kind of the first."""
    for item in node.blocks:
        marker = _marker_of(tree, item)
        if marker is None or (marker["number"] is not None) == node.is_ordered:
            continue
        kind = "bullets"
        if node.is_ordered:
            kind = "numbers"
        problem = f"the list of {short(tree.typed(item))!r} takes the {kind} of the one above"
        remedy = "put a line of words or a heading between two lists"
        yield Trouble(READ_DIFFERENTLY, item.start, item.end, problem, remedy)
        return


_CONTINUING = (Paragraph, Item, nodes.Quotation, nodes.Table, nodes.Code, nodes.Box)
"""Blocks that may belong to an item of a list."""


def _continued(tree: Tree, blocks: tuple[Node, ...]) -> Iterator[Trouble]:
    """A block below an item is indented, but by fewer than four spaces."""
    for above, block in pairwise(blocks):
        if not isinstance(above, ItemList | nodes.Definitions):
            continue
        if not isinstance(block, _CONTINUING):
            continue
        start = line_start(tree.text, block.start)
        row = tree.text[start : line_end(tree.text, start)]
        indent = len(row) - len(row.lstrip(" "))
        if 0 < indent < 4 and not tree.text[start : block.start].strip(" >|-*+.0123456789"):
            problem = f"{short(tree.typed(block))!r} is indented by {indent} spaces"
            problem += ", and so no part of the list above it"
            remedy = "indent it by four spaces to put it into the item"
            yield Trouble(READ_DIFFERENTLY, start, block.end, problem, remedy)


def notes_cut_short(examined: Examined) -> Iterator[Trouble]:
    """What was meant to go on with a note stands in the text instead."""
    tree = examined.tree
    for note in tree.notes:
        following = after(tree, note.end)
        if following is None:
            continue
        start, indent, blank_lines = following
        words = short(tree.text[start + indent : tree.text.find("\n", start) + 1 or None])
        if 0 < indent < 4:
            problem = f"{words!r} is indented by {indent} spaces, and so no part of the note above"
            remedy = "indent it by four spaces"
        elif indent >= 4 and blank_lines > 1:
            problem = f"{words!r} stands two blank lines below the note, and so is code"
            remedy = "leave one blank line between the paragraphs of a note"
        else:
            continue
        yield Trouble(READ_DIFFERENTLY, start, start + indent + 1, problem, remedy)


def after(tree: Tree, end: int) -> tuple[int, int, int] | None:
    """The next line with words, how far it is indented, and how many blank lines stand above it."""
    position, blank_lines = tree.text.find("\n", end) + 1, 0
    while 0 < position < len(tree.text):
        row_end = tree.text.find("\n", position)
        row = tree.text[position : row_end if row_end >= 0 else len(tree.text)]
        if row.strip():
            if not blank_lines:
                return None
            return (position, len(row) - len(row.lstrip(" ")), blank_lines)
        blank_lines += 1
        position = row_end + 1
    return None
