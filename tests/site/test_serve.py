"""The preview, as an editor sees it while typing."""

import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pagefind_bin
import pytest
from playwright.sync_api import Error, Page, expect

from tests.bench.soak import soak
from tests.site.collection import Collection
from tests.site.preview import LONG, Preview, previewing
from tests.site.searching import box_on
from tests.site.visits import Visiting

BANNER = ".desk-findings"
PEOPLE = "essays/registers/people.yml"
INDEX = "pagefind/pagefind-entry.json"


@pytest.fixture(scope="module")
def desk(small: Collection, tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """A collection on which an editor works; whoever breaks something of it mends it."""
    return small.copy(tmp_path_factory.mktemp("desk") / "collection")


@pytest.fixture(scope="module")
def preview(desk: Collection) -> Iterator[Preview]:
    """The preview that runs all the while."""
    with previewing(desk) as running:
        yield running


@pytest.fixture
def essay(desk: Collection, preview: Preview) -> str:
    """The path of an essay that is whole, and whole in the preview."""
    desk.write_essay("essays/one.md", title="One", people="stalin", text="As it was.")
    preview.wait("essays/one/", "As it was.")
    return "essays/one.md"


def until(page: Page, condition: str) -> None:
    """Wait until something holds on a page, whose policy lets nobody evaluate words in it."""
    begun = time.monotonic()
    while time.monotonic() - begun < LONG:
        try:
            if page.evaluate(condition):
                return
        except Error:
            page.wait_for_load_state()
        page.wait_for_timeout(100)
    raise AssertionError(f"it never held that {condition}")


def test_an_open_page_follows(
    desk: Collection, preview: Preview, essay: str, visit: Visiting
) -> None:
    """A page that is open in a browser shows a save by itself."""
    seen = visit("essays/one/", address=preview.address)
    expect(seen.page.get_by_text("As it was.")).to_be_visible()

    desk.replace(essay, "As it was.", "As it is.")

    expect(seen.page.get_by_text("As it is.")).to_be_visible()


def test_a_broken_essay_keeps_its_last_good_text(
    desk: Collection, preview: Preview, essay: str, visit: Visiting
) -> None:
    """While an essay cannot be read its last text stands, with the finding above and in the log.

    When it is mended the finding goes.
    """
    seen = visit("essays/one/", address=preview.address)

    desk.replace(essay, "title: One", 'title: "One')

    expect(seen.page.locator(BANNER)).to_contain_text("essays/one.md:2:8")
    expect(seen.page.locator(BANNER)).to_contain_text("is never closed")
    expect(seen.page.get_by_text("As it was.")).to_be_visible()
    assert "essays/one.md:2:8: the quotation mark" in preview.said.read_text("utf-8")

    desk.replace(essay, 'title: "One', "title: Eins")

    expect(seen.page.get_by_role("heading", name="Eins")).to_be_visible()
    expect(seen.page.locator(BANNER)).to_have_count(0)


def test_a_finding_cannot_break_the_page(
    desk: Collection, preview: Preview, essay: str, visit: Visiting
) -> None:
    """What an author typed is shown in the finding as text, whatever it looks like."""
    seen = visit("essays/one/", address=preview.address)

    desk.replace(essay, "[stalin]", "['<img src=x onerror=alert(1)>']")

    expect(seen.page.locator(BANNER)).to_contain_text("<img src=x onerror=alert(1)>")
    expect(seen.page.locator(f"{BANNER} img")).to_have_count(0)


def test_a_new_essay_that_is_broken_answers(desk: Collection, preview: Preview) -> None:
    """A new essay that has never been whole has a page that says so, and says why."""
    desk.write("essays/two.md", "---\ntitle: 'Two\n---\n\nA text.\n")

    preview.wait("essays/two/", "This essay cannot be shown before its findings are mended.")
    page = preview.get("essays/two/")[1]
    (desk.root / "essays/two.md").unlink()

    assert "essays/two.md:2:8" in page


def test_a_broken_register_keeps_its_last_good_state(
    desk: Collection, preview: Preview, essay: str
) -> None:
    """While a register cannot be read, its last state stands and the essays with it."""
    before = desk.read(PEOPLE)
    line = before.splitlines().index("  name: Joseph Stalin") + 1
    assert essay

    desk.replace(PEOPLE, "name: Joseph Stalin", 'name: "Joseph Stalin')
    preview.wait("people/", f"{PEOPLE}:{line}:9")
    people, one = preview.get("people/")[1], preview.get("essays/one/")[1]
    desk.write(PEOPLE, before)

    assert "Stalin, Joseph" in people
    assert "As it was." in one


def test_drafts_are_shown(desk: Collection, preview: Preview) -> None:
    """A preview has drafts, each with a word of warning, and soon lists them."""
    desk.write_essay("essays/half.md", title="Half an essay", status="draft")

    preview.wait("essays/half/", "Draft: not for citation.")

    preview.wait("essays/", "Half an essay")


def test_search_works(preview: Preview, visit: Visiting) -> None:
    """The search index of a preview appears a moment after its pages."""
    preview.wait("pagefind/pagefind-entry.json")

    found = box_on(visit(address=preview.address, still=True)).look_for("Odessa")

    assert "To Odessa" in found.labels


SLOWLY = """\
#!/bin/sh
while [ -e "{held}" ]; do sleep 0.05; done
exec "{program}" "$@"
"""


@dataclass(frozen=True, slots=True)
class SlowIndexer:
    """Pagefind's program, which begins its work when it is let."""

    folder: Path

    @property
    def held(self) -> Path:
        """While this file is there, the program waits."""
        return self.folder / "held"

    def install(self) -> None:
        """Put it where Python looks first."""
        program = self.folder / "pagefind"
        real = pagefind_bin.get_executable()
        program.write_text(SLOWLY.format(held=self.held, program=real), encoding="utf-8")
        program.chmod(0o755)
        module = f"def get_executable():\n    return {str(program)!r}\n"
        (self.folder / "pagefind_bin.py").write_text(module, encoding="utf-8")


def test_search_follows_a_save(small: Collection, tmp_path: Path, visit: Visiting) -> None:
    """After a save names are found at once, words of the text when the index has been made.

    The page does not wait for that, and meanwhile the index of before is served.
    """
    desk = small.copy(tmp_path / "collection")
    indexer = SlowIndexer(tmp_path)
    indexer.install()

    with previewing(desk, PYTHONPATH=str(tmp_path)) as preview:
        preview.wait(INDEX)
        before = preview.get(INDEX)[1]
        seen = visit("essays/odessa/", address=preview.address)
        indexer.held.touch()
        desk.replace(PEOPLE, "  born: 1896", "  aliases: [Gosha]\n  born: 1896")
        desk.replace("essays/odessa.md", "In 1946", "In Zimmerwald in 1946")
        expect(seen.page.get_by_text("In Zimmerwald in 1946")).to_be_visible()
        preview.wait("search/", "Gosha")
        # Two saves may be two rebuilds: the page must not be loaded anew under the dialog.
        seen = visit("essays/odessa/", address=preview.address, still=True)
        box = box_on(seen)

        assert box.look_for("Gosha").things[0].path == "people/zhukov/"
        assert "To Odessa" in box.look_for("district").labels
        assert "To Odessa" not in box.look_for("Zimmerwald").labels
        assert preview.get(INDEX) == (200, before)

        indexer.held.unlink()
        preview.wait_for_change(INDEX, before)
        seen.go("essays/odessa/")

        assert "To Odessa" in box_on(seen).look_for("Zimmerwald").labels


def test_the_settings_are_watched(desk: Collection, preview: Preview) -> None:
    """A change of mkdocs.yml is followed like any other."""
    desk.replace("mkdocs.yml", "A small collection", "Tamizdat")

    preview.wait("essays/", "Tamizdat")
    page = preview.get("people/")[1]
    desk.replace("mkdocs.yml", "Tamizdat", "A small collection")

    assert "Tamizdat</title>" in page


def test_the_page_goes_to_what_was_saved(
    desk: Collection, preview: Preview, essay: str, visit: Visiting
) -> None:
    """A page that is loaded anew goes to the paragraph just saved, and marks it.

    Where that can be seen already, or nothing that is read was saved, it stays where one reads.
    """
    paragraphs = "\n\n".join(f"## Heading {number}\n\nText {number}." for number in range(60))
    desk.replace(essay, "As it was.", f"As it was.\n\n{paragraphs}")
    preview.wait("essays/one/", "Heading 59")
    seen = visit("essays/one/", address=preview.address)
    heading = seen.page.get_by_role("heading", name="Heading 40", exact=True)
    heading.evaluate("heading => heading.scrollIntoView({block: 'start', behavior: 'instant'})")
    before = heading.bounding_box()

    desk.replace(essay, "Text 42.", "Text of two and forty.")

    expect(seen.page.locator(".is-saved")).to_have_text("Text of two and forty.")
    until(seen.page, "history.scrollRestoration === 'auto' && scrollY > 0")
    after = heading.bounding_box()
    assert before
    assert after
    assert abs(before["y"] - after["y"]) < 40

    desk.replace(essay, "Text 3.", "Text of three.")

    expect(seen.page.locator(".is-saved")).to_have_text("Text of three.", timeout=LONG * 1000)
    expect(seen.page.locator(".is-saved")).to_be_in_viewport()
    assert seen.complaints == []


def test_findings_stand_at_their_passage(
    desk: Collection, preview: Preview, essay: str, visit: Visiting
) -> None:
    """A finding stands beside the words that it is about, on the text that was whole last.

    The bar at the foot counts, leads to the passage and to the line in an editor, and stays as it
    was left. A register that is saved has its record in the bar.
    """
    desk.replace(essay, "As it was.", "As it was.\n\n## Later\n\nIn Odessa he stayed.\n\nThe end.")
    preview.wait("essays/one/", "The end.")
    seen = visit("essays/one/", address=preview.address)

    desk.replace(essay, "he stayed.", "he [stayed](person:nobody). And **more.")

    bar, notes = seen.page.locator(".desk-findings"), seen.page.locator(".desk-note")
    expect(bar.locator("summary").first).to_contain_text("2 errors")
    expect(notes).to_have_count(2)
    expect(seen.page.locator("p:text('In Odessa he stayed.') + .desk-note")).to_contain_text(
        "no person is called 'nobody'"
    )
    expect(notes.first).to_contain_text("Error line")
    line = desk.read(essay).partition("nobody")[0].count("\n") + 1
    address = notes.first.locator("a.desk-open").get_attribute("href") or ""
    assert address.startswith(f"vscode://file{desk.root}/essays/one.md:{line}:")
    bar.locator("summary").first.click()
    bar.get_by_title("To the passage").nth(1).click()
    expect(notes.nth(1)).to_be_in_viewport()

    desk.replace(PEOPLE, "  born: 1896", "  aliases: [Gosha]\n  born: 1896")

    expect(seen.page.locator(".desk-saved a")).to_have_text("Georgy Zhukov")
    expect(bar.get_by_title("To the passage").first).to_be_visible()
    desk.replace(PEOPLE, "  aliases: [Gosha]\n", "")
    assert seen.complaints == []


@pytest.mark.parametrize("others", [[], ["--allow-remote"]])
def test_a_taken_port(small: Collection, others: list[str]) -> None:
    """Where another program has the port, a sentence names a free one, and nothing is built."""
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]
        done = small.run("samizdat", "serve", "--address", f"127.0.0.1:{port}", *others)

    assert done.returncode == 69
    assert f"127.0.0.1:{port} is taken by another program. Free is --address" in done.stderr
    assert done.stderr.count("\n") == 1


def test_others_are_kept_out(small: Collection) -> None:
    """Where other machines could read drafts, nothing is served before somebody allows it."""
    done = small.run("samizdat", "serve", "--address", "0.0.0.0:8000")

    assert done.returncode == 2
    assert "--allow-remote" in done.stderr


def test_what_a_stranger_asks(preview: Preview) -> None:
    """A page of a stranger that has led its name here gets nothing; every answer is what it says.

    The stream of changes says the tag of a page at once to whoever knows another.
    """
    with preview.asked("people/", Host="evil.example") as refused:
        assert refused.status == 421
        assert b"Zhukov" not in refused.read()
    with preview.asked("people/") as answered:
        assert answered.headers["X-Content-Type-Options"] == "nosniff"
        assert answered.headers["Server"] == "Samizdat"
        tag = answered.headers["ETag"]
        answered.read()
    with preview.asked("people/", **{"If-None-Match": tag}) as known:
        assert (known.status, known.read()) == (304, b"")
    with preview.asked(".samizdat/changes?page=/people/&tag=another") as changes:
        assert changes.headers["Content-Type"] == "text/event-stream"
        assert changes.readline() == b"retry: 300\n"
        assert changes.readline() == b"\n"
        assert changes.readline().startswith(b"data: ")


def test_a_long_day(small: Collection, tmp_path: Path) -> None:
    """However often an essay is saved, two sites and two indexes are kept, and in the end nothing.

    Each save is shown, and each mistake among them.
    """
    desk = small.copy(tmp_path / "collection")
    room = tmp_path / "room"
    room.mkdir()

    found = soak(desk.root, "odessa", saves=12, room=room)

    assert len(found.seconds) == 11
    assert max(found.folders) <= 6
    assert found.left == []
