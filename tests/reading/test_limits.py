"""Limits of a text: what would take minutes is refused at once, and what people write is not."""

import pytest

from samizdat.reading.limits import beyond_limits
from tests.bench.verdicts import FRONT

HOSTILE = {
    "brackets": "[" * 60_000,
    "pictures": "![" * 20_000,
    "tags that never end": "<a " * 20_000,
    "comments that never end": "<!--" * 20_000,
    "references": "[x][" * 10_000,
    "quotation marks": "\"a'" * 10_000,
    "definitions": "".join(f"[r{n}]: x\n\n" for n in range(20_000)),
    "fences": "```\na\n```\n\n" * 20_000,
    "a line": "word " * 40_000,
    "lines": "\n" * 60_000,
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_refused(body: str) -> None:
    """Ten shapes that keep a reader busy are told of by their place, below the front matter."""
    (finding,) = beyond_limits(FRONT + body, "essays/a.md", len(FRONT))

    assert finding.code == "hostile-text"
    assert finding.is_error
    assert finding.where.line > FRONT.count("\n")


@pytest.mark.parametrize(
    "body",
    [
        "word " * 10_000 + "\n\n",
        "| a | b |\n| - | - |\n" + "| 1 | 2 |\n" * 1_000,
        "A man.[@roberts-2012, p. 4] " * 100,
        "- a\n    - b\n        - c\n" * 300,
        "    - code that is indented\n" * 100,
    ],
    ids=["words", "a table", "citations", "lists", "code"],
)
def test_taken(body: str) -> None:
    """Long paragraphs, tables and lists are nobody's harm."""
    assert list(beyond_limits(FRONT + body, "essays/a.md", len(FRONT))) == []
