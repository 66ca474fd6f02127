"""Cards of links, in a browser: by mouse, by keyboard, by finger, and for every kind of thing."""

import pytest
from playwright.sync_api import Locator, expect

from tests.site.barriers import violations
from tests.site.visits import Visit, Visiting

ESSAY = "essays/an-untoward-event/"
PERSON = "people/kapodistrias/"
KINDS = {
    "person": (ESSAY, "Edward Codrington", "1770–1851"),
    "place": (ESSAY, "Navarino", "three fleets"),
    "event": (ESSAY, "no fleet", "20 October 1827"),
    "source": (ESSAY, "as its overlord", "Treaty for the Pacification"),
    "figure": (ESSAY, "", "Navarino"),
    "quotation": (ESSAY, "", "untoward event"),
    "institution": (ESSAY, "", ""),
    "essay": (PERSON, "", "reading"),
}


def link_of(seen: Visit, kind: str, words: str = "") -> Locator:
    """The first link of a kind in the text."""
    links = seen.page.locator(f"main article a.{kind}[href]")
    return links.filter(has_text=words).first if words else links.first


def files(seen: Visit) -> list[str]:
    """What was fetched for cards."""
    return [path for path in seen.paths if "cards" in path.rpartition("/js/")[2] and ".js" in path]


@pytest.mark.parametrize("kind", KINDS)
def test_a_link_tells_what_it_leads_to(visit: Visiting, kind: str) -> None:
    """The mouse that rests on a link, and the keyboard that reaches it, open its card.

    Nothing is fetched for it before; the mouse may enter it; Esc and leaving close it.
    """
    path, words, told = KINDS[kind]
    seen = visit(path)
    link, card = link_of(seen, kind, words), seen.page.locator(".card-box")
    link.evaluate("link => link.closest('details')?.setAttribute('open', '')")
    link.scroll_into_view_if_needed()
    assert files(seen) == []

    link.hover()
    expect(card).to_contain_text(told)
    assert sum(path.endswith("cards.json") for path in seen.paths) == 1
    card.hover()
    seen.page.wait_for_timeout(500)
    expect(card).to_be_visible()
    seen.page.mouse.move(2, 2)
    expect(card).to_have_count(0)

    link.focus()
    seen.page.keyboard.press("Shift+Tab")
    seen.page.keyboard.press("Tab")
    expect(card).to_contain_text(told)
    expect(link).to_have_attribute("aria-expanded", "true")
    seen.page.keyboard.press("Tab")
    expect(card.locator(":focus")).to_have_count(1)
    seen.page.keyboard.press("Escape")
    seen.page.wait_for_timeout(500)
    expect(card).to_have_count(0)
    expect(link).to_be_focused()
    assert seen.complaints == []


def test_a_card_stays_and_holds_another(visit: Visiting) -> None:
    """A pinned card stays until it is closed; a link in it opens one more, and no third."""
    seen = visit(ESSAY)
    quotation, cards = link_of(seen, "quotation"), seen.page.locator(".card-box")
    quotation.hover()
    expect(cards).to_have_count(1)

    cards.get_by_role("button", name="Keep open").click()
    seen.page.mouse.move(2, 2)
    seen.page.wait_for_timeout(500)
    expect(cards).to_have_count(1)
    cards.locator("a.source").hover()
    expect(cards).to_have_count(2)
    assert violations(seen.page) == []
    seen.page.keyboard.press("Escape")
    expect(cards).to_have_count(1)
    cards.get_by_role("button", name="Close").click()
    expect(cards).to_have_count(0)


@pytest.mark.parametrize("kind", ["person", "place", "event", "source", "quotation", "claim"])
def test_a_finger_opens_a_card(visit: Visiting, kind: str) -> None:
    """The first tap opens the card, which no screen of 320 pixels cuts; the second follows."""
    seen = visit(ESSAY, width=320)
    link, card = link_of(seen, kind), seen.page.locator(".card-box")
    tapping = """(link) => {
      link.dispatchEvent(new PointerEvent("pointerdown", { pointerType: "touch", bubbles: true }));
      link.click();
    }"""
    link.scroll_into_view_if_needed()

    link.evaluate(tapping)
    expect(card).to_be_visible()
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert seen.path == ESSAY

    link.evaluate(tapping)
    expect(seen.page).not_to_have_url(seen.address + ESSAY)


def test_the_date_of_a_sentence_is_told(visit: Visiting) -> None:
    """Where a sentence states a date, the card says how old somebody was then, and what he was."""
    seen = visit(ESSAY)
    link = seen.page.locator("a.person[data-as-of], a.place[data-as-of]").first
    link.hover()
    expect(seen.page.locator(".card-box")).to_be_visible()
