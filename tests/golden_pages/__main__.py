"""Writes the golden files of pages again, or says which are old: `python -m tests.golden_pages`."""

import sys

from tests.golden_pages.cases import CASES, write


def main(arguments: list[str]) -> None:
    """Write all cases, or those that are named."""
    if "--write" not in arguments:
        sys.exit("python -m tests.golden_pages --write [markup/notes.yml …]")
    memory: dict[str, str] = {}
    for name in [word for word in arguments if word != "--write"] or CASES:
        if write(name, memory):
            print(f"{name} is another now.")


if __name__ == "__main__":
    main(sys.argv[1:])
