"""What the command line asks and says of the last build."""

from pathlib import Path

import click

from samizdat.memory.cache import FOLDER, TextCache
from samizdat.publishing.last_build import LastBuild, order
from samizdat.reading.conditions import Conditions


def last_build(
    config: Path, site_dir: Path | None, *, strict: bool, offline: bool, **_: object
) -> LastBuild | None:
    """What is known of the last build; nothing where its like cannot be told from another."""
    wished = order(config, site_dir, strict=strict, offline=offline)
    if wished is None or not wished.conditions.cache:
        return None
    if wished.conditions.others:
        click.echo(_told_of_others(wished.conditions), err=True)
        return None
    try:
        return LastBuild(wished, TextCache(config.parent / FOLDER))
    except OSError:  # the build will say which file cannot be read
        return None


def told(last: LastBuild) -> str:
    """What to say where nothing is to be done."""
    words = f"Nothing has changed since the last build: {last.order.target} stays as it is."
    if last.findings:
        words += f" Its findings, {last.findings}, are listed by `samizdat check`."
    return words


def _told_of_others(conditions: Conditions) -> str:
    """What to say where nobody knows what has changed."""
    named = ", ".join(conditions.others)
    return f"Everything is built, whatever has changed: mkdocs.yml has {named}."
