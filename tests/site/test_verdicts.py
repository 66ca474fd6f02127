"""Verdicts in the text of an essay, and what a reader chooses to see of them, in a browser."""

import re

from playwright.sync_api import expect

from tests.site.barriers import violations
from tests.site.visits import Visit, Visiting

ESSAY = "essays/the-day-of-the-banner/"


def test_a_verdict_is_a_word_and_a_shape(visit: Visiting) -> None:
    """Words that answer a claim begin with the verdict for who hears it, and end with its shape.

    No two verdicts of the page have the same shape, and paper keeps them.
    """
    page = visit(ESSAY).page
    wrong = page.locator(".text a.claim:has(.verdict-wrong)").first

    words = wrong.inner_text()
    shapes = page.locator(".text > p a.claim > .shape").evaluate_all(
        """(all) => Object.fromEntries(all.map((each) => {
          const style = getComputedStyle(each);
          const { backgroundImage, backgroundColor, borderColor } = style;
          const { borderRadius, clipPath, rotate } = style;
          const colours = [backgroundImage, backgroundColor, borderColor];
          const shape = [...colours, borderRadius, clipPath, rotate].join();
          return [each.className, parseFloat(style.width) > 5 ? shape : ""];
        }))"""
    )

    assert "wrong" not in words
    expect(wrong).to_have_accessible_name(re.compile(rf"^wrong: ?{re.escape(words.strip())}$"))
    assert len(shapes) > 3
    assert len(set(shapes.values())) == len(shapes)
    assert "" not in shapes.values()
    page.emulate_media(media="print")
    kept = wrong.locator(".shape").evaluate("each => getComputedStyle(each).printColorAdjust")
    assert kept == "exact"


def test_a_reader_chooses_what_is_shown(visit: Visiting) -> None:
    """The text alone, with corrections, or against the article; with note marks or without.

    The choice holds on the next essay, and nothing moves while that is loaded.
    """
    seen: Visit = visit(ESSAY, first=True)
    page = seen.page
    shape = page.locator(".text > p a.claim > .shape").first
    beside = page.locator(".text > .against").first
    mark = page.locator(".footnote-ref").first
    expect(page.get_by_role("radio", name="the text with corrections")).to_be_checked()
    expect(shape).to_be_visible()
    expect(beside).to_be_hidden()

    page.get_by_role("radio", name="the text", exact=True).check()
    expect(shape).to_be_hidden()

    page.get_by_role("radio", name="against the article").check()
    page.get_by_role("checkbox", name="without note marks").check()
    expect(shape).to_be_visible()
    expect(beside).to_contain_text("The article says, in our words:")
    expect(mark).to_be_hidden()
    assert violations(page) == []

    seen.go("essays/an-untoward-event/")
    expect(beside).to_be_visible()
    expect(mark).to_be_hidden()
    expect(page.get_by_role("radio", name="against the article")).to_be_checked()
    page.get_by_role("checkbox", name="without note marks").uncheck()
    expect(mark).to_be_visible()

    bare = visit(ESSAY, scripts=False).page
    expect(bare.get_by_role("radio").first).to_be_hidden()
    expect(bare.locator(".text > p a.claim > .shape").first).to_be_visible()


def test_what_was_right_is_folded_up(visit: Visiting) -> None:
    """Corrections hold what was corrected; what was found right is told in a line."""
    page = visit(f"{ESSAY}#corrections").page
    corrections = page.locator("details:has(> summary #corrections)")

    shown = corrections.locator(".claim-entry:visible .verdict").all_inner_texts()
    assert shown
    assert "supported" not in shown
    right = corrections.locator("details.more")
    expect(right.locator("summary")).to_contain_text("found right")
    right.locator("summary").click()
    expect(right.locator(".verdict-supported").first).to_be_visible()
