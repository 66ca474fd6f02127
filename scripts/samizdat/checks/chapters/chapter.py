"""A chapter of the handbook."""

from dataclasses import dataclass

from samizdat.findings import Rule


@dataclass(frozen=True, slots=True)
class Chapter:
    """Rules about one thing, under one heading of the handbook."""

    title: str
    rules: tuple[Rule, ...]
    intro: str = ""
