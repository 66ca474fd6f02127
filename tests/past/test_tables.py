"""Tables of sentences with planted errors, and look-alikes in which nothing is wrong.

Both were written before the rules were tuned. One is on the country of the first collection, one
on two others.
"""

import pytest

from tests.past.table import Row, counts, rows

ENOUGH = 4
"""A kind with fewer planted sentences is not measured."""


@pytest.fixture(scope="module", params=[("soviet", "1917/1990"), ("ireland", "1780/1990")])
def table(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Row]:
    """The sentences of a table with what was found in them."""
    name, period = request.param
    return list(rows(name, period, tmp_path_factory.mktemp(name)))


def test_recall_and_precision(table: list[Row]) -> None:
    """Of each kind nine in ten planted errors are found, and nine in ten findings are right."""
    for code, (planted, right, wrong) in counts(tuple(table)).items():
        if planted >= ENOUGH:
            assert right / planted >= 0.85, code
            assert right / (right + wrong) >= 0.9, code


def test_look_alikes(table: list[Row]) -> None:
    """In none of the sentences in which nothing is wrong is anything found."""
    assert [row.text for row in table if not row.code and row.found] == []
