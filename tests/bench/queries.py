"""Queries with the answers that are expected of a search, and how near it comes to them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

QUERIES = Path(__file__).with_suffix(".yml")
"""The set by which the search is judged."""

KINDS = (
    "exact",
    "variant",
    "cyrillic",
    "typo",
    "keyboard",
    "phrase",
    "date",
    "two-word",
    "concept",
    "signature",
    "number",
    "title",
    "name",
    "pair",
    "question",
    "synonym",
    "joined",
    "editors",
)
CUT = 10
"""What stands further down counts as not found."""

GATHERED = (
    "timeline/",
    "corrections/",
    "figures/",
    "people/",
    "places/",
    "institutions/",
    "sources/",
    "quotations/",
)
"""Pages on which each thing has an anchor of its own."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and what is right as its first result."""

    text: str
    kind: str
    expects: tuple[str, ...]
    """Addresses; any one of them will do."""


def read_queries(file: Path = QUERIES) -> list[Query]:
    """The queries of a file, in its order."""
    rows = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [Query(row["query"], row["kind"], tuple(row["expects"])) for row in rows]


def few_of_each(queries: Iterable[Query], most: int) -> list[Query]:
    """So many of each kind at most, the first ones."""
    counts: dict[str, int] = {}
    chosen = []
    for query in queries:
        counts[query.kind] = counts.get(query.kind, 0) + 1
        if counts[query.kind] <= most:
            chosen.append(query)
    return chosen


def lost(queries: Iterable[Query], addresses: Iterable[str]) -> list[str]:
    """Expected answers that are the address of nothing: no search could find them."""
    expected: set[str] = set()
    for query in queries:
        expected.update(query.expects)
    return sorted(expected - set(addresses))


def answer(address: str) -> str:
    """The address of a result as it is compared: without the words, and a passage as its page."""
    page, _, anchor = address.partition("#")
    page = page.partition("?")[0].removesuffix("index.html")
    return f"{page}#{anchor}" if anchor and page in GATHERED else page


def answers(addresses: Iterable[str]) -> list[str]:
    """Different answers in the order in which they came."""
    return list(dict.fromkeys(map(answer, addresses)))


def rank(found: Sequence[str], expects: Iterable[str], *, pages: bool = False) -> int:
    """The place of the first right answer, from 1; 0 where none is among the first ten.

    With `pages` the page on which a thing stands will do, without its anchor.
    """
    right = {_page(address) if pages else address for address in expects}
    seen = list(dict.fromkeys(map(_page, found))) if pages else found
    return next((place for place, address in enumerate(seen[:CUT], 1) if address in right), 0)


def _page(address: str) -> str:
    return address.partition("#")[0]


@dataclass(frozen=True, slots=True)
class Score:
    """How well some queries were answered."""

    count: int
    at_1: float
    """The share whose first result is right."""

    at_5: float
    mrr: float
    """The mean of 1 / rank, 0 where nothing right was found."""


def score(ranks: Sequence[int]) -> Score:
    """The score of some queries by the ranks of their answers."""
    count = len(ranks)
    return Score(
        count,
        sum(place == 1 for place in ranks) / count,
        sum(1 <= place <= 5 for place in ranks) / count,
        sum(1 / place for place in ranks if place) / count,
    )
