"""The search dialog, in a browser."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.bench.queries import Query, answers, rank, read_queries
from tests.conftest import FINDABLE
from tests.site.barriers import violations
from tests.site.collection import Collection
from tests.site.html import essay_text
from tests.site.searching import Box, box_on
from tests.site.visits import Visiting, Visitor

HERE = "essays/june/"
JUNE, SMOLNY, RETURN = "The verdict of June", "A corridor in the Smolny", "The long return"
OF_THE_SEARCH = re.compile(r"search|pagefind|minisearch|catalogue|folding")


@pytest.fixture(scope="module")
def box(browser: Browser, seeker: Visitor) -> Iterator[Box]:
    """A dialog that is open on an essay; whoever looks for something clears it first."""
    reader = Visitor(browser, seeker.address)
    yield Box(reader(HERE)).open()
    reader.leave()


# Opening and closing


def test_nothing_is_fetched_before_it_is_opened(seek: Visiting) -> None:
    """A reader who does not search fetches nothing of it but the script that waits for a key."""
    seen = seek(HERE, first=True)
    assert [path for path in seen.paths if OF_THE_SEARCH.search(path)] == []
    assert "assets/samizdat/js/site.js" in seen.paths

    box_on(seen, "Kirov")

    assert "search/start.pack" in seen.paths
    assert "pagefind/pagefind.js" in seen.paths


def test_a_name_needs_a_part_alone(seek: Visiting) -> None:
    """A name in any spelling is found before the whole catalogue has come, which completes it."""
    seen = seek(HERE, first=True)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    seen.page.route("**/search/catalogue.pack", hold)
    box = Box(seen).open()

    for words in ("Ro", "Jeschow", "Ежова", "t;jd", "11 June 1937"):
        box.field.fill(words)
        expect(box.options.first).to_be_visible()
    expect(box.options.first).to_contain_text("Eight commanders are tried")
    box.field.fill("Ежова")
    expect(box.options.first).to_contain_text("Nikolai Yezhov")
    while not held:
        seen.page.wait_for_timeout(20)
    held[0].continue_()

    expect(box.status).to_contain_text("In the texts")


def test_it_opens_by_key(seek: Visiting) -> None:
    """Any of the keys opens the search, empty and ready to be typed into."""
    box = Box(seek(HERE))

    for key in ("/", "Control+k", "Meta+k"):
        box.open(key)
        expect(box.field).to_have_value("")
        box.page.keyboard.press("Escape")
        expect(box.dialog).to_have_count(0)


def test_what_is_typed_at_once_is_not_lost(seek: Visiting) -> None:
    """Whoever goes on typing while the search is still on its way loses no letter."""
    seen = seek(HERE, first=True)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    seen.page.route("**/search/dialog.js", hold)
    seen.page.keyboard.press("/")
    seen.page.keyboard.type("Kirov")
    seen.page.wait_for_timeout(50)
    held[0].continue_()

    expect(Box(seen).field).to_have_value("Kirov")
    expect(Box(seen).options.first).to_contain_text("Sergei Kirov")


def test_a_dialog_that_cannot_be_had(seek: Visiting) -> None:
    """Where the dialog cannot be fetched or read, its button leads to the search page."""
    page = seek(HERE, first=True).page
    page.route("**/search/dialog.js", lambda route: route.abort())

    page.get_by_role("button", name="Search").click()

    page.wait_for_url("**/search/**")


def test_esc_closes_it(seek: Visiting) -> None:
    """Esc closes the search and leaves one where one was."""
    seen = seek(HERE)
    before = seen.page.get_by_role("link", name="People", exact=True).first
    before.focus()
    box = box_on(seen, "Kirov")

    seen.page.keyboard.press("Escape")

    expect(box.dialog).to_have_count(0)
    expect(before).to_be_focused()


def test_it_opens_by_button(seek: Visiting) -> None:
    """The button opens the search, and has the focus again when it is closed."""
    page = seek(HERE).page
    button = page.get_by_role("button", name="Search")

    button.click()
    expect(page.get_by_role("combobox")).to_be_focused()
    page.get_by_role("button", name="close the search").click()

    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(button).to_be_focused()


def test_a_click_beside_it_closes_it(seek: Visiting) -> None:
    """A click on the page behind the search closes it."""
    box = box_on(seek(HERE))

    box.page.mouse.click(5, 800)

    expect(box.dialog).to_have_count(0)


def test_a_slash_may_be_typed(box: Box) -> None:
    """A slash that is typed into the search is a slash."""
    box.field.fill("")
    box.page.keyboard.type("1936/1938")

    expect(box.field).to_have_value("1936/1938")


def test_a_slash_in_another_field_opens_nothing(seek: Visiting) -> None:
    """A slash that is typed into the filter of a register stays there."""
    page = seek("people/").page
    filtering = page.get_by_role("searchbox")
    filtering.focus()

    page.keyboard.type("a/b")

    expect(filtering).to_have_value("a/b")
    expect(page.get_by_role("dialog")).to_have_count(0)


WATCH = """() => {
  globalThis.shifts = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
    .observe({ type: "layout-shift" });
}"""


def test_nothing_moves_when_it_opens(seek: Visiting) -> None:
    """The page behind the search stands still when it opens and closes."""
    box = Box(seek(HERE))
    box.page.evaluate(WATCH)

    box.open()
    box.page.wait_for_timeout(200)
    box.page.keyboard.press("Escape")
    box.page.wait_for_timeout(100)

    assert box.page.evaluate("PerformanceObserver.supportedEntryTypes.includes('layout-shift')")
    assert box.page.evaluate("shifts") == []


# The keyboard, and those who hear a page


def test_it_is_a_combobox(box: Box) -> None:
    """Field, list, groups and results have the roles and names that screen readers know."""
    box.field.fill("")
    expect(box.options).to_have_count(0)
    expect(box.field).to_have_attribute("aria-expanded", "false")

    box.look_for("Kirov")

    listbox = box.dialog.get_by_role("listbox", name="Results")
    expect(box.field).to_have_attribute("aria-expanded", "true")
    expect(box.field).to_have_attribute("aria-autocomplete", "list")
    expect(box.field).to_have_attribute("aria-controls", listbox.get_attribute("id") or "")
    expect(listbox.get_by_role("group", name="Records and titles")).to_be_visible()
    expect(listbox.get_by_role("group", name=SMOLNY)).to_be_visible()
    assert box.options.count() == listbox.locator("[role=group] > [role=option]").count() > 2
    expect(box.dialog.get_by_role("option", selected=True)).to_have_count(0)


def test_the_count_is_announced(box: Box) -> None:
    """How much was found is said in a region that screen readers read out."""
    assert box.look_for("Kirov").said == "2 records and titles; passages in 2 texts."
    assert box.look_for("samovar").said == "passages in 3 texts."
    assert box.look_for("Serov").said == "1 record or title; passages in 1 text."


def test_the_count_can_be_heard(seek: Visiting) -> None:
    """The region is there for screen readers before anything is said in it."""
    box = box_on(seek(HERE))

    expect(box.dialog.get_by_role("status")).to_have_count(1)
    expect(box.dialog.get_by_role("status")).to_have_text("")


def test_cleared_words_clear_the_results(box: Box) -> None:
    """Without words there are no results and nothing is said of any."""
    box.look_for("Kirov")

    box.field.fill("")

    expect(box.options).to_have_count(0)
    expect(box.status).to_have_text("")
    expect(box.field).to_have_attribute("aria-expanded", "false")


def chosen(box: Box) -> int:
    """Which result is chosen, from 0; the field must say the same."""
    selected = box.dialog.get_by_role("option", selected=True)
    expect(selected).to_have_count(1)
    expect(box.field).to_be_focused()
    expect(box.field).to_have_attribute("aria-activedescendant", selected.get_attribute("id") or "")
    every = [option.get_attribute("id") for option in box.options.all()]
    assert len(set(every)) == len(every)
    return every.index(selected.get_attribute("id"))


def test_arrows_go_through_the_results(box: Box) -> None:
    """The arrows choose the results in turn and go round; Home and End choose the outermost."""
    box.look_for("samovar")
    last = box.options.count() - 1

    went = []
    for key in ("Down", "Down", "Up", "Up", "Down"):
        box.page.keyboard.press(f"Arrow{key}")
        went.append(chosen(box))
    for key in ("End", "Home"):
        box.page.keyboard.press(key)
        went.append(chosen(box))

    assert last == 5
    assert went == [0, 1, 0, last, 0, last, 0]


def test_the_arrow_up_begins_at_the_end(box: Box) -> None:
    """The arrow up chooses the last result first."""
    box.look_for("samovar")

    box.page.keyboard.press("ArrowUp")

    assert chosen(box) == box.options.count() - 1


def test_home_and_end_belong_to_the_field(box: Box) -> None:
    """As long as no result is chosen, Home and End move through what was typed."""
    box.look_for("amova")

    box.page.keyboard.press("Home")
    box.page.keyboard.type("s")
    box.page.keyboard.press("End")
    box.page.keyboard.type("r")

    expect(box.field).to_have_value("samovar")


def test_enter_follows_the_chosen_result(seek: Visiting) -> None:
    """With arrows and Enter one comes to a passage."""
    box = box_on(seek(HERE), "pistol")

    box.page.keyboard.press("ArrowDown")
    box.page.keyboard.press("ArrowDown")
    box.page.keyboard.press("Enter")

    box.page.wait_for_url("**/essays/smolny/*")
    assert box.visit.path == "essays/smolny/?find=pistol#the-inquiry"


def test_enter_follows_the_first_result(seek: Visiting) -> None:
    """Where nothing is chosen, Enter follows the first result."""
    box = box_on(seek(HERE), "Ежов")

    box.page.keyboard.press("Enter")

    box.page.wait_for_url("**/people/yezhov/")


# Names in any spelling


@pytest.mark.parametrize(
    ("words", "path", "why"),
    [
        ("Yezhov", "people/yezhov/", ""),
        ("yezh", "people/yezhov/", ""),
        ("Nikolai Yezhov", "people/yezhov/", ""),
        ("Ezhov", "people/yezhov/", "Ezhov"),
        ("Ežov", "people/yezhov/", "Ežov"),
        ("Jeschow", "people/yezhov/", "Jeschow"),
        ("Iejov", "people/yezhov/", "Iejov"),
        ("Jeżow", "people/yezhov/", "Jeżow"),
        ("Ежов", "people/yezhov/", "Ежов"),
        ("Ежова", "people/yezhov/", "Ежов"),
        ("ЕЖОВ НИКОЛАЙ", "people/yezhov/", "Ежов Николай"),
        ("Tukhachevskiy", "people/tukhachevsky/", "Tukhachevskiy"),
        ("Tukhachevskiĭ", "people/tukhachevsky/", "Tukhachevskiĭ"),
        ("Tuhačevskij", "people/tukhachevsky/", "Tuhačevskij"),
        ("Tuchatschewski", "people/tukhachevsky/", "Tuchatschewski"),
        ("Toukhatchevski", "people/tukhachevsky/", "Toukhatchevski"),
        ("Tuchaczewski", "people/tukhachevsky/", "Tuchaczewski"),
        ("Тухачевский", "people/tukhachevsky/", "Тухачевский"),
        ("Тухачевского", "people/tukhachevsky/", "Тухачевский"),
        ("Schukow", "people/zhukov/", "Schukow"),
        ("Жукову", "people/zhukov/", "Жуков"),
        ("Koba", "people/stalin/", "Koba"),
        ("Джугашвили", "people/stalin/", "Джугашвили"),
        ("Petrograd", "places/leningrad/", "Petrograd"),
        ("Ленинграда", "places/leningrad/", "Ленинград"),
        ("НКВД", "institutions/#nkvd", "НКВД"),
    ],
)
def test_a_name_is_found_by_any_spelling(box: Box, words: str, path: str, why: str) -> None:
    """Any spelling finds the thing itself first, and says by which spelling it was found."""
    first = box.look_for(words).things[0]

    assert first.path == path
    assert first.why == (f" — matched {why}" if why else "")


@pytest.mark.parametrize(
    ("words", "path"), [("t;jd", "people/yezhov/"), ("ярглщм", "people/zhukov/")]
)
def test_the_wrong_layout_is_understood(box: Box, words: str, path: str) -> None:
    """A name typed on the keyboard's other layout is found, Russian on English and back."""
    assert box.look_for(words).things[0].path == path


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("Sedav", "people/#sedov"),
        ("Sdov", "people/#sedov"),
        ("Yehzov", "people/yezhov/"),
        ("Kirvo", "people/kirov/"),
        ("Rokossavsku", "people/rokossovsky/"),
        ("Tukhatchevzky", "people/tukhachevsky/"),
    ],
)
def test_a_slip_is_forgiven(box: Box, words: str, path: str) -> None:
    """One slip in a short name, two in a long one or neighbours exchanged are forgiven."""
    assert box.look_for(words).things[0].path == path


@pytest.mark.parametrize("words", ["Sadev", "Rakossavsku", "zzzz"])
def test_what_is_no_slip_finds_nothing(box: Box, words: str) -> None:
    """More slips than those are another name."""
    found = box.look_for(words)

    assert found.paths == []


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Sedov", ["Lev Sedov"]),
        ("Serov", ["Ivan Serov"]),
        ("Седов", ["Lev Sedov"]),
        ("Sedav", ["Lev Sedov"]),
    ],
)
def test_a_word_that_a_record_has_is_no_slip(box: Box, words: str, names: list[str]) -> None:
    """What is spelt as somebody is called is not taken for a name that is a letter away."""
    assert [thing.title for thing in box.look_for(words).things] == names


def test_the_whole_word_is_before_its_beginning(box: Box) -> None:
    """Stalin stands before Stalingrad."""
    names = [thing.title for thing in box.look_for("Stalin").things]

    assert names[0] == "Joseph Stalin"
    assert "Stalingrad" in names[1:]


def test_a_thing_says_what_it_is(box: Box) -> None:
    """A thing shows its kind and what tells it from others, with what was typed marked."""
    thing = box.look_for("Serov").things[0]

    assert (thing.kind, thing.line, thing.marks) == ("Person", "? – 1990", ["Serov"])


# Dates


@pytest.mark.parametrize("words", ["June 1937", "июнь 1937", "Juni 1937", "juin 1937", "1937-06"])
def test_a_month_lists_its_events(box: Box, words: str) -> None:
    """A month, in any of the languages, lists its events in order.

    What reaches into the month comes after; what merely spans it is left out.
    """
    found = box.look_for(words)

    assert [(thing.title, thing.line) for thing in found.things] == [
        ("The Military Council hears Stalin and Yezhov", "1–4 June 1937"),
        ("Eight commanders are tried behind closed doors", "11 June 1937"),
        ("The eight are shot in the night", "12 June 1937"),
        ("The prisoners are made to sign", "25 May – 9 June 1937"),
    ]


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("17 August 1937", "timeline/#rokossovsky-arrest"),
        ("August 17, 1937", "timeline/#rokossovsky-arrest"),
        ("1937-06-11", "timeline/#trial"),
        ("11.06.1937", "timeline/#trial"),
        ("11 июня 1937", "timeline/#trial"),
    ],
)
def test_a_day_lists_its_events(box: Box, words: str, path: str) -> None:
    """A day, however it is written, lists what happened on it."""
    assert [thing.path for thing in box.look_for(words).things] == [path]


def test_a_date_narrows_a_name(box: Box) -> None:
    """A name with a month finds what happened to that person in it."""
    assert box.look_for("Tukhachevsky May 1937").things[0].path == "timeline/#tukhachevsky-arrest"


@pytest.mark.parametrize("query", read_queries(FINDABLE / "queries.yml"), ids=lambda q: q.text)
def test_queries_are_answered(box: Box, query: Query) -> None:
    """What answers a query of the collection's own set comes first."""
    found = box.look_for(query.text)

    assert rank(answers(found.paths), query.expects) == 1


# Passages


def test_things_stand_before_passages(box: Box) -> None:
    """Things come first, then passages under their essay, then what is merely said of a thing."""
    labels = box.look_for("Yezhov").labels

    assert labels == ["Records and titles", JUNE, "The evidence", "Said of a record"]


def test_passages_stand_under_essay_and_heading(box: Box) -> None:
    """A passage stands under its essay and its heading, with the word marked."""
    found = box.look_for("samovar")

    assert sorted(found.labels) == [SMOLNY, RETURN, JUNE]
    essay, passage = found[RETURN]
    assert (essay.title, essay.path) == (RETURN, "essays/return/")
    assert (passage.heading, passage.path) == ("The train", "essays/return/#the-train")
    assert "The train was heated by a samovar; its gate" in passage.excerpt
    assert [mark.strip(";") for mark in passage.marks] == ["samovar"]


@pytest.mark.parametrize(
    ("words", "heading"),
    [("horses", "The sentence"), ("dendrology", "Notes"), ("lorries", "The night after")],
)
def test_tables_and_notes_are_searched(box: Box, words: str, heading: str) -> None:
    """Words of a table, of an author's note and below a lesser heading find their essay."""
    found = box.look_for(words)

    assert found.labels == [JUNE]
    assert [passage.heading for passage in found[JUNE][1:]] == [heading]


SEARCHED = """async (words) => {
  const root = new URL(document.body.dataset.root, document.baseURI);
  const { searchThings, searchPassages } =
    await import(new URL("assets/samizdat/js/search/search.js", root));
  const lost = [];
  for (const word of words) {
    const { query } = await searchThings(word);
    const { results, words: meant } = await searchPassages(query);
    const found = await Promise.all(results.map((load) => load()));
    if (!found.some(({ address }) => address === "essays/june/")) lost.push([word, meant]);
  }
  return lost;
}"""


def test_an_essay_is_found_by_any_of_its_words(seek: Visiting, findable: Collection) -> None:
    """Every word of an essay and of its notes finds it."""
    body, notes = essay_text(findable.read("site/essays/june/index.html"))
    first = next(at for at, block in enumerate(body) if block.startswith("Tukhachevsky was tried"))
    words = sorted(set(re.findall(r"[^\W\d]{2,}", " ".join([*body[first:], *notes]))))

    lost = seek(HERE).page.evaluate(SEARCHED, words)

    assert {"Budyonny", "dendrology", "collectivisation", "wireless", "the"} <= set(words)
    assert lost == []


def test_a_page_that_is_no_essay_is_found(box: Box) -> None:
    """Other pages of the collection are searched too."""
    found = box.look_for("solyanka")

    assert found.labels == ["The canteen"]
    assert found["The canteen"][1].path.startswith("catering/")


@pytest.mark.parametrize("phrase", ['"northern gate"', "“northern gate”", "«Northern gate»"])
def test_a_phrase_is_looked_for_as_such(box: Box, phrase: str) -> None:
    """Words in quotation marks must stand together, in this order."""
    apart, together = box.look_for("northern gate"), box.look_for(phrase)

    assert sorted(apart.labels) == [SMOLNY, RETURN, JUNE]
    assert sorted(together.labels) == [SMOLNY, JUNE]
    assert [passage.heading for passage in together[JUNE][1:]] == ["The night after"]


def test_all_words_must_stand_there(box: Box) -> None:
    """Of two words both must stand in an essay, wherever that is."""
    assert box.look_for("samovar lorries").labels == [JUNE]


def test_a_slip_in_a_word_is_offered(box: Box) -> None:
    """A word that nothing has is not replaced: the nearest is offered, and found on demand."""
    found = box.look_for("colectivisation")

    assert found.paths == []
    assert "No text has “colectivisation”" in found.said
    assert found.said.endswith("Did you mean collectivisation?")
    box.dialog.get_by_role("button", name="collectivisation").click()
    expect(box.field).to_have_value("collectivisation")
    expect(box.options.first).to_contain_text(JUNE)


@pytest.mark.parametrize("words", ["lories gate", "marshall horses"])
def test_words_beside_a_slip_are_looked_for(box: Box, words: str) -> None:
    """Beside a word that nothing has the others are looked for, and the whole is offered mended."""
    found = box.look_for(words)

    assert found.paths
    assert f"No text has “{words.split(maxsplit=1)[0]}”" in found.said
    assert "Did you mean " in found.said


def test_a_synonym_stands_for_a_word(box: Box) -> None:
    """A word of the editors' list is looked for as the other that the texts have, which is said."""
    found = box.look_for("handgun")

    assert found.labels == [SMOLNY]
    assert "“pistol” for “handgun”" in found.said


def test_another_spelling_finds_the_texts(box: Box) -> None:
    """A foreign spelling finds the texts that have the house's, which is said."""
    found = box.look_for("Ежова")

    assert "“Yezhov” for “ежова”" in found.said
    assert "brought a list" in found[JUNE][1].excerpt
    assert found[JUNE][1].marks == ["Yezhov"]


def test_a_word_that_no_text_has_is_left_out(box: Box) -> None:
    """A word that stands nowhere is left out where there are others, which is said."""
    found = box.look_for("wireless zeppelin")

    assert sorted(found.labels) == [SMOLNY, JUNE]
    assert "“zeppelin”" in found.said
    assert found[SMOLNY][1].find == "wireless"


def test_words_that_never_stand_together(box: Box) -> None:
    """Where no text has all of the words, those that have some are shown, which is said."""
    found = box.look_for("teeth horses")

    assert {JUNE, RETURN} & set(found.labels)
    assert "No text has all of the words" in found.said


@pytest.mark.parametrize("words", ["qqqqxq", '"gate northern"', "ъъъ", "- –"])
def test_an_empty_result_says_what_to_try(box: Box, words: str) -> None:
    """Where nothing is found, it is said what to try, and there is a way to everything."""
    found = box.look_for(words)

    assert found.groups == []
    assert "Try fewer words, another spelling" in found.said
    assert box.dialog.get_by_role("link").get_attribute("href")
    expect(box.field).to_have_attribute("aria-expanded", "false")


def test_excerpts_are_clean(box: Box) -> None:
    """Numbers of notes and permalinks are in no excerpt."""
    passage = box.look_for("pistol")[SMOLNY][1]

    assert passage.excerpt == (
        "The inquiry found a samovar, a briefcase and a pistol. The northern gate was locked."
    )


@pytest.mark.parametrize("noise", ["People in this essay", "How to cite", "On this page"])
def test_apparatus_is_not_found(box: Box, noise: str) -> None:
    """What repeats on every essay is not searched."""
    assert noise in str(box.page.text_content("main"))

    assert box.look_for(f'"{noise}"').groups == []


def test_without_its_index_names_are_found(seek: Visiting) -> None:
    """Where the full text cannot be had, things are found all the same, and it is said."""
    seen = seek(HERE, first=True)
    seen.page.route("**/pagefind/**", lambda route: route.abort())

    found = box_on(seen).look_for("Kirov")

    assert found.things[0].path == "people/kirov/"
    assert "cannot be searched here" in found.said


# Where it leads


def test_a_passage_is_led_to(seek: Visiting) -> None:
    """A result leads to its heading, and the words are marked and to be seen there."""
    box = box_on(seek("people/"), "samovar")
    box.page.set_viewport_size({"width": 1440, "height": 300})

    box.options.filter(has_text="Belov").click()

    box.page.wait_for_url("**/essays/june/*")
    assert box.visit.path == "essays/june/?find=samovar#the-sentence"
    mark = box.page.locator("article mark")
    expect(mark).to_have_text("samovar")
    expect(mark).to_be_in_viewport()
    expect(box.page.locator("h2#the-sentence")).to_be_visible()


@pytest.mark.parametrize("width", [1440, 320])
def test_a_note_is_led_to(seek: Visiting, width: int) -> None:
    """A result in a note leads to the note, on a desk and on a telephone."""
    box = box_on(seek("people/", width=width), "dendrology")

    box.options.filter(has_text="dendrology").click()

    box.page.wait_for_url("**/essays/june/*")
    expect(box.page.locator(".footnote mark")).to_have_text("dendrology")
    expect(box.page.locator(".footnote mark")).to_be_in_viewport()


def test_a_result_of_this_page_closes_the_search(seek: Visiting) -> None:
    """A result on the page one is reading leads there too."""
    box = box_on(seek(HERE), "lorries")

    box.options.nth(1).click()

    box.page.wait_for_url("**#the-night-after")
    expect(box.dialog).to_have_count(0)
    expect(box.page.locator("article mark")).to_have_text("lorries")


def test_other_words_of_the_page_stay_unmarked(seek: Visiting) -> None:
    """Whoever comes without words finds no marks."""
    page = seek(f"{HERE}#the-sentence").page

    expect(page.locator("h2#the-sentence")).to_be_in_viewport()
    expect(page.locator("mark")).to_have_count(0)


# Markup

PLANTED = "script:not([src]), [onerror], [onload], #planted"
MARKUP = [
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "<script>alert(1)</script> Kirov",
    "Kirov<b id=planted>",
    "margin",
    "censor",
    "constructor __proto__ toString",
]


@pytest.mark.parametrize("words", MARKUP)
def test_markup_is_looked_for_not_made(box: Box, words: str) -> None:
    """Markup in the words, in a text or in a name is text: nothing comes of it, nothing runs."""
    before = planted(box.page)

    found = box.look_for(words)
    box.field.press("ArrowDown")

    assert found.said
    assert planted(box.page) == before
    expect(box.dialog.locator("img, svg, script, b")).to_have_count(0)
    assert box.visit.complaints == []


def planted(page: Page) -> int:
    """How many nodes there are that markup in words could make; an alert would be complained of."""
    return page.locator(PLANTED).count()


def test_markup_in_a_name_is_shown(box: Box) -> None:
    """A name and a passage that have markup in them show it as it was written."""
    assert box.look_for("censor").things[0].title == (
        "A censor writes <img src=x onerror=alert(2)> on a proof"
    )
    assert "<img src=x onerror=alert(3)>" in box.look_for("margin")[JUNE][1].excerpt


@pytest.mark.parametrize(
    "address",
    [
        "?find=%3Cimg%20src=x%20onerror=alert(1)%3E%20samovar",
        "?find=%22%3E%3Csvg%20onload=alert(1)%3E%20samovar#%22%3E%3Csvg%20onload=alert(1)%3E",
        "?find=samovar#%E0%A4%A",
    ],
)
def test_markup_in_the_address_is_marked_not_made(seek: Visiting, address: str) -> None:
    """Markup in the words of an address is text, and a broken address does no harm."""
    seen = seek(HERE)
    before = planted(seen.page)

    seen.go(HERE + address)

    expect(seen.page.locator("article mark", has_text="samovar")).to_have_text("samovar")
    assert planted(seen.page) == before
    assert seen.complaints == []


# Any screen, any light, any hand


@pytest.mark.parametrize("width", [1440, 320])
def test_it_has_no_barrier(seek: Visiting, width: int) -> None:
    """Axe finds nothing while the search is open, in light or dark, and nothing is too wide.

    That is so before anything was typed, with results and without any.
    """
    box = box_on(seek(HERE, width=width))
    found = violations(box.page)

    for words in ("qqqqxq", "Stalin"):
        box.look_for(words)
        box.page.keyboard.press("ArrowDown")
        found += violations(box.page)

    assert found == []
    for part in (box.page.locator("html"), box.dialog, box.dialog.locator(".search-results")):
        assert part.evaluate("(part) => part.scrollWidth - part.clientWidth") == 0
    assert box.dialog.evaluate("(part) => part.getBoundingClientRect().right") <= width


def test_it_answers_a_finger(browser: Browser, seeker: Visitor) -> None:
    """On a touch screen everything is large enough for a finger, and a touch follows a result."""
    with browser.new_context(has_touch=True, viewport={"width": 320, "height": 640}) as context:
        page = context.new_page()
        page.goto(seeker.address + HERE)
        page.get_by_role("button", name="Search").tap()
        page.get_by_role("combobox").fill("samovar")
        expect(page.get_by_role("option")).to_have_count(6)
        heights = page.get_by_role("option").evaluate_all(
            "(options) => options.map((option) => option.getBoundingClientRect().height)"
        )
        page.get_by_role("option").filter(has_text="Belov").tap()
        page.wait_for_url("**/essays/june/?find=samovar#the-sentence")

    assert min(heights) >= 24


def test_it_complains_of_nothing(box: Box) -> None:
    """All that was looked for here left no error, and asked no other host for anything."""
    box.look_for("Stalin")

    assert box.visit.complaints == []
    assert box.visit.strangers == []
