"""The staged tree: the same site as plain Markdown, for any engine."""

from pathlib import Path

import pytest

from tests.site.collection import Collection, differences, tree
from tests.site.html import essay_text


@pytest.fixture(scope="module")
def staged(built: Collection, tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """The staged collection, built by MkDocs alone; look, do not touch."""
    folder = tmp_path_factory.mktemp("staged") / "tree"
    done = built.run("samizdat", "stage", str(folder))
    assert done.returncode == 0, done.stderr
    return Collection(folder)


def test_it_needs_no_plugin(staged: Collection) -> None:
    """The staged mkdocs.yml is one that knows nothing of us."""
    config = staged.read("mkdocs.yml")

    assert "plugins" not in config
    assert "theme" not in config


def test_it_builds_strictly(staged: Collection, built: Collection) -> None:
    """MkDocs builds the staged tree strictly with its own theme; every essay says the same.

    The same is word for word and note for note what stands on our own site.
    """
    done = staged.run("mkdocs", "build", "--strict")

    assert done.returncode == 0, done.stderr
    for slug in ("the-day-of-the-banner", "an-untoward-event"):
        ours = essay_text(built.read(f"site/essays/{slug}/index.html"))
        plain = essay_text(staged.read(f"site/essays/{slug}/index.html"))

        assert len(ours[0]) > 10
        assert len(ours[1]) > 20
        assert plain == ours


def test_staging_again_replaces(collection: Collection, tmp_path: Path) -> None:
    """What an essay has become replaces what it was; what is gone is gone."""
    folder = tmp_path / "tree"
    collection.write_essay("essays/one.md", text="As it was.")
    collection.run("samizdat", "stage", str(folder))
    (collection.root / "essays/one.md").rename(collection.root / "essays/two.md")
    collection.replace("essays/two.md", "As it was.", "As it is.")

    done = collection.run("samizdat", "stage", str(folder))

    assert done.returncode == 0
    assert not (folder / "docs/essays/one.md").exists()
    assert "As it is." in (folder / "docs/essays/two.md").read_text("utf-8")


def test_a_foreign_folder_is_left_alone(small: Collection, tmp_path: Path) -> None:
    """A folder with files that were not staged there is refused, and nothing in it changes."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# My own\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: Mine\n")
    before = tree(tmp_path)

    done = small.run("samizdat", "stage", str(tmp_path))

    assert done.returncode == 1
    assert f"{tmp_path} is not empty, and nothing was staged there before." in done.stderr
    assert tree(tmp_path) == before


def test_an_error_keeps_it_from_being_staged(collection: Collection, tmp_path: Path) -> None:
    """A collection with an error is not staged; its findings are on standard error."""
    folder = tmp_path / "tree"
    collection.write_essay("essays/broken.md", people="zukov")

    done = collection.run("samizdat", "stage", str(folder))

    assert done.returncode == 1
    assert "essays/broken.md:8:10: no person is called 'zukov' [unknown-person]" in done.stderr
    assert not folder.exists()


def test_staging_is_the_same_twice(small: Collection, tmp_path: Path) -> None:
    """The same collection gives the same tree, byte for byte."""
    small.run("samizdat", "stage", str(tmp_path / "one"))
    small.run("samizdat", "stage", str(tmp_path / "other"))

    assert (tmp_path / "one/docs/essays/odessa.md").is_file()
    assert differences(tmp_path / "one", tmp_path / "other") == []
