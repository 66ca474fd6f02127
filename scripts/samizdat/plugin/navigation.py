"""The menu: as the owner has written it, or made of the pages that the collection has.

A list whose register is still empty has no page. It may stand in a menu that is written ahead; the
menu of the site then goes without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samizdat.knowledge import addresses
from samizdat.words.tongue import PROGRAM

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from samizdat.words.tongue import Tongue

Entry = object
"""What MkDocs takes for an entry: a path, or a label with a path or with more entries."""

FIRST = (
    ("Essays", addresses.ESSAYS_PAGE),
    ("People", addresses.PEOPLE_PAGE),
    ("Timeline", addresses.TIMELINE_PAGE),
    ("Map", addresses.MAP_PAGE),
    ("Corrections", addresses.CORRECTIONS_PAGE),
    ("Figures", addresses.FIGURES_PAGE),
)
REGISTERS = (
    ("Places", addresses.PLACES_PAGE),
    ("Institutions", addresses.INSTITUTIONS_PAGE),
    ("Sources", addresses.SOURCES_PAGE),
    ("Quotations", addresses.QUOTATIONS_PAGE),
    ("Evidence", addresses.EVIDENCE_PAGE),
    ("Data", addresses.DATA_PAGE),
)
OURS = frozenset(page for _, page in (*FIRST, *REGISTERS))
"""Lists that a menu may name before there is anything in them."""

HANDBOOK = "handbook/"


def menu_of(
    pages: Collection[str], documents: Iterable[str], tongue: Tongue = PROGRAM
) -> list[Entry]:
    """A menu of those of our lists that there are, and of the pages that the editors have written.

    Both come as paths from docs/.
    """
    entries: list[Entry] = []
    handbook: list[Entry] = []
    others: list[Entry] = []
    for path in sorted(documents, key=_index_first):
        if path == addresses.HOME_PAGE:
            entries.append({tongue.gettext("Home"): path})
        elif path.startswith(HANDBOOK):
            handbook.append(path)
        else:
            others.append(path)
    entries += _there(FIRST, pages, tongue)
    registers = list(_there(REGISTERS, pages, tongue))
    if registers:
        entries.append({tongue.gettext("Registers"): registers})
    entries += others
    if handbook:
        entries.append({tongue.gettext("Handbook"): handbook})
    return entries


def _index_first(path: str) -> tuple[str, bool, str]:
    """By name, but for the page of a folder, which stands before all in it."""
    folder, slash, name = path.rpartition("/")
    return folder + slash, name != "index.md", name


def _there(
    labelled: Iterable[tuple[str, str]], pages: Collection[str], tongue: Tongue
) -> Iterator[Entry]:
    for label, path in labelled:
        if path in pages:
            yield {tongue.gettext(label): path}


def without_absent(entries: Iterable[Entry], pages: Collection[str]) -> list[Entry]:
    """A menu as written, without the lists of ours that have no page; no section is left empty."""
    kept: list[Entry] = []
    for entry in entries:
        if isinstance(entry, dict):
            found = _of_label(entry, pages)
            if found:
                kept.append(found)
        elif entry not in OURS or entry in pages:
            kept.append(entry)
    return kept


def _of_label(entry: dict[str, Entry], pages: Collection[str]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for label, value in entry.items():
        if isinstance(value, list):
            below = without_absent(value, pages)
            if below:
                found[label] = below
        elif value not in OURS or value in pages:
            found[label] = value
    return found
