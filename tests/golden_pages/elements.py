"""HTML as a tree of elements: a part of it by its name, and the lines that show it to an editor."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
INLINE = frozenset(
    {"a", "abbr", "b", "br", "button", "cite", "code", "em", "i", "img", "q", "s", "small", "span"}
    | {"strong", "sub", "summary", "sup", "time", "u", "wbr", "title", "text", "rect", "line"}
    | {"circle", "path"}
)
"""What stands in a line of text, or of a drawing."""

HEADING = re.compile("h[1-6]")
SELECTOR = re.compile(r"(?P<tag>[a-z0-9]*)(?:#(?P<id>[\w:-]+))?(?:\.(?P<class>[\w-]+))?")


@dataclass
class Element:
    """An element with what is in it; the outermost has no tag."""

    tag: str = ""
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    @property
    def elements(self) -> list["Element"]:
        """The elements in it, without the text between them."""
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def opening(self) -> str:
        """Its start tag."""
        words = [self.tag]
        for name, value in self.attributes.items():
            words.append(name if value is None else f'{name}="{escape(value)}"')
        return f"<{' '.join(words)}>"

    def walk(self) -> Iterator["Element"]:
        """It and everything in it, from the top."""
        yield self
        for child in self.elements:
            yield from child.walk()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element()]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(html: str) -> Element:
    """The tree of some HTML. Raises AssertionError where a tag is closed that is not open."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].tag}> is never closed"
    return reader.open[0]


def part(root: Element, selector: str) -> Element:
    """The first element of a name: `p`, `#offices`, `.notes`, `ul.dates`.

    With a heading comes all that stands under it, up to the next of its level or above.
    """
    for parent in root.walk():
        for position, element in enumerate(parent.elements):
            if _is(element, selector):
                below = parent.elements[position + 1 :]
                return Element(children=[element, *_under(element, below)])
    raise LookupError(f"nothing on the page is called {selector!r}")


def between(root: Element, first: str, last: str) -> Element:
    """What stands between two paragraphs of these words, which are children of one element."""
    for parent in root.walk():
        words = [_text(child) if child.tag == "p" else "" for child in parent.elements]
        if first in words and last in words:
            inner = parent.elements[words.index(first) + 1 : words.index(last)]
            return Element(children=[*inner])
    raise LookupError(f"{first!r} and {last!r} are no paragraphs beside each other")


def _is(element: Element, selector: str) -> bool:
    wanted = SELECTOR.fullmatch(selector)
    assert wanted, f"{selector!r} is no name of an element"
    classes = (element.attributes.get("class") or "").split()
    return (
        wanted["tag"] in ("", element.tag)
        and wanted["id"] in (None, element.attributes.get("id"))
        and (wanted["class"] is None or wanted["class"] in classes)
    )


def _under(heading: Element, below: list[Element]) -> Iterator[Element]:
    if not HEADING.fullmatch(heading.tag):
        return
    for element in below:
        if HEADING.fullmatch(element.tag) and element.tag <= heading.tag:
            return
        yield element


def _text(element: Element) -> str:
    words = [child if isinstance(child, str) else _text(child) for child in element.children]
    return "".join(words).strip()


def shown(root: Element) -> str:
    """The HTML in it, a line for each block, blocks within blocks indented."""
    lines: list[str] = []
    for child in root.elements:
        lines.extend(_lines(child, 0))
    return "\n".join(lines) + "\n"


def _lines(element: Element, depth: int) -> Iterator[str]:
    indent = "  " * depth
    blocks = [inner for inner in element.walk() if inner.tag not in INLINE and inner is not element]
    if not blocks:
        yield indent + _line(element)
        return
    yield indent + element.opening
    row = ""
    for child in element.children:
        if isinstance(child, Element) and child.tag not in INLINE:
            yield from _row(row, depth + 1)
            yield from _lines(child, depth + 1)
            row = ""
        else:
            row += child if isinstance(child, str) else _line(child)
    yield from _row(row, depth + 1)
    yield f"{indent}</{element.tag}>"


def _row(words: str, depth: int) -> Iterator[str]:
    if words.strip():
        yield "  " * depth + " ".join(words.split())


def _line(element: Element) -> str:
    """An element in which there is no block, in one line; only code keeps its lines."""
    inner = ""
    for child in element.children:
        inner += escape(child, quote=False) if isinstance(child, str) else _line(child)
    if element.tag == "pre":
        inner = inner.replace("\n", "&#10;")
    closing = "" if element.tag in VOID else f"</{element.tag}>"
    return element.opening + re.sub(r"\s*\n\s*", " ", inner) + closing
