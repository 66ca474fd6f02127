"""The dialect: where what was typed and what the page shows part ways, found without rendering."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from samizdat.prose.dialect import (
    braces,
    elements,
    enumerations,
    foreign,
    lists,
    locators,
    references,
    signs,
    swallowed,
    tables,
    unclosed,
)
from samizdat.prose.dialect.trouble import Edit as Edit
from samizdat.prose.dialect.trouble import Examined
from samizdat.prose.dialect.trouble import Trouble as Trouble
from samizdat.prose.tree import Tree

Rule = Callable[[Examined], Iterator[Trouble]]

RULES: tuple[Rule, ...] = (
    signs.odd_signs,
    signs.conflicts,
    foreign.foreign_markup,
    swallowed.swallowed,
    lists.lists,
    lists.notes_cut_short,
    tables.tables,
    unclosed.unclosed,
    references.references,
    references.anchors,
    references.notes,
    references.lost_notes,
    elements.elements,
    elements.declarations,
    elements.entities,
    elements.boxes,
    elements.headings,
    braces.braces,
    braces.words_in_braces,
    elements.lines,
    elements.backslashes,
    elements.indented,
    enumerations.enumerations,
    elements.limits,
    locators.locators,
)


def troubles(tree: Tree) -> tuple[Trouble, ...]:
    """All that is wrong in a text by itself, in the order in which it stands there; each once.

    What stands within an unfinished merge or within foreign markup is told by that alone.
    """
    examined = Examined(tree)
    found: list[Trouble] = []
    for rule in RULES:
        found += rule(examined)
    found.sort(key=lambda trouble: (trouble.start, trouble.end))
    return tuple(_each_once(found))


CAUSES = ("foreign-markup", "conflict-mark")
"""Troubles that explain what else is found at their place."""


def _each_once(found: list[Trouble]) -> Iterator[Trouble]:
    causes = [trouble for trouble in found if trouble.code in CAUSES]
    outer: set[Trouble] = set()
    number, told_to = 0, -1
    for trouble in found:
        while number < len(causes) and causes[number].start <= trouble.start:
            if causes[number].start >= told_to:
                outer.add(causes[number])
            told_to = max(told_to, causes[number].end)
            number += 1
        if trouble.start >= told_to or trouble in outer:
            yield trouble
