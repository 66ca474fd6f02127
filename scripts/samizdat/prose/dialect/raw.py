"""Raw HTML in which nothing is Markdown: what looks like it there, and its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from samizdat.prose import nodes
from samizdat.prose.dialect.trouble import Trouble, short
from samizdat.words.html import ALLOWED
from samizdat.words.listing import enumerated

_WORDS = re.compile(
    r"""!?\[[^\[\]]*\]\([^()\s]*\)|\[[^\[\]@]*(?<!\w)@\w[^\[\]]*\]|\[\^[^\[\]\s]+\]
        |(?<![\w*])\*{1,2}(?=[^\s*])[^*\n]*[^\s*]\*{1,2}(?![\w*])|`[^`\n]+`
        |(?<![\w_])_{1,2}(?=[^\s_])[^_\n]*[^\s_]_{1,2}(?![\w_])""",
    re.VERBOSE,
)
_BLOCKS = re.compile(
    r"""^[ ]*(?:(?:\#{1,6}|>|!!!)[ ]+\w[^\n]*|(?:-[ ]?){3,}$|(?:\*[ ]?){3,}$
        |\|?[ ]*:?-+:?[ ]*\|[-:| ]*$|[-*+][ ]+\S[^\n]*\n[ ]*[-*+][ ]+\S
        |1\.[ ]+\S[^\n]*\n[ ]*2\.[ ]+\S)""",
    re.VERBOSE | re.MULTILINE,
)
_CODE = ("code", "pre", "script", "style", "textarea", "kbd")


def raw_markdown(node: nodes.RawBlock) -> Iterator[Trouble]:
    """The first piece of Markdown in raw HTML."""
    for part, around in raw_words(node):
        match = _WORDS.search(part.text) or _BLOCKS.search(part.text)
        if match:
            start = part.start + match.start()
            shown = short(match[0].split("\n", maxsplit=1)[0])
            problem = f"{shown!r} stands in raw HTML, where nothing is Markdown"
            tags = enumerated([f"<{name} markdown>" for name in around])
            elements = "element" if len(around) == 1 else "elements"
            remedy = f"write {tags} for the {elements} around it, or HTML in it"
            label = match[0][2:-1] if match[0].startswith("[^") else ""
            end = start + len(match[0])
            yield Trouble("read-differently", start, end, problem, remedy, about=label)
            return


def raw_words(node: nodes.RawBlock) -> Iterator[tuple[nodes.Text, Sequence[str]]]:
    """The words in raw HTML but for code, each with the elements around it, the outermost first.

    Each of those has to ask for Markdown, or there is none.
    """
    around = _Around()
    for part in node.parts:
        if isinstance(part, nodes.Tag):
            around.follow(part)
        elif isinstance(part, nodes.Text) and not around.codes and around.may_stand:
            yield part, around.names or ["div"]


class _Around:
    """The elements that are open at a place, and how many of them hold code."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.codes = 0

    @property
    def may_stand(self) -> bool:
        """All of them may; of any other the element itself is told."""
        return ALLOWED.keys() >= set(self.names)

    def follow(self, tag: nodes.Tag) -> None:
        """A tag opens an element or closes the nearest."""
        if not tag.is_closing:
            self.names.append(tag.name)
            self.codes += tag.name in _CODE
        elif self.names and self.names[-1] == tag.name:
            self.names.pop()
            self.codes -= tag.name in _CODE
