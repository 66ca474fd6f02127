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


def test_first_draft(beginning: Collection) -> None:
    """A first essay that is a draft is built without, and previewed with it."""
    assert beginning.run("samizdat", "new", "A first essay").returncode == 0

    done = beginning.run("mkdocs", "build", "--strict", "-q")

    assert done.returncode == 0, done.stderr
    assert not (beginning.site / "essays/a-first-essay").exists()
    with previewing(beginning) as preview:
        preview.wait("essays/a-first-essay/", "A first essay")
