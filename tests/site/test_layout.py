"""A collection that is hard to set: nothing of it is cut, and nothing stands over another thing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.barriers import overflow
from tests.site.collection import Collection
from tests.site.conftest import Making
from tests.site.hard import make_hard
from tests.site.server import serving
from tests.site.visits import Visitor

LAID = Path(__file__).with_name("laid.js").read_text("utf-8").partition("*/")[2].strip(" \n;")
WIDTHS = (320, 768, 1440)


@pytest.fixture(scope="module")
def reader(browser: Browser, once: Making) -> Iterator[Visitor]:
    """Somebody who comes to the collection."""

    def make(folder: Path) -> None:
        folder.mkdir()
        collection = Collection(folder)
        make_hard(collection)
        collection.build("--jobs", "1")

    with serving(once("hard", make).site) as url:
        yield Visitor(browser, url)


@pytest.mark.parametrize("path", ["essays/hard/", "people/arden/"])
def test_nothing_is_cut_or_covered(reader: Visitor, path: str) -> None:
    """On any screen and on paper; what is wider than a screen scrolls by itself."""
    page = reader(path).page

    for width in WIDTHS:
        assert overflow(page, width, "light") <= 0
        page.wait_for_timeout(150)
        assert page.evaluate(LAID, False) == [], width
    page.set_viewport_size({"width": 700, "height": 900})
    page.emulate_media(media="print")
    try:
        assert page.evaluate(LAID, False) == []
    finally:
        page.emulate_media(media="screen")
        reader.leave()
