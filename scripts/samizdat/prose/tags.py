"""Tags and comments of raw HTML, as a browser finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from samizdat.prose.nodes import Comment, Declaration, Node, Tag, Text

TAG = re.compile(
    r"""<(?P<name>[a-zA-Z][^\s/<>`"'=]*+)
        (?P<attributes>(?:"[^"]*+"|'[^']*+'|[^<>"'`])*+)>""",
    re.VERBOSE,
)
CLOSING = re.compile(r"</(?P<name>[a-zA-Z][^\s/<>]*+)[^<>]*+>")
COMMENT_END = re.compile(r"--!?>")

_ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s/"'=<>]+)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'
        |(?P<bare>[^\s"'<>]+)))?""",
    re.VERBOSE,
)
_RAW_TEXT = ("script", "style", "textarea", "title")


def attributes_of(text: str) -> tuple[tuple[str, str], ...]:
    """Names, in small letters, and values of a tag's attributes."""
    found: list[tuple[str, str]] = []
    for match in _ATTRIBUTE.finditer(text):
        value = match["double"] or match["single"] or match["bare"] or ""
        found.append((match["name"].lower(), unescape(value)))
    return tuple(found)


class Comments:
    """Where the comments of a text end; a text without an end is searched once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._none_from = len(text) + 1

    def end(self, start: int) -> int:
        """After the comment that begins at `start`; 0 where it never ends."""
        if self.text.startswith((">", "->"), start + 4):
            return self.text.index(">", start) + 1
        if start + 4 >= self._none_from:
            return 0
        match = COMMENT_END.search(self.text, start + 4)
        if not match:
            self._none_from = start + 4
            return 0
        return match.end()


def comment_words(text: str) -> str:
    """What stands between the signs of a comment."""
    inner = text.removeprefix("<!--")
    for sign in ("--!>", "-->", "->", ">"):
        if inner.endswith(sign):
            return inner.removesuffix(sign).strip()
    return inner.strip()


def parts_of(text: str, start: int, end: int) -> Iterator[Node]:
    """Tags, comments and the words between them, in a stretch of raw HTML.

    A tag that lacks its end is one all the same: a browser would make something of it.
    """
    comments, position = Comments(text[:end]), start
    while position < end:
        opened = text.find("<", position, end)
        if opened < 0:
            break
        found = _markup_at(text, opened, end, comments)
        if found is None:
            yield from _words(text, position, opened + 1)
            position = opened + 1
            continue
        yield from _words(text, position, opened)
        yield found
        position = found.end
        if isinstance(found, Tag) and found.name in _RAW_TEXT and not found.is_closing:
            position = _end_of_raw(text, found, end)
    yield from _words(text, position, end)


def _markup_at(text: str, at: int, end: int, comments: Comments) -> Node | None:
    if text.startswith("<!--", at):
        after = comments.end(at)
        if not after:
            return None
        return Comment(at, after, comment_words(text[at:after]))
    if text.startswith(("<?", "<![CDATA["), at):
        sign = "]]>"
        if text[at + 1] == "?":
            sign = "?>"
        after = text.find(sign, at, end)
        if after < 0:
            return None
        return Declaration(at, after + len(sign))
    match = TAG.match(text, at, end) or CLOSING.match(text, at, end)
    if match:
        return tag_of(match)
    return _unfinished(text, at, end)


def tag_of(match: re.Match[str]) -> Tag:
    """The tag that was found."""
    closing = match[0].startswith("</")
    pairs = () if closing else attributes_of(match["attributes"])
    return Tag(match.start(), match.end(), match["name"].lower(), pairs, is_closing=closing)


_NAME = re.compile(r"</?(?P<name>[a-zA-Z][^\s/<>]*+)")
_ENDS = re.compile(r"[<>]")


def _unfinished(text: str, at: int, end: int) -> Tag | None:
    """`<script src="//…` without its `>`, which a browser takes for a tag."""
    match = _NAME.match(text, at, end)
    if not match:
        return None
    stop = _ENDS.search(text, match.end(), end)
    after = end if stop is None else stop.end() if stop[0] == ">" else stop.start()
    closing = text.startswith("</", at)
    pairs = () if closing else attributes_of(text[match.end() : after].removesuffix(">"))
    return Tag(at, after, match["name"].lower(), pairs, closing, is_finished=False)


def _end_of_raw(text: str, tag: Tag, end: int) -> int:
    """After the words of a script or a style, in which nothing is a tag."""
    after = text.find(f"</{tag.name}", tag.end, end)
    if after < 0:
        return end
    return after


def _words(text: str, start: int, end: int) -> Iterator[Text]:
    if start < end:
        yield Text(start, end, text[start:end])
