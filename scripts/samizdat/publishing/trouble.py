"""What went wrong that no author can mend: a sentence, what to do, and the code to exit with.

The codes are those of sysexits.h, which programs that start ours know how to read.
"""

import errno

import click

from samizdat.programs import ProgramError
from samizdat.publishing.inspection import FlawedSiteError
from samizdat.publishing.lock import BusyError
from samizdat.publishing.target import UnsafeTargetError

FINDINGS = 1
USAGE = 2
UNAVAILABLE = 69
SOFTWARE = 70
SYSTEM = 71
CANNOT_CREATE = 73
INPUT_OUTPUT = 74
TRY_AGAIN = 75
ENVIRONMENT = 78

TOLD = 20
"""Flaws of a site that are told; the rest are counted."""

_FULL = ("the disk is full", "Make room and run the command again", INPUT_OUTPUT)
_READ_ONLY = (
    "the file system is read-only",
    "Choose another place, for the site with --site-dir",
    CANNOT_CREATE,
)
_DENIED = ("permission was denied", "See to it that you may read and write there", CANNOT_CREATE)
_IN_USE = ("it is in use, or a mount point", "Publish to a folder within it", CANNOT_CREATE)
_TOO_MANY = ("too many files are open", "Close other programs, or raise `ulimit -n`", SYSTEM)
_STUCK = ("it cannot be moved to another name", "Publish to another folder", CANNOT_CREATE)
_CAUSES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EBUSY: _IN_USE,
    errno.EXDEV: _STUCK,
    errno.EMFILE: _TOO_MANY,
    errno.ENFILE: _TOO_MANY,
}


class Refusal(click.ClickException):
    """Ends a command with a few words on standard error."""

    def __init__(self, words: str, code: int) -> None:
        super().__init__(words)
        self.exit_code = code  # type: ignore[misc]  # Click has one for each class, and asks here


def refusal(error: BaseException) -> Refusal:
    """What to tell of an error."""
    if isinstance(error, OSError):
        return _of_system(error)
    if isinstance(error, FlawedSiteError):
        return _of_site(error)
    if isinstance(error, MemoryError):
        return Refusal("There is not enough memory. Close other programs and try again.", SYSTEM)
    for kind, code in _CODES.items():
        if isinstance(error, kind):
            return Refusal(str(error), code)
    words = " ".join(str(error).split())[:200]
    return Refusal(
        f"The program itself has failed ({type(error).__name__}: {words}). "
        "Run the command again with --verbose, and report what it prints.",
        SOFTWARE,
    )


_CODES = {
    UnsafeTargetError: USAGE,
    ProgramError: UNAVAILABLE,
    BusyError: TRY_AGAIN,
}


def _of_system(error: OSError) -> Refusal:
    again = "See whether the disk is well, and run the command again"
    known = _CAUSES.get(error.errno or 0, (error.strerror or str(error), again, INPUT_OUTPUT))
    cause, remedy, code = known
    # Of two names the second is what was to be written.
    name = error.filename2 or error.filename
    words = f"{cause}. {remedy}."
    if name:
        words = f"{name}: {words}"
    return Refusal(words, code)


def _of_site(error: FlawedSiteError) -> Refusal:
    shown = "\n".join(f"    {flaw}" for flaw in error.flaws[:TOLD])
    rest = len(error.flaws) - TOLD
    words = f"The site was not published: it is not whole, or asks other hosts.\n{shown}"
    if rest > 0:
        words += f"\n    and {rest} more"
    return Refusal(words, FINDINGS)
