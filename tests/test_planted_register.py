"""A register of ships: what a kind of record costs, and what follows from it without more.

The model with its `Kind`, one row among the kinds, two templates, and the pair of cases below.
"""

import csv
import gzip
import io
import json
from functools import cached_property
from pathlib import Path

import jinja2
import jsonschema
import pytest
import yaml

from samizdat.build import make_site, survey
from samizdat.editing.schemas import known_ids, schema_of
from samizdat.knowledge.indexes import index
from samizdat.model.fields import Edtf, Line, Prose
from samizdat.model.kind import Found, Kind, Manner, Told
from samizdat.model.kinds import KINDS
from samizdat.model.library import Library
from samizdat.model.naming import Naming, naming_of_thing
from samizdat.model.records import Record
from samizdat.model.references import PersonId
from samizdat.model.site import Site
from samizdat.model.survey import Survey
from samizdat.reading.project import read_settings
from samizdat.writing import template
from tests.registers.small import shown


class Ship(Record):
    """Something that sails."""

    name: Line
    aliases: tuple[Line, ...] = ()
    launched: Edtf
    captain: PersonId | None = None
    note: Prose | None = None

    @cached_property
    def naming(self) -> Naming:
        """Its names."""
        return naming_of_thing(self.name, None, self.aliases)


SHIP = Kind(
    "ship",
    "ships",
    Ship,
    label=lambda ship: ship.name,
    page="ships/index.md",
    has_dossiers=True,
    order=lambda ship: ship.launched.first,
    naming=lambda ship: ship.naming,
    found=Found("Ship", Manner.NAME, 0.05),
    told=lambda ship, tongue: Told(
        f"launched {tongue.date(ship.launched)}", dates=(ship.launched,)
    ),
)
WITH_SHIPS = (*KINDS, SHIP)
TEMPLATES = {
    "ships.html.jinja": (
        '{{ outline.heading(1, kind.title, "ships") }}\n'
        "{% for ship in records %}\n"
        '<p id="{{ ship.id }}">{{ ship.name }}</p>\n'
        "{% endfor %}"
    ),
    "ship.html.jinja": (
        '{% import "dossier.html.jinja" as part %}'
        '{{ outline.heading(1, record.name, "title") }}\n'
        '{{ part.mentions(room, outline, "ship", record.id, leaves) }}'
    ),
}
SHIPS = """\
- id: potemkin
  name: Potemkin (battleship)
  aliases: [Potyomkin]
  launched: 1900-10-09
  captain: zhukov
  sources: [roberts-2012]
  evidence: scholarship
  confidence: high
- id: aurora
  name: Aurora
  launched: 1900-05-24
  sources: [roberts-2012]
  evidence: scholarship
  confidence: high
"""
LINKED = "\nHe saw [a ship](ship:potemkin).[@roberts-2012] Potemkin was grey.[@roberts-2012]\n"


def lay_out(collection: Path, ships: str = SHIPS, text: str = LINKED) -> Survey:
    """A collection with ships, in whose essay a text stands."""
    (collection / "essays" / "registers" / "ships.yml").write_text(ships)
    essay = collection / "essays" / "odessa.md"
    essay.write_text(essay.read_text().replace("\n## The posting\n", text + "\n## The posting\n"))
    return survey(read_settings(collection / "mkdocs.yml"), kinds=WITH_SHIPS)


@pytest.fixture
def library(collection: Path) -> Library:
    """A collection with two ships, of which an essay names one."""
    found = lay_out(collection)
    assert [str(finding) for finding in found.findings] == []
    return found.library


@pytest.fixture
def site(library: Library, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Its site, with the two templates of ships beside the others."""
    loader = jinja2.ChoiceLoader([jinja2.DictLoader(TEMPLATES), template.LOADER])
    monkeypatch.setattr(template, "LOADER", loader)
    return make_site(library, {})


def page(site: Site, uri: str) -> str:
    """A page as HTML."""
    return next(shown(page) for page in site.pages if page.uri == uri)


@pytest.mark.parametrize(
    ("ships", "text", "findings"),
    [
        (SHIPS, LINKED, []),
        (
            SHIPS.replace("captain: zhukov", "captain: zukov"),
            LINKED.replace("ship:potemkin", "ship:potemkim"),
            [
                "essays/odessa.md:15:17: no ship is called 'potemkim' [unknown-ship]\n"
                "    did you mean 'potemkin'?",
                "essays/registers/ships.yml:5:12: no person is called 'zukov' [unknown-person]\n"
                "    did you mean 'zhukov'?",
            ],
        ),
        (
            SHIPS.replace("name: Aurora", "nam: Aurora"),
            LINKED,
            [
                "essays/registers/ships.yml:9:3: the field 'name' is missing [missing-field]\n"
                "    add 'name: …'",
                "essays/registers/ships.yml:10:3: no field is called 'nam' [unknown-field]\n"
                "    did you mean 'name'?",
            ],
        ),
        (
            SHIPS + "  note: An infamous ship.\n",
            LINKED,
            [
                "essays/registers/ships.yml:15:9: 'infamous' is a word for effect [loaded-word]\n"
                "    say what happened or what was counted; put a word of others into quotation "
                "marks"
            ],
        ),
        (
            SHIPS.replace("name: Aurora", "name: Potemkin (Battleship)"),
            LINKED,
            [
                "essays/registers/ships.yml:10:9: 'Potemkin (Battleship)' reads like 'potemkin' "
                "[same-name]\n    add what tells them apart, in brackets: Kuznetsov (admiral)"
            ],
        ),
        (
            SHIPS,
            LINKED.replace("Potemkin was", "Potyomkin was"),
            [
                "essays/odessa.md:15:48: 'Potyomkin' is spelt 'Potemkin' here [other-spelling]\n"
                "    write Potemkin, or put it into quotation marks if the spelling is meant"
            ],
        ),
    ],
)
def test_checks(collection: Path, ships: str, text: str, findings: list[str]) -> None:
    """Ids, fields, words and names of ships are checked as those of every register are."""
    found = lay_out(collection, ships, text).findings

    assert [str(finding) for finding in found] == findings


def test_another_collection_has_no_ships(collection: Path) -> None:
    """Without the row the register is unknown, and so is the scheme of its links."""
    lay_out(collection)

    found = survey(read_settings(collection / "mkdocs.yml")).findings

    assert [finding.code for finding in found] == ["unknown-scheme", "unknown-register"]


def test_list_and_dossier(site: Site) -> None:
    """The list has the ships in their order; one that an essay names has its mentions."""
    listed, dossier = page(site, "ships/index.md"), page(site, "ships/potemkin.md")

    assert listed.startswith('<h1 id="ships">Ships')
    assert listed.index('id="aurora"') < listed.index('id="potemkin"')
    assert "He saw a ship." in dossier
    assert "Potemkin was grey." in dossier
    assert "ships/aurora.md" not in [page.uri for page in site.pages]


def test_link(site: Site) -> None:
    """A link leads to the dossier."""
    link = '<a class="ship" href="../../ships/potemkin/">a ship</a>'
    assert link in page(site, "essays/odessa.md")


def test_data(site: Site) -> None:
    """The library, the table, its description and the page of data have the ships."""
    files = {each.uri: each.content for each in site.artifacts}

    ships = json.loads(files["data/library.json"])["ships"]
    rows = list(csv.DictReader(io.StringIO(files["data/csv/ships.csv"].decode())))
    described = json.loads(files["data/datapackage.json"])["resources"]

    assert [ship["id"] for ship in ships] == ["potemkin", "aurora"]
    assert [row["captain"] for row in rows] == ["zhukov", ""]
    assert "csv/ships.csv" in [resource["path"] for resource in described]
    assert '<a href="csv/ships.csv">ships.csv</a></td>\n<td>2 ships' in page(site, "data/index.md")


def test_search(site: Site) -> None:
    """A ship is found by every name, and its kind has a word and a weight."""
    entry = next(entry for entry in site.catalogue if entry.id == "potemkin")
    packed = next(each for each in site.artifacts if each.uri == "search/catalogue.pack")
    data = json.loads(gzip.decompress(packed.content))

    assert (entry.kind, entry.name) == ("ship", "Potemkin (battleship)")
    assert (entry.line, entry.address) == ("launched 9 October 1900", "ships/potemkin/")
    assert (entry.spellings, entry.weight) == (("Potyomkin",), 2)
    assert {"noun": "ship", "word": "Ship", "manner": "name", "likelier": 0.05} in data["kinds"]
    assert data["houseForms"]["potyomkin"] == "potemkin"


def test_schema() -> None:
    """An editor can complete and check a register of ships, ids included."""
    schema = schema_of("ships", WITH_SHIPS, {"person": ["zhukov"], "ship": ["potemkin"]})

    assert schema["title"] == "Ships"
    assert schema["$defs"]["PersonId"]["examples"] == ["zhukov"]
    jsonschema.validate(yaml.load(SHIPS, yaml.BaseLoader), schema)  # noqa: S506  it makes nothing but texts
    with pytest.raises(jsonschema.ValidationError, match="nam"):
        jsonschema.validate([{"id": "aurora", "nam": "Aurora"}], schema)


def test_index(library: Library) -> None:
    """What names a person is known from either end."""
    assert [ship.id for ship in index(library).naming("person", "zhukov", by="ship")] == [
        "potemkin"
    ]
    assert set(known_ids(library)["ship"]) == {"potemkin", "aurora"}
