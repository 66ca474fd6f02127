"""Rows of a table, cut where a `|` stands that is neither escaped nor in code."""

from __future__ import annotations

import re
from bisect import bisect_right

from samizdat.prose.blocks.chunks import Run
from samizdat.prose.source import Line

_SIGNS = re.compile(r"(?P<double>\\\\)|(?P<escaped>\\`+)|(?P<ticks>`+)|\\\||(?P<pipe>\|)")
_RIGHT_BORDER = re.compile(r"(?<!\\)(?:\\\\)*(?P<pipe>\|)$")


def is_table(run: Run) -> bool:
    """The first line is a row of cells and the second a rule of as many."""
    lines = run.head(2)
    if len(lines) < 2 or "|" not in lines[0].text:
        return False
    head = trimmed(lines[0])
    cells, bordered = cells_of(head, has_border(head)), has_border(head)
    if len(cells) == 1 and not (bordered and _every_row_has_a_pipe(run)):
        return False
    rule = cells_of(trimmed(lines[1]), bordered)
    signs: set[str] = set()
    for cell in rule:
        signs.update(cell.text)
    return len(rule) == len(cells) and signs <= set("|:- ")


def _every_row_has_a_pipe(run: Run) -> bool:
    for number in range(run.start + 1, run.end):
        if not has_border(trimmed(run.chunk.lines[number])):
            return False
    return True


def trimmed(line: Line) -> Line:
    """A line without the spaces around it."""
    text = line.text.lstrip(" ")
    return Line(text.rstrip(" "), line.start + len(line.text) - len(text))


def has_border(row: Line) -> bool:
    """It begins or ends with a `|`."""
    return row.text.startswith("|") or _RIGHT_BORDER.search(row.text) is not None


def cells_of(row: Line, bordered: bool) -> list[Line]:
    """The cells of a trimmed row, with the spaces around their words."""
    if bordered:
        if row.text.startswith("|"):
            row = row.cut(1)
        border = _RIGHT_BORDER.search(row.text)
        if border:
            row = Line(row.text[: border.start("pipe")], row.start)
    cells: list[Line] = []
    position = 0
    for pipe in _pipes(row.text):
        cells.append(Line(row.text[position:pipe], row.start + position))
        position = pipe + 1
    cells.append(Line(row.text[position:], row.start + position))
    return cells


def _pipes(text: str) -> list[int]:
    """Where cells are parted: pipes that stand in no code."""
    if "`" not in text:
        return [match.start("pipe") for match in _SIGNS.finditer(text) if match["pipe"]]
    pipes: list[int] = []
    ticks: list[tuple[int, int, int]] = []
    for match in _SIGNS.finditer(text):
        if match["pipe"]:
            pipes.append(match.start())
        elif match["ticks"] or match["escaped"]:
            escape = 0
            if match["escaped"]:
                escape = 1
            ticks.append((len(match[0]) - escape, escape, match.start()))
    return _outside(pipes, _code(ticks))


def _code(ticks: list[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """Stretches from backticks to the next of as many."""
    places: dict[int, list[int]] = {}
    for number, (size, _, _) in enumerate(ticks):
        places.setdefault(size, []).append(number)
    stretches: list[tuple[int, int]] = []
    after = 0
    for number, (size, escape, start) in enumerate(ticks):
        if number < after or size == escape:
            continue
        alike = places.get(size - escape, [])
        closing = bisect_right(alike, number)
        if closing < len(alike):
            stretches.append((start, ticks[alike[closing]][2]))
            after = alike[closing] + 1
    return stretches


def _outside(pipes: list[int], stretches: list[tuple[int, int]]) -> list[int]:
    found: list[int] = []
    number = 0
    for pipe in pipes:
        while number < len(stretches) and stretches[number][1] < pipe:
            number += 1
        if number == len(stretches) or pipe < stretches[number][0]:
            found.append(pipe)
    return found
