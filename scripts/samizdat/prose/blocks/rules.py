"""The smaller rules: headings, rules, quotations, tables, meanings, notes, references, code."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence

from samizdat.prose.blocks import tables
from samizdat.prose.blocks.chunks import (
    ABBREVIATION,
    HASH,
    MEANING,
    NOTE,
    QUOTE,
    REFERENCE,
    RULE,
    UNDERLINE,
    Run,
    dedented,
    loosely_dedented,
    run_of,
    runs_of,
)
from samizdat.prose.blocks.drafts import Builder, Draft
from samizdat.prose.source import HELD, Line

_SIGNED = re.compile(r" {0,3}> ?")
_AS_MEANING = re.compile(r" {0,3}[^ :]")
_DEFINED = re.compile(
    r"""[ ]{0,3}\[(?P<label>[^\[\]]*)\]:[ ]*(?:\n[ ]*)?(?P<target>\S+)[ ]*(?:\n[ ]*)?
        (?:(?P<sign>["'])(?P<title>.*)(?P=sign)[ ]*|\((?P<round>.*)\)[ ]*)?$""",
    re.VERBOSE | re.MULTILINE,
)


def held(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:
    """Raw HTML, or a fence that is a run of its own: it was read before."""
    line = runs[0].head(1)[0]
    raw = builder.held.get(line.start) if line.text.startswith(HELD) else None
    if raw is None:
        return False
    run = runs.popleft()
    parent.add("raw").raw = raw
    if run.end - run.start > 1:
        runs.appendleft(run.after(run.start + 1))
    return True


def code(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:  # noqa: ARG001
    """Lines indented by four spaces are code, and go on over blank lines."""
    if not runs[0].begins.startswith("    "):
        return False
    run, rest = dedented(runs.popleft())
    last = parent.last
    if last is None or last.kind != "pre":
        last = parent.add("pre")
    last.lines += run.lines
    if rest.start < rest.end:
        runs.appendleft(rest)
    return True


def table(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:  # noqa: ARG001
    """Rows of cells, of which the second is the rule."""
    if not tables.is_table(runs[0]):
        return False
    parent.add("table", runs.popleft().lines)
    return True


def hash_heading(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:
    """A line that begins with `#`, wherever it stands in its run."""
    found = runs[0].first(HASH)
    if found == runs[0].end:
        return False
    run = runs.popleft()
    builder.read(parent, [run.before(found)])
    line = run.chunk.lines[found]
    match = HASH.match(line.text)
    assert match  # noqa: S101  the chunk says so
    words = line.cut(match.start("words"))
    words = Line(match["words"], words.start)
    heading = parent.add(f"h{len(match['level'])}", [_stripped(words)])
    heading.level, heading.start, heading.end = len(match["level"]), line.start, line.end
    rest = run.after(found + 1)
    if rest.start < rest.end:
        runs.appendleft(loosely_dedented(rest) if builder.state == "looselist" else rest)
    return True


def underlined_heading(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:  # noqa: ARG001
    """A line with `=` or `-` below it, at the beginning of its run."""
    lines = runs[0].head(2)
    if len(lines) < 2 or not UNDERLINE.match(lines[1].text):
        return False
    run = runs.popleft()
    level = 1 if lines[1].text.startswith("=") else 2
    heading = parent.add(f"h{level}", [_stripped(lines[0])])
    heading.level, heading.start, heading.end = level, lines[0].start, lines[1].end
    if run.end - run.start > 2:
        runs.appendleft(run.after(run.start + 2))
    return True


def rule(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:
    """Three or more of `-`, `_` or `*` alone on a line."""
    found = runs[0].first(RULE)
    if found == runs[0].end:
        return False
    run = runs.popleft()
    builder.read(parent, [run.before(found)])
    line = run.chunk.lines[found]
    parent.add("hr", [line])
    if found + 1 < run.end:
        runs.appendleft(run.after(found + 1))
    return True


def meaning(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:
    """`:   what it means` below lines of terms, or below a paragraph of terms."""
    run = runs[0]
    found = run.first(MEANING)
    last = parent.last
    if found == run.end or (found == run.start and last is None):
        return False
    runs.popleft()
    terms = [_stripped(line) for line in run.before(found).lines]
    line = run.chunk.lines[found]
    sign = MEANING.match(line.text)
    said, rest = _meaning_lines(run.after(found + 1))
    state = "list"
    if not terms and last is not None and last.kind == "p":
        state, terms = "looselist", [_stripped(line) for line in last.lines]
        parent.blocks.pop()
        last = parent.last
    if last is None or last.kind != "dl":
        owner = parent.add("dl")
    else:
        owner = last
        before = owner.last
        if not terms and before is not None and before.kind == "dd" and before.blocks:
            state = "looselist"
    for term in terms:
        owner.add("dt", [term])
    lines = [line.cut(sign.end() if sign else 0), *said]
    owner.add("dd").start = line.start
    builder.read(owner.blocks[-1], [run_of(lines)], state=state)
    if rest.start < rest.end:
        runs.appendleft(rest)
    return True


def _meaning_lines(run: Run) -> tuple[list[Line], Run]:
    """The lines below a meaning's first that belong to it, and the rest."""
    if run.start < run.end and _AS_MEANING.match(run.begins):
        return list(run.lines), run.after(run.end)
    said, rest = dedented(run)
    return list(said.lines), rest


def quotation(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:
    """Lines after `>`, and the lines of the run below them."""
    found = runs[0].first(QUOTE)
    if found == runs[0].end:
        return False
    run = runs.popleft()
    builder.read(parent, [run.before(found)])
    lines, owner = run.after(found).lines, parent.last
    if owner is None or owner.kind != "blockquote":
        owner = parent.add("blockquote")
        owner.start = lines[0].start
    owner.end = lines[-1].end
    builder.read(owner, runs_of([_unsigned(line) for line in lines]), state="quote")
    return True


def _unsigned(line: Line) -> Line:
    if line.text.strip() == ">":
        return Line("", line.end)
    sign = _SIGNED.match(line.text)
    return line.cut(sign.end()) if sign else line


def note(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:  # noqa: ARG001
    """`[^label]: words`, with the lines below it and the indented runs after it."""
    run = runs[0]
    found = run.first(NOTE)
    if found == run.end:
        return False
    runs.popleft()
    line = run.chunk.lines[found]
    match = NOTE.match(line.text)
    assert match  # noqa: S101  the chunk says so
    limit = run.after(found + 1).first(NOTE)
    draft = Draft("note", [line.cut(match.end())], label=match["label"], start=line.start)
    draft.lines += loosely_dedented(Run(run.chunk, found + 1, limit)).lines
    builder.notes.append(draft)
    if limit < run.end:
        runs.appendleft(run.after(limit))
    else:
        _take_indented(draft, runs)
    draft.end = draft.lines[-1].end
    if found > run.start:
        runs.appendleft(run.before(found))
    return True


def _take_indented(draft: Draft, runs: deque[Run]) -> None:
    """Runs after one blank line and indented by four spaces go on with the note."""
    while runs and runs[0].begins.startswith("    ") and runs[0].gap < 2:
        run = runs.popleft()
        limit = run.first(NOTE)
        end = run.chunk.lines[run.start].start
        draft.lines.append(Line("", end))
        draft.lines += loosely_dedented(run.before(limit)).lines
        if limit < run.end:
            runs.appendleft(run.after(limit))
            return


def abbreviation(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:  # noqa: ARG001
    """`*[BNF]: what it stands for`."""
    run = runs[0]
    found = run.first(ABBREVIATION)
    if found == run.end:
        return False
    line, over = run.chunk.lines[found], found + 1
    match = ABBREVIATION.match(line.text)
    assert match  # noqa: S101  the chunk says so
    title = _stripped(line.cut(match.start("title")))
    if not title.text and over < run.end:
        title, over = _stripped(run.chunk.lines[over]), over + 1
    if not title.text or not match["name"].strip():
        return False
    builder.abbreviations.append(
        Draft("abbr", [title], label=match["name"].strip(), start=line.start, end=title.end)
    )
    _take(runs, found, over)
    return True


def reference(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:  # noqa: ARG001
    """`[label]: target "title"`, on one line or on three."""
    run = runs[0]
    found = run.first(REFERENCE)
    while found < run.end:
        lines = run.chunk.lines[found : min(found + 3, run.end)]
        text = "\n".join(line.text for line in lines)
        match = _DEFINED.match(text)
        if match:
            over = text.count("\n", 0, match.end()) + 1
            builder.references.append(_defined(match, lines))
            _take(runs, found, found + over)
            return True
        found = run.after(found + 1).first(REFERENCE)
    return False


def _defined(match: re.Match[str], lines: Sequence[Line]) -> Draft:
    """The definition: its target as a line of its own, after it its title."""
    target = match["target"].lstrip("<").rstrip(">")
    before = match.string[: match.start("target")]
    line = lines[before.count("\n")]
    column = len(before) - before.rfind("\n") - 1
    column += len(match["target"]) - len(match["target"].lstrip("<"))
    end = lines[match.string.count("\n", 0, match.end())].end
    draft = Draft("reference", [Line(target, line.start + column)], label=match["label"])
    draft.start, draft.end = lines[0].start, end
    draft.tail = [Line(match["title"] or match["round"] or "", end)]
    return draft


def _take(runs: deque[Run], start: int, end: int) -> None:
    """Take some lines out of the first run; those above and below are runs of their own."""
    run = runs.popleft()
    if end < run.end:
        runs.appendleft(run.after(end))
    if start > run.start:
        runs.appendleft(run.before(start))


def paragraph(builder: Builder, parent: Draft, runs: deque[Run]) -> bool:
    """Whatever is nothing else."""
    lines = list(runs.popleft().lines)
    if not any(line.text.strip() for line in lines):
        return True
    if builder.state != "list":
        parent.add("p", lines)
    elif parent.last is not None:
        parent.last.tail += lines
    else:
        parent.lines += lines
    return True


def _stripped(line: Line) -> Line:
    text = line.text.lstrip()
    return Line(text.rstrip(), line.start + len(line.text) - len(text))
