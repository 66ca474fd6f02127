"""A table of sentences, as a collection: each is a paragraph of one essay."""

import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import yaml

from samizdat.build import survey
from samizdat.reading.project import read_settings
from tests.conftest import SMALL

HERE = Path(__file__).parent
HEAD = """\
---
title: Sentences
summary: Sentences of a table.
authors: [editors]
published: 2026-11-21
status: published
period: {period}
---

"""
CODES = frozenset(
    {
        "institution-out-of-time",
        "office-out-of-time",
        "rank-out-of-time",
        "person-out-of-life",
        "place-name-out-of-time",
        "date-contradicts-register",
        "misquoted-count",
    }
)


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence, the code of what is wrong in it, and the codes that were found.

    What follows from that error is left out: who signs after death is in no office either.
    """

    text: str
    code: str
    found: frozenset[str]


def rows(name: str, period: str, folder: Path) -> tuple[Row, ...]:
    """The sentences of a table, checked in a collection of their own."""
    collection = Path(shutil.copytree(SMALL, folder / name))
    registers = collection / "essays" / "registers"
    shutil.rmtree(registers)
    shutil.copytree(HERE / name, registers, ignore=shutil.ignore_patterns("sentences.yml"))
    (collection / "essays" / "odessa.md").unlink()
    told = yaml.safe_load((HERE / name / "sentences.yml").read_text(encoding="utf-8"))
    head = HEAD.format(period=period)
    lines = [head.rstrip("\n")]
    first = head.count("\n") + 1
    for row in told:
        lines += [row["text"], ""]
    lines.insert(1, "")
    (collection / "essays" / "table.md").write_text("\n".join(lines), encoding="utf-8")
    found = survey(read_settings(collection / "mkdocs.yml"), (2026, 11, 30)).findings
    by_line: dict[int, set[str]] = {}
    for finding in found:
        if finding.where.path.endswith("table.md") and finding.code in CODES:
            by_line.setdefault(finding.where.line, set()).add(finding.code)
    checked: list[Row] = []
    for position, row in enumerate(told):
        codes = by_line.get(first + position * 2, set()) - {row.get("also")}
        checked.append(Row(row["text"], row["code"], frozenset(codes)))
    return tuple(checked)


def counts(table: tuple[Row, ...]) -> dict[str, tuple[int, int, int]]:
    """By code: how many were planted, how many of these were found, how many others were."""
    planted: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for row in table:
        planted[row.code] += 1
        right[row.code] += row.code in row.found
        wrong.update(row.found - {row.code})
    return {code: (planted[code], right[code], wrong[code]) for code in sorted(CODES)}
