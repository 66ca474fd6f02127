"""Places in works that cannot be: pages that run backwards, pages of five digits, words for one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samizdat.prose.dialect.trouble import Examined, Trouble
from samizdat.prose.views.parts import citations

_PAGES = re.compile(r"\b(?P<label>pp?)\.\s*(?P<first>\d+)(?:\s*[–—-]\s*(?P<last>\d+))?")
_WORDY = re.compile(
    r"""\b(?:pages?|chapters?|volumes?|lines?)[ ]
        (?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|a[ ]hundred|hundred)\b""",
    re.IGNORECASE | re.VERBOSE,
)
MOST_PAGES = 9_999


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages that a citation names."""

    first: int
    last: int


def pages(suffix: str) -> tuple[Pages, ...]:
    """The pages of a locator; 1037–39 ends on 1039."""
    found: list[Pages] = []
    for match in _PAGES.finditer(suffix):
        first, last = match["first"], match["last"] or match["first"]
        if len(last) < len(first):
            last = first[: len(first) - len(last)] + last
        found.append(Pages(int(first[:12]), int(last[:12])))
    return tuple(found)


def locators(examined: Examined) -> Iterator[Trouble]:
    """A locator that nobody can look up."""
    tree = examined.tree
    for citation in citations(tree):
        for cite in citation.cites:
            problem = _wrong(cite.suffix)
            if problem:
                remedy = "write the pages as the work has them: p. 89, pp. 79–89"
                yield Trouble("impossible-locator", cite.start, citation.end, problem, remedy)


def _wrong(suffix: str) -> str:
    for found in pages(suffix):
        if found.last < found.first:
            return f"the pages of {suffix!r} run backwards"
        if found.last > MOST_PAGES:
            return f"no work has the page of {suffix!r}"
    wordy = _WORDY.search(suffix)
    if not wordy:
        return ""
    return f"{wordy[0]!r} is told in words, and is no place that can be looked up"
