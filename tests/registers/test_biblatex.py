"""BibLaTeX: what each kind of record becomes, and dates as its manual has them."""

import re
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from samizdat.exports.biblatex import TYPES, Work, biblatex
from samizdat.exports.bibliographies import work_of
from samizdat.model.csl import CslType
from samizdat.model.sources import Source

CASES = yaml.load(  # as typed: no date or number is made of the text
    Path(__file__).with_name("biblatex.yml").read_text("utf-8"),
    yaml.BaseLoader,  # noqa: S506
)


def entry(record: dict[str, Any]) -> str:
    """A record as BibLaTeX."""
    return biblatex([work_of(Source.model_validate(record))])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_entry(case: dict[str, Any]) -> None:
    """A record becomes the entry that stands beside it."""
    assert entry(case["source"]) == case["entry"]


@pytest.mark.parametrize(
    ("edtf", "field"),
    [
        ("1938", "date = {1938}"),
        ("1938-07", "date = {1938-07}"),
        ("1938-07-01", "date = {1938-07-01}"),
        ("1938-21", "date = {1938-21}"),
        ("1938~", "date = {1938~}"),
        ("1938-07?", "date = {1938-07?}"),
        ("1938%", "date = {1938%}"),
        ("193X", "date = {193X}"),
        ("19XX", "date = {19XX}"),
        ("1938-XX", "date = {1938-XX}"),
        ("1937/1938", "date = {1937/1938}"),
        ("1937-06-01/1937-06-04", "date = {1937-06-01/1937-06-04}"),
        ("1937~/1938?", "date = {1937~/1938?}"),
        ("1997/", "date = {1997/}"),
        ("1997/..", "date = {1997/}"),
        ("../1997", "date = {/1997}"),
        ("-0043", "date = {-0043}"),
        ("[1937,1939]", "year = {1937 or 1939}"),
        ("{1937,1939}", "year = {1937 and 1939}"),
    ],
)
def test_date(edtf: str, field: str) -> None:
    """A date stays what it is; what the format cannot say stands there in words."""
    source = {"id": "a", "type": "book", "kind": "memoir", "title": "A", "issued": edtf}

    assert entry(source) == f"@book{{a,\n  title = {{A}},\n  {field},\n}}\n"


def test_no_empty_field() -> None:
    """A work of which little is known has no field with nothing in it."""
    made = biblatex([Work({"id": "a", "type": "post", "title": "A", "author": [], "note": ""})])

    assert made == "@online{a,\n  title = {A},\n}\n"


def test_every_type_is_one_of_csl() -> None:
    """No type of ours is misspelt, and each has a name that a reader of BibLaTeX may know."""
    assert TYPES.keys() <= set(get_args(CslType))
    assert [name for name in TYPES.values() if not re.fullmatch("[a-z]+", name)] == []
