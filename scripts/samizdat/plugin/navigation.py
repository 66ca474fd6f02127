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
CHAPTERS = (
    "index", "begin", "word", "write", "registers", "pictures", "cite", "search", "check",
    "preview", "publish", "hosts", "settings", "trust", "findings", "architecture",
)  # fmt: skip
"""The pages of the program's handbook, as it is read; others stand behind them by name."""


def menu_of(
    pages: Collection[str], documents: Iterable[str], tongue: Tongue = PROGRAM
) -> list[Entry]:
    """A menu of those of our lists that there are, and of the pages that the editors have written.

    Both come as paths from docs/.
    """
    entries: list[Entry] = []
    handbook: list[Entry] = []
    others: list[Entry] = []
    for path in sorted(documents, key=_in_order):
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


def _in_order(path: str) -> tuple[int, tuple[str, bool, str]]:
    """Chapters of the handbook as they are read, everything else by name."""
    chapter = path.removeprefix(HANDBOOK).removesuffix(".md")
    position = len(CHAPTERS)
    if path.startswith(HANDBOOK) and chapter in CHAPTERS:
        position = CHAPTERS.index(chapter)
    return position, _index_first(path)


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
        elif _is_there(entry, pages):
            kept.append(entry)
    return kept


def _is_there(path: object, pages: Collection[str]) -> bool:
    """A page may stand in the menu: what the program makes or brings only where it is made."""
    if path in pages:
        return True
    return path not in OURS and not str(path).startswith(HANDBOOK)


def with_handbook(
    entries: Iterable[Entry], pages: Iterable[str], tongue: Tongue = PROGRAM
) -> list[Entry]:
    """A menu as its owner has written it, with the handbook that the program brings behind it."""
    kept = [*entries]
    handbook = sorted((page for page in pages if page.startswith(HANDBOOK)), key=_in_order)
    if handbook and HANDBOOK not in repr(kept):
        kept.append({tongue.gettext("Handbook"): handbook})
    return kept


def _of_label(entry: dict[str, Entry], pages: Collection[str]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for label, value in entry.items():
        if isinstance(value, list):
            below = without_absent(value, pages)
            if below:
                found[label] = below
        elif _is_there(value, pages):
            found[label] = value
    return found
