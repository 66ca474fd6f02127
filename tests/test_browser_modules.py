"""Modules of the search that need no page: each as a table of what comes of what.

The tables are in tests/javascript/cases. They are run in one empty page, not on a built site.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from samizdat.words.keyboards import layout

CASES = Path(__file__).parent / "javascript/cases"
TABLES = (
    "folding", "slips", "russian", "query", "keyboards", "respelling", "marking", "facets",
    "synonyms", "entries",
)  # fmt: skip

RUN = """async ([module, name, cases]) => {
  const exported = await import(`/${module}`);
  const facet = (name) => exported.FACETS.find((each) => each.name === name);
  const wrapped = {
    respelled: (known, names, words, titles) =>
      new exported.Respelling((word) => known.includes(word), names, titles).of(words),
    aboutLast: (addresses) => exported.aboutLast(addresses, (address) => address),
    typedOn: (layouts, text) => new exported.Keyboards(layouts).others(text),
    otherWays: (entries, words) => new exported.Synonyms(entries).of(words),
    markedBy: (text, words) => exported.marked(text, exported.marker(words)),
    chosenIn: (address) => exported.chosenIn(new URLSearchParams(address)),
    parametersOf: (words, chosen) => exported.parametersOf(words, new Map(chosen)).toString(),
    toggled: (chosen, name, value) => exported.toggled(new Map(chosen), facet(name), value),
    fits: (entry, chosen) => exported.fits(entry, new Map(chosen)),
    countsOf: (entries) => Object.fromEntries(exported.countsOf(new Set(entries))),
  };
  const called = wrapped[name] ?? exported[name];
  const plain = (key, value) => (value instanceof Map ? [...value] : value);
  return JSON.parse(JSON.stringify(cases.map(([given]) => called(...given)), plain));
}"""
"""Calls one function with what each case gives; maps come back as lists of pairs."""

WEIGHED = """async (cases) => {
  const { weighed, SOUND } = await import("/search/weighing.js");
  const { skeleton } = await import("/folding.js");
  return cases.map(({ query, entry, match, common = [] }) => {
    const asked = query.map((word) => ({ word, sound: skeleton(word), house: "" }));
    const isName = (term) => !common.includes(term);
    return weighed(entry, match, asked, query.join(" "), isName);
  });
}"""


def read(name: str) -> Any:
    """A table of cases."""
    return yaml.safe_load((CASES / f"{name}.yml").read_text("utf-8"))


def given(table: str, cases: list[Any]) -> list[Any]:
    """The cases as the browser gets them: layouts of keyboards as the catalogue has them."""
    if table != "keyboards":
        return cases
    return [[[list(map(layout, names)), text], made] for (names, text), made in cases]


FUNCTIONS = [(table, name) for table in TABLES for name in read(table)["functions"]]


@pytest.mark.parametrize(("table", "name"), FUNCTIONS)
def test_what_comes_of_it(table: str, name: str, scripts: Page) -> None:
    """A function makes of what it is given what its table says."""
    module, cases = read(table)["module"], read(table)["functions"][name]

    made = scripts.evaluate(RUN, [module, name, given(table, cases)])

    assert len(cases) > 0
    assert [(case[0], found) for case, found in zip(cases, made, strict=True)] == [
        (case[0], case[1]) for case in cases
    ]


def weighing(scripts: Page, cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """How well each entry fits its query."""
    entries = read("weighing")["entries"]
    told = [{**case, "entry": entries[case["entry"]]} for case in cases]
    found: list[dict[str, Any]] = scripts.evaluate(WEIGHED, told)
    return found


CASES_OF_WEIGHING = read("weighing")["cases"]


@pytest.mark.parametrize("case", CASES_OF_WEIGHING, ids=lambda case: case["says"])
def test_what_was_meant(case: dict[str, Any], scripts: Page) -> None:
    """An entry is meant by a query, or only told of in it."""
    (found,) = weighing(scripts, [case])

    assert (found["strong"], found["sure"]) == (case["strong"], case["sure"])


@pytest.mark.parametrize("case", read("weighing")["better"], ids=lambda case: str(case["than"]))
def test_what_is_likelier(case: dict[str, Any], scripts: Page) -> None:
    """Of two entries that have the words of a query, the likelier fits better."""
    first, second = weighing(scripts, [{**case, "entry": entry} for entry in case["than"]])

    assert first["fit"] > second["fit"]
