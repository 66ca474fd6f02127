"""Lines that were meant for items of a list, by signs that begin none here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from samizdat.frozen import frozen
from samizdat.prose import nodes
from samizdat.prose.dialect.trouble import Examined, Trouble, Typed

CODE = "read-differently"
BULLET = "write - for it"
LETTER = "write - for it, or two spaces at the end of the line above: no list counts by letters"
SPEECH = "write - for an item of a list, or leave a blank line above what another says"


@frozen
class Enumeration:
    """Signs that begin items elsewhere."""

    pattern: re.Pattern[str]
    remedy: str
    """What to write; `{}` stands for the number."""

    least: int = 2
    """So many lines have to begin with them."""


def _signs(pattern: str, remedy: str, least: int = 2) -> Enumeration:
    """Signs at the beginning of a line; what counts is the group `count`."""
    found = re.compile(rf"^[ >]*(?P<sign>{pattern})", re.MULTILINE)
    return Enumeration(found, remedy, least)


ENUMERATIONS = (
    _signs(r"(?P<count>\d+)\)(?= +\S)", "write {}. for it"),
    _signs(r"\((?P<count>\d+)\)(?= +\S)", "write {}. for it"),
    _signs(r"(?P<count>\d+)\.(?=[^\W\d_])", "write a space after it"),
    _signs(r"(?P<count>[a-zA-Z])[.)](?= +\S)", LETTER),
    _signs(r"\((?P<count>[a-zA-Z])\)(?= +\S)", LETTER),
    _signs(r"(?P<count>[ivx]+|[IVX]+)[.)](?= +\S)", LETTER),
    _signs(r"[•·◦▪‣∙●○■](?=[ \t\xa0])", BULLET, least=1),
    _signs(r"[–—](?=[ \xa0])", SPEECH),
)
_ANY = re.compile(r"^[ >]*(?:\(?\w{1,4}[.)]|[•·◦▪‣∙●○■–—])", re.MULTILINE)
"""How every one of them looks."""

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def enumerations(examined: Examined) -> Iterator[Trouble]:
    """Lines of a paragraph that count or have bullets, and make no list."""
    signed = set(map(id, examined.signed))
    for typed in examined.typed:
        counts = "\n" in typed.text or id(typed) in signed  # one line alone counts nothing
        if counts and isinstance(typed.block, nodes.Paragraph) and _ANY.search(typed.text):
            yield from _enumeration(typed)


def _enumeration(typed: Typed) -> Iterator[Trouble]:
    for signs in ENUMERATIONS:
        found = list(signs.pattern.finditer(typed.text))
        if len(found) < signs.least or not _follow(found):
            continue
        first = found[0]
        start = typed.start + first.start("sign")
        problem = f"{first['sign']!r} begins no item of a list"
        remedy = signs.remedy.format(first.groupdict().get("count", ""))
        yield Trouble(CODE, start, start + len(first["sign"]), problem, remedy)
        return


def _follow(found: list[re.Match[str]]) -> bool:
    """The second counts one more than the first, where they count."""
    if len(found) < 2 or "count" not in found[0].groupdict():
        return True
    first, second = found[0]["count"], found[1]["count"]
    return _place(second) - _place(first) == 1 or (first.lower(), second.lower()) in _ROMAN_PAIRS


_ROMAN_PAIRS = frozenset(pairwise(_ROMAN))


def _place(count: str) -> int:
    """The place of a number or a letter among its like."""
    if count.isdecimal():
        return int(count[:9])
    return ord(count[0]) if len(count) == 1 else 0
