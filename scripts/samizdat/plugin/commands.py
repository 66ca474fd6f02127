"""`build` and `serve` as MkDocs runs them, for the command line."""

from __future__ import annotations

import logging
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.__main__ import ColorFormatter
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config

from samizdat.plugin.files import named_by_the_owner
from samizdat.plugin.preview.address import HOST, PORT, read_address
from samizdat.plugin.refusals import checked_target
from samizdat.plugin.signals import end_cleanly, undisturbed
from samizdat.publishing.trouble import USAGE, Refusal
from samizdat.reading.project import BrokenConfigError, read_settings

OURS = "mkdocs.plugins.samizdat"
"""The logger of what is said here, below that of MkDocs."""

# Material announces a change of engine at every build; our readers of logs know.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the command line asks of a build, beside what mkdocs.yml says."""

    site_dir: Path | None = None
    strict: bool = False
    jobs: int | None = None
    cache: bool = True
    offline: bool = False
    wait: bool = False
    verbose: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """What a build has come to."""

    target: Path
    """The folder that the site is published to."""

    findings: int
    """How many things are wrong that did not keep it from being published."""

    essays: int = 0
    pages: int = 0
    """All of them, those of essays too."""

    owners: tuple[str, ...] = ()
    """Addresses of the files that are published because mkdocs.yml names them."""

    def line(self, seconds: float) -> str:
        """What to say of it at the end: `15 essays, 312 pages, no findings, 4.1 seconds. …`."""
        said = [_counted(self.essays, "essay"), _counted(self.pages, "page")]
        said += [_counted(self.findings, "finding"), f"{seconds:.1f} seconds"]
        words = f"{', '.join(said)}. Published to {self.target}."
        if self.owners:
            words += f" Named by mkdocs.yml, and looked into by nobody: {', '.join(self.owners)}."
        return words


def build(config_file: Path, wishes: Wishes) -> Built:
    """Build and publish a site.

    What is not wished for stays as mkdocs.yml has it. Raises mkdocs.exceptions.Abort when the site
    cannot be published, Refusal where it is none of ours.
    """
    _log(logging.INFO if wishes.verbose else logging.WARNING)
    _refuse_unsafe(config_file, wishes)
    given = {"site_dir": str(wishes.site_dir)} if wishes.site_dir else {}
    config = load_config(str(config_file), strict=wishes.strict or None, **given)
    plugin: Any = config.plugins.get("samizdat")
    if plugin is None:
        words = "the plugin samizdat is not among the plugins. Write 'plugins: [samizdat]'."
        raise Refusal(f"{config_file.name}: {words}", USAGE)
    own = plugin.config
    own.jobs = own.jobs if wishes.jobs is None else wishes.jobs
    own.cache = own.cache and wishes.cache
    own.offline = own.offline or wishes.offline
    own.wait = own.wait or wishes.wait
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build.build(config)
    finally:
        config.plugins.on_shutdown()
    owners = named_by_the_owner(plugin.survey.library)
    return Built(
        Path(config.site_dir),
        len(plugin.survey.findings),
        len(plugin.survey.library.shown),
        len(plugin.files.documentation_pages()),
        owners,
    )


def _counted(number: int, noun: str) -> str:
    if number == 1:
        return f"1 {noun}"
    return f"{number or 'no'} {noun}s"


def _refuse_unsafe(config_file: Path, wishes: Wishes) -> None:
    """Before MkDocs does, which refuses some folders in words and with a code of its own.

    Raises Refusal, too, where mkdocs.yml cannot be read, as every other command does.
    """
    try:
        settings = read_settings(config_file)
    except BrokenConfigError as error:
        raise Refusal(str(error), USAGE) from error
    checked_target(wishes.site_dir or settings.site_dir, settings)


def serve(
    config_file: Path,
    *,
    address: str | None,
    open_browser: bool,
    allow_remote: bool = False,
    verbose: bool = False,
) -> None:
    """Serve a preview that follows every save, until somebody ends it.

    If it is `verbose`, what has ended a build is shown with its place in the program. Raises
    Refusal where the address is not to be had, before anything is built.
    """
    from samizdat.plugin.preview.desk import Preview  # a build needs no server
    from samizdat.plugin.preview.engine import EngineBuild

    _log(logging.INFO)
    if verbose:
        logging.getLogger(OURS).setLevel(logging.DEBUG)
    end_cleanly()
    place = read_address(address or _wished_address(config_file), remote=allow_remote)
    build = EngineBuild(config_file)
    preview = Preview(place, config_file.parent, build)
    try:
        preview.serve(open_in_browser=open_browser)
    except KeyboardInterrupt:
        logging.getLogger("mkdocs").info("Shutting down...")
    finally:
        undisturbed()
        preview.shutdown()
        build.close()


def _wished_address(config_file: Path) -> str:
    """Where mkdocs.yml wants a preview to be; while it is broken, where most are."""
    try:
        wished = read_settings(config_file).preview_at
    except (BrokenConfigError, OSError):
        wished = ""
    return wished or f"{HOST}:{PORT}"


def _log(level: int) -> None:
    """Findings and warnings on standard error, as MkDocs prints them; in colour on a terminal."""
    plain = logging.Formatter("%(levelname)-7s -  %(message)s")
    logger = logging.getLogger("mkdocs")
    logger.propagate = False
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(ColorFormatter() if sys.stderr.isatty() else plain)
        logger.addHandler(handler)
    logger.setLevel(level)
