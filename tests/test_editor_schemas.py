"""The JSON Schemas that editors complete and check with."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from samizdat.editing.schemas import SCHEMAS, known_ids, schema_of
from samizdat.model.kinds import KINDS
from samizdat.model.pictures import PICTURE
from samizdat.reading.library import read_library
from samizdat.reading.project import read_settings
from samizdat.words.licences import licence_of
from tests.conftest import ROOT, SAMPLE

COMMITTED = ROOT / ".vscode" / "schemas"


class Yaml12(yaml.SafeLoader):
    """YAML as an editor's language server reads it: a date is a text."""


Yaml12.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in rules if not tag.endswith("timestamp")]
    for sign, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_committed_schema_is_current(name: str) -> None:
    """The schemas in .vscode are those that `samizdat schema --all` writes now.

    The ids of a day are in them too, and records come and go.
    """
    committed = json.loads((COMMITTED / f"{name}.json").read_text(encoding="utf-8"))
    for definition in committed.get("$defs", {}).values():
        definition.pop("examples", None)

    assert committed == schema_of(name)


def test_known_ids_are_completed() -> None:
    """An editor offers the ids that the collection has, and accepts others."""
    schema = schema_of("claims", ids={"person": ["zhukov", "stalin"]})

    people = schema["$defs"]["Claim"]["properties"]["people"]
    assert people["items"]["$ref"] == "#/$defs/PersonId"
    assert schema["$defs"]["PersonId"] == {
        "type": "string",
        "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
        "description": "The id of a person.",
        "examples": ["stalin", "zhukov"],
    }
    assert schema["$defs"]["EventId"]["description"] == "The id of an event."
    assert "examples" not in schema["$defs"]["EventId"]


def test_ids_of_a_collection(collection: Path) -> None:
    """Every essay and every record of a collection is known by its id."""
    ids = known_ids(read_library(read_settings(collection / "mkdocs.yml")).library)

    assert set(ids["essay"]) == {"odessa"}
    assert set(ids["person"]) == {"zhukov", "stalin"}
    assert set(ids["source"]) == {"roberts-2012", "kotkin-2017"}
    assert set(ids["quotation"]) == set()


@pytest.mark.parametrize("name", [kind.plural for kind in KINDS])
def test_register_is_valid(name: str) -> None:
    """Every register of the sample is valid for the schema that its first line names."""
    register = SAMPLE / "essays" / "registers" / f"{name}.yml"
    text = register.read_text(encoding="utf-8")
    named = text.partition("\n")[0].removeprefix("# yaml-language-server: $schema=")

    jsonschema.validate(yaml.load(text, Yaml12), schema_of(name))  # noqa: S506  a safe loader's child

    assert (register.parent / named).resolve() == COMMITTED / f"{name}.json"


def test_front_matter_is_valid() -> None:
    """The front matter of every essay is valid for its schema."""
    essays = sorted((SAMPLE / "essays").glob("*.md"))
    assert len(essays) > 3
    for essay in essays:
        front = yaml.load(essay.read_text(encoding="utf-8").split("---\n")[1], Yaml12)  # noqa: S506

        jsonschema.validate(front, schema_of("essay"))


def test_misspelt_field_is_invalid() -> None:
    """A key that the model does not know is marked in the editor too."""
    schema: dict[str, Any] = schema_of("essay")

    with pytest.raises(jsonschema.ValidationError, match="sumary"):
        jsonschema.validate({"title": "x", "sumary": "y"}, schema)


def test_settings_map_every_register() -> None:
    """Opening the folder suffices: each register, and what describes a picture, has its schema."""
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))

    mapped = {
        f".vscode/schemas/{name}.json": f"essays/registers/{name}.yml"
        for name in SCHEMAS
        if name not in ("essay", PICTURE)
    }
    mapped[f".vscode/schemas/{PICTURE}.json"] = "essays/figures/*.yml"
    assert settings["yaml.schemas"] == mapped


def test_what_describes_pictures_is_valid() -> None:
    """What describes the pictures of the sample is valid for the schema that it names."""
    files = sorted((SAMPLE / "essays/figures").glob("*.yml"))
    assert len(files) > 1
    for file in files:
        text = file.read_text(encoding="utf-8")
        named = text.partition("\n")[0].removeprefix("# yaml-language-server: $schema=")

        jsonschema.validate(yaml.load(text, Yaml12), schema_of(PICTURE))  # noqa: S506
        assert (file.parent / named).resolve() == COMMITTED / f"{PICTURE}.json"


@pytest.mark.parametrize(
    ("words", "is_known"),
    [
        ("CC BY 4.0", True), ("CC BY-NC-SA 2.5", True), ("CC BY-SA 3.0 DE", True), ("CC0", True),
        ("public domain", True), ("CC-BY-4.0", False), ("CC BY", False), ("cc by 4.0", False),
        ("CC BY 4.0 ", False), ("CC BY-SA-NC 4.0", False),
    ],
)  # fmt: skip
def test_licences_of_pictures(words: str, is_known: bool) -> None:
    """An editor marks a licence that the check does not know."""
    validator = jsonschema.Draft202012Validator(schema_of(PICTURE))

    assert validator.is_valid({"licence": words}) is is_known
    assert (licence_of(words) is not None) is is_known
