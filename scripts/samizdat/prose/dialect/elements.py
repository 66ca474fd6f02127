"""What looks like Markdown where the renderer reads none, and blocks that hold nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samizdat.prose import nodes
from samizdat.prose.dialect.lists import after
from samizdat.prose.dialect.raw import raw_markdown
from samizdat.prose.dialect.trouble import (
    HIDDEN,
    Edit,
    Examined,
    Trouble,
    Typed,
    line_end,
    line_start,
    short,
)
from samizdat.prose.nodes import Node
from samizdat.prose.tree import Tree

CODE = "read-differently"
_BOX = re.compile(r"\A(?:!!!|\?\?\?\+?)[^\n]*")
_SENTENCE = re.compile(r"[.,;:]\Z")
_ITEM = re.compile(r"(?:\d+\.|[*+-])(?= |\Z)")
_WORD = re.compile(r"\b[^\W\d_]{2,}\b")
_SIGNS_OF_CODE = re.compile(r"[{}<>=|\\$#`\[\]()@*/+_]")
_HASHES = re.compile(r"^[ >]*(?P<signs>#{1,6})[ ]+(?=\w)", re.MULTILINE)
_MEANING = re.compile(r"(?<=\n):(?=[^\W\d_])[^\n:]*$", re.MULTILINE)
_BACKSLASH = re.compile(rf"(?<![\\\w])\\[@,;:/?$%&=^~<{HIDDEN}]")
_DEAD_LINE = re.compile(r"^[ >]*={3,}[ ]*$", re.MULTILINE)


def elements(examined: Examined) -> Iterator[Trouble]:
    """Markdown in raw HTML, and words right after its end."""
    tree = examined.tree
    for node in tree.in_turn(nodes.RawBlock, nodes.Element):
        if isinstance(node, nodes.RawBlock):
            yield from _indented_tag(tree, node) or raw_markdown(node)
        yield from _tail(tree, node)


def _indented_tag(tree: Tree, node: nodes.RawBlock) -> list[Trouble]:
    """An element that asks for Markdown, and gets none because spaces stand before it."""
    first = node.parts[0]
    row = line_start(tree.text, node.start)
    indent = tree.text[row : node.start]
    asks = isinstance(first, nodes.Tag) and "markdown" in dict(first.attributes)
    if not asks or not indent or indent.strip(" "):
        return []
    problem = f"{short(tree.typed(first))!r} is indented, and so nothing in it is Markdown"
    fix = (Edit(row, node.start, ""),)
    return [Trouble(CODE, first.start, first.end, problem, "begin its line with it", fix)]


def entities(examined: Examined) -> Iterator[Trouble]:
    """`&foo;`, by which no sign is called."""
    tree = examined.tree
    for node in tree.all(nodes.Entity):
        typed = tree.typed(node)
        if node.text in (typed, "\ufffd"):
            problem = f"no sign is called {typed!r}"
            remedy = "write the sign itself, or &amp; where that sign is meant"
            yield Trouble(CODE, node.start, node.end, problem, remedy)


def declarations(examined: Examined) -> Iterator[Trouble]:
    """`<?…?>` and `<![CDATA[…]]>`, of which a browser makes a comment."""
    tree = examined.tree
    for node in tree.all(nodes.Declaration):
        problem = f"{short(tree.typed(node))!r} is a declaration, and not on the page"
        remedy = "leave it out, or write &lt; where the sign is meant"
        yield Trouble(CODE, node.start, node.end, problem, remedy)


def _tail(tree: Tree, node: Node) -> Iterator[Trouble]:
    end = line_end(tree.text, node.end)
    words = tree.text[node.end : end]
    if "&" in words and words.strip() and not words.lstrip().startswith("<"):
        problem = f"{short(words)!r} stands right after raw HTML, and part of it moves on the page"
        remedy = "begin a line with it, below a blank one"
        yield Trouble(CODE, node.end, end, problem, remedy)


def boxes(examined: Examined) -> Iterator[Trouble]:
    """A box that holds nothing, and a line that was meant to begin one."""
    tree = examined.tree
    for node in tree.in_turn(nodes.Box):
        if not node.blocks:
            row = tree.text[node.start : line_end(tree.text, node.start)]
            problem = f"the box {short(row)!r} holds nothing"
            remedy = "indent its text by four spaces, also after a blank line"
            yield Trouble("empty-box", node.start, node.end, problem, remedy)
    for typed in examined.typed:
        if not typed.text.startswith(("!!!", "???")):
            continue
        match = _BOX.match(typed.text)
        if match and isinstance(typed.block, nodes.Paragraph) and re.search(r"\w", match[0]):
            problem = f"{short(match[0])!r} begins no box"
            remedy = 'write !!! note "Title", and indent the text below it by four spaces'
            end = typed.start + match.end()
            yield Trouble("empty-box", typed.start, end, problem, remedy)


def _ruled(tree: Tree, node: nodes.Heading) -> Iterator[Trouble]:
    """Hyphens below a sentence or an item, or one alone, which make a heading of it."""
    words, _, below = tree.typed(node).rpartition("\n")
    hyphens = below.strip(" >")
    if not words or not hyphens.startswith("-"):
        return
    start = node.end - len(below.lstrip(" >"))
    if len(hyphens) == 1:
        problem = f"the hyphen below {short(words)!r} begins no item, and makes a heading of it"
        remedy = "write words after it, or take it out"
        yield Trouble(CODE, start, node.end, problem, remedy)
    elif _SENTENCE.search(words) or _ITEM.match(words):
        problem = f"the hyphens below {short(words)!r} make a heading of it"
        remedy = "leave a blank line above them, or write ## before the words of a heading"
        yield Trouble(CODE, start, node.end, problem, remedy)


def headings(examined: Examined) -> Iterator[Trouble]:
    """A heading without its space, which other readers of Markdown do not know as one."""
    tree = examined.tree
    for node in tree.all(nodes.Heading):
        yield from _ruled(tree, node)
        row = tree.text[node.start : line_end(tree.text, node.start)]
        match = re.match(r"#+(?=[^#\s])", row)
        if match is None:
            continue
        place = node.start + match.end()
        above = tree.text[line_start(tree.text, node.start - 1) : max(node.start - 1, 0)].strip()
        if len(match[0]) == 1 and (above or row[1:2].isdigit()):
            problem = f"{short(row)!r} begins with # and so is a heading on the page"
            remedy = "write \\# where the sign is meant, or a space after it for a heading"
            yield Trouble(CODE, node.start, place, problem, remedy)
            continue
        problem = f"the heading {short(row)!r} has no space after its signs"
        fix = (Edit(place, place, " "),)
        remedy = f"write {match[0]} {short(row[match.end() :].strip())}"
        yield Trouble(CODE, node.start, node.end, problem, remedy, fix)


FEW_WORDS = 4
"""So many words make prose of what would be code."""


def backslashes(examined: Examined) -> Iterator[Trouble]:
    """A backslash before a sign that means nothing, which the page shows here."""
    for typed in examined.signed:
        for match in _BACKSLASH.finditer(typed.text) if "\\" in typed.text else ():
            start = typed.start + match.start()
            fix = (Edit(start, start + 1, ""),) if match[0][1] in ",;:/?" else ()
            shown = examined.tree.text[start : start + 2]
            problem = f"'{shown}' is no escape here, and the page shows the backslash"
            yield Trouble(CODE, start, start + 2, problem, "take the backslash out", fix)


def lines(examined: Examined) -> Iterator[Trouble]:
    """Lines of signs that make nothing."""
    for typed in examined.signed:
        if not isinstance(typed.block, nodes.Paragraph):
            continue
        yield from _unread_signs(examined, typed)
        match = _DEAD_LINE.search(typed.text) if "===" in typed.text else None
        if match:
            problem = f"{match[0].strip()!r} underlines nothing: a heading is one line"
            remedy = "write # before the words of a heading, or --- between blank lines"
            start = typed.start + match.start()
            yield Trouble(CODE, start, start + len(match[0]), problem, remedy)


def _unread_signs(examined: Examined, typed: Typed) -> Iterator[Trouble]:
    """Spaces before the signs of a heading, none after that of a meaning."""
    for match in _HASHES.finditer(typed.text) if "#" in typed.text else ():
        start = typed.start + match.start("signs")
        row = line_start(examined.tree.text, start)
        shown = short(typed.text[match.start("signs") : line_end(typed.text, match.start("signs"))])
        problem = f"{shown!r} is indented, and so no heading"
        fix: tuple[Edit, ...] = ()
        if not examined.tree.text[row:start].strip(" "):
            fix = (Edit(row, start, ""),)
        end = start + len(match["signs"])
        yield Trouble(CODE, start, end, problem, "begin its line with #", fix)
    for match in _MEANING.finditer(typed.text) if "\n:" in typed.text else ():
        start = typed.start + match.start()
        problem = f"{short(match[0])!r} begins no meaning of a term"
        remedy = "write three spaces after the colon"
        yield Trouble(CODE, start, start + 1, problem, remedy, (Edit(start + 1, start + 1, "   "),))


def indented(examined: Examined) -> Iterator[Trouble]:
    """Words that are code because four spaces stand before them."""
    tree = examined.tree
    below_notes: set[int] = set()  # of these `notes_cut_short` tells
    for note in tree.notes:
        following = after(tree, note.end)
        if following:
            below_notes.add(following[0])
    for code in tree.all(nodes.Code):
        if code.is_fenced or line_start(tree.text, code.start) in below_notes:
            continue
        if len(_WORD.findall(code.text)) >= FEW_WORDS and not _SIGNS_OF_CODE.search(code.text):
            problem = f"{short(code.text)!r} is indented by four spaces, and so is code"
            remedy = "take the spaces away; > begins a quotation, ``` above and below makes code"
            yield Trouble(CODE, code.start, code.end, problem, remedy)


def limits(examined: Examined) -> Iterator[Trouble]:
    """Blocks in blocks in blocks, deeper than the page is made."""
    tree = examined.tree
    for place in tree.too_deep[:1]:
        problem = "lists and quotations stand in one another too deep here"
        remedy = "sixteen are read; take some of the signs away"
        yield Trouble("too-deep", place, place + 1, problem, remedy)
