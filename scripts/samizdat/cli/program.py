"""The program as a group of commands: how it fails, and what it asks only when it must."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from samizdat.settings import Settings
    from samizdat.words.dates import Day

VERBOSE = "samizdat.verbose"
"""Under this name a command notes that it was asked to say everything."""


class Commands(click.Group):
    """Commands every one of which takes --verbose."""

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Take a command in. What tells of a failure names --verbose, whatever was called."""
        cmd.params.append(_verbose())
        super().add_command(cmd, name)


class Program(Commands):
    """Commands whose failures are told in a few words."""

    def invoke(self, context: click.Context) -> Any:
        """Run a command; raises Refusal in place of what only a programmer could read."""
        try:
            return super().invoke(context)
        except click.ClickException as refused:
            _trace(refused.__cause__, context)
            raise
        except (click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            from samizdat.publishing.trouble import refusal

            _trace(error, context)
            raise refusal(error) from error


class Later(click.Choice[str]):
    """Names to choose from that only a room knows, which is not asked before it is needed."""

    def __init__(self, names: Callable[[], Iterable[str]]) -> None:
        super().__init__(())
        self._names = names

    @property
    def choices(self) -> tuple[str, ...]:
        """The names."""
        return tuple(self._names())

    @choices.setter
    def choices(self, _: object) -> None:
        """Click's own beginning has none."""


def _verbose() -> click.Option:
    return click.Option(
        ["--verbose", "-v"],
        is_flag=True,
        expose_value=False,
        callback=_note_verbose,
        help="Say what is being done, and where it failed.",
    )


def _note_verbose(context: click.Context, _: click.Parameter, value: bool) -> None:
    """Remember the wish, where whoever needs it finds it: `is_verbose`."""
    context.meta[VERBOSE] = value


def is_verbose(context: click.Context) -> bool:
    """Whether a command was asked to say everything."""
    return bool(context.meta.get(VERBOSE))


def _trace(error: BaseException | None, context: click.Context) -> None:
    """With --verbose, show where in the program something failed."""
    if error and is_verbose(context):
        traceback.print_exception(error)


def reports() -> Iterable[str]:
    """How findings may be written."""
    from samizdat.editing.reports import REPORTS

    return REPORTS


def schemas() -> Iterable[str]:
    """What there is a schema of."""
    from samizdat.editing.schemas import SCHEMAS

    return SCHEMAS


def collection_settings(context: click.Context) -> Settings:
    """What the collection's owner has said. Raises UsageError where nobody can read it."""
    from samizdat.reading.project import BrokenConfigError, read_settings

    try:
        return read_settings(collection_config(context))
    except BrokenConfigError as error:
        raise click.UsageError(str(error)) from error


def collection_config(context: click.Context) -> Path:
    """The collection's mkdocs.yml. Raises UsageError where there is none."""
    from samizdat.reading.config import NoCollectionError, find_config

    try:
        return find_config(Path(context.obj).resolve())
    except NoCollectionError as error:
        raise click.UsageError(f"{error}. Change to the collection's folder first.") from error


def today() -> Day:
    """The day on the editor's own calendar."""
    from datetime import date

    day = date.today()
    return day.year, day.month, day.day
