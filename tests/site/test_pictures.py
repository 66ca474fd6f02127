"""Pictures on a built site, in a browser: what is fetched, how all of one is seen, and on paper."""

import json

from playwright.sync_api import Page, expect

from tests.site.barriers import overflow, violations
from tests.site.collection import Collection
from tests.site.visits import Visit, Visiting

ESSAY = "essays/an-untoward-event/"
ALT = "Five ships at anchor before hills, in the evening."


def test_a_picture_opens_and_closes(visit: Visiting) -> None:
    """A click, a tap or Enter shows all of it; Esc, the button or a click close it again.

    The reader is back at the picture. Nothing was fetched before, nothing is refused by the
    policy of the page, and nothing keeps anybody from reading it.
    """
    seen: Visit = visit(ESSAY, first=True)
    page = seen.page
    link = page.locator("#evening a.picture-whole")
    link.scroll_into_view_if_needed()
    expect(link.get_by_role("img", name=ALT)).to_have_js_property("complete", True)
    assert [path for path in seen.paths if "evening" in path] == [shown(page)]
    assert "assets/samizdat/js/whole.js" not in seen.paths

    link.click()
    sheet = page.get_by_role("dialog", name=ALT)
    expect(sheet).to_be_visible()
    expect(sheet.get_by_role("img")).to_have_js_property("naturalWidth", 1600)
    expect(sheet).to_contain_text("The bay in the evening, as nobody saw it · A. Reader, about")
    expect(sheet.get_by_role("button", name="Close")).to_be_focused()
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(link).to_be_focused()

    page.keyboard.press("Enter")
    sheet.get_by_role("img").click()
    expect(sheet).to_have_count(0)
    link.click()
    sheet.get_by_role("button", name="Close").press("Enter")
    expect(sheet).to_have_count(0)
    expect(link).to_be_focused()
    assert seen.complaints == []
    assert seen.strangers == []


def shown(page: Page) -> str:
    """The version of the evening that the browser has taken, from the root of the site."""
    taken = page.locator("#evening img").evaluate("image => image.currentSrc")
    return str(taken).partition("/sub/")[2]


def test_a_picture_in_the_text(visit: Visiting) -> None:
    """It begins where the text does and does not overhang it, whatever the window and the light.

    One that is drawn on nothing stands on light paper; one in a sentence stays in it.
    """
    page = visit(ESSAY).page
    text = page.locator(".text > p").nth(3).bounding_box()
    evening = page.locator("#evening img").bounding_box()
    assert text
    assert evening
    assert evening["x"] == text["x"]
    assert evening["width"] <= text["width"] + 1
    assert abs(evening["width"] / evening["height"] - 1.6) < 0.02
    sign = page.get_by_role("img", name="of a column", exact=True)
    assert sign.evaluate("image => getComputedStyle(image).display") == "inline"
    page.emulate_media(color_scheme="dark")
    column = page.get_by_role("img", name="A fluted column on a plinth, drawn in three colours.")
    ground = column.evaluate("image => getComputedStyle(image).backgroundColor")
    assert ground == "rgb(243, 240, 233)"
    for width in (320, 768, 1440):
        assert overflow(page, width, "light") <= 0


def test_without_scripts(visit: Visiting) -> None:
    """The link leads to the picture itself."""
    page = visit(ESSAY, scripts=False).page

    page.locator("#evening a.picture-whole").click()

    assert page.url.endswith("/essays/figures/evening.jpg")


def test_what_programs_read(published: Collection) -> None:
    """JSON-LD has the pictures of an essay with makers and licences, and so has the data."""
    html = (published.site / ESSAY / "index.html").read_text("utf-8")
    article = json.loads(html.partition('<script type="application/ld+json">')[2].split("<")[0])

    pictures = {image["contentUrl"].rpartition("/")[2]: image for image in article["image"]}
    assert set(pictures) == {"bay.svg", "evening.jpg", "column.png"}
    assert pictures["evening.jpg"] == {
        "@type": "ImageObject",
        "contentUrl": "https://essays.example/sub/essays/figures/evening.jpg",
        "name": "The bay in the evening, as nobody saw it",
        "description": ALT,
        "creator": "A. Reader",
        "creditText": "A. Reader, about October 1827; A drawer, no. 7",
        "license": "https://creativecommons.org/licenses/by-sa/3.0/de/",
        "width": 1600,
        "height": 1000,
    }
    data = json.loads((published.site / "data/library.json").read_text("utf-8"))
    assert {picture["file"] for picture in data["pictures"]} >= {"essays/figures/evening.jpg"}
    assert not list(published.site.glob("essays/figures/*.yml"))


def test_a_page_of_docs_holds_pictures(visit: Visiting) -> None:
    """They have caption, credit and size there too."""
    page = visit("about/").page

    figure = page.locator("figure.picture")
    expect(figure.locator("figcaption")).to_contain_text("The bay as a sketch")
    expect(figure.locator(".credit")).to_contain_text("CC0")
    expect(figure.get_by_role("img")).to_have_attribute("width", "320")
