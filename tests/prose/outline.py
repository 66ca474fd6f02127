"""What a page is made of, told from its HTML, and from a tree as if that had been rendered.

Both are lists of words and tags in reading order, so that two of them differ where a reader would
see a difference.
"""

import re
from collections.abc import Callable, Iterable
from html import escape
from html.parser import HTMLParser
from typing import Any

from samizdat.prose import nodes
from samizdat.prose.nodes import Node
from samizdat.prose.rawhtml import BLOCKS as RAW_BLOCKS
from samizdat.prose.tree import Tree
from samizdat.prose.views.headings import headings

BLOCKS = frozenset(
    {
        "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "h2",
        "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "summary", "table", "td",
        "th", "tr", "ul",
    }
)  # fmt: skip
KEPT = frozenset({"href", "src", "alt", "id", "title"})
LEFT_OUT = frozenset({"thead", "tbody", "abbr", "span"})
PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\xa0": " "})


class Outline(HTMLParser):
    """The words and tags of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.words = ""
        self.open: list[str] = []
        self.skipped = 0
        self.feed(html)
        self.close()
        self._flush()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag, with those of its attributes that count."""
        given = {name: value or "" for name, value in attrs}
        classes = given.get("class", "").split()
        if self.skipped or "headerlink" in classes or "footnote-backref" in classes:
            self.skipped += 1
            return
        if tag in LEFT_OUT or (tag == "div" and "highlight" in classes):
            self.open.append("")
            return
        if tag in BLOCKS and "p" in self.open:
            self._end("p")
            self.open[len(self.open) - 1 - self.open[::-1].index("p")] = "p:parted"
        if tag == "a" and "footnote-ref" in classes:
            given.pop("href")
        if tag == "sup" and given.get("id", "").startswith("fnref"):
            given = {"id": "fn" + given["id"].partition(":")[2]}
        if not given.get("title"):
            given.pop("title", None)
        if tag == "pre":
            given.pop("id", None)
        if tag == "div" and "admonition" in classes:
            given["title"] = "box"
        kept = [f"{name}={value}" for name, value in sorted(given.items()) if name in KEPT]
        self._flush()
        self.found.append(" ".join([f"<{tag}", *kept]) + ">")
        if tag not in ("br", "hr", "img", "col", "wbr", "input"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that is closed at once."""
        depth = len(self.open)
        self.handle_starttag(tag, attrs)
        if self.skipped:
            self.skipped -= 1
        elif len(self.open) > depth:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """The end of an element."""
        if self.skipped:
            self.skipped -= 1
            return
        if tag in LEFT_OUT:
            if "" in self.open:
                del self.open[len(self.open) - 1 - self.open[::-1].index("")]
            return
        if self.open and self.open[-1] == "" and tag == "div":
            self.open.pop()
            return
        if self.open and self.open[-1] == "p:parted" and tag == "p":
            self.open.pop()
            self._flush()
            return
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag)]
        elif tag == "p":
            return
        self._end(tag)

    def _end(self, tag: str) -> None:
        self._flush()
        self.found.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Words."""
        if not self.skipped:
            self.words += data

    def _flush(self) -> None:
        words = re.sub("-+", "-", self.words.translate(PLAIN).replace("…", "..."))
        words = " ".join(words.split())
        if words:
            self.found.append(words)
        self.words = ""


def outline(html: str) -> list[str]:
    """The words and tags of HTML, without empty paragraphs."""
    found = Outline(html).found
    kept: list[str] = []
    for part in found:
        if part == "</p>" and kept and kept[-1] == "<p>":
            kept.pop()
        else:
            kept.append(part)
    return kept


def outline_of(tree: Tree) -> list[str]:
    """The words and tags of a tree, with its notes at the end, as the renderer puts them."""
    return outline(Writer(tree).html())


def anchor(attributes: nodes.Attributes | None) -> str:
    """The id that an attribute list gives."""
    given = dict(attributes.pairs).get("id") if attributes else None
    return "" if given is None else f' id="{escape(given)}"'


def lead(target: nodes.Target) -> str:
    """An address in quotation marks, with its title after it."""
    title = f' title="{escape(target.title)}"' if target.title else ""
    return f'"{escape(target.address)}"{title}'


class Writer:
    """Writes a tree as the renderer would."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.anchors = {heading.node.start: heading.anchor for heading in headings(tree)}
        self.numbers: dict[str, int] = {}
        for note in tree.notes:
            self.numbers.setdefault(note.label, len(self.numbers) + 1)

    def html(self) -> str:
        """The page."""
        html = self.all(self.tree.blocks)
        last = {note.label: note for note in self.tree.notes}
        if last:
            html += '<div class="footnote"><hr><ol>'
            for label in self.numbers:
                html += f'<li id="fn:{escape(label)}">{self.all(last[label].blocks)}</li>'
            html += "</ol></div>"
        return html

    def all(self, found: Iterable[Node]) -> str:
        """Some nodes after one another."""
        return "".join(self.one(node) for node in found)

    def one(self, node: Node) -> str:
        """One node."""
        if isinstance(node, nodes.Text | nodes.Escape | nodes.Entity):
            return escape(node.text)
        if isinstance(node, _AS_TYPED) or (
            isinstance(node, nodes.NoteMark) and not node.is_defined
        ):
            typed = self.tree.typed(node)
            return typed if isinstance(node, _RAW) else escape(typed)
        for kind, write in _WRITERS.items():
            if isinstance(node, kind):
                return write(self, node)
        raise AssertionError(node)

    def code_span(self, node: nodes.CodeSpan) -> str:
        """Code in a line."""
        return f"<code>{escape(node.text)}</code>"

    def code(self, node: nodes.Code) -> str:
        """A block of code."""
        return f"<pre><code>{escape(node.text)}</code></pre>"

    def emphasis(self, node: nodes.Emphasis) -> str:
        """Emphasis."""
        tag = "strong" if node.is_strong else "em"
        return f"<{tag}>{self.all(node.parts)}</{tag}>"

    def link(self, node: nodes.Link) -> str:
        """A link."""
        return f"<a href={lead(node.target)}>{self.all(node.parts)}</a>"

    def picture(self, node: nodes.Picture) -> str:
        """A picture."""
        return f'<img alt="{escape(node.alt)}" src={lead(node.target)}>'

    def mark(self, node: nodes.NoteMark) -> str:
        """The mark of a note."""
        return f'<sup id="fn{escape(node.label)}"><a>{self.numbers[node.label]}</a></sup>'

    def heading(self, node: nodes.Heading) -> str:
        """A heading."""
        own = escape(self.anchors[node.start])
        return f'<h{node.level} id="{own}">{self.all(node.parts)}</h{node.level}>'

    def term(self, node: nodes.Term) -> str:
        """A term."""
        return f"<dt{anchor(node.attributes)}>{self.all(node.parts)}</dt>"

    def insert(self, node: nodes.Insert) -> str:
        """A picture by itself."""
        return f"<p>{self.one(node.picture)}</p>"

    def element(self, node: nodes.Element) -> str:
        """An element whose text is Markdown."""
        assert node.tag
        given = ""
        for name, value in node.tag.attributes:
            given += f' {name}="{escape(value)}"'
        inner = self.all(node.parts + node.blocks)
        return f"<{node.tag.name}{given}>{inner}</{node.tag.name}>"

    def paragraph(self, node: nodes.Paragraph) -> str:
        """A paragraph; one that is nothing but the tag of a block has no tags of its own."""
        if node.is_tight:
            return self.all(node.parts)
        first = node.parts[0] if len(node.parts) == 1 else None
        if isinstance(first, nodes.Tag) and first.name in RAW_BLOCKS:
            return self.all(node.parts)
        return f"<p{anchor(node.attributes)}>{self.all(node.parts)}</p>"

    def container(self, node: nodes.Container) -> str:
        """A block that holds blocks."""
        tags = {
            nodes.Quotation: "blockquote",
            nodes.Item: "li",
            nodes.Definitions: "dl",
            nodes.Meaning: "dd",
        }
        if isinstance(node, nodes.ItemList):
            tag = "ol" if node.is_ordered else "ul"
        else:
            tag = tags[type(node)]
        return f"<{tag}{anchor(node.attributes)}>{self.all(node.blocks)}</{tag}>"

    def table(self, table: nodes.Table) -> str:
        """A table, in which each row has as many cells as the head."""
        html = "<table>"
        for row in table.rows:
            tag = "th" if row.is_head else "td"
            html += "<tr>"
            for number in range(table.columns):
                parts = row.cells[number].parts if number < len(row.cells) else ()
                html += f"<{tag}>{self.all(parts)}</{tag}>"
            html += "</tr>"
        if len(table.rows) == 1:
            html += "<tr>" + "<td></td>" * table.columns + "</tr>"
        return html + "</table>"

    def box(self, node: nodes.Box) -> str:
        """A box with its title."""
        own = escape(node.kind.split()[0].capitalize()) if node.kind else ""
        title = self.all(node.title) if node.title else own
        if node.opens:
            return f"<details><summary>{title}</summary>{self.all(node.blocks)}</details>"
        head = "" if node.title is None else f"<p>{title}</p>"
        return f'<div class="admonition">{head}{self.all(node.blocks)}</div>'


_RAW = (nodes.Tag, nodes.Declaration, nodes.RawBlock)
_AS_TYPED = (*_RAW, nodes.Citation, nodes.BareKey)
_WRITERS: dict[Any, Callable[[Writer, Any], str]] = {
    nodes.CodeSpan: Writer.code_span,
    nodes.Code: Writer.code,
    nodes.Emphasis: Writer.emphasis,
    nodes.Link: Writer.link,
    nodes.Picture: Writer.picture,
    nodes.NoteMark: Writer.mark,
    nodes.Break: lambda _, __: "<br>",
    nodes.Rule: lambda _, __: "<hr>",
    (nodes.Attributes, nodes.Comment): lambda _, __: "",
    nodes.Paragraph: Writer.paragraph,
    nodes.Heading: Writer.heading,
    nodes.Term: Writer.term,
    nodes.Insert: Writer.insert,
    nodes.Table: Writer.table,
    nodes.Box: Writer.box,
    nodes.Element: Writer.element,
    nodes.Container: Writer.container,
}
