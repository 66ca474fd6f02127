"""JSON Schemas of front matter and registers, for the completion of editors."""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from samizdat.model.descriptions import descriptions, models_within
from samizdat.model.essays import EssayFrontMatter
from samizdat.model.kinds import REGISTERS

SCHEMAS: dict[str, type[BaseModel]] = {
    "essay": EssayFrontMatter,
    **{kind.name: kind.record for kind in REGISTERS},
}


def schema_of(name: str) -> dict[str, Any]:
    """The schema of an essay's front matter (`essay`), or of a register by its name."""
    model = SCHEMAS[name]
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema = _described(model)
    if name == "essay":
        return {**head, **schema}
    shared = schema.pop("$defs", {})
    records = {"type": "array", "items": {"$ref": f"#/$defs/{model.__name__}"}}
    defined = {**shared, model.__name__: schema}
    return {**head, "title": name.capitalize(), **records, "$defs": defined}


def _described(model: type[BaseModel]) -> dict[str, Any]:
    """A model's schema in which every property says what it is for."""
    schema = model.model_json_schema(by_alias=True)
    parts = {**schema.get("$defs", {}), model.__name__: schema}
    for each in models_within(model):
        properties = parts[each.__name__]["properties"]
        for name, text in descriptions(each).items():
            properties[name]["description"] = text
    return schema


def write_schemas(folder: Path) -> None:
    """Write every schema to a folder, one file for each name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in SCHEMAS:
        text = json.dumps(schema_of(name), indent=2, ensure_ascii=False) + "\n"
        (folder / f"{name}.json").write_text(text, encoding="utf-8")
