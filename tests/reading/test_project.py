"""Settings: what mkdocs.yml says, read without MkDocs."""

from pathlib import Path

import pytest

from samizdat.reading.config import NoCollectionError, find_config
from samizdat.reading.project import BrokenConfigError, read_settings
from samizdat.settings import Settings


def test_find_config(collection: Path) -> None:
    """A collection is found from any folder in it."""
    assert find_config(collection / "essays" / "registers") == collection / "mkdocs.yml"
    assert find_config(collection) == collection / "mkdocs.yml"


def test_no_collection(tmp_path: Path) -> None:
    """Outside a collection there is none to be found."""
    with pytest.raises(NoCollectionError, match=r"no mkdocs\.yml in "):
        find_config(tmp_path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("site_name:\nsite_url: ''\n", {}),
        ("site_name: no\n", {"site_name": "no"}),
        ("docs_dir: pages\n", {"docs": "pages"}),
        ("docs_dir: ./pages/\n", {"docs": "pages"}),
        ("site_url: https://e.org/\n", {"site_url": "https://e.org/"}),
        ("extra: { contact: e@e.org }\n", {"contact": "e@e.org"}),
        ("extra: none\n", {}),
        ("theme: { name: material, language: ar }\n", {"language": "ar"}),
        ("theme: material\n", {}),
        ("extra: { contact: }\n", {}),
        ("theme: { icon: !!python/name:material.x }\nsite_name: X\n", {"site_name": "X"}),
        ("site_url: !ENV [URL, x]\nsite_name: X\n", {"site_name": "X"}),
        ("- a\n- b\n", {}),
    ],
)
def test_settings(tmp_path: Path, text: str, expected: dict[str, str]) -> None:
    """What the owner has filled in is read, what is empty stays empty."""
    (tmp_path / "mkdocs.yml").write_text(text)

    settings = read_settings(tmp_path / "mkdocs.yml")

    named = {"site_name": tmp_path.name, **expected}  # by its folder, where it has no name
    assert settings == Settings(tmp_path, **named)  # type: ignore[arg-type]


def test_broken_config(tmp_path: Path) -> None:
    """A mkdocs.yml that is no YAML says where."""
    (tmp_path / "mkdocs.yml").write_text("site_name: a: b\n")

    with pytest.raises(BrokenConfigError, match=r"mkdocs\.yml:1:13: a value that holds a colon"):
        read_settings(tmp_path / "mkdocs.yml")


def test_settings_that_are_no_text(tmp_path: Path) -> None:
    """A mkdocs.yml that is no UTF-8 is told as a broken one is."""
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: \xff")

    with pytest.raises(BrokenConfigError, match="it is no text in UTF-8"):
        read_settings(tmp_path / "mkdocs.yml")
