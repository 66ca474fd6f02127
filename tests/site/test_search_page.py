"""The search page, in a browser: words, facets, and an address that keeps both."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.site.barriers import violations
from tests.site.searching import Choice, SearchPage, box_on
from tests.site.visits import Visiting, Visitor

SEARCH = "search/"
TRIAL = {
    "timeline/#tukhachevsky-arrest",
    "timeline/#interrogations",
    "timeline/#trial",
    "timeline/#execution",
}


@pytest.fixture(scope="module")
def desk(browser: Browser, seeker: Visitor) -> Iterator[SearchPage]:
    """A search page that stays open; whoever uses it goes to an address of it first."""
    reader = Visitor(browser, seeker.address)
    yield SearchPage(reader(SEARCH))
    reader.leave()


def opened(desk: SearchPage, address: str) -> SearchPage:
    """The page that stays open, at another address of it."""
    desk.visit.go(SEARCH + address)
    return SearchPage(desk.visit)


# Everything, and words


def test_everything_is_there_at_first(desk: SearchPage) -> None:
    """Before anything is asked the page lists everything, with words only what was found."""
    page = opened(desk, "")
    expect(page.everything.get_by_role("link", name="Yezhov, Nikolai")).to_be_visible()
    assert page.shown == set()

    page.look_for("Jeschow")
    expect(page.everything).to_be_hidden()
    assert page.found.things[0].path == "people/yezhov/"

    page.look_for("")
    expect(page.everything).to_be_visible()
    expect(page.status).to_have_text("")
    assert page.shown == set()


def test_results_are_those_of_the_dialog(desk: SearchPage, seek: Visiting) -> None:
    """Page and dialog find the same, in the same order, and say the same."""
    page = opened(desk, "?q=Kirov")
    found = box_on(seek(SEARCH.replace("search", "people"))).look_for("Kirov")

    assert page.found.things == found.things
    assert page.found["Passages"] == found["A corridor in the Smolny"] + found["The evidence"]
    assert page.found.said == found.said


def test_passages_lead_to_their_words(desk: SearchPage) -> None:
    """A passage of the page leads to its heading, with its words marked."""
    page = opened(desk, "?q=samovar")

    page.results.get_by_role("link").filter(has_text="Belov").click()

    page.page.wait_for_url("**/essays/june/?find=samovar#the-sentence")
    expect(page.page.locator("article mark")).to_have_text("samovar")
    expect(page.page.locator("article mark")).to_be_in_viewport()


def test_an_empty_result_says_what_to_try(desk: SearchPage) -> None:
    """Where nothing is found, it is said what to try."""
    page = opened(desk, "?q=qqqqxq")

    expect(page.status).to_contain_text("Try fewer words, another spelling")
    assert page.shown == set()


def test_the_key_leads_to_the_field(desk: SearchPage) -> None:
    """On the search page the keys lead to its own field, and no dialog opens."""
    page = opened(desk, "")

    page.page.keyboard.press("/")

    expect(page.field).to_be_focused()
    expect(page.field).to_have_value("")
    expect(page.page.get_by_role("dialog")).to_have_count(0)


# Facets


def choice(page: SearchPage, facet: str, value: str) -> Choice | None:
    """A value of a facet as it stands there, if it does."""
    return next((c for c in page.choices if (c.facet, c.value) == (facet, value)), None)


def test_there_is_a_facet_for_everything(desk: SearchPage) -> None:
    """One may choose by kind, topic, person, place, period, kind of source and status."""
    choices = opened(desk, "").choices

    assert {c.facet for c in choices} == {
        "kind", "topic", "person", "place", "period", "source-kind", "status"
    }  # fmt: skip
    assert Choice("kind", "person", 8, chosen=False) in choices
    assert Choice("source-kind", "memoir", 1, chosen=False) in choices
    assert Choice("status", "retracted", 1, chosen=False) in choices


@pytest.mark.parametrize(
    "address",
    [
        "",
        "?person=tukhachevsky",
        "?q=samovar",
        "?q=Stalin",
        "?q=pistol%20%22northern%20gate%22",
        "?q=teeth%20horses",
        "?q=June%201937",
    ],
)
def test_counts_agree_with_what_is_shown(desk: SearchPage, address: str) -> None:
    """Behind every value stands the number of what is shown once it is chosen, never none."""
    page = opened(desk, address)
    assert page.choices
    odd = []

    for each in page.choices:
        if each.chosen:
            continue
        page.choose(each.facet, each.value)
        shown, after = len(page.shown), choice(page, each.facet, each.value)
        if each.count != shown or not after or not after.chosen or after.count != shown:
            odd.append((each, shown, after))
        page.choose(each.facet, each.value)

    assert odd == []


def test_facets_combine(desk: SearchPage) -> None:
    """What is chosen of several facets, or several of one, must all be true."""
    page = opened(desk, "")

    page.choose("kind", "event")
    page.choose("person", "tukhachevsky")
    assert page.shown == TRIAL
    page.choose("period", "1930s")
    assert page.shown == TRIAL
    page.choose("kind", "event")
    page.choose("topic", "trials")
    page.choose("topic", "Red Army")

    assert "essays/june/" in page.shown
    assert "essays/smolny/" not in page.shown


def test_words_and_facets_combine(desk: SearchPage) -> None:
    """Facets narrow what the words find, passages too."""
    page = opened(desk, "?q=samovar")
    assert page.shown == {"essays/june/", "essays/smolny/", "essays/return/"}

    page.choose("topic", "trials")
    assert page.shown == {"essays/june/", "essays/smolny/"}
    page.choose("topic", "Red Army")
    assert page.shown == {"essays/june/"}

    page = opened(desk, "?q=samovar&topic=trials&topic=Red+Army&status=retracted")
    assert page.shown == set()
    expect(page.status).to_contain_text("Nothing was found")


def test_a_facet_keeps_to_its_kind(desk: SearchPage) -> None:
    """Of people only, no passages are shown."""
    page = opened(desk, "?q=Kirov&kind=person")

    assert page.shown == {"people/kirov/"}


def test_a_period_is_a_decade_that_may_be_meant(desk: SearchPage) -> None:
    """What reaches from one decade into another is in both."""
    assert "people/yezhov/" in opened(desk, "?period=1930s&kind=person").shown
    assert "people/yezhov/" in opened(desk, "?period=1940s&kind=person").shown
    assert "people/kirov/" not in opened(desk, "?period=1940s&kind=person").shown


def test_browsing_fetches_no_full_text(seek: Visiting) -> None:
    """Unasked, no catalogue is fetched; facets alone never fetch the index of the texts."""
    page = SearchPage(seek(SEARCH, first=True))
    assert choice(page, "kind", "essay")
    assert "search/catalogue.pack" not in page.visit.paths

    page.choose("kind", "essay")
    page.choose("topic", "trials")
    assert page.shown == {"essays/june/", "essays/smolny/"}
    fetched = [path for path in page.visit.paths if "pagefind" in path or "words" in path]

    page.look_for("samovar")

    assert fetched == []
    assert "pagefind/pagefind.js" in page.visit.paths


# The address


def test_the_choice_is_in_the_address(desk: SearchPage) -> None:
    """Words and facets stand in the address, in the order of the facets."""
    page = opened(desk, "")

    page.choose("topic", "Red Army")
    page.choose("kind", "essay")
    page.look_for("samovar & gate")

    assert page.visit.path == "search/?q=samovar+%26+gate&kind=essay&topic=Red+Army"


def test_an_address_gives_the_same_again(desk: SearchPage, seek: Visiting) -> None:
    """Reloaded, or opened by somebody else, an address gives the same results and choices."""
    page = opened(desk, "")
    page.look_for("samovar")
    page.choose("topic", "Red Army")
    page.choose("status", "published")
    before = (page.field.input_value(), page.found, page.choices)

    page.page.reload()
    reloaded, shared = SearchPage(page.visit), SearchPage(seek(page.visit.path, first=True))

    for again in (reloaded, shared):
        assert before == (again.field.input_value(), again.found, again.choices)
    assert [c.value for c in shared.choices if c.chosen] == ["Red Army", "published"]


def test_the_back_button_takes_a_choice_back(desk: SearchPage) -> None:
    """Back and forward go through the choices as they were made."""
    page = opened(desk, "?q=samovar")
    page.choose("topic", "Red Army")
    page.choose("status", "retracted")
    assert page.shown == {"essays/return/"}

    with page.changing():
        page.page.go_back()
    assert page.shown == {"essays/june/", "essays/return/"}
    with page.changing():
        page.page.go_back()
    assert page.shown == {"essays/june/", "essays/smolny/", "essays/return/"}
    with page.changing():
        page.page.go_forward()

    assert page.shown == {"essays/june/", "essays/return/"}
    assert [c.value for c in page.choices if c.chosen] == ["Red Army"]


def test_typing_leaves_one_step_back(seek: Visiting) -> None:
    """However much is typed, one step back leads to the page before."""
    seen = seek("people/")
    seen.go(SEARCH)
    page = SearchPage(seen)

    with page.changing():
        page.field.press_sequentially("samovar")
    expect(page.status).to_contain_text("3 texts")
    assert seen.path == "search/?q=samovar"
    page.page.go_back()

    assert seen.path == "people/"


def test_coming_back_from_a_result_finds_the_search(seek: Visiting) -> None:
    """Back from a result the search stands there as it was left."""
    page = SearchPage(seek(SEARCH))
    page.look_for("samovar")
    page.choose("topic", "Red Army")
    left = page.found

    page.results.get_by_role("link").first.click()
    page.page.wait_for_url("**/essays/**")
    page.page.go_back()

    again = SearchPage(page.visit)
    assert again.field.input_value() == "samovar"
    assert again.found == left


@pytest.mark.parametrize(
    "address",
    [
        "?q=%3Cimg%20src=x%20onerror=alert(1)%3E",
        "?q=%22%3E%3Csvg%20onload=alert(1)%3E&kind=%3Cimg%20src=x%20onerror=alert(1)%3E",
        "?person=%22%3E%3Csvg%20onload=alert(1)%3E&topic=%3Cb%20id=planted%3E&period=%22]",
        "?q=censor",
        "?kind=constructor&person=__proto__",
    ],
)
def test_markup_in_the_address_makes_nothing(seek: Visiting, address: str) -> None:
    """Markup in the words and choices of an address is text: nothing comes of it, nothing runs."""
    page = SearchPage(seek(SEARCH + address))

    expect(page.status).not_to_have_text("")
    expect(page.page.locator("[data-search-page]").locator("img, svg, script, b")).to_have_count(0)
    expect(page.page.locator("[onerror], [onload], #planted")).to_have_count(0)
    assert page.visit.complaints == []


# Any reader


def test_facets_answer_the_keyboard(seek: Visiting) -> None:
    """A facet is opened and chosen by keyboard, and one stays where one was."""
    page = SearchPage(seek(SEARCH))
    topics = page.facets.locator("summary", has_text="Topic")

    topics.press("Enter")
    red_army = page.facets.get_by_role("checkbox", name="Red Army")
    with page.changing():
        red_army.press("Space")

    expect(red_army).to_be_checked()
    expect(red_army).to_be_focused()
    assert page.visit.path == "search/?topic=Red+Army"


def test_more_keeps_ones_place(visit: Visiting) -> None:
    """Whoever asks for the rest of a long list by keyboard goes on from there."""
    page = SearchPage(visit(f"{SEARCH}?kind=event"))
    more = page.results.get_by_role("button", name="All")
    count = int(str(more.text_content()).removeprefix("All "))
    assert count > len(page.found.things)

    more.press("Enter")

    assert len(page.found.things) == count
    expect(page.results.locator(":focus")).to_have_count(1)


@pytest.mark.parametrize(
    ("width", "address"), [(1440, "?q=Stalin&person=stalin"), (320, "?q=Stalin")]
)
def test_the_page_has_no_barrier(seek: Visiting, width: int, address: str) -> None:
    """Axe finds nothing on the page, with and without results, folded up or open, light or dark."""
    page = SearchPage(seek(SEARCH + address, width=width))
    page.facets.evaluate("(box) => box.querySelectorAll('details').forEach((d) => (d.open = true))")
    page.page.locator(".facets-box").evaluate("(box) => (box.open = true)")

    assert violations(page.page) == []
    assert page.page.evaluate("document.scrollingElement.scrollWidth - innerWidth") == 0
    assert page.visit.complaints == []


def test_facets_are_folded_up_on_a_telephone(seek: Visiting) -> None:
    """On a telephone the results come first, and the facets open when they are asked for."""
    page = SearchPage(seek(f"{SEARCH}?q=samovar", width=320))
    kind = page.facets.get_by_role("checkbox", name="Essay")
    expect(kind).to_be_hidden()

    page.page.get_by_text("Narrow the search").click()

    expect(kind).to_be_visible()
    expect(page.facets.get_by_role("checkbox").first).to_be_enabled()


def test_nothing_moves_when_results_come(seek: Visiting) -> None:
    """What is on the page by an address comes without a jump of its head and its field."""
    page = SearchPage(seek(f"{SEARCH}?q=samovar"))
    place = page.field.bounding_box()

    page.look_for("Stalin")

    assert page.field.bounding_box() == place


def test_a_reader_sees_that_it_searches(seek: Visiting) -> None:
    """While it searches the page says so; a name stands there before all has come."""
    visit = seek("people/", width=360, first=True)
    waiting: list[Route] = []

    def wait(route: Route) -> None:
        waiting.append(route)

    def go_on() -> None:
        while not waiting:
            visit.page.wait_for_timeout(20)
        waiting.pop().continue_()

    visit.page.route("**/start.pack", wait)
    visit.page.route("**/catalogue.pack", wait)
    status = visit.page.get_by_role("article").get_by_role("status")
    sign = "(status) => getComputedStyle(status, '::before').content"

    visit.page.goto(f"{visit.address}{SEARCH}?q=Kirov")
    expect(status).to_be_visible()
    assert status.evaluate(sign) == '"Searching…"'
    go_on()
    expect(visit.page.locator("[data-results] a").first).to_contain_text("Kirov")
    assert status.evaluate(sign) == '"Searching…"'
    go_on()

    expect(status).to_contain_text("title")
    assert status.evaluate(sign) == "none"


# Without scripts


def test_without_scripts_there_is_everything(seek: Visiting) -> None:
    """Without scripts the header's form leads to everything from A to Z, and its links go on."""
    page = seek("essays/june/", scripts=False).page

    page.get_by_role("button", name="Search").click()
    assert page.url.endswith("/sub/search/?")
    entries = page.get_by_role("article").get_by_role("listitem")
    for name in ("Yezhov, Nikolai", "The verdict of June", "Leningrad", "NKVD", "The canteen"):
        expect(entries.get_by_role("link", name=name, exact=True)).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.get_by_text("Narrow the search")).to_be_hidden()
    page.get_by_role("link", name="Y", exact=True).click()
    assert page.url.endswith("#letter-y")
    page.get_by_role("link", name="Yezhov, Nikolai").click()

    assert page.url.endswith("/people/yezhov/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Nikolai Yezhov")
