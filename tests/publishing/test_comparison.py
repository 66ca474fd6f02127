"""What a server hands out, held against the site that was built."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from samizdat.cli import main
from samizdat.programs import ProgramError
from samizdat.publishing.comparison import NoManifestError, differences
from samizdat.publishing.inspection import Plan
from samizdat.publishing.publication import Publication
from tests.site.preview import free_port
from tests.site.server import serving

PAGES = ("index.html", "404.html", "essays/größe of all/index.html", "a?b#c.txt")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site as it was built."""
    publication = Publication(tmp_path / "site")
    for page in PAGES:
        file = publication.site / page
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"<html><title>{page}</title>")
    publication.publish(Plan(frozenset(PAGES)))
    publication.close()
    return publication.target


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    """Where it is handed out."""
    with serving(site) as served:
        yield served


@pytest.fixture
def built(site: Path, tmp_path: Path) -> Path:
    """A folder that has its manifest alone, as a server has that compares."""
    folder = tmp_path / "built"
    folder.mkdir()
    (folder / "manifest.json").write_bytes((site / "manifest.json").read_bytes())
    return folder


def test_same(address: str, built: Path) -> None:
    """Nothing is said of a site that is handed out as it was built, whatever its names."""
    assert list(differences(address, built)) == []
    assert list(differences(address.rstrip("/"), built)) == []


def test_other_bytes(address: str, site: Path, built: Path) -> None:
    """A file that has changed on its way, is longer or is missing is named."""
    (site / "index.html").write_text("<html><title>INDEX.html</title>")
    (site / "a?b#c.txt").write_text("<html><title>a?b#c.txt</title> and more")
    (site / "essays/größe of all/index.html").unlink()

    assert list(differences(address, built)) == [
        "a?b#c.txt: the server hands out other bytes than were built",
        "essays/größe of all/index.html: the server answers 404 Not Found",
        "index.html: the server hands out other bytes than were built",
    ]


def test_other_build(address: str, site: Path, built: Path) -> None:
    """Of the site of another build only that is said."""
    (site / "manifest.json").write_text("{}")
    (site / "index.html").write_text("another")

    said = "manifest.json: the server hands out other bytes than were built"
    assert list(differences(address, built)) == [said]


def test_file_for_the_host(tmp_path: Path) -> None:
    """A file that the host reads and keeps to itself is no difference."""
    publication = Publication(tmp_path / "site")
    for name in ("index.html", "404.html", "_headers"):
        (publication.site / name).write_text("<html><title>One</title>")
    publication.publish(Plan(frozenset({"index.html", "404.html", "_headers"})))
    publication.close()
    (tmp_path / "site" / "_headers").unlink()

    with serving(tmp_path / "site") as address:
        assert list(differences(address, tmp_path / "site")) == []


def test_nobody_serves(built: Path) -> None:
    """A server that cannot be reached is an error of operation."""
    with pytest.raises(ProgramError, match=r"cannot be reached: .*refused"):
        list(differences(f"http://127.0.0.1:{free_port()}/", built))


def test_nothing_built(address: str, tmp_path: Path) -> None:
    """Without a build there is nothing to compare with."""
    with pytest.raises(NoManifestError, match="Build the site first"):
        list(differences(address, tmp_path))


@pytest.mark.parametrize("address", ["file:///etc", "example.org", "ftp://example.org/"])
def test_no_address_of_the_web(address: str, built: Path) -> None:
    """Nothing but the web is asked."""
    with pytest.raises(ValueError, match="is no address of the web"):
        list(differences(address, built))


def test_command(address: str, site: Path, built: Path) -> None:
    """The command ends with 0 or 1, names what differs, and with 2 where it makes no sense."""
    command = ["verify", address, "--site-dir", str(built)]
    assert CliRunner().invoke(main, command).exit_code == 0
    (site / "404.html").write_text("another")

    told = CliRunner().invoke(main, command)

    assert (told.exit_code, told.output.count("\n")) == (1, 1)
    assert told.output.startswith("404.html: ")
    assert CliRunner().invoke(main, ["verify", "about:", "--site-dir", str(built)]).exit_code == 2
