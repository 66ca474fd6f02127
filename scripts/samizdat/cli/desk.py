"""The commands of the editor's desk: bring it in, add to it, call it otherwise."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from samizdat.cli.program import Commands, collection_settings, today

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from samizdat.findings import Finding
    from samizdat.model.library import Library
    from samizdat.model.survey import Survey
    from samizdat.settings import Settings

STANDARD_INPUT = "-"


@click.group(cls=Commands)
def sources() -> None:
    """Bring works into the register of sources from a reference manager."""


@sources.command()
@click.argument("file", type=click.Path(dir_okay=False))
@click.option("--update", is_flag=True, help="Type what the file knows better into the register.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
@click.pass_context
def add(context: click.Context, file: str, *, update: bool, dry_run: bool) -> None:
    """Add the works of FILE: CSL-JSON, CSL-YAML, BibLaTeX or RIS; `-` reads standard input.

    Works that are in the register already are compared, and stay as they are.
    """
    from samizdat.editing.works.items import UnreadableError, read_items

    settings = collection_settings(context)
    try:
        items = read_items(_bytes(file), "standard input" if file == STANDARD_INPUT else file)
    except UnreadableError as error:
        raise click.ClickException(str(error)) from error
    _add(settings, items, update=update, dry_run=dry_run)


@sources.command()
@click.option("--library", default="users/0", show_default=True, help="Which: users/1, groups/1.")
@click.option("--folder", default="", help="Only the works of the folder with this key.")
@click.option("--server", metavar="URL", help="Not Zotero on this machine: https://api.zotero.org")
@click.option("--update", is_flag=True, help="Type what Zotero knows better into the register.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
@click.pass_context
def pull(
    context: click.Context, /, library: str, folder: str, server: str | None, **wishes: bool
) -> None:
    """Add the works of a Zotero library, as `add` does with those of a file.

    Zotero must be running on this machine. A library on the web that is not public asks for a key,
    in the environment as ZOTERO_API_KEY.
    """
    from samizdat.editing.works.zotero import HERE, ZoteroLibrary

    settings = collection_settings(context)
    asked = ZoteroLibrary(library, folder, server or HERE, os.environ.get("ZOTERO_API_KEY", ""))
    try:
        works = list(asked.works())
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--server") from error
    _add(settings, works, **wishes)


def _bytes(file: str) -> bytes:
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    return Path(file).read_bytes()


def _add(settings: Settings, items: Iterable[Mapping[str, Any]], **wishes: bool) -> None:
    from samizdat.editing.entries import RegisterError
    from samizdat.editing.works.register import add_works

    try:
        added = add_works(settings, items, **wishes)
    except RegisterError as error:
        raise click.ClickException(str(error)) from error
    for outcome in added.outcomes:
        click.echo(outcome)
    for line in added.by_hand:
        click.echo(f"by hand  {line}")
    click.echo(added.summary, err=True)


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--encoding", metavar="NAME", default="", help="Of texts: windows-1251, koi8-r, …")
@click.pass_context
def bring_in(context: click.Context, files: tuple[Path, ...], encoding: str) -> None:
    """Make a draft of each of FILES: .docx, .odt, .html, .md, .tex or .txt.

    Notes that name a work become citations, pictures come along, and a report says what wants a
    hand. Exits with 1 where a file was not let in; nothing is written of it.
    """
    from samizdat.editing.imports.bringing import bring
    from samizdat.editing.imports.files import RefusedError
    from samizdat.editing.imports.writing import write_draft
    from samizdat.reading.library import read_library

    settings = collection_settings(context)
    library = read_library(settings).library
    is_refused = False
    for file in files:
        try:
            written = write_draft(settings, bring(file, library, encoding))
        except RefusedError as error:
            click.echo(str(error), err=True)
            is_refused = True
            continue
        for line in written.report:
            click.echo(line)
    if is_refused:
        context.exit(1)


@click.command()
@click.pass_context
def lsp(context: click.Context) -> None:
    """Answer an editor in the Language Server Protocol, on standard input and output.

    Editors start it; it needs the extra `lsp`: pip install "samizdat[lsp]".
    """
    from samizdat.build import survey
    from samizdat.editing.server.desk import Desk
    from samizdat.editing.server.glance import Around, glance
    from samizdat.memory.recollection import Recollection

    try:
        from samizdat.editing.server.protocol import server_for
    except ImportError as error:
        told = 'The language server needs pygls: pip install "samizdat[lsp]".'
        raise click.ClickException(told) from error
    settings = collection_settings(context)
    memory, around = Recollection(), Around()

    def ask(typed: Mapping[str, str]) -> Survey:
        found = survey(settings, today(), memory=memory, typed=typed)
        memory.next_run()
        return found

    def at_a_glance(library: Library, path: str, text: str) -> tuple[Finding, ...]:
        return glance(library, path, text, today(), around)

    server_for(Desk(settings.root, ask, at_a_glance)).start_io()


@click.command()
@click.argument("kind")
@click.argument("old")
@click.argument("new")
@click.option("--dry-run", is_flag=True, help="Say what would change, and write nothing.")
@click.pass_context
def rename(context: click.Context, kind: str, old: str, new: str, *, dry_run: bool) -> None:
    """Call a record or an essay NEW in every file; its old address leads to the new one.

    KIND is person, place, event, institution, source, article, claim, figure, quotation or essay.
    """
    from samizdat.editing.entries import RegisterError
    from samizdat.editing.renaming import CannotRenameError, renamed, write_renamed
    from samizdat.reading.library import read_library

    settings = collection_settings(context)
    library = read_library(settings).library
    try:
        result = renamed(library, kind, old, new)
    except (CannotRenameError, RegisterError) as error:
        raise click.ClickException(str(error)) from error
    for path in sorted(result.texts):
        click.echo(path)
    for path, target in result.moved.items():
        click.echo(f"{path} is {target} now")
    if not dry_run:
        write_renamed(settings.root, result)


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="[KIND] NAME")
@click.option("--source", "rests_on", multiple=True, metavar="KEY", help="What a record rests on.")
@click.pass_context
def new(context: click.Context, /, words: tuple[str, ...], rests_on: tuple[str, ...]) -> None:
    """Begin an essay under its title: a draft with every field, ready to pass `check`.

    With KIND (person, place, event, institution or source), begin a record of that name; with
    `picture`, the file that describes the picture of that name among the figures.
    """
    from samizdat.editing.beginnings import RECORDS
    from samizdat.model.pictures import PICTURE

    settings = collection_settings(context)
    kind, *name = words
    if kind in RECORDS and name:
        click.echo(_begin_record(settings, kind, " ".join(name), rests_on))
        return
    if kind == PICTURE and name:
        click.echo(_shown(_begin_picture(settings, " ".join(name))))
        return
    if kind == "essay" and name:
        words = tuple(name)
    if len(words) > 1:
        raise click.UsageError('A title of several words stands in quotes: samizdat new "A title"')
    click.echo(_shown(_begin_essay(settings, words[0])))


def _begin_essay(settings: Settings, title: str) -> Path:
    from samizdat.editing.scaffolds import AlreadyThereError, new_essay

    try:
        file = new_essay(settings, title, today())
    except AlreadyThereError as error:
        raise click.ClickException(str(error)) from error
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="TITLE") from error
    return file


def _shown(file: Path) -> Path:
    """A file as it is called from where one is."""
    if file.is_relative_to(Path.cwd()):
        return file.relative_to(Path.cwd())
    return file


def _begin_picture(settings: Settings, name: str) -> Path:
    from samizdat.editing.picture_records import CannotDescribeError, begin_record

    try:
        return begin_record(settings, name)
    except CannotDescribeError as error:
        raise click.ClickException(str(error)) from error


def _begin_record(settings: Settings, kind: str, name: str, rests_on: tuple[str, ...]) -> str:
    from samizdat.editing.beginnings import CannotBeginError, begin
    from samizdat.editing.entries import RegisterError
    from samizdat.reading.library import read_library

    try:
        begun = begin(read_library(settings).library, kind, name, rests_on)
    except (CannotBeginError, RegisterError) as error:
        raise click.ClickException(str(error)) from error
    return f"{begun.path}:{begun.line}"
