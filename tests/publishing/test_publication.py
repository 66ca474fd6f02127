"""A publication: it begins with what others have left, and leaves nothing itself."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from samizdat.publishing.inspection import FlawedSiteError, Plan
from samizdat.publishing.lock import BusyError
from samizdat.publishing.manifest import read_manifest
from samizdat.publishing.publication import Publication
from samizdat.publishing.workplace import MARKER, OLD, workplaces

PLAN = Plan(frozenset({"index.html"}))


def write(publication: Publication, text: str) -> None:
    """Build a site of one page."""
    (publication.site / "index.html").write_text(text)


def published(target: Path, text: str) -> None:
    """A site of one page, published."""
    publication = Publication(target)
    write(publication, text)
    publication.publish(PLAN)
    publication.close()


def beside(target: Path) -> set[str]:
    """What stands beside a site."""
    return {entry.name for entry in target.parent.iterdir()} - {target.name}


def test_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """Of the old site nothing is left, in its place or beside it."""
    site = tmp_path / "site"
    published(site, "old")
    (site / "old.html").write_text("old")

    published(site, "new")

    assert {entry.name for entry in site.iterdir()} == {"index.html", "manifest.json"}
    assert (site / "index.html").read_text() == "new"
    assert beside(site) == set()


def test_file_that_is_the_same_is_kept(tmp_path: Path) -> None:
    """It is the file that readers have, with its times; nothing else of the old site is left."""
    site = tmp_path / "site"
    published(site, "same")
    before = (site / "index.html").stat()

    published(site, "same")

    after = (site / "index.html").stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_nlink) == (
        before.st_ino,
        before.st_mtime_ns,
        1,
    )
    assert {entry.name for entry in site.iterdir()} == {"index.html", "manifest.json"}


def turned_into_a_link(page: Path) -> None:
    """Put a symbolic link to a file with the same text in the place of a page."""
    elsewhere = page.parent.parent / "elsewhere.html"
    page.rename(elsewhere)
    page.symlink_to(elsewhere)


TOUCHED = {
    "with another text": lambda page: page.write_text("also"),
    "with another mode": lambda page: page.chmod(0o600),
    "as a link": turned_into_a_link,
    "lost": Path.unlink,
}


@pytest.mark.parametrize("touch", TOUCHED.values(), ids=TOUCHED)
def test_file_that_somebody_has_touched_is_made_again(
    touch: Callable[[Path], object], tmp_path: Path
) -> None:
    """What the manifest says of a published file is looked at before it is believed."""
    site = tmp_path / "site"
    published(site, "same")
    touch(site / "index.html")

    published(site, "same")

    page = site / "index.html"
    assert page.read_text() == "same"
    assert not page.is_symlink()
    assert page.stat().st_mode & 0o777 == 0o644


def test_everything_is_written_anew_where_that_is_wanted(tmp_path: Path) -> None:
    """A target that other programs write into shares no file with the site of before."""
    site = tmp_path / "site"
    published(site, "same")

    with (site / "index.html").open("r+") as held:
        publication = Publication(site, anew=True)
        write(publication, "same")
        publication.publish(PLAN)
        publication.close()
        held.write("else")

    assert (site / "index.html").read_text() == "same"


def test_first_site(tmp_path: Path) -> None:
    """The folders above a site are made."""
    published(tmp_path / "public" / "essays", "new")

    assert (tmp_path / "public" / "essays" / "index.html").read_text() == "new"


def test_site_that_is_never_finished(tmp_path: Path) -> None:
    """A build that is given up leaves the old site as it was, and nothing of its own."""
    site = tmp_path / "site"
    published(site, "old")

    publication = Publication(site)
    write(publication, "half")
    publication.close()

    assert (site / "index.html").read_text() == "old"
    assert beside(site) == set()


def test_site_that_is_not_whole(tmp_path: Path) -> None:
    """A site that lacks a page is not published."""
    site = tmp_path / "site"
    published(site, "old")

    publication = Publication(site)
    with pytest.raises(FlawedSiteError, match="1 pages were to be written, and 0 are there"):
        publication.publish(PLAN)
    publication.close()

    assert (site / "index.html").read_text() == "old"


def test_modes(tmp_path: Path) -> None:
    """Whatever the umask, everybody may read the site and only its owner may write it."""
    site = tmp_path / "site"
    before = os.umask(0o077)
    try:
        published(site, "new")
    finally:
        os.umask(before)

    assert site.stat().st_mode & 0o777 == 0o755
    assert (site / "index.html").stat().st_mode & 0o777 == 0o644


def test_manifest(tmp_path: Path) -> None:
    """The manifest has every other file of the site with its size and its digest."""
    site = tmp_path / "site"
    published(site, "new")

    (entry,) = read_manifest(site) or ()

    assert (entry.path, entry.bytes) == ("index.html", 3)
    assert entry.sha256 == "11507a0e2f5e69d5dfa40a62a1bd7b6ee57e6bcd85c67c9b8431b36fff21c437"


@pytest.mark.parametrize("name", [".git", ".well-known"])
def test_folders_that_survive(tmp_path: Path, name: str) -> None:
    """What Git or the host keeps in the site is in the next one too."""
    site = tmp_path / "site"
    published(site, "old")
    (site / name).mkdir()
    (site / name / "kept").write_text("kept")

    published(site, "new")

    assert (site / name / "kept").read_text() == "kept"


def test_file_that_survives(tmp_path: Path) -> None:
    """A file that the host keeps in the site is in the next one, and not in its manifest."""
    site = tmp_path / "site"
    published(site, "old")
    (site / "CNAME").write_text("essays.example")

    published(site, "new")

    assert (site / "CNAME").read_text() == "essays.example"
    assert [entry.path for entry in read_manifest(site) or ()] == ["index.html"]


def test_file_of_the_collection_comes_first(tmp_path: Path) -> None:
    """A name that would survive is the collection's where it brings its own."""
    site = tmp_path / "site"
    published(site, "old")
    (site / "CNAME").write_text("old.example")

    publication = Publication(site)
    write(publication, "new")
    (publication.site / "CNAME").write_text("new.example")
    publication.publish(PLAN)
    publication.close()

    assert (site / "CNAME").read_text() == "new.example"


def killed(target: Path, when: str) -> None:
    """A build of another process that was killed at a certain moment."""
    script = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from samizdat.publishing import swap\n"
        "from samizdat.publishing.publication import Publication\n"
        "from tests.publishing.test_publication import PLAN, write\n"
        "die = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "publication = Publication(Path(sys.argv[1]))\n"
        "write(publication, 'killed')\n"
        f"{when}\n"
        "publication.publish(PLAN)\n"
    )
    command = [sys.executable, "-c", script, str(target)]
    assert subprocess.run(command, check=False).returncode == -9


NO_EXCHANGE = (
    "swap._renaming = lambda: None\n"
    "os.rename, rename = die, os.rename\n"
    "Path.rename = lambda one, other: (rename(one, other), die())"
)


def test_build_that_was_killed(tmp_path: Path) -> None:
    """What a killed build has left is gone with the next one."""
    site = tmp_path / "site"
    published(site, "old")
    killed(site, "die()")
    assert len(workplaces(site)) == 1

    published(site, "new")

    assert (site / "index.html").read_text() == "new"
    assert beside(site) == set()


def test_build_that_was_killed_between_two_renames(tmp_path: Path) -> None:
    """Where the old site had stepped aside, the next build puts it back before all else."""
    site = tmp_path / "site"
    published(site, "old")
    (site / ".git").mkdir()
    killed(site, NO_EXCHANGE)
    assert not site.exists()

    Publication(site).close()

    assert (site / "index.html").read_text() == "old"
    assert (site / ".git").is_dir()
    assert beside(site) == set()


def test_build_that_was_killed_after_the_swap(tmp_path: Path) -> None:
    """What should have survived the swap comes back with the next build."""
    site = tmp_path / "site"
    published(site, "old")
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("main")
    killed(site, "from samizdat.publishing import publication as p\np.return_survivors = die")
    assert (site / "index.html").read_text() == "killed"

    Publication(site).close()

    assert (site / ".git" / "HEAD").read_text() == "main"
    assert (site / "index.html").read_text() == "killed"
    assert beside(site) == set()


@pytest.mark.parametrize("name", ["site.backup.new", "site.abcdefgh.new", "site.x.old"])
def test_folders_of_others(tmp_path: Path, name: str) -> None:
    """A folder that somebody else has made is not taken for ours by its name."""
    site = tmp_path / "site"
    (tmp_path / name).mkdir()
    (tmp_path / name / "precious").write_text("precious")

    published(site, "new")

    assert (tmp_path / name / "precious").read_text() == "precious"


def test_second_git_folder(tmp_path: Path) -> None:
    """A history that cannot go back, because another is there, is not deleted."""
    site = tmp_path / "site"
    published(site, "old")
    (site / ".git").mkdir()
    left = tmp_path / "site.abcdefgh.new"
    (left / OLD / ".git").mkdir(parents=True)
    (left / MARKER).touch()

    published(site, "new")

    assert (left / OLD / ".git").is_dir()


def test_second_build(tmp_path: Path) -> None:
    """While one build publishes to a folder, another that asks to is told by whom."""
    site = tmp_path / "site"
    first = Publication(site)

    with pytest.raises(BusyError, match=rf"another build \(process {os.getpid()}\)"):
        Publication(site)
    first.close()

    Publication(site).close()


def test_second_build_of_another_site(tmp_path: Path) -> None:
    """Builds that publish to two folders have nothing to do with each other."""
    first = Publication(tmp_path / "site")
    second = Publication(tmp_path / "other")

    first.close()

    assert second.site.is_dir()
    second.close()
