"""The queries by which the search is judged, and the arithmetic of `scripts/bench search`."""

from collections import Counter

import pytest

from tests.bench.queries import KINDS, QUERIES, Query, Score, answers, rank, read_queries, score
from tests.registers.conftest import Made

FEWEST = 60


@pytest.fixture(scope="module")
def queries() -> list[Query]:
    """The set, as it stands in its file."""
    return read_queries(QUERIES)


def test_there_are_enough(queries: list[Query]) -> None:
    """There are queries of every kind, sixty at least, each with an answer."""
    assert len(queries) >= FEWEST
    assert {query.kind for query in queries} == set(KINDS)
    assert [query.text for query in queries if not query.text.strip() or not query.expects] == []


def test_none_is_asked_twice(queries: list[Query]) -> None:
    """No query stands there twice, and none expects the same twice."""
    texts = Counter(query.text for query in queries)
    assert [text for text, count in texts.items() if count > 1] == []
    assert [query.text for query in queries if len(set(query.expects)) < len(query.expects)] == []


def test_every_answer_exists(queries: list[Query], made: Made) -> None:
    """What a query expects has a place on the site, by which the catalogue knows it."""
    expected = {address for query in queries for address in query.expects}
    assert sorted(expected - {entry.address for entry in made.answers.catalogue}) == []


def test_answers_are_compared_by_their_place() -> None:
    """A passage counts as its essay; what stands on a page of many counts by its anchor."""
    found = ["essays/x/?find=a#h", "essays/x/", "timeline/?find=a#e", "timeline/#f", "people/y/#z"]
    assert answers(found) == ["essays/x/", "timeline/#e", "timeline/#f", "people/y/"]


def test_ranks() -> None:
    """The rank is that of the first right answer; a page will do only where one says so."""
    found = ["essays/x/", "timeline/", "timeline/#e"]
    assert rank(found, ["timeline/#e", "people/y/"]) == 3
    assert rank(found, ["timeline/#e"], pages=True) == 2
    assert rank(found, ["people/y/"]) == 0


def test_scores() -> None:
    """A score counts firsts and the first five, and means the reciprocal ranks."""
    assert score([1, 2, 0, 10]) == Score(count=4, at_1=0.25, at_5=0.5, mrr=0.4)
