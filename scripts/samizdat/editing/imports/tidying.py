"""What a text has that ours have not: changes, comments, foreign looks, several title levels.

Each of these is resolved, and said in the report. No word is lost but what was struck out.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from samizdat.editing.imports.nodes import Part, changed, classes, parts, text_of, words

_HIGHEST, _LOWEST = 2, 6


@dataclass(slots=True)
class Tidied:
    """A text as we have texts, and what was done to it."""

    meta: Part
    blocks: list[Part]
    comments: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    """How many changes were accepted, and so on, by what the report calls them."""


def tidy(tree: Part) -> Tidied:
    """A tree of pandoc's with what we have, and nothing else."""
    found = Tidied(tree["meta"], tree["blocks"])
    tidier = _Tidier(found)
    found.blocks = changed(found.blocks, tidier.resolved)
    found.blocks = changed(found.blocks, tidier.plainer)
    found.blocks = _levelled(found)
    return found


class _Tidier:
    def __init__(self, found: Tidied) -> None:
        self.found = found

    def resolved(self, part: Part) -> list[Part] | None:
        """Insertions stay, deletions go, comments are kept apart."""
        if part["t"] not in ("Span", "Div"):
            return None
        worn = classes(part)
        if "deletion" in worn:
            self.found.counts["deletions made"] += 1
            return []
        if "insertion" in worn:
            self.found.counts["insertions accepted"] += 1
            return list(part["c"][1])
        if "comment-start" in worn:
            author = dict(part["c"][0][2]).get("author", "")
            said = words(part["c"][1])
            self.found.comments.append(f"{author}: {said}" if author else said)
            return []
        if {"comment-end", "paragraph-insertion", "paragraph-deletion"} & set(worn):
            return []
        return None

    def plainer(self, part: Part) -> list[Part] | None:
        """What has no counterpart among our marks is told in those that there are."""
        if part.get("ours"):
            return None
        make = _PLAINER.get(part["t"])
        if make:
            return make(part.get("c"))
        if part["t"] == "Table":
            return self._table(part["c"])
        if part["t"] == "Link":
            return self._link(part["c"])
        return None

    def _link(self, content: Any) -> list[Part]:
        """A link within the text, or to nowhere, is its words."""
        target = str(content[2][0])
        if re.match(r"https?://|mailto:", target):
            return [{"t": "Link", "c": [["", [], []], content[1], [target, ""]]}]
        self.found.counts["links within the text taken out"] += 1
        return list(content[1])

    def _table(self, content: Any) -> list[Part]:
        """A table of single lines: a cell over several columns is followed by empty ones."""
        _, caption, columns, head, bodies, foot = content
        rows = [*head[1]]
        for body in bodies:
            rows += [*body[2], *body[3]]
        rows += foot[1]
        lines = [_cells(row[1]) for row in rows]
        width = max([len(line) for line in lines], default=0)
        if not width:
            return []
        for line in lines:
            line.extend([_cell([])] * (width - len(line)))
        above, *below = [[["", [], []], line] for line in lines]
        aligned = [*columns, *[[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}]] * width][:width]
        plain = [[alignment[0], {"t": "ColWidthDefault"}] for alignment in aligned]
        none: list[Any] = ["", [], []]
        table = {"t": "Table", "c": [none, [None, []], plain, [none, [above]],
                 [[none, 0, [], below]], [none, []]]}  # fmt: skip
        self.found.counts["tables"] += 1
        title = _line(caption[1])
        if title:
            return [{"t": "Para", "c": title}, table]
        return [table]


def _held(content: Any) -> list[Part]:
    """What stands in a part that has attributes."""
    return list(content[-1])


def _figure(content: Any) -> list[Part]:
    """Its picture under its caption: as alternative text where the picture has none."""
    _, (_, caption), blocks = content
    line = _line(caption)
    said = words(line)
    pictures = list(parts(blocks, "Image"))
    if len(pictures) == 1 and words(pictures[0]["c"][1]) in ("", said):
        pictures[0]["c"][1] = line
        return list(blocks)
    if not said or said in words(blocks):
        return list(blocks)
    return [*blocks, {"t": "Para", "c": line}]


def _quoted(content: Any) -> list[Part]:
    opened, closed = "“", "”"
    if content[0]["t"] == "SingleQuote":
        opened, closed = "‘", "’"
    return [{"t": "Str", "c": opened}, *content[1], {"t": "Str", "c": closed}]


def _small(mark: str) -> Callable[[Any], list[Part]]:
    def raised(content: Any) -> list[Part]:
        return [_raw(f"<{mark}>"), *content, _raw(f"</{mark}>")]

    return raised


def _heading(content: Any) -> list[Part]:
    """A heading without an id: ours follow from its words."""
    return [{"t": "Header", "c": [content[0], ["", [], []], content[2]], "ours": True}]


_PLAINER: Mapping[str, Callable[[Any], list[Part]]] = {
    "Div": _held,
    "Figure": _figure,
    "Span": _held,
    "Underline": list,
    "SmallCaps": list,
    "Strikeout": list,
    "Quoted": _quoted,
    "Superscript": _small("sup"),
    "Subscript": _small("sub"),
    "Math": lambda content: [{"t": "Str", "c": content[1]}],
    "RawInline": lambda _: [],
    "RawBlock": lambda _: [],
    "LineBlock": lambda content: [{"t": "Para", "c": _joined(content)}],
    "Header": _heading,
}
"""What is made of each part that we have not; the words in it stay."""


def _raw(text: str) -> Part:
    return {"t": "RawInline", "c": ["html", text], "ours": True}


def _cells(cells: list[Any]) -> list[Any]:
    found: list[Any] = []
    for cell in cells:
        found.append(_cell(cell[4]))
        found += [_cell([])] * (cell[3] - 1)
    return found


def _cell(blocks: list[Part]) -> list[Any]:
    line = _line(blocks)
    content = [{"t": "Plain", "c": line}] if line else []
    return [["", [], []], {"t": "AlignDefault"}, 1, 1, content]


def _line(blocks: list[Part]) -> list[Part]:
    """Blocks as one line; what holds no words of its own is told plainly."""
    lines: list[list[Part]] = []
    for block in blocks:
        if block["t"] in ("Para", "Plain"):
            lines.append(
                [part if part["t"] != "LineBreak" else {"t": "Space"} for part in block["c"]]
            )
        else:
            lines.append(text_of(words(block)))
    return _joined([line for line in lines if line], {"t": "Space"})


def _joined(lines: list[list[Part]], joint: Part | None = None) -> list[Part]:
    found: list[Part] = []
    for line in lines:
        if found:
            found.append(joint or {"t": "LineBreak"})
        found += line
    return found


def _levelled(found: Tidied) -> list[Part]:
    """Headings from the second level down; a single one above all others is the title."""
    headings = list(parts(found.blocks, "Header"))
    levels = [heading["c"][0] for heading in headings]
    if not levels:
        return found.blocks
    blocks = found.blocks
    top = min(levels)
    first = headings[0]
    is_title = (
        levels.count(top) == 1 and levels[0] == top and blocks[0] is first and len(blocks) > 1
    )
    if is_title and "title" not in found.meta:
        found.meta = {**found.meta, "title": {"t": "MetaInlines", "c": first["c"][2]}}
        blocks = blocks[1:]
    elif is_title and words(found.meta["title"]) == words(first["c"][2]):
        blocks = blocks[1:]
    rest = [heading["c"][0] for heading in parts(blocks, "Header")]
    ranks = {level: rank for rank, level in enumerate(sorted(set(rest)))}
    return list(changed(blocks, lambda part: _ranked(part, ranks)))


def _ranked(part: Part, ranks: dict[int, int]) -> list[Part] | None:
    """A heading at the level that follows from those which the text uses."""
    if part["t"] != "Header":
        return None
    level, attributes, content = part["c"]
    if not content:
        return []
    return [{"t": "Header", "c": [min(_HIGHEST + ranks[level], _LOWEST), attributes, content]}]
