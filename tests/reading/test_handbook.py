"""The handbook that comes with the program: where it is shown, and where it is not."""

from pathlib import Path

import pytest

from samizdat.editing.starting.wheel import pack
from samizdat.reading.handbook import handbook_folder
from samizdat.reading.library import read_library
from samizdat.reading.project import read_settings

PAGES = sorted(file.name for file in handbook_folder().glob("*.md"))


def shown(collection: Path, setting: str = "", *, preview: bool = False) -> list[str]:
    """The pages of the handbook that a collection shows."""
    file = collection / "mkdocs.yml"
    conventions = f"{{ handbook: {setting} }}" if setting else "{}"
    file.write_text(f"plugins: [{{ samizdat: {{ conventions: {conventions} }} }}]\n", "utf-8")
    reading = read_library(read_settings(file, preview=preview))
    for page in reading.library.handbook:
        assert reading.library.has_served(page)
    return [Path(page.path).name for page in reading.library.handbook]


@pytest.mark.parametrize(
    ("setting", "preview", "pages"),
    [
        ("", True, PAGES),
        ("", False, []),
        ("preview", True, PAGES),
        ("site", False, PAGES),
        ("nobody", True, []),
    ],
)
def test_who_sees_it(collection: Path, setting: str, preview: bool, pages: list[str]) -> None:
    """It is in the preview, or on the site where the collection says so, or nowhere."""
    assert len(PAGES) > 10
    assert shown(collection, setting, preview=preview) == pages


def test_a_handbook_of_the_collection(collection: Path) -> None:
    """A collection that has a handbook of its own shows that one."""
    own = collection / "docs/handbook"
    own.mkdir(parents=True)
    (own / "index.md").write_text("# Ours\n", "utf-8")

    assert shown(collection, "site", preview=True) == []


def test_it_is_in_the_wheel() -> None:
    """The program that a collection carries has it."""
    content = pack().content

    assert all(f"samizdat/handbook/{name}".encode() in content for name in PAGES)
