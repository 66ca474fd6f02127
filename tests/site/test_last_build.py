"""A build of what was built already is left out; whatever has changed is built."""

import os

import pytest

from tests.site.collection import Collection, tree

UNCHANGED = "Nothing has changed since the last build"


@pytest.fixture(scope="module")
def again(small: Collection, tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """A collection that was built a moment ago, in its own folder."""
    collection = small.copy(tmp_path_factory.mktemp("again"))
    collection.build()
    return collection


def said(collection: Collection, *options: str, **environment: str) -> str:
    """What a build says, which must succeed."""
    done = collection.run("samizdat", "build", *options, **environment)
    assert done.returncode == 0, done.stderr
    return done.stderr


def test_nothing_changed(again: Collection) -> None:
    """The second build says in one line that there is nothing to do, and touches nothing."""
    before = tree(again.site)
    index = (again.site / "index.html").stat()

    lines = said(again).splitlines()

    assert len(lines) == 1
    assert lines[0].startswith(UNCHANGED)
    assert tree(again.site) == before
    assert (again.site / "index.html").stat() == index


def test_a_page_that_is_gone_or_was_edited(again: Collection) -> None:
    """The site itself is looked at: what was deleted or edited in it is made again."""
    before = tree(again.site)
    (again.site / "essays/index.html").unlink()
    (again.site / "index.html").write_text("edited by hand")

    assert UNCHANGED not in said(again)
    assert tree(again.site) == before


def test_an_edit_under_its_old_date(again: Collection) -> None:
    """A file that was changed and given its old date again is found out."""
    file = again.root / "docs" / "index.md"
    stamp = file.stat()
    file.write_text(file.read_text("utf-8").swapcase(), "utf-8")
    os.utime(file, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))

    assert UNCHANGED not in said(again)
    assert UNCHANGED in said(again)


def test_what_the_settings_read(collection: Collection) -> None:
    """A variable that mkdocs.yml reads counts; with hooks everything is built, and said so."""
    collection.write(
        "mkdocs.yml", collection.read("mkdocs.yml") + "site_description: !ENV [ABOUT, none]\n"
    )
    said(collection, ABOUT="one")

    assert UNCHANGED in said(collection, ABOUT="one")
    assert UNCHANGED not in said(collection, ABOUT="two")
    collection.write("hook.py", "")
    collection.write("mkdocs.yml", collection.read("mkdocs.yml") + "hooks: [hook.py]\n")
    for _ in range(2):
        assert said(collection) == (
            "Everything is built, whatever has changed: mkdocs.yml has hooks.\n"
        )
