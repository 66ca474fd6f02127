"""A few words as HTML, for dossiers and search: a sentence, a heading, a cell.

Nothing of what an author typed reaches the page as markup but emphasis, code, the language of a
foreign word, and links to where the caller says. Citations and notes' marks are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from samizdat.prose import nodes
from samizdat.prose.nodes import Link, Node
from samizdat.prose.views.words import plain, quiet
from samizdat.words.typography import typeset_marks

Leads = Callable[[Link], str | None]
"""Where a link leads, or None where only its words are to be shown."""

KEPT_TAGS = frozenset(
    {
        "abbr", "b", "bdi", "cite", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s",
        "small", "span", "strong", "sub", "sup", "u", "var",
    }
)  # fmt: skip
KEPT_ATTRIBUTES = ("lang", "dir", "title")


def html(parts: Iterable[Node], leads: Leads = lambda link: None) -> str:  # noqa: ARG005
    """Parts as HTML."""
    writer = _Writer(leads)
    writer.add(quiet(parts))
    return writer.html()


class _Writer:
    """Writes parts one after another, and knows which tags are open."""

    def __init__(self, leads: Leads) -> None:
        self.leads = leads
        self.pieces: list[str] = []
        self.open: list[str] = []
        self.before = ""

    def html(self) -> str:
        """What was written, without spaces around it, every tag closed."""
        for name in reversed(self.open):
            self.pieces.append(f"</{name}>")
        return " ".join("".join(self.pieces).split())

    def add(self, parts: tuple[Node, ...]) -> None:
        for number, part in enumerate(parts):
            match part:
                case nodes.Text():
                    after = plain(parts[number + 1 : number + 2])
                    self._say(typeset_marks(part.text, self.before, after))
                case nodes.Escape() | nodes.Entity():
                    self._say(part.text)
                case nodes.CodeSpan():
                    self._within("code", "", part.text)
                case nodes.Break():
                    self._say(" ")
                case nodes.BareKey():
                    self._say(f"@{part.key}")
                case nodes.Emphasis():
                    self._around("strong" if part.is_strong else "em", "", part.parts)
                case nodes.Link():
                    self._link(part)
                case nodes.Tag():
                    self._tag(part)

    def _say(self, words: str) -> None:
        self.pieces.append(escape(words))
        self.before = words[-1:] or self.before

    def _within(self, tag: str, attributes: str, words: str) -> None:
        self.pieces.append(f"<{tag}{attributes}>")
        self._say(words)
        self.pieces.append(f"</{tag}>")

    def _around(self, tag: str, attributes: str, parts: tuple[Node, ...]) -> None:
        depth = len(self.open)
        self.pieces.append(f"<{tag}{attributes}>")
        self.add(parts)
        while len(self.open) > depth:
            self.pieces.append(f"</{self.open.pop()}>")
        self.pieces.append(f"</{tag}>")

    def _link(self, link: Link) -> None:
        target = self.leads(link)
        if target is None:
            self.add(link.parts)
        else:
            self._around("a", f' href="{escape(target)}"', link.parts)

    def _tag(self, tag: nodes.Tag) -> None:
        if tag.name not in KEPT_TAGS:
            return
        if not tag.is_closing:
            given = ""
            for name in KEPT_ATTRIBUTES:
                value = tag.get(name)
                given += f' {name}="{escape(value)}"' if value else ""
            self.pieces.append(f"<{tag.name}{given}>")
            self.open.append(tag.name)
        elif self.open and self.open[-1] == tag.name:
            self.open.pop()
            self.pieces.append(f"</{tag.name}>")
