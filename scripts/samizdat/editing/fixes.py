"""Fixes: what `samizdat check --fix` types, and in which files."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from samizdat.editing.files import replace_file
from samizdat.findings import Edit, Finding

BOM = "\ufeff"


@dataclass(frozen=True, slots=True, order=True)
class Typing:
    """Words that are typed in the place of others; the end is not among these."""

    start: int
    end: int
    words: str

    def overlaps(self, other: "Typing") -> bool:
        """Both would change the same signs, or begin at the same."""
        if self.start == other.start:
            return True
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Fixed:
    """A finding that was mended, and what was typed for what."""

    finding: Finding
    before: str
    after: str

    def __str__(self) -> str:
        where = self.finding.where
        return f"{where}: {self.before!r} is {self.after!r} now [{self.finding.code}]"


def apply_fixes(findings: Iterable[Finding], root: Path) -> tuple[Fixed, ...]:
    """Type the fixes of some findings into the files below `root`.

    A fix that overlaps one that was made before it, or whose place is gone, is left for the next
    time. Line ends, a byte-order mark and all other signs of a file stay as they are. Raises
    OSError where a file cannot be written.
    """
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.fix:
            by_file.setdefault(finding.fix[0].where.path, []).append(finding)
    fixed: list[Fixed] = []
    for path, mendable in by_file.items():
        fixed += _mend(root / path, mendable)
    return tuple(fixed)


def _mend(file: Path, findings: Iterable[Finding]) -> list[Fixed]:
    text = file.read_bytes().decode("utf-8")
    starts = _line_starts(text)
    chosen: list[Typing] = []
    fixed: list[Fixed] = []
    for finding in findings:
        wanted = [_typing(edit, starts, len(text)) for edit in finding.fix]
        if _overlap(wanted, chosen):
            continue
        chosen += wanted
        first = wanted[0]
        fixed.append(Fixed(finding, text[first.start : first.end], first.words))
    if fixed:
        replace_file(file, _typed(text, chosen))
    return fixed


def edited(text: str, edits: Iterable[Edit]) -> str:
    """A text as it lies on the disk, with edits that do not overlap."""
    starts = _line_starts(text)
    return _typed(text, [_typing(edit, starts, len(text)) for edit in edits])


def _typed(text: str, typings: Iterable[Typing]) -> str:
    """A text with other words in some places; the last place first, so that the others hold."""
    for typing in sorted(typings, reverse=True):
        text = text[: typing.start] + typing.words + text[typing.end :]
    return text


def _line_starts(text: str) -> list[int]:
    """Where lines begin in a file as it lies on the disk; places count without its mark."""
    starts = [0]
    if text.startswith(BOM):
        starts = [len(BOM)]
    position = 0
    while position < len(text):
        sign = text[position]
        if sign == "\r" and text[position : position + 2] == "\r\n":
            position += 1
        if sign in "\r\n":
            starts.append(position + 1)
        position += 1
    return starts


def _typing(edit: Edit, starts: list[int], length: int) -> Typing:
    where = edit.where
    end_line, end_column = where.end
    start = starts[min(where.line, len(starts)) - 1] + where.column - 1
    end = starts[min(end_line, len(starts)) - 1] + end_column - 1
    return Typing(min(start, length), min(end, length), edit.text)


def _overlap(wanted: Iterable[Typing], chosen: Iterable[Typing]) -> bool:
    return any(one.overlaps(other) for one, other in product(wanted, chosen))
