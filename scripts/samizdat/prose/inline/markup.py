"""Addresses in pointed brackets, raw tags, entities and hard line breaks."""

from __future__ import annotations

import re
from html import unescape

from samizdat.prose.inline.stretches import Found, Stretch
from samizdat.prose.nodes import Break, Comment, Declaration, Entity, Link, Node, Tag, Target, Text
from samizdat.prose.tags import attributes_of, comment_words

_ADDRESS = re.compile(r"<(?P<target>[A-Za-z][A-Za-z0-9+.-]*+://[^<>]*+)>")
_MAIL = re.compile(r"<(?P<target>[^<> !@]++@[^@<> ]++)>")
_TAG = re.compile(
    r"""<(?P<close>/)?(?P<name>[a-zA-Z][^\s"'<>@]*+)
        (?P<attributes>(?:\s+[^\s"'=<>]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>]++))?+)*+)
        \s*+/?>
        |<!--(?:(?!<!--|-->).)*+-->|<\?(?:(?!<\?|\?>).)*+\?>
        |<!\[CDATA\[(?:(?!<!\[CDATA\[|\]\]>).)*+\]\]>""",
    re.VERBOSE | re.DOTALL,
)
_ENTITY = re.compile(r"&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z0-9]+);")


def addresses(stretch: Stretch) -> None:
    """`<https://example.org>` and `<somebody@example.org>` are links by themselves."""
    if "<" not in stretch.mask:
        return
    for pattern, prefix in ((_ADDRESS, ""), (_MAIL, "mailto:")):
        taken: list[Found] = []
        for match in pattern.finditer(stretch.mask):
            typed = stretch.text[match.start("target") : match.end("target")]
            inner = stretch.place(*match.span("target"))
            target = Target(*inner, typed if typed.startswith(prefix) else prefix + typed)
            words = (Text(*inner, typed.removeprefix(prefix) if prefix else typed),)
            node = Link(*stretch.place(*match.span()), words, target, is_address=True)
            taken.append(Found(*match.span(), node))
        stretch.take(taken)


def breaks(stretch: Stretch) -> None:
    """Two spaces at the end of a line."""
    if "  \n" not in stretch.mask:
        return
    taken: list[Found] = []
    position = 0
    while (at := stretch.mask.find("  \n", position)) >= 0:
        position = at + 3
        taken.append(Found(at, position, Break(stretch.at(at), stretch.at(at + 1) + 1)))
    stretch.take(taken)


def tags(stretch: Stretch) -> None:
    """Raw HTML in a line of words."""
    if "<" not in stretch.mask:
        return
    taken: list[Found] = []
    for match in _TAG.finditer(stretch.mask):
        taken.append(Found(*match.span(), _markup(match, stretch)))
    stretch.take(taken)


def _markup(match: re.Match[str], stretch: Stretch) -> Node:
    place = stretch.place(*match.span())
    typed = stretch.text[match.start() : match.end()]
    if match["name"]:
        pairs = attributes_of(stretch.text[match.start("attributes") : match.end("attributes")])
        return Tag(*place, match["name"].rstrip("/").lower(), pairs, match["close"] is not None)
    if typed.startswith("<!--"):
        return Comment(*place, comment_words(typed))
    return Declaration(*place)


def entities(stretch: Stretch) -> None:
    """Signs by their names and numbers."""
    if "&" not in stretch.mask:
        return
    taken: list[Found] = []
    for match in _ENTITY.finditer(stretch.mask):
        node = Entity(*stretch.place(*match.span()), unescape(match[0]))
        taken.append(Found(*match.span(), node))
    stretch.take(taken)
