"""Raw HTML in a Markdown text: its start tags, each with its place."""

import re
from html.parser import HTMLParser

from samizdat.findings import Where
from samizdat.model.documents import HtmlTag

_AUTOLINK = re.compile(
    r"<(?:(?:https?|ftps?|mailto):[^\s<>]*|[^\s<>@/]+@[^\s<>@/]+)>", re.IGNORECASE
)
_SECTION = re.compile(r"<!(?=--|\[)")


def read_tags(bare: str, path: str) -> list[HtmlTag]:
    """Every start tag of a text from which code has been blanked out."""
    if "<" not in bare:
        return []
    parser = _Tags(path)
    # Comments that end are blank by now. What is left hides nothing from a browser, but would from
    # Python's parser: `<!--` without an end, and `<![CDATA[`, which HTML does not know.
    parser.feed(_SECTION.sub("  ", bare))
    parser.close()
    return parser.tags


class _Tags(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__(convert_charrefs=True)
        self.path = path
        self.tags: list[HtmlTag] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if _AUTOLINK.fullmatch(self.get_starttag_text() or ""):
            return
        line, column = self.getpos()
        attributes = {name: value or "" for name, value in attrs}
        self.tags.append(HtmlTag(tag, attributes, Where(self.path, line, column + 1)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
