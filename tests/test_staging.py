"""Staging: the site as a folder of plain Markdown."""

from base64 import b64decode
from pathlib import Path

import pytest
import yaml

from samizdat.build import make_site
from samizdat.publishing.staging import NotEmptyError, stage_site
from samizdat.reading.library import read_library
from samizdat.reading.project import read_settings

PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
"""A picture of one dot."""


def stage(collection: Path, folder: Path) -> list[str]:
    """Stage a collection; the files that are there then."""
    settings = read_settings(collection / "mkdocs.yml")
    library = read_library(settings).library
    stage_site(make_site(library, {}), library, folder)
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


def test_tree(collection: Path, tmp_path: Path) -> None:
    """Pages, data and pictures stand under their address, and no line is for one engine only."""
    (collection / "essays" / "figures").mkdir()
    (collection / "essays" / "figures" / "map.png").write_bytes(PNG)

    files = stage(collection, tmp_path / "staged")

    assert {
        "mkdocs.yml",
        "docs/index.md",
        "docs/essays/index.md",
        "docs/essays/odessa.md",
        "docs/essays/figures/map.png",
        "docs/people/index.md",
        "docs/sources/index.md",
    } <= set(files)
    docs = tmp_path / "staged" / "docs"
    assert (docs / "essays/figures/map.png").read_bytes() == PNG
    essay = (docs / "essays" / "odessa.md").read_text(encoding="utf-8")
    assert "[Zhukov](../people/zhukov.md){ .person data-as-of=1946 }" in essay
    assert "(Random House, 2012)." in essay
    assert "person:" not in essay
    assert "[^1]: " in essay


def test_staging_again(collection: Path, tmp_path: Path) -> None:
    """What was staged before is replaced, and what is gone from the collection goes."""
    before = stage(collection, tmp_path / "staged")
    (collection / "essays" / "odessa.md").unlink()

    after = stage(collection, tmp_path / "staged")

    assert "docs/essays/odessa.md" in before
    assert "docs/essays/odessa.md" not in after


@pytest.mark.parametrize("name", ["docs/index.md", "mkdocs.yml", "notes.txt"])
def test_folder_of_somebody_else(collection: Path, tmp_path: Path, name: str) -> None:
    """A folder that holds anything else is left as it is."""
    file = tmp_path / "theirs" / name
    file.parent.mkdir(parents=True)
    file.write_text("site_name: theirs")

    with pytest.raises(NotEmptyError):
        stage(collection, tmp_path / "theirs")

    assert file.read_text() == "site_name: theirs"


def test_file_instead_of_a_folder(collection: Path, tmp_path: Path) -> None:
    """A file is no folder to stage into."""
    (tmp_path / "file").write_text("x")

    with pytest.raises(NotEmptyError):
        stage(collection, tmp_path / "file")


def test_name_of_the_site(collection: Path, tmp_path: Path) -> None:
    """Any name of a site survives in the staged mkdocs.yml."""
    config = collection / "mkdocs.yml"
    config.write_text("site_name: 'Essays: \"Ёж\" # 1'\nplugins: [samizdat]\n", encoding="utf-8")

    stage(collection, tmp_path / "staged")

    staged = yaml.safe_load((tmp_path / "staged" / "mkdocs.yml").read_text("utf-8"))
    assert staged["site_name"] == 'Essays: "Ёж" # 1'
