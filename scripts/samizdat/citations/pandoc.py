"""pandoc, which typesets the citations: where it is, which one, and one run of it.

The one that comes with the packages is taken before any other, so that a site is typeset alike on
every machine. PYPANDOC_PANDOC names another.
"""

import os
import shutil
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files, version
from pathlib import Path

from samizdat.programs import finish, missing, start

PANDOC = "pandoc, which typesets the citations,"
PATIENCE = 60
"""Seconds that a run may take in any case; each work that is typeset allows it one more."""

CHOSEN = "PYPANDOC_PANDOC"
PACKAGE = "pypandoc_binary"


@dataclass(frozen=True, slots=True)
class Pandoc:
    """A pandoc on this machine."""

    program: str
    version: str

    def run(self, *arguments: str, given: str, works: int) -> str:
        """What it says to a text. Raises ProgramError when it fails or takes too long."""
        process = start([self.program, *arguments], name=PANDOC)
        return finish(process, name=PANDOC, seconds=PATIENCE + works, given=given)


def find_pandoc() -> Pandoc:
    """The pandoc to use; ours is known by its package, another has to be asked for its version.

    Raises ProgramError where there is none.
    """
    chosen = os.environ.get(CHOSEN)
    if chosen:
        return _asked(chosen)
    if program := _packaged():
        return Pandoc(str(program), f"{PACKAGE} {version(PACKAGE)}")
    found = shutil.which("pandoc")
    if not found:
        raise missing(PANDOC, "there is none")
    return _asked(found)


def _packaged() -> Path | None:
    """The program in the package that brings it, where that is here and whole."""
    try:
        brought = files(PACKAGE) or ()
    except PackageNotFoundError:
        return None
    for file in brought:
        if file.name not in ("pandoc", "pandoc.exe"):
            continue
        program = Path(str(file.locate()))
        if program.is_file():
            return program
    return None


def _asked(program: str) -> Pandoc:
    process = start([program, "--version"], name=PANDOC)
    said = finish(process, name=PANDOC, seconds=PATIENCE)
    return Pandoc(program, said.partition("\n")[0])
