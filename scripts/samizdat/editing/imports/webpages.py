"""Pages of the web without their furniture: menus, heads and feet, forms, advertisements.

Where a page says what its text is (`<main>`, `<article>`), the rest is left out. What is left of
furniture then is told by `articles`.
"""

import re
from collections.abc import Mapping
from html import escape
from html.parser import HTMLParser

from samizdat.editing.imports.nodes import Part, changed, parts, words

_FURNITURE = frozenset(
    {"nav", "header", "footer", "aside", "form", "script", "style", "button", "iframe", "noscript",
     "template", "dialog", "svg", "object", "embed", "video", "audio", "canvas", "select"}
)  # fmt: skip
_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search", "dialog"})
_NAMED = re.compile(
    r"""(?:social|share|sharing)(?:[-_](?:links?|icons?|buttons?|bar|media|menu|widget|wrapper))?
        |sharedaddy|addtoany\w*|a2a_kit
        |(?:newsletter|subscribe|subscription)(?:[-_](?:form|box|signup|banner|widget|cta))?
        |(?:cookies?|consent|gdpr)(?:[-_](?:banner|notice|bar|popup|message|overlay))?
        |breadcrumbs?|pagination|skip-link|paywall
        |comments|comments-area|comment-list|respond|disqus_thread
        |(?:jp-)?related[-_]?(?:posts|articles|stories|links|content)
        |advert(?:isement)?s?|ad[-_](?:slot|container|banner|unit)|sponsored""",
    re.VERBOSE | re.IGNORECASE,
)
"""What pages call a box that is none of their text; as a whole: `social-history` is a subject."""

_NOTES = re.compile(r"(?:doc-)?(?:foot|end|side|margin)[-_]?notes?(?:[-_].*)?|notes", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+[|·•–—-]\s+|\s*::\s*")

_BOXES = frozenset({"div", "section", "ul", "ol"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
     "wbr"}
)  # fmt: skip
_KEPT_IN_HEAD = frozenset({"title", "meta", "head", "html", "body"})


def without_furniture(text: str) -> str:
    """A page with its text alone; all of it where nothing would be left."""
    reader = _Reader(_main_element(text))
    reader.feed(text)
    reader.close()
    if not "".join(reader.seen).strip():
        return text
    return "".join(reader.kept)


def with_own_title(tree: Part) -> Part:
    """A page whose only heading of the first level is its title.

    What the page calls itself often has the name of the site behind it: `Odessa | History Daily`.
    """
    highest = [head for head in parts(tree["blocks"], "Header") if head["c"][0] == 1]
    said = words(tree["meta"].get("title"))
    if len(highest) != 1 or not _is_of(said, words(highest[0]["c"][2])):
        return tree

    def without(part: Part) -> list[Part] | None:
        is_title = part["t"] == "Header" and part["c"][0] == 1
        return [] if is_title else None

    title = {"t": "MetaInlines", "c": highest[0]["c"][2]}
    blocks = list(changed(tree["blocks"], without))
    return {**tree, "meta": {**tree["meta"], "title": title}, "blocks": blocks}


def _is_of(title: str, heading: str) -> bool:
    """What a page calls itself, between whatever signs, has the words of its heading."""
    said, own = title.casefold(), heading.casefold()
    if not own:
        return False
    return own in said or any(part.strip() in own for part in _BETWEEN.split(said))


def _main_element(text: str) -> str:
    """The element that holds the text, where the page has exactly one of it."""
    small = text.lower()
    for name in ("article", "main"):
        if small.count(f"<{name}") == 1:
            return name
    return ""


def _is_named_so(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """The page itself calls a box by a name of furniture."""
    if tag not in _BOXES:
        return False
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".split()
    return any(_NAMED.fullmatch(name) for name in names)


def _holds_notes(attributes: Mapping[str, str | None]) -> bool:
    """The page itself says that notes stand here, be it in a foot or at the side."""
    said = [attributes.get(name) or "" for name in ("class", "id", "role", "epub:type")]
    return any(_NOTES.fullmatch(word) for word in " ".join(said).split())


class _Reader(HTMLParser):
    """Writes a page again, without what is inside of furniture or outside of its text."""

    def __init__(self, main: str) -> None:
        super().__init__(convert_charrefs=False)
        self.main = main
        self.kept: list[str] = []
        self.seen: list[str] = []
        self.hidden: list[str] = []
        """Elements that are open within furniture, the furniture first."""

        self.is_inside = not main
        self.is_title = False

    @property
    def takes(self) -> bool:
        return self.is_inside and not self.hidden

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.hidden:
            if tag not in _VOID:
                self.hidden.append(tag)
            return
        roles = dict(attrs)
        is_head = tag == "header" and self.is_inside and bool(self.main)
        is_furniture = (tag in _FURNITURE and not is_head) or _is_named_so(tag, roles)
        is_furniture = is_furniture or (roles.get("role") or "") in _ROLES
        if is_furniture and not _holds_notes(roles):
            if tag not in _VOID:
                self.hidden = [tag]
            return
        self.is_title = tag == "title"
        if tag == self.main:
            self.is_inside = True
        if self.takes or tag in _KEPT_IN_HEAD:
            self.kept.append(self.get_starttag_text() or "")
        if tag == "li" and roles.get("id"):
            # pandoc forgets the id of an item whose words are no paragraph.
            self.kept.append(f'<a id="{escape(str(roles["id"]))}"></a>')

    def handle_endtag(self, tag: str) -> None:
        if self.hidden:
            if tag in self.hidden:
                del self.hidden[len(self.hidden) - 1 - self.hidden[::-1].index(tag) :]
            return
        self.is_title = False
        if self.takes or tag in _KEPT_IN_HEAD:
            self.kept.append(f"</{tag}>")
        if tag == self.main:
            self.is_inside = False

    def handle_data(self, data: str) -> None:
        self._take(data)

    def handle_entityref(self, name: str) -> None:
        self._take(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._take(f"&#{name};")

    def _take(self, words: str) -> None:
        if self.takes or (self.is_title and not self.hidden):
            self.kept.append(words)
        if self.takes and not self.is_title:
            self.seen.append(words)
