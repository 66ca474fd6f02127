"""Programs of others that we start: none is waited for without end, and a failure is a sentence."""

import os
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress

TOLD = 3
"""Lines of what a failed program has said that are passed on."""


class ProgramError(Exception):
    """A program that is needed is missing, hangs or has failed; says what to do."""


def start(command: Sequence[str], *, name: str) -> "subprocess.Popen[str]":
    """Start a program, in a group of its own, so that it can be stopped with all that it starts.

    Raises ProgramError where it is not there or cannot be run.
    """
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )
    except OSError as error:
        raise missing(name, f"{command[0]}: {error.strerror}") from error


def finish(process: "subprocess.Popen[str]", *, name: str, seconds: float, given: str = "") -> str:
    """Hand a program what it is to read, wait for its end, and give what it has written.

    Raises ProgramError when it takes longer than `seconds` or fails.
    """
    try:
        written, said = process.communicate(given, timeout=seconds)
    except subprocess.TimeoutExpired:
        raise ProgramError(
            f"{name} was stopped after {seconds:.0f} seconds without an end. "
            "Run the command again; if it hangs again, set up the environment anew."
        ) from None
    finally:
        stop(process)
    if process.returncode < 0:
        number = -process.returncode
        raise ProgramError(
            f"{name} was ended by signal {number} ({signal.strsignal(number)}), "
            "often for want of memory. Run the command again."
        )
    if process.returncode:
        last = " ".join((said.strip() or written.strip()).splitlines()[-TOLD:]) or "nothing"
        raise ProgramError(f"{name} failed with code {process.returncode} and said: {last}")
    return written


def stop(process: "subprocess.Popen[str]") -> None:
    """End a program that is still running, with all that it has started."""
    if process.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream:
            stream.close()


def take_no_more(seconds: int, memory: int) -> None:
    """Have the system end this very program when it takes more than so much from now on.

    Where the system knows no such limits, only whoever waits for it gives up.
    """
    try:
        import resource
    except ImportError:  # Windows has none
        return
    spent = resource.getrusage(resource.RUSAGE_SELF)
    most = int(spent.ru_utime + spent.ru_stime) + 1 + seconds
    for which, wanted in ((resource.RLIMIT_CPU, most), (resource.RLIMIT_AS, memory)):
        _, hard = resource.getrlimit(which)
        # macOS refuses some that it knows by name; a limit of before may be a lower one.
        with suppress(ValueError, OSError):
            resource.setrlimit(which, (wanted, hard))


def missing(name: str, reason: object) -> ProgramError:
    """What to say of a program that is not there."""
    return ProgramError(
        f"{name} cannot be run: {reason}. Set up the environment anew: it comes with the packages."
    )
