"""What the command `check` does: look at what has changed, and mend what is certain."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from samizdat.cli.program import collection_config, collection_settings, today
from samizdat.editing.last_check import LastCheck
from samizdat.findings.outcome import Outcome
from samizdat.memory.cache import FOLDER, TextCache
from samizdat.memory.seal import own_seal, seal_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samizdat.findings import Finding
    from samizdat.memory.book import Book

MOST_ROUNDS = 10
"""So often is a collection read again after fixes; each round mends what the last uncovered."""


def outcome(context: click.Context, *, cache: bool = True) -> Outcome:
    """What is wrong in the collection; that of the last check, where nothing has changed since."""
    last = _last_check(collection_config(context)) if cache else None
    found = last.outcome if last else None
    if found:
        return found
    if last is None or not last.may_remember:
        return _looked_at(context)
    book = last.book
    found = _looked_at(context, book)
    book.close()
    last.remember(found, time.time_ns())
    return found


def _last_check(config: Path) -> LastCheck | None:
    """What is known of the last check; nothing where nobody but this user must be believed."""
    memory = TextCache(config.parent / FOLDER, own_seal(seal_file()))
    if not memory.is_sealed:
        return None
    try:
        return LastCheck(config, today(), memory)
    except (OSError, ValueError):  # the check will say which file cannot be read
        return None


def _looked_at(context: click.Context, book: Book | None = None) -> Outcome:
    from samizdat.build import survey  # what is to be read takes half a second to import

    return survey(collection_settings(context), today(), book=book).outcome


def mended(found: Outcome, context: click.Context, paths: tuple[str, ...]) -> Outcome:
    """What is left when everything certain is mended: a fix may uncover another."""
    from samizdat.editing.fixes import apply_fixes

    for _ in range(MOST_ROUNDS):
        fixed = apply_fixes(found.findings, collection_config(context).parent)
        for each in fixed:
            click.echo(each, err=True)
        if not fixed:
            break
        found = within(_looked_at(context), context, paths)
    return found


def within(found: Outcome, context: click.Context, paths: tuple[str, ...]) -> Outcome:
    """Of an outcome what concerns some files, or all of it where none are named."""
    if not paths:
        return found
    root = collection_config(context).parent
    chosen = [Path(path).resolve() for path in paths]
    kept = tuple(_below(found.findings, root, chosen))
    return Outcome(kept, found.essays, found.records, found.site_url)


def _below(findings: tuple[Finding, ...], root: Path, chosen: list[Path]) -> Iterator[Finding]:
    for finding in findings:
        file = root / finding.where.path
        if any(file.is_relative_to(path) for path in chosen):
            yield finding
