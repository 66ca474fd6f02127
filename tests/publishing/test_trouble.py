"""What is told of a failure: a sentence with a remedy, and a code that programs know."""

import errno
import os
import re
from pathlib import Path

import pytest

from samizdat.programs import ProgramError
from samizdat.publishing import trouble
from samizdat.publishing.inspection import FlawedSiteError
from samizdat.publishing.trouble import refusal

CODES = {
    "FINDINGS": "",
    "USAGE": "",
    "UNAVAILABLE": "EX_UNAVAILABLE",
    "SOFTWARE": "EX_SOFTWARE",
    "SYSTEM": "EX_OSERR",
    "CANNOT_CREATE": "EX_CANTCREAT",
    "INPUT_OUTPUT": "EX_IOERR",
    "TRY_AGAIN": "EX_TEMPFAIL",
    "ENVIRONMENT": "EX_CONFIG",
}
"""Each code as trouble.py and the system call it."""


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (
            OSError(errno.ENOSPC, "No space", "site/a.html"),
            74,
            "site/a.html: the disk is full. Make room and run the command again.",
        ),
        (
            OSError(errno.EROFS, "Read-only"),
            73,
            "the file system is read-only. Choose another place",
        ),
        (PermissionError(errno.EACCES, "Denied", "site"), 73, "site: permission was denied."),
        (OSError(errno.EBUSY, "Busy", "site"), 73, "site: it is in use, or a mount point."),
        (OSError(errno.EIO, "Input/output error", "a"), 74, "a: Input/output error. See whether"),
        (OSError("something"), 74, "something. See whether the disk is well"),
        (OSError(errno.EMFILE, "Too many"), 71, "too many files are open."),
        (MemoryError(), 71, "There is not enough memory."),
        (ProgramError("pandoc cannot be run."), 69, "pandoc cannot be run."),
        (
            ValueError("not\nthis"),
            70,
            "The program itself has failed (ValueError: not this). Run the command again with",
        ),
    ],
)
def test_failure(error: Exception, code: int, words: str) -> None:
    """A failure is one line, whatever it was."""
    told = refusal(error)

    assert told.exit_code == code
    assert told.message.startswith(words)
    assert "\n" not in told.message


def test_codes() -> None:
    """The handbook has a row for each code that a command ends with, and no other."""
    page = (Path(__file__).parents[2] / "docs/handbook/publish.md").read_text("utf-8")
    (table,) = re.findall(r"^\| Code \| What it means \|\n(.*?)\n\n", page, re.M | re.S)
    written = [int(code) for code in re.findall(r"^\| (\d+) ", table, re.M)]
    constants = {name: value for name, value in vars(trouble).items() if name.isupper()}
    numbers = {name: value for name, value in constants.items() if isinstance(value, int)}
    del numbers["TOLD"]

    assert numbers.keys() == CODES.keys()
    assert written == sorted({0, *numbers.values()})


@pytest.mark.posix
def test_codes_are_those_of_the_system() -> None:
    """What a code above the others means is what sysexits.h says of it."""
    for name, system in CODES.items():
        if system:
            assert getattr(trouble, name) == getattr(os, system)


def test_flawed_site() -> None:
    """Of a site with many flaws the first twenty are told, and the rest counted."""
    told = refusal(FlawedSiteError([f"page {number} has a flaw" for number in range(25)]))

    assert told.exit_code == 1
    lines = told.message.splitlines()
    assert lines[0] == "The site was not published: it is not whole, or asks other hosts."
    assert lines[1] == "    page 0 has a flaw"
    assert lines[-1] == "    and 5 more"
    assert len(lines) == 22
