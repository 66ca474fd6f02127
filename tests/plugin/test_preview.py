"""A preview rebuilds in one process, and remembers much; what it shows is never of before."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from samizdat.findings import Finding
from samizdat.plugin.preview.address import Address
from samizdat.plugin.preview.answers import answer
from samizdat.plugin.preview.desk import Preview
from samizdat.plugin.preview.engine import EngineBuild
from samizdat.plugin.preview.shown import Told

SETTINGS = """\
site_name: A small collection
theme: {name: material, font: false}
plugins: [samizdat]
"""
PEOPLE = "essays/registers/people.yml"
ESSAY = "essays/odessa.md"


@dataclass(frozen=True, slots=True)
class Desk:
    """A collection that is built again and again, as `samizdat serve` does."""

    root: Path
    preview: Preview

    def save(self, path: str, old: str, new: str) -> None:
        """Change a file where it says `old`, and build as a save makes the preview do."""
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")
        self.build()

    def build(self) -> None:
        """Build once more, with what the plugin remembers."""
        self.preview.rebuild()

    def shows(self, page: str) -> str:
        """The HTML of a page."""
        return answer(f"/{page}/", self.preview.shown).body.decode()


@pytest.fixture
def desk(collection: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The small collection in a preview that has been built once."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    (collection / "mkdocs.yml").write_text(SETTINGS)
    build = EngineBuild(collection / "mkdocs.yml")
    preview = Preview(Address(port=0), collection, build)
    try:
        preview.rebuild()
        yield Desk(collection, preview)
    finally:
        preview.shutdown()
        build.close()


def test_a_save_is_shown_everywhere(desk: Desk) -> None:
    """A sentence that is changed is another in its essay and in every dossier that has it."""
    assert "He stayed there until 1948." in desk.shows("essays/odessa")

    desk.save(ESSAY, "was given the command", "was handed the command")

    for page in ("essays/odessa", "people/zhukov", "sources/roberts-2012"):
        assert "was handed the command" in desk.shows(page), page
        assert "was given the command" not in desk.shows(page), page


@pytest.mark.parametrize(
    ("save", "looked_at", "first", "said"),
    [
        ((ESSAY, "was given", "was handed"), (), {"essays/odessa/index.html"}, "was handed"),
        (
            (PEOPLE, "born: 1896-12-01", "aliases: [Gosha]\n  born: 1896-12-01"),
            ("/people/zhukov/", "/people/index.html", "/about/", "/nothing/"),
            {"people/zhukov/index.html", "people/index.html"},
            "Gosha",
        ),
    ],
    ids=["essay", "record"],
)
def test_what_somebody_waits_for_is_shown_first(
    save: tuple[str, str, str],
    looked_at: tuple[str, ...],
    first: set[str],
    said: str,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The essay that was saved, and pages of ours that are open, stand before the rest is made.

    They are to the byte what they are when all is.
    """
    early: dict[str, bytes] = {}
    display = desk.preview._display
    shows = display.show_early

    def noted(findings: tuple[Finding, ...], pages: Mapping[str, bytes], *, told: Told) -> None:
        early.update(pages)
        shows(findings, pages, told=told)

    monkeypatch.setattr(display, "show_early", noted)
    with ExitStack() as visits:
        for page in looked_at:
            visits.enter_context(display.looking(page))
        desk.save(*save)

    assert early.keys() == first
    site = desk.preview.shown.site
    assert site
    for name, made in early.items():
        assert made == (site / name).read_bytes()
    assert any(said in made.decode() for made in early.values())


def test_a_changed_record_is_shown_everywhere(desk: Desk) -> None:
    """A record that is changed is another in its dossier, in lists, and where it is named."""
    desk.save(PEOPLE, "name: Georgy Zhukov", "name: Egor Zhukov")

    for page in ("people", "people/zhukov", "essays/odessa", "search"):
        assert "Egor" in desk.shows(page), page
        assert "Georgy Zhukov" not in desk.shows(page).replace("Life of Georgy Zhukov", ""), page


def test_a_broken_file_hides_no_change_elsewhere(desk: Desk) -> None:
    """While a file is broken it stays as it was, and what is saved in others is shown."""
    desk.save(PEOPLE, "name: Joseph Stalin", 'name: "Joseph Stalin')
    assert "Stalin, Joseph" in desk.shows("people")

    desk.save(ESSAY, "He stayed there until 1948.", "He left in 1948.")

    assert "He left in 1948." in desk.shows("essays/odessa")
    assert "is never closed" in desk.shows("essays/odessa")

    desk.save(PEOPLE, 'name: "Joseph Stalin', "name: Iosif Stalin")

    assert "Stalin, Iosif" in desk.shows("people")
    assert "is never closed" not in desk.shows("essays/odessa")


def test_an_essay_that_comes_and_goes(desk: Desk) -> None:
    """An essay that is written is listed, and one that is taken away is not."""
    file = desk.root / "essays/other.md"
    file.write_text((desk.root / ESSAY).read_text("utf-8").replace("To Odessa", "From Odessa"))
    desk.build()
    assert "From Odessa" in desk.shows("essays")

    file.unlink()
    desk.build()

    assert "From Odessa" not in desk.shows("essays")
    assert "From Odessa" not in desk.shows("people/zhukov")


def test_our_list_stands_before_a_readme(desk: Desk) -> None:
    """A README.md in the place of a list of ours does not push it out, and is a finding."""
    folder = desk.root / "docs/people"
    folder.mkdir()
    (folder / "README.md").write_text("# Read me\n")

    desk.build()

    assert "docs/people/README.md:1:1" in desk.shows("essays/odessa")
    assert "Zhukov, Georgy" in desk.shows("people")


@pytest.mark.parametrize(
    "spoilt", [b"\xff\xfe#\0 \0", b"# Us\n\nAnother \0 text.\n", b"---\na: [\n"]
)
def test_a_broken_page_stays_as_it_was(desk: Desk, spoilt: bytes) -> None:
    """A page of docs/ that cannot be read or has an error is shown as it was when it was whole."""
    page = desk.root / "docs/about.md"
    page.write_text("# Us\n\nWho we are.\n")
    desk.build()

    page.write_bytes(spoilt)
    desk.build()

    assert "Who we are." in desk.shows("about")
    assert "<code>docs/about.md:" in desk.shows("about")
    assert "Another" not in desk.shows("about").partition('class="desk"')[0]


def test_findings_stand_on_their_pages(desk: Desk) -> None:
    """A finding of a record stands on its page, that of front matter under the title of its essay.

    The page that was saved shows what is wrong though it is as it was; others only count it.
    """
    desk.save(ESSAY, "period: ", "period: about ")
    desk.save(PEOPLE, "name: Georgy Zhukov", "name: Egor Zhukov\n  shade: red")

    essay, dossier = desk.shows("essays/odessa"), desk.shows("people/zhukov")

    assert "desk-here" in essay
    assert "data-words" not in essay
    assert "desk-here" in dossier
    assert "desk-here" not in desk.shows("places")
    told = desk.preview.shown.told
    assert {standing.page for standing in told.standings.values()} == {
        "essays/odessa/",
        "people/zhukov/",
    }


def test_saved_records_are_at_hand(desk: Desk) -> None:
    """The record that was saved last leads to its page, until something else is saved."""
    desk.save(PEOPLE, "name: Georgy Zhukov", "name: Egor Zhukov")
    desk.build()

    assert '<a href="/people/zhukov/">Egor Zhukov</a>' in desk.shows("essays/odessa")

    desk.save(ESSAY, "was given", "was handed")

    assert "desk-saved" not in desk.shows("essays/odessa")
