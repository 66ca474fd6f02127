"""Leaves: a list that is too long for one page, and the pages on which it stands in full."""

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import pytest

from samizdat.build import make_site
from samizdat.model.site import Site
from samizdat.pages.leaves import MOST, former, leaves
from samizdat.reading.library import read_library
from samizdat.reading.project import read_settings
from samizdat.words.paths import published_at

RESTS = "  sources: [w]\n  evidence: document\n  confidence: high\n"
MANY = MOST + 30
LONG = ("corrections/", "essays/", "people/", "search/", "sources/", "timeline/")


def events() -> str:
    """More events than a page has, most of them in one decade."""
    lines: list[str] = []
    for number in range(MANY):
        year = 1810 + number % 9 if number > 20 else 1790
        lines.append(
            f"- id: e{number}\n  date: {year}\n  line: Event {number}\n  people: [arden]\n{RESTS}"
        )
    return "".join(lines)


def claims() -> str:
    """More claims than a page has, of one article, under two verdicts."""
    lines: list[str] = []
    for number in range(MANY):
        verdict = "wrong" if number % 40 == 0 else "imprecise"
        lines.append(
            f"- id: c{number}\n  article: a\n  says: Claim {number}.\n  verdict: {verdict}\n"
            f"  correction: It was not.\n  sources_against: [w]\n  confidence: high\n"
        )
    return "".join(lines)


def works() -> str:
    """More works than a page has, all but one of them cited by nothing."""
    lines = ["- id: w\n  type: book\n  title: Work\n  kind: scholarship\n"]
    for number in range(MANY - 1):
        letter = "ABCDEFGH"[number % 8]
        lines.append(
            f"- id: w{number}\n  type: book\n  title: {letter} Work {number}\n"
            "  kind: scholarship\n  caveat: Beware.\n"
        )
    return "".join(lines)


def places() -> str:
    """So many that everything with a name is more than a list of lines may have."""
    lines: list[str] = []
    for number in range(200):
        lines.append(f"- id: p{number}\n  name: Elm {number}\n  role: A village.\n{RESTS}")
    return "".join(lines)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site whose lists are long."""
    folder = tmp_path_factory.mktemp("long")
    registers = folder / "essays" / "registers"
    registers.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("site_name: Long\n", "utf-8")
    written = {
        "events": events(),
        "claims": claims(),
        "articles": f"- id: a\n  title: An Article\n  origin: Found.\n  sha256: {'0' * 64}\n",
        "people": f"- id: arden\n  name: A. Arden\n{RESTS}",
        "sources": works(),
        "places": places(),
    }
    for name, text in written.items():
        (registers / f"{name}.yml").write_text(text, "utf-8")
    for slug, count in (("long", MANY), ("short", 2)):
        sentences = "\n".join(f"Sentence {n} is of [him](person:arden)." for n in range(count))
        front = f"---\ntitle: {slug}\nsummary: S.\nauthors: [editors]\nperiod: 1810\n---\n\n"
        (folder / "essays" / f"{slug}.md").write_text(front + sentences + "\n", "utf-8")
    for number in range(MOST):
        year = 2020 + number % 3
        front = (
            f"---\ntitle: Essay {number}\nsummary: Told {number}.\nauthors: [editors]\n"
            f"period: 1810\nstatus: published\npublished: {year}-05-05\n---\n\nText.\n"
        )
        (folder / "essays" / f"essay-{number}.md").write_text(front, "utf-8")
    return make_site(read_library(read_settings(folder / "mkdocs.yml", preview=True)).library, {})


def html_of(site: Site, uri: str) -> str:
    """What stands on a page."""
    (page,) = [page for page in site.pages if page.uri == uri]
    assert page.finished
    return page.finished.html


def test_the_first_page_has_a_line_for_each_entry(site: Site) -> None:
    """Under the anchor that was published, with what it is chosen by; the rest stands elsewhere."""
    for uri, first in (("timeline/index.md", "e0"), ("corrections/index.md", "c0")):
        html = html_of(site, uri)

        ids = re.findall(r'id="([ec]\d+)"', html)
        assert len(ids) == len(set(ids)) == MANY
        assert first in ids
        assert "It was not." not in html
    values = re.findall(r"data-facets='([^']*)'", html_of(site, "timeline/index.md"))
    assert len(values) == MANY
    assert json.loads(unescape(values[0]))["person"] == ["arden"]


def test_entries_stand_in_full_on_leaves(site: Site) -> None:
    """Each once, under the same anchor; no leaf has more than a page may, and each leads on."""
    for folder, letter in (("timeline/", "e"), ("corrections/", "c")):
        found: list[str] = []
        for page in site.pages:
            if page.uri.startswith(folder) and not page.uri.endswith("index.md"):
                html = html_of(site, page.uri)
                ids = re.findall(rf'id="({letter}\d+)"', html)
                assert 0 < len(ids) <= MOST
                found += ids
                assert 'rel="prev"' in html or 'rel="next"' in html
        assert sorted(found) == sorted(f"{letter}{number}" for number in range(MANY))
    assert [page.uri for page in site.pages if page.uri.startswith("timeline/d")] == [
        "timeline/decade-1790s.md"
    ]
    assert html_of(site, "timeline/year-1813.md").count("<li>") > 20
    assert html_of(site, "corrections/a-imprecise-2.md").count('class="claim-entry"') == MANY - 206


def test_mentions_of_a_dossier_have_leaves_too(site: Site) -> None:
    """The dossier keeps the first of each essay and leads to the rest; a few need no page."""
    html = html_of(site, "people/arden.md")

    assert html.count('class="passage"') == 3 + 2
    assert f">{MANY - 3} more sentences of this essay</a>" in html
    first, second = (html_of(site, f"people/arden/in-long{end}.md") for end in ("", "-2"))
    assert (first.count('class="passage"'), second.count('class="passage"')) == (MOST, 30)
    assert "people/arden/in-short.md" not in [page.uri for page in site.pages]


def test_works_stand_in_full_by_their_letter(site: Site) -> None:
    """The list has a line for each, with what it is; Zotero reads them where they are in full."""
    html = html_of(site, "sources/index.md")

    assert len(re.findall(r'<span id="w\d*"></span>', html)) == MANY
    assert "Z3988" not in html
    assert "Beware." not in html
    assert 'href="w/"' in html
    assert 'href="by-letter/a/#w0"' in html
    leaf = html_of(site, "sources/by-letter/a.md")
    assert leaf.count("Z3988") == leaf.count("Beware.") == len(range(0, MANY - 1, 8))


def test_essays_have_their_summaries_by_year(site: Site) -> None:
    """Their list has a line for each under the anchor of before."""
    html = html_of(site, "essays/index.md")

    assert "Told 1." not in html
    assert html.count('id="essay-1"') == 1
    assert "Told 0." in html_of(site, "essays/published/2020.md")
    assert "Told 1." not in html_of(site, "essays/published/2020.md")
    assert 'id="long"' in html_of(site, "essays/published/drafts.md")


def test_everything_stands_by_its_letter(site: Site) -> None:
    """A list of lines may be longer than others; the page of the search leads to each letter."""
    html = html_of(site, "search/index.md")

    assert len(re.findall(r'href="by-letter/[^"]*"', html)) == len(
        [page for page in site.pages if page.uri.startswith("search/by-letter/")]
    )
    names = " ".join(html_of(site, f"search/by-letter/e{end}.md") for end in ("", "-2", "-3"))
    assert names.count(">Essay 7<") == 1


def test_every_link_between_them_leads_somewhere(site: Site) -> None:
    """To a page that there is, and to an anchor on it."""
    anchors: dict[str, frozenset[str]] = {}
    rendered: set[str] = set()
    for page in site.pages:
        if page.finished:
            anchors[published_at(page.uri)] = page.finished.anchors
        else:  # by the engine, which knows its anchors
            rendered.add(published_at(page.uri))
    for page in site.pages:
        if not page.finished or not page.uri.startswith(LONG):
            continue
        here = "/" + published_at(page.uri)
        for href in re.findall(r'href="([^":]*)"', page.finished.html):
            path, _, anchor = urljoin(here, unescape(href)).lstrip("/").partition("#")
            assert path in anchors or path in rendered or Path(path).suffix, (page.uri, href)
            assert not anchor or ":~:" in anchor or anchor in anchors[path], (page.uri, href)


def test_a_short_list_has_none() -> None:
    """One entry fewer, and one page is enough."""
    assert leaves([("a", "A", range(MOST - 1))], "timeline/index.md") == ()
    assert len(leaves([("a", "A", range(MOST))], "timeline/index.md")) == 1


def test_an_address_of_before_leads_on(site: Site) -> None:
    """A leaf that the list has no longer, or may have had, leads to where its entries are now."""
    led: dict[str, str] = {}
    for artifact in site.artifacts:
        found = re.search(rb'url=([^"]*)"', artifact.content[:600])
        if artifact.uri.endswith("/index.html") and found:
            led[artifact.uri.removesuffix("index.html")] = unescape(found[1].decode())
    pages = {published_at(page.uri): page for page in site.pages}

    assert not led.keys() & pages.keys()
    assert led["timeline/decade-1810s/"].startswith("../year-1810/#e")
    assert "corrections/a-imprecise-3/" in led
    assert led["people/arden/in-long-3/"] == "../#in-long"
    for here, target in led.items():
        path, _, anchor = urljoin(f"/{here}", target).lstrip("/").partition("#")
        page = pages[path].finished
        assert not page or not anchor or anchor in page.anchors, (here, target)


def test_addresses_stay_while_a_list_has_half_of_its_entries() -> None:
    """So none is lost when a few entries go; a list that was never long leaves no page."""
    half = MOST // 2
    entries = range(half)

    assert former([("a", "A", entries[:-1])], "timeline/index.md") == {}
    assert former([("a", "A", entries)], "timeline/index.md") == {"timeline/a.md": 0}
    assert list(former([("a", "A", range(MOST))], "timeline/index.md")) == [
        "timeline/a.md",
        "timeline/a-2.md",
    ]
