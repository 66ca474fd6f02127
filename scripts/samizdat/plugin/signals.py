"""What ends a build or a preview from outside: it then clears up, as after Ctrl-C."""

from __future__ import annotations

import os
import signal
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

NAMES = ("SIGTERM", "SIGHUP")
"""Asked to end; the terminal was closed. Windows knows only the first."""


def end_cleanly() -> None:
    """From now on end like a program that has finished, with all that it does then.

    Whoever has other wishes for a signal, such as `nohup`, keeps them.
    """
    if threading.current_thread() is not threading.main_thread():
        return  # only there may it be said what a signal does
    owner = os.getpid()

    def end(number: int, _: FrameType | None) -> None:
        if os.getpid() != owner:
            os._exit(128 + number)  # a process that renders pages has nothing to clear up
        for each in _present():
            signal.signal(each, signal.SIG_IGN)  # clearing up is not to be interrupted
        raise SystemExit(128 + number)

    for each in _present():
        if signal.getsignal(each) is signal.SIG_DFL:
            signal.signal(each, end)


def undisturbed() -> None:
    """Let whoever clears up do so to the end, however often Ctrl-C is pressed."""
    if threading.current_thread() is threading.main_thread():
        for each in (signal.SIGINT, *_present()):
            signal.signal(each, signal.SIG_IGN)


def _present() -> list[signal.Signals]:
    return [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
