"""The pages of the handbook that are made from the program; `python -m tests.handbook` writes them.

A rule says what holds and why; `handbook.md` beside its golden cases shows it at work.
"""

from pathlib import Path

from samizdat.checks.rules import CHAPTERS, Chapter
from samizdat.findings import Rule

ROOT = Path(__file__).parents[1]
FINDINGS = ROOT / "docs" / "handbook" / "findings.md"
GOLDEN = ROOT / "tests" / "golden"
HEAD = (
    """\
---
title: Findings
description: Every finding of samizdat check, with its rule, an example and what to type instead.
---

# Findings

Each code below stands for one rule. A code never changes, so you can search for it here.
"""
    "Most are errors, which keep the site from being published. Where a section says so, it is a "
    "warning, which does not, and which can be [accepted](check.md#accept-a-finding).\n\n"
    "The examples are parts of files, and each was checked in a small collection. The lines of the "
    "findings count in the whole file: the text of the essay begins in line 11.\n"
)


def findings_page() -> str:
    """The page of findings, chapter by chapter."""
    return "\n".join([HEAD, *(_chapter(chapter) for chapter in CHAPTERS)])


def _chapter(chapter: Chapter) -> str:
    parts = [f"## {chapter.title}\n"]
    if chapter.intro:
        parts.append(f"{chapter.intro}\n")
    for rule in chapter.rules:
        parts.append(section(rule))
    return "\n".join(parts)


def section(rule: Rule) -> str:
    """What the handbook says of a rule."""
    words = f"{rule.sentence} {rule.why}".rstrip()
    if rule.is_warning and "This is a warning" not in words:
        words += " This is a warning."
    example = (GOLDEN / rule.code / "handbook.md").read_text(encoding="utf-8").rstrip("\n")
    return f"### {rule.code}\n\n{words}\n\n{example}\n"


def main() -> None:
    """Write what is made from the program."""
    FINDINGS.write_text(findings_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
