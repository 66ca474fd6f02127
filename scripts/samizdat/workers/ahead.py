"""Pages that workers make ahead, so that whoever asks for them finds them kept already.

A worker makes a page as this process would, and sends back what is to be remembered of it. What
comes back is believed only as what is remembered always is: a page is taken where all questions
that it asked have the same answers here. So a site does not depend on who made its pages, and what
a worker fails at is made here.
"""

from collections.abc import Callable, Iterator, MutableMapping, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from secrets import token_hex
from threading import Lock

from samizdat.memory.overlay import Overlay
from samizdat.model.page import Making
from samizdat.pages import makings
from samizdat.pages.kept import kept_page
from samizdat.programs import ProgramError
from samizdat.workers.executors import COPIES, cores, end_processes, executor_of
from samizdat.writing.keeper import Keeper

FEWEST = 60
"""Pages below which it is not worth while to start a process."""

FEWEST_READ = 200
"""The same where each process has to read the collection first."""

SHARES = 8
"""So many parts each worker gets, that all may end at about the same time."""

Begin = Callable[[MutableMapping[str, str]], Keeper]
"""Makes a keeper from nothing; it can be sent to another machine that has the same files."""

Entries = dict[str, str]


@dataclass(frozen=True, slots=True)
class Crew:
    """Who makes pages beside this process."""

    jobs: int = 1
    """How many processes; 0 for as many as there are cores, 1 for this one alone."""

    executor: str = ""
    """What the owner of the collection has named."""

    @property
    def hands(self) -> int:
        """How many work at once."""
        return self.jobs or cores()

    @property
    def begins_anew(self) -> bool:
        """Its workers know nothing of what was worked out here."""
        return bool(self.executor) or not COPIES

    def is_worth_while(self, pages: int) -> bool:
        """So many pages are made sooner by others than alone."""
        if self.begins_anew and pages < FEWEST_READ:
            return False
        return pages >= FEWEST and (self.hands > 1 or bool(self.executor))


@dataclass(frozen=True, slots=True)
class _Order:
    """For which build a worker works, and how it gets ready for it."""

    build: str
    begin: Begin | None = None


@dataclass(slots=True)
class _Ready:
    """What a worker has at hand; a process works for one build at a time."""

    build: str = ""
    keeper: Keeper | None = None
    memory: Overlay = field(default_factory=lambda: Overlay({}))
    makings: dict[str, Making] = field(default_factory=dict)
    busy: Lock = field(default_factory=Lock)
    """Threads of one process work one after the other: answers note who asks."""

    def get(self, order: _Order) -> None:
        """Be ready for an order. A copy of the process that gives it is so from the beginning."""
        if self.build == order.build:
            return
        assert order.begin is not None  # noqa: S101  nobody else is sent an order without
        memory = Overlay({}, away=True)
        self.take(order.build, order.begin(memory), memory)

    def take(self, build: str, keeper: Keeper, memory: Overlay) -> None:
        """Have this at hand from now on."""
        self.build, self.keeper, self.memory = build, keeper, memory
        self.makings = {making.uri: making for making in makings(keeper.answers)}

    def clear(self) -> None:
        """Hold on to nothing."""
        self.build, self.keeper, self.memory, self.makings = "", None, Overlay({}), {}


_ready = _Ready()
"""The one thing that belongs to a process: between two tasks an executor keeps nothing else."""


def made(order: _Order, uris: Sequence[str]) -> Entries:
    """What is to be remembered of some pages. This runs in a worker."""
    with _ready.busy:
        _ready.get(order)
        assert _ready.keeper  # noqa: S101  it has got ready
        _ready.memory.away = True
        for uri in uris:
            if uri in _ready.makings:
                # What goes wrong will go wrong again, and be told of, where the page is asked for.
                with suppress(Exception):
                    kept_page(_ready.keeper, _ready.makings[uri])
        return _ready.memory.new()


def make_ahead(
    keeper: Keeper, missing: Sequence[Making], crew: Crew, memory: Overlay, begin: Begin
) -> None:
    """Have workers make pages, and remember them; without a crew, or for a few, do nothing.

    `memory` is the keeper's. Raises ProgramError where a page ends each process that makes it, or
    the executor is not to be had.
    """
    if not keeper.keeps or not crew.is_worth_while(len(missing)):
        return
    build = token_hex(8)  # a cluster may work for several machines
    order = _Order(build, begin)
    if not crew.begins_anew:
        order = _Order(build)
        _ready.take(build, keeper, memory)
    try:
        lost = list(_collect(order, _shares(missing, crew.hands), crew, memory))
        _once_more(order, lost, crew, memory)
    finally:
        _ready.clear()


def _shares(missing: Sequence[Making], hands: int) -> list[list[str]]:
    """Pages in parts of all kinds: neighbours are alike, and some kinds take longer."""
    parts = max(1, min(len(missing), hands * SHARES))
    shares: list[list[str]] = [[] for _ in range(parts)]
    for number, making in enumerate(missing):
        shares[number % parts].append(making.uri)
    return shares


def _collect(
    order: _Order, shares: Sequence[list[str]], crew: Crew, memory: Overlay
) -> Iterator[str]:
    """Remember what workers make; yields the pages of those that died."""
    with executor_of(crew.executor, crew.hands) as executor, _given_up(executor):
        sent: list[tuple[list[str], Future[Entries] | None]] = []
        for share in shares:
            sent.append((share, _sent(executor, order, share)))
        for share, future in sent:
            try:
                memory.update(_result(future))
            except Exception:  # each executor has its own way to say that a worker is gone
                yield from share


@contextmanager
def _given_up(executor: Executor) -> Iterator[None]:
    """Whoever is interrupted waits neither for what nobody has begun nor for what is half done."""
    try:
        yield
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        end_processes()
        raise


def _sent(executor: Executor, order: _Order, share: list[str]) -> "Future[Entries] | None":
    """A task on its way; nothing where the executor takes no more."""
    try:
        return executor.submit(made, order, share)
    except RuntimeError:  # a pool of which a process died is broken
        return None


def _result(future: "Future[Entries] | None") -> Entries:
    """What a worker has sent. Raises whatever its executor raises where it is gone."""
    if future is None:
        raise BrokenExecutor
    return future.result()


def _once_more(order: _Order, lost: Sequence[str], crew: Crew, memory: Overlay) -> None:
    """Make one by one the pages of workers that died, to see of which."""
    left = list(lost)
    if left:
        with executor_of(crew.executor, 1) as executor:
            while left:
                try:
                    memory.update(_result(_sent(executor, order, left[:1])))
                except Exception as error:
                    raise ProgramError(_died(left[0], error)) from error
                left.pop(0)


def _died(uri: str, error: BaseException) -> str:
    words = " ".join(str(error).split())[:120] or type(error).__name__
    return (
        f"{uri}: the process that makes this page has died twice, often for want of memory "
        f"({words}). Run the command again with --jobs 1."
    )
