"""What the engine's door keeps: frames of pages and rendered texts, until they must be others."""

import logging
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from samizdat.build import survey
from samizdat.memory.cache import TextCache
from samizdat.plugin.frames import GuardedPage, frames
from samizdat.plugin.kept_texts import KeptTexts
from samizdat.reading.project import read_settings

LINK = '<a href="https://example.org/">there</a>'


def page_of(**other: Any) -> SimpleNamespace:
    """A page as a frame reads it."""
    said: dict[str, Any] = {
        "title": "A page", "url": "a/", "canonical_url": None, "edit_url": None,
        "is_homepage": False, "meta": {"kind": "page"}, "content": f"<p>{LINK}</p>", "toc": [],
        "update_date": "", "ancestors": [],
    }  # fmt: skip
    return SimpleNamespace(**said | other)


@pytest.fixture
def environment() -> jinja2.Environment:
    """A theme of one template, which counts how often it is filled in."""
    filled: list[object] = []

    def count() -> str:
        filled.append(None)
        return str(len(filled))

    text = "<head></head>{{ page.content }}{{ page.title }}{{ count() }}"
    made = jinja2.Environment(loader=jinja2.DictLoader({"main.html": text}), autoescape=False)  # noqa: S701
    made.globals["count"] = count
    return made


def setter(collection: Path, environment: jinja2.Environment, memory: dict[str, str]) -> Any:
    """What sets a page in its frame."""
    config = load_config(str(collection / "mkdocs.yml"))
    library = survey(read_settings(collection / "mkdocs.yml")).library
    kept = frames(config, library, memory)
    if kept:
        kept.around(environment)
    template = environment.get_template("main.html")
    menu = SimpleNamespace(items=[])
    return lambda page: template.render({"page": page, "nav": menu, "base_url": ".."})


def test_frame_is_kept(collection: Path, environment: jinja2.Environment) -> None:
    """A page is set once, and again when something in it or in mkdocs.yml is another."""
    memory: dict[str, str] = {}
    first = setter(collection, environment, memory)(page_of())
    again = setter(collection, environment, memory)(page_of())

    assert isinstance(again, GuardedPage)
    assert first == again
    assert first.endswith("A page1")
    assert "Content-Security-Policy" in first
    assert again.policy == first.policy
    for change in (
        {"title": "B"}, {"content": "<p>x</p>"}, {"meta": {"kind": "essay"}}, {"url": "b/"},
        {"canonical_url": "https://example.org/"}, {"edit_url": "x"}, {"is_homepage": True},
    ):  # fmt: skip
        before = len(memory)
        setter(collection, environment, memory)(page_of(**change))
        assert len(memory) == before + 1, change
    settings = collection / "mkdocs.yml"
    settings.write_text(f"{settings.read_text()}\ncopyright: Ours\n")
    before = len(memory)
    setter(collection, environment, memory)(page_of())
    assert len(memory) == before + 1


def test_others_have_a_say(collection: Path, environment: jinja2.Environment) -> None:
    """With a hook of the owner's, or in a cache that anybody may write, no page is kept."""
    settings = collection / "mkdocs.yml"
    assert not frames_of(collection, TextCache(collection / ".cache"))
    assert frames_of(collection, TextCache(collection / ".cache", b"s" * 32))
    (collection / "hook.py").write_text("")
    settings.write_text(f"{settings.read_text()}\nhooks: [hook.py]\n")
    memory: dict[str, str] = {}

    setter(collection, environment, memory)(page_of())

    assert memory == {}


def frames_of(collection: Path, memory: TextCache) -> object:
    """What keeps the pages of a collection, if anything does."""
    config = load_config(str(collection / "mkdocs.yml"))
    library = survey(read_settings(collection / "mkdocs.yml")).library
    return frames(config, library, memory)


def rendered(collection: Path, text: str, memory: dict[str, str], *others: str) -> Page:
    """A page that the engine has rendered, or that was kept."""
    config = load_config(str(collection / "mkdocs.yml"))
    (collection / "docs" / "a.md").write_text(text)
    made = [File(name, config.docs_dir, config.site_dir, True) for name in ("a.md", *others)]
    files = Files(made)
    page = Page(None, made[0], config)
    page.markdown = text

    def render() -> None:
        memory["times"] = f"{memory.get('times', '')}|"
        Page.render(page, config, files)

    KeptTexts("shared", memory).render(page, render, files)
    return page


def test_text_is_kept(collection: Path) -> None:
    """A text is rendered once; what the engine knows of it comes back: contents, title, anchors."""
    memory: dict[str, str] = {}
    text = "# Title\n\n## Part *one*\n\n[b](b.md#x) and [here](#part-one)\n"

    first, again = (rendered(collection, text, memory, "b.md") for _ in range(2))

    assert memory["times"] == "|"
    assert first.content == again.content
    assert str(first.toc) == str(again.toc)
    assert first.toc.items[0].children[0].level == again.toc.items[0].children[0].level
    assert first.present_anchor_ids == again.present_anchor_ids
    assert first._title_from_render == again._title_from_render == "Title"
    one, two = first.links_to_anchors or {}, again.links_to_anchors or {}
    assert [(file.src_uri, links) for file, links in one.items()] == [
        (file.src_uri, links) for file, links in two.items()
    ]
    rendered(collection, text, memory, "b.md", "c.md")
    rendered(collection, f"{text}more", memory, "b.md")
    assert memory["times"] == "|||"


def test_what_is_said_is_said_again(collection: Path) -> None:
    """A text of which the engine has to say something is rendered each time."""
    memory: dict[str, str] = {}
    told: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: told.append(record.getMessage())  # type: ignore[method-assign]
    logging.getLogger("mkdocs").addHandler(handler)
    try:
        for _ in range(2):
            rendered(collection, "[lost](nowhere.md)\n", memory)
    finally:
        logging.getLogger("mkdocs").removeHandler(handler)

    assert memory == {"times": "||"}
    assert len(told) == 2
