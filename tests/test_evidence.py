"""What a collection rests on, counted from its records and citations."""

from pathlib import Path

import pytest

from samizdat.build import make_site
from samizdat.knowledge.evidence import CollectionEvidence, evidence_of
from samizdat.model.library import Library
from samizdat.pages.cards import Card
from samizdat.reading.library import read_library
from samizdat.reading.project import read_settings
from samizdat.words.tongue import PROGRAM

SOURCES = """\
- id: roberts-2012
  type: book
  kind: scholarship
  title: "Stalin's General"
  read: extract
  caveat: {caveat}

- id: kotkin-2017
  type: book
  kind: scholarship
  title: Stalin
  read: review
  caveat: {caveat}
"""


@pytest.fixture
def library(collection: Path) -> Library:
    """The small collection, whose two works were read in part and through a review."""
    sources = collection / "essays/registers/sources.yml"
    sources.write_text(SOURCES.format(caveat="Publisher and year were not seen."))
    essay = collection / "essays/odessa.md"
    text = essay.read_text().replace("[see @kotkin-2017;", "[@kotkin-2017;")
    essay.write_text(text)
    return read_library(read_settings(collection / "mkdocs.yml")).library


def test_counts(library: Library) -> None:
    """Works are counted by how far they were read, citations by where they lead."""
    found: CollectionEvidence = evidence_of(library)

    assert found.read == {"extract": 1, "review": 1}
    assert (found.citations, found.located, found.second_hand) == (4, 1, 1)
    (people,) = [kind for kind in found.grounds if kind.plural == "people"]
    assert [record.id for record in people.one_source] == ["zhukov", "stalin"]
    assert (people.testimony, people.reference) == ((), ())


def test_head(library: Library) -> None:
    """The head of an essay counts its citations that say where, and works known through others."""
    (essay,) = library.essays

    assert Card(essay, library, PROGRAM).grounds == (
        "1 of 3 citations say where; one work is known only through another"
    )


def test_notes(library: Library) -> None:
    """The note of a work that was not opened says how the editors know it."""
    (page,) = [p for p in make_site(library, {}).pages if p.uri == "essays/odessa.md"]

    html = page.finished.html if page.finished else ""
    assert html.count("(known from reviews of it)") == 1


def test_page(library: Library) -> None:
    """The page has the numbers, and each record that rests on one source as a link."""
    (page,) = [p for p in make_site(library, {}).pages if p.uri == "evidence/index.md"]

    html = page.finished.html if page.finished else ""
    assert "The essays cite 2 works." in html
    assert "Of 4 citations 1 say where in the work" in html
    assert 'href="../people/zhukov/"' in html
