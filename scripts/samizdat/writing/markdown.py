"""What we write ourselves as Markdown, for `stage`: text, and notes that pandoc has typeset."""

import re
from html import unescape

_TAG = re.compile(r"(<[^>]*>)")
_SIGNS = re.compile(r"([\\`*_\[\]{}|#])")


def escaped(text: str) -> str:
    """Text in which no sign means anything to Markdown."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SIGNS.sub(r"\\\1", plain)


def from_html(html: str) -> str:
    """Inline HTML in which nothing but its tags means anything to Markdown."""
    pieces = _TAG.split(html)
    for number in range(0, len(pieces), 2):
        pieces[number] = escaped(unescape(pieces[number]))
    return "".join(pieces)
