"""Notes of web pages: marks that lead to an element at the end, which leads back to the mark."""

import re
from typing import Any

from samizdat.editing.imports.nodes import Part, changed, id_of, parts, words

_MARK = re.compile(r"[\[(]?(?:\d{1,4}|[*†‡§]{1,3}|[a-z]{1,2}|[ivxl]{1,6})[\])]?", re.IGNORECASE)
_BACK = re.compile(r"[\s↩↵↑⏎^ˆ︎]*|[\[(]?\d{1,4}[\])]?\.?|jump up|back", re.IGNORECASE)
_WITH_IDS = ("Span", "Div", "Header")


def with_notes(blocks: list[Part]) -> list[Part]:
    """The blocks of a page with its notes where their marks stand; all others stay."""
    wanted: set[str] = set()
    for link in parts(blocks, "Link"):
        target = str(link["c"][2][0])
        if target.startswith("#") and _MARK.fullmatch(words(link["c"][1])):
            wanted.add(target[1:])
    if not wanted:
        return blocks
    bodies: dict[str, list[Part]] = {}
    rest = _without_bodies(blocks, wanted, bodies)
    return list(changed(rest, lambda part: _placed(part, bodies)))


def _without_bodies(
    blocks: list[Part], wanted: set[str], bodies: dict[str, list[Part]]
) -> list[Part]:
    """The blocks that are no notes; these are put under their ids."""
    rest: list[Part] = []
    for block in blocks:
        name = block["t"]
        if name in ("OrderedList", "BulletList"):
            kept = _without_items(block, wanted, bodies)
            if kept:
                rest.append(kept)
            continue
        found = _leading_ids(block) & wanted
        if found and _leads_back(block):
            body = [block]
            if name == "Div":
                body = block["c"][1]
            bodies[min(found)] = _clean(body)
        elif name == "Div":
            inner = _without_bodies(block["c"][1], wanted, bodies)
            rest.append({"t": "Div", "c": [block["c"][0], inner]})
        else:
            rest.append(block)
    return rest


def _without_items(block: Part, wanted: set[str], bodies: dict[str, list[Part]]) -> Part | None:
    """A list without those of its items that are notes."""
    is_ordered = block["t"] == "OrderedList"
    items = block["c"]
    if is_ordered:
        items = block["c"][1]
    kept: list[Any] = []
    for item in items:
        found: set[str] = set()
        if item:
            found = _leading_ids(item[0]) & wanted
        if found:
            bodies[min(found)] = _clean(item)
        else:
            kept.append(item)
    if not kept:
        return None
    if is_ordered:
        return {"t": block["t"], "c": [block["c"][0], kept]}
    return {"t": block["t"], "c": kept}


def _leading_ids(block: Part) -> set[str]:
    """Ids of a block and of what it begins with."""
    found: set[str] = set()
    if block["t"] == "Div":
        found.add(id_of(block))
        for inner in block["c"][1][:1]:
            found |= _leading_ids(inner)
    elif block["t"] in ("Para", "Plain"):
        for part in block["c"][:3]:
            if part["t"] in ("Span", "Link"):
                found.add(str(part["c"][0][0]))
            for inner in parts(part.get("c"), *_WITH_IDS, "Link"):
                found.add(str(inner["c"][0][0]))
    return found - {""}


def _leads_back(block: Part) -> bool:
    """It holds a link to the place of its mark."""
    return any(_is_back(link) for link in parts(block, "Link"))


def _is_back(part: Part) -> bool:
    target = str(part["c"][2][0])
    return target.startswith("#") and bool(_BACK.fullmatch(words(part["c"][1])))


def _clean(blocks: list[Part]) -> list[Part]:
    """A note without the links that lead back from it."""

    def change(part: Part) -> list[Part] | None:
        if part["t"] == "Link" and _is_back(part):
            return []
        if part["t"] == "Span":
            return list(part["c"][1])
        if part["t"] in ("Superscript", "Subscript") and not part["c"]:
            return []
        if part["t"] in ("Para", "Plain"):
            if not words(part["c"]):
                return []
            return [{"t": "Para", "c": _stripped(part["c"])}]
        return None

    return list(changed(blocks, change))


def _stripped(content: list[Part]) -> list[Part]:
    """Parts without blanks at the beginning and the end."""
    found = list(content)
    while found and found[0]["t"] in ("Space", "SoftBreak"):
        del found[0]
    while found and found[-1]["t"] in ("Space", "SoftBreak"):
        del found[-1]
    return found


def _placed(part: Part, bodies: dict[str, list[Part]]) -> list[Part] | None:
    if part["t"] == "Link":
        body = bodies.get(str(part["c"][2][0]).removeprefix("#"))
        if body and _MARK.fullmatch(words(part["c"][1])):
            return [{"t": "Note", "c": body}]
    if part["t"] == "Superscript" and [held["t"] for held in part["c"]] == ["Note"]:
        return list(part["c"])
    return None
