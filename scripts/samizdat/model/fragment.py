"""A fragment: an author's words as HTML that does nothing by itself."""

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A heading as the contents of a page list it."""

    level: int
    title: str
    """As text, not as HTML."""

    anchor: str


@dataclass(frozen=True, slots=True)
class Fragment:
    """An author's words as HTML that does nothing by itself."""

    html: str
    contents: tuple[ContentsLine, ...] = ()
    """Its headings, as deep as the site's contents go."""


@dataclass(frozen=True, slots=True)
class Fallen:
    """An element or an attribute that did not get past the gate."""

    element: str
    attribute: str = ""
    """Empty where the element itself fell out."""

    value: str = ""
    reason: str = ""

    @property
    def typed(self) -> str:
        """What to look for in the author's text."""
        return self.value or self.attribute or f"<{self.element}"


def as_json(fragment: Fragment) -> str:
    """A fragment as it is kept between runs."""
    lines = [[line.level, line.title, line.anchor] for line in fragment.contents]
    return json.dumps({"html": fragment.html, "contents": lines}, ensure_ascii=False)


def from_json(text: str) -> Fragment | None:
    """A fragment that was kept; nothing where the text is no such thing."""
    try:
        kept = json.loads(text)
        html = kept["html"]
        lines: list[ContentsLine] = []
        for level, title, anchor in kept["contents"]:
            lines.append(ContentsLine(int(level), str(title), str(anchor)))
    except (ValueError, KeyError, TypeError):
        return None
    if not isinstance(html, str):
        return None
    return Fragment(html, tuple(lines))
