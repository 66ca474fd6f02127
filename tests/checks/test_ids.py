"""Ids in records: wherever a field names a record, one that is not there is found at its place."""

from collections.abc import Iterator
from pathlib import Path

from samizdat.build import survey
from samizdat.model.kinds import KINDS
from samizdat.model.shapes import Shaped
from samizdat.reading.project import read_settings

GRADE = "evidence: document, confidence: low"
STATEMENT = "sources: [no-source]"
REGISTERS = {
    "people": f"""\
- id: a
  name: A
  offices: [{{ title: chief, institution: no-institution, {STATEMENT} }}]
  fate: {{ kind: shot, place: no-place, {STATEMENT} }}
  rehabilitation: {{ date: 1956, {STATEMENT} }}
  relations: [{{ kind: friend of, to: no-person, {STATEMENT} }}]
  sources: [no-source]
  {GRADE.replace(", ", chr(10) + "  ")}
""",
    "places": f"- {{ id: a, name: A, role: It lay there., sources: [no-source], {GRADE} }}\n",
    "events": f"""\
- id: a
  date: 1937
  line: It happened
  people: [no-person]
  places: [no-place]
  institutions: [no-institution]
  sources: [no-source]
  {GRADE.replace(", ", chr(10) + "  ")}
""",
    "institutions": f"""\
- id: a
  name: A
  kind: party
  names: [{{ name: B, period: 1917/1918, {STATEMENT} }}]
  period: 1917/1991
  what: It ruled.
  heads: [{{ person: no-person, period: 1917/1918, {STATEMENT} }}]
  predecessor: no-institution
  part_of: no-institution
  sources: [no-source]
  {GRADE.replace(", ", chr(10) + "  ")}
""",
    "claims": """\
- id: a
  article: no-article
  says: It was so.
  verdict: wrong
  correction: It was not.
  sources_for: [no-source]
  sources_against: [no-source]
  confidence: low
  people: [no-person]
  events: [no-event]
""",
    "figures": f"""\
- id: a
  title: A
  unit: people
  scope: All.
  period: 1937
  rows:
  - label: A
    event: no-event
  range: None.
  sources: [no-source]
  {GRADE.replace(", ", chr(10) + "  ")}
""",
    "quotations": """\
- id: a
  words: So it was.
  language: en
  source: no-source
  seen: the editors, in print
  people: [no-person]
  events: [no-event]
""",
}
"""A record of each kind that names others, every field of it naming what is nowhere."""


def naming_fields(model: type[Shaped]) -> Iterator[str]:
    """The fields of a model, and of the models in it, that name records; each with its kind."""
    for field in model.shape.fields:
        if field.kind:
            yield field.kind
        elif field.model:
            yield from naming_fields(field.model)


def test_every_field_is_checked(collection: Path) -> None:
    """There is one finding for each field that names a record, at the id itself."""
    for name, text in REGISTERS.items():
        (collection / "essays" / "registers" / f"{name}.yml").write_text(text)
    essay = collection / "essays" / "odessa.md"
    essay.write_text("---\ntitle: A\nsummary: B\nauthors: [editors]\nperiod: 1946\n---\n\nSo.\n")

    found = survey(read_settings(collection / "mkdocs.yml")).findings

    unknown = [each for each in found if each.code.startswith("unknown-")]
    expected = {
        f"essays/registers/{kind.plural}.yml": sorted(naming_fields(kind.record))
        for kind in KINDS
        if kind.plural in REGISTERS
    }
    told: dict[str, list[str]] = {path: [] for path in expected}
    for finding in unknown:
        told[finding.where.path].append(finding.code.removeprefix("unknown-"))
        line = (collection / finding.where.path).read_text().splitlines()[finding.where.line - 1]
        assert line[finding.where.column - 1 :].startswith("no-")
    assert {path: sorted(codes) for path, codes in told.items()} == expected


def test_no_kind_is_left_out() -> None:
    """The records above are of all kinds that name others."""
    naming = {kind.plural for kind in KINDS if kind.record.shape.to_ids}

    assert naming == set(REGISTERS)
