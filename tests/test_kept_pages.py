"""Pages that are kept: one is made again when what it shows has changed, and only then."""

import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from samizdat.build import make_site, survey
from samizdat.knowledge.watched import EVERYTHING, WatchedKnown, telling
from samizdat.memory.cache import TextCache
from samizdat.memory.values import Values
from samizdat.memory.watch import Watch
from samizdat.model.site import Site
from samizdat.reading.project import read_settings
from tests.bench.corpus import Corpus
from tests.conftest import SAMPLE

Change = Callable[[Path], object]


class Counting(dict[str, str]):
    """A memory that counts what is written into it."""

    written = 0

    def __setitem__(self, key: str, text: str) -> None:
        self.written += text.startswith('{"asked"')
        super().__setitem__(key, text)


def site_of(folder: Path, memory: dict[str, str] | TextCache) -> Site:
    """The site of a collection in which nothing is wrong."""
    found = survey(read_settings(folder / "mkdocs.yml"))
    assert [str(finding) for finding in found.errors] == []
    return make_site(found.library, memory)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A seeded collection of four short essays."""
    made = tmp_path_factory.mktemp("kept")
    Corpus(4, paragraphs=1).write(made)
    return made


@pytest.fixture(scope="module")
def memory(folder: Path) -> Counting:
    """What was kept of it."""
    kept = Counting()
    site_of(folder, kept)
    return kept


def changed(name: str, old: str, new: str) -> Change:
    """Put other words into a file, once."""

    def change(folder: Path) -> None:
        file = folder / name
        text = file.read_text("utf-8")
        assert re.search(old, text, re.MULTILINE), old
        file.write_text(re.sub(old, new, text, count=1, flags=re.MULTILINE), "utf-8")

    return change


ESSAY = "essays/essay-00001.md"
CHANGES: list[tuple[str, Change]] = [
    ("a word", changed(ESSAY, r"(?<=\. )The|the", "teh")),
    ("the title", changed(ESSAY, "^title: .*$", "title: Another name")),
    ("the status", changed(ESSAY, "^status: published$", "status: draft")),
    ("a person's name", changed("essays/registers/people.yml", "^  name: .*$", "  name: Adam Bo")),
    ("an event", changed("essays/registers/events.yml", "The board", "A board")),
    ("a source", changed("essays/registers/sources.yml", "papers", "files")),
    ("the site's name", changed("mkdocs.yml", "^site_name: .*$", "site_name: Other")),
    ("one essay less", lambda folder: (folder / ESSAY).unlink()),
]


@pytest.mark.parametrize("change", [each for _, each in CHANGES], ids=[name for name, _ in CHANGES])
def test_as_made_from_nothing(folder: Path, memory: Counting, change: Change) -> None:
    """After any change the pages are those of a build that remembers nothing of pages."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    try:
        change(folder)
        known = {key: text for key, text in memory.items() if not text.startswith('{"asked"')}

        kept, new = site_of(folder, Counting(memory)), site_of(folder, known)
    finally:
        for path, content in before.items():
            path.write_bytes(content)

    assert kept == new
    for one, other in zip(kept.pages, new.pages, strict=True):
        assert one.text == other.text
        assert one.finished == other.finished


def test_nothing_changed(folder: Path, memory: Counting) -> None:
    """Of the same collection no page is made a second time."""
    again = Counting(memory)

    site_of(folder, again)

    assert memory.written > 100
    assert again.written == 0


def test_only_what_shows_it(folder: Path, memory: Counting) -> None:
    """A record that one page shows costs that page, lists and files of data, no other dossier."""
    file = folder / "essays" / "registers" / "places.yml"
    text = file.read_text("utf-8")
    again = Counting(memory)
    try:
        file.write_text(text.replace("A town of section 3.", "A village of section 3."), "utf-8")

        site_of(folder, again)
    finally:
        file.write_text(text, "utf-8")

    assert 1 <= again.written <= 12


def test_nobody_else_writes_pages(folder: Path, memory: Counting, tmp_path: Path) -> None:
    """A cache that is not sealed keeps no page, and one that is believes no other's."""
    foreign = TextCache(tmp_path, b"f" * 32)
    for key, text in memory.items():
        foreign[key] = text.replace("board", "<script>alert(1)</script>")

    own = site_of(folder, TextCache(tmp_path, b"o" * 32))
    site_of(folder, TextCache(tmp_path / "plain"))
    kept = [text for text in TextCache(tmp_path / "plain").values() if text.startswith('{"asked"')]

    assert not any("alert(1)" in page.text for page in own.pages)
    assert kept == []
    assert replace(own, pages=()) == replace(site_of(folder, memory), pages=())


OPENED: list[str] = []
"""What is opened while somebody listens."""

LISTENING: list[bool] = []


def _note_opened(event: str, given: tuple[object, ...]) -> None:
    if LISTENING and event in ("open", "os.listdir", "os.scandir"):
        OPENED.append(str(given[0]))


def test_makers_read_no_files() -> None:
    """A page is made of answers alone: of a file that its maker read nobody would know."""
    library = survey(read_settings(SAMPLE / "mkdocs.yml")).library
    sys.addaudithook(_note_opened)  # it cannot be taken away, only made deaf
    LISTENING.append(True)
    try:
        make_site(library, {})
    finally:
        LISTENING.clear()

    # Pictures are measured and made smaller before any page is; what came of it is an answer.
    pictures = {str(library.files[address]) for address in library.pixels}
    assert OPENED != []
    assert [path for path in OPENED if path.startswith(str(SAMPLE)) and path not in pictures] == []


def test_everything_can_be_asked() -> None:
    """Who looks at more than can be told apart depends on all of it, and that has a digest."""
    library = survey(read_settings(SAMPLE / "mkdocs.yml")).library
    watch = Watch()
    known = WatchedKnown(library, watch)

    times, asked = watch.asked_by(lambda: known.times(known.library.essays[0]))

    assert times
    assert asked[0] == (EVERYTHING,)
    before = Values(telling()).digest(watch.answer(asked[0]))
    other = WatchedKnown(replace(library, broken_essays=frozenset({"other"})), Watch())
    assert Values(telling()).digest(other.watch.answer(asked[0])) != before
