"""The renderer: Python-Markdown, set up as mkdocs.yml says, without the engine.

What it gives has yet to pass the gate.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from samizdat.model.fragment import ContentsLine
from samizdat.prose import slug
from samizdat.settings import MarkdownExtension
from samizdat.writing.marks import PATTERN, unmarked

FIRST = ("toc", "tables", "fenced_code")
"""Extensions that the engine switches on before those of mkdocs.yml."""

DIALECT = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "md_in_html",
    "pymdownx.details",
    "pymdownx.superfences",
    "smarty",
    "samizdat.writing.elisions",
)
"""Extensions of the dialect that `prose/` reads, whatever mkdocs.yml says."""

NOT_OURS = "footnotes"
"""Notes are numbered, rendered and listed by us."""

OF_BLOCKS = ("attr_list", "prettify", "toc")
"""What is not done to a line of prose; curly brackets in it are text."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Where a link leads on the published page."""

    address: str
    kind: str = ""
    """The class that the link gets: `person`; none for a link that is not of our schemes."""


Resolving = Callable[[str], Resolved]
"""From a link as it is typed to where it leads."""


class Renderer:
    """Renders Markdown to HTML that has yet to pass the gate."""

    def __init__(self, extensions: Iterable[MarkdownExtension]) -> None:
        options = {each.name: dict(each.options) for each in extensions}
        options.setdefault("toc", {}).setdefault("slugify", slug)
        names = dict.fromkeys([*FIRST, *options, *DIALECT])
        names.pop(NOT_OURS, None)
        self._markdown = Markdown(extensions=list(names), extension_configs=options)
        self._links = _Links(self._markdown)
        self._markdown.inlinePatterns.register(_Mark(PATTERN, self._markdown), "our-mark", 175)
        self._markdown.treeprocessors.register(self._links, "our-links", -1)
        toc: Any = self._markdown.treeprocessors["toc"]
        self._toc = toc
        left_out = [self._markdown.treeprocessors[name] for name in OF_BLOCKS]
        self._of_lines = [each for each in self._markdown.treeprocessors if each not in left_out]
        self._slugify: Callable[[str, str], str] = toc.slugify

    @property
    def depth(self) -> range:
        """The levels of headings that the contents of a page list."""
        return range(self._toc.toc_top, self._toc.toc_bottom + 1)

    @property
    def permalink(self) -> str:
        """The sign after a heading that leads to it; nothing where mkdocs.yml wants none."""
        sign = self._toc.use_permalinks
        if sign is True:
            return "¶"
        if isinstance(sign, str):
            return sign
        return ""

    def begin(self, resolving: Resolving, taken: frozenset[str] = frozenset()) -> None:
        """Forget the text before, with its references and abbreviations.

        No heading of what comes gets an anchor that is `taken`.
        """
        self._markdown.reset()
        self._links.resolving = resolving

        def slugified(words: str, separator: str) -> str:
            anchor = self._slugify(words, separator)
            if anchor not in taken:
                return anchor
            return f"{anchor}_1"

        self._toc.slugify = slugified

    def block(self, text: str) -> tuple[str, tuple[ContentsLine, ...]]:
        """A text as HTML, with its headings."""
        html = self._markdown.convert(text)
        return html, tuple(_contents(getattr(self._markdown, "toc_tokens", [])))

    def line(self, text: str) -> str:
        """A line as HTML: emphasis, code and links, but no blocks."""
        root = Element("div")
        SubElement(root, "p").text = text.replace("\u0002", "").replace("\u0003", "")
        for processor in self._of_lines:
            changed = processor.run(root)
            if changed is not None:
                root = changed
        html = self._markdown.serializer(root)
        for after in self._markdown.postprocessors:
            html = after.run(html)
        return html.removeprefix("<div><p>").removesuffix("</p></div>").strip()


def _contents(tokens: Iterable[dict[str, Any]]) -> Iterator[ContentsLine]:
    """Headings in their order; Python-Markdown nests them."""
    for token in tokens:
        title = " ".join(unmarked(unescape(token["name"])).split())
        yield ContentsLine(token["level"], title, token["id"])
        yield from _contents(token["children"])


class _Mark(InlineProcessor):
    """Keeps a mark of ours in an element of its own, so that it parts the text around it."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  the name is Python-Markdown's
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        """An element around the mark."""
        element = Element("span")
        element.text = AtomicString(m[0])
        return element, m.start(0), m.end(0)


class _Links(Treeprocessor):
    """Gives each link and picture the address that it has on the published page."""

    def __init__(self, markdown: Markdown) -> None:
        super().__init__(markdown)
        self.resolving: Resolving = Resolved

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for element in root.iter():
            name = {"a": "href", "img": "src"}.get(element.tag)
            link = element.get(name) if name else None
            if not name or not link:
                continue
            found = self.resolving(link)
            element.set(name, found.address)
            if found.kind and found.kind not in element.get("class", "").split():
                element.set("class", f"{found.kind} {element.get('class', '')}".strip())
