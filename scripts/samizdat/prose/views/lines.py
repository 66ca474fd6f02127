"""A line of prose by itself: a field of a record, a summary. It has no blocks and no attributes."""

from __future__ import annotations

import re

from samizdat.prose.inline.parts import parts_of
from samizdat.prose.inline.stretches import Context
from samizdat.prose.nodes import (
    Attributes,
    Citation,
    CodeSpan,
    Emphasis,
    Link,
    Node,
    NoteMark,
    Text,
)
from samizdat.prose.source import Source, lines_of
from samizdat.prose.views.words import plain

_HAS_SIGNS = re.compile(r"[\\`*_\[\]<>&\n\t]")
"""What may be Markdown in a line; a line without is words."""


def said(text: str) -> str:
    """What a line says, without its markup: for programs that show no emphasis and no links."""
    if not _HAS_SIGNS.search(text):
        return text
    return plain(_with_braces(_parts(text), text))


def marked(text: str) -> str:
    """The first stretch of a line that would be emphasis, code, a link or a citation in prose."""
    if not _HAS_SIGNS.search(text):
        return ""
    for part in _parts(text):
        if isinstance(part, Emphasis | CodeSpan | Link | Citation | NoteMark):
            return text[part.start : part.end]
    return ""


def _parts(text: str) -> tuple[Node, ...]:
    source = Source(text, 0)
    lines = lines_of(source.text, 0, len(source.text))
    return parts_of(lines, Context(source, {}, frozenset(), {}))


def _with_braces(parts: tuple[Node, ...], text: str) -> tuple[Node, ...]:
    """The parts of a line, in which curly brackets mean themselves."""
    kept: list[Node] = []
    for part in parts:
        if isinstance(part, Attributes):
            kept.append(Text(part.start, part.end, text[part.start : part.end]))
        elif isinstance(part, Emphasis):
            inner = _with_braces(part.parts, text)
            kept.append(Emphasis(part.start, part.end, inner, part.is_strong))
        elif isinstance(part, Link):
            kept += _with_braces(part.parts, text)
        else:
            kept.append(part)
    return tuple(kept)
