"""Publishing: the old site stays until the new one is finished, and then it is gone."""

from pathlib import Path

from samizdat.publishing.swap import staging_folder, swap


def test_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """After the swap the new site stands there, readable for everybody, and nothing beside it."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "old.html").write_text("old")
    new = staging_folder(site)
    (new / "new.html").write_text("new")

    swap(new, site)

    assert [file.name for file in site.iterdir()] == ["new.html"]
    assert [file.name for file in tmp_path.iterdir()] == ["site"]
    assert site.stat().st_mode & 0o777 == 0o755


def test_first_site(tmp_path: Path) -> None:
    """Where no site was, in a folder that is not there yet, the new one is put."""
    site = tmp_path / "public" / "essays"
    new = staging_folder(site)
    (new / "new.html").write_text("new")

    swap(new, site)

    assert (site / "new.html").read_text() == "new"


def test_staging_leaves_the_site_alone(tmp_path: Path) -> None:
    """A folder to build in is empty, beside the site, and another each time."""
    site = tmp_path / "site"
    site.mkdir()

    one, other = staging_folder(site), staging_folder(site)

    assert one != other
    assert one.parent == other.parent == site.parent
    assert list(one.iterdir()) == []
    assert site.is_dir()
