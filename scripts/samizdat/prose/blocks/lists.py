"""Lists, their items, and what is indented below an item."""

from __future__ import annotations

import re
from collections import deque
from typing import NamedTuple

from samizdat.prose.blocks.chunks import Run, loosely_dedented, run_of
from samizdat.prose.blocks.drafts import Builder, Draft
from samizdat.prose.source import TAB, Line

NUMBERED = re.compile(r" {0,3}\d+\. +")
BULLETED = re.compile(r" {0,3}[*+-] +")
ITEM = re.compile(r" {0,3}(?:\d+\.|[*+-]) +")
NESTED = re.compile(r" {4,7}(?:\d+\.|[*+-]) +")
LISTS = ("ul", "ol")


class _Kinds(NamedTuple):
    """Kinds of items, and of lists that hold them."""

    items: tuple[str, ...]
    lists: tuple[str, ...]


OF_LISTS = _Kinds(("li",), LISTS)
OF_ALL = _Kinds(("dd", "li"), ("dl", *LISTS))


def indented(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:
    """Lines indented by four spaces below an item belong to it."""
    return _indented(builder, parent, runs, OF_LISTS)


def indented_meaning(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:
    """Lines indented by four spaces below a meaning, or an item in one, belong to it."""
    return _indented(builder, parent, runs, OF_ALL)


def _indented(builder: Builder, parent: Draft, runs: deque[Run], kinds: _Kinds) -> bool:
    last = parent.last
    follows = parent.kind in kinds.items or (last is not None and last.kind in kinds.lists)
    if not runs[0].begins.startswith("    ") or builder.state == "detabbed" or not follows:
        return False
    run = runs.popleft()
    level, owner = _level(builder, parent, run, kinds)
    run = loosely_dedented(run, TAB * level)
    if parent.kind in kinds.items:
        owner = parent
        if last is not None and last.kind in kinds.lists:
            owner = last
    elif owner.kind not in kinds.items:
        owner = _last_item(owner, kinds, run.head(1)[0].start)
    builder.read(owner, [run], state="detabbed")
    return True


def _last_item(owner: Draft, kinds: _Kinds, start: int) -> Draft:
    """The last item of a list, now with a paragraph; a new one where the list has none."""
    last = owner.last
    if last is not None and last.kind in kinds.items:
        last.wrap()
        return last
    item = owner.add(kinds.items[0])
    item.start = start
    return item


def _level(builder: Builder, parent: Draft, run: Run, kinds: _Kinds) -> tuple[int, Draft]:
    """How many indents belong to the lists that are open, and the innermost block of these."""
    text = run.begins
    indent = (len(text) - len(text.lstrip(" "))) // TAB
    level = 0
    if builder.state == "list":
        level = 1
    while indent > level:
        last = parent.last
        if last is None or (last.kind not in kinds.lists and last.kind not in kinds.items):
            break
        if last.kind in kinds.lists:
            level += 1
        parent = last
    return level, parent


def numbered(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:
    """A run that begins with `1. ` is a list of numbers."""
    return NUMBERED.match(runs[0].begins) is not None and _list(builder, parent, runs, "ol")


def bulleted(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:
    """A run that begins with `- `, `* ` or `+ ` is a list."""
    return BULLETED.match(runs[0].begins) is not None and _list(builder, parent, runs, "ul")


def _list(builder: Builder, parent: Draft, runs: deque[Run], kind: str) -> bool:
    items = _items(runs.popleft())
    last = parent.last
    if last is not None and last.kind in LISTS:
        owner = last  # of either kind: the renderer lets a list go on as the other
        _loosen(owner)
        first = items.pop(0)
        item = owner.add("li")
        item.start = first[0].start
        builder.read(item, [run_of(first)], state="looselist")
    elif parent.kind in LISTS:
        owner = parent
    else:
        owner = parent.add(kind)
    builder.states.append("list")
    for lines in items:
        if not lines[0].is_indented or owner.last is None:
            owner.add("li").start = lines[0].start
        builder.read(owner.blocks[-1], [run_of(lines)])
    builder.states.pop()
    return True


def _loosen(owner: Draft) -> None:
    """The item before a blank line is a paragraph, and so are words after its last block."""
    item = owner.last
    if item is None:
        return
    item.wrap()
    inner = item.last
    if inner is not None and inner.tail:
        item.add("p", inner.tail)
        inner.tail = []


def _items(run: Run) -> list[list[Line]]:
    """The lines of each item, without its sign; nested items are one for themselves."""
    items: list[list[Line]] = []
    for line in run.lines:
        sign = ITEM.match(line.text)
        if sign:
            items.append([line.cut(sign.end())])
        elif NESTED.match(line.text) and not items[-1][0].is_indented:
            items.append([line])
        else:
            items[-1].append(line)
    return items
