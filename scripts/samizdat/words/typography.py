"""Quotation marks, apostrophes and dashes as a printer sets them, for text that is no Markdown.

One pass over the words, with the signs before and after them. An apostrophe that begins a word
is one: '37, 'twas.
"""

from __future__ import annotations

import re

_TYPED = re.compile(r"""(?<!-)-{2,3}(?!-)|(?<!\.)\.{3}(?!\.)|["']""")
ELISION = (
    r"(?<!\w)'(?=\d\d(?!\d)|(?i:tis|twas|twere|twill|n)(?!\w)"
    r"|(?i:til|em|cause|bout|round)(?![\w']))"
)
"""An apostrophe that begins a word; in ‘37 men were shot’ it is taken for one too."""

_ELISION = re.compile(ELISION)
_BEFORE_OPENING = "([{<-–—/“‘„«\"'"
"""After a blank, or one of these signs, a quotation mark opens."""


def typeset_marks(words: str, before: str = "", after: str = "") -> str:
    """Words as Python-Markdown's `smarty` sets them: ‘single’ and “double” marks, – and — and ….

    `before` and `after` are the signs around them.
    """
    if not _TYPED.search(words):
        return words
    pieces: list[str] = []
    last, position = before[-1:], 0
    for match in _TYPED.finditer(words):
        if match.start() > position:
            last = words[match.start() - 1]
        following = words[match.end() : match.end() + 1] or after[:1]
        pieces += [words[position : match.start()], _printed(match, last, following)]
        last, position = pieces[-1], match.end()
    pieces.append(words[position:])
    return "".join(pieces)


_DASHES_AND_DOTS = {"--": "–", "---": "—", "...": "…"}
_OPENING = {'"': "“", "'": "‘"}
_CLOSING = {'"': "”", "'": "’"}


def _printed(match: re.Match[str], last: str, following: str) -> str:
    typed = match[0]
    if typed in _DASHES_AND_DOTS:
        return _DASHES_AND_DOTS[typed]
    if not _opens(last, following) or _ELISION.match(match.string, match.start()):
        return _CLOSING[typed]
    return _OPENING[typed]


def _opens(last: str, following: str) -> bool:
    """A quotation mark between these two signs opens what is quoted."""
    if not following or following.isspace():
        return False
    return not last or last.isspace() or last in _BEFORE_OPENING
