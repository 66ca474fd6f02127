"""Finding one's way, in a browser: up, on, along a page, and into what is folded up."""

from playwright.sync_api import Page, expect

from tests.site.visits import Visit, Visiting

ESSAY = "essays/the-day-of-the-banner/"


def top_of(page: Page, selector: str) -> float:
    """How far below the top of the window something stands."""
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["y"]


def test_a_bar_stays_and_covers_nothing(visit: Visiting) -> None:
    """Below the masthead a bar says the page, the section and how far one has come.

    It covers no heading that a link leads to, and is not on paper.
    """
    page = visit(ESSAY).page
    bar = page.locator("[data-bar]")
    expect(bar).to_be_hidden()

    page.locator(".side-contents a").nth(2).click()

    expect(bar).to_be_visible()
    expect(bar.locator(".bar-title")).to_have_text("The day of the banner")
    section = page.locator(".side-contents [aria-current]").inner_text()
    expect(bar.locator(".bar-section")).to_have_text(section)
    height = bar.evaluate("bar => bar.getBoundingClientRect().bottom")
    assert top_of(page, ":target") >= height
    read = bar.locator("[data-bar-progress]").evaluate(
        "bar => bar.style.getPropertyValue('--read')"
    )
    assert 0 < float(read) < 1
    bar.get_by_role("button", name="Search").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.emulate_media(media="print")
    expect(bar).to_be_hidden()


def test_the_bar_makes_room_on_a_telephone(visit: Visiting) -> None:
    """On a telephone the bar goes while one reads down and comes back on the way up.

    It then offers the contents, which Escape closes.
    """
    page = visit(ESSAY, width=360).page
    bar = page.locator("[data-bar]")

    page.mouse.wheel(0, 2000)
    page.wait_for_function("scrollY > 1500")
    expect(bar).to_be_hidden()
    page.mouse.wheel(0, -300)
    expect(bar).to_be_visible()

    bar.get_by_role("button", name="Contents").click()
    contents = page.locator("#bar-contents")
    expect(contents).to_be_visible()
    page.keyboard.press("Escape")
    expect(contents).to_be_hidden()
    bar.get_by_role("button", name="Contents").click()
    contents.get_by_role("link").nth(1).click()
    expect(contents).to_be_hidden()
    expect(page.locator(":target")).to_be_in_viewport()


def test_a_page_says_where_it_belongs(visit: Visiting) -> None:
    """From an essay, a dossier and a page for editors a line leads up to their list.

    Editors' pages stand at the foot and in no menu.
    """
    seen: Visit = visit(ESSAY)
    crumbs = seen.page.get_by_role("navigation", name="Way up")
    expect(crumbs.get_by_role("link")).to_have_text(["A sample of Greece", "Essays"])
    menu = seen.page.get_by_role("navigation", name="Site")
    expect(menu.get_by_role("link", name="Handbook")).to_have_count(0)

    seen.go("people/kapodistrias/")
    crumbs.get_by_role("link", name="People").click()
    assert seen.path == "people/"
    expect(crumbs).to_have_count(0)

    seen.page.get_by_role("contentinfo").get_by_role("link", name="Handbook").click()
    assert seen.path == "handbook/"
    seen.go("handbook/cite/")
    expect(crumbs.get_by_role("link", name="Handbook")).to_be_visible()


def test_one_reads_on_by_the_path_one_has_chosen(visit: Visiting) -> None:
    """Before and next follow time; another path that was chosen holds on the next essay too."""
    seen = visit(ESSAY, first=True)
    page = seen.page
    onward = page.get_by_role("navigation", name="Other essays")
    before, after = (
        onward.locator(".onward-before:visible"),
        onward.locator(".onward-after:visible"),
    )
    expect(before.get_by_role("link")).to_contain_text("The governor: a life before a door")
    expect(after.get_by_role("link")).to_contain_text("An untoward event")
    assert page.locator("head link[rel=next]").get_attribute("href") == "../an-untoward-event/"
    expect(onward.locator("a[rel=prev]")).to_have_count(1)

    page.get_by_role("radio", name="from the start").check()
    expect(before).to_have_count(0)
    after.get_by_role("link").click()
    assert seen.path == "essays/an-untoward-event/"
    expect(page.get_by_role("radio", name="from the start")).to_be_checked()
    after.get_by_role("link").click()
    assert seen.path == "essays/the-governor/"

    bare = visit(ESSAY, scripts=False).page
    expect(bare.locator(".onward-after:visible")).to_contain_text("An untoward event")
    expect(bare.get_by_role("radio").first).to_be_hidden()
    expect(bare.locator("[data-bar]")).to_be_hidden()


def test_the_apparatus_is_folded_up(visit: Visiting) -> None:
    """After the way on, an essay's apparatus lies folded behind what it counts.

    A link into it opens it, and so does paper, but for what only leads elsewhere.
    """
    seen = visit(ESSAY)
    page = seen.page
    sources = page.locator("details:has(> summary #sources-cited)")
    assert top_of(page, ".onward") < top_of(page, ".apparatus")
    expect(sources).not_to_have_attribute("open", "")
    counted = sources.locator("summary .count").inner_text()
    assert int(counted) == sources.locator("li").count()

    page.locator(".side-contents").get_by_role("link", name="Sources cited").click()
    expect(sources.locator("li").first).to_be_in_viewport()
    claim = page.locator(".apparatus .claim-entry").first.get_attribute("id")
    seen.go(f"{ESSAY}#{claim}")
    page.reload()
    expect(page.locator(f"#{claim}")).to_be_in_viewport()

    page.emulate_media(media="print")
    expect(page.locator("#sources-cited")).to_be_visible()
    expect(sources.locator("li").first).to_be_visible()
    expect(page.locator("#people")).to_be_hidden()
