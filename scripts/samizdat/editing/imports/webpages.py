"""Pages of the web without their furniture: menus, heads and feet, forms, advertisements.

Where a page says what its text is (`<main>`, `<article>`), the rest is left out. What `trafilatura`
would guess besides is not guessed: it drops notes, and an editor strikes a paragraph sooner than he
misses one.
"""

from html import escape
from html.parser import HTMLParser

_FURNITURE = frozenset(
    {"nav", "header", "footer", "aside", "form", "script", "style", "button", "iframe", "noscript",
     "template", "dialog", "svg", "object", "embed", "video", "audio", "canvas", "select"}
)  # fmt: skip
_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search", "dialog"})
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


def _main_element(text: str) -> str:
    """The element that holds the text, where the page has exactly one of it."""
    small = text.lower()
    for name in ("article", "main"):
        if small.count(f"<{name}") == 1:
            return name
    return ""


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
        if (tag in _FURNITURE and not is_head) or (roles.get("role") or "") in _ROLES:
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
