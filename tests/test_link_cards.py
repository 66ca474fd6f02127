"""Cards of links: what stands in the file beside a page."""

import gzip
import json
import re
import secrets
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring

from samizdat.build import make_site
from samizdat.model.library import Library
from samizdat.model.site import Site
from samizdat.pages.card_files import META, MOST, card_files, has_cards
from samizdat.pages.linked import address_of, linked_in_markdown


@pytest.fixture(scope="module")
def site(library: Library) -> Site:
    """The sample."""
    return make_site(library, {})


def cards_of(site: Site, folder: str) -> dict[str, Any]:
    """The cards beside a page."""
    (file,) = [each for each in site.artifacts if each.uri == f"{folder}/cards.json"]
    cards: dict[str, Any] = json.loads(file.content)
    return cards


def test_a_page_has_the_cards_of_its_links(site: Site) -> None:
    """Each card stands under the address of its link; what the page does not name has none."""
    cards = cards_of(site, "essays/an-untoward-event")

    assert "places/navarino/" in cards
    assert list(cards) == sorted(cards)
    assert "Θεόδωρος" not in json.dumps(cards, ensure_ascii=False)
    assert "1770–1851" in cards["people/codrington/"]["says"]
    assert "old style 8 October 1827" in cards["timeline/#navarino-battle"]["says"]
    assert 'href="sources/speech-1828/"' in cards["quotations/#untoward-event"]["says"]
    assert "sources/speech-1828/" in cards  # a card may be opened from a card


def test_a_card_says_what_held_then(site: Site) -> None:
    """A sentence that states a date has the age of whom it names."""
    cards = cards_of(site, "essays/the-governor")

    assert cards["people/petrobey/"]["then"] == {"1831": "1831: aged 65 or 66"}


def test_files_are_small_and_announced(site: Site) -> None:
    """No file has more than six kilobytes, compressed; its page says that there is one."""
    files = [each for each in site.artifacts if has_cards(each.uri)]
    told = [str(page.meta[META]).split() for page in site.pages if META in page.meta]

    assert len(files) == sum(map(len, told))
    assert len(told) > 20
    assert max(len(gzip.compress(file.content, 6)) for file in files) <= MOST


def test_every_link_has_a_card() -> None:
    """Where one file would be too large there are several, and each says where it begins."""
    cards = {f"people/p{n:03}/": {"says": secrets.token_hex(80)} for n in range(200)}
    cards["people/much/"] = {"says": secrets.token_hex(MOST)}

    made = card_files(cards)

    found: dict[str, object] = {}
    for number, content in enumerate(made.files):
        assert len(gzip.compress(content, 6)) <= MOST
        told = json.loads(content)
        if number:
            assert made.said.split()[number] == min(told)
        assert not set(found) & set(told)
        assert max(found, default="") < min(told)
        found |= told
    assert set(found) == set(cards) - {"people/much/"}  # no file could hold it
    assert len(made.files) < 8


def test_the_home_page_has_cards(site: Site) -> None:
    """The engine renders it, and its links are known all the same; the handbook has no cards."""
    told = {page.uri: META in page.meta for page in site.pages if page.finished is None}
    cards = [each for each in site.artifacts if each.uri == "cards.json"]

    assert told["index.md"]
    assert "people/" in cards[0].content.decode()
    assert not any(has for uri, has in told.items() if uri.startswith("handbook/"))


def test_links_that_the_engine_will_render() -> None:
    """They are known from what we write, with the dates that an author gives them."""
    things = {"people/a/": ("person", "a"), "timeline/#b": ("event", "b")}
    body = (
        "[A](people/a.md){ .person data-as-of=1938-11 } [A](people/a.md){ .person }\n"
        "[B](timeline/index.md#b){ .event } [C](people/c.md){ .person } [A](people/a.md)\n"
    )

    found = linked_in_markdown(body, "about.md", things)

    assert found == {"people/a/": ["1938-11"], "timeline/#b": []}


def test_a_place_has_a_map_on_its_card(site: Site) -> None:
    """It is a file of its own, small, which names the places around and leads nowhere."""
    cards = cards_of(site, "essays/an-untoward-event")
    address = re.search(r'<img src="([^"]+)"', cards["places/navarino/"]["says"])

    assert address
    (file,) = [each for each in site.artifacts if each.uri == address[1]]
    assert fromstring(file.content).tag.endswith("svg")
    assert len(file.content) < 8000
    assert b"<a " not in file.content


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("../../people/zhukov/", "people/zhukov/"),
        ("../../timeline/#a", "timeline/#a"),
        ("../other/#part", "essays/other/#part"),
        ("#here", "essays/one/#here"),
        ("https://people.example/people/zhukov/", ""),
    ],
)
def test_where_a_link_leads(href: str, address: str) -> None:
    """Counted from the root of the site."""
    assert address_of(href, "essays/one/") == address
