import re
from pathlib import Path

from samizdat.checks.wording import LOADED

HANDBOOK = Path(__file__).parents[2] / "docs" / "handbook" / "findings.md"


def test_handbook_has_the_same_words() -> None:
    """The handbook names every word that is found, and no other."""
    page = HANDBOOK.read_text(encoding="utf-8")
    lists = re.findall(r"^- (?:superlatives|epithets|stock phrases): (.*)$", page, re.MULTILINE)

    told = [word for line in lists for word in re.findall("`([^`]+)`", line)]

    assert told == list(LOADED)
