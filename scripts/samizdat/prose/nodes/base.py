"""What every node of a text has."""

from __future__ import annotations

from samizdat.frozen import frozen


@frozen
class Node:
    """Something in a text, from one offset to another."""

    start: int
    end: int

    @property
    def children(self) -> tuple[Node, ...]:
        """What stands inside it, in order."""
        return ()
