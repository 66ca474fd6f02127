"""A site on the disk, opened as files, in a browser without any server."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import ROOT
from tests.site.collection import Collection, differences, tree
from tests.site.html import links
from tests.site.searching import Box, SearchPage, box_on
from tests.site.visits import Visiting, Visitor

HERE = "essays/june/index.html"
SEARCH = "search/index.html"
JUNE, SMOLNY, RETURN = "The verdict of June", "A corridor in the Smolny", "The long return"
THINGS, PASSAGES = "Records and titles", "Passages"


@pytest.fixture(scope="module")
def disk(findable: Collection, tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """The findable collection with a site that works from the disk; look, do not touch."""
    collection = findable.copy(tmp_path_factory.mktemp("disk"))
    collection.build("--offline", "--strict")
    return collection


@pytest.fixture(scope="module")
def whole(built: Collection, tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """The sample with a site that works from the disk; look, do not touch."""
    collection = built.copy(tmp_path_factory.mktemp("whole disk"))
    collection.build("--offline")
    return collection


@pytest.fixture(scope="module")
def holder(browser: Browser, disk: Collection) -> Visitor:
    """Somebody who has been handed the site on a disk."""
    return Visitor(browser, f"{disk.site.as_uri()}/")


@pytest.fixture
def hold(holder: Visitor) -> Iterator[Visiting]:
    """Open files of the site, which are closed with the test."""
    yield holder
    holder.leave()


@pytest.fixture(scope="module")
def box(browser: Browser, holder: Visitor) -> Iterator[Box]:
    """A dialog that is open on an essay on the disk."""
    reader = Visitor(browser, holder.address)
    yield Box(reader(HERE)).open()
    reader.leave()


@pytest.fixture(scope="module")
def served(browser: Browser, seeker: Visitor) -> Iterator[Box]:
    """A dialog that is open on the same essay on a server."""
    reader = Visitor(browser, seeker.address)
    yield Box(reader("essays/june/")).open()
    reader.leave()


# The files


def files_named(page: Path) -> Iterator[tuple[str, Path]]:
    """The addresses that a page has within the site, with the files that they mean."""
    for link in links(page.read_text(encoding="utf-8")):
        parts = urlsplit(link)
        if not parts.scheme and not parts.netloc and parts.path:
            yield link, (page.parent / unquote(parts.path)).resolve()


def test_every_link_leads_to_a_file(whole: Collection) -> None:
    """On every page of the collection every address within the site is that of a file in it."""
    site = whole.site.resolve()
    pages = [page for page in site.rglob("*.html") if page.name != "404.html"]

    lost = [
        (page.relative_to(site).as_posix(), link)
        for page in pages
        for link, file in files_named(page)
        if not file.is_file() or not file.is_relative_to(site)
    ]

    assert len(pages) > 50
    assert lost == []


def test_every_page_opens(browser: Browser, whole: Collection) -> None:
    """Pages of every kind open from the disk with their scripts, without a complaint or a host."""
    reader = Visitor(browser, f"{whole.site.as_uri()}/")
    seen = reader("index.html")

    for kind in ("essays", "people", "timeline", "corrections", "figures", "sources", "search"):
        seen.go(f"{kind}/index.html")
        expect(seen.page.get_by_role("heading", level=1)).to_be_visible()
    seen.page.goto(f"{seen.address}people/index.html")
    seen.page.get_by_role("searchbox", name="Filter people").fill("ΚΟΛΟΚΟΤΡΩΝΗΣ")

    expect(
        seen.page.get_by_role("link", name="Kolokotronis, Theodoros", exact=True)
    ).to_be_visible()
    expect(seen.page.get_by_role("link", name="Kapodistrias, Ioannis")).to_be_hidden()
    assert seen.complaints == []
    assert seen.strangers == []
    reader.leave()


def test_nothing_of_a_server_is_left(disk: Collection) -> None:
    """There is no index that only a server can serve, and no module that no file may load."""
    written = tree(disk.site)

    assert [p for p in written if p.startswith("pagefind/") or p.endswith(".pack")] == []
    assert [p for p, text in written.items() if p.endswith(".html") and b"module" in text] == []


def test_the_option_gives_the_same(disk: Collection, tmp_path: Path) -> None:
    """MkDocs with `offline: true` publishes what `samizdat build --offline` does, to the byte."""
    other = disk.copy(tmp_path / "collection")
    other.replace("mkdocs.yml", "  - samizdat:\n", "  - samizdat:\n      offline: true\n")

    done = other.run("mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site"))

    assert done.returncode == 0, done.stderr
    assert differences(disk.site, tmp_path / "site") == []


def test_a_site_for_a_server_is_left_as_it_was(findable: Collection, disk: Collection) -> None:
    """Only the offline build changes pages: every other build has modules and folders."""
    page = findable.read("site/essays/june/index.html")

    assert 'type="module"' in page
    assert "index.html" not in page
    assert sorted(p for p in tree(disk.site) if p.endswith(".html")) == sorted(
        p for p in tree(findable.site) if p.endswith(".html")
    )


# The search

QUERIES = [
    "Yezhov",
    "Jeschow",
    "Тухачевского",
    "t;jd",
    "Yehzov",
    "Sedav",
    "Stalin",
    "June 1937",
    "samovar",
    '"northern gate"',
    "samovar lorries",
    "horses",
    "dendrology",
    "colectivisation",
    "wireless zeppelin",
    "solyanka",
    "censor",
    "<img src=x onerror=alert(1)>",
    "qqqqxq",
]


@pytest.mark.parametrize("words", QUERIES)
def test_it_finds_what_a_server_would(box: Box, served: Box, words: str) -> None:
    """From the disk the same things are found, in their order, and the same texts."""
    here, there = box.look_for(words), served.look_for(words)

    assert here.things == there.things
    assert sorted(here.labels) == sorted(there.labels)
    assert re.findall("“.+?”", here.said) == re.findall("“.+?”", there.said)
    assert box.visit.complaints == []
    assert box.visit.strangers == []


@pytest.mark.parametrize(
    ("words", "path", "why"),
    [
        ("Zhukov", "people/zhukov/", ""),
        ("Schukow", "people/zhukov/", " — matched Schukow"),
        ("Жукова", "people/zhukov/", " — matched Жуков"),
    ],
)
def test_a_name_is_found_by_any_spelling(box: Box, words: str, path: str, why: str) -> None:
    """Names are found by any spelling, from the disk too."""
    first = box.look_for(words).things[0]

    assert (first.path, first.why) == (path, why)


def test_passages_stand_under_essay_and_heading(box: Box) -> None:
    """A passage stands under its essay and its heading, with the word marked, and is clean."""
    found = box.look_for("pistol")

    assert found.labels == [SMOLNY]
    essay, passage = found[SMOLNY]
    assert essay.path == "essays/smolny/"
    assert (passage.heading, passage.path) == ("The inquiry", "essays/smolny/#the-inquiry")
    assert passage.excerpt.endswith(
        "a samovar, a briefcase and a pistol. The northern gate was locked."
    )
    assert passage.marks == ["pistol"]


def test_the_head_of_an_essay_is_not_searched(box: Box) -> None:
    """What stands between an essay's title and its text is in no passage."""
    head, text = box.look_for('"works of scholarship"'), box.look_for("collectivisation")

    assert head.groups == []
    assert "works of scholarship" not in text[JUNE][1].excerpt
    assert "works of scholarship" not in box.look_for("commanders")[JUNE][1].excerpt


def test_a_phrase_is_looked_for_as_such(box: Box) -> None:
    """Words in quotation marks must stand together, in this order."""
    assert sorted(box.look_for("northern gate").labels) == [SMOLNY, RETURN, JUNE]
    assert sorted(box.look_for('"northern gate"').labels) == [SMOLNY, JUNE]
    assert box.look_for('"gate northern"').groups == []


def test_a_passage_is_led_to(hold: Visiting) -> None:
    """A result leads to its heading in the file of its essay, and the words are marked there."""
    box = box_on(hold("people/index.html"), "samovar")
    box.page.set_viewport_size({"width": 1440, "height": 300})

    box.options.filter(has_text="Belov").click()

    box.page.wait_for_url("**/essays/june/index.html?find=samovar#the-sentence")
    expect(box.page.locator("article mark")).to_have_text("samovar")
    expect(box.page.locator("article mark")).to_be_in_viewport()


def test_facets_work(hold: Visiting) -> None:
    """Words and facets combine on the search page, with counts, and stand in the address."""
    page = SearchPage(hold(f"{SEARCH}?q=samovar"))
    assert page.shown == {"essays/june/", "essays/smolny/", "essays/return/"}
    counts = {(c.facet, c.value): c.count for c in page.choices}
    assert (counts["kind", "essay"], counts["topic", "trials"]) == (3, 2)

    page.choose("topic", "trials")
    page.choose("status", "published")
    assert page.shown == {"essays/june/", "essays/smolny/"}
    assert page.visit.path == f"{SEARCH}?q=samovar&topic=trials&status=published"
    page.page.reload()
    assert SearchPage(page.visit).shown == {"essays/june/", "essays/smolny/"}
    with page.changing():
        page.page.go_back()

    assert [c.value for c in page.choices if c.chosen] == ["trials"]
    assert page.visit.complaints == []


def test_one_may_browse(hold: Visiting) -> None:
    """Facets without words list things, and read no full text."""
    page = SearchPage(hold(SEARCH, first=True))

    page.choose("kind", "event")
    page.choose("person", "rokossovsky")

    assert page.shown == {"timeline/#rokossovsky-arrest"}
    assert [path for path in page.visit.paths if "passages" in path or "words" in path] == []


def test_nothing_is_read_before_it_is_opened(hold: Visiting) -> None:
    """A reader who does not search reads nothing of its data."""
    seen = hold(HERE, first=True)

    assert [path for path in seen.paths if path.startswith("search/")] == []
    assert len(seen.requests) > 5


def test_without_scripts_there_is_everything(hold: Visiting) -> None:
    """Without scripts the header's form leads to everything from A to Z, and its links go on."""
    page = hold(HERE, scripts=False).page

    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Yezhov, Nikolai").click()

    assert page.url.endswith("/people/yezhov/index.html")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Nikolai Yezhov")


def test_nothing_names_the_folder_it_was_built_in(whole: Collection) -> None:
    """The site on the disk may be handed on: no file of it names a folder of its makers."""
    ours, root = str(ROOT).encode(), str(whole.root).encode()

    named = [path for path, text in tree(whole.site).items() if ours in text or root in text]

    assert named == []
