"""Marks: signs that stand in an author's text for what we write into it ourselves.

A mark means nothing to Markdown and nothing to the gate. It stands for the number of a note, for a
source that is written out in a note, or for an insert, and gives way to it when the text is HTML.
It is written in signs that Unicode keeps out of all texts and that slugs of headings leave out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

FIRST, LAST, ZERO = "\ufdd0", "\ufdd1", 0xFDD2
DIGITS = "".join(chr(ZERO + digit) for digit in range(10))
PATTERN = f"{FIRST}[{DIGITS}]+{LAST}"

_IN_HTML = re.compile(
    f"<p><span>(?P<alone>{PATTERN})</span></p>|<span>(?P<inside>{PATTERN})</span>|{PATTERN}"
)
"""A mark as the renderer leaves it: alone in its paragraph, in a text, or in raw HTML."""

_IN_TEXT = re.compile(PATTERN)
_STRAY = re.compile("[\ufdd0-\ufdef]")


@dataclass(frozen=True, slots=True)
class Filled:
    """HTML that stands in place of a mark."""

    html: str
    is_block: bool = False
    """It takes the place of the whole paragraph in which the mark stands alone."""


def mark(number: int) -> str:
    """The mark with a number, counted from 0."""
    return FIRST + "".join(chr(ZERO + int(digit)) for digit in str(number)) + LAST


def unmarked(text: str) -> str:
    """A text that holds no sign of which marks are made."""
    return _STRAY.sub("", text)


def in_html(html: str, filled: Sequence[Filled]) -> str:
    """Rendered HTML with every mark replaced."""

    def replaced(match: re.Match[str]) -> str:
        found = match["alone"] or match["inside"] or match[0]
        given = filled[_number(found)]
        if given.is_block or not match["alone"]:
            return given.html
        return f"<p>{given.html}</p>"

    return _IN_HTML.sub(replaced, html)


def in_markdown(text: str, filled: Sequence[str]) -> str:
    """Markdown with every mark replaced."""
    return _IN_TEXT.sub(lambda match: filled[_number(match[0])], text)


def _number(found: str) -> int:
    return int("".join(str(ord(sign) - ZERO) for sign in found[1:-1]))
