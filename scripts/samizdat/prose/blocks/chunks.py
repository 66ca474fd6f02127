"""Lines on their way into blocks: a chunk of them, and runs between blank lines.

A rule asks where in a run the first line of some look stands. Each line is looked at once; a run
that is cut in two asks the same chunk again, so that ten thousand headings cost no more than one
reading.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from samizdat.frozen import frozen
from samizdat.prose.source import Line

BOX = re.compile(r'!!! ?(?P<kind>[\w-]+(?: +[\w-]+)*)(?: +"(?P<title>.*?)")? *$')
FOLD = re.compile(
    r"""\?\?\?(?P<open>\+)?[ ]?
        (?:(?P<kind>[\w-]+(?:[ ]+[\w-]+)*?)?[ ]+"(?P<title>.*?)"|(?P<only>[\w-]+(?:[ ]+[\w-]+)*?))
        [ ]*$""",
    re.VERBOSE,
)
HASH = re.compile(r"(?P<level>#{1,6})(?P<words>(?:\\.|[^\\#]|#+(?=[^#]))*?)#*$")
RULE = re.compile(r" {0,3}(?>(?:-+ {0,2}){3,}|(?:_+ {0,2}){3,}|(?:\*+ {0,2}){3,}) *$")
MEANING = re.compile(r" {0,3}: {1,3}")
QUOTE = re.compile(r" {0,3}> ?")
NOTE = re.compile(r" {0,3}\[\^(?P<label>[^\]]*)\]: *")
ABBREVIATION = re.compile(r"\*\[(?P<name>[^\\]*?)\] ?: *(?P<title>.*)$")
UNDERLINE = re.compile(r"(?:=+|-+) *$")
REFERENCE = re.compile(r" {0,3}\[(?P<label>[^\[\]]*)\]:")

LOOKS: dict[str, tuple[re.Pattern[str], ...]] = {
    "!": (BOX,),
    "?": (FOLD,),
    "#": (HASH,),
    "-": (RULE,),
    "_": (RULE,),
    "*": (RULE, ABBREVIATION),
    ":": (MEANING,),
    ">": (QUOTE,),
    "[": (NOTE, REFERENCE),
}
"""What a line may be, by its first sign."""


class Chunk:
    """Some lines, and which of them look like what."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self._found: dict[re.Pattern[str], list[int]] | None = None

    def first(self, look: re.Pattern[str], start: int, end: int) -> int:
        """The first line between two that looks so; `end` where none does."""
        if self._found is None:
            self._found = _looks(self.lines)
        numbers = self._found.get(look)
        if not numbers:
            return end
        position = bisect_left(numbers, start)
        if position < len(numbers) and numbers[position] < end:
            return numbers[position]
        return end

    def has_looks(self, start: int, end: int) -> bool:
        """Some line between two looks like something."""
        if self._found is None:
            self._found = _looks(self.lines)
        for numbers in self._found.values():
            position = bisect_left(numbers, start)
            if position < len(numbers) and numbers[position] < end:
                return True
        return False


def _looks(lines: Sequence[Line]) -> dict[re.Pattern[str], list[int]]:
    found: dict[re.Pattern[str], list[int]] = {}
    for number, line in enumerate(lines):
        begins = line.text.lstrip(" ")[:1]
        for look in LOOKS.get(begins, ()):
            if look.match(line.text):
                found.setdefault(look, []).append(number)
    return found


@frozen
class Run:
    """Lines without a blank one between them."""

    chunk: Chunk
    start: int
    end: int
    gap: int = 0
    """So many blank lines stand above it."""

    @property
    def lines(self) -> Sequence[Line]:
        """Its lines."""
        return self.chunk.lines[self.start : self.end]

    def head(self, count: int) -> Sequence[Line]:
        """Its first lines."""
        return self.chunk.lines[self.start : min(self.start + count, self.end)]

    @property
    def begins(self) -> str:
        """Its first line."""
        return self.chunk.lines[self.start].text

    @property
    def is_plain(self) -> bool:
        """It begins with a letter and has no line that may be anything but words."""
        begins = self.begins
        if not begins[:1].isalpha() or "|" in begins:
            return False
        if self.chunk.has_looks(self.start, self.end):
            return False
        lines = self.head(2)
        return len(lines) < 2 or not UNDERLINE.match(lines[1].text)

    def first(self, look: re.Pattern[str]) -> int:
        """The first of its lines that looks so, or its end."""
        return self.chunk.first(look, self.start, self.end)

    def before(self, line: int) -> Run:
        """Its lines above one."""
        return Run(self.chunk, self.start, line, self.gap)

    def after(self, line: int) -> Run:
        """Its lines from one on."""
        return Run(self.chunk, line, self.end)

    def changed(self, change: Callable[[Line], Line]) -> Run:
        """The same with each line changed."""
        return Run(Chunk([change(line) for line in self.lines]), 0, self.end - self.start, self.gap)


def run_of(lines: Sequence[Line]) -> Run:
    """Some lines as one run, without the empty ones above and below."""
    start, end = 0, len(lines)
    while start < end and not lines[start].text:
        start += 1
    while end > start and not lines[end - 1].text:
        end -= 1
    return Run(Chunk(lines), start, end)


def runs_of(lines: Sequence[Line]) -> list[Run]:
    """Lines parted where they are blank."""
    chunk, runs = Chunk(lines), []
    begun, gap = -1, 0
    for number, line in enumerate(lines):
        if line.text and begun < 0:
            begun = number
        elif not line.text and begun >= 0:
            runs.append(Run(chunk, begun, number, gap))
            begun, gap = -1, 1
        elif not line.text:
            gap += 1
    if begun >= 0:
        runs.append(Run(chunk, begun, len(lines), gap))
    return runs


def dedented(run: Run, depth: int = 4) -> tuple[Run, Run]:
    """The indented lines at its beginning, without that indent, and the rest."""
    indent = " " * depth
    end = run.start
    while end < run.end and run.chunk.lines[end].text.startswith(indent):
        end += 1
    return run.before(end).changed(lambda line: line.cut(depth)), run.after(end)


def loosely_dedented(run: Run, depth: int = 4) -> Run:
    """The run with that indent taken off wherever a line has it."""
    indent = " " * depth
    return run.changed(lambda line: line.cut(depth) if line.text.startswith(indent) else line)
