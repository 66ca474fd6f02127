"""What `scripts/bench` runs: building, search, first views, faults, payloads, mutations, Zotero."""

import sys
from collections.abc import Callable, Sequence

from tests.bench import (
    building,
    compare,
    dialect,
    edits,
    first_view,
    former,
    hostile,
    margin,
    mutations,
    search,
    soak,
    speed,
    verdicts,
    zotero,
)
from tests.faults import report

BENCHES: dict[str, Callable[[list[str]], None]] = {
    "search": search.main,
    "first-view": first_view.main,
    "faults": report.main,
    "soak": soak.main,
    "zotero": zotero.main,
    "dialect": dialect.main,
    "hostile": hostile.main,
    "hostile-sizes": verdicts.main,
    "speed": speed.main,
    "edits": edits.main,
    "margin": margin.main,
    "mutations": mutations.main,
    "former": former.main,
    "compare": compare.main,
}


def main(arguments: Sequence[str]) -> int:
    """Run one bench; with numbers alone, or nothing, time checking and building."""
    name, rest = (arguments[0], list(arguments[1:])) if arguments else ("", [])
    if name in BENCHES:
        BENCHES[name](rest)
        return 0
    if all(each.isdecimal() for each in arguments):
        building.main([int(size) for size in arguments])
        return 0
    wanted = name in ("-h", "--help")
    text = [] if wanted else [f"scripts/bench: there is no bench {name!r}."]
    text += ["usage: scripts/bench [N…]   time checking and building so many essays"]
    text += [f"       scripts/bench {bench} …" for bench in BENCHES]
    print("\n".join(text), file=sys.stdout if wanted else sys.stderr)
    return 0 if wanted else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
