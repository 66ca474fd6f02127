"""The preview, as an editor sees it while typing."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.site.collection import Collection
from tests.site.preview import Preview, previewing
from tests.site.visits import Visiting

BANNER = ".banner-findings"
PROMPT = 2.0
"""Seconds that an editor may wait for what was saved."""


@pytest.fixture
def preview(collection: Collection) -> Iterator[Preview]:
    """A preview of the collection with one more essay in it."""
    collection.write_essay("essays/one.md", title="One", people="stalin", text="As it was.")
    with previewing(collection) as running:
        yield running


def test_a_save_is_served_promptly(collection: Collection, preview: Preview) -> None:
    """What has been saved is served within two seconds."""
    seconds = []
    for number in ("first", "second", "third"):
        collection.write_essay("essays/one.md", title="One", text=f"The {number} wording.")
        seconds.append(preview.wait("essays/one/", f"The {number} wording."))

    assert min(seconds) < PROMPT, seconds


def test_an_open_page_follows(collection: Collection, preview: Preview, visit: Visiting) -> None:
    """A page that is open in a browser shows a save by itself."""
    seen = visit("essays/one/", address=preview.address)
    expect(seen.page.get_by_text("As it was.")).to_be_visible()

    collection.replace("essays/one.md", "As it was.", "As it is.")

    expect(seen.page.get_by_text("As it is.")).to_be_visible()


def test_a_broken_essay_keeps_its_last_good_text(
    collection: Collection, preview: Preview, visit: Visiting
) -> None:
    """While an essay cannot be read its last text stands, with the finding above and in the log.

    When it is mended the finding goes.
    """
    seen = visit("essays/one/", address=preview.address)

    collection.replace("essays/one.md", "title: One", 'title: "One')

    expect(seen.page.locator(BANNER)).to_contain_text("essays/one.md:2:8")
    expect(seen.page.locator(BANNER)).to_contain_text("is never closed")
    expect(seen.page.get_by_text("As it was.")).to_be_visible()
    assert "essays/one.md:2:8: the quotation mark" in preview.said.read_text("utf-8")

    collection.replace("essays/one.md", 'title: "One', "title: Eins")

    expect(seen.page.get_by_role("heading", name="Eins")).to_be_visible()
    expect(seen.page.locator(BANNER)).to_have_count(0)


def test_a_finding_cannot_break_the_page(
    collection: Collection, preview: Preview, visit: Visiting
) -> None:
    """What an author typed is shown in the finding as text, whatever it looks like."""
    seen = visit("essays/one/", address=preview.address)

    collection.replace("essays/one.md", "[stalin]", "['<img src=x onerror=alert(1)>']")

    expect(seen.page.locator(BANNER)).to_contain_text("<img src=x onerror=alert(1)>")
    expect(seen.page.locator(f"{BANNER} img")).to_have_count(0)


def test_a_new_essay_that_is_broken_answers(collection: Collection, preview: Preview) -> None:
    """A new essay that has never been whole has a page that says so, and says why."""
    collection.write("essays/two.md", "---\ntitle: 'Two\n---\n\nA text.\n")

    preview.wait("essays/two/", "This essay cannot be shown before its findings are mended.")

    assert "essays/two.md:2:8" in preview.get("essays/two/")[1]


def test_a_broken_register_keeps_its_last_good_state(
    collection: Collection, preview: Preview
) -> None:
    """While a register cannot be read, its last state stands and the essays with it."""
    lines = collection.read("essays/registers/people.yml").splitlines()
    line = lines.index("  name: Joseph Stalin") + 1

    collection.replace("essays/registers/people.yml", "name: Joseph Stalin", 'name: "Joseph Stalin')

    preview.wait("people/", f"essays/registers/people.yml:{line}:9")
    assert "Stalin, Joseph" in preview.get("people/")[1]
    assert "As it was." in preview.get("essays/one/")[1]


def test_drafts_are_shown(collection: Collection, preview: Preview) -> None:
    """A preview has drafts, each with a word of warning, and lists them."""
    collection.write_essay("essays/half.md", title="Half an essay", status="draft")

    preview.wait("essays/half/", "Draft: not for citation.")

    assert "Half an essay" in preview.get("essays/")[1]


def test_search_works(preview: Preview, visit: Visiting) -> None:
    """The search index of a preview appears a moment after its pages."""
    preview.wait("pagefind/pagefind-entry.json")
    seen = visit(address=preview.address)

    seen.page.keyboard.press("/")
    seen.page.keyboard.type("Rokossovsky")

    expect(seen.page.get_by_role("option").first).to_be_visible()


def test_the_settings_are_watched(collection: Collection, preview: Preview) -> None:
    """A change of mkdocs.yml is followed like any other."""
    collection.replace("mkdocs.yml", "site_name: Samizdat", "site_name: Tamizdat")

    assert preview.wait("essays/one/", "Tamizdat") > 0
