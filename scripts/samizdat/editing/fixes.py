"""Fixes: what `samizdat check --fix` types, and in which files."""

import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from samizdat.findings import Edit, Finding

BOM = "\ufeff"


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
    taken: list[tuple[int, int]] = []
    edits: list[tuple[int, int, str]] = []
    fixed: list[Fixed] = []
    for finding in findings:
        spans = [_span(edit, starts, len(text)) for edit in finding.fix]
        if any(_overlaps(span, taken) for span in spans):
            continue
        taken += spans
        for (start, end), edit in zip(spans, finding.fix, strict=True):
            edits.append((start, end, edit.text))
        (start, end), first = spans[0], finding.fix[0]
        fixed.append(Fixed(finding, text[start:end], first.text))
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    if fixed:
        _write(file, text)
    return fixed


def _line_starts(text: str) -> list[int]:
    """Where lines begin in a file as it lies on the disk; places count without its mark."""
    starts = [len(BOM) if text.startswith(BOM) else 0]
    position = 0
    while position < len(text):
        sign = text[position]
        if sign == "\r" and text[position : position + 2] == "\r\n":
            position += 1
        if sign in "\r\n":
            starts.append(position + 1)
        position += 1
    return starts


def _span(edit: Edit, starts: list[int], length: int) -> tuple[int, int]:
    where = edit.where
    end_line, end_column = where.end
    start = starts[min(where.line, len(starts)) - 1] + where.column - 1
    end = starts[min(end_line, len(starts)) - 1] + end_column - 1
    return min(start, length), min(end, length)


def _overlaps(span: tuple[int, int], taken: Iterable[tuple[int, int]]) -> bool:
    start, end = span
    return any((start < last and first < end) or start == first for first, last in taken)


def _write(file: Path, text: str) -> None:
    """Replace a file in one step; its permissions stay."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode())
        Path(name).chmod(file.stat().st_mode & 0o7777)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
