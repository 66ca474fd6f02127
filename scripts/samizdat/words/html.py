"""HTML that authors may write: which elements, what each of them may carry, where it may lead.

One table: the gate lets through what stands here, the check tells of the rest, and the handbook
shows it.
"""

import re
from collections.abc import Container
from html import unescape

import nh3
from markupsafe import Markup, escape

ALLOWED: dict[str, frozenset[str]] = {
    name: frozenset(attributes.split())
    for name, attributes in {
        "a": "href name rel title", "abbr": "title", "aside": "", "b": "", "blockquote": "cite",
        "br": "", "caption": "", "cite": "", "code": "", "col": "span", "colgroup": "", "dd": "",
        "del": "cite datetime", "details": "open", "dfn": "", "div": "", "dl": "", "dt": "",
        "em": "", "figcaption": "", "figure": "", "h2": "", "h3": "", "h4": "", "h5": "", "h6": "",
        "hr": "", "i": "", "img": "alt height loading src width", "ins": "cite datetime",
        "kbd": "", "li": "value", "mark": "", "ol": "reversed start type", "p": "", "pre": "",
        "q": "cite", "rp": "", "rt": "", "ruby": "", "s": "", "section": "", "small": "",
        "span": "", "strong": "", "sub": "", "summary": "", "sup": "", "table": "", "tbody": "",
        "td": "align colspan headers rowspan", "tfoot": "",
        "th": "abbr align colspan headers rowspan scope", "thead": "", "time": "datetime",
        "tr": "", "u": "", "ul": "", "wbr": "",
    }.items()
}  # fmt: skip
"""Elements and what each may carry beside the attributes that all may carry."""

EVERYWHERE = frozenset({"class", "dir", "id", "lang", "markdown", "title", "translate"})
"""What every element may carry, beside `aria-…`."""

OF_THE_RENDERER: dict[str, frozenset[str]] = {
    "a": frozenset({"data-as-of"}),
    "h1": frozenset(),
    "input": frozenset({"checked", "disabled"}),
    "label": frozenset(),
    "span": frozenset({"data-linenos"}),
    "td": frozenset({"style"}),
    "th": frozenset({"style"}),
}
"""What Python-Markdown and its extensions write beside what authors may write as HTML."""

PHRASES = frozenset(
    [
        "a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
        "rp", "rt", "ruby", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr",
    ]
)  # fmt: skip
"""Elements that may stand in a line."""

SILENCED = frozenset(
    ["form", "iframe", "math", "noscript", "object", "script", "style", "svg", "template"]
)
"""Elements that go with all that stands in them."""

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""How an address may begin that leaves the site."""

OF_THE_FRAME = frozenset(
    [
        "against", "aliases", "alter", "among", "apparatus", "band", "banner", "bar",
        "bibliography", "by", "byline", "card", "cards", "caveat", "chart", "choices", "chronicle",
        "cite", "claim", "coast", "colophon", "column", "contents", "correction", "count",
        "counted", "credit", "crumbs", "dates", "dot", "edit", "ego", "entry", "essay", "event",
        "everything", "facet", "facets", "fate", "figure", "filter", "filterable", "focus", "fold",
        "happened", "home", "insert", "institution", "is", "js", "kicker", "lake", "land",
        "letters", "life", "lifeline", "map", "maps", "masthead", "md", "mermaid", "met", "month",
        "more", "name", "network", "newest", "no", "note", "number", "of", "office", "onward",
        "out", "part", "passage", "people", "person", "picture", "place", "press",
        "quotation", "quotations", "reach", "record", "register", "river", "rough", "row", "scale",
        "screen", "search", "shape", "sheet", "side", "skip", "small", "sort", "sortable", "source",
        "span", "spellings", "spot", "standfirst", "strip", "tabbed", "table", "target", "text",
        "theme", "themes", "tick", "tie", "title", "told", "unseen", "verdict", "versions",
        "wayfinder", "when", "who", "whole", "year", "years", "z3988",
    ]
)  # fmt: skip
"""First words of the classes by which our frame is known; no content may dress as it, or hide."""

WORN = frozenset(
    [
        "claim", "essay", "event", "figure", "institution", "no", "note", "number", "person",
        "place", "quotation", "source", "table", "tabbed-block", "tabbed-content", "tabbed-labels",
        "tabbed-set",
    ]
)  # fmt: skip
"""Classes of those words that content may wear: of a link, a box, tabs, a constant in code."""

_ID = re.compile(r"[^\W_][\w.:-]*|__(?:codelineno|span)-[\w-]+")
"""Names of places; the second are those of the lines of code, as Material has them named."""

OF_NOTES = re.compile(r"fn(?:ref\d*)?:.*")
"""Ids of notes and of the places that refer to them."""

_SCHEME = re.compile(r"(?P<scheme>[a-zA-Z][a-zA-Z0-9+.-]*):")
_PASSED_OVER = re.compile(r"[\t\r\n]")
_LEADING = "".join(map(chr, range(0x21)))


def may_carry(name: str, attribute: str) -> bool:
    """An element may have an attribute, whatever its value."""
    own = ALLOWED.get(name, frozenset()) | OF_THE_RENDERER.get(name, frozenset())
    return attribute in own or attribute in EVERYWHERE or attribute.startswith("aria-")


def refusal(name: str, attribute: str, value: str, taken: Container[str] = ()) -> str:
    """Why an element may not carry an attribute; empty where it may.

    Values are as a browser has them, without entities. Ids that are `taken` are the page's own.
    """
    if not may_carry(name, attribute):
        return f"<{name or 'element'}> may not carry {attribute!r}"
    if attribute == "id" or (name == "a" and attribute == "name"):
        return _about_id(value, taken)
    if attribute == "class":
        worn = [word for word in value.split() if is_of_the_frame(word)]
        return f"the class {worn[0]!r} is one of the frame's own" if worn else ""
    if attribute in ("href", "src", "cite"):
        return _about_address(name, value)
    return ""


def is_of_the_frame(word: str) -> bool:
    """A class is one by which our own frame is known."""
    small = word.lower()
    return small.partition("-")[0] in OF_THE_FRAME and word not in WORN


def _about_id(value: str, taken: Container[str]) -> str:
    if value in taken or value == "content" or OF_NOTES.fullmatch(value):
        return f"the page has an element {value!r} already"
    return "" if _ID.fullmatch(value) else f"{value!r} is no name of a place"


def _about_address(name: str, value: str) -> str:
    scheme = scheme_of(value)
    if scheme and scheme not in SCHEMES:
        return f"<{name}> may not lead to {value!r}"
    if scheme.startswith("http") and not _has_host(value):
        return f"{value!r} is no address: no browser knows its host"
    bare = _PASSED_OVER.sub("", value).lstrip(_LEADING).replace("\\", "/")
    if name == "img" and (scheme or bare.startswith("//")):
        return f"the picture {value!r} would be fetched from another host"
    return ""


PLAIN_HOST = r"https?://(?:(?!xn--)[A-Za-z0-9-]+\.)+[A-Za-z]{2,}"
"""The beginning of nearly every address that leaves the site."""

_PLAIN = re.compile(rf"{PLAIN_HOST}(?=[/?#]|\Z)")


def _has_host(address: str) -> bool:
    """A browser can read the address; nh3, which reads it likewise, leaves out what it cannot."""
    if _PLAIN.match(address):
        return True
    link = f'<a href="{escape(address)}">x</a>'
    schemes = set(SCHEMES)
    kept = nh3.clean(link, {"a"}, attributes={"a": {"href"}}, url_schemes=schemes, link_rel=None)
    return "href" in kept


def scheme_of(address: str) -> str:
    """How a browser takes an address to begin: it passes over blanks and line breaks in it."""
    match = _SCHEME.match(_PASSED_OVER.sub("", address).lstrip(_LEADING))
    return match["scheme"].lower() if match else ""


def scheme_typed(address: str) -> str:
    """The same of an address as it is typed, with entities in it."""
    return scheme_of(unescape(address))


def element(name: str, *content: object, **attributes: object) -> Markup:
    """An element around what stands in it; text and values of attributes are escaped.

    None leaves an attribute out, True writes its bare name. An underscore at the end is for names
    that Python has taken (`class_`), any other is a hyphen.
    """
    inside = "".join(str(escape(part)) for part in content)
    return Markup(f"<{name}{_written(attributes)}>{inside}</{name}>")  # noqa: S704  escaped


def _written(attributes: dict[str, object]) -> str:
    written = ""
    for key, value in attributes.items():
        name = key.removesuffix("_").replace("_", "-")
        if value is True:
            written += f" {name}"
        elif value is not None:
            written += f' {name}="{escape(value)}"'
    return written
