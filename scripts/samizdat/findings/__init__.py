"""Findings: what is wrong in a collection, where, and what to type instead.

A rule is one thing in one place: its code, weight, sentence and fix stand beside the function that
finds what breaks it. `checks/` lists them all; the handbook's page of findings is made from them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding weighs: an error keeps the site from being published."""

    ERROR = "error"
    WARNING = "warning"


class Where(NamedTuple):
    """A stretch of a file; lines and columns count from 1, columns in characters.

    A tuple, because every value of every register has one. The end is the position after its last
    sign; where it is not known, it is where the stretch begins.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 0
    end_column: int = 0

    @property
    def end(self) -> tuple[int, int]:
        """The line and column after the stretch."""
        if self.end_line:
            return self.end_line, self.end_column
        return self.line, self.column

    def __str__(self) -> str:
        # A name may hold a line break, and forge a line of a report with it.
        path = self.path if self.path.isprintable() else repr(self.path)[1:-1]
        return f"{path}:{self.line}:{self.column}"


class Edit(NamedTuple):
    """What a machine may type: `text` in place of what stands in the stretch."""

    where: Where
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What holds in a collection, as an editor is told it.

    A code is stable for ever: editors search for it and accept by it.
    """

    code: str
    sentence: str
    """What holds, in one sentence."""

    why: str = ""
    """What the handbook says besides: why it holds, what it covers, how to mend it."""

    severity: Severity = Severity.ERROR

    @property
    def is_warning(self) -> bool:
        """It does not keep the site from being published."""
        return self.severity is Severity.WARNING

    def broken(
        self, where: Where, problem: str, remedy: str = "", fix: Iterable[Edit] = ()
    ) -> "Finding":
        """The finding that says where the rule is broken.

        `fix` is for what is certain: `samizdat check --fix` types it without asking.
        """
        return Finding(self, where, problem, remedy, tuple(fix))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, in the author's own words."""

    rule: Rule
    where: Where
    problem: str
    remedy: str = ""
    """What to type instead; empty only when the problem says it."""

    fix: tuple[Edit, ...] = field(default=(), compare=False)
    """The remedy as edits that are safe to make; none where somebody must judge."""

    @property
    def code(self) -> str:
        """The code of the rule that is broken."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """An error or a warning, as the rule has it."""
        return self.rule.severity

    @property
    def is_error(self) -> bool:
        """It keeps the site from being published."""
        return not self.rule.is_warning

    def __str__(self) -> str:
        problem = self.problem.replace("\n", "\\n")
        told = f"{self.where}: {problem} [{self.code}]"
        if self.remedy:
            told += f"\n    {self.remedy}"
        return told


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By file, line and column, without repetitions."""
    return tuple(sorted(dict.fromkeys(findings), key=_order))


def _order(finding: Finding) -> tuple[str, int, int, str, str]:
    where = finding.where
    return where.path, where.line, where.column, finding.code, finding.problem
