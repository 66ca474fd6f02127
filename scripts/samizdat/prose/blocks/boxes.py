"""Boxes: `!!! note "Title"` and, for one that opens, `??? note "Title"`, with their text."""

from __future__ import annotations

import re
from collections import deque

from samizdat.prose.blocks.chunks import BOX, FOLD, Run, dedented, runs_of
from samizdat.prose.blocks.drafts import Builder, Draft
from samizdat.prose.source import TAB, Line

_LISTS = ("ul", "ol", "dl")


def box(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:
    """A box that stands open, or what is indented below one."""
    return _box(builder, parent, runs, kind="box", pattern=BOX)


def fold(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:
    """A box that opens, or what is indented below one."""
    return _box(builder, parent, runs, kind="fold", pattern=FOLD)


def _box(
    builder: Builder, parent: Draft, runs: deque[Run], *, kind: str, pattern: re.Pattern[str]
) -> bool:
    found = runs[0].first(pattern)
    if found == runs[0].end:
        return _goes_on(builder, parent, runs, kind)
    run = runs.popleft()
    builder.read(parent, [run.before(found)])
    line = run.chunk.lines[found]
    match = pattern.match(line.text)
    assert match  # noqa: S101  the chunk says so
    draft, given = parent.add(kind), match.groupdict()
    draft.label = given.get("only") or given["kind"] or ""
    draft.opens = given.get("open") is not None
    draft.is_titled = kind == "fold" or given["title"] != ""
    _begin(draft, line, match["title"], match.start("title"))
    _fill(builder, draft, run.after(found + 1), TAB, runs)
    return True


def _begin(draft: Draft, line: Line, title: str | None, column: int) -> None:
    """Its place and its title, which is its first block as it is on the page."""
    draft.start, draft.end = line.start, line.end
    if draft.is_titled:
        words = Line(title, line.start + column) if title else Line("", line.end)
        draft.add("title", [words])


def _goes_on(builder: Builder, parent: Draft, runs: deque[Run], kind: str) -> bool:
    """A run indented below a box belongs to it, or to the last item of a list that ends it."""
    last = parent.last
    if last is None or last.kind != kind or not runs[0].begins.startswith("    "):
        return False
    owner: Draft | None = last
    inner, begins, depth = last.last, runs[0].begins, TAB
    while inner is not None and begins.startswith("        ") and inner.kind in _LISTS:
        owner = inner.last
        inner = owner.last if owner is not None else None
        begins, depth = begins[TAB:], depth + TAB
    if owner is None:
        return False
    if owner.kind in ("li", "dd"):
        owner.wrap()
    _fill(builder, owner, runs.popleft(), depth, runs)
    return True


def _fill(builder: Builder, owner: Draft, run: Run, depth: int, runs: deque[Run]) -> None:
    """Read what is indented so deep into a box; the rest is left for its neighbours."""
    inner, rest = dedented(run, depth)
    builder.read(owner, runs_of(inner.lines))
    if rest.start < rest.end:
        runs.appendleft(rest)
