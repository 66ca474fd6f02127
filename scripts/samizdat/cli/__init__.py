"""The command line: the door through which editors and machines come in."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from samizdat import __version__
from samizdat.cli import desk, start
from samizdat.cli.program import (
    Later,
    Program,
    collection_config,
    collection_settings,
    is_verbose,
    reports,
    schemas,
)

# A command imports the rooms that it needs: words of help are to be there at once.
if TYPE_CHECKING:
    from samizdat.editing.schemas import Ids

NOTHING_WRITTEN = "Nothing was written: the findings above must be mended first."

EPILOG = "The handbook comes with the program: `samizdat serve` shows it at /handbook/."


@click.group(cls=Program, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", "-V", prog_name="samizdat")
@click.option(
    "--collection",
    type=click.Path(exists=True, file_okay=False),
    default=".",
    help="The folder of the collection, if it is not this one.",
)
@click.pass_context
def main(context: click.Context, collection: str) -> None:
    """Historical essays as prose that leans on typed, sourced, checked data."""
    context.obj = collection


@main.command()
@click.option("--site-dir", type=click.Path(path_type=Path), help="Publish here, not to site/.")
@click.option("--strict", is_flag=True, help="Warnings, too, keep the site from being published.")
@click.option(
    "--jobs",
    type=click.IntRange(min=0),
    help="Processes that make pages; 0, as without it: as many as there are cores.",
)
@click.option(
    "--no-cache",
    "cache",
    is_flag=True,
    default=True,
    flag_value=False,
    help="Make everything anew.",
)
@click.option("--offline", is_flag=True, help="Make a site that works from the disk, as files.")
@click.option("--wait", is_flag=True, help="Wait for another build that publishes there.")
@click.pass_context
def build(context: click.Context, /, site_dir: Path | None, *, cache: bool, **wishes: Any) -> None:
    """Check the collection and publish it to site/, in one step.

    On an error the site of before stays as it is.
    """
    config = collection_config(context)
    wishes["verbose"] = is_verbose(context)
    if site_dir:
        site_dir = site_dir.absolute()
    from samizdat.cli.last import last_build, told

    last = last_build(config, site_dir, **wishes) if cache else None
    if last and last.holds:
        click.echo(told(last), err=True)
        return
    if sys.stderr.isatty():  # in a pipe nobody waits
        click.echo("Building …", err=True)
    begun = time.monotonic()
    from samizdat.plugin import commands  # MkDocs takes a third of a second to import

    built = commands.build(config, commands.Wishes(site_dir=site_dir, cache=cache, **wishes))
    if last:
        last.remember(built.findings, time.time_ns())
    if sys.stderr.isatty():
        click.echo(built.line(time.monotonic() - begun), err=True)


@main.command()
@click.option("--address", metavar="HOST:PORT", help="Serve here, not at 127.0.0.1:8000.")
@click.option("--open", "open_browser", is_flag=True, help="Open the preview in a browser.")
@click.option("--allow-remote", is_flag=True, help="Let other machines see it, drafts and all.")
@click.pass_context
def serve(context: click.Context, /, **wishes: Any) -> None:
    """Show a preview that follows every save; drafts are in it.

    A file with an error keeps its last good page, with the finding above it.
    """
    config = collection_config(context)
    from samizdat.plugin import commands  # MkDocs takes a third of a second to import

    commands.serve(config, **wishes, verbose=is_verbose(context))


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True))
@click.option(
    "--format",
    "layout",
    type=Later(reports),
    default="text",
    help="How findings are written.",
    show_default=True,
)
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@click.option("--fix", is_flag=True, help="Mend what is certain, and say what was typed.")
@click.option(
    "--no-cache",
    "cache",
    is_flag=True,
    default=True,
    flag_value=False,
    help="Look at everything, whether it has changed or not.",
)
@click.pass_context
def check(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    layout: str,
    *,
    strict: bool,
    fix: bool,
    cache: bool,
) -> None:
    """Find what is wrong in the collection, or in the given files of it.

    Exits with 0 when nothing is, with 1 when something is, with 2 for a wrong command.
    """
    from samizdat.cli.checking import mended, outcome, within
    from samizdat.editing.reports import REPORTS, summary

    begun = time.monotonic()
    chosen = within(outcome(context, cache=cache), context, paths)
    if fix:
        chosen = mended(chosen, context, paths)
    report = REPORTS[layout](chosen)
    if report:
        click.echo(report)
    if sys.stderr.isatty():  # in a pipe nobody waits, and nothing is said where nothing is wrong
        click.echo(summary(chosen, time.monotonic() - begun), err=True)
    if any(finding.is_error or strict for finding in chosen.findings):
        context.exit(1)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_context
def stage(context: click.Context, folder: Path) -> None:
    """Write the whole site as plain Markdown to FOLDER, for any engine.

    FOLDER gets docs/ and an mkdocs.yml that needs no plugin of ours.
    """
    from samizdat.build import make_site, survey
    from samizdat.editing.reports import REPORTS
    from samizdat.findings.outcome import Outcome
    from samizdat.memory.cache import FOLDER, TextCache
    from samizdat.publishing.staging import NotEmptyError, stage_site

    settings = collection_settings(context)
    found = survey(settings)
    if found.errors:
        click.echo(REPORTS["text"](found.outcome), err=True)
        raise click.ClickException(NOTHING_WRITTEN)
    try:
        site = make_site(found.library, TextCache(settings.root / FOLDER))
        if site.findings:
            click.echo(REPORTS["text"](Outcome(site.findings)), err=True)
            raise click.ClickException(NOTHING_WRITTEN)
        stage_site(site, found.library, folder.resolve())
    except NotEmptyError as error:
        raise click.ClickException(str(error)) from error


@main.command()
@click.argument("address")
@click.option("--site-dir", type=click.Path(path_type=Path), help="The site as it was built.")
@click.pass_context
def verify(context: click.Context, address: str, site_dir: Path | None) -> None:
    """Compare what a server hands out at ADDRESS with the site as it was built.

    Exits with 1, and names the files, where it is not the same.
    """
    from samizdat.publishing.comparison import NoManifestError, differences

    try:
        found = list(differences(address, site_dir or collection_settings(context).site_dir))
    except (NoManifestError, ValueError) as error:
        raise click.UsageError(str(error)) from error
    for difference in found:
        click.echo(difference)
    if found:
        context.exit(1)


@main.command()
@click.argument("name", type=Later(schemas), default="essay")
@click.option(
    "--all",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write every schema to DIR, where editors look for them.",
)
@click.pass_context
def schema(context: click.Context, name: str, folder: Path | None) -> None:
    """Print the JSON Schema of an essay's front matter or of a register.

    Inside a collection it has the ids that an editor may complete.
    """
    import json

    from samizdat.editing.schemas import schema_of, write_schemas

    ids = _ids(context)
    if folder:
        write_schemas(folder, ids)
    else:
        click.echo(json.dumps(schema_of(name, ids=ids), indent=2, ensure_ascii=False))


def _ids(context: click.Context) -> Ids:
    """The ids of the collection, if the command is called in one."""
    from samizdat.editing.schemas import known_ids
    from samizdat.reading.config import NoCollectionError, find_config
    from samizdat.reading.library import read_library

    try:
        find_config(Path(context.obj).resolve())
    except NoCollectionError:
        return {}
    return known_ids(read_library(collection_settings(context)).library)


main.add_command(start.init)
main.add_command(start.pin)
main.add_command(desk.sources)
main.add_command(desk.bring_in)
main.add_command(desk.lsp)
main.add_command(desk.rename)
main.add_command(desk.new)
