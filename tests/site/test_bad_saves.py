"""What an editor saves by mistake, one after the other in one preview: it says so, and goes on."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.site.collection import Collection
from tests.site.preview import Preview, previewing

SETTINGS, ESSAY, HOME = "mkdocs.yml", "essays/odessa.md", "docs/index.md"
PEOPLE = "essays/registers/people.yml"
PAGE = "essays/odessa/"
FOUND = "desk-findings"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A save, and the place of the finding that follows."""

    name: str
    path: str
    spoil: Callable[[bytes], bytes]
    found: str

    @contextmanager
    def made(self, root: Path) -> Iterator[None]:
        """While it is so, a file is spoilt; then it is as before."""
        file = root / self.path
        before = file.read_bytes()
        file.write_bytes(self.spoil(before))
        yield
        file.write_bytes(before)


MISTAKES = (
    Mistake("no YAML", SETTINGS, lambda text: text + b"nav: [\n", "mkdocs.yml:4:6 the bracket"),
    Mistake("no letters", ESSAY, lambda text: text + b"a\0b\n", f"{ESSAY}:20:2 the sign NUL"),
    Mistake(
        "an unknown plugin",
        SETTINGS,
        lambda text: text.replace(b"[samizdat]", b"[samizdat, elsewhere]"),
        "mkdocs.yml:3:21 plugins: ",
    ),
    Mistake(
        "no front matter",
        ESSAY,
        lambda text: text.replace(b"title: ", b'title: "'),
        f"{ESSAY}:2:8 the quotation mark",
    ),
    Mistake("a foreign byte", SETTINGS, lambda text: b"\xff" + text, "mkdocs.yml:1:1 the byte"),
    Mistake("nothing at all", ESSAY, lambda _: b"", f"{ESSAY}:1:1 the essay has no"),
    Mistake("no settings", SETTINGS, lambda _: b"", "mkdocs.yml:1:1 site_name: "),
    Mistake("UTF-16", ESSAY, lambda text: text.decode().encode("utf-16"), f"{ESSAY}:1:1 the byte"),
    Mistake(
        "no plugin",
        SETTINGS,
        lambda text: text.replace(b"samizdat", b""),
        "mkdocs.yml:1:1 the plugin samizdat",
    ),
    Mistake("half a letter", ESSAY, lambda text: text + b"\xd0", f"{ESSAY}:20:1 the byte"),
    Mistake("no register", PEOPLE, lambda text: text + b"x: [\n", f"{PEOPLE}:18:4 the bracket"),
    Mistake("an empty register", PEOPLE, lambda _: b"", f"{ESSAY}:8:10 no person"),
    Mistake(
        "a page in UTF-16",
        HOME,
        lambda text: text.decode().encode("utf-16"),
        f"{HOME}:1:1 the byte",
    ),
    Mistake("a page with a NUL", HOME, lambda text: text + b"\0", f"{HOME}:4:1 the sign NUL"),
)


@contextmanager
def moved(path: Path) -> Iterator[None]:
    """While it is so, something is not where it was."""
    aside = path.with_name(f"{path.name}.aside")
    path.rename(aside)
    yield
    aside.rename(path)


@contextmanager
def lost_link(path: Path) -> Iterator[None]:
    """While it is so, a link leads nowhere."""
    path.symlink_to("nowhere")
    yield
    path.unlink()


@contextmanager
def pipe(path: Path) -> Iterator[None]:
    """While it is so, there is a pipe into which nobody writes."""
    os.mkfifo(path)
    yield
    path.unlink()


@pytest.fixture(scope="module")
def desk(small: Collection, tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """A collection on which an editor works."""
    return small.copy(tmp_path_factory.mktemp("mistakes") / "collection")


@pytest.fixture(scope="module")
def preview(desk: Collection) -> Iterator[Preview]:
    """The preview that runs through all of it."""
    with previewing(desk) as running:
        yield running


@pytest.mark.timeout(300)
def test_every_mistake_is_shown_and_mended(desk: Collection, preview: Preview) -> None:
    """A mistake stands above the last whole page, with its place, and goes when it is mended.

    The next is made in the moment in which the last is mended. Whatever happens, each request is
    answered, and an essay that is saved in the end is shown.
    """
    root = desk.root
    cases = [(each.name, each.made(root), each.found) for each in MISTAKES]
    cases += [
        ("essays/ moved", moved(root / "essays"), "essays:1:1 the folder"),
        ("docs/ moved", moved(root / "docs"), "mkdocs.yml:1:1 docs_dir: "),
        ("mkdocs.yml gone", moved(root / SETTINGS), "mkdocs.yml:1:1 the file cannot"),
        ("a register gone", moved(root / PEOPLE), f"{ESSAY}:8:10 no person"),
        ("a lost link in docs/", lost_link(root / "docs/lost.md"), "docs/lost.md:1:1 "),
        ("a lost link in essays/", lost_link(root / "essays/lost.md"), "essays/lost.md:1:1 "),
        ("a pipe in essays/", pipe(root / "essays/pipe.md"), "essays/pipe.md:1:1 "),
    ]

    last = "\0"
    for name, mistake, found in cases:
        place, words = found.split(" ", 1)
        said = f"<code>{place}</code></a> {words}"
        with mistake:
            preview.wait(PAGE, said, without=last)
            assert "To Odessa" in preview.get(PAGE)[1], name
        last = said
    preview.wait(PAGE, "To Odessa", without=FOUND)
    desk.replace(ESSAY, "In 1946", "In the end, in 1946")
    preview.wait(PAGE, "In the end, in 1946")

    assert "Traceback" not in preview.said.read_text("utf-8")


def _in_place(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")


def _as_vim(file: Path, text: str) -> None:
    """Vim tries whether it may make a file, moves the old one away, and writes it anew."""
    trial = file.with_name("4913")
    trial.touch()
    trial.unlink()
    copy = file.with_name(f"{file.name}~")
    file.rename(copy)
    _in_place(file, text)
    copy.unlink()


def _as_emacs(file: Path, text: str) -> None:
    """Emacs locks with a link that leads nowhere, and keeps a copy."""
    lock = file.with_name(f".#{file.name}")
    lock.symlink_to("me@here.1:2")
    kept = file.with_name(f"#{file.name}#")
    _in_place(kept, text)
    file.rename(file.with_name(f"{file.name}~"))
    _in_place(file, text)
    kept.unlink()
    lock.unlink()


def _as_others(file: Path, text: str) -> None:
    """Many write a new file and put it in the place of the old one."""
    new = file.with_name(f"{file.name}.tmp")
    _in_place(new, text)
    new.replace(file)


def _a_hundred_times(file: Path, text: str) -> None:
    for number in range(100):
        _in_place(file, f"{text}\nStep {number}.\n")
    _in_place(file, text)


def test_every_way_to_save(desk: Collection, preview: Preview) -> None:
    """However an editor saves, what was saved last is shown in the end, and no finding stays."""
    before = desk.read(ESSAY)
    ways = (_in_place, _as_vim, _as_emacs, _as_others, _a_hundred_times)

    for way in ways:
        words = f"Saved {way.__name__.strip('_')} at last."
        way(desk.root / ESSAY, f"{before}\n{words}\n")
        preview.wait(PAGE, words, without="Step 99.")
        preview.wait(PAGE, without=FOUND)


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_through_the_engines(small: Collection, tmp_path: Path, program: str) -> None:
    """`mkdocs serve` shows a mistake and goes on, as ours does; and so does ProperDocs."""
    desk = small.copy(tmp_path / "collection")
    settings = desk.read(SETTINGS)

    with previewing(desk, program) as preview:
        with preview.asked(PAGE, Host="evil.example") as refused:
            assert refused.status == 421
        desk.replace(ESSAY, "In 1946", "After the war, in 1946")
        preview.wait(PAGE, "After the war, in 1946")

        desk.write(SETTINGS, settings.replace("[samizdat]", "[samizdat, elsewhere]"))
        preview.wait(PAGE, "<code>mkdocs.yml:3:21</code>")
        desk.write(SETTINGS, settings)
        preview.wait(PAGE, without=FOUND)

        with moved(desk.root / "essays"):
            preview.wait(PAGE, "<code>essays:1:1</code>")
        desk.replace(ESSAY, "After the war", "After the victory")
        preview.wait(PAGE, "After the victory")


def test_settings_that_are_broken_at_the_start(small: Collection, tmp_path: Path) -> None:
    """A preview that cannot begin says why on its page, and begins when that is mended."""
    desk = small.copy(tmp_path / "collection")
    settings = desk.read(SETTINGS)
    desk.write(SETTINGS, f"{settings}nav: [\n")

    with previewing(desk, status=503) as preview:
        preview.wait(PAGE, "<code>mkdocs.yml:4:6</code>", status=503)
        desk.write(SETTINGS, settings)
        preview.wait(PAGE, "To Odessa", without=FOUND)
