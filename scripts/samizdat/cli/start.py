"""The commands that begin a collection and that keep the program it is made with."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from samizdat.cli.program import collection_settings, today

if TYPE_CHECKING:
    from samizdat.editing.starting.wishes import Wishes

LICENCES = ("cc-by", "cc-by-sa", "cc0", "none")
QUESTIONS: tuple[tuple[str, str, Any], ...] = (
    ("title", "Title of the collection", None),
    ("language", "Language of its pages", "en"),
    ("first_year", "First year that it treats", None),
    ("last_year", "Last year", None),
    (
        "calendar",
        "Calendar: gregorian, or the day on which it took the Julian one's place",
        "gregorian",
    ),
    ("licence", "Licence of essays and registers", "none"),
)
"""What is asked on a terminal, in order, with what is taken for an empty answer."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--title", help="What the collection is called; the name of its folder without.")
@click.option("--language", metavar="LANG", help="The language of its pages: en, de, fr …")
@click.option("--first-year", type=int, help="The first year that it treats.")
@click.option("--last-year", type=int, help="The last year that it treats.")
@click.option(
    "--calendar",
    metavar="gregorian|DAY",
    help="The day on which its country gave up the Julian calendar, if it matters.",
)
@click.option("--licence", type=click.Choice(LICENCES), help="Under what it may be used again.")
@click.option("--into", is_flag=True, help="Add to the site of MkDocs that is in FOLDER.")
def init(*, folder: Path, into: bool, **said: Any) -> None:
    """Begin a collection in FOLDER: one that checks, serves and builds at once.

    Asks on a terminal what no option has said. A folder that is not empty is refused.
    """
    from samizdat.editing.starting.collection import NotEmptyError, begin
    from samizdat.editing.starting.wheel import NotInstalledError
    from samizdat.publishing.trouble import CANNOT_CREATE, ENVIRONMENT, Refusal

    if not into and folder.exists() and any(each.name != ".git" for each in folder.iterdir()):
        words = f"{folder} is not empty. Choose another folder; --into adds to a site of MkDocs."
        raise Refusal(words, CANNOT_CREATE)
    wishes = _wishes(folder, said)
    try:
        if into:
            _add(folder, wishes)
            return
        begin(folder, wishes, today())
    except NotEmptyError as error:
        raise Refusal(f"{error}. Choose another folder.", CANNOT_CREATE) from error
    except NotInstalledError as error:
        raise Refusal(f"{error}. Install it from a wheel, with pip or uv.", ENVIRONMENT) from error
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    click.echo(f"Begun in {folder}. There, `samizdat serve` shows it, and README.md says more.")


def _wishes(folder: Path, said: dict[str, Any]) -> Wishes:
    """What the options say and, on a terminal, the answers to what they leave open."""
    from samizdat.editing.starting.wishes import Wishes

    answers: dict[str, Any] = {"title": folder.resolve().name}
    for name, question, usual in QUESTIONS:
        value = said[name]
        if value is None and sys.stdin.isatty():
            value = _asked(name, question, usual or answers.get(name))
        if value is not None:
            answers[name] = value
    return Wishes(**answers)


def _asked(name: str, question: str, usual: Any) -> Any:
    kind: Any = str
    if name.endswith("year"):
        kind, usual = int, usual or today()[0]
    elif name == "licence":
        kind = click.Choice(LICENCES)
    return click.prompt(question, default=usual, type=kind, err=True)


def _add(folder: Path, wishes: Wishes) -> None:
    from samizdat.editing.starting.existing import NoSiteError, add_to

    try:
        taken = add_to(folder, wishes, today())
    except NoSiteError as error:
        raise click.UsageError(str(error)) from error
    for each in taken.written:
        click.echo(f"Added {each}.")
    for each in taken.left:
        click.echo(f"Left to you: {each}.")


@click.command()
@click.pass_context
def pin(context: click.Context) -> None:
    """Put this program and a lock of what it needs into the collection."""
    from samizdat.editing.starting.locking import lock
    from samizdat.editing.starting.wheel import NotInstalledError
    from samizdat.publishing.trouble import ENVIRONMENT, Refusal

    try:
        click.echo(lock(collection_settings(context).root))
    except NotInstalledError as error:
        raise Refusal(f"{error}. Install it from a wheel, with pip or uv.", ENVIRONMENT) from error
