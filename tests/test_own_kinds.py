"""Kinds of institutions and of sources that a collection has named itself, on its pages."""

from pathlib import Path

from samizdat.build import make_site, survey
from samizdat.editing.schemas import known_ids, schema_of
from samizdat.reading.project import read_settings

SETTINGS = """\
site_name: Une révolution
theme: {name: material, language: fr, font: false}
plugins:
  - samizdat:
      conventions:
        kinds:
          institutions:
            section:
            club: société politique
          sources:
            cahier:
              name: cahier de doléances
              counted: {one: "{count} cahier", other: "{count} cahiers"}
            gazette: {like: journalism}
"""
CLUB = """\
- id: jacobins
  name: Jacobin Club
  kind: club
  period: 1789/1794
  what: A club.
  sources: [roberts-2012]
  evidence: scholarship
  confidence: high
"""


def test_words_of_its_own(collection: Path) -> None:
    """Lists, heads of essays and schemas have the collection's kinds, as it names them."""
    (collection / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    registers = collection / "essays/registers"
    (registers / "institutions.yml").write_text(CLUB, "utf-8")
    sources = (registers / "sources.yml").read_text("utf-8")
    sources = sources.replace("kind: scholarship", "kind: cahier", 1)
    (registers / "sources.yml").write_text(
        sources.replace("kind: scholarship", "kind: gazette"), "utf-8"
    )

    surveyed = survey(read_settings(collection / "mkdocs.yml"))
    pages: dict[str, str] = {}
    for page in make_site(surveyed.library, {}).pages:
        pages[page.uri] = page.finished.html if page.finished else ""

    assert [finding for finding in surveyed.findings if finding.is_error] == []
    assert "<td>société politique</td>" in pages["institutions/index.md"]
    assert "1 cahier, gazette (1)" in pages["essays/odessa.md"].replace("\xa0", " ")
    schema = schema_of("institutions", ids=known_ids(surveyed.library))
    completed = schema["$defs"]["Institution"]["properties"]["kind"]["anyOf"][0]["enum"]
    assert completed[-2:] == ["section", "club"]
    assert "court" in completed
