"""Quotation marks, apostrophes and dashes as a printer sets them, for text that is no Markdown.

One pass over the words, with what stands before and behind them. An apostrophe that begins a word
is one: '37, 'twas.
"""

from __future__ import annotations

import re

_TYPED = re.compile(r"""(?<!-)-{2,3}(?!-)|(?<!\.)\.{3}(?!\.)|["']""")
_ELISION = re.compile(
    r"""'(?:\d\d(?!\d)|(?:tis|twas|twere|twill|til|em|cause|bout|round|n)(?!\w)'?)""",
    re.IGNORECASE,
)
_OPENS_BEHIND = "([{<-–—/“‘„«\"'"


def typeset_marks(words: str, before: str = "", behind: str = "") -> str:
    """Words as Python-Markdown's `smarty` sets them: ‘single’ and “double” marks, – and — and ….

    `before` and `behind` are the signs around them.
    """
    if not _TYPED.search(words):
        return words
    pieces: list[str] = []
    last, position = before[-1:], 0
    for match in _TYPED.finditer(words):
        last = words[match.start() - 1] if match.start() > position else last
        following = words[match.end() : match.end() + 1] or behind[:1]
        pieces += [words[position : match.start()], _printed(match, last, following)]
        last, position = pieces[-1], match.end()
    pieces.append(words[position:])
    return "".join(pieces)


def _printed(match: re.Match[str], last: str, following: str) -> str:
    typed = match[0]
    if typed[0] == "-":
        return "—" if len(typed) == 3 else "–"
    if typed[0] == ".":
        return "…"
    opens = (not last or last.isspace() or last in _OPENS_BEHIND) and not following.isspace()
    opens = opens and following != ""
    if typed == '"':
        return "“" if opens else "”"
    if opens and _ELISION.match(match.string, match.start()):
        return "’"
    return "‘" if opens else "’"
