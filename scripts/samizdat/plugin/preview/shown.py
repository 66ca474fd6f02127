"""What a preview shows at a moment, and how everybody hears that it is another."""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samizdat.findings import Finding


@dataclass(frozen=True, slots=True)
class Shown:
    """A whole site with what is to be said about it; a request sees one and no other."""

    turn: str
    """Another at each change, and at each start of the program."""

    site: Path | None = None
    """The folder of the last whole site; none before the first."""

    mount: str = "/"
    """The path below which it is served, as `site_url` has it."""

    findings: tuple[Finding, ...] = ()
    indexes: tuple[Path, ...] = ()
    """Folders with the full-text index, the newest first; an open page may ask the other."""


class Display:
    """Holds what is shown, and wakes those who wait for something else."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._start = secrets.token_hex(4)
        self._turn = 0
        self._shown = Shown(f"{self._start}.0")
        self.closed = False

    @property
    def shown(self) -> Shown:
        """What is shown now."""
        return self._shown

    def show(
        self, findings: tuple[Finding, ...], *, site: Path | None = None, mount: str | None = None
    ) -> None:
        """Show other findings, and another site where there is one."""
        with self._changed:
            self._turn += 1
            old = self._shown
            self._shown = replace(
                old,
                turn=f"{self._start}.{self._turn}",
                site=site or old.site,
                mount=mount or old.mount,
                findings=findings,
            )
            self._changed.notify_all()

    def show_index(self, folder: Path) -> tuple[Path, ...]:
        """Answer from a new index; gives those that nobody is answered from any more.

        Nobody is told: no page need be loaded anew for it.
        """
        with self._changed:
            kept = (folder, *self._shown.indexes[:1])
            gone = self._shown.indexes[1:]
            self._shown = replace(self._shown, indexes=kept)
        return gone

    def wait_for_other(self, turn: str, seconds: float) -> str:
        """The turn of what is shown, as soon as it is another; the same when time is up."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed or self._shown.turn != turn, seconds)
            return self._shown.turn

    def close(self) -> None:
        """Let everybody go who waits."""
        with self._changed:
            self.closed = True
            self._changed.notify_all()
