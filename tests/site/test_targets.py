"""What a build does when it is told to publish where others have written."""

from pathlib import Path

import pytest

from tests.site.collection import Collection, tree


@pytest.fixture(scope="module")
def lived_in(small: Collection, tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """A collection with a history and with notes of its editor; nothing in it may change."""
    lived_in = small.copy(tmp_path_factory.mktemp("lived-in"))
    lived_in.write(".git/HEAD", "ref: refs/heads/main")
    lived_in.write("notes.txt", "notes")
    lived_in.write("drafts/thesis.txt", "thesis")
    return lived_in


@pytest.mark.parametrize(
    "command",
    [
        ("samizdat", "build", "--site-dir", "essays"),
        ("samizdat", "build", "--site-dir", "docs"),
        ("samizdat", "build", "--site-dir", str(Path.home())),
        ("mkdocs", "build", "-d", "essays"),
        ("properdocs", "build", "-d", ".git"),
    ],
    ids=" ".join,
)
def test_unsafe_target(lived_in: Collection, command: tuple[str, ...]) -> None:
    """A build that would delete what somebody has written says so, exits with 2, does nothing."""
    before = tree(lived_in.root)

    done = lived_in.run(*command)

    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    sentence = done.stderr.splitlines()[-1]
    assert sentence.startswith("Error: ")
    assert sentence.endswith("publish to another folder. Nothing was written.")
    assert tree(lived_in.root) == before


@pytest.mark.parametrize("folder", ["docs", "drafts"])
def test_unsafe_setting(lived_in: Collection, tmp_path: Path, folder: str) -> None:
    """What mkdocs.yml asks for is refused as well."""
    collection = lived_in.copy(tmp_path / "collection")
    collection.write("drafts/thesis.txt", "thesis")
    collection.write("mkdocs.yml", f"{collection.read('mkdocs.yml')}\nsite_dir: {folder}\n")
    before = tree(tmp_path)

    done = collection.run("samizdat", "build")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("publish to another folder. Nothing was written.\n")
    assert tree(tmp_path) == before


def test_names_that_survive(collection: Collection) -> None:
    """What a host or Git keeps in a published folder is still there after a build."""
    collection.write("site/.git/HEAD", "ref: refs/heads/gh-pages")
    collection.write("site/CNAME", "essays.example")
    collection.write("site/.well-known/security.txt", "Contact: editors@essays.example")

    collection.build()

    assert collection.read("site/.git/HEAD") == "ref: refs/heads/gh-pages"
    assert collection.read("site/CNAME") == "essays.example"
    assert (collection.site / ".well-known/security.txt").is_file()
    assert (collection.site / "index.html").is_file()
