"""Programs that we start: missing, failing, hanging, or killed, each ends in a sentence."""

import os
import sys
from pathlib import Path

import pytest

from samizdat.programs import ProgramError, finish, start, stop

NAME = "The program"


def run(script: str, *, seconds: float = 60, given: str = "") -> str:
    """What a program written in Python has to say."""
    process = start([sys.executable, "-c", script], name=NAME)
    return finish(process, name=NAME, seconds=seconds, given=given)


def test_what_it_writes() -> None:
    """A program is handed its text, and what it writes is given; what it warns of is not."""
    said = run(
        "import sys; print(input().upper()); print('careful', file=sys.stderr)", given="ёж\n"
    )

    assert said == "ЁЖ\n"


def test_missing(tmp_path: Path) -> None:
    """A program that is not there is named, with where it was looked for."""
    with pytest.raises(ProgramError, match=r"The program cannot be run: .*nowhere: No such file"):
        start([str(tmp_path / "nowhere")], name=NAME)


def test_not_executable(tmp_path: Path) -> None:
    """A program that may not be run is named, too."""
    (tmp_path / "program").write_text("#!/bin/sh\n")

    with pytest.raises(ProgramError, match="Permission denied"):
        start([str(tmp_path / "program")], name=NAME)


def test_failing() -> None:
    """A program that fails is quoted: the last that it said, and its code."""
    with pytest.raises(ProgramError, match=r"failed with code 3 and said: two three four$"):
        run("import sys; sys.stderr.write('one\\ntwo\\nthree\\nfour\\n'); sys.exit(3)")


def test_failing_without_a_word() -> None:
    """Of a program that says nothing it is said that it did."""
    with pytest.raises(ProgramError, match="failed with code 1 and said: nothing"):
        run("raise SystemExit(1)")


def test_killed() -> None:
    """A program that a signal has ended is told by the signal."""
    with pytest.raises(ProgramError, match=r"was ended by signal 9 \(Killed\)"):
        run("import os; os.kill(os.getpid(), 9)")


def test_hanging(tmp_path: Path) -> None:
    """A program that comes to no end is stopped, with what it has started itself."""
    held = tmp_path / "held"
    os.mkfifo(held)
    child = (
        f"import time; held = open({str(held)!r}, 'w', 1); print('up', file=held); time.sleep(600)"
    )
    script = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    process = start([sys.executable, "-c", script], name=NAME)

    with held.open() as reader:
        assert reader.readline() == "up\n"
        with pytest.raises(ProgramError, match="was stopped after 0 seconds without an end"):
            finish(process, name=NAME, seconds=0.01)
        assert reader.read() == ""  # it ends when nobody holds the other end any more

    assert process.returncode == -9


def test_stopped_twice() -> None:
    """A program that has ended already can be stopped."""
    process = start([sys.executable, "-c", ""], name=NAME)
    finish(process, name=NAME, seconds=60)

    stop(process)

    assert process.returncode == 0
