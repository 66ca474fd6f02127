"""The gate: whatever was rendered from somebody's words passes here, and comes out inert.

It judges what a browser would get, not what was typed: nh3 (ammonia) parses the HTML as browsers do
and writes only what it knows. So nothing that the renderer may have misread can get past it.
"""

import re
from urllib.parse import urlsplit

import nh3

from samizdat.words.html import ALLOWED, EVERYWHERE
from samizdat.writing.marks import unmarked

OF_THE_RENDERER = {
    "h1": "",
    "input": "checked disabled",
    "label": "",
    "td": "style",
    "th": "style",
}
"""What Python-Markdown and its extensions write beside what authors may write as HTML."""

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
SILENCED = frozenset(
    ["form", "iframe", "math", "noscript", "object", "script", "style", "svg", "template"]
)
"""Elements that go with all that stands in them."""

OF_THE_FRAME = frozenset(
    ["banner", "colophon", "contents", "facets", "masthead", "side", "skip", "unseen"]
)
"""Classes by which our own frame is known; no content may dress as it, or hide."""

_ID = re.compile(r"[^\W_][\w.:-]*")
_OWN_ID = re.compile(r"content|fn(?:ref\d*)?:.*")
"""Ids that the frame and our notes have."""


def _judged(element: str, name: str, value: str) -> str | None:
    """An attribute as it may stand; None leaves it out."""
    value = unmarked(value)
    if name == "id":
        return value if _ID.fullmatch(value) and not _OWN_ID.fullmatch(value) else None
    if name == "class":
        kept = [word for word in value.split() if word.partition("-")[0] not in OF_THE_FRAME]
        return " ".join(kept) or None
    if element == "img" and name == "src":
        parts = urlsplit(value)
        return None if parts.scheme or parts.netloc else value
    return value


def _attributes() -> dict[str, set[str]]:
    found = {name: set(given) - {"markdown"} for name, given in ALLOWED.items()}
    for name, more in OF_THE_RENDERER.items():
        found.setdefault(name, set()).update(more.split())
    return {**found, "*": set(EVERYWHERE) - {"markdown"}}


PHRASES = frozenset(
    [
        "a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
        "rp", "rt", "ruby", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr",
    ]
)  # fmt: skip
"""Elements that may stand in a line."""

_CLEANER = nh3.Cleaner(
    tags={*ALLOWED, *OF_THE_RENDERER},
    clean_content_tags=set(SILENCED),
    attributes=_attributes(),
    generic_attribute_prefixes={"aria-"},
    attribute_filter=_judged,
    tag_attribute_values={"input": {"type": {"checkbox"}}},
    # Hack: pymdownx.tasklist gives its boxes no name.
    set_tag_attribute_values={"input": {"aria-label": "Done"}},
    filter_style_properties={"text-align"},
    url_schemes=set(SCHEMES),
    link_rel=None,
)


def inert(html: str) -> str:
    """HTML that does nothing by itself: known elements, known attributes, addresses of the web."""
    return _CLEANER.clean(html)


_LINE_CLEANER = nh3.Cleaner(
    tags=set(PHRASES),
    clean_content_tags=set(SILENCED),
    attributes={name: given - {"id"} for name, given in _attributes().items()},
    generic_attribute_prefixes={"aria-"},
    attribute_filter=_judged,
    url_schemes=set(SCHEMES),
    link_rel=None,
)


def inert_line(html: str) -> str:
    """The same for what stands in a line: no blocks, pictures or anchors."""
    return _LINE_CLEANER.clean(html)
