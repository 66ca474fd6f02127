import gzip
import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from samizdat.model.entry import Entry
from samizdat.model.kinds import KINDS, in_search
from samizdat.programs import ProgramError
from samizdat.search.fulltext import (
    NOTES_WEIGHT,
    SearchInput,
    Text,
    documents,
    index_texts,
    vocabulary,
)
from samizdat.search.packing import FIELDS, catalogue_data, catalogue_files
from samizdat.search.parts import LARGEST, parts
from samizdat.words.dates import Day
from samizdat.words.folding import fold
from tests.conftest import ROOT
from tests.registers.conftest import Made

BYTES_A_RECORD = 250
"""What an entry may cost a reader, compressed: at 1,000 essays the first result has 200 KB."""

MARK = b"pagefind_dcd"
"""What Pagefind puts before the JSON of a page."""

YEZHOV = Entry(
    "person",
    "yezhov",
    "people/yezhov.md",
    "Nikolai Yezhov",
    spellings=("Николай Ежов", "Ezhov"),
    people=("yezhov",),
)
SAMARA = Entry("place", "samara", "places/samara.md", "Samara")
FOUND = in_search(KINDS)
DWARF = Entry(
    "essay",
    "the-dwarf",
    "essays/the-dwarf.md",
    "The dwarf & the purge",
    topics=("police", "fear & trembling"),
    people=("yezhov", "nobody"),
    places=("samara",),
    decades=(1930, 1940),
    status="published",
)
BODY = """\
<p class="kicker">Kickerword</p>
<h1 id="the-dwarf">The dwarf<a class="headerlink" href="#the-dwarf">&para;</a></h1>
<p class="byline">Bylineword</p>
<p>He rose<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">17</a></sup> &amp; fell,
Stalin&rsquo;s &laquo;Ежов&raquo;.</p>
<h2 id="the-fall">The fall<a class="headerlink" href="#the-fall">&para;</a></h2>
<p>In Suchanowka.</p>
"""
NOTES = """\
<div class="footnote">
<hr />
<ol>
<li id="fn:1">
<p>Getty, <em>Yezhov</em>.&#160;<a class="footnote-backref" href="#fnref:1">&#8617;</a></p>
</li>
</ol>
</div>
"""
TEXTS = (
    Text("essays/the-dwarf/", "The dwarf & the purge", "essay", BODY, NOTES),
    Text("about/", "About <us>", "page", "<p>How it is made.</p>"),
    Text("handbook/write/", "Write", "handbook", '<h1 id="write">Write</h1><p>Type.</p>'),
)
SOURCE = SearchInput(TEXTS, (YEZHOV, SAMARA, DWARF))


def unpacked(content: bytes) -> Any:
    """What a packed file holds."""
    return json.loads(gzip.decompress(content))


def made_file(made: Made) -> bytes:
    """The repository's catalogue as it is published."""
    return next(a.content for a in made.site.artifacts if a.uri == "search/catalogue.pack")


def test_same_collection_same_bytes(made: Made) -> None:
    """The catalogue has no date in it: made again it is the same to the last byte."""
    again = next(catalogue_files(made.answers))

    assert again.uri == "search/catalogue.pack"
    assert again.content == made_file(made)
    assert again.content[4:8] == bytes(4)


def test_the_start_counts_what_a_search_can_be_narrowed_by() -> None:
    """Before anything is asked the likeliest choices stand there, and how many there are."""
    data = catalogue_data([YEZHOV, SAMARA, DWARF], FOUND)

    start, _ = parts([YEZHOV, SAMARA, DWARF], data, FOUND)

    assert start["facets"]["kind"]["most"] == [("essay", 1), ("person", 1), ("place", 1)]
    assert start["facets"]["person"] == {"most": [("yezhov", 2, "Nikolai Yezhov")], "of": 1}
    assert start["facets"]["place"] == {"most": [("samara", 1, "Samara")], "of": 1}
    assert start["facets"]["period"]["most"] == [("1930s", 1), ("1940s", 1)]
    assert "language" not in start["facets"]


def test_the_start_has_a_few_of_many_choices() -> None:
    """Of many people only those stand in the start whom most entries name."""
    people = [Entry("person", f"p{at}", f"people/p{at}.md", f"P {at}") for at in range(30)]
    named = [
        Entry("essay", f"e{at}", f"essays/e{at}.md", "E", people=("p7", f"p{at}"))
        for at in range(30)
    ]

    start, _ = parts([*people, *named], catalogue_data([*people, *named], FOUND), FOUND)

    person = start["facets"]["person"]
    assert (person["most"][0], len(person["most"]), person["of"]) == (("p7", 30, "P 7"), 9, 30)


def test_rows_are_entries(made: Made) -> None:
    """Every row is an entry of the catalogue: by its lists and positions nothing is lost."""
    data = unpacked(made_file(made))
    rows = [dict(zip(data["fields"], row, strict=True)) for row in data["entries"]]
    entries = made.answers.catalogue

    assert tuple(data["fields"]) == FIELDS
    assert len(rows) == len(entries)
    for row, entry in zip(rows, entries, strict=True):
        assert data["kinds"][row["kind"]]["noun"] == entry.kind
        assert row["family"] == entry.family
        assert (row["address"], row["name"], row["line"]) == (
            entry.address,
            entry.name,
            entry.line,
        )
        assert tuple(row["spellings"]) == entry.spellings
        assert row["text"] == entry.text
        assert tuple(data["topics"][at] for at in row["topics"]) == entry.topics
        assert tuple(entries[at].id for at in row["people"]) == entry.people
        assert tuple(entries[at].id for at in row["places"]) == entry.places
        assert {entries[at].kind for at in row["people"]} <= {"person"}
        assert {entries[at].kind for at in row["places"]} <= {"place"}
        assert tuple(row["decades"]) == entry.decades
        assert row["days"] == (list(map(eight_digits, entry.days)) if entry.days else 0)
        assert chosen(data["sourceKinds"], row["sourceKind"]) == entry.source_kind
        assert chosen(data["statuses"], row["status"]) == entry.status
        assert chosen(data["languages"], row["language"]) == entry.language
        assert row["weight"] == entry.weight


def eight_digits(day: Day) -> int:
    """A day as the browser compares it: 19370611."""
    year, month, of_month = day
    return int(f"{year}{month:02}{of_month:02}")


def chosen(values: list[str], at: int) -> str:
    """A value by its position, -1 being none."""
    return values[at] if at >= 0 else ""


def test_lists_have_no_value_twice(made: Made) -> None:
    """A value that recurs is written once."""
    data = unpacked(made_file(made))

    for name in ("topics", "sourceKinds", "statuses"):
        assert len(set(data[name])) == len(data[name])
    nouns = [kind["noun"] for kind in data["kinds"]]
    assert len(set(nouns)) == len(nouns)


def test_house_forms_lead_to_names(made: Made) -> None:
    """Another spelling stands for a word of the name of some person, place or institution."""
    data = unpacked(made_file(made))
    rows = [dict(zip(data["fields"], row, strict=True)) for row in data["entries"]]
    words: set[str] = set()
    for row in rows:
        if data["kinds"][row["kind"]]["manner"] == "name":
            words.update(fold(row["name"]).split())

    assert set(data["houseForms"].values()) <= words
    assert all(fold(word) == word and " " not in word for word in data["houseForms"])


def test_people_and_places_that_are_no_entries_are_left_out() -> None:
    """An id that leads to no entry does not become a position."""
    data = catalogue_data((DWARF, YEZHOV, SAMARA), FOUND)
    row = dict(zip(data["fields"], data["entries"][0], strict=True))

    assert (row["people"], row["places"]) == ([1], [2])
    assert row["days"] == 0


def test_nothing_is_catalogued() -> None:
    """A collection without anything has a catalogue without anything."""
    data = catalogue_data((), FOUND)

    assert data["entries"] == []
    assert data["houseForms"] == {}


def test_handbook_names_every_facet() -> None:
    """The handbook has a row for each facet of the search page, and for the words."""
    scripts = ROOT / "scripts/samizdat/theme/assets/samizdat/js/search"
    facets = re.findall(
        r'\{\s*name: "([\w-]+)",\s*label:', (scripts / "facets.js").read_text("utf-8")
    )
    page = (ROOT / "docs/handbook/search.md").read_text("utf-8")
    table = page.partition("| In the address |")[2].partition("\n\n")[0]

    assert re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE) == ["q", *facets]
    kinds = re.search(r"^\| `kind` \| one of ([^|]+) \|", table, re.MULTILINE)
    assert kinds is not None
    assert tuple(re.findall(r"`(\w+)`", kinds[1])) == tuple(FOUND)


def test_size(made: Made) -> None:
    """The catalogue stays small: a few hundred compressed bytes for each entry."""
    content = made_file(made)

    assert len(content) < BYTES_A_RECORD * len(made.answers.catalogue)


def test_parts_have_what_is_called_by_a_name(made: Made) -> None:
    """Whatever spelling of a name is typed, the part of its first letters has the record."""
    files = {each.uri: each.content for each in made.site.artifacts}
    start = unpacked(files["search/start.pack"])
    address = start["fields"].index("address")
    held = []
    for number in range(len(start["parts"])):
        part = unpacked(files[f"search/parts/{number}.pack"])
        held.append({row[address] for row in part["entries"]})

    assert start["parts"] == sorted(start["parts"])
    assert "entries" not in start
    for entry in made.answers.catalogue:
        if entry.kind != "person":
            continue
        for spelling in (entry.name, *entry.spellings):
            for word in fold(spelling).split():
                for key in (word[:2], word[:3]):
                    number = bisect_right(start["parts"], key) - 1
                    assert entry.address in held[number], (spelling, key)


def test_parts_stay_small() -> None:
    """However many there are, a part has no more than it may, and each is in some part."""
    people = []
    for number in range(3000):
        name = "".join(chr(97 + number // 26**place % 26) for place in range(3))
        people.append(Entry("person", name, f"people/{name}.md", f"{name.capitalize()}ov"))
    data = catalogue_data(people, FOUND)

    start, made = parts(people, data, FOUND)

    sizes = [len(json.dumps(part["entries"])) for part in made]
    assert len(made) == len(start["parts"]) > 3
    assert len({row[1] for part in made for row in part["entries"]}) == 3000
    assert max(sizes) <= LARGEST * 1.2


def test_parts_have_the_events_of_a_year() -> None:
    """What happened in a year is in the part of that year, beside others of its neighbours."""
    shot = Entry("event", "shot", "timeline.md#shot", "Shot", days=((1937, 12, 30), (1938, 1, 2)))
    data = catalogue_data([shot], FOUND)

    start, made = parts([shot], data, FOUND)

    for year in (1937, 1938):
        number = bisect_right(start["parts"], f"={year}") - 1
        assert [row[1] for row in made[number]["entries"]] == ["timeline/#shot"]


def test_common_words_are_no_names() -> None:
    """A word of a name that stands in small letters elsewhere is a common one."""
    army = Entry("institution", "army", "institutions.md#army", "Red Army")
    fall = Entry("event", "fall", "timeline.md#fall", "The army marches", line="1941")

    common = catalogue_data([army, fall], FOUND)["commonWords"]

    assert "army" in common
    assert "red" not in common


def written() -> dict[str, str]:
    """The search documents of the texts above."""
    return documents(TEXTS, {DWARF.address: DWARF}, {"yezhov": YEZHOV})


def test_documents_stand_where_the_pages_do() -> None:
    """A search document has the path of its page, so that results have its address."""
    assert list(written()) == [
        "essays/the-dwarf/index.html",
        "about/index.html",
        "handbook/write/index.html",
    ]


def test_filters() -> None:
    """An essay is filtered by kind, topic, person, place, decade and status; markup is escaped."""
    document = written()["essays/the-dwarf/index.html"]

    filters = re.findall(
        r'<meta data-pagefind-filter="([\w-]+)\[content\]" content="([^"]*)">', document
    )

    assert filters == [
        ("kind", "essay"),
        ("topic", "police"),
        ("topic", "fear &amp; trembling"),
        ("person", "yezhov"),
        ("person", "nobody"),
        ("place", "samara"),
        ("period", "1930s"),
        ("period", "1940s"),
        ("status", "published"),
    ]


def test_other_pages_have_a_kind_only() -> None:
    """The handbook and other pages are of the kind `page`."""
    for path in ("about/index.html", "handbook/write/index.html"):
        document = written()[path]
        assert re.findall(r'data-pagefind-filter="(\w+)\[content\]" content="(\w+)"', document) == [
            ("kind", "page")
        ]


def test_title_is_escaped() -> None:
    """A title with markup in it stays a title, and heads a text that has no heading."""
    document = written()["about/index.html"]

    assert "<title>About &lt;us&gt;</title>" in document
    assert "<h1>About &lt;us&gt;</h1><p>How it is made.</p>" in document
    assert "<us>" not in document


def test_notes_and_handbook_weigh_less() -> None:
    """What stands in the notes of a text counts less than its words, so does the handbook."""
    documents_by_path = written()

    notes = f'<div data-pagefind-weight="{NOTES_WEIGHT}"><div class="footnote">'
    assert notes in documents_by_path["essays/the-dwarf/index.html"]
    assert re.search(
        r'<main data-pagefind-body data-pagefind-weight="0\.\d">',
        documents_by_path["handbook/write/index.html"],
    )
    assert "<main data-pagefind-body>" in documents_by_path["about/index.html"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with nothing in it but the index of the texts above."""
    folder = tmp_path_factory.mktemp("indexed")
    index_texts(SOURCE, folder, aside=tmp_path_factory.mktemp("texts"))
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Any]:
    """What Pagefind keeps of each page, by its address."""
    return {page["url"]: page for page in fragments(site)}


def fragments(site: Path) -> Iterator[Any]:
    """The pages of an index as Pagefind stores them."""
    for file in site.glob("pagefind/fragment/*.pf_fragment"):
        text = gzip.decompress(file.read_bytes())
        assert text.startswith(MARK)
        yield json.loads(text.removeprefix(MARK))


def test_every_text_is_indexed(pages: dict[str, Any]) -> None:
    """Each text is in the index under the address of its page, with its title."""
    assert {url: page["meta"]["title"] for url, page in pages.items()} == {
        "/essays/the-dwarf/": "The dwarf & the purge",
        "/about/": "About <us>",
        "/handbook/write/": "Write",
    }


def test_only_the_text_is_indexed(pages: dict[str, Any]) -> None:
    """Text and notes are indexed; numbers of notes, permalinks, head and apparatus are not."""
    assert pages["/essays/the-dwarf/"]["content"] == (
        "The dwarf. He rose & fell, Stalin’s «Ежов». The fall. In Suchanowka. Getty, Yezhov."
    )
    assert pages["/about/"]["content"] == "About <us> How it is made."


def test_headings_are_indexed(pages: dict[str, Any]) -> None:
    """A passage knows its heading and the anchor of it."""
    anchors = pages["/essays/the-dwarf/"]["anchors"]
    headings = [(a["id"], a["text"]) for a in anchors if re.fullmatch(r"h\d", a["element"])]

    assert headings == [("the-dwarf", "The dwarf"), ("the-fall", "The fall")]


def test_spellings_of_people_are_indexed(pages: dict[str, Any]) -> None:
    """An essay is found by every spelling of those whom it treats."""
    assert pages["/essays/the-dwarf/"]["meta"]["aliases"] == "Николай Ежов, Ezhov"
    assert "aliases" not in pages["/about/"]["meta"]


def test_one_index_for_all_languages(site: Path) -> None:
    """Russian and English words stand in one index."""
    about = json.loads((site / "pagefind/pagefind-entry.json").read_text(encoding="utf-8"))

    assert {name: index["page_count"] for name, index in about["languages"].items()} == {"en": 3}


def test_pagefinds_own_boxes_are_left_out(site: Path) -> None:
    """The interface that Pagefind brings is not published: ours is another."""
    names = {file.name for file in (site / "pagefind").iterdir()}

    assert "pagefind.js" in names
    assert {name for name in names if "ui" in name or "highlight" in name} == set()


def test_vocabulary() -> None:
    """The words of the texts, folded, the commonest first; short ones and numbers are left out."""
    texts = (
        Text(
            "a/",
            "A",
            "essay",
            "<h1>Жуков</h1><p>The <em>marshal</em> Zhukov, Жуков’s foe, 1937.</p>",
        ),
        Text("b/", "B", "essay", "<p>Marshal&rsquo;s Marshal &amp; Blücher of 1938&para;</p>"),
    )

    assert vocabulary(texts)["words"] == ["marshal", "жуков", "blucher", "zhukov"]
    assert {"1938", "of"} <= set(vocabulary(texts)["others"])


def test_vocabulary_is_published(site: Path) -> None:
    """The words stand beside the catalogue, packed as it is, without a date."""
    content = (site / "search/words.pack").read_bytes()

    assert unpacked(content) == vocabulary(TEXTS)
    assert {"ежов", "suchanowka", "stalin"} <= set(unpacked(content)["words"])
    assert content[4:8] == bytes(4)


def test_no_words_of_markup() -> None:
    """Names of tags, attributes and entities are no words."""
    assert {"para", "rsquo", "laquo", "class", "footnote", "href"} & set(
        vocabulary(TEXTS)["words"]
    ) == set()


def test_examples_of_slips_are_no_words() -> None:
    """What a text sets as code is not known, so that a slip which the handbook shows stays one."""
    html = (
        "<p>Write Zhukov.</p><pre><code>people: zukov\n</code></pre><p>Not <code>zukow</code>.</p>"
    )

    assert vocabulary([Text("handbook/a/", "A", "handbook", html)])["words"] == ["write", "zhukov"]


def test_failure_is_told(tmp_path: Path) -> None:
    """When Pagefind fails, what it said is told, and the index is not half there."""
    (tmp_path / "pagefind").write_text("in the way")

    with pytest.raises(ProgramError, match="Pagefind, which indexes the texts, failed with code"):
        index_texts(SOURCE, tmp_path, aside=tmp_path / "texts")
