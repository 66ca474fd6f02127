"""What is told of a failure: a sentence with a remedy, and a code that programs know."""

import errno

import pytest

from samizdat.publishing.inspection import FlawedSiteError
from samizdat.publishing.trouble import refusal
from samizdat.tools import ToolError


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
        (ToolError("pandoc cannot be run."), 69, "pandoc cannot be run."),
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


def test_flawed_site() -> None:
    """Of a site with many flaws the first twenty are told, and the rest counted."""
    told = refusal(FlawedSiteError([f"page {number} has a flaw" for number in range(25)]))

    assert told.exit_code == 1
    lines = told.message.splitlines()
    assert lines[0] == "The site was not published: it is not whole, or asks other hosts."
    assert lines[1] == "    page 0 has a flaw"
    assert lines[-1] == "    and 5 more"
    assert len(lines) == 22
