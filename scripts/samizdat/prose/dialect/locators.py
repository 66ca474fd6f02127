"""Places in works that cannot be: pages that run backwards, pages of five digits, words for one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samizdat.frozen import frozen
from samizdat.prose.dialect.trouble import Examined, Trouble
from samizdat.prose.views.parts import citations

_PAGES = re.compile(r"\b(?P<label>pp?)\.\s*(?P<first>\d+)(?:\s*[–—-]\s*(?P<last>\d+))?")
_LABEL = (
    r"(?:pp?|chs?|chaps?|cols?|ff|ll|nos|paras?|secs?|vols?)\.|chapters|leaves|lines|pages|volumes"
)
_RANGE = re.compile(
    rf"(?:\A|(?<!\w)(?:{_LABEL})\s*)(?P<first>\d+)\s*[–—-]\s*(?P<last>\d+)(?![\w–—-])"
)
"""What runs from one number to another; in the number of a file a hyphen parts no two places."""

_ROMAN = re.compile(r"\bpp?\.\s*(?P<first>[ivxlc]+)\s*[–—-]\s*(?P<last>[ivxlc]+)\b")
_ALONE = re.compile(r"\A(?P<number>\d+)(?![\w–—-])")
_BARE = re.compile(r"(?<!\w)(?P<label>pp?|chs?|chaps?|cols?|ll?|paras?|vols?)\.\s*(?=[,;]|\Z)")
_UNPOINTED = re.compile(r"(?<!\w)(?:pp?|chs?|chaps?|vols?)[ ]\d[\d–—-]*")
_WORDY = re.compile(
    r"""\b(?:pages?|chapters?|volumes?|lines?|(?:pp?|chs?|chaps?|vols?)\.)[ ]
        (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|a[ ]hundred
        |hundred)\b""",
    re.IGNORECASE | re.VERBOSE,
)
MOST_PAGES = 9_999

_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@frozen
class Pages:
    """Pages that a citation names."""

    first: int
    last: int


def pages(suffix: str) -> tuple[Pages, ...]:
    """The pages of a locator; 1037–39 ends on 1039."""
    found: list[Pages] = []
    for match in _PAGES.finditer(suffix):
        first, last = match["first"], match["last"] or match["first"]
        found.append(Pages(int(first[:12]), int(_whole(first, last)[:12])))
    return tuple(found)


def _whole(first: str, last: str) -> str:
    """The end of a stretch with the digits that it shares with the beginning."""
    if len(last) < len(first):
        return first[: len(first) - len(last)] + last
    return last


def locators(examined: Examined) -> Iterator[Trouble]:
    """A locator that nobody can look up."""
    tree = examined.tree
    for citation in citations(tree):
        for cite in citation.cites:
            if _PLAIN.fullmatch(cite.suffix):
                continue
            problem = _wrong(cite.suffix)
            if problem:
                remedy = "write the pages as the work has them: p. 89, pp. 79–89"
                yield Trouble("impossible-locator", cite.start, citation.end, problem, remedy)


_PLAIN = re.compile(r"(?:p\. \d{1,4})?")
"""As nearly all are."""


def _wrong(suffix: str) -> str:
    if _runs_backwards(suffix):
        return f"the places of {suffix!r} run backwards"
    numbers = [found.last for found in pages(suffix)]
    alone = _ALONE.match(suffix)
    if alone:
        numbers.append(int(alone["number"][:12]))
    if any(number > MOST_PAGES for number in numbers):
        return f"no work has the page of {suffix!r}"
    wordy = _WORDY.search(suffix)
    if wordy:
        return f"{wordy[0]!r} is told in words, and is no place that can be looked up"
    unpointed = _UNPOINTED.search(suffix)
    if unpointed:
        return f"{unpointed[0]!r} lacks its full stop, and is printed as it is typed"
    bare = _BARE.search(suffix)
    if bare:
        return f"{bare['label'] + '.'!r} has no number after it"
    return ""


def _runs_backwards(suffix: str) -> bool:
    for match in _RANGE.finditer(suffix):
        if int(_whole(match["first"], match["last"])[:12]) < int(match["first"][:12]):
            return True
    for match in _ROMAN.finditer(suffix):
        if _number(match["last"]) < _number(match["first"]):
            return True
    return False


def _number(roman: str) -> int:
    """The value of a Roman number: a smaller sign before a larger one is taken off."""
    total, before = 0, 0
    for sign in reversed(roman):
        value = _VALUES[sign]
        total += value if value >= before else -value
        before = max(before, value)
    return total
