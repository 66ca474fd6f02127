"""Reading, in a browser: on any screen, in any light, on paper and without scripts."""

from itertools import pairwise, product
from typing import TypedDict, get_args
from urllib.parse import unquote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.barriers import overflow, violations
from tests.site.searching import box_on
from tests.site.visits import Scheme, Visit, Visiting

PAGES = {
    "home": "",
    "list": "essays/",
    "essay": "essays/the-day-of-the-banner/",
    "other essay": "essays/an-untoward-event/",
    "people": "people/",
    "dossier": "people/kapodistrias/",
    "timeline": "timeline/",
    "map": "map/",
    "corrections": "corrections/",
    "figures": "figures/",
    "sources": "sources/",
    "about": "about/",
    "handbook": "handbook/cite/",
    "search": "search/",
    "not found": "nowhere/",
}
ESSAY, OTHER = PAGES["essay"], PAGES["other essay"]
GOVERNOR = "essays/the-governor/"
NOT_FOUND = "error: Failed to load resource: the server responded with a status of 404 (Not Found)"

every_page = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)

LOW = "links => links.filter(a => a.getBoundingClientRect().height < 24).map(a => a.text)"
"""What is lower than a target should be (WCAG 2.2, 2.5.8), however much room is around it."""

LINE = 10
"""Pixels; whatever stands closer together stands in one line."""


@every_page
def test_pages_fit_any_screen(visit: Visiting, path: str) -> None:
    """On a telephone, a tablet and a desk no page is wider than its window, in light or dark.

    None complains, and none asks another host for anything. At its foot a finger finds each link.
    """
    seen = visit(path, width=320)

    too_wide = [
        (width, scheme, excess)
        for width, scheme in product((320, 768, 1440), get_args(Scheme))
        if (excess := overflow(seen.page, width, scheme))
    ]

    assert too_wide == []
    assert seen.page.eval_on_selector_all(".colophon a", LOW) == []
    assert seen.complaints == ([NOT_FOUND] if path == "nowhere/" else [])
    assert seen.strangers == []
    assert len(seen.requests) > 5


@pytest.mark.parametrize("kind", sorted(PAGES.keys() - {"other essay"}))
def test_pages_have_no_barrier(visit: Visiting, kind: str) -> None:
    """Axe finds no violation on any kind of page, in light or in dark."""
    page = visit(PAGES[kind]).page

    assert violations(page) == []


def test_search_has_no_barrier(visit: Visiting) -> None:
    """Axe finds no violation while the search is open, with results in it."""
    box = box_on(visit(ESSAY), "Kolokotronis")
    assert box.options.count() > 5

    assert violations(box.page) == []


def test_opened_note_has_no_barrier(visit: Visiting) -> None:
    """Axe finds no violation on a telephone with a note open in place."""
    page = visit(OTHER, width=320).page
    page.locator(".footnote-ref").first.click()

    assert violations(page) == []


def test_reading_needs_no_scripts(visit: Visiting) -> None:
    """Without scripts an essay stands there whole, with its contents, notes and ways on."""
    page = visit(OTHER, width=320, scripts=False).page

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text("They lost none.")).to_be_visible()
    expect(page.locator(".footnote li").last).to_be_visible()
    expect(page.locator(".footnote li").first).to_contain_text("Woodhouse")
    expect(page.get_by_role("link", name="People", exact=True)).to_be_visible()
    page.locator(".footnote-ref").first.click()
    assert page.url.endswith("#fn:1")
    page.get_by_role("button", name="Search").click()
    assert page.url.endswith("/sub/search/?")
    expect(page.get_by_role("link", name="Kolokotronis, Theodoros", exact=True)).to_be_visible()


def test_lists_need_no_scripts(visit: Visiting) -> None:
    """Without scripts the registers are all there."""
    people = visit("people/", scripts=False).page
    sources = visit("sources/", scripts=False).page

    expect(people.get_by_text("Θεόδωρος Κολοκοτρώνης")).to_be_visible()
    expect(sources.get_by_text("It was not opened for this sample.").first).to_be_visible()


class Box(TypedDict):
    """A rectangle on the page, in pixels."""

    x: float
    y: float
    width: float
    height: float


def box(place: Locator) -> Box:
    """Where something stands."""
    found = place.bounding_box()
    assert found is not None
    return {"x": found["x"], "y": found["y"], "width": found["width"], "height": found["height"]}


def notes_with_marks(page: Page) -> list[tuple[Box, Box]]:
    """Every note that the margin shows with the first of its marks, in the order of the numbers."""
    found: list[tuple[Box, Box]] = page.evaluate(
        """() => {
          const box = (element) => element.getBoundingClientRect().toJSON();
          const notes = document.querySelectorAll(".footnote > ol > li:not(.is-folded)");
          return [...notes].map((note) => [
            box(note),
            box(document.querySelector(`a.footnote-ref[href="#${note.id}"]`)),
          ]);
        }"""
    )
    return found


@pytest.mark.parametrize(("path", "count"), [(ESSAY, 50), (OTHER, 20)])
def test_notes_stand_in_the_margin(visit: Visiting, path: str, count: int) -> None:
    """On a wide screen each note stands right of the text, two lines at most from its mark.

    No two overlap, and the numbers of all others stand between them.
    """
    page = visit(path).page
    text = box(page.locator("main article"))
    line = page.locator("main article > p:not([class])").first.evaluate(
        "(text) => parseFloat(getComputedStyle(text).lineHeight)"
    )

    found = notes_with_marks(page)

    notes = [note for note, _ in found]
    folded = page.locator(".footnote > ol > li.is-folded").count()
    assert len(notes) + folded > count
    assert len(notes) > folded
    assert [note for note in notes if note["x"] < text["x"] + text["width"]] == []
    assert [note for note in notes if note["x"] + note["width"] > 1440] == []
    assert [b for a, b in pairwise(notes) if b["y"] < a["y"] + a["height"]] == []
    assert [mark for note, mark in found if abs(note["y"] - mark["y"]) > 2 * line] == []
    named = " ".join(
        page.locator(".note-folded").evaluate_all("(all) => all.map((each) => each.dataset.notes)")
    )
    assert len(named.split()) == folded


def test_a_folded_note_opens_at_its_mark(visit: Visiting) -> None:
    """Where the margin has no room for a note, the mouse on its mark or on its number shows it.

    One that stands in the margin opens nowhere else.
    """
    page = visit(ESSAY).page
    card, fold = page.locator(".card-box"), page.locator(".note-folded").first
    name = (fold.get_attribute("data-notes") or "").split()[0]
    mark = page.locator(f'a.footnote-ref[href="#{name}"]').first
    words = page.locator(f'[id="{name}"] p').first.inner_text().replace("\u00a0↩", "")[:30]

    mark.hover()
    expect(card).to_contain_text(words)
    expect(card).to_be_in_viewport(ratio=1)
    assert abs(box(card)["y"] - box(mark)["y"]) < 3 * box(mark)["height"] + box(card)["height"]
    card.hover()  # it may be entered
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)

    mark.focus()
    expect(card).to_contain_text(words)
    page.keyboard.press("Escape")
    expect(mark).to_be_focused()

    fold.click()
    expect(card.locator("li")).to_have_count(len((fold.get_attribute("data-notes") or "").split()))
    expect(card.locator("li").first).to_contain_text(words)
    page.mouse.click(5, 5)
    expect(card).to_have_count(0)

    shown = page.locator(".footnote > ol > li:not(.is-folded)").first
    page.locator(f'a.footnote-ref[href="#{shown.get_attribute("id")}"]').first.hover()
    expect(shown).to_have_class("is-marked")
    page.wait_for_timeout(500)
    expect(card).to_have_count(0)


def test_first_note_stands_at_its_line(visit: Visiting) -> None:
    """A note with room enough begins in the line of its mark."""
    ((note, mark), *_) = notes_with_marks(visit(ESSAY).page)

    assert abs(note["y"] - mark["y"]) <= LINE


@pytest.mark.parametrize("path", [ESSAY, OTHER])
@pytest.mark.parametrize("which", ["first", "last"])
def test_a_note_can_be_seen_from_its_mark(visit: Visiting, path: str, which: str) -> None:
    """Wherever in an essay one clicks a note mark on a wide screen, the note is to be seen."""
    page = visit(path).page
    marks = page.locator(".footnote-ref")
    mark = marks.first if which == "first" else marks.last
    mark.scroll_into_view_if_needed()

    mark.click()

    seen = page.locator("[role=note], li.is-marked:not(.is-folded), .card-box").first
    expect(seen).to_be_in_viewport(ratio=1)


def test_a_note_opens_in_place(visit: Visiting) -> None:
    """On a telephone a note opens under its paragraph, and Esc closes it."""
    page = visit(OTHER, width=320).page
    mark, panel = page.locator(".footnote-ref").first, page.get_by_role("note")
    before = page.url

    mark.click()

    expect(panel).to_contain_text("Woodhouse")
    expect(panel).to_be_in_viewport(ratio=1)
    expect(mark).to_have_attribute("aria-expanded", "true")
    assert page.url == before
    assert box(panel)["y"] > box(mark)["y"]

    page.keyboard.press("Escape")

    expect(panel).to_have_count(0)
    expect(mark).to_be_focused()


def test_notes_answer_the_keyboard(visit: Visiting) -> None:
    """A note opens and closes without a mouse."""
    page = visit(OTHER, width=320).page
    mark, panel = page.locator(".footnote-ref").first, page.get_by_role("note")
    mark.focus()

    page.keyboard.press("Enter")
    expect(panel).to_be_visible()
    panel.get_by_role("button", name="Close").press("Enter")

    expect(panel).to_have_count(0)
    expect(mark).to_be_focused()


@pytest.mark.parametrize("width", [1440, 1200])
def test_lines_are_of_a_readable_length(visit: Visiting, width: int) -> None:
    """A line of text holds 60 to 75 characters."""
    page = visit(ESSAY, width=width).page
    paragraph = page.locator("main article > p", has_text="had drawn a map of the country")

    full = lines(paragraph)[:-1]

    assert len(full) > 5
    assert 60 <= sum(full) / len(full) <= 75


def lines(paragraph: Locator) -> list[int]:
    """How many characters stand in each line of a paragraph, note marks apart."""
    bottoms: list[float] = paragraph.evaluate(
        """(paragraph) => {
          const found = [], range = new Range();
          const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode;
            if (node.parentElement.closest("sup")) continue;
            for (let at = 0; at < node.length; at++) {
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              const [box] = range.getClientRects();
              if (box) found.push(box.bottom);
            }
          }
          return found;
        }"""
    )
    counts, last = [0], bottoms[0]
    for bottom in bottoms:
        if abs(bottom - last) > LINE:
            counts, last = [*counts, 0], bottom
        counts[-1] += 1
    return counts


@pytest.mark.parametrize("path", ["", "essays/", GOVERNOR, "essays/byron-at-missolonghi/"])
def test_fonts_are_light(visit: Visiting, path: str) -> None:
    """The fonts that a page of English alone fetches at first have 90 KB at most."""
    seen = visit(path, first=True)

    sizes = {
        response.url.rsplit("/", 1)[-1]: len(response.body())
        for response in seen.responses
        if response.url.endswith(".woff2")
    }

    assert sizes
    assert sum(sizes.values()) <= 90 * 1024, sizes


def background(page: Page) -> str:
    """The colour of the paper."""
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


LIGHT, DARK = "rgb(251, 250, 247)", "rgb(23, 22, 20)"


def test_theme_follows_the_system(visit: Visiting) -> None:
    """A page is as light or as dark as the reader's system."""
    assert background(visit("about/", scheme="light").page) == LIGHT
    assert background(visit("about/", scheme="dark").page) == DARK


def test_theme_is_chosen_and_remembered(visit: Visiting) -> None:
    """The button chooses the other theme, on the next page too, until it is pressed again."""
    seen = visit("about/", scheme="light", first=True)

    seen.page.get_by_role("button", name="Use the dark theme").click()
    assert background(seen.page) == DARK

    seen.go("people/")
    assert background(seen.page) == DARK

    seen.page.get_by_role("button", name="Use the light theme").click()
    assert background(seen.page) == LIGHT


def test_paper(visit: Visiting) -> None:
    """In print an essay is black on white, with its notes and without what is for the screen."""
    page = visit(OTHER).page

    page.emulate_media(media="print")

    assert background(page) == "rgb(255, 255, 255)"
    for gone in (".masthead", ".side", ".contents", ".headerlink", ".edit"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.locator(".footnote li").last).to_be_visible()
    text, note = box(page.locator("main article")), box(page.locator(".footnote li").last)
    assert note["x"] < text["x"] + text["width"] / 2
    assert page.pdf().startswith(b"%PDF-")


def test_keyboard_goes_straight_to_the_text(visit: Visiting) -> None:
    """The first thing that Tab reaches leads past the header to the text."""
    page = visit(OTHER).page

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the text")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the text")).to_be_in_viewport()
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()


def test_a_wide_table_scrolls_by_itself(visit: Visiting) -> None:
    """On a telephone a table wider than the screen scrolls, and can do so by keyboard."""
    page = visit(ESSAY, width=320).page

    table = page.locator(".table-scroll").first

    assert table.evaluate("(box) => box.scrollWidth > box.clientWidth")
    expect(table).to_have_attribute("tabindex", "0")


def test_a_person_is_one_step_away(visit: Visiting) -> None:
    """A name in an essay leads to that person's entry."""
    seen: Visit = visit(OTHER)

    seen.page.locator("main article").get_by_role("link", name="Edward Codrington").first.click()

    assert seen.path == "people/codrington/"
    expect(seen.page.get_by_role("heading", level=1)).to_contain_text("Edward Codrington")


def test_a_topic_leads_to_its_essays(visit: Visiting) -> None:
    """From the home page and from an essay a theme leads to all essays that treat it."""
    seen: Visit = visit("")
    seen.page.get_by_role("link", name="powers", exact=True).click()
    assert seen.path == "essays/#theme-powers"
    section = seen.page.locator("section", has=seen.page.locator("#theme-powers"))
    section.get_by_role("link", name="An untoward event").click()
    assert seen.path == OTHER

    seen.page.locator(".kicker").get_by_role("link", name="powers").click()

    assert seen.path == "essays/#theme-powers"
    expect(seen.page.locator("h3#theme-powers")).to_be_in_viewport()


def test_essays_by_year_share_an_axis(visit: Visiting) -> None:
    """On the list of essays, bars stand where their years are on one line of time."""
    page = visit("essays/").page

    bars = page.locator(".by-year .essay").evaluate_all(
        "(bars) => bars.map((bar) => bar.getBoundingClientRect().toJSON())"
    )

    assert len(bars) == page.locator(".by-year li").count() > 1
    first, *others = [bar["left"] for bar in bars]
    year = (others[0] - first) / (1814 - 1776)
    assert year > 1
    begins = [first + year * (begun - 1776) for begun in (1814, 1823, 1826.25)]
    assert others == pytest.approx(begins, abs=2)


def test_a_lost_reader_finds_the_way(visit: Visiting) -> None:
    """At an address that leads nowhere there is a page with a way to the essays."""
    seen = visit("handbook/nowhere/")

    seen.page.get_by_role("link", name="the list of essays").first.click()

    assert seen.path == "essays/"


IN_VIEW = """words => {
  const squeezed = (text) => text.replaceAll(/\\s+/g, " ");
  const blocks = [...document.querySelectorAll("article :is(p, li, td)")];
  const holds = blocks.filter((block) => squeezed(block.textContent).includes(words));
  return holds.some((block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
}"""


def test_a_mention_leads_to_its_sentence(visit: Visiting) -> None:
    """From a dossier each arrow leads to the very sentence, not to the heading far above it."""
    seen = visit("sources/brewer-2001/")
    seen.page.set_viewport_size({"width": 1440, "height": 300})
    arrows = seen.page.locator("a.passage[href*=':~:text=']")
    count = arrows.count()
    assert count > 5

    for number in range(0, count, max(1, count // 6)):
        arrow = arrows.nth(number)
        address = arrow.get_attribute("href") or ""
        arrow.evaluate("link => link.closest('details')?.setAttribute('open', '')")
        arrow.click()
        seen.page.wait_for_load_state()
        words = unquote(address.partition(":~:text=")[2])
        seen.page.wait_for_function(IN_VIEW, arg=words)
        seen.go("sources/brewer-2001/")


def test_paper_keeps_the_shapes_of_verdicts(visit: Visiting) -> None:
    """What became of a statement is told by a shape, which a printer fills; nothing unfolds."""
    seen = visit("corrections/")
    seen.page.emulate_media(media="print")

    shape = seen.page.locator(".verdict-wrong").first.evaluate(
        "word => getComputedStyle(word, '::before').printColorAdjust"
    )
    signs = seen.page.locator("summary").evaluate_all(
        "all => all.map((each) => getComputedStyle(each).listStyleType)"
    )

    assert shape == "exact"
    assert set(signs) <= {"none"}
