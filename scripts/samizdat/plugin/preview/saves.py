"""What was saved: the essays and the records that are others than they were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samizdat.knowledge.addresses import Atlas, essay_uri
from samizdat.words.paths import published_at

if TYPE_CHECKING:
    from samizdat.model.library import Library

MOST = 5
"""Essays or records that were saved at once, beyond which none is named, as in a checkout."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A record that has just been saved, and where to see it."""

    name: str
    address: str
    """Within the site."""


def saved_essays(library: Library, before: Library | None) -> frozenset[str]:
    """The addresses of essays that are others than they were; none where they are many."""
    if before is None:
        return frozenset()
    known = {id(essay) for essay in before.essays}
    others = [essay_uri(essay) for essay in library.essays if id(essay) not in known]
    if len(others) > MOST:
        return frozenset()
    return frozenset(others)


def saved_records(library: Library, before: Library | None) -> tuple[Saved, ...]:
    """The records that are others than they were; none where they are many."""
    if before is None:
        return ()
    changed: list[tuple[str, str]] = []
    for noun, register in library.registers.items():
        old = before.register(noun)
        if register is old or not library.kinds[noun].page:
            continue
        changed += [(noun, key) for key in register if register[key] != old.get(key)]
    if not 0 < len(changed) <= MOST:
        return ()
    atlas = Atlas(library)
    found: list[Saved] = []
    for noun, key in changed:
        path, hash_sign, anchor = atlas.target(noun, key).partition("#")
        name = library.kinds[noun].label(library.register(noun)[key])
        found.append(Saved(name, published_at(path) + hash_sign + anchor))
    return tuple(found)
