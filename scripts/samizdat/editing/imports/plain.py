"""Texts without any marks, as pandoc would hand them out; it has no reader for them itself."""

import re

from samizdat.editing.imports.nodes import Part, text_of

_BETWEEN = re.compile(r"\n[ \t]*\n+")
_MARK = re.compile(r"\[(\d{1,3})\]")
_NOTE = re.compile(r"(?:\[(?P<one>\d{1,3})\]|(?P<other>\d{1,3})\.)\s+(?P<text>\S.*)", re.DOTALL)
_HEADLINE = re.compile(r"\w[^.!?…]{2,70}")
API = [1, 23, 1]
"""The version of pandoc's types that the tree is written in."""


def tree_of(text: str) -> Part:
    """A text as paragraphs, with its notes where `[1]` in the text has its note at the end."""
    paragraphs = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    paragraphs, notes = _notes(paragraphs)
    title: Part = {}
    if len(paragraphs) > 1 and "\n" not in paragraphs[0] and _HEADLINE.fullmatch(paragraphs[0]):
        title = {"title": {"t": "MetaInlines", "c": text_of(paragraphs.pop(0))}}
    blocks = [{"t": "Para", "c": _inlines(part, notes)} for part in paragraphs]
    return {"pandoc-api-version": API, "meta": title, "blocks": blocks}


def _notes(paragraphs: list[str]) -> tuple[list[str], dict[str, str]]:
    """The paragraphs without the notes at their end, and these by their numbers."""
    lines: list[str] = []
    rest = list(paragraphs)
    while rest and _NOTE.match(rest[-1]):
        lines[:0] = _each(rest.pop())
    marks = set(_MARK.findall("\n".join(rest)))
    notes: dict[str, str] = {}
    for line in lines:
        match = _NOTE.fullmatch(line)
        if match:
            notes[match["one"] or match["other"]] = match["text"]
    if not notes or set(notes) != marks:
        return paragraphs, {}
    return rest, notes


def _each(paragraph: str) -> list[str]:
    """Notes that stand line under line; a line that begins with no number goes on with one."""
    found: list[str] = []
    for line in paragraph.split("\n"):
        if found and not _NOTE.match(line):
            found[-1] += f" {line.strip()}"
        else:
            found.append(line.strip())
    return found


def _inlines(paragraph: str, notes: dict[str, str]) -> list[Part]:
    """Words of a paragraph, with its notes in the place of their marks."""
    found: list[Part] = []
    end = 0
    for match in _MARK.finditer(paragraph):
        if match[1] not in notes:
            continue
        found += _spaced(paragraph[end : match.start()])
        found.append({"t": "Note", "c": [{"t": "Para", "c": text_of(notes[match[1]])}]})
        end = match.end()
    return found + _spaced(paragraph[end:])


def _spaced(text: str) -> list[Part]:
    """Words with the blanks before and behind them."""
    found = text_of(text)
    if found and text[:1].isspace():
        found.insert(0, {"t": "Space"})
    if found and text[-1:].isspace():
        found.append({"t": "Space"})
    return found
