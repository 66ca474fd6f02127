"""The JSON Schemas that editors complete and check with."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from samizdat.editing.schemas import SCHEMAS, schema_of

ROOT = Path(__file__).parents[1]
COMMITTED = ROOT / ".vscode" / "schemas"


class Yaml12(yaml.SafeLoader):
    """YAML as an editor's language server reads it: a date is a text."""


Yaml12.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in rules if not tag.endswith("timestamp")]
    for sign, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_committed_schema_is_current(name: str) -> None:
    """The schemas in .vscode are those that `samizdat schema --all` writes now."""
    committed = json.loads((COMMITTED / f"{name}.json").read_text(encoding="utf-8"))

    assert committed == schema_of(name)


REGISTERS = sorted(file.stem for file in (ROOT / "essays" / "registers").glob("*.yml"))


@pytest.mark.parametrize("name", REGISTERS)
def test_register_is_valid(name: str) -> None:
    """Every register of the collection is valid for the schema that editors check it with."""
    register = ROOT / "essays" / "registers" / f"{name}.yml"
    text = register.read_text(encoding="utf-8")

    jsonschema.validate(yaml.load(text, Yaml12), schema_of(name))  # noqa: S506  a safe loader's child

    assert text.startswith(f"# yaml-language-server: $schema=../../.vscode/schemas/{name}.json\n")


def test_front_matter_is_valid() -> None:
    """The front matter of every essay is valid for its schema."""
    for essay in (ROOT / "essays").glob("*.md"):
        front = yaml.load(essay.read_text(encoding="utf-8").split("---\n")[1], Yaml12)  # noqa: S506

        jsonschema.validate(front, schema_of("essay"))


def test_misspelt_field_is_invalid() -> None:
    """A key that the model does not know is marked in the editor too."""
    schema: dict[str, Any] = schema_of("essay")

    with pytest.raises(jsonschema.ValidationError, match="sumary"):
        jsonschema.validate({"title": "x", "sumary": "y"}, schema)


def test_settings_map_every_register() -> None:
    """Opening the folder suffices: each register is mapped to its schema."""
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))

    assert settings["yaml.schemas"] == {
        f".vscode/schemas/{name}.json": f"essays/registers/{name}.yml"
        for name in SCHEMAS
        if name != "essay"
    }
