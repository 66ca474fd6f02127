"""A preview rebuilds in one process, and remembers much; what it shows is never of before."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from samizdat.plugin.preview import BackgroundIndex

SETTINGS = """\
site_name: A small collection
theme: {name: material, font: false}
plugins: [samizdat]
"""
ADDRESS = "http://127.0.0.1:8000/"
PEOPLE = "essays/registers/people.yml"
ESSAY = "essays/odessa.md"


@dataclass(frozen=True, slots=True)
class Desk:
    """A collection that is built again and again, as `samizdat serve` does."""

    root: Path
    site: Path

    def save(self, path: str, old: str, new: str) -> None:
        """Change a file where it says `old`, and build as a save makes the preview do."""
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")
        self.build()

    def build(self) -> None:
        """Build once more, with what the plugin remembers."""
        config = load_config(str(self.root / "mkdocs.yml"), site_dir=str(self.site))
        build(config, serve_url=ADDRESS)

    def shows(self, page: str) -> str:
        """The HTML of a page."""
        return (self.site / page / "index.html").read_text("utf-8")


@pytest.fixture
def desk(collection: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The small collection in a preview that has been built once, without an index of its text."""
    monkeypatch.setattr(BackgroundIndex, "start", lambda *_: None)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    (collection / "mkdocs.yml").write_text(SETTINGS)
    desk = Desk(collection, tmp_path / "site")
    config = load_config(str(collection / "mkdocs.yml"), site_dir=str(desk.site))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url=ADDRESS)
    yield desk
    config.plugins.on_shutdown()


def test_a_save_is_shown_everywhere(desk: Desk) -> None:
    """A sentence that is changed is another in its essay and in every dossier that has it."""
    assert "He stayed there until 1948." in desk.shows("essays/odessa")

    desk.save(ESSAY, "was given the command", "was handed the command")

    for page in ("essays/odessa", "people/zhukov", "sources/roberts-2012"):
        assert "was handed the command" in desk.shows(page), page
        assert "was given the command" not in desk.shows(page), page


def test_a_changed_record_is_shown_everywhere(desk: Desk) -> None:
    """A record that is changed is another in its dossier, in lists, and where it is named."""
    desk.save(PEOPLE, "name: Georgy Zhukov", "name: Egor Zhukov")

    for page in ("people", "people/zhukov", "essays/odessa", "search"):
        assert "Egor" in desk.shows(page), page
        assert "Georgy Zhukov" not in desk.shows(page).replace("Life of Georgy Zhukov", ""), page


def test_a_broken_file_hides_no_change_elsewhere(desk: Desk) -> None:
    """While a file is broken it stays as it was, and what is saved in others is shown."""
    desk.save(PEOPLE, "name: Joseph Stalin", 'name: "Joseph Stalin')
    assert "Stalin, Joseph" in desk.shows("people")

    desk.save(ESSAY, "He stayed there until 1948.", "He left in 1948.")

    assert "He left in 1948." in desk.shows("essays/odessa")
    assert "is never closed" in desk.shows("essays/odessa")

    desk.save(PEOPLE, 'name: "Joseph Stalin', "name: Iosif Stalin")

    assert "Stalin, Iosif" in desk.shows("people")
    assert "is never closed" not in desk.shows("essays/odessa")


def test_an_essay_that_comes_and_goes(desk: Desk) -> None:
    """An essay that is written is listed, and one that is taken away is not."""
    file = desk.root / "essays/other.md"
    file.write_text((desk.root / ESSAY).read_text("utf-8").replace("To Odessa", "From Odessa"))
    desk.build()
    assert "From Odessa" in desk.shows("essays")

    file.unlink()
    desk.build()

    assert "From Odessa" not in desk.shows("essays")
    assert "From Odessa" not in desk.shows("people/zhukov")


def test_our_list_stands_before_a_readme(desk: Desk) -> None:
    """A README.md in the place of a list of ours does not push it out, and is a finding."""
    folder = desk.root / "docs/people"
    folder.mkdir()
    (folder / "README.md").write_text("# Read me\n")

    desk.build()

    assert "docs/people/README.md:1:1" in desk.shows("essays/odessa")
    assert "Zhukov, Georgy" in desk.shows("people")
