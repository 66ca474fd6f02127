"""Cards of links: what stands in the file beside a page."""

import gzip
import json
from typing import Any

import pytest

from samizdat.build import make_site
from samizdat.model.library import Library
from samizdat.model.site import Site
from samizdat.pages.link_cards import META, MOST, address_of


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

    assert next(iter(cards)) == "places/navarino/"
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
    files = [each for each in site.artifacts if each.uri.endswith("cards.json")]
    told = [page for page in site.pages if page.meta.get(META)]

    assert len(files) == len(told) > 20
    assert max(len(gzip.compress(file.content, 6)) for file in files) <= MOST


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
