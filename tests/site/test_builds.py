"""Building and publishing, as a reader of the finished folder sees it."""

import gzip
import json
import os
import re
from pathlib import Path

import pytest

from tests.site.collection import Collection, differences, tree
from tests.site.html import links

UNUSED_NOTE = "A text.\n\n[^lost]: Nobody refers to this.\n"


def siblings(site: Path) -> list[str]:
    """What a build has left beside a site."""
    return sorted(p.name for p in site.parent.iterdir() if p.suffix in (".new", ".old"))


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_engines_agree(built: Collection, tmp_path: Path, engine: str) -> None:
    """MkDocs and ProperDocs publish what `samizdat build` does, to the byte, without a warning."""
    done = built.run(engine, "build", "--strict", "--site-dir", str(tmp_path / "site"))

    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    assert differences(built.site, tmp_path / "site") == []
    assert (tmp_path / "site/essays/the-day-of-the-banner/index.html").is_file()


def test_options_change_nothing(built: Collection, tmp_path: Path) -> None:
    """How a site is built leaves no trace in it, and a good build prints nothing."""
    options = ("--jobs", "2", "--no-cache", "--strict", "--site-dir", str(tmp_path / "site"))

    done = built.run("samizdat", "build", *options)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert differences(built.site, tmp_path / "site") == []


def test_surroundings_change_nothing(small: Collection, tmp_path: Path) -> None:
    """Another place, time zone, language, order of hashes and umask give the same bytes."""
    other = small.copy(tmp_path / "another place, é")
    surroundings = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    before = os.umask(0o077)
    try:
        done = other.run("samizdat", "build", "--no-cache", **surroundings)
    finally:
        os.umask(before)

    assert done.returncode == 0, done.stderr
    assert differences(small.site, other.site) == []


def test_next_build_replaces_the_site(collection: Collection) -> None:
    """A build leaves nothing of the site before, and nothing beside its own."""
    collection.write("site/left-over.html", "from last year")

    collection.build()

    assert not (collection.site / "left-over.html").exists()
    assert (collection.site / "index.html").is_file()
    assert siblings(collection.site) == []


@pytest.mark.parametrize("program", ["samizdat", "mkdocs", "properdocs"])
def test_an_error_keeps_the_old_site(collection: Collection, program: str) -> None:
    """A collection with an error is not published, and the site of before stays as it was."""
    before = tree(collection.site)
    collection.write_essay("essays/broken.md", people="zukov")

    done = collection.run(program, "build")

    assert done.returncode == 1
    assert "essays/broken.md:8:10: no person is called 'zukov' [unknown-person]" in done.stderr
    assert "did you mean 'zhukov'?" in done.stderr
    assert "Traceback" not in done.stderr
    assert before["index.html"]
    assert tree(collection.site) == before
    assert siblings(collection.site) == []


def test_another_theme_is_an_error(collection: Collection) -> None:
    """Without Material there is no site, and the message says what to write."""
    collection.write("mkdocs.yml", "site_name: A small collection\nplugins: [samizdat]\n")

    done = collection.run("samizdat", "build")

    assert done.returncode == 1
    assert "write 'theme: {name: material}' into mkdocs.yml" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_small_collection_has_no_lost_link(collection: Collection) -> None:
    """A collection without most of the registers builds strictly too."""
    done = collection.run("mkdocs", "build", "--strict")

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("program", ["samizdat", "mkdocs"])
def test_strict_refuses_a_warning(collection: Collection, program: str) -> None:
    """A note that nobody refers to keeps a strict build from being published."""
    collection.write_essay("essays/noted.md", text=UNUSED_NOTE)

    done = collection.run(program, "build", "--strict")

    assert done.returncode == 1
    assert "essays/noted.md:13:1: nothing in the text refers to the note 'lost'" in done.stderr
    assert not (collection.site / "essays/noted").exists()


RETRACTED = """status: retracted
retraction:
  date: 2026-11-25
  why: It took a legend for a document."""


@pytest.fixture(scope="module")
def varied(small: Collection, tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """A collection with an essay of every status, and a warning; look, do not touch."""
    varied = small.copy(tmp_path_factory.mktemp("varied"))
    varied.write_essay("essays/half.md", title="Rhubarbarian", status="draft")
    varied.write_essay("essays/read.md", title="Rhubarbarossa", status="review")
    varied.write_essay("essays/withdrawn.md", title="Withdrawn", status="retracted")
    varied.replace("essays/withdrawn.md", "status: retracted", RETRACTED)
    varied.write_essay("essays/noted.md", text=UNUSED_NOTE)
    done = varied.run("samizdat", "build")
    assert done.returncode == 0, done.stderr
    varied.write("said.log", done.stderr)
    return varied


def test_a_warning_is_published(varied: Collection) -> None:
    """A note that nobody refers to is reported, and the site is published all the same."""
    assert "essays/noted.md:13:1: nothing in the text refers" in varied.read("said.log")
    assert "A text." in varied.read("site/essays/noted/index.html")


def test_drafts_stay_at_home(varied: Collection) -> None:
    """An essay that is a draft or under review leaves no trace in the published site."""
    written = tree(varied.site)

    assert [path for path in written if path.startswith(("essays/half", "essays/read"))] == []
    assert [path for path, content in written.items() if b"Rhubarba" in content] == []


def test_a_retracted_essay_says_so(varied: Collection) -> None:
    """A retracted essay keeps its address, says what it is, and is listed as such."""
    page = varied.read("site/essays/withdrawn/index.html")

    assert "Retracted: kept for the record; do not rely on it." in page
    assert "retracted" in varied.read("site/essays/index.html")


def test_essays_are_on_the_list_only(built: Collection) -> None:
    """Essays are reached from their list; the navigation does not name them."""
    listed = links(built.read("site/essays/index.html"), "a")
    elsewhere = links(built.read("site/handbook/cite/index.html"), "a")

    assert {"the-day-of-the-banner/", "the-governor/"} <= set(listed)
    assert [link for link in elsewhere if "the-day-of-the-banner" in link] == []


def test_pages_are_marked_up(built: Collection) -> None:
    """Every page has one title, one text, its landmarks, and says which language it is in."""
    pages = {p: c.decode() for p, c in tree(built.site).items() if p.endswith(".html")}

    odd = [
        (path, tag)
        for path, text in pages.items()
        for tag in ("h1", "main", "article", "footer")
        if len(re.findall(rf"<{tag}[\s>]", text)) != 1
    ]

    assert len(pages) > 5
    assert odd == []
    assert [path for path, text in pages.items() if '<html lang="en"' not in text] == []


def test_no_link_begins_at_the_root(built: Collection) -> None:
    """Every address on a page is relative, so that a site may live in any folder."""
    pages = {p: c for p, c in tree(built.site).items() if p.endswith(".html") and p != "404.html"}

    absolute = [
        (path, link)
        for path, content in pages.items()
        for link in links(content.decode())
        if link.startswith("/")
    ]

    assert len(pages) > 5
    assert absolute == []


def test_links_within_the_site_lead_somewhere(built: Collection) -> None:
    """Every relative address on a page is that of a file, every anchor one of its page."""
    pages = {p: c.decode() for p, c in tree(built.site).items() if p.endswith(".html")}
    ids = {path: set(re.findall(r'\bid="([^"]+)"', text)) for path, text in pages.items()}

    lost = [
        (path, link)
        for path, text in pages.items()
        for link in links(text)
        if path != "404.html" and ":" not in link and not leads_somewhere(path, link, built, ids)
    ]

    assert lost == []


def leads_somewhere(path: str, link: str, built: Collection, ids: dict[str, set[str]]) -> bool:
    """A relative link on the page at `path` has a file and, where it names one, an anchor."""
    target, _, anchor = link.partition("#")
    file = (built.site / path).parent / target if target else built.site / path
    file = file.resolve()
    if file.is_dir() and (file / "index.html").is_file():
        file /= "index.html"
    known = ids.get(file.relative_to(built.site.resolve()).as_posix(), set())
    return file.exists() and (not anchor or anchor in known)


def test_edit_link_leads_to_the_essay(published: Collection) -> None:
    """With a repository filled in, an essay links to its own file there."""
    page = published.read("site/essays/the-day-of-the-banner/index.html")

    file = "https://github.com/you/samizdat/edit/main/essays/the-day-of-the-banner.md"
    assert file in links(page, "a")


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("people", "essays/registers/people.yml"),
        ("sources", "essays/registers/sources.yml"),
        ("handbook/cite", "docs/handbook/cite.md"),
        ("about", "docs/about.md"),
    ],
)
def test_edit_link_leads_to_the_source(published: Collection, page: str, file: str) -> None:
    """With a repository filled in, any page links to the file that an editor changes."""
    found = links(published.read(f"site/{page}/index.html"), "a")

    assert f"https://github.com/you/samizdat/edit/main/{file}" in found


def test_no_edit_link_without_a_repository(built: Collection) -> None:
    """As long as no repository is filled in, no page offers to be edited."""
    pages = {p: c.decode() for p, c in tree(built.site).items() if p.endswith("index.html")}

    assert [p for p, text in pages.items() for link in links(text, "a") if "/edit/" in link] == []


def test_canonical_address(published: Collection) -> None:
    """With the site's address filled in, a page says which address is its own."""
    page = published.read("site/essays/the-day-of-the-banner/index.html")

    assert links(page, "canonical") == ["https://essays.example/sub/essays/the-day-of-the-banner/"]


def test_no_canonical_address_without_a_site(built: Collection) -> None:
    """As long as the site's address is not filled in, a page claims none."""
    assert links(built.read("site/essays/the-day-of-the-banner/index.html"), "canonical") == []


def test_sitemap(published: Collection) -> None:
    """With the site's address filled in, the sitemap has every essay, with its own day."""
    sitemap = "".join(published.read("site/sitemap.xml").split())

    assert (
        "<loc>https://essays.example/sub/essays/the-day-of-the-banner/</loc><lastmod>2026-11-02</lastmod>"
    ) in sitemap


def test_contact_is_on_every_page(published: Collection) -> None:
    """With a contact filled in, the foot of every page has it."""
    page = published.read("site/essays/the-day-of-the-banner/index.html")

    assert "mailto:editors@essays.example" in links(page, "a")


def test_a_page_may_be_left_out_of_the_search(collection: Collection) -> None:
    """The words of a page that asks for it are not indexed; its title is found all the same."""
    page = "---\ntitle: {title}\nsearch: {{ exclude: {wish} }}\n---\n\n# {title}\n\n{word}\n"
    collection.write("docs/quiet.md", page.format(title="Quiet", wish="true", word="Murmured"))
    collection.write("docs/loud.md", page.format(title="Loud", wish="false", word="Shouted"))

    collection.build()

    words = json.loads(gzip.decompress((collection.site / "search/words.pack").read_bytes()))
    catalogue = json.loads(
        gzip.decompress((collection.site / "search/catalogue.pack").read_bytes())
    )
    assert "shouted" in words["words"]
    assert "murmured" not in [*words["words"], *words["others"]]
    assert {"Quiet", "Loud"} <= {row[2] for row in catalogue["entries"]}
