"""What `scripts/bench` runs: the times of checking and building, the search, or a comparison."""

import sys

from tests.bench import building, compare, search

if __name__ == "__main__":
    if sys.argv[1:2] == ["search"]:
        search.main(sys.argv[2:])
    elif sys.argv[1:2] == ["compare"]:
        compare.main(sys.argv[2:])
    else:
        building.main()
