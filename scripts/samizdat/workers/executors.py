"""Who works: processes of this machine, or whatever executor the owner of a collection names.

An executor is one of the standard library's `concurrent.futures`, or anything that has its
`submit` and `shutdown`. The processes of this machine are copies of this one where the system can
make copies that are safe (Linux); elsewhere they begin from nothing, and read the collection.
"""

import importlib
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor

from samizdat.programs import ProgramError

COPIES = sys.platform == "linux"
"""A process can be copied with all that it has worked out."""

BEGINNING = {True: "fork", False: "spawn"}[COPIES]
"""How a process begins, as the standard library calls it."""

DASK = ("dask", "tcp://", "tls://", "ucx://")
"""How the setting begins that asks for dask: a cluster of its own, or the address of one."""

LOOK = 1.0
"""Seconds between two looks of a worker at whether anybody still waits for it."""


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def executor_of(named: str, jobs: int) -> Executor:
    """The executor that a setting names, for so many processes; nothing named is ours.

    Raises ProgramError where there is none of that name, or nobody answers at its address.
    """
    if not named:
        context = multiprocessing.get_context(BEGINNING)
        return ProcessPoolExecutor(jobs, mp_context=context, initializer=_settle_in)
    if named.startswith(DASK):
        return _of_dask(named, jobs)
    return _of_owner(named, jobs)


def _of_dask(named: str, jobs: int) -> Executor:
    try:
        distributed = importlib.import_module("distributed")
    except ImportError:
        raise ProgramError(
            f"'executor: {named}' needs dask. Install it with `pip install samizdat[dask]`."
        ) from None
    try:
        if named == "dask":
            client = distributed.Client(
                n_workers=jobs, threads_per_worker=1, dashboard_address=None, set_as_default=False
            )
        else:
            client = distributed.Client(named, timeout=10, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise ProgramError(
            f"No dask scheduler answers at {named} ({error}). Start one with `dask scheduler`, "
            "or build without it: --jobs 1."
        ) from error
    executor: Executor = _Closing(client)
    return executor


class _Closing(Executor):
    """The executor of a dask client, which takes its client along when it goes."""

    def __init__(self, client: "object") -> None:
        self._client = client
        self._executor = client.get_executor(pure=False, retries=0)  # type: ignore[attr-defined]

    def submit(self, task, /, *given, **named):  # type: ignore[no-untyped-def]
        """Hand a task over."""
        return self._executor.submit(task, *given, **named)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002
        """Let the workers go."""
        self._executor.shutdown(wait=wait)
        self._client.close()  # type: ignore[attr-defined]


def _of_owner(named: str, jobs: int) -> Executor:
    """What a function of the owner's gives: `package.module:function`, called with the jobs."""
    module, _, function = named.partition(":")
    try:
        make: Callable[[int], Executor] = getattr(importlib.import_module(module), function)
    except (ImportError, AttributeError, ValueError) as error:
        raise ProgramError(
            f"'executor: {named}' is nothing that can be imported ({error}). Write `dask`, the "
            "address of a dask scheduler (`tcp://10.0.0.5:8786`), or `package.module:function`."
        ) from error
    return make(jobs)


def end_processes() -> None:
    """End the processes of ours that still work; an owner's executor sees to its own."""
    for process in multiprocessing.active_children():
        process.terminate()


def _settle_in() -> None:
    """What a process does first: a signal ends it at once, and it does not outlive its parent."""
    for name in ("SIGINT", "SIGHUP", "SIGTERM"):
        if hasattr(signal, name):  # Windows has not all of them
            signal.signal(getattr(signal, name), signal.SIG_DFL)
    threading.Thread(target=_watch, args=(os.getppid(),), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK)
    os._exit(1)
