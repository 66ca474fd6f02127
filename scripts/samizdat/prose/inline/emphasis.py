"""Emphasis: which stars and strokes open, which close, and which belong together.

The pairing is that of Python-Markdown: a run of signs may open where words follow it and close
where words stand before it; a stroke in the middle of a word does neither.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from samizdat.prose.source import HELD

_RUN = re.compile(r"\*+|_+")
_SIGNS = ("*", "_")
MOST_SESSIONS = 200
"""A stretch of words in which pairs were looked for so often has no more of them."""

FARTHEST = 100
"""So many open runs are looked through for one of the same size."""


class Pair(NamedTuple):
    """Signs that belong together, with what they stress between them."""

    start: int
    inner_start: int
    inner_end: int
    end: int

    @property
    def is_strong(self) -> bool:
        """Two signs on either side."""
        return self.inner_start - self.start == 2


class _Run(NamedTuple):
    sign: str
    start: int
    end: int
    opens: bool
    closes: bool

    @property
    def is_ambiguous(self) -> bool:
        return self.opens and self.closes


@dataclass(slots=True)
class _Opened:
    """A run that waits for its end, or what is left of it."""

    start: int
    end: int
    is_ambiguous: bool
    whole: int
    """How long it was."""

    size: int
    """How long it is."""


def pairs(mask: str) -> list[Pair]:
    """The pairs of a stretch of words, the outer ones first."""
    runs = _runs(mask)
    found: list[Pair] = []
    number = sessions = 0
    while number < len(runs) and sessions < MOST_SESSIONS:
        if not runs[number].opens:
            number += 1
            continue
        session = _Session(runs, number)
        session.run()
        sessions += 1
        found += session.pairs
        end = max((pair.end for pair in session.pairs), default=session.last_opened)
        while number < len(runs) and runs[number].end <= end:
            number += 1
        if number < len(runs) and runs[number].start < end:
            run = runs[number]
            before = HELD if session.pairs else run.sign
            runs[number] = _run(mask, run.sign, end, run.end, before=before)
    return sorted(found, key=lambda pair: (pair.start, -pair.end))


def _runs(mask: str) -> list[_Run]:
    found: list[_Run] = []
    for match in _RUN.finditer(mask):
        start, end = match.span()
        before = ""
        if start:
            before = mask[start - 1]
        run = _run(mask, match[0][0], start, end, before=before)
        if run.opens or run.closes:
            found.append(run)
    return found


def _run(mask: str, sign: str, start: int, end: int, *, before: str) -> _Run:
    after = mask[end : end + 1]
    closes = before not in ("", sign) and not before.isspace()
    opens = after != "" and not after.isspace()
    if sign == "_":
        closes = closes and not _is_letter(after)
        opens = opens and not _is_letter(before)
    return _Run(sign, start, end, opens, closes)


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _by_threes(one: int, other: int) -> bool:
    """An ambiguous run doesn't pair where both make a multiple of three and neither is one."""
    return (one + other) % 3 == 0 and (one % 3 != 0 or other % 3 != 0)


@dataclass(slots=True)
class _Session:
    """Pairs runs from one that opens until nothing is open any more."""

    all_runs: list[_Run]
    first: int
    pairs: list[Pair] = field(default_factory=list)
    stacks: dict[str, list[_Opened]] = field(default_factory=lambda: {s: [] for s in _SIGNS})

    @property
    def last_opened(self) -> int:
        """After the last run that still waits; after the first sign where none does."""
        found = self.all_runs[self.first].start + 1
        for stack in self.stacks.values():
            for opened in stack:
                found = max(found, opened.end)
        return found

    def run(self) -> None:
        """Take run after run."""
        self._open(self.all_runs[self.first])
        for number in range(self.first + 1, len(self.all_runs)):
            if not any(self.stacks.values()):
                return
            run = self.all_runs[number]
            if not run.opens and not self.stacks[run.sign]:
                continue
            if not self._take(run):
                return

    def _open(self, run: _Run) -> None:
        size = run.end - run.start
        opened = _Opened(run.start, run.end, run.is_ambiguous, size, size)
        self.stacks[run.sign].append(opened)

    def _take(self, run: _Run) -> bool:
        """Pair a run, or open it; whether the session goes on."""
        stack, size = self.stacks[run.sign], run.end - run.start
        last = self._nearest_size(run, stack, size)
        start, closes, opens = run.start, run.closes, run.opens
        if stack and closes and self._may_close(run, stack[-1], size, last):
            opens = False
            start, size, last, closes = self._close_whole(run, stack, last)
        if stack and closes and (last >= 3 or not run.is_ambiguous) and last > size:
            done = self._close_part(stack, start, size)
            if done is not None:
                return done
            opens = False
        if opens:
            self._open(run)
        return True

    def _nearest_size(self, run: _Run, stack: list[_Opened], size: int) -> int:
        """The size of the last open run, or that of an earlier one that fits better."""
        if not stack:
            return 0
        last = stack[-1]
        if run.is_ambiguous and size != last.size and _by_threes(last.whole, size):
            for opened in reversed(stack[-FARTHEST:-1]):
                if opened.size == size and not _by_threes(opened.whole, size):
                    return size
        return last.size

    @staticmethod
    def _may_close(run: _Run, last: _Opened, size: int, last_size: int) -> bool:
        longer = size > last_size and not (run.is_ambiguous and _by_threes(last.whole, size))
        return longer or size == last_size or size >= 3

    def _close_whole(
        self, run: _Run, stack: list[_Opened], last: int
    ) -> tuple[int, int, int, bool]:
        """Use up open runs while the closing one is as long as they are."""
        start, left = run.start, run.end - run.start
        while stack and left and last <= left:
            opened = stack.pop()
            size = min(opened.size, left, 1 if opened.size == 3 else 2)
            self._pair(opened.end - size, opened.end, start, start + size)
            start, left = start + size, left - size
            if size < opened.size:
                opened.end, opened.size = opened.end - size, opened.size - size
                stack.append(opened)
            if not stack:
                break
            last = stack[-1].size
        return self._remainder(run, stack, start, left, last)

    def _remainder(
        self, run: _Run, stack: list[_Opened], start: int, left: int, last: int
    ) -> tuple[int, int, int, bool]:
        whole = run.end - run.start
        if whole >= 3 and left and run.is_ambiguous:
            stack.append(_Opened(start, run.end, False, whole, left))
            return start, left, last, False
        return start, left, last, bool(left and stack and last > left)

    def _close_part(self, stack: list[_Opened], start: int, size: int) -> bool | None:
        """Close with the inner signs of an open run that is longer; None where that was done."""
        opened = stack.pop()
        while stack and opened.size != 3 and opened.is_ambiguous:
            opened = stack.pop()
        if opened.is_ambiguous and opened.size != 3:
            others = any(self.stacks.values())
            stack.clear()
            return others
        left, end = opened.size, opened.end
        while size:
            step = min(size, 1 if size == 3 else 2)
            self._pair(opened.start + left - step, end, start, start + step)
            start, size, left, end = start + step, size - step, left - step, end - step
        if left > 0:
            stack.append(_Opened(opened.start, end, False, opened.whole, left))
        return None

    def _pair(self, start: int, inner_start: int, inner_end: int, end: int) -> None:
        """Keep a pair; what was opened inside it never closes."""
        self.pairs.append(Pair(start, inner_start, inner_end, end))
        for stack in self.stacks.values():
            while stack and start <= stack[-1].start <= end - 1:
                stack.pop()
