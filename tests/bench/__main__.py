"""What `scripts/bench` runs: the times of checking and building, or those of the search."""

import sys

from tests.bench import building, search

if __name__ == "__main__":
    if sys.argv[1:2] == ["search"]:
        search.main(sys.argv[2:])
    else:
        building.main([int(size) for size in sys.argv[1:]])
