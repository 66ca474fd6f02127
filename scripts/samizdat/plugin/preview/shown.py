"""What a preview shows at a moment, and how everybody hears that it is another."""

from __future__ import annotations

import hashlib
import secrets
import threading
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from samizdat.findings import Finding
    from samizdat.plugin.preview.saves import Saved
    from samizdat.plugin.preview.standing import Standing

_STYLE = (".css", ".js", ".mjs", ".ttf", ".woff", ".woff2")
_PICTURES = (".avif", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".webp")
_LOOKS = frozenset(_STYLE + _PICTURES)
"""Endings of files that make a page look another way."""


@dataclass(frozen=True, slots=True)
class Told:
    """What an editor is told beside the findings: where they stand, and what was saved."""

    standings: Mapping[Finding, Standing] = field(default_factory=dict)
    """Where the findings stand on the site, as far as they stand on a page."""

    saved: tuple[Saved, ...] = ()
    """The records that were saved last."""

    editor: str = ""
    """The form of the addresses that open a file in an editor; empty where none is wished for."""

    root: Path = Path()
    """The folder of the collection."""


NOTHING_ELSE = Told()


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
    told: Told = NOTHING_ELSE
    """What an editor is told beside the findings themselves."""

    indexes: tuple[Path, ...] = ()
    """Folders with the full-text index, the newest first; an open page may ask the other."""

    early: Mapping[str, bytes] = field(default_factory=dict)
    """Pages of the site that is still being made, by their paths; they stand before the old."""

    looks: str = ""
    """Another where a style sheet, a script or a picture is."""


def looks_of(site: Path) -> str:
    """What makes the pages of a site look as they do, in few letters."""
    seen = hashlib.blake2b(digest_size=8)
    for file in sorted(site.rglob("*")):
        if file.suffix.lower() in _LOOKS and file.is_file():
            seen.update(file.relative_to(site).as_posix().encode() + b"\0" + file.read_bytes())
    return seen.hexdigest()


class Display:
    """Holds what is shown, and wakes those who wait for something else."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._start = secrets.token_hex(4)
        self._turn = 0
        self._shown = Shown(f"{self._start}.0")
        self._looking: Counter[str] = Counter()
        self.closed = False

    @property
    def shown(self) -> Shown:
        """What is shown now."""
        return self._shown

    def show(
        self,
        findings: tuple[Finding, ...],
        *,
        told: Told = NOTHING_ELSE,
        site: Path | None = None,
        mount: str | None = None,
    ) -> None:
        """Show other findings, and another site where there is one."""
        looks = looks_of(site) if site else self._shown.looks
        with self._changed:
            old = self._shown
            self._turn_to(
                replace(
                    old,
                    site=site or old.site,
                    mount=mount or old.mount,
                    findings=findings,
                    told=told,
                    early={},
                    looks=looks,
                )
            )

    def show_early(
        self,
        findings: tuple[Finding, ...],
        pages: Mapping[str, bytes],
        *,
        told: Told = NOTHING_ELSE,
    ) -> None:
        """Show some pages, with other findings, before the rest of their site is made."""
        with self._changed:
            early = dict(pages)
            self._turn_to(replace(self._shown, findings=findings, told=told, early=early))

    def _turn_to(self, shown: Shown) -> None:
        self._turn += 1
        self._shown = replace(shown, turn=f"{self._start}.{self._turn}")
        self._changed.notify_all()

    @contextmanager
    def looking(self, path: str) -> Iterator[None]:
        """Somebody has this page open meanwhile."""
        with self._changed:
            self._looking[path] += 1
        try:
            yield
        finally:
            with self._changed:
                self._looking[path] -= 1

    @property
    def looked_at(self) -> frozenset[str]:
        """The paths of the pages that somebody has open."""
        with self._changed:
            return frozenset(+self._looking)

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
