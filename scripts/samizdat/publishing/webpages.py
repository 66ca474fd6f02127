"""What a built page is, as far as others can lead to it, and where it leads itself."""

import re
from dataclasses import dataclass, field
from html import unescape

_TAG = re.compile(
    r"""<(?P<name>[a-z][^\s/>]*+)(?P<rest>(?:[^"'<>]++|"[^"]*+"|'[^']*+')*+)>""", re.IGNORECASE
)
_COMMENT, _COMMENT_END = "<!--", "-->"
LONGEST_TAG = 10_000
"""Letters; what is longer is no tag, or else a page of open brackets would take minutes to read."""

_ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s"'<>/=]++)(?:\s*+=\s*+(?:"(?P<a>[^"]*+)"|'(?P<b>[^']*+)'|(?P<c>[^\s"'>]++)))?+"""
)
_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""", re.IGNORECASE)

_LOADING = {
    "audio": ("src",),
    "embed": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
"""Attributes whose address a browser fetches, or sends to, without a click on a link."""

_LEADING = {"a": ("href",), "area": ("href",)}
_TOLD = frozenset({"alternate", "author", "canonical", "help", "license", "next", "prev", "search"})
"""Relations of a `link` that say something and fetch nothing."""

_NAMED = frozenset({*_LOADING, *_LEADING, "link"})

_TEXT = {
    name: re.compile(f"</{name}", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title")
}
"""Elements in which nothing is a tag before their own end, with that end."""


@dataclass(frozen=True, slots=True)
class Hypertext:
    """A page or style sheet as others see it."""

    anchors: set[str] = field(default_factory=set)
    leads: set[str] = field(default_factory=set)
    """Addresses that a reader may follow."""

    loads: set[str] = field(default_factory=set)
    """Addresses that a browser fetches by itself."""


def hypertext(html: str) -> Hypertext:
    """Read a page that is well formed enough for a browser to read it alike."""
    found = Hypertext()
    position = html.find("<")
    while position >= 0:
        if html.startswith(_COMMENT, position):
            end = html.find(_COMMENT_END, position)
        elif tag := _TAG.match(html, position, position + LONGEST_TAG):
            end = _take_tag(tag["name"].lower(), tag["rest"], html, tag.end(), found)
        else:
            end = position + 1
        if end < 0:
            break
        position = html.find("<", end)
    return found


def _take_tag(name: str, rest: str, html: str, end: int, found: Hypertext) -> int:
    """Note what a tag says; gives where the next may begin."""
    if name in _NAMED or "id=" in rest or "style=" in rest:
        _take(name, _attributes(rest), found)
    if name in _TEXT:
        return _end_of(name, html, end, found)
    return end


def style_sheet(css: str) -> Hypertext:
    """What a style sheet fetches."""
    found = Hypertext()
    for match in _ADDRESS.finditer(css):
        found.loads.add(match[1] or match[2])
    return found


def _end_of(name: str, html: str, position: int, found: Hypertext) -> int:
    stop = len(html)
    end = _TEXT[name].search(html, position)
    if end:
        stop = end.start()
    if name == "style":
        found.loads.update(style_sheet(html[position:stop]).loads)
    return stop


def _attributes(text: str) -> dict[str, str]:
    attributes: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        name, *values = match.groups("")
        value = "".join(values)
        if "&" in value:
            value = unescape(value)
        attributes.setdefault(name.lower(), value.strip())
    return attributes


def _take(name: str, attributes: dict[str, str], found: Hypertext) -> None:
    if "id" in attributes:
        found.anchors.add(attributes["id"])
    if name == "a" and "name" in attributes:
        found.anchors.add(attributes["name"])
    if "style" in attributes:
        found.loads.update(style_sheet(attributes["style"]).loads)
    for key in _LEADING.get(name, ()):
        if key in attributes:
            found.leads.add(attributes[key])
    for key in _LOADING.get(name, ()):
        found.loads.update(_addresses(key, attributes))
    if name == "link" and not _TOLD & set(attributes.get("rel", "").lower().split()):
        found.loads.update(_addresses("href", attributes))


def _addresses(key: str, attributes: dict[str, str]) -> list[str]:
    if key not in attributes:
        return []
    if key != "srcset":
        return [attributes[key]]
    candidates = attributes[key].split(",")
    return [candidate.split()[0] for candidate in candidates if candidate.strip()]
