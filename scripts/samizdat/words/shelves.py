"""Where a paper lies in an archive that counts as Russian ones do: fond, opis, delo, list.

A fond is what one office left behind, an opis an inventory of it, a delo a file in that, a list a
leaf of the file, which has a back (оборот, `ob.`). Whatever the language, an archive is asked for
them in this order.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from samizdat.words.listing import joined

LEVELS = ("fond", "opis", "delo", "list")
LABELS = {"fond": "f.", "opis": "op.", "delo": "d.", "list": "l."}

_SIGNS = {
    "fond": r"f\.|ф\.|fond|фонд",
    "opis": r"op\.|оп\.|opis|опись",
    "delo": r"dd?\.|дд?\.|delo|дело",
    "list": r"ll?\.|лл?\.|leaf|leaves|list[yi]?|листы?",
}
"""What may stand before a number of each level, in Latin and in Cyrillic letters."""

_BACK = r"\s*(?:ob|об)\b\.?|[rv]\b"
_NUMBER = rf"\d+(?:-?[a-zа-я]\b)?(?:{_BACK})?"
_NUMBERS = rf"{_NUMBER}(?:\s*(?:[-–—,]|,?\s(?:and|и)\s)\s*{_NUMBER})*"
_LEVEL = {
    level: re.compile(rf"(?P<sign>{signs})\s*(?P<numbers>{_NUMBERS})", re.IGNORECASE)
    for level, signs in _SIGNS.items()
}
_BETWEEN = re.compile(r"(?P<label>\D*)(?P<first>\d+)[–-](?P<last>\d+)")
MOST_BETWEEN = 12
"""So many numbers at most lie between the first of a level and its last."""

_IN_BRACKETS = re.compile(r"\(([^()]+)\)\s*$")
_LETTERS = str.maketrans("абвгд", "abvgd")
_JOINT = re.compile(r"\s*[,;]?\s*")
_AMBIGUOUS = re.compile(r"(?P<sign>ll?\.)\s*(?P<numbers>\d)")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in an archive, as a locator names it: `d. 5, l. 4ob.`."""

    level: str
    """The highest level that is named: `delo`."""

    levels: Mapping[str, str]
    """All that is named, in one writing: `d. 5`, `l. 4ob.`."""

    numbers: str
    """The numbers of the last level: `4ob.`."""

    rest: str
    """What is typed after it."""

    @property
    def words(self) -> str:
        """The levels in a row: `d. 5, l. 4ob.`."""
        return ", ".join(self.levels.values())

    @property
    def is_leaf(self) -> bool:
        """Only leaves are named."""
        return self.level == LEVELS[-1]


def place_of(text: str) -> Place | None:
    """The place with which a locator begins; None where it names none of an archive."""
    named: dict[str, str] = {}
    numbers, at = "", 0
    for level in LEVELS:
        joint = _JOINT.match(text, at)
        start = joint.end() if joint and named else at
        match = _LEVEL[level].match(text, start)
        if match:
            numbers = one_writing(match["numbers"])
            named[level] = labelled(level, numbers)
            at = match.end()
    if not named:
        return None
    return Place(next(iter(named)), named, numbers, text[at:].lstrip(" ,;"))


def may_be_lines(text: str) -> bool:
    """A locator begins with `l.`, which is a line to some readers and a leaf to others."""
    return _AMBIGUOUS.match(text) is not None


def labelled(level: str, numbers: str) -> str:
    """Numbers after the label of their level: `ll. 4–7`."""
    label = LABELS[level]
    if level == LEVELS[-1] and re.search(r"[–,]| and ", numbers):
        label = "ll."
    return f"{label} {numbers}"


def labelled_levels(shelf: Mapping[str, str]) -> dict[str, str]:
    """The levels that are known, each with its label: `f. 37837`, `op. 18`."""
    labels: dict[str, str] = {}
    for level in LEVELS:
        if shelf.get(level):
            labels[level] = labelled(level, shelf[level])
    return labels


def one_writing(numbers: str) -> str:
    """Numbers of leaves with the back of one as `ob.`, and a dash between two."""
    backs = re.sub(r"\s*(?:ob|об)\b\.?", "ob.", numbers, flags=re.IGNORECASE)
    spread = re.sub(r"\s*[-–—]\s*(?=\d)", "–", backs)
    return re.sub(r"\s*,?\s(?:and|и)\s\s*", " and ", spread).translate(_LETTERS)


def spread(level: str) -> str:
    """A level with the few numbers between two: `d. 58–61` is found by 60 too."""
    between = _BETWEEN.fullmatch(level)
    if between is None:
        return level
    first, last = int(between["first"]), int(between["last"])
    if not first < last <= first + MOST_BETWEEN:
        return level
    return f"{between['label']}{' '.join(map(str, range(first, last + 1)))}"


def shelfmark(archive: str, *parts: str | None) -> str:
    """Where an archive keeps a paper, as readers ask for it: `SAW, f. 421, op. 18, d. 890`.

    The archive is called by what stands in brackets after its name, if anything does.
    """
    if not archive:
        return ""
    short = _IN_BRACKETS.search(archive)
    return joined(short[1] if short else archive, *parts, by=", ")
