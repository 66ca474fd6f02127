"""Lists of registers, in a browser: letters, numbers that unfold, facets, and their address."""

import re

from playwright.sync_api import expect

from tests.site.barriers import violations
from tests.site.visits import Visit, Visiting


def test_a_list_is_narrowed_and_its_address_says_how(visit: Visiting) -> None:
    """A facet and a word leave what has both; the address keeps them, and so does the way back."""
    seen: Visit = visit("people/")
    page = seen.page
    rows = page.locator(".register tbody tr:visible")
    every = rows.count()
    fate = page.get_by_role("combobox", name="Fate")
    expect(fate.locator("option")).to_contain_text([re.compile(r"imprisoned and released \(2\)")])

    fate.select_option("imprisoned and released")

    expect(rows).to_have_count(2)
    expect(page.locator(".filter output")).to_have_text(f"2 of {every} people")
    expect(page.locator(".letters")).to_be_hidden()
    name = rows.locator(".name").first.inner_text().partition(",")[0]
    page.get_by_role("searchbox", name="Filter people").fill(name)
    expect(rows).to_have_count(1)
    assert seen.path == f"people/?fate=imprisoned+and+released&q={name}"
    assert violations(page) == []

    rows.get_by_role("link").first.click()
    page.go_back()
    expect(rows).to_have_count(1)
    expect(fate).to_have_value("imprisoned and released")
    page.get_by_role("searchbox", name="Filter people").fill("")
    fate.select_option("")
    expect(rows).to_have_count(every)
    assert seen.path == "people/"


def test_a_list_keeps_its_order_in_its_address(visit: Visiting) -> None:
    """The order of a column stands in the address, and essays sort by their number."""
    seen: Visit = visit("people/")
    page = seen.page
    names = page.locator(".register tbody .name")

    page.get_by_role("button", name="Essays").click()
    page.get_by_role("button", name="Essays").click()

    assert seen.path == "people/?sort=-5"
    counts = page.locator(".register tbody td:last-child").evaluate_all(
        "cells => cells.map((cell) => Number(cell.dataset.order))"
    )
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1] >= 0
    first = names.first.inner_text()
    page.reload()
    expect(names.first).to_have_text(first)
    expect(page.locator("th[aria-sort=descending]")).to_contain_text("Essays")


def test_the_timeline_is_narrowed_by_who_and_where_and_by_words(visit: Visiting) -> None:
    """What is chosen and what is typed work together; the band follows, the address has both.

    A decade of which nothing is left has no heading.
    """
    seen: Visit = visit("timeline/")
    page = seen.page
    events, headings = page.locator(".chronicle li:visible"), page.locator(".chronicle h2:visible")
    every, decades = events.count(), headings.count()
    faded = page.locator(".band [data-event].is-out")
    person = page.get_by_role("combobox", name="Person")
    name = person.locator("option").nth(1)
    key, words = name.get_attribute("value"), name.inner_text()
    count = int(words.rpartition("(")[2].rstrip(")"))
    assert key
    assert key not in words

    typed = page.get_by_role("searchbox", name="Filter events")
    typed.fill("April 1822")  # and no event of that year in which April is another's
    expect(events).to_have_count(1)
    expect(events).to_contain_text("April–June 1822")
    typed.fill("")

    person.select_option(key)

    expect(events).to_have_count(count)
    expect(faded).to_have_count(every - count)
    expect(page.locator(".filter output")).to_have_text(f"{count} of {every} events")
    assert seen.path == f"timeline/?person={key}"
    first = events.first
    line, target = first.inner_text().split(), first.locator("[id]").get_attribute("id")
    page.get_by_role("searchbox", name="Filter events").fill(" ".join(line[:4]))
    expect(events).not_to_have_count(count)
    assert headings.count() < decades
    assert headings.count() == page.locator(".chronicle ul:has(> li:visible)").count()
    page.reload()
    expect(page.locator(f".chronicle li:visible #{target}")).to_have_count(1)
    expect(person).to_have_value(key)
    assert violations(page) == []

    hidden = page.locator(".chronicle li[hidden] [id]").first.get_attribute("id")
    page.evaluate("(id) => { location.hash = id }", hidden)
    expect(events).to_have_count(every)
    expect(faded).to_have_count(0)


def test_the_year_of_the_map_is_slid_to(visit: Visiting) -> None:
    """The slider chooses a year, the address has it, and the table of that year is shown."""
    seen: Visit = visit("map/")
    page = seen.page
    slider = page.locator(".year-slider input")
    tables = page.locator(".of-year:visible")
    expect(tables).to_have_count(0)

    slider.focus()
    page.keyboard.press("ArrowRight")

    expect(tables).to_have_count(1)
    year = page.locator(".years [aria-current]").get_attribute("id")
    assert seen.path == f"map/#{year}"
    expect(slider).to_have_attribute("aria-valuetext", re.compile(rf"^{(year or '')[3:]}"))
    page.keyboard.press("End")
    expect(page.locator(".years .year").last).to_have_attribute("aria-current", "true")
    page.reload()
    expect(tables).to_have_count(1)
    page.keyboard.press("Tab")
    slider.focus()
    page.keyboard.press("Home")
    expect(tables).to_have_count(0)


def test_letters_and_numbers_shorten_a_list(visit: Visiting) -> None:
    """Letters lead to the first name with each; several essays stand behind their number."""
    page = visit("people/").page

    letter = page.locator(".letters a").last
    letter.click()

    target = page.locator(":target")
    expect(target).to_be_in_viewport()
    assert target.locator(".name").inner_text().startswith(letter.inner_text())
    several = page.locator("details.counted").first
    several.locator("summary").click()
    shown = several.get_by_role("link")
    assert several.locator("summary").inner_text() == f"{shown.count()} essays"
    shown.first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_titles_of_works_lead_to_them(visit: Visiting) -> None:
    """In the list of sources and below an essay the title of a work is the link to it."""
    seen: Visit = visit("sources/")
    page = seen.page
    titles = page.locator(".source-list li a.source")
    assert titles.count() > 20
    words = titles.first.inner_text()
    titles.first.click()
    assert re.fullmatch(r"sources/[\w-]+/", seen.path)
    assert words.strip("“”.,") in page.get_by_role("heading", level=1).inner_text()

    seen.go("essays/the-day-of-the-banner/#sources-cited")
    assert page.locator(".apparatus .bibliography a.source").count() > 5


def test_tables_of_a_dossier_are_read_on_a_telephone(visit: Visiting) -> None:
    """On a telephone nothing of the table of offices is out of sight, and no life is cut."""
    page = visit("people/kapodistrias/", width=360).page

    for selector in ("table td", "svg.lifeline text"):
        outside = page.locator(selector).evaluate_all(
            """all => all.map((each) => each.getBoundingClientRect())
              .filter(({ left, right }) => left < 0 || right > innerWidth).length"""
        )
        assert page.locator(selector).count() > 3
        assert outside == 0
    expect(page.locator("svg.lifeline a").first).to_be_visible()
    page.locator("svg.lifeline a[href^='#office-']").first.press("Enter")
    expect(page.locator("tr:target")).to_be_in_viewport()
    assert violations(page) == []


def test_a_dossier_begins_with_essays_about_its_subject(visit: Visiting) -> None:
    """Essays that list somebody come before those that only name them, by how much they say."""
    page = visit("people/kapodistrias/").page

    first = page.locator("#mentions ~ h3").first

    expect(first).to_contain_text("The governor")


def test_paper_has_margins_and_no_controls(visit: Visiting) -> None:
    """A printed list has no field and no letters; its sheets have title, address and day."""
    page = visit("people/").page
    page.emulate_media(media="print")

    for gone in (".filter", ".letters", "[data-bar]"):
        expect(page.locator(gone).first).to_be_hidden()
    rules = page.evaluate(
        "document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map((r) => r.cssText)"
    )
    (margins,) = rules
    assert "People · A sample of Greece" in margins
    assert "https://essays.example/sub/people/" in margins
