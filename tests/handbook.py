"""The pages of the handbook that are made from the program; `python -m tests.handbook` writes them.

A rule says what holds and why; `handbook.md` beside its golden cases shows it at work. A room says
what is in it in the first line of its docstring.
"""

import ast
import re
from collections.abc import Iterable
from pathlib import Path

from samizdat.checks.chapters.chapter import Chapter
from samizdat.checks.rules import CHAPTERS
from samizdat.findings import Rule
from samizdat.words.html import ALLOWED, EVERYWHERE, OF_THE_FRAME, PHRASES, SCHEMES, WORN
from tests.floors import FLOORS

ROOT = Path(__file__).parents[1]
FINDINGS = ROOT / "docs" / "handbook" / "findings.md"
ARCHITECTURE = ROOT / "docs" / "handbook" / "architecture.md"
GOLDEN = ROOT / "tests" / "golden"
PACKAGE = ROOT / "scripts" / "samizdat"
TABLE_HEAD = "| Floor | Room | What is found there |\n| --- | --- | --- |\n"
_TABLE = re.compile(re.escape(TABLE_HEAD) + r"(?:\|.*\n)*")
WRITE = ROOT / "docs" / "handbook" / "write.md"
HTML_HEAD = "| Elements | Attributes, beside those that all may carry |\n| --- | --- |\n"
_HTML = re.compile(re.escape(HTML_HEAD) + r"(?:\|.*\n)*")
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
    "The examples are parts of files. They show the form, and none of their facts, numbers and "
    "pages was looked up. The lines of the "
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


def architecture_page() -> str:
    """The page of the architecture, with the table of rooms as the rooms describe themselves."""
    page = ARCHITECTURE.read_text(encoding="utf-8")
    return _TABLE.sub(lambda _: TABLE_HEAD + rooms_table(), page)


def rooms_table() -> str:
    """A row for each room, from the roof down."""
    rows: list[str] = []
    for floor in reversed(FLOORS):
        for room in floor.rooms:
            if room != "__init__":
                rows.append(f"| {floor.name} | `{shown(room)}` | {first_line(room)} |\n")
    return "".join(rows)


def shown(room: str) -> str:
    """A room as the table names it: `model/`, `build.py`."""
    return f"{room}/" if (PACKAGE / room).is_dir() else f"{room}.py"


def first_line(room: str) -> str:
    """What a room says of itself in the first line of its docstring."""
    file = PACKAGE / f"{room}.py"
    if not file.exists():
        file = PACKAGE / room / "__init__.py"
    docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return docstring.split("\n")[0]


def write_page() -> str:
    """The page on writing, with the table of raw HTML as the gate has it."""
    page = WRITE.read_text(encoding="utf-8")
    return _HTML.sub(lambda _: HTML_HEAD + html_table(), page)


def html_table() -> str:
    """A row for each element that may carry something of its own, one for all that may not."""
    rows = [f"| all of these | `aria-…`, {_typed(EVERYWHERE)} |\n"]
    for name, own in sorted(ALLOWED.items()):
        if own - EVERYWHERE:
            rows.append(f"| `{name}` | {_typed(own - EVERYWHERE)} |\n")
    bare = [name for name, own in ALLOWED.items() if not own - EVERYWHERE]
    rows.append(f"| {_typed(bare)} | none |\n")
    rows.append(f"| in a line, such as a field of a record, only {_typed(PHRASES)} | no `id` |\n")
    rows.append(f"| addresses | lead within the site, or begin with {_typed(SCHEMES)} |\n")
    frame = f"begins with none of the frame's words: {_typed(OF_THE_FRAME)}"
    rows.append(f"| a class | {frame}; but it may be {_typed(WORN)} |\n")
    return "".join(rows)


def _typed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))


def main() -> None:
    """Write what is made from the program."""
    FINDINGS.write_text(findings_page(), encoding="utf-8")
    ARCHITECTURE.write_text(architecture_page(), encoding="utf-8")
    WRITE.write_text(write_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
