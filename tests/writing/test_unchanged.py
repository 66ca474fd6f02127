"""The gate takes nothing from what authors write: texts are the same with it and without."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from samizdat.reading.project import read_settings
from samizdat.writing.gate import Gate
from samizdat.writing.renderer import Renderer, Resolved
from tests.conftest import FINDABLE, ROOT, SAMPLE

PLACES = (ROOT / "docs", ROOT / "essays", SAMPLE / "essays", SAMPLE / "docs", FINDABLE / "essays")
TEXTS = sorted(file for place in PLACES for file in place.rglob("*.md"))


class Reader(HTMLParser):
    """The elements and the words of some HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Note an element."""
        self.elements.append(tag)

    def handle_data(self, data: str) -> None:
        """Note words."""
        self.words += data


def read(html: str) -> Reader:
    """What stands in it."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    """With the extensions of the collection."""
    return Renderer(read_settings(ROOT / "mkdocs.yml").markdown)


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_the_gate_changes_nothing(file: Path, renderer: Renderer) -> None:
    """Every element and every word of the handbook, of essays and of pages comes through."""
    renderer.begin(Resolved)
    html = renderer.block(file.read_text("utf-8").partition("\n---\n")[2])[0]

    before, after = read(html), read(Gate().block(html))

    assert after.elements == before.elements
    assert after.words == before.words
