"""What is wrong in a text by itself: each with its place, what to type instead, once.

A file in `golden/` is a kind of trouble, with texts that have it and texts that look as if. What a
fix makes of a text stands below it.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from samizdat.prose import read
from samizdat.prose.dialect import Edit, Trouble, troubles
from tests.prose.engine import render
from tests.prose.outline import outline, outline_of
from tests.prose.texts import pages

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.yml"))


def cases() -> list[Any]:
    """Every text of every file."""
    found: list[Any] = []
    for file in GOLDEN:
        given = yaml.safe_load(file.read_text(encoding="utf-8"))
        for number, case in enumerate(given["texts"], start=1):
            found.append(pytest.param(case, id=f"{file.stem}-{number}"))
    return found


def told(text: str, trouble: Trouble) -> str:
    """A trouble as a message at its line and column."""
    line = text.count("\n", 0, trouble.start) + 1
    column = trouble.start - text.rfind("\n", 0, trouble.start)
    return f"{line}:{column}: {trouble.problem} [{trouble.code}]\n{trouble.remedy}"


def mended(text: str) -> str:
    """A text with every fix applied."""
    edits: list[Edit] = []
    for trouble in troubles(read(text)):
        edits += trouble.fix
    for edit in sorted(edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize("case", cases())
def test_troubles(case: dict[str, Any]) -> None:
    """A text has the troubles that are told of, and no others."""
    text = case["text"]

    found = [told(text, trouble) for trouble in troubles(read(text))]

    assert found == case.get("troubles", [])
    assert mended(text) == case.get("mended", text)


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: file.stem)
def test_each_kind_has_texts_with_and_without(file: Path) -> None:
    """Each kind has a text in which something is wrong, and one in which nothing is."""
    texts = yaml.safe_load(file.read_text(encoding="utf-8"))["texts"]

    assert any(case.get("troubles") for case in texts)
    assert any(not case.get("troubles") for case in texts)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(pages())
def test_a_fix_mends_what_it_is_for(text: str) -> None:
    """After all fixes there is nothing left to fix, and a second time changes nothing."""
    once = mended(mended(text))

    assert mended(once) == once


@settings(deadline=None, derandomize=True, max_examples=200)
@given(pages())
def test_what_is_read_differently_is_told(text: str) -> None:
    """Where the page is not what the tree says, there is a trouble."""
    tree = read(text)

    if outline_of(tree) != outline(render(text)) and "<!--" not in text:
        assert troubles(tree)


@pytest.mark.parametrize(
    "text",
    [
        "*so*{ .a } and {this} one",
        "*so*{ .a } and } one, `x`{ .b } {c}",
        "[x](y.md){ .a } and [z](w.md){ .b }",
        "| a |\n| - |\n| *b*{ .a } {c} d |",
        "So.[^1]\n\n[^1]: *a*{ .a } {b} c",
        "So {this} and {that}.",
    ],
)
def test_brackets_after_attributes_mean_themselves(text: str) -> None:
    """For the page they are written as escapes, so that nobody must change them."""
    assert troubles(read(f"{text}\n")) == ()
