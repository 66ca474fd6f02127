"""What is read is what is rendered."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings

from samizdat.prose import read
from samizdat.prose.dialect import troubles
from samizdat.prose.nodes import Node
from samizdat.prose.output.markdown import Again, markdown
from samizdat.prose.tree import Tree
from samizdat.prose.views.parts import comments
from tests.prose.engine import ROOT, render
from tests.prose.outline import outline, outline_of
from tests.prose.test_rules import TEXTS
from tests.prose.texts import pages, paragraphs

DOCUMENTS = sorted([*ROOT.glob("essays/*.md"), *ROOT.glob("docs/**/*.md")])

ODD = re.compile(
    r"""!\[[^]]*\[            # markup in what a picture shows, of which the page keeps the words
        |\]\([^)\n]*\[\^       # a note in an address
        |\[[^]\n]*\[[^]\n]*\]  # brackets in brackets, which the page makes a link in a link of
        |[<][/]?(?:p|div|figure)\b[^>\n]*(?:\n|<|$)   # a tag that never ends
        |^[ ]*<!--             # a comment at the beginning of a line is taken out before
        |\}[^\n]*\}            # of two attribute lists on a line the page mixes up the words
        |^[ >]*\{              # attributes after what is no paragraph
        |^[ >]*(?:[-*+:]|\d+[.])[ ]+(?:`{3}|~{3})   # a fence after a sign, which is none
        |\S[^\n]*\n[ ]{1,3}</?(?:p|div|figure)\b    # an indented tag right below words
        |\A[ ]+\n              # a first line of spaces only
        |[ ]{2}\n[ >]*(?:`{3}|~{3})   # a hard break before a fence
        |(?:_[*]|[*]_)[^\n]*\[ # the renderer loses its way in such emphasis
    """,
    re.VERBOSE | re.MULTILINE,
)
"""What nobody types, and where page and tree may differ without harm."""


def is_whole(tree: Tree) -> bool:
    """Every element in it is closed, and every fence."""
    return not tree.unclosed_fences and all(
        getattr(node, "is_closed", True) for node in tree.walk()
    )


def body_of(text: str) -> str:
    """A file's text without its front matter."""
    return text[text.index("\n---\n", 4) + 5 :] if text.startswith("---") else text


def as_typed(_node: Node, _again: Again) -> None:
    """Nothing is written otherwise."""


def rendered(tree: Tree) -> list[str]:
    """The outline of the page, made from the text without the comments among editors."""
    return outline(render(markdown(tree, as_typed)))


STEPS = ("a\n\n```\n*b* [c](d.md)\n```\n\ne", "*a*{ .b } c and `d`{ #e } f")
"""Texts for what is read beside the rules: fences, and lists of attributes in a line."""


def with_every_rule(test: Callable[..., None]) -> Callable[..., None]:
    """A property that is asked of a text for each rule, too."""
    for text in (*TEXTS.values(), *STEPS):
        test = example(text)(test)
    return test


@with_every_rule
@settings(deadline=None, derandomize=True, max_examples=300)
@given(pages())
def test_pages_are_read_as_they_are_rendered(text: str) -> None:
    """Whatever blocks stand in a text, the tree has those of the page, with the same words."""
    assume(not ODD.search(text))
    tree = read(text)
    assume(is_whole(tree))

    assert outline_of(tree) == rendered(tree)


@settings(deadline=None, derandomize=True, max_examples=300)
@given(paragraphs())
def test_words_are_read_as_they_are_rendered(text: str) -> None:
    """Whatever signs stand in a line, the tree has the emphasis, code, links and notes of it."""
    assume(not ODD.search(text))
    tree = read(text)

    assert outline_of(tree) == rendered(tree)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_the_collection_is_read_as_it_is_rendered(path: Path) -> None:
    """Each page of the collection and of the handbook has the blocks and words of its tree."""
    tree = read(body_of(path.read_text(encoding="utf-8")))

    found = outline_of(tree)

    assert len(found) > 5
    assert found == rendered(tree)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_nothing_is_wrong_with_the_collection(path: Path) -> None:
    """A text in which nothing is wrong has no trouble."""
    text = path.read_text(encoding="utf-8")

    assert troubles(read(text, len(text) - len(body_of(text)))) == ()


@settings(deadline=None, derandomize=True, max_examples=200)
@given(pages())
def test_places_of_pages(text: str) -> None:
    """Every node stands in the one around it, after the one before it, and in the file."""
    tree = read(text)

    for node in tree.walk():
        _within(node, 0, len(text))
        for child in node.children:
            _within(child, node.start, node.end)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(paragraphs())
def test_places_of_words(text: str) -> None:
    """The words of every text stand where it is said to stand."""
    tree = read(text)

    for node in tree.walk():
        _within(node, 0, len(text))
        children = node.children
        for before, after in pairwise(children):
            assert before.end <= after.start


def _within(node: Node, start: int, end: int) -> None:
    assert start <= node.start <= node.end <= end, node


@settings(deadline=None, derandomize=True, max_examples=200)
@given(pages())
def test_a_text_is_written_as_it_was_typed(text: str) -> None:
    """With nothing to replace, every sign of a text comes back, but for the editors' comments."""
    tree = read(text)
    assume(not comments(tree))

    assert markdown(tree, as_typed) == text


def test_tabs_and_control_signs_are_passed_over_as_the_renderer_does() -> None:
    """A tab is four spaces, two control signs are nothing, and places are those of the file."""
    text = "-\ta\n\n\tb\x02c [x](y\x03.md)\n"

    tree = read(text)

    (link,) = [node for node in tree.walk() if type(node).__name__ == "Link"]
    assert outline_of(tree) == rendered(tree)
    assert tree.typed(link) == "[x](y\x03.md)"
    assert link.target.address == "y.md"  # type: ignore[attr-defined]


HOSTILE = {
    "quotations": "> " * 5000 + "a",
    "quoted lines": "> " * 300 + "a\n" * 500,
    "items": "- " * 600 + "a",
    "nested lists": "".join("    " * depth + "- a\n" for depth in range(300)),
    "elements": "<div markdown>\n" * 2000,
    "raw elements": "<div>\n" * 3000,
    "emphasis": "*_" * 3000 + "a" + "_*" * 3000,
    "links": "[a](" * 5000,
    "brackets": "[" * 5000 + "]" * 5000,
    "pictures": "![" * 5000,
    "backticks": " ".join("`" * count for count in range(200)),
    "tags": "<a " * 5000,
    "comments": "<!--" * 5000,
    "notes": "".join(f"[^{n}]: [^{n + 1}]\n" for n in range(2000)),
    "boxes": "".join("    " * depth + "!!! note\n\n" for depth in range(300)),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_every_text_can_be_read(text: str) -> None:
    """Nothing that is repeated or put into itself makes reading fail."""
    tree = read(text)

    assert max(_depths(tree), default=0) < 60
    troubles(tree)


def _depths(tree: Tree) -> list[int]:
    found: list[int] = []
    waiting = [(block, 1) for block in tree.blocks]
    while waiting:
        node, depth = waiting.pop()
        found.append(depth)
        waiting += [(child, depth + 1) for child in node.children]
    return found
