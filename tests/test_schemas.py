"""Schemas: what an editor completes and is told about each field."""

from typing import Any

import pytest

from samizdat.editing.schemas import SCHEMAS, schema_of
from samizdat.model.essays import EssayFrontMatter
from samizdat.model.kinds import KINDS
from samizdat.words.html import PHRASES


def test_every_register_has_one() -> None:
    """There is a schema of front matter and one of each register."""
    assert list(SCHEMAS) == [
        "essay",
        "picture",
        *(kind.plural for kind in KINDS),
        "synonyms",
        "formerly",
    ]


def test_essay() -> None:
    """The schema of front matter names its fields, which of them are required, and no others."""
    schema = schema_of("essay")

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["type"] == "object"
    assert schema["required"] == ["title", "summary", "authors", "period"]
    assert schema["additionalProperties"] is False
    assert schema["properties"]["summary"]["maxLength"] == 300
    assert set(schema["properties"]) == set(EssayFrontMatter.model_fields)


def test_register() -> None:
    """The schema of a register is that of a list of records, under CSL's own names."""
    schema = schema_of("sources")

    assert (schema["title"], schema["type"]) == ("Sources", "array")
    source = schema["$defs"]["Source"]
    assert schema["items"] == {"$ref": "#/$defs/Source"}
    assert {"id", "type", "kind"} <= set(source["required"])
    assert {"publisher-place", "archive_location"} <= set(source["properties"])
    assert "publisher_place" not in source["properties"]


def test_prose_is_described() -> None:
    """Whoever types prose is told which HTML may stand in it, from the gate's own table."""
    schema = schema_of("events")
    note = schema["$defs"]["Event"]["properties"]["note"]

    assert {"$ref": "#/$defs/Prose"} in note["anyOf"]
    prose = schema["$defs"]["Prose"]
    listed = prose["description"].partition("stand in it: ")[2].removesuffix(".").split(", ")
    assert listed == sorted(PHRASES)
    assert prose["minLength"] == 1
    assert "x-is-prose" not in str(schema)


@pytest.mark.parametrize("name", SCHEMAS)
def test_references_resolve(name: str) -> None:
    """Every reference leads to a definition of the same schema."""
    schema = schema_of(name)

    defined = {f"#/$defs/{key}" for key in schema.get("$defs", {})}
    assert set(references(schema)) <= defined


def references(value: Any) -> list[str]:
    """Every `$ref` in a schema."""
    if isinstance(value, dict):
        own = [value["$ref"]] if "$ref" in value else []
        return own + [ref for part in value.values() for ref in references(part)]
    return [ref for part in value for ref in references(part)] if isinstance(value, list) else []
