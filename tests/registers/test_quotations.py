"""Quotations: from a record to its page, its link, its data and its entry in the search."""

import csv
import io
import json
from pathlib import Path

import pytest

from samizdat.build import make_site, survey
from samizdat.model.quotations import Quotation
from samizdat.model.site import Site
from samizdat.reading.project import read_settings
from tests.registers.small import shown

QUOTATIONS = """\
- id: a-sea
  words: Мне дали не город, а море.
  language: ru
  translation: I was given not *a city* but a sea.
  translator: editors
  speaker: Zhukov, in a letter
  date: 1946-07
  source: roberts-2012
  locator: ch. 9
  seen: the editors, in the printed book
  people: [stalin]
- id: a-bank
  words: A bank is no harbour.
  language: en
  translator: Anna Gray
  source: roberts-2012
  seen: the editors, in the printed book
  note: Another print has "haven".
"""
LINE = "\nHe had got [a sea](quotation:a-sea), he said.[@roberts-2012, ch. 9]\n"


@pytest.fixture
def site(collection: Path) -> Site:
    """A collection with two quotations, of which an essay links one."""
    (collection / "essays" / "registers" / "quotations.yml").write_text(QUOTATIONS)
    essay = collection / "essays" / "odessa.md"
    essay.write_text(essay.read_text().replace("\n## The posting\n", LINE + "\n## The posting\n"))
    return made(collection)


def made(collection: Path) -> Site:
    """The site of a collection in which nothing is wrong."""
    found = survey(read_settings(collection / "mkdocs.yml"))
    assert [str(finding) for finding in found.findings] == []
    return make_site(found.library, {})


def page(site: Site, uri: str) -> str:
    """A page as HTML."""
    return next(shown(page) for page in site.pages if page.uri == uri)


def test_page(site: Site) -> None:
    """Each quotation stands under its id with its source, place, translator and who saw it."""
    first, second = page(site, "quotations/index.md").split('<div class="claim-entry" ')[1:]

    assert first.startswith('id="a-sea"')
    assert "<p>I was given not *a city* but a sea.</p>" in first
    assert '<p lang="ru">Мне дали не город, а море.</p>' in first
    assert 'Zhukov, in a letter. July 1946. <a class="source" href="../sources/' in first
    assert "</a>, ch. 9. Translated by the editors." in first
    assert "Seen by the editors, in the printed book." in first
    assert 'href="../people/stalin/">Joseph Stalin</a>' in first
    assert 'Quoted in <a class="essay" href="../essays/odessa/">To Odessa</a>' in first
    assert "<p>A bank is no harbour.</p>" in second
    assert "Translated by Anna Gray." in second
    assert "Another print has “haven”." in second
    assert "Quoted in" not in second


def test_link(site: Site) -> None:
    """`quotation:` leads to the place of the quotation on its page."""
    link = '<a class="quotation" href="../../quotations/#a-sea">a sea</a>'

    assert link in page(site, "essays/odessa.md")


def test_no_page_without_quotations(collection: Path) -> None:
    """A collection that has no quotations has no page of them, and no link can lead there."""
    assert "quotations/index.md" not in [page.uri for page in made(collection).pages]

    essay = collection / "essays" / "odessa.md"
    essay.write_text(essay.read_text() + "\n[All of them](../quotations/index.md) stand there.\n")
    found = survey(read_settings(collection / "mkdocs.yml")).findings

    assert [finding.code for finding in found] == ["broken-link"]


def test_data(site: Site) -> None:
    """The library and the table have every field that was given."""
    files = {each.uri: each.content.decode() for each in site.artifacts if ".pack" not in each.uri}

    (first, _) = json.loads(files["data/library.json"])["quotations"]
    (row, _) = csv.DictReader(io.StringIO(files["data/csv/quotations.csv"]))

    assert first["translation"] == row["translation"] == "I was given not *a city* but a sea."
    assert (first["date"], first["people"]) == ("1946-07", ["stalin"])
    assert (row["source"], row["people"], row["seen"]) == (
        "roberts-2012",
        "stalin",
        "the editors, in the printed book",
    )


def test_search(site: Site) -> None:
    """A quotation is found by its words in either language, and says whose they are."""
    sea, bank = (entry for entry in site.catalogue if entry.kind == "quotation")

    assert (sea.id, sea.address) == ("a-sea", "quotations/#a-sea")
    assert (sea.name, sea.line) == ("I was given not *a city* but a sea.", "Zhukov, in a letter")
    assert "Мне дали не город, а море." in sea.text
    assert (sea.people, sea.decades, sea.weight) == (("stalin",), (1940,), 1)
    assert bank.line == "Stalin's General: The Life of Georgy Zhukov"


@pytest.mark.parametrize("language", ["en", "ru", "sr-Latn", "pt-BR", "chu", "es-419"])
def test_language(language: str) -> None:
    """A language is its letters, with a script or a country where that matters."""
    quotation = Quotation(
        id="a", words="A", language=language, source="b", seen="the editors, in print"
    )

    assert quotation.language == language


@pytest.mark.parametrize("language", ["English", "EN", "e", "en_GB", "en-", ""])
def test_no_language(language: str) -> None:
    """A language by its name, or with other signs, is refused."""
    with pytest.raises(ValueError, match="language"):
        Quotation(id="a", words="A", language=language, source="b", seen="the editors")
