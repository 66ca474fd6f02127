"""Notes and bibliography as the field prints them, case by case: golden.yml."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from samizdat.citations.notes import NoteWriter
from samizdat.citations.typeset import Typeset, typeset
from samizdat.model.library import Library, Register
from samizdat.model.sources import Source
from samizdat.reading.library import read_library
from samizdat.reading.project import read_settings
from samizdat.reading.prose import read_prose
from tests.conftest import SMALL

CASES: list[dict[str, Any]] = yaml.load(
    Path(__file__).with_name("golden.yml").read_text("utf-8"),
    yaml.BaseLoader,  # noqa: S506  it makes texts of everything
)
NAMES = [case["says"] for case in CASES]


@dataclass(frozen=True, slots=True)
class Printed:
    """What was typeset of all cases in one run."""

    library: Library
    typeset: Typeset

    def notes(self, citations: Mapping[str, str]) -> Iterator[str]:
        """The notes of an essay that cites this in this order."""
        prose = read_prose("\n\n".join(citations), "x.md")
        writer = NoteWriter(self.typeset, prose.cited)
        for citation in prose.citations:
            yield writer.note(citation)


@pytest.fixture(scope="module")
def printed() -> Printed:
    """Every case, with an essay for each that cites something."""
    library = read_library(read_settings(SMALL / "mkdocs.yml")).library
    sources: dict[str, Source] = {}
    essays = []
    for number, case in enumerate(CASES):
        for fields in case["sources"]:
            sources[fields["id"]] = Source.model_validate({"kind": "document", **fields})
        for name in ("one", "two"):
            essay = library.essays[0]
            prose = read_prose("\n\n".join(case.get(name, {})), "x.md")
            front = essay.front.model_copy(update={"slug": f"{name}-{number}"})
            essays.append(
                replace(essay, front=front, document=replace(essay.document, prose=prose))
            )
    register = Register("sources.yml", sources)
    whole = replace(library, essays=tuple(essays), documents=(), registers={"source": register})
    return Printed(whole, typeset(whole, {}))


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_notes(case: dict[str, Any], printed: Printed) -> None:
    """Each note is what the case says."""
    for name in ("one", "two"):
        citations = case.get(name, {})

        assert list(printed.notes(citations)) == list(citations.values())


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_lines(case: dict[str, Any], printed: Printed) -> None:
    """Each line of the bibliography is what the case says."""
    lines = case.get("bibliography", {})

    assert {key: printed.typeset.bibliography[key] for key in lines} == lines


def test_one_alphabet(printed: Printed) -> None:
    """Every work has a line, and all lines are in one order, whatever kind of work it is."""
    lines = printed.typeset.bibliography

    first = [line.replace("<em>", "").strip("“[").casefold() for line in lines.values()]

    assert lines.keys() == printed.library.sources.keys()
    assert [word[:4] for word in first if not word.startswith(("a ", "the "))] == sorted(
        word[:4] for word in first if not word.startswith(("a ", "the "))
    )
