"""A memory of somebody else's, whose new entries can be carried back to its owner."""

from collections.abc import Iterator, MutableMapping


class Overlay(MutableMapping[str, str]):
    """Hands everything on to a memory; once it is `away` from it, it keeps what is new to itself.

    A process is away when it is a copy of another, or works on another machine.
    """

    def __init__(self, beneath: MutableMapping[str, str], *, away: bool = False) -> None:
        self.beneath, self.away = beneath, away
        self._new: dict[str, str] = {}
        self._since: dict[str, str] = {}

    def new(self) -> dict[str, str]:
        """What has come since this was asked before."""
        since, self._since = self._since, {}
        return since

    def __getitem__(self, key: str) -> str:
        return self._new[key] if key in self._new else self.beneath[key]

    def __setitem__(self, key: str, text: str) -> None:
        if self.away:
            self._new[key] = self._since[key] = text
        else:
            self.beneath[key] = text

    def __delitem__(self, key: str) -> None:
        if self.away:
            self._since.pop(key, None)
            del self._new[key]
        else:
            del self.beneath[key]

    def __iter__(self) -> Iterator[str]:
        yield from self._new
        for key in self.beneath:
            if key not in self._new:
                yield key

    def __len__(self) -> int:
        return sum(1 for _ in self)
