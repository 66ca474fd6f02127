"""Addresses: where things are published, how they are linked, and which anchors there are."""

import re
from itertools import groupby, islice

import pytest
from markdown import Markdown

from samizdat.build import make_site
from samizdat.knowledge.addresses import Atlas
from samizdat.model.library import Library
from samizdat.words.paths import address_on, published_at, relative, resolved


@pytest.mark.parametrize(
    ("uri", "address"),
    [
        ("index.md", ""),
        ("README.md", ""),
        ("about.md", "about/"),
        ("essays/index.md", "essays/"),
        ("essays/odessa.md", "essays/odessa/"),
        ("figures/map.svg", "figures/map.svg"),
        ("a.b/c.d.md", "a.b/c.d/"),
    ],
)
def test_published_at(uri: str, address: str) -> None:
    """A page has a folder of its own, any other file its path."""
    assert published_at(uri) == address


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("essays/odessa.md", "index.md", "essays/odessa/"),
        ("index.md", "essays/odessa.md", "../../"),
        ("index.md", "index.md", "./"),
        ("essays/index.md", "essays/odessa.md", "../"),
        ("essays/odessa.md", "essays/index.md", "odessa/"),
        ("essays/odessa.md#end", "essays/odesa.md", "../odessa/#end"),
        ("people/index.md#zhukov", "people/index.md", "#zhukov"),
        ("people/index.md#zhukov", "people/zhukov.md", "../#zhukov"),
        ("essays/figures/map.svg", "essays/odessa.md", "../figures/map.svg"),
        ("feed.xml", "about.md", "../feed.xml"),
    ],
)
def test_address_on_a_page(target: str, page: str, link: str) -> None:
    """A link of a published page leads from folder to folder."""
    assert address_on(target, page) == link


@pytest.mark.parametrize(
    ("link", "page", "target"),
    [
        ("odessa.md#end", "essays/inland.md", "essays/odessa.md#end"),
        ("../about.md", "essays/inland.md", "about.md"),
        ("#end", "essays/inland.md", "essays/inland.md#end"),
        ("figures/map.svg", "essays/inland.md", "essays/figures/map.svg"),
        ("handbook/", "index.md", "handbook"),
    ],
)
def test_resolved(link: str, page: str, target: str) -> None:
    """A relative link leads on from the folder of the file that it is written in."""
    assert resolved(link, page) == target


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("essays/odessa.md", "index.md", "essays/odessa.md"),
        ("essays/odessa.md#end", "essays/inland.md", "odessa.md#end"),
        ("people/index.md#zhukov", "essays/odessa.md", "../people/index.md#zhukov"),
        ("index.md", "a/b/c.md", "../../index.md"),
        ("people/index.md#zhukov", "people/index.md", "index.md#zhukov"),
    ],
)
def test_relative(target: str, page: str, link: str) -> None:
    """A link is a path from the page on which it stands."""
    assert relative(target, page) == link


def test_every_anchor_is_known(library: Library) -> None:
    """To link to a heading that a page really has is never a finding."""
    known = Atlas(library).pages()
    pages = make_site(library, {}).pages
    by_folder = groupby(sorted(pages, key=lambda page: page.uri), lambda page: page.uri[:5])
    chosen = [page for _, group in by_folder for page in islice(group, 4)]

    unknown = {page.uri: rendered_anchors(page.body) - known[page.uri] for page in chosen}

    assert {uri: anchors for uri, anchors in unknown.items() if anchors} == {}


CHANGING = ("fn", "letter-", "office-")
"""Notes, the first name under a letter, the offices of a life by their number."""


def rendered_anchors(body: str) -> set[str]:
    """The ids of a page, those of its notes left out, and those that change as a list grows."""
    extensions = ["attr_list", "fenced_code", "footnotes", "md_in_html", "smarty", "tables", "toc"]
    html = Markdown(extensions=extensions).convert(body)
    return {name for name in re.findall(r' id="([^"]*)"', html) if not name.startswith(CHANGING)}
