"""A collection that begins: without an essay, and with nothing but a draft."""

from pathlib import Path

import pytest

from tests.site.collection import Collection
from tests.site.preview import previewing

SETTINGS = "site_name: A beginning\nplugins: [samizdat]\ntheme: {name: material, font: false}\n"


@pytest.fixture
def beginning(tmp_path: Path) -> Collection:
    """A folder with settings and a home page, and no essay."""
    beginning = Collection(tmp_path / "beginning")
    beginning.write("mkdocs.yml", SETTINGS)
    beginning.write("docs/index.md", "# Hello\n")
    return beginning


def test_no_essay(beginning: Collection) -> None:
    """A collection without an essay is built, and its sitemap waits for an address."""
    done = beginning.run("samizdat", "build", "--strict")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "Hello" in beginning.read("site/index.html")
    assert "<url>" not in beginning.read("site/sitemap.xml")
    pages = sorted(page.parent.name for page in beginning.site.glob("*/index.html"))
    assert pages == ["data", "essays", "search"], "no register has a record, so none has a page"
    assert "No essay has been published yet." in beginning.read("site/index.html")
    assert "Nothing has been published yet" in beginning.read("site/search/index.html")
    assert ">Registers</a>" in beginning.read("site/essays/index.html")


def test_menu_written_ahead(beginning: Collection) -> None:
    """A menu may name lists before there is anything in them; a section may stay empty."""
    menu = """\
nav:
  - Home: index.md
  - Essays: essays/index.md
  - Persons: people/index.md
  - Registers:
      - Places: places/index.md
      - Works: sources/index.md
"""
    beginning.write("mkdocs.yml", SETTINGS + menu)

    done = beginning.run("samizdat", "build", "--strict")

    assert (done.returncode, done.stderr) == (0, "")
    page = beginning.read("site/index.html")
    assert ">Essays</a>" in page
    assert "Persons" not in page
    assert "Registers" not in page


def test_first_draft(beginning: Collection) -> None:
    """A first essay that is a draft is built without, and previewed with it."""
    assert beginning.run("samizdat", "new", "A first essay").returncode == 0

    done = beginning.run("mkdocs", "build", "--strict", "-q")

    assert done.returncode == 0, done.stderr
    assert not (beginning.site / "essays/a-first-essay").exists()
    with previewing(beginning) as preview:
        preview.wait("essays/a-first-essay/", "A first essay")
