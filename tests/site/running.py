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
    command: Sequence[str], folder: Path, environment: Mapping[str, str], patience: float
) -> "subprocess.CompletedProcess[str]":
    """Run a module as a program, its output caught; stop it after so many seconds.

    Raises:
        subprocess.TimeoutExpired: it did not end in time.
    """
    with tempfile.TemporaryDirectory() as caught:
        out, err = Path(caught, "out"), Path(caught, "err")
        process = _FORKS.Process(
            target=_run, args=(list(command), str(folder), dict(environment), str(out), str(err))
        )
        process.start()
        process.join(patience)
        if process.exitcode is None:
            process.kill()
            raise subprocess.TimeoutExpired(list(command), patience)
        code = process.exitcode
        process.close()
        said = (out.read_text("utf-8"), err.read_text("utf-8"))
    return subprocess.CompletedProcess(list(command), code, *said)


def run_anew(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], patience: float
) -> "subprocess.CompletedProcess[str]":
    """The same, by a Python that has imported nothing before."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=patience,
    )


def _run(command: list[str], folder: str, environment: dict[str, str], out: str, err: str) -> None:
    """Become the program: what the child of a shell would find at its start."""
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT), 1)
    os.dup2(os.open(err, os.O_WRONLY | os.O_CREAT), 2)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = list(command)
    sys.path[0] = folder
    try:
        runpy.run_module(command[0], run_name="__main__", alter_sys=True)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
