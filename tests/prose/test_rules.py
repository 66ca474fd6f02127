"""Every rule of the dialect is needed: without it, a text is read otherwise than it is rendered."""

from collections.abc import Callable

import pytest

from samizdat.prose import read
from samizdat.prose.blocks import RULES as BLOCK_RULES
from samizdat.prose.inline.parts import RULES as WORD_RULES
from samizdat.prose.tree import Tree
from tests.prose.engine import render
from tests.prose.outline import outline, outline_of

TEXTS = {
    "box": '!!! note "Title"\n\n    text',
    "held": "a\n\n<div>\n*b*\n\nc\n</div>\n\nd",
    "fold": "??? note\n\n    text",
    "indented": "- a\n:   b\n\n        c",
    "indented_meaning": "term\n:   a\n\n    b",
    "code": "a\n\n    *b*",
    "table": "| a | b |\n| --- | --- |\n| c | d |",
    "hash_heading": "a\n##Tight ##\nb",
    "underlined_heading": "a\n===\n\nb\n---\nc",
    "rule": "a\n* * *\nb",
    "numbered": "1. a\n2. b",
    "bulleted": "- a\n- b",
    "meaning": "term\n:   meaning",
    "quotation": "a\n> b\nc",
    "note": "a[^n]\n\n[^n]: b\n\n    c",
    "abbreviation": "*[AB]: title\nAB",
    "reference": "[a][b]\n\n[b]: c.md",
    "paragraph": "a\nb",
    "held_parts": "a <!-- b\nc --> d",
    "code_spans": "a `*b*` c",
    "escapes": "a \\*b\\* c",
    "marks": "a[^n]\n\n[^n]: b",
    "_referring_links": "[a b][c]\n\n[c]: d.md",
    "_links": '[a](b.md "c")',
    "pictures": "![a](b.png)",
    "referring_pictures": "![a b][c]\n\n[c]: d.png",
    "_short_links": "[a]\n\n[a]: b.md",
    "short_pictures": "![a]\n\n[a]: b.png",
    "addresses": "<https://example.org> <a@example.org>",
    "breaks": "a  \nb",
    "tags": "a <b>*c*</b>",
    "entities": "a &amp; b",
}
"""A text for each rule that the renderer has too."""

OURS = {"citations", "lost_marks", "bare_keys"}
"""What the renderer does not know: citations, and two that the page shows as they are typed."""


def rules() -> list[str]:
    """The names of all rules."""
    return [rule.__name__ for rule in (*BLOCK_RULES, *WORD_RULES)]


def test_every_rule_has_its_text() -> None:
    """A rule that is added is proved to be needed."""
    assert set(rules()) == TEXTS.keys() | OURS


@pytest.mark.parametrize("name", TEXTS)
def test_with_its_rule_a_text_is_read_as_it_is_rendered(name: str) -> None:
    """With all rules, tree and page agree."""
    assert outline_of(read(TEXTS[name])) == outline(render(TEXTS[name]))


@pytest.mark.parametrize("name", TEXTS)
def test_without_its_rule_a_text_is_read_otherwise(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With one rule taken out, tree and page differ."""
    _take_out(name, monkeypatch)

    assert _otherwise(lambda: read(TEXTS[name]), TEXTS[name])


def _take_out(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for place, found in (
        ("samizdat.prose.reader.RULES", BLOCK_RULES),
        ("samizdat.prose.inline.parts.RULES", WORD_RULES),
    ):
        kept = tuple(rule for rule in found if rule.__name__ != name)
        monkeypatch.setattr(place, kept)


def _otherwise(reading: Callable[[], Tree], text: str) -> bool:
    """The tree is another, or there is none."""
    try:
        return outline_of(reading()) != outline(render(text))
    except LookupError:
        return True
