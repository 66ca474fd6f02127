"""Runs the program in a process of its own each time, without importing it anew for each.

Importing the program and MkDocs takes longer than most commands do. A server of forks imports
them once; each command is a child of it, with a folder, an environment and an output of its own.
"""

import multiprocessing
import os
import runpy
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["samizdat.cli", "samizdat.plugin", "mkdocs.commands.build"])


def run(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], patience: float
) -> "subprocess.CompletedProcess[str]":
    """Run `samizdat` in a folder with its output caught; stop it after so many seconds."""
    with tempfile.TemporaryDirectory() as caught:
        out, err = Path(caught, "out"), Path(caught, "err")
        process = _FORKS.Process(
            target=_run, args=(list(arguments), str(folder), dict(environment), str(out), str(err))
        )
        process.start()
        process.join(patience)
        if process.exitcode is None:
            process.kill()
            raise subprocess.TimeoutExpired(list(arguments), patience)
        code = process.exitcode
        process.close()
        said = (out.read_text("utf-8"), err.read_text("utf-8"))
    return subprocess.CompletedProcess(list(arguments), code, *said)


def _run(
    arguments: list[str], folder: str, environment: dict[str, str], out: str, err: str
) -> None:
    """Become the program: what the child of a shell would find at its start."""
    for number, path in enumerate((os.devnull, out, err)):
        flags = os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT
        os.dup2(os.open(path, flags), number)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["samizdat", *arguments]
    sys.path[0] = folder
    try:
        runpy.run_module("samizdat", run_name="__main__", alter_sys=True)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
