"""What mkdocs.yml says of a collection, read without MkDocs."""

from pathlib import Path, PurePosixPath

from samizdat.reading.yaml import read_yaml
from samizdat.settings import Settings

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


def read_settings(config: Path, *, preview: bool = False) -> Settings:
    """Settings from mkdocs.yml; what the owner has left empty stays empty."""
    value = read_yaml(config.read_text(encoding="utf-8"), config.name).value
    fields = value if isinstance(value, dict) else {}
    extra = fields.get("extra")
    return Settings(
        root=config.parent,
        site_name=str(fields.get("site_name") or "Samizdat"),
        site_url=str(fields.get("site_url") or ""),
        contact=str(extra.get("contact") or "") if isinstance(extra, dict) else "",
        docs=str(PurePosixPath(str(fields.get("docs_dir") or "docs"))),
        preview=preview,
    )
