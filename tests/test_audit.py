"""What is made of the answers about known weaknesses, and of none."""

from typing import Any

import pytest

from tests.audit import weak_in_node, weak_in_python

FOUND = {"name": "alpha", "version": "1.0", "vulns": []}
WEAK = {
    "name": "beta",
    "version": "2.0",
    "vulns": [{"id": "PYSEC-2026-1", "fix_versions": ["2.1", "3.0"], "aliases": []}],
}
UNKNOWN = {"name": "gamma", "skip_reason": "Dependency not found on PyPI"}


@pytest.mark.parametrize(
    ("packages", "told"),
    [
        ([FOUND], []),
        ([FOUND, UNKNOWN], []),
        ([WEAK, FOUND], ["beta 2.0 has the weakness PYSEC-2026-1; mended in: 2.1, 3.0"]),
        ([UNKNOWN], None),
        ([], None),
    ],
)
def test_python(packages: list[Any], told: list[str] | None) -> None:
    """A weakness is a line; where no package was found, nothing was looked up."""
    assert weak_in_python({"dependencies": packages, "fixes": []}) == told


@pytest.mark.parametrize("answer", [None, {"message": "405 Method Not Allowed"}, {"error": {}}])
def test_nobody_answers(answer: Any) -> None:
    """No answer, or that of a registry that keeps no list, is not the answer that all is well."""
    assert weak_in_node(answer) is None
    assert weak_in_python(answer) is None


def test_node() -> None:
    """Each package with a weakness is a line."""
    weak = {"delta": {"name": "delta", "severity": "high", "range": "<1.2", "via": []}}

    assert weak_in_node({"vulnerabilities": weak}) == ["delta <1.2 has a weakness of severity high"]
    assert weak_in_node({"vulnerabilities": {}}) == []
