"""Raw HTML that begins a line: what is taken out of the text before blocks are looked for.

An element of the kinds that make blocks is raw to its end, over blank lines and all. With the
attribute `markdown` its text is read: as blocks, or as words in elements that hold only words.
"""

from __future__ import annotations

from collections import Counter

from samizdat.prose.blocks.drafts import DEEPEST, RawDraft
from samizdat.prose.nodes import Tag
from samizdat.prose.tags import CLOSING, TAG, tag_of

BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "canvas", "center", "colgroup", "dd",
        "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "group", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "iframe",
        "legend", "li", "main", "map", "math", "menu", "nav", "noscript", "object", "ol",
        "option", "output", "p", "pre", "progress", "script", "section", "style", "summary",
        "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul", "video",
    }
)  # fmt: skip
"""Elements that make a block."""

_OF_WORDS = frozenset(
    {
        "address", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "legend", "li", "p", "summary",
        "td", "th",
    }
)  # fmt: skip
_NEVER_READ = frozenset(
    {
        "canvas", "math", "option", "pre", "script", "style", "textarea",
    }
)  # fmt: skip
_OF_BLOCKS = BLOCKS - _OF_WORDS - _NEVER_READ - {"hr"}


def raw_html(text: str) -> list[RawDraft]:
    """The raw HTML of a text, in order; what stands in an element that is read, inside it."""
    if "<" not in text:
        return []
    return _Reader(text).read()


class _Reader:
    """Goes from tag to tag."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[RawDraft] = []
        self.open: list[RawDraft] = []
        self.names: Counter[str] = Counter()
        self.edges: list[int] = []
        """Of each open element, how far it holds nothing but elements."""

        self.tail_end = -1
        """A tag before it stands on the line on which the last raw block ended."""

    def read(self) -> list[RawDraft]:
        position = 0
        while (at := self.text.find("<", position)) >= 0:
            match = TAG.match(self.text, at) or CLOSING.match(self.text, at)
            position = match.end() if match else at + 1
            if match and match["name"].lower() in BLOCKS:
                tag = tag_of(match)
                if tag.is_closing:
                    self._close(tag)
                elif self._may_begin(at):
                    position = self._begin(tag)
        while self.open:
            self._leave(len(self.text), len(self.text), is_closed=False)
        return self.found

    def _may_begin(self, at: int) -> bool:
        """It begins a line, or stands right after the beginning or the end of such an element."""
        adjacent = bool(self.open) and self.edges[-1] == at
        return adjacent or at < self.tail_end or _begins_line(self.text, at)

    def _begin(self, tag: Tag) -> int:
        holds = self._holds(tag)
        if len(self.open) >= DEEPEST:
            return tag.end
        is_empty = tag.name == "hr" or self.text[tag.end - 2] == "/"
        if is_empty:
            self._add(RawDraft(tag.start, tag.end, tag))
            return tag.end
        if holds == "raw" and not self.open:
            return self._skip(tag)
        if self.names["p"]:
            self._close_to("p", tag.start, tag.start)
        draft = RawDraft(tag.start, tag.end, tag, holds, inner_start=tag.end)
        self.open.append(draft)
        self.edges.append(tag.end)
        self.names[tag.name] += 1
        return tag.end

    def _holds(self, tag: Tag) -> str:
        """How its text is read; never in a freer way than that of the element around it."""
        if not self.open and self.text[tag.start - 1 : tag.start] == " ":
            return "raw"  # the renderer knows its own element only at the margin
        wish = dict(tag.attributes).get("markdown", "0") or "1"
        if wish == "markdown":
            wish = "1"
        around = ""
        if self.open:
            around = self.open[-1].holds
        if around == "raw" or (around == "span" and wish != "0"):
            wish = around
        if (wish == "1" and tag.name in _OF_BLOCKS) or (wish == "block" and _is_read(tag.name)):
            return "block"
        if (wish == "1" and tag.name in _OF_WORDS) or (wish == "span" and _is_read(tag.name)):
            return "span"
        return "raw"

    def _skip(self, tag: Tag) -> int:
        """To the end of an element in which nothing is read."""
        names, stack, position = Counter([tag.name]), [tag.name], tag.end
        if tag.name in ("script", "style"):
            position = max(self.text.find(f"</{tag.name}", position), position)
        while stack and (at := self.text.find("<", position)) >= 0:
            match = TAG.match(self.text, at) or CLOSING.match(self.text, at)
            position = match.end() if match else at + 1
            if match:
                _follow(match["name"].lower(), match[0], stack, names)
        end = position
        if stack:
            end = len(self.text)
        self._add(RawDraft(tag.start, end, tag, is_closed=not stack))
        return end

    def _close(self, tag: Tag) -> None:
        if self.names[tag.name]:
            self._close_to(tag.name, tag.start, tag.end)

    def _close_to(self, name: str, start: int, end: int) -> None:
        """Close the innermost element of that name, and what was left open in it."""
        while self.open[-1].tag and self.open[-1].tag.name != name:
            self._leave(start, start, is_closed=False)
        self._leave(start, end, is_closed=True)

    def _leave(self, start: int, end: int, *, is_closed: bool) -> None:
        draft = self.open.pop()
        self.edges.pop()
        if draft.tag:
            self.names[draft.tag.name] -= 1
        draft.inner_end, draft.end, draft.is_closed = start, end, is_closed
        if draft.holds == "raw":
            draft.inside = []
        self._add(draft)

    def _add(self, draft: RawDraft) -> None:
        """Put it into the element around it, or into the text."""
        if self.open:
            self.open[-1].inside.append(draft)
            if self.edges[-1] == draft.start:
                self.edges[-1] = draft.end
        else:
            self.found.append(draft)
            after = self.text.find("\n", draft.end)
            self.tail_end = len(self.text) if after < 0 else after


def _is_read(name: str) -> bool:
    return name in _OF_BLOCKS or name in _OF_WORDS


def _follow(name: str, markup: str, stack: list[str], names: Counter[str]) -> None:
    """Keep account of what is open."""
    if not markup.startswith("</"):
        if not markup.endswith("/>"):
            stack.append(name)
            names[name] += 1
    elif names[name]:
        while stack:
            last = stack.pop()
            names[last] -= 1
            if last == name:
                return


def _begins_line(text: str, at: int) -> bool:
    """Nothing but spaces, three at most, stands before it on its line."""
    start = at
    while start > 0 and at - start < 3 and text[start - 1] == " ":
        start -= 1
    return start == 0 or text[start - 1] == "\n"
