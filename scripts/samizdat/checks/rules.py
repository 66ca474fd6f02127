"""All rules, in the order in which the handbook has them."""

from collections.abc import Iterable

from samizdat.checks.chapters import files, past, writing
from samizdat.checks.chapters.chapter import Chapter
from samizdat.checks.previews import BROKEN_SETTINGS, FAILED_BUILD, MISSING_FOLDER
from samizdat.findings import Rule

PREVIEW = Chapter(
    "The preview",
    (BROKEN_SETTINGS, MISSING_FOLDER, FAILED_BUILD),
    intro="Three things keep a whole site from being shown while you write. `samizdat check` "
    "looks at texts and registers, and does not tell of them.",
)

CHAPTERS = (
    files.FILE,
    files.YAML,
    files.FIELDS,
    files.IDS,
    past.HISTORY,
    past.IN_PROSE,
    past.EVIDENCE_AND_WORDING,
    writing.NOTES,
    writing.LINKS,
    writing.INSERTS,
    writing.TEXT,
    PREVIEW,
)
"""What is read first, then what is compared, then how it reads."""


def by_code(chapters: Iterable[Chapter]) -> dict[str, Rule]:
    """Every rule by its code."""
    found: dict[str, Rule] = {}
    for chapter in chapters:
        for rule in chapter.rules:
            found[rule.code] = rule
    return found


RULES = by_code(CHAPTERS)
"""Every rule by its code, in the same order."""
