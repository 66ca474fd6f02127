"""The swap: readers find the old site or the new one, and after a fault the old one."""

import errno
from pathlib import Path

import pytest

from samizdat.publishing import swap as swapping
from samizdat.publishing.swap import NoExchangeError, exchange, swap


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of before, with the new one beside it in `new`."""
    for name in ("site", "new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name)
    return tmp_path / "site"


def no_exchange(*_: Path) -> None:
    """A system that cannot exchange two names."""
    raise NoExchangeError


def test_exchange(site: Path) -> None:
    """The new site is where the old one was, and the old one where the new one was."""
    new = site.with_name("new")

    before = swap(new, site, site.with_name("aside"))

    assert (site / "index.html").read_text() == "new"
    assert before is not None
    assert (before / "index.html").read_text() == "site"


def test_first_site(tmp_path: Path, site: Path) -> None:
    """Where no site was, the new one is put, and nothing is left of another."""
    target = tmp_path / "first"

    before = swap(site, target, tmp_path / "aside")

    assert before is None
    assert (target / "index.html").read_text() == "site"


def test_system_without_exchange(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where names cannot be exchanged, the old site steps aside for the new one."""
    monkeypatch.setattr(swapping, "exchange", no_exchange)

    before = swap(site.with_name("new"), site, site.with_name("aside"))

    assert before == site.with_name("aside")
    assert (site / "index.html").read_text() == "new"


def test_new_site_that_cannot_follow(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the new site cannot take the empty place, the old one comes back."""
    monkeypatch.setattr(swapping, "exchange", no_exchange)
    missing = site.with_name("missing")

    with pytest.raises(FileNotFoundError):
        swap(missing, site, site.with_name("aside"))

    assert (site / "index.html").read_text() == "site"
    assert not site.with_name("aside").exists()


def test_failed_exchange(site: Path) -> None:
    """An exchange that fails says with what, and both folders stay where they are."""
    with pytest.raises(OSError, match="missing") as raised:
        exchange(site.with_name("missing"), site)

    assert raised.value.errno == errno.ENOENT
    assert (site / "index.html").read_text() == "site"
