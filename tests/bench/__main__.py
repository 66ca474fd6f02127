"""What `scripts/bench` runs: building, search, first views, faults, payloads, mutations, Zotero."""

import sys

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

if __name__ == "__main__":
    if sys.argv[1:2] == ["search"]:
        search.main(sys.argv[2:])
    elif sys.argv[1:2] == ["faults"]:
        report.main(sys.argv[2:])
    elif sys.argv[1:2] == ["soak"]:
        soak.main(sys.argv[2:])
    elif sys.argv[1:2] == ["zotero"]:
        zotero.main(sys.argv[2:])
    elif sys.argv[1:2] == ["dialect"]:
        dialect.main(sys.argv[2:])
    elif sys.argv[1:2] == ["hostile"]:
        hostile.main(sys.argv[2:])
    elif sys.argv[1:2] == ["hostile-sizes"]:
        verdicts.main(sys.argv[2:])
    elif sys.argv[1:2] == ["first-view"]:
        first_view.main(sys.argv[2:])
    elif sys.argv[1:2] == ["speed"]:
        speed.main(sys.argv[2:])
    elif sys.argv[1:2] == ["edits"]:
        edits.main(sys.argv[2:])
    elif sys.argv[1:2] == ["margin"]:
        margin.main(sys.argv[2:])
    elif sys.argv[1:2] == ["mutations"]:
        mutations.main(sys.argv[2:])
    elif sys.argv[1:2] == ["former"]:
        former.main(sys.argv[2:])
    elif sys.argv[1:2] == ["compare"]:
        compare.main(sys.argv[2:])
    else:
        building.main([int(size) for size in sys.argv[1:]])
