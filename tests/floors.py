"""The floors of the house, from the ground up: which room may use which."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Floor:
    """Rooms of one height: each may use the floors below, and none its neighbours."""

    name: str
    rooms: tuple[str, ...]
    """Modules and packages of `samizdat`; the modules of a package share a room."""


FLOORS = (
    Floor("ground", ("__init__", "findings", "frozen", "memory", "programs", "settings", "words")),
    Floor("prose", ("prose",)),
    Floor("model", ("model",)),
    Floor("knowing", ("citations", "drawings", "knowledge", "pictures", "reading")),
    Floor("writing", ("checks", "writing")),
    Floor("work", ("editing", "exports", "pages", "search")),
    Floor("publishing", ("publishing", "workers")),
    Floor("program", ("build",)),
    Floor("doors", ("__main__", "cli", "plugin")),
)
