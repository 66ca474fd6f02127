"""A build on its way to readers: from an empty folder beside the site to the site itself."""

from collections.abc import MutableMapping
from pathlib import Path

from samizdat.publishing.inspection import Plan, inspect
from samizdat.publishing.lock import BuildLock
from samizdat.publishing.settling import settle, wait_for_folder
from samizdat.publishing.swap import swap
from samizdat.publishing.workplace import (
    NEW,
    OLD,
    TEXTS,
    keep_survivors,
    make_workplace,
    put_right,
    return_survivors,
    workplaces,
)


class Publication:
    """The only way in which a site is written.

    Nobody else publishes to the target meanwhile, and what an interrupted build has left there is
    put right first. However it ends, the target holds a whole site: the old one or the new.
    """

    def __init__(self, target: Path, *, wait: bool = False, anew: bool = False) -> None:
        """Begin. Raises BusyError where somebody else publishes there and `wait` is not wanted.

        Every file is written `anew` where other programs write into those of the target.
        """
        self.target = target
        self.anew = anew
        target.parent.mkdir(parents=True, exist_ok=True)
        self._lock = BuildLock(target)
        self._lock.take(wait=wait)
        try:
            self._put_right()
            self._workplace = make_workplace(target)
        except BaseException:
            self.close()
            raise

    @property
    def site(self) -> Path:
        """The folder to build the site in."""
        return self._workplace / NEW

    @property
    def texts(self) -> Path:
        """A folder beside it, for what a program has to read and readers do not."""
        return self._workplace / TEXTS

    def publish(self, plan: Plan, memory: MutableMapping[str, str] | None = None) -> None:
        """Put the finished site in the place of the old one; `memory` keeps what its pages say.

        Raises FlawedSiteError where it is not what it should be.
        """
        inspect(self.site, plan, memory)
        settle(self.site, None if self.anew else self.target)
        keep_survivors(self.target, self.site)
        before = swap(self.site, self.target, self._workplace / OLD)
        wait_for_folder(self.target.parent)
        if before:
            return_survivors(before, self.target)

    def close(self) -> None:
        """Remove what it has begun, and let others publish; a second time it does nothing."""
        if not self._lock.held:
            return
        try:
            self._put_right()
        finally:
            self._lock.release()

    def _put_right(self) -> None:
        for left in workplaces(self.target):
            put_right(left, self.target)
