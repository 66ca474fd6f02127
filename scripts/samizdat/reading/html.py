"""Raw HTML in a Markdown text: its start tags, each with its place."""

from html.parser import HTMLParser

from samizdat.findings import Where
from samizdat.model.documents import HtmlTag


def read_tags(bare: str, path: str) -> list[HtmlTag]:
    """Every start tag of a text from which code has been blanked out."""
    if "<" not in bare:
        return []
    parser = _Tags(path)
    parser.feed(bare)
    parser.close()
    return parser.tags


class _Tags(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__(convert_charrefs=True)
        self.path = path
        self.tags: list[HtmlTag] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if ":" in tag or "@" in tag or "." in tag:
            return  # Markdown's <https://…> and <name@host>
        line, column = self.getpos()
        attributes = {name: value or "" for name, value in attrs}
        self.tags.append(HtmlTag(tag, attributes, Where(self.path, line, column + 1)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
