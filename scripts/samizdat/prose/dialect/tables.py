"""Tables without their rule, and rows with too few cells or too many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samizdat.prose import nodes
from samizdat.prose.dialect.trouble import Examined, Trouble, short
from samizdat.prose.tree import Tree

CODE = "broken-table"
_ROW = re.compile(r"[ >]*\|[^\n]*\|[^\n]*$")
_RULE = re.compile(r"[ >]*[|:\- ]*--[|:\- ]*$")


def tables(examined: Examined) -> Iterator[Trouble]:
    """A table is none, or has rows that the page cuts or fills."""
    tree = examined.tree
    for node in tree.walk():
        if isinstance(node, nodes.Paragraph):
            yield from _ruleless(tree, node)
        elif isinstance(node, nodes.Table):
            yield from _rows(tree, node)


def _ruleless(tree: Tree, node: nodes.Paragraph) -> Iterator[Trouble]:
    rows = tree.typed(node).split("\n")
    if len(rows) < 2:
        return
    has_rule = _RULE.match(rows[1]) is not None and "|" in rows[0]
    if not has_rule and not all(_ROW.match(row) for row in rows):
        return
    if has_rule:
        problem = f"the rule {short(rows[1].strip())!r} has not as many cells as the head above it"
        remedy = "give it a cell of hyphens for each cell of the head"
    else:
        problem = f"{short(rows[0].strip())!r} begins a table without its rule"
        cells = rows[0].strip().strip("|").count("|") + 1
        remedy = f"write {'|' + ' --- |' * min(cells, 8)} below the first row"
    yield Trouble(CODE, node.start, node.end, problem, remedy)


def _rows(tree: Tree, node: nodes.Table) -> Iterator[Trouble]:
    for row in node.rows[1:]:
        count = len(row.cells)
        if count == node.columns:
            continue
        shown = short(tree.typed(row))
        problem = f"the row {shown!r} has {count} cells, and the head has {node.columns}"
        remedy = "the page fills it with empty cells: add what is missing, or | for an empty cell"
        if count > node.columns:
            remedy = "the page leaves the last out: write \\| for a sign that parts no cells"
        yield Trouble(CODE, row.start, row.end, problem, remedy)
