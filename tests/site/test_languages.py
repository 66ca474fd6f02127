"""Collections in other languages than English, as readers meet them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.barriers import violations
from tests.site.collection import Collection
from tests.site.server import serving


@pytest.fixture(scope="module")
def german_pages(browser: Browser, german: Collection) -> Iterator[Page]:
    """A reader of the collection in German."""
    with serving(german.site) as url:
        context = browser.new_context(base_url=url)
        yield context.new_page()
        context.close()


@pytest.fixture(scope="module")
def arabic_pages(browser: Browser, arabic: Collection) -> Iterator[Page]:
    """A reader of the collection in Arabic, on a telephone."""
    with serving(arabic.site) as url:
        context = browser.new_context(base_url=url, viewport={"width": 360, "height": 740})
        yield context.new_page()
        context.close()


def test_an_essay_in_german(german_pages: Page) -> None:
    """Head, notes and apparatus are in German, with its dates and plurals; scripts speak it too."""
    page = german_pages
    page.goto("essays/osterwoche/")

    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.locator(".byline")).to_have_text(
        "Von der Redaktion · 1. November 2026 · überarbeitet: 20. November 2026"
        " · eine Minute Lesezeit"
    )
    expect(page.locator(".cite-this").first).to_contain_text("Redaktion von Irland 1916–1923")
    expect(page.locator(".cite-this").first).to_contain_text("1. November 2026")
    expect(page.locator("[data-theme-button]")).to_have_text("Dunkles Erscheinungsbild")
    expect(page.locator(".footnote-ref").first).to_have_attribute("aria-label", "Anmerkung 1")
    assert violations(page) == []


def test_the_same_essay_in_two_languages(german_pages: Page) -> None:
    """Each version leads to the other and says its language, to readers and to search engines."""
    page = german_pages
    page.goto("essays/osterwoche/")

    alternates = page.locator('link[rel="alternate"][hreflang]')
    assert alternates.evaluate_all("all => all.map((each) => [each.hreflang, each.href])") == [
        ["de", "https://irland.example/essays/osterwoche/"],
        ["en", "https://irland.example/essays/easter-week/"],
    ]
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Easter Week")
    expect(page.locator("article")).to_have_attribute("lang", "en")
    expect(page.locator(".byline")).to_have_attribute("lang", "de")
    expect(page.get_by_role("link", name="Deutsch")).to_have_attribute("hreflang", "de")
    assert violations(page) == []


def test_lists_in_german(german_pages: Page) -> None:
    """A list is in the order of the language, sorts by its dates, and filters in German words."""
    page = german_pages
    page.goto("people/")
    names = page.locator("tbody .name")

    assert names.all_text_contents() == [
        "Collins, Michael", "Connolly, James", "Pearse, Patrick", "Valera, Éamon de",
    ]  # fmt: skip
    page.get_by_role("button", name="Leben").click()
    assert names.first.text_content() == "Connolly, James"
    page.get_by_label("Personen filtern").fill("valera")
    expect(page.locator("output")).to_have_text("1 von 4 Personen")
    page.goto("people/collins/")
    expect(page.locator("main")).to_contain_text("Michael Collins fiel am 22. August 1922 bei")


def test_the_search_in_german(german_pages: Page) -> None:
    """The dialog speaks German, and finds names and texts."""
    page = german_pages
    page.goto("")
    page.get_by_role("button", name="Suche").click()

    field = page.get_by_role("combobox", name="Die Website durchsuchen")
    expect(field).to_have_attribute(
        "placeholder", "Ein Name in jeder Schreibweise, ein Datum, ein Wort"
    )
    field.fill("Pearse")
    expect(page.locator(".search-status")).to_contain_text("Einträge und Titel")
    expect(page.get_by_role("listbox", name="Treffer")).to_contain_text("Patrick Pearse")


def test_a_search_in_one_language(german_pages: Page) -> None:
    """Where essays have several languages a reader chooses one; the choice is in the address."""
    page = german_pages
    page.goto("search/?q=Pearse")
    found = page.locator("[data-results]")
    expect(found).to_contain_text("Easter Week")
    expect(found).to_contain_text("Die Osterwoche")

    page.goto("search/?q=Pearse&language=English")

    expect(found).to_contain_text("Easter Week")
    expect(found).not_to_contain_text("Die Osterwoche")
    box = page.locator("[data-facets]").get_by_role("checkbox", name="English")
    expect(box).to_be_checked()
    expect(page.locator("[data-facets] summary", has_text="Sprache")).to_have_count(1)


def test_an_essay_in_arabic(arabic_pages: Page) -> None:
    """A page is read from the right, fits a telephone, and counts as Arabic does."""
    page = arabic_pages
    page.goto("essays/ahram/")

    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator(".source-mix")).to_contain_text("مصدر واحد: بحث علمي واحد")
    heading = page.get_by_role("heading", level=1).bounding_box()
    assert heading
    assert heading["x"] + heading["width"] > 300
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []
    page.goto("people/")
    expect(page.locator("main")).to_contain_text("3 أشخاص")
