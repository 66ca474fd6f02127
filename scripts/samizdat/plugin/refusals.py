"""What ends a build, told to MkDocs in a few words and with the code to exit with."""

from __future__ import annotations

import logging
import os
import traceback
from typing import TYPE_CHECKING

import mkdocs.plugins
from click import ClickException, echo
from mkdocs.exceptions import Abort
from mkdocs.utils import CountHandler

from samizdat.publishing.lock import BusyError
from samizdat.publishing.publication import Publication
from samizdat.publishing.target import UnsafeTargetError, safe_target
from samizdat.publishing.trouble import ENVIRONMENT, TRY_AGAIN, USAGE, Refusal, refusal

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

    from samizdat.settings import Settings


CLOCK = "SOURCE_DATE_EPOCH"
END_OF_DATES = 253402300800
"""The second after the year 9999, which no date of Python's reaches."""


def checked_target(site_dir: Path, settings: Settings) -> Path:
    """The folder to publish to; raises Refusal where nothing may be published."""
    try:
        return safe_target(site_dir, settings)
    except UnsafeTargetError as error:
        raise Refusal(f"{error} Nothing was written.", USAGE) from error


def begin_publication(target: Path, *, wait: bool, anew: bool) -> Publication:
    """The way to a target; raises Refusal while another is on it, unless `wait` is wanted."""
    try:
        return Publication(target, anew=anew)
    except BusyError as error:
        if not wait:
            words = f"{target}: {error}. Wait for its end, or say --wait and this one will."
            raise Refusal(words, TRY_AGAIN) from error
        echo(f"Waiting: {error}.", err=True)
    return Publication(target, wait=True, anew=anew)


def end_publication(publication: Publication) -> None:
    """Leave nothing behind; raises Refusal where that fails."""
    try:
        publication.close()
    except OSError as error:
        raise refusal(error) from error


def refuse_warnings(config: MkDocsConfig) -> None:
    """Strictly, a warning is an error, also when everything else is done.

    MkDocs counts them only after the last event. Raises Abort in its words.
    """
    if not config.strict:
        return
    for handler in logging.getLogger(mkdocs.plugins.__name__.partition(".")[0]).handlers:
        if isinstance(handler, CountHandler) and (counts := handler.get_counts()):
            said = ", ".join(f"{count} {level.lower()}s" for level, count in counts)
            raise Abort(f"Aborted with {said} in strict mode!")


def refuse_foreign_clock() -> None:
    """Dates come from SOURCE_DATE_EPOCH where it is set; raises Refusal where it is no second."""
    said = os.environ.get(CLOCK, "")
    if said and not (said.isascii() and said.isdecimal() and int(said) < END_OF_DATES):
        words = f"{CLOCK} is {said[:40]!r}, and should be seconds since 1970. Unset it, or mend it."
        raise Refusal(words, ENVIRONMENT)


def refuse(error: Exception) -> None:
    """Tell an error in a few words in place of the forty lines of its traceback.

    What MkDocs tells in words itself is left to it. Raises Refusal.
    """
    if isinstance(error, ClickException):
        return
    if logging.getLogger(mkdocs.plugins.__name__.partition(".")[0]).isEnabledFor(logging.DEBUG):
        traceback.print_exception(error)
    raise refusal(error) from error
