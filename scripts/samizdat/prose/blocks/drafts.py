"""Blocks while they are being read: what was added last may still change what it is."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from samizdat.prose.blocks.chunks import Run
from samizdat.prose.nodes import Tag
from samizdat.prose.source import Line

DEEPEST = 16
"""Blocks stand in one another to this depth; what is deeper is taken as a paragraph."""


@dataclass(slots=True)
class Draft:
    """A block, by the name of the element that the renderer makes of it."""

    kind: str
    lines: list[Line] = field(default_factory=list)
    """Its own words."""

    blocks: list[Draft] = field(default_factory=list)
    tail: list[Line] = field(default_factory=list)
    """Words that follow it in a tight item."""

    start: int = 0
    end: int = 0
    """Its place in the source, where its lines and blocks do not tell it."""

    level: int = 0
    label: str = ""
    is_titled: bool = True
    opens: bool = False
    raw: RawDraft | None = None

    @property
    def last(self) -> Draft | None:
        """The block that was added last."""
        if not self.blocks:
            return None
        return self.blocks[-1]

    def add(self, kind: str, lines: Iterable[Line] = ()) -> Draft:
        """Add a block."""
        child = Draft(kind, list(lines))
        self.blocks.append(child)
        return child

    def wrap(self) -> None:
        """Make a paragraph of an item's own words: a blank line has shown that it is loose."""
        if self.lines:
            self.blocks.insert(0, Draft("p", self.lines))
            self.lines = []


@dataclass(slots=True)
class RawDraft:
    """Raw HTML that begins a line."""

    start: int
    end: int
    tag: Tag | None = None
    """The tag of an element whose text is Markdown; None where nothing in it is."""

    holds: str = "raw"
    """What the renderer reads in it: `raw`, `block` or `span`."""

    inner_start: int = 0
    inner_end: int = 0
    is_closed: bool = True
    inside: list[RawDraft] = field(default_factory=list)


Rule = Callable[["Builder", Draft, "deque[Run]"], bool]
"""Takes the first run, or some of its lines, if they are its kind of block; says whether it did."""


class Builder:
    """Goes through runs of lines, rule by rule."""

    def __init__(self, rules: Sequence[Rule], held: dict[int, RawDraft]) -> None:
        self.rules = rules
        self.held = held
        """What stands for a sign HELD at the beginning of a line, by its place."""

        self.states: list[str] = []
        self.notes: list[Draft] = []
        self.abbreviations: list[Draft] = []
        self.references: list[Draft] = []
        self.too_deep: list[int] = []
        self._depth = 0

    @property
    def state(self) -> str:
        """What the runs at hand stand in: `list`, `looselist`, `detabbed`, `quote` or nothing."""
        if not self.states:
            return ""
        return self.states[-1]

    def read(self, parent: Draft, runs: Iterable[Run], state: str | None = None) -> None:
        """Read runs into blocks of `parent`."""
        waiting = deque(run for run in runs if run.start < run.end)
        if state is not None:
            self.states.append(state)
        self._depth += 1
        while waiting:
            if self._depth > DEEPEST:
                self._give_up(parent, waiting)
                break
            self._take(parent, waiting)
        self._depth -= 1
        if state is not None:
            self.states.pop()

    def _take(self, parent: Draft, waiting: deque[Run]) -> None:
        if waiting[0].is_plain and self.rules[-1](self, parent, waiting):
            return  # most runs are paragraphs, which the last rule takes
        for rule in self.rules:
            if rule(self, parent, waiting):
                return
        raise LookupError("no rule takes what is no block of another kind")

    def _give_up(self, parent: Draft, waiting: deque[Run]) -> None:
        self.too_deep.append(waiting[0].lines[0].start)
        for run in waiting:
            parent.add("p", run.lines)
