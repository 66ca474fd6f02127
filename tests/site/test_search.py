"""The search, in a browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.visits import Visit, Visiting

HERE = "essays/beyond-fear/"


def dialog_of(page: Page) -> None:
    """The search must be open, and the field in it have the focus."""
    expect(page.get_by_role("dialog", name="Search the site")).to_be_visible()
    expect(page.get_by_role("combobox")).to_be_focused()


def looked_up(visit: Visiting, words: str, path: str = HERE) -> Visit:
    """A visit with the search open and the words typed."""
    seen = visit(path)
    seen.page.keyboard.press("/")
    seen.page.keyboard.type(words)
    return seen


def test_nothing_is_fetched_before_it_is_opened(visit: Visiting) -> None:
    """A reader who does not search fetches nothing of the index."""
    seen = visit(HERE, first=True)
    assert [path for path in seen.paths if path.startswith("pagefind/")] == []

    seen.page.keyboard.press("/")
    seen.page.keyboard.type("Kirov")
    expect(seen.page.get_by_role("option").first).to_be_visible()

    assert "pagefind/pagefind.js" in seen.paths


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_it_opens_by_key(visit: Visiting, key: str) -> None:
    """Either key opens the search."""
    page = visit(HERE).page

    page.keyboard.press(key)

    dialog_of(page)
    expect(page.get_by_role("combobox")).to_have_value("")


def test_esc_closes_it(visit: Visiting) -> None:
    """Esc closes the search and leaves one where one was."""
    page = visit(HERE).page
    before = page.get_by_role("link", name="People", exact=True)
    before.focus()
    page.keyboard.press("/")
    dialog_of(page)

    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(before).to_be_focused()


def test_it_opens_by_button(visit: Visiting) -> None:
    """The button opens the search, and has the focus again when it is closed."""
    page = visit(HERE).page
    button = page.get_by_role("button", name="Search")

    button.click()
    dialog_of(page)
    page.get_by_role("button", name="close the search").click()

    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(button).to_be_focused()


def test_both_essays_are_found(visit: Visiting) -> None:
    """A name that stands in both essays finds both."""
    page = looked_up(visit, "Rokossovsky", "about/").page

    expect(page.get_by_role("group", name="Beyond fear")).to_be_visible()
    expect(page.get_by_role("group", name="The men he could not kill")).to_be_visible()


def test_results_stand_under_their_heading(visit: Visiting) -> None:
    """A passage stands under its essay and its heading, with the word marked."""
    page = looked_up(visit, "Rokossovsky").page

    essay = page.get_by_role("group", name="The men he could not kill")
    passage = essay.get_by_role("option").filter(has_text="Rokossovsky: one arrest").first

    expect(passage.locator(".search-heading")).to_have_text("Rokossovsky: one arrest")
    expect(passage.locator("mark").first).to_contain_text("Rokossovsky")


def test_arrows_and_enter_follow_a_result(visit: Visiting) -> None:
    """With arrows and Enter one comes to the passage, on its page and at its heading."""
    seen = looked_up(visit, "Kresty")
    expect(seen.page.get_by_role("option").first).to_be_visible()
    field = seen.page.get_by_role("combobox")

    seen.page.keyboard.press("ArrowDown")
    seen.page.keyboard.press("ArrowDown")
    chosen = seen.page.get_by_role("option", selected=True)
    expect(chosen).to_contain_text("Document, testimony, legend")
    expect(field).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")
    seen.page.keyboard.press("Enter")

    seen.page.wait_for_url("**/essays/the-men-he-could-not-kill/*")
    assert seen.path == "essays/the-men-he-could-not-kill/#document-testimony-legend"
    expect(seen.page.locator("#document-testimony-legend")).to_be_in_viewport()


def test_arrow_up_begins_at_the_end(visit: Visiting) -> None:
    """The arrow up chooses the last result first, the arrow down then goes round."""
    page = looked_up(visit, "Ryutin").page
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()

    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")

    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("option", selected=True)).to_have_count(1)


def test_a_result_of_this_page_closes_the_search(visit: Visiting) -> None:
    """A result on the page one is reading leads there without another load."""
    seen = looked_up(visit, "Ryutin", HERE)
    expect(seen.page.get_by_role("option").nth(1)).to_contain_text("The party elite")

    seen.page.get_by_role("option").nth(1).click()

    expect(seen.page.get_by_role("dialog")).to_have_count(0)
    expect(seen.page.locator("#the-party-elite")).to_be_in_viewport()


@pytest.mark.parametrize(
    "words",
    ['<img src=x onerror="alert(1)">', "<script>alert(1)</script> Kirov", "Kirov<b id=planted>"],
)
def test_markup_is_looked_for_not_made(visit: Visiting, words: str) -> None:
    """Markup in the words is text: nothing comes of it, and nothing runs."""
    seen = looked_up(visit, words)
    seen.page.on("dialog", lambda dialog: seen.complaints.append(dialog.message))

    expect(seen.page.get_by_role("status")).not_to_have_text("")

    planted = "img, script, b, [onerror], #planted"
    expect(seen.page.get_by_role("dialog").locator(planted)).to_have_count(0)
    assert seen.complaints == []


def test_nothing_found(visit: Visiting) -> None:
    """Where nothing is found, it is said what to try."""
    page = looked_up(visit, "ъъъ").page

    expect(page.get_by_role("status")).to_contain_text("Try fewer, another spelling")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(page.get_by_role("dialog").get_by_role("link", name="list of essays")).to_be_visible()


def test_cyrillic(visit: Visiting) -> None:
    """A Russian word that stands in a note is found."""
    page = looked_up(visit, "гвардия").page

    expect(page.locator("mark").first).to_have_text("гвардия,")
    expect(page.get_by_role("option").first).to_be_visible()


def test_the_count_is_announced(visit: Visiting) -> None:
    """How much was found is said in a region that screen readers read out."""
    page = looked_up(visit, "Smushkevich Shtern Kuybyshev").page

    status = page.get_by_role("dialog").get_by_role("status")

    expect(status).to_have_text("1 page")
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "true")


def test_cleared_words_clear_the_results(visit: Visiting) -> None:
    """Without words there are no results and nothing is said of any."""
    page = looked_up(visit, "Rokossovsky").page
    expect(page.get_by_role("option").first).to_be_visible()

    page.get_by_role("combobox").fill("")

    expect(page.get_by_role("option")).to_have_count(0)
    expect(page.locator(".search [role=status]")).to_have_text("")


@pytest.mark.parametrize("noise", ["People in this essay", "Related essays"])
def test_apparatus_is_not_found(visit: Visiting, noise: str) -> None:
    """What repeats on every essay is not searched."""
    page = looked_up(visit, f'"{noise}"').page

    expect(page.get_by_role("status")).to_contain_text("Nothing has all of these words")


def test_it_stays_where_it_is_typed(visit: Visiting) -> None:
    """A slash that is typed into the search is a slash."""
    page = looked_up(visit, "1936/1938").page

    expect(page.get_by_role("combobox")).to_have_value("1936/1938")
