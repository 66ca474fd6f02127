"""The fingerprint of a build: what changes it, and what does not."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from samizdat.memory.fingerprint import NO_STAMP, contents, prints, settled, site_print
from samizdat.publishing.last_build import LastBuild, order
from samizdat.reading.conditions import read_conditions

LATER = 2**62
"""Long after every file was written."""


def write(folder: Path) -> Path:
    """A collection and its site, as far as a fingerprint looks at them; gives its mkdocs.yml."""
    for name in ("docs/index.md", "essays/odessa.md", "site/index.html", "theme/main.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    config = folder / "mkdocs.yml"
    config.write_text("plugins: [samizdat]\ntheme: {name: material, custom_dir: theme}\n")
    return config


def look(config: Path, memory: dict[str, str]) -> LastBuild:
    """What is known of the last build."""
    wished = order(config, None, strict=False, offline=False)
    assert wished is not None
    return LastBuild(wished, memory)


CHANGES: dict[str, Callable[[Path], object]] = {
    "an essay": lambda folder: (folder / "essays/odessa.md").write_text("other"),
    "a new page": lambda folder: (folder / "docs/new.md").write_text(""),
    "a lost page": lambda folder: (folder / "docs/index.md").unlink(),
    "a renamed page": lambda folder: (folder / "docs/index.md").rename(folder / "docs/home.md"),
    "settings": lambda folder: (folder / "mkdocs.yml").write_text("plugins: [samizdat]\n"),
    "a template": lambda folder: (folder / "theme/main.html").write_text("other"),
    "a link": lambda folder: (folder / "docs/link.md").symlink_to("index.md"),
    "a built page": lambda folder: (folder / "site/index.html").write_text("other"),
    "a stray page": lambda folder: (folder / "site/stray.html").write_text(""),
    "no site": lambda folder: (folder / "site/index.html").unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_counts(tmp_path: Path, change: Callable[[Path], object]) -> None:
    """Whatever a site is made of, and the site itself, is looked at."""
    config, memory = write(tmp_path), dict[str, str]()
    look(config, memory).remember(3, LATER)
    assert look(config, memory).holds
    assert look(config, memory).findings == 3

    change(tmp_path)

    assert not look(config, memory).holds


def test_what_does_not_count(tmp_path: Path) -> None:
    """A new date alone, and what survives every build, change nothing."""
    config, memory = write(tmp_path), dict[str, str]()
    look(config, memory).remember(0, LATER)

    os.utime(tmp_path / "essays/odessa.md")
    (tmp_path / "site" / ".git").mkdir()
    (tmp_path / "site" / ".git" / "index").touch()

    assert look(config, memory).holds


def test_what_a_link_leads_to(tmp_path: Path) -> None:
    """A link is as good as the file that it leads to, and counts as that file does."""
    config, memory = write(tmp_path), dict[str, str]()
    (tmp_path / "docs/linked.md").symlink_to("../README.md")
    (tmp_path / "README.md").write_text("one")
    look(config, memory).remember(0, LATER)
    assert look(config, memory).holds

    (tmp_path / "README.md").write_text("two")

    assert not look(config, memory).holds


@pytest.mark.parametrize("name", ["SOURCE_DATE_EPOCH", "PYPANDOC_PANDOC", "ABOUT"])
def test_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """So do the variables that the program reads, and those that mkdocs.yml does."""
    config, memory = write(tmp_path), dict[str, str]()
    config.write_text(config.read_text() + "site_name: !ENV [ABOUT, none]\n")
    look(config, memory).remember(0, LATER)

    monkeypatch.setenv(name, "1")

    assert not look(config, memory).holds


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"inputs": 3}', '{"inputs": {"a": 3}}'])
def test_damaged_record(tmp_path: Path, text: str) -> None:
    """What is no record is no reason to leave out a build."""
    config, memory = write(tmp_path), dict[str, str]()
    last = look(config, memory)
    last.remember(0, LATER)

    memory[last.order.key] = text

    assert not look(config, memory).holds


def test_other_orders(tmp_path: Path) -> None:
    """A strict build, one from the disk, and one to another folder are other builds."""
    config = write(tmp_path)
    orders = [
        order(config, None, strict=False, offline=False),
        order(config, None, strict=True, offline=False),
        order(config, None, strict=False, offline=True),
        order(config, tmp_path / "other", strict=False, offline=False),
    ]

    assert len({each.key for each in orders if each}) == 4


def test_changed_at_this_moment(tmp_path: Path) -> None:
    """A file that was written just now is opened again the next time: its stamp says little."""
    file = tmp_path / "a" / "file"
    file.parent.mkdir()
    file.write_text("text")
    found = prints({"a": tmp_path / "a"}, {}, {})

    kept = settled(found, file.stat().st_ctime_ns)

    assert kept["a/file"][0] == NO_STAMP
    assert contents(kept) == contents(found)
    assert settled(found, LATER) == found


def test_nothing_is_opened_that_never_ends(tmp_path: Path) -> None:
    """A pipe has a print, and nobody waits for what is in it."""
    os.mkfifo(tmp_path / "pipe")

    assert contents(prints({"a": tmp_path}, {}, {})) == {"a/pipe": "no file"}
    assert site_print(tmp_path, ()) != site_print(tmp_path, ("pipe",))


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("plugins: [samizdat]", ()),
        ("plugins: {samizdat: {cache: true}}", ()),
        ("site_name: x", ("the plugin search",)),
        ("plugins: [samizdat, {tags: {}}]", ("the plugin tags",)),
        ("plugins: [samizdat]\nINHERIT: other.yml", ("another file of settings",)),
        ("plugins: [samizdat]\nhooks: [a.py]", ("hooks",)),
        (
            "plugins: [samizdat]\nmarkdown_extensions: [toc, pymdownx.details, pymdownx.snippets]",
            ("the extension pymdownx.snippets",),
        ),
        (
            "plugins: [samizdat]\nmarkdown_extensions: [{mine: {a: !!python/name:os.sep }}]",
            ("the extension mine",),
        ),
    ],
)
def test_what_may_do_anything(text: str, others: tuple[str, ...]) -> None:
    """Hooks, plugins and extensions of others may read and write whatever they like."""
    assert read_conditions(text).others == others


def test_no_cache() -> None:
    """A collection that keeps nothing remembers no build."""
    assert not read_conditions("plugins: [{samizdat: {cache: false}}]").cache
    assert read_conditions("plugins: [{samizdat: {jobs: 2}}]").cache
