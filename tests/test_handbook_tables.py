"""The handbook's tables of fields, options and flags, held against the models and the commands.

Who adds a field or a flag is told here where to write a row for it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

import click
import pytest
from pydantic import BaseModel

from samizdat.cli import main
from samizdat.editing.reports import REPORTS
from samizdat.model.articles import Article
from samizdat.model.claims import Claim, Verdict
from samizdat.model.conventions import Conventions
from samizdat.model.csl import Name
from samizdat.model.essays import EssayFrontMatter, Retraction, Revision, Status
from samizdat.model.events import Event
from samizdat.model.figures import Figure, Row, Series
from samizdat.model.home import HomeFrontMatter, PageFrontMatter, SearchWish
from samizdat.model.institutions import Head, Institution, InstitutionName
from samizdat.model.kinds import KINDS
from samizdat.model.people import Fate, Office, Person, Rehabilitation, Relation
from samizdat.model.pictures import Picture
from samizdat.model.places import Coordinates, Place, PlaceName
from samizdat.model.quotations import Quotation
from samizdat.model.records import Record, Statement, Strict
from samizdat.model.shapes import FieldShape
from samizdat.model.sources import Source
from samizdat.plugin.options import PluginOptions
from samizdat.reading.conventions import OPTIONS
from samizdat.reading.field_names import FORMER

ROOT = Path(__file__).parents[1]
HANDBOOK = ROOT / "docs/handbook"
CHANGELOG = ROOT / "CHANGELOG.md"
CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the handbook, below its heading."""

    heading: str
    head: list[str]
    rows: list[list[str]]

    def column(self, name: str) -> int:
        """The place of a column. Raises ValueError where there is none of that name."""
        return self.head.index(name)


def cells(line: str) -> list[str]:
    """The cells of a row."""
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def tables(page: str) -> Iterator[Table]:
    """The tables of a page, from the top; those in examples are none."""
    text = (HANDBOOK / f"{page}.md").read_text("utf-8")
    heading = ""
    block: list[str] = []
    for line in [*re.sub(r"^ *```.*?^ *```$", "", text, flags=re.M | re.S).splitlines(), ""]:
        if line.startswith("|"):
            block.append(line)
            continue
        if block:
            head, _, *rows = (cells(row) for row in block)
            yield Table(heading, head, rows)
            block = []
        if line.startswith("#"):
            heading = line.lstrip("#").partition("{")[0].strip()


def fields_of(table: Table) -> dict[str, bool]:
    """The fields that a table names, and whether each is said to be required."""
    named = table.column("Fields") if "Fields" in table.head else 0
    kind = table.column("Type") if "Type" in table.head else None
    found: dict[str, bool] = {}
    for row in table.rows:
        required = kind is not None and row[kind].endswith("required")
        for name in CODE.findall(row[named]):
            found[name] = required
    return found


def fields_in(model: type[BaseModel], *, without: type[BaseModel] | None = None) -> dict[str, bool]:
    """The fields of a model as YAML has them, and whether each is required."""
    left_out = without.model_fields if without else {}
    return {
        field.alias or name: field.is_required()
        for name, field in model.model_fields.items()
        if name not in left_out
    }


SHARED: dict[type[BaseModel], type[BaseModel]] = {
    Person: Record,
    Place: Record,
    Event: Record,
    Institution: Record,
    Figure: Record,
    Office: Statement,
    Fate: Statement,
    Rehabilitation: Statement,
    Relation: Statement,
    InstitutionName: Statement,
    Head: Statement,
    HomeFrontMatter: PageFrontMatter,
}
"""Models whose tables leave out what another table says for all of them."""

Section = tuple[str, str, tuple[type[Strict], ...]]
"""A page, a heading, and the models of the tables below it, in order."""

PLACES: tuple[Section, ...] = (
    ("registers", "What all records share", (Record,)),
    ("registers", "Statements", (Statement,)),
    ("registers", "People", (Person,)),
    ("registers", "Offices", (Office,)),
    ("registers", "Fate and rehabilitation", (Fate, Rehabilitation)),
    ("registers", "Relations", (Relation,)),
    ("registers", "Places", (Place,)),
    ("registers", "Names of a place", (PlaceName,)),
    ("registers", "Coordinates", (Coordinates,)),
    ("registers", "Events", (Event,)),
    ("registers", "Institutions", (Institution,)),
    ("registers", "Names of an institution", (InstitutionName,)),
    ("registers", "Heads", (Head,)),
    ("registers", "Names of authors", (Name,)),
    ("registers", "Articles", (Article,)),
    ("registers", "Claims", (Claim,)),
    ("registers", "Figures", (Figure,)),
    ("registers", "Series and columns", (Series,)),
    ("registers", "Rows", (Row,)),
    ("registers", "Quotations", (Quotation,)),
    ("pictures", "What is said of a picture", (Picture,)),
    ("write", "Revise and retract", (Revision, Retraction)),
    ("write", "Pages", (PageFrontMatter,)),
    ("write", "What a page asks of the search", (SearchWish,)),
    ("write", "The home page", (HomeFrontMatter,)),
)
"""Where the fields of each model stand."""

FRONT_MATTER: Section = ("write", "Front matter", (EssayFrontMatter,))


def field_tables(page: str, heading: str) -> list[Table]:
    """The tables of fields below a heading."""
    found = [table for table in tables(page) if table.heading == heading]
    return [t for t in found if t.head[0].startswith("Field") or t.head[-1] == "Fields"]


@pytest.mark.parametrize(("page", "heading", "models"), PLACES, ids=lambda value: str(value)[:40])
def test_fields(page: str, heading: str, models: tuple[type[BaseModel], ...]) -> None:
    """A table has a row for each field of its model, no other, and says which are required."""
    written = [fields_of(table) for table in field_tables(page, heading)]

    assert written == [fields_in(model, without=SHARED.get(model)) for model in models]


def test_fields_of_front_matter() -> None:
    """Front matter's table names every field; which are required stands above it."""
    (table,) = field_tables("write", "Front matter")

    assert list(fields_of(table)) == list(fields_in(EssayFrontMatter))


def test_fields_of_sources() -> None:
    """The three tables of sources name each of its many fields once."""
    written = [fields_of(table) for table in field_tables("registers", "Sources")]
    named = [name for table in written for name in table]

    assert len(written) == 3
    assert len(named) == len(set(named))
    assert {k: v for table in written for k, v in table.items()} == fields_in(Source)


CALLED = {"source": "key", "essay": "slug"}
"""What the handbook calls an id of a kind; those of all others are ids."""


def type_of(field: FieldShape, annotation: Any) -> str:
    """How the handbook begins to say what a field holds, as its annotation has it."""
    one = ""
    if field.kind:
        one = CALLED.get(field.kind, "id")
    elif field.form:
        return "list of words" if field.is_list else "words"
    elif field.model:
        return "list of [" if field.is_list else "["
    elif "HistoricalDate" in str(annotation):
        one = "date"
    elif annotation is bool:
        one = "`true` or `false`"
    if field.is_list:
        return f"list of {one}s" if one else "list"
    return one


@pytest.mark.parametrize(
    ("page", "heading", "models"),
    [
        *PLACES,
        FRONT_MATTER,
        ("registers", "Sources", (Source, Source, Source)),
    ],
    ids=lambda value: str(value)[:40],
)
def test_types(page: str, heading: str, models: tuple[type[Strict], ...]) -> None:
    """A table says of a field what its type says: ids of a kind, words, dates, groups of fields."""
    for table, model in zip(field_tables(page, heading), models, strict=True):
        names = table.column("Fields") if "Fields" in table.head else 0
        types = table.column("Type") if "Type" in table.head else None
        for row in table.rows:
            for name in CODE.findall(row[names]):
                field = model.shape.field(name)
                assert field is not None
                expected = type_of(field, model.model_fields[field.name].annotation)
                assert types is None or row[types].startswith(expected), name


def words_of(annotation: Any) -> list[str]:
    """The words among which a field chooses; none if it does not."""
    for part in (annotation, *get_args(annotation)):
        if isinstance(part, type) and issubclass(part, StrEnum):
            return [word.value for word in part]
    return []


def test_choices() -> None:
    """A field that takes one of some words has all of them in its row, in their order."""
    told = 0
    for page, heading, models in (*PLACES, FRONT_MATTER):
        for table, model in zip(field_tables(page, heading), models, strict=True):
            for row in table.rows:
                name = CODE.findall(row[0])[0]
                field = model.model_fields.get(name)
                words = words_of(field.annotation) if field else []
                if words and "same words" not in row[table.column("Type")]:
                    assert CODE.findall(row[table.column("Type")]) == words
                    told += 1
    assert told > 5


def models_within(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that an annotation names, each with those that its fields hold."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from models_within(field.annotation)
    for part in get_args(annotation):
        yield from models_within(part)


def test_every_model_has_a_table() -> None:
    """No model that a collection is made of goes without a table."""
    known = {model for _, _, models in PLACES for model in models} | {EssayFrontMatter, Source}

    roots = [EssayFrontMatter, HomeFrontMatter, *(kind.record for kind in KINDS)]
    assert {model for root in roots for model in models_within(root)} <= known


def test_every_register_has_a_section() -> None:
    """The first table of the page names every register, in their order."""
    first = next(tables("registers"))

    names = [CODE.findall(row[0])[0].removesuffix(".yml") for row in first.rows]
    assert names == [kind.plural for kind in KINDS]


@pytest.mark.parametrize(
    ("page", "head", "words"),
    [
        ("write", ["Status", "Who sees the essay"], [status.value for status in Status]),
        ("registers", ["Verdict", "It means"], [verdict.value for verdict in Verdict]),
        ("check", ["`--format`", "For"], list(REPORTS)),
    ],
)
def test_words(page: str, head: list[str], words: list[str]) -> None:
    """A table of words that may be chosen has all of them and no other."""
    (table,) = [table for table in tables(page) if table.head == head]

    assert sorted(CODE.findall(row[0])[0] for row in table.rows) == sorted(words)


def flags(command: click.Command) -> set[str]:
    """The long flags of a command, but for that of its help; of a group, those of its commands."""
    if isinstance(command, click.Group) and command is not main:
        return {flag for each in command.commands.values() for flag in flags(each)}
    options = [each for each in command.params if isinstance(each, click.Option)]
    return {flag for option in options for flag in option.opts if flag.startswith("--")}


def commands() -> dict[str, click.Command]:
    """Every command by its name; the program itself is `samizdat`."""
    return {"samizdat": main, **main.commands}


def handbook() -> str:
    """All pages of the handbook, and the README."""
    pages = [*sorted(HANDBOOK.glob("*.md")), ROOT / "README.md"]
    return "\n".join(page.read_text("utf-8") for page in pages)


@pytest.mark.parametrize("name", commands())
def test_flags(name: str) -> None:
    """Every flag of a command is said somewhere in the handbook."""
    said = set(re.findall(r"(?<![\w-])--[a-z][\w-]*", handbook()))

    assert flags(commands()[name]) - said == set()


@pytest.mark.parametrize("name", sorted(main.commands))
def test_commands(name: str) -> None:
    """Every command is shown in the handbook."""
    assert re.search(rf"(?:samizdat |scripts/){name}\b", handbook())


def test_no_flag_is_made_up() -> None:
    """What the handbook shows as a flag of a command is one, or one of its script."""
    known = commands()
    shown = re.findall(r"(?:samizdat |scripts/)([a-z]+)((?: [^`|\n]+)?)", handbook())
    wrong = [
        (name, flag)
        for name, rest in shown
        for flag in re.findall(r"(?<![\w-])--[a-z][\w-]*", rest.partition("#")[0])
        if name in known and flag not in flags(known[name])
    ]

    assert len(shown) > 20
    assert wrong == []


def test_options_of_build() -> None:
    """The table of the options of a build is whole, and takes arguments where the command does."""
    (table,) = [table for table in tables("publish") if table.heading == "Options"]
    written = {CODE.findall(row[0])[0] for row in table.rows}

    options = [each for each in main.commands["build"].params if isinstance(each, click.Option)]
    assert {word.partition(" ")[0] for word in written} == flags(main.commands["build"])
    assert {word.partition(" ")[0] for word in written if " " in word} == {
        option.opts[0] for option in options if not option.is_flag
    }


def test_options_of_the_plugin() -> None:
    """The table of what may stand below `samizdat:` has every option with its default."""
    (table,) = [table for table in tables("settings") if table.head[0] == "Option"]

    written = {CODE.findall(row[0])[0]: CODE.findall(row[2])[0] for row in table.rows}
    scheme = {name: str(option.default).lower() or '""' for name, option in PluginOptions()._schema}
    assert written == scheme


def test_conventions() -> None:
    """The table of conventions has every field of theirs."""
    (table,) = [table for table in tables("settings") if table.head[0] == "Convention"]

    assert [CODE.findall(row[0])[0] for row in table.rows] == [
        field.key for field in Conventions.shape.fields
    ]


def test_changelog_has_every_former_name() -> None:
    """Whoever takes a newer program finds each name of before, with the one of now."""
    rows = [line for line in CHANGELOG.read_text("utf-8").splitlines() if line.startswith("|")]

    for name, former in FORMER.items():
        assert any(f"`{name}`" in row and former.now in row for row in rows), name


def test_options_are_those_of_the_plugin() -> None:
    """The check knows the options that MkDocs reads, and no others."""
    assert set(OPTIONS) == {name for name, _ in PluginOptions()._schema}
