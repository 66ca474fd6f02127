"""The queries by which the search is judged, and the arithmetic of `scripts/bench search`.

Whether the search answers those of the findable collection, `tests/site/test_search.py` asks it.
"""

from collections import Counter

import pytest

from tests.bench.answers import SETS as EVERY_SET
from tests.bench.queries import (
    KINDS,
    QUERIES,
    Query,
    Score,
    answers,
    lost,
    rank,
    read_queries,
    score,
)
from tests.bench.search import addresses
from tests.conftest import FINDABLE

SETS = {QUERIES: 60, FINDABLE / "queries.yml": 15}
"""Files of queries, and how many stand there at least."""


@pytest.fixture(scope="module", params=SETS, ids=["bench", "findable"])
def queries(request: pytest.FixtureRequest) -> list[Query]:
    """A set, as it stands in its file."""
    found = read_queries(request.param)
    assert len(found) >= SETS[request.param]
    return found


def test_there_are_enough(queries: list[Query]) -> None:
    """There are queries of each of the first nine kinds and of none unknown, all with answers."""
    assert set(KINDS[:9]) <= {query.kind for query in queries} <= set(KINDS)
    assert [query.text for query in queries if not query.text.strip() or not query.expects] == []


def test_every_kind_is_asked_for() -> None:
    """The sets of the bench together have queries of every kind."""
    asked: set[str] = set()
    for path in EVERY_SET:
        asked |= {query.kind for query in read_queries(path)}

    assert asked == set(KINDS)


def test_none_is_asked_twice(queries: list[Query]) -> None:
    """No query stands there twice, and none expects the same twice."""
    texts = Counter(query.text for query in queries)
    assert [text for text, count in texts.items() if count > 1] == []
    assert [query.text for query in queries if len(set(query.expects)) < len(query.expects)] == []


def test_every_answer_exists() -> None:
    """What a query to the findable collection expects is in its catalogue."""
    known, queries = addresses(FINDABLE), read_queries(FINDABLE / "queries.yml")
    stray = Query("A", "exact", ("people/nobody/",))

    assert lost(queries, known) == []
    assert lost([*queries, stray], known) == ["people/nobody/"]


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
