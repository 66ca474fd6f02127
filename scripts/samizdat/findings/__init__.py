"""Findings: what is wrong in a collection, where, and what to type instead."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from samizdat.findings.codes import code_of


class Severity(StrEnum):
    """How much a finding weighs: an error keeps the site from being published."""

    ERROR = "error"
    WARNING = "warning"


class Where(NamedTuple):
    """A place in a file; lines and columns count from 1, columns in characters.

    A tuple, because every value of every register has one.
    """

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, in the author's own words."""

    code: str
    where: Where
    problem: str
    remedy: str = ""
    """What to type instead; empty only when the problem says it."""

    @property
    def severity(self) -> Severity:
        """An error or a warning, as the code's entry has it."""
        return Severity(code_of(self.code).severity)

    @property
    def is_error(self) -> bool:
        """It keeps the site from being published."""
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        first = f"{self.where}: {self.problem} [{self.code}]"
        return f"{first}\n    {self.remedy}" if self.remedy else first


def in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    """By file, line and column, without repetitions."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda f: (f.where, f.code, f.problem)))
