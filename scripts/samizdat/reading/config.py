"""Where a collection's mkdocs.yml is; what stands in it is not looked at here."""

from pathlib import Path

CONFIG_NAMES = ("mkdocs.yml", "properdocs.yml")


class NoCollectionError(Exception):
    """No folder from here upwards holds a collection's mkdocs.yml."""


def find_config(start: Path) -> Path:
    """The mkdocs.yml of the collection that a folder belongs to.

    Raises NoCollectionError where there is none.
    """
    for folder in (start, *start.parents):
        for name in CONFIG_NAMES:
            if (folder / name).is_file():
                return folder / name
    raise NoCollectionError(f"no mkdocs.yml in {start} or above it")
