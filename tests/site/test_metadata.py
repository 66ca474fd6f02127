"""What a built page says of itself to machines."""

import json
from html.parser import HTMLParser
from urllib.parse import parse_qs

import pytest

from samizdat.build import survey
from samizdat.citations.typeset import typeset
from samizdat.knowledge.inserted import with_inserts
from samizdat.knowledge.known import Known
from samizdat.memory.cache import FOLDER, TextCache
from samizdat.model.essays import Essay
from samizdat.pages.metadata import head, person_head
from samizdat.pages.offering import context_object_of
from samizdat.pictures.versions import prepare
from samizdat.reading.project import read_settings
from samizdat.writing.answers import Answers, answers
from tests.site.collection import Collection

ADDRESS = "https://essays.example/sub/"
ESSAYS = ("the-day-of-the-banner", "an-untoward-event")


class _Head(HTMLParser):
    """The metadata of a page: `meta` elements, JSON-LD, COinS."""

    def __init__(self) -> None:
        super().__init__()
        self.meta: list[tuple[str, str]] = []
        self.coins: list[str] = []
        self.scripts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "meta" and ("name" in told or "property" in told):
            self.meta.append((told.get("name") or told["property"], told.get("content", "")))
        if told.get("class") == "Z3988":
            self.coins.append(told["title"])
        self._inside = tag == "script" and told.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.scripts.append(data)
            self._inside = False


@pytest.fixture(scope="module")
def known(published: Collection) -> Answers:
    """What the pages of the published site were made from."""
    library = with_inserts(survey(read_settings(published.root / "mkdocs.yml")).library)
    memory = TextCache(published.root / FOLDER)
    pictures = prepare(library, memory).prepared
    return answers(Known(library), typeset(library, memory), memory, pictures)


def named(known: Answers, slug: str) -> Essay:
    """An essay of the site."""
    return next(essay for essay in known.library.essays if essay.slug == slug)


def parsed(published: Collection, page: str) -> _Head:
    """The metadata of a built page."""
    reader = _Head()
    reader.feed((published.site / page / "index.html").read_text(encoding="utf-8"))
    return reader


@pytest.mark.parametrize("slug", ESSAYS)
def test_built_page_has_the_same(known: Answers, published: Collection, slug: str) -> None:
    """Every tag, the JSON-LD and the ContextObject survive the templates of the theme unharmed.

    Zotero's own translators read the authors of that whole: `scripts/bench zotero`.
    """
    essay = named(known, slug)
    expected = head(essay, known)

    page = parsed(published, f"essays/{slug}")

    names = {name for name, _ in expected["meta"]}
    assert [pair for pair in page.meta if pair[0] in names] == expected["meta"]
    assert [json.loads(script) for script in page.scripts] == [json.loads(expected["json_ld"])]
    assert page.coins == [context_object_of(essay, known)]
    authors = parse_qs(page.coins[0])["rft.creator"]
    assert authors == [content for name, content in page.meta if name == "citation_author"]


def test_built_dossier_describes_its_person(known: Answers, published: Collection) -> None:
    """A person's page carries the person's data."""
    governor = known.library.people["kapodistrias"]

    page = parsed(published, "people/kapodistrias")

    (script,) = page.scripts
    assert json.loads(script) == json.loads(person_head(governor, known)["json_ld"])
    assert ("og:type", "profile") in page.meta


@pytest.mark.parametrize("slug", ESSAYS)
def test_open_graph(known: Answers, published: Collection, slug: str) -> None:
    """Whoever shares the address of an essay shows its title, summary, picture and kind."""
    essay = named(known, slug)

    told = [pair for pair in parsed(published, f"essays/{slug}").meta if pair[0].startswith("og:")]

    once = dict(told)
    assert len(once) == len(told)
    assert once["og:title"] == essay.title
    assert once["og:description"] == essay.front.summary
    assert once["og:type"] == "article"
    assert once["og:url"] == f"{ADDRESS}essays/{slug}/"
    assert once["og:image"].startswith(ADDRESS)
    assert (published.site / once["og:image"].removeprefix(ADDRESS)).is_file()


def test_every_page_can_be_shared(published: Collection) -> None:
    """The home page, the lists and the dossiers have a title and an address of their own.

    The page of a work has none: a reference manager would take it for the work.
    """
    for page in ("", "people", "people/kapodistrias", "timeline", "sources"):
        told = dict(parsed(published, page).meta)
        assert told["og:title"]
        assert told["og:url"] == f"{ADDRESS}{page}/".replace("sub//", "sub/")
