"""A site that works from the disk: one script, addresses of files, search without a server."""

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from samizdat.knowledge.addresses import CATALOGUE, PASSAGES, VOCABULARY
from samizdat.plugin.assets import MODULES as MODULES_AT_FIRST
from samizdat.publishing import offline
from samizdat.publishing.offline import BUNDLE, take_offline
from samizdat.publishing.offline.pages import offline_page
from samizdat.search.fulltext import NOT_INDEXED, SearchInput, Text
from samizdat.search.passages import Passages, passage_index
from tests.conftest import ROOT, SCRIPTS

BUNDLED = (ROOT / "scripts/samizdat/publishing/offline/offline.js").read_text(encoding="utf-8")
MODULES = sorted(file.relative_to(SCRIPTS).as_posix() for file in SCRIPTS.rglob("*.js"))


@pytest.fixture
def blank(browser: Browser) -> Iterator[Page]:
    """An empty page that complains of nothing."""
    page = browser.new_page()
    yield page
    page.close()


def test_the_bundle_is_of_these_modules() -> None:
    """The kept bundle was made from the scripts as they are; `npm run bundle` makes it again."""
    folder = ROOT / "scripts/samizdat"
    tables = [file for file in SCRIPTS.rglob("*") if file.suffix in (".js", ".json")]
    sources = [
        "publishing/offline/entry.js",
        *sorted(file.relative_to(folder).as_posix() for file in tables),
    ]

    digest = hashlib.sha256()
    for path in sources:
        digest.update(f"{path}\n{(folder / path).read_text('utf-8')}\n".encode())

    assert len(sources) > 20
    assert f"From: {digest.hexdigest()} */" in BUNDLED.partition("\n")[0]


def test_every_module_is_bundled() -> None:
    """All scripts of the theme are in the bundle: each is loaded or imported by some other."""
    bundled = re.findall(r"^  // theme/assets/samizdat/js/([\w/.-]+\.js)$", BUNDLED, re.MULTILINE)

    assert sorted(bundled) == MODULES


def test_the_bundle_is_one_script(blank: Page) -> None:
    """A browser can read the bundle as one script, none of it a module."""
    assert blank.evaluate("(text) => { new Function(text); return true; }", BUNDLED)
    assert not re.search(r"^\s*(?:import\s*[\w{*\"]|export\b)", BUNDLED, re.MULTILINE)


def test_the_bundle_leaves_nothing_after(blank: Page) -> None:
    """Names of our modules do not become names of the page."""
    before = set(blank.evaluate("Object.getOwnPropertyNames(globalThis)"))

    blank.set_content('<body data-root="."><article class="text"><p>Text</p></article></body>')
    blank.add_script_tag(content=BUNDLED)

    assert set(blank.evaluate("Object.getOwnPropertyNames(globalThis)")) == before


@pytest.mark.parametrize("name", MODULES)
def test_module_parses(name: str, scripts: Page) -> None:
    """Every script of the theme is a module that a browser can read."""
    imported = "(name) => import('/' + name).then(() => '', (error) => error.name)"

    # Some need a page around them to run; what cannot be read is a SyntaxError.
    assert scripts.evaluate(imported, name) != "SyntaxError"


def test_pages_load_the_same_modules() -> None:
    """A page loads the modules that the bundle is made from, in the same order."""
    entry = (ROOT / "scripts/samizdat/publishing/offline/entry.js").read_text(encoding="utf-8")
    imported = re.findall(
        r'^import "\.\./\.\./theme/assets/samizdat/js/([\w-]+)\.js";$', entry, re.M
    )
    assert list(MODULES_AT_FIRST) == imported


def test_minisearch_has_its_licence_beside_it() -> None:
    """The program of another that we pass on says whose it is, and the licence is with it."""
    script = (SCRIPTS / "vendor/minisearch.js").read_text(encoding="utf-8")
    licence = (SCRIPTS / "vendor/minisearch-LICENSE.txt").read_text(encoding="utf-8")

    assert re.match(r"/\*! MiniSearch \d+\.\d+\.\d+, MIT, by Luca Ongaro: [^*]*\*/", script)
    assert "minisearch-LICENSE.txt" in script.partition("*/")[0]
    assert licence.startswith("Copyright 2022 Luca Ongaro")
    assert "The above copyright notice and this permission notice shall be included" in licence
    assert "MiniSearch" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site that has these pages and nothing else, beside another site."""
    folder = tmp_path_factory.mktemp("sites")
    (folder / "elsewhere").mkdir()
    (folder / "elsewhere/index.html").write_text("<!doctype html>")
    site = folder / "site"
    for page in ("", "essays/", "essays/a/", "people/", "people/čapek/", "search/"):
        (site / page).mkdir(parents=True, exist_ok=True)
        (site / page / "index.html").write_text("<!doctype html>")
    (site / "404.html").write_text("<!doctype html>")
    (site / "data").mkdir()
    (site / "data/library.json").write_text("{}")
    return site


def taken(html: str, page: str, site: Path) -> str:
    """A page as it is after the site was taken off line."""
    return offline_page(html, page, script="assets/offline.js", site_dir=site)


@pytest.mark.parametrize(
    ("address", "became"),
    [
        ("../../people/", "../../people/index.html"),
        ("../../people", "../../people/index.html"),
        ("../../people/#yezhov", "../../people/index.html#yezhov"),
        ("../../search/?q=Yezhov", "../../search/index.html?q=Yezhov"),
        ("../../people/%C4%8Dapek/", "../../people/%C4%8Dapek/index.html"),
        ("../..", "../../index.html"),
        (".", "./index.html"),
        ("../../people/index.html", "../../people/index.html"),
        ("../../data/library.json", "../../data/library.json"),
        ("../../data/", "../../data/"),
        ("../nothing/", "../nothing/"),
        ("../../../elsewhere/", "../../../elsewhere/"),
        ("#notes", "#notes"),
        ("", ""),
        ("/people/", "/people/"),
        ("https://example.org/people/", "https://example.org/people/"),
        ("//example.org/people/", "//example.org/people/"),
        ("mailto:editors@example.org", "mailto:editors@example.org"),
        ("?q=Yezhov", "?q=Yezhov"),
    ],
)
def test_addresses(address: str, became: str, pages: Path) -> None:
    """What leads to a folder of the site leads to the file in it; all else stays as it is."""
    html = f'<a class="x" href="{address}">There</a>'

    assert taken(html, "essays/a/index.html", pages) == html.replace(f'"{address}"', f'"{became}"')


def test_forms_lead_to_files_too(pages: Path) -> None:
    """A form is sent to a file."""
    assert taken('<form action="search/">', "index.html", pages) == (
        '<form action="search/index.html">'
    )


@pytest.mark.parametrize(
    ("page", "script"),
    [
        ("index.html", "assets/offline.js"),
        ("404.html", "assets/offline.js"),
        ("essays/index.html", "../assets/offline.js"),
        ("essays/a/index.html", "../../assets/offline.js"),
    ],
)
def test_one_script(page: str, script: str, pages: Path) -> None:
    """The modules make way for one script, and what would be fetched beforehand is left out."""
    html = (
        '<head><link rel="preload" href="a.woff2" as="font" crossorigin>'
        '<link rel="stylesheet" href="a.css"></head>'
        '<body data-kind="essay" data-root="."><p>Text</p>'
        '<script type="module" src="assets/a.js"></script>\n'
        '<script type="module" src="assets/b.js"></script></body>'
    )

    assert taken(html, page, pages) == (
        '<head><link rel="stylesheet" href="a.css"></head>'
        '<body data-offline data-kind="essay" data-root="."><p>Text</p>'
        f'<script defer src="{script}"></script></body>'
    )


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("", []),
        ("<p>Words.</p>", [("", "", "Words.")]),
        (
            '<h1 id="top">Title</h1><p>One.</p><h2 id="two">A <em>second</em> one</h2><p>Two.</p>',
            [("top", "Title", "One."), ("two", "A second one", "Two.")],
        ),
        ('<h2 id="a">Nothing</h2><h2 id="b">Below</h2><p>Here.</p>', [("b", "Below", "Here.")]),
        ("<h2>No anchor</h2><p>Here.</p>", [("", "No anchor", "Here.")]),
        ('<h5 id="small">Small</h5><p>Here.</p>', [("", "", "Small Here.")]),
        ("<p>One<br>two</p><p>three</p>", [("", "", "One two three")]),
        ("<ul><li>One</li><li>two</li></ul>", [("", "", "One two")]),
        ("<table><tr><th>One</th><td>two</td></tr></table>", [("", "", "One two")]),
        ("<p>A&nbsp;b &amp; c&#8217;s <em>wo</em>rd</p>", [("", "", "A b & c’s word")]),
        ("<p>Ежов &lt;b&gt;</p>", [("", "", "Ежов <b>")]),
        (
            '<p>Shot<sup id="fnref:1"><a href="#fn:1">17</a></sup> in 1940.</p>',
            [("", "", "Shot in 1940.")],
        ),
        ("<p>H<sup>2</sup>O</p>", [("", "", "H2O")]),
        (
            '<h2 id="a">A<a class="headerlink" href="#a">&para;</a></h2><p>Here.</p>',
            [("a", "A", "Here.")],
        ),
        (
            '<p>Here.</p><section class="apparatus"><h2 id="b">Related</h2>'
            '<p>An <img src="x.png"> <b>essay</b></p></section><p>There.</p>',
            [("", "", "Here. There.")],
        ),
        ('<p>A <img src="x.png" alt="picture"> b</p>', [("", "", "A b")]),
    ],
)
def test_passages(html: str, found: list[tuple[str, str, str]]) -> None:
    """A text falls into passages at its headings; only what is read is in them."""
    assert Passages(html).found == found


@pytest.mark.parametrize("selector", NOT_INDEXED)
def test_passages_leave_out_what_the_index_does(selector: str) -> None:
    """With a server and without, the same parts of a page are not searched."""
    made = re.fullmatch(r"\.([\w-]+)", selector)
    part = f'<div class="{made[1]}">word</div>' if made else '<sup id="fnref:2">word</sup>'

    assert Passages(f"<p>Before</p>{part}<p>after</p>").found == [("", "", "Before after")]


TEXTS = (
    Text(
        "essays/fall/",
        "The fall",
        "essay",
        '<h1 id="fall">The fall</h1><p>Nikolai Yezhov fell in 1938, and was shot in 1940.</p>'
        '<h2 id="after">Afterwards</h2><p>Beria came; Beria stayed. Ежов was forgotten.</p>',
    ),
    Text("about/", "About", "page", "<p>Rokossovsky’s teeth; Rokossovskiĭ’s arrest.</p>"),
    Text("empty/", "Empty", "page", ""),
)


def test_passage_index() -> None:
    """The index knows each passage, its words, and how often each stands there."""
    made = passage_index(TEXTS)

    assert [passage[:5] for passage in made["passages"]] == [
        ("essays/fall/", "The fall", "essay", "fall", "The fall"),
        ("essays/fall/", "The fall", "essay", "after", "Afterwards"),
        ("about/", "About", "page", "", ""),
    ]
    assert made["index"]["documentCount"] == 3
    terms = dict(made["index"]["index"])
    assert terms["beria"] == {"0": {"1": 2}}
    assert terms["ежов"] == {"0": {"1": 1}}
    assert terms["fall"] == {"0": {"0": 1}}
    assert list(terms) == sorted(terms)


def test_index_of_nothing() -> None:
    """A site without texts has an index without words."""
    made = passage_index(())

    assert made["passages"] == []
    assert made["index"]["documentCount"] == 0
    assert made["index"]["averageFieldLength"] == [0]


THEIRS = """async (passages) => {
  const { default: MiniSearch } = await import("/vendor/minisearch.js");
  const { wordsOf } = await import("/folding.js");
  const options = { fields: ["text"], tokenize: wordsOf, processTerm: (term) => term };
  const index = new MiniSearch(options);
  for (const [id, [, , , , heading, words]] of passages.entries()) {
    index.add({ id, text: `${heading} ${words}` });
  }
  return index.toJSON();
}"""
MANY = tuple(
    Text(f"essays/{n}/", f"Essay {n}", "essay", f"<h2>Part {n % 3}</h2><p>{'ё ' * n}x{n} й</p>")
    for n in range(1, 40)
)


@pytest.mark.parametrize("texts", [TEXTS, MANY, TEXTS[:1], TEXTS[2:], ()], ids=len)
def test_the_index_is_what_minisearch_stores(texts: tuple[Text, ...], scripts: Page) -> None:
    """Our index is, part by part, the one that MiniSearch itself would store."""
    made = json.loads(json.dumps(passage_index(texts)))

    theirs = scripts.evaluate(THEIRS, made["passages"])

    theirs["index"].sort()  # it stores terms as it met them, we in their order
    average = theirs.pop("averageFieldLength")
    assert made["index"].pop("averageFieldLength") == pytest.approx(average or [0])
    assert made["index"] == theirs


BOTH = """async ([made, queries]) => {
  const { default: MiniSearch } = await import("/vendor/minisearch.js");
  const { wordsOf } = await import("/folding.js");
  const options = { fields: ["text"], tokenize: wordsOf, processTerm: (term) => term };
  const loaded = MiniSearch.loadJS(made.index, options);
  const built = new MiniSearch(options);
  built.addAll(made.passages.map(([, , , , heading, words], id) => ({ id, text: `${heading} ${words}` })));
  const hits = (index, [query, wishes]) => index.search(query, wishes).map(({ id, score, terms }) => [id, score, terms]);
  return queries.map((query) => [hits(loaded, query), hits(built, query)]);
}"""  # noqa: E501  a line of JavaScript is as long as those of the theme
QUERIES: list[tuple[str, dict[str, Any]]] = [
    ("beria", {}),
    ("yezhov shot", {}),
    ("yezhov shot", {"combineWith": "AND"}),
    ("roko", {"prefix": True}),
    ("rokosovsky", {"fuzzy": 2}),
    ("ежов", {}),
    ("Ежо́в", {"prefix": True}),
    ("1938", {}),
    ("was", {}),
    ("nothing", {}),
    ("", {}),
]


def test_minisearch_loads_the_index(scripts: Page) -> None:
    """MiniSearch finds the same with our index as with one that it makes of the passages."""
    for (query, _), (ours, theirs) in zip(
        QUERIES, scripts.evaluate(BOTH, [passage_index(TEXTS), QUERIES]), strict=True
    ):
        assert [(at, sorted(terms)) for at, _, terms in ours] == [
            (at, sorted(terms)) for at, _, terms in theirs
        ]
        assert [score for _, score, _ in ours] == pytest.approx([score for _, score, _ in theirs])
        assert bool(ours) == (query not in ("nothing", ""))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of one page, with our scripts and a catalogue."""
    for file in MODULES:
        copy = tmp_path / "assets/samizdat/js" / file
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes((SCRIPTS / file).read_bytes())
    (tmp_path / "search").mkdir()
    (tmp_path / CATALOGUE).write_bytes(gzip.compress('{"entries":["Ежов"]}'.encode()))
    (tmp_path / "index.html").write_text('<body data-kind="home"><a href="search/">S</a></body>')
    (tmp_path / "search/index.html").write_text('<body data-kind="search"></body>')
    return tmp_path


def test_packed_files_become_scripts(site: Path, blank: Page) -> None:
    """What a search needs is there as scripts that say the same, and no longer packed."""
    take_offline(site, SearchInput(TEXTS, ()))

    assert list(site.rglob("*.pack")) == []
    for name in ("catalogue", "words", "passages"):
        blank.add_script_tag(path=site / f"search/{name}.js")
    assert blank.evaluate("(name) => samizdat[name]", CATALOGUE) == {"entries": ["Ежов"]}
    assert "rokossovskii" in blank.evaluate("(name) => samizdat[name].words", VOCABULARY)
    found = blank.evaluate("(name) => samizdat[name]", PASSAGES)
    assert found == json.loads(json.dumps(passage_index(TEXTS)))


def test_pages_are_taken_offline(site: Path) -> None:
    """Every page leads to files and loads the one script, which is there."""
    take_offline(site, SearchInput(TEXTS, ()))

    assert (site / "index.html").read_text(encoding="utf-8") == (
        '<body data-offline data-kind="home"><a href="search/index.html">S</a>'
        f'<script defer src="{BUNDLE}"></script></body>'
    )
    assert (site / BUNDLE).read_text(encoding="utf-8") == BUNDLED


def test_too_many_essays(site: Path, blank: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond a number of essays there is no full text off line, and the search is told so."""
    monkeypatch.setattr(offline, "MOST_ESSAYS", 0)

    take_offline(site, SearchInput(TEXTS, ()))

    blank.add_script_tag(path=site / "search/passages.js")
    assert blank.evaluate("(name) => samizdat[name]", PASSAGES) is None
