"""What a built page says, taken from its HTML."""

from html.parser import HTMLParser

BLOCKS = frozenset({"h1", "h2", "h3", "h4", "p", "li", "td", "th", "dt", "dd"})
VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "col", "wbr", "source"})
CHROME = frozenset(
    {"against", "headerlink", "footnote-ref", "footnote-backref", "contents", "edit"}
)
"""Classes of what stands in an article and is none of its text; notes are compared alone."""

Attributes = list[tuple[str, str | None]]


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        values = dict(attrs)
        for name in ("href", "src", "data-index"):
            if values.get(name) is not None:
                kind = values.get("rel") or tag if tag == "link" else tag
                self.links.append((kind, values[name] or ""))


def links(html: str, kind: str = "") -> list[str]:
    """The addresses that a page names: all of them, or those of a tag or of a link's `rel`."""
    parser = _Links()
    parser.feed(html)
    parser.close()
    return [url for name, url in parser.links if kind in ("", name)]


class _Blocks(HTMLParser):
    """Gathers text by block: the body from its first heading to the apparatus, and the notes."""

    def __init__(self) -> None:
        super().__init__()
        self.path: list[tuple[str, frozenset[str]]] = []
        self.body: list[str] = []
        self.notes: list[str] = []
        self.ended = False

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if tag in VOID:
            return
        self.path.append((tag, frozenset((dict(attrs).get("class") or "").split())))
        self.ended = self.ended or "apparatus" in self._classes
        if tag in BLOCKS and (self.body or tag == "h1"):
            self._place.append("")

    def handle_endtag(self, tag: str) -> None:
        while tag not in VOID and self.path:
            if self.path.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        in_block = any(tag in BLOCKS for tag, _ in self.path)
        in_block = in_block and "nav" not in (tag for tag, _ in self.path)
        if in_block and self._place and not self._classes & CHROME:
            self._place[-1] += data

    @property
    def _classes(self) -> frozenset[str]:
        return frozenset().union(*(classes for _, classes in self.path))

    @property
    def _place(self) -> list[str]:
        """Where text belongs that stands here; a list of no use where it is no text."""
        if "footnote" in self._classes:
            return self.notes
        return [] if self.ended else self.body


def essay_text(html: str) -> tuple[list[str], list[str]]:
    """The blocks of an essay's text, and those of its notes, without the apparatus."""
    parser = _Blocks()
    parser.feed(html)
    parser.close()
    body, notes = ([" ".join(b.split()) for b in part] for part in (parser.body, parser.notes))
    return [block for block in body if block], [block for block in notes if block]
