"""Tables without their rule, rows with too few cells or too many, tables that words run into."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from samizdat.prose import nodes
from samizdat.prose.dialect.trouble import Edit, Examined, Trouble, line_start, short
from samizdat.prose.nodes import Node
from samizdat.prose.tree import Tree

CODE = "broken-table"
_ROW = re.compile(r"[ >]*\|[^\n]*\|[^\n]*$")
_RULE = re.compile(r"(?=[^\n]*(?:\||--))[ >]*[|:\- ]*-[|:\- ]*$")


def tables(examined: Examined) -> Iterator[Trouble]:
    """A table is none, or has rows that the page cuts or fills."""
    tree = examined.tree
    if "|" not in tree.text:
        return
    parted = set(_parted(tree))
    for node in tree.in_turn(nodes.Paragraph, nodes.Table):
        if isinstance(node, nodes.Paragraph) and node.start in parted:
            yield _apart(tree, node)
        elif isinstance(node, nodes.Paragraph):
            if tree.text.find("|", node.start, node.end) < 0:
                continue
            yield from _under_text(tree, node) or _ruleless(tree, node)
        elif isinstance(node, nodes.Table):
            yield from _rows(tree, node, has_more=bool(parted))


def _parted(tree: Tree) -> Iterator[int]:
    """Where rows begin that a blank line parts from their table, a paragraph of strokes."""
    if not tree.all(nodes.Table):
        return
    lists: list[Sequence[Node]] = [tree.blocks]
    for node in tree.in_turn(nodes.Container):
        lists.append(node.children)
    for blocks in lists:
        for above, block in pairwise(blocks):
            is_below = isinstance(above, nodes.Table) and isinstance(block, nodes.Paragraph)
            if is_below and all(_ROW.match(row) for row in tree.typed(block).split("\n")):
                yield block.start


def _apart(tree: Tree, node: nodes.Paragraph) -> Trouble:
    problem = f"a blank line parts {short(tree.typed(node))!r} from the table above it"
    return Trouble(CODE, node.start, node.end, problem, "take the blank line out")


def _under_text(tree: Tree, node: nodes.Paragraph) -> list[Trouble]:
    """A head and its rule right below a line of words."""
    rows = tree.typed(node).split("\n")
    for number in range(2, len(rows)):
        head = rows[number - 1]
        if number == 2 and _ROW.match(rows[0]) and _RULE.match(rows[2]):
            return [_two_heads(node, rows)]
        if "|" in head and "|" in rows[number] and _RULE.match(rows[number]):
            start = node.start + len("\n".join(rows[: number - 1])) + 1
            return [_below_words(tree, node, start, head)]
    return []


def _two_heads(node: nodes.Paragraph, rows: list[str]) -> Trouble:
    start = node.start + len(rows[0]) + len(rows[1]) + 2
    problem = f"the rule {short(rows[2].strip())!r} stands below the second row"
    remedy = "put it below the first: a head is one row"
    return Trouble(CODE, start, start + len(rows[2]), problem, remedy)


def _below_words(tree: Tree, node: nodes.Paragraph, start: int, head: str) -> Trouble:
    problem = f"the table {short(head.strip(' >'))!r} stands right below a line of words"
    problem += ", and so is part of their paragraph"
    remedy = "leave a blank line above it"
    fix: tuple[Edit, ...] = ()
    if node.is_tight:
        remedy += ", and indent its rows by four spaces"
    elif ">" not in tree.text[line_start(tree.text, start) : start + 1]:
        fix = (Edit(start, start, "\n"),)
    return Trouble(CODE, start, start + len(head), problem, remedy, fix)


def _ruleless(tree: Tree, node: nodes.Paragraph) -> Iterator[Trouble]:
    rows = tree.typed(node).split("\n")
    if len(rows) < 2:
        return
    has_rule = _RULE.match(rows[1]) is not None and "|" in rows[0]
    if not has_rule and not all(_ROW.match(row) for row in rows):
        return
    if _RULE.match(rows[0]):
        problem = f"a blank line parts the rule {short(rows[0].strip())!r} from the head above it"
        remedy = "take the blank line out"
    elif has_rule:
        problem = f"the rule {short(rows[1].strip())!r} has not as many cells as the head above it"
        remedy = "give it a cell of hyphens for each cell of the head"
    else:
        problem = f"{short(rows[0].strip())!r} begins a table without its rule"
        cells = rows[0].strip().strip("|").count("|") + 1
        remedy = f"write {'|' + ' --- |' * min(cells, 8)} below the first row"
    yield Trouble(CODE, node.start, node.end, problem, remedy)


def _rows(tree: Tree, node: nodes.Table, *, has_more: bool) -> Iterator[Trouble]:
    """What is wrong with rows; some that are told of may stand below a blank line."""
    if len(node.rows) == 1 and not has_more:
        problem = f"the table {short(tree.typed(node.rows[0]))!r} has a head and no row"
        remedy = "write its rows below the rule: the page shows an empty one"
        yield Trouble(CODE, node.start, node.end, problem, remedy)
    for row in node.rows[1:]:
        count = len(row.cells)
        if count == node.columns:
            continue
        shown, typed = short(tree.typed(row)), tree.typed(row)
        if "|" not in typed and node.columns > 1:
            problem = f"{shown!r} stands right below a table, and so is a row of it"
            start = line_start(tree.text, row.start)
            fix = () if ">" in tree.text[start : row.start] else (Edit(start, start, "\n"),)
            yield Trouble(CODE, row.start, row.end, problem, "leave a blank line above it", fix)
            return
        problem = f"the row {shown!r} has {_cells(count)}, and the head has {node.columns}"
        remedy = "the page fills it with empty cells: add what is missing, or | for an empty cell"
        if count > node.columns:
            remedy = "the page leaves the last out: write \\| for a sign that parts no cells"
        yield Trouble(CODE, row.start, row.end, problem, remedy)


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count} cells"
