"""Where a site may be published, and where nothing may."""

from pathlib import Path

import pytest

from samizdat.publishing.target import UnsafeTargetError, safe_target
from samizdat.settings import Settings

FIRST_PAGE = '<html><head><meta name="generator" content="Samizdat"></head></html>'


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A collection with a history, in a home folder that holds other things too."""
    home = tmp_path / "home"
    root = home / "collection"
    for folder in ("docs", "essays/registers", "scripts", ".git/objects", "tests", "empty"):
        (root / folder).mkdir(parents=True)
    (root / "notes.txt").write_text("notes")
    (root / "tests/test.py").write_text("test")
    (root / "to-essays").symlink_to("essays")
    (root / "in-circles").symlink_to("in-circles")
    (home / "thesis.txt").write_text("thesis")
    monkeypatch.setenv("HOME", str(home))
    return Settings(root)


@pytest.mark.parametrize(
    ("folder", "reason"),
    [
        ("essays", "essays or touches it"),
        ("essays/registers", "essays or touches it"),
        ("essays/site", "essays or touches it"),
        ("empty/../essays", "essays or touches it"),
        ("to-essays", "essays or touches it"),
        ("to-essays/site", "essays or touches it"),
        ("docs", "docs or touches it"),
        ("scripts/site", "scripts or touches it"),
        (".git", "Git keeps the history"),
        (".git/objects", "Git keeps the history"),
        ("elsewhere/.git/site", "Git keeps the history"),
        (".", "the collection's own folder"),
        ("..", "your home folder"),
        ("../..", "your home folder"),
        ("/", "the root of the file system"),
        ("tests", "not empty"),
        ("notes.txt", "no folder"),
        ("notes.txt/site", "Not a directory"),
        ("in-circles", "in-circles"),
    ],
)
def test_unsafe_target(settings: Settings, folder: str, reason: str) -> None:
    """What somebody has written is no place for a site, on whatever way it is reached."""
    with pytest.raises(UnsafeTargetError, match=reason):
        safe_target(settings.root / folder, settings)


@pytest.mark.parametrize("folder", ["site", "empty", "../public/essays", "public"])
def test_safe_target(settings: Settings, folder: str) -> None:
    """A folder that is not there or that is empty may become a site, and is not touched yet."""
    wanted = settings.root / folder
    there = wanted.exists()

    target = safe_target(wanted, settings)

    assert target == wanted.resolve()
    assert target.exists() == there


def test_site_of_ours(settings: Settings) -> None:
    """A folder with a site that Samizdat has built may be built anew, through a link too."""
    public = settings.root.parent / "public"
    public.mkdir()
    (public / "index.html").write_text(FIRST_PAGE)
    settings.site_dir.symlink_to(public)

    target = safe_target(settings.site_dir, settings)

    assert target == public


def test_site_of_another_program(settings: Settings) -> None:
    """A folder with a page that Samizdat has not made is not taken for a site of ours."""
    settings.site_dir.mkdir()
    (settings.site_dir / "index.html").write_text("<html><head></head>Samizdat</html>")

    with pytest.raises(UnsafeTargetError, match="not empty"):
        safe_target(settings.site_dir, settings)


def test_fresh_worktree(settings: Settings) -> None:
    """A folder that holds only names that survive every build may become a site."""
    settings.site_dir.mkdir()
    (settings.site_dir / ".git").write_text("gitdir: ../.git/worktrees/site")
    (settings.site_dir / "CNAME").write_text("essays.example")

    assert safe_target(settings.site_dir, settings) == settings.site_dir
