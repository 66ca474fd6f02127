"""JSON Schemas of front matter and registers, for the completion of editors."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from samizdat.model.essays import EssayFrontMatter
from samizdat.model.formerly import FORMERLY, Formerly
from samizdat.model.kind import Kind
from samizdat.model.kind_words import KIND_OF
from samizdat.model.kinds import ESSAY, KINDS
from samizdat.model.library import Library
from samizdat.model.pictures import PICTURE, Picture
from samizdat.model.records import Strict
from samizdat.model.shapes import ID_OF, IS_PROSE
from samizdat.model.synonyms import SYNONYMS, Synonyms
from samizdat.words.html import PHRASES

SCHEMAS = (ESSAY, PICTURE, *(kind.plural for kind in KINDS), SYNONYMS, FORMERLY)
"""What there is a schema of: the front matter of an essay, what describes a picture, each register,
the synonyms, old ids."""

_ALONE: dict[str, type[Strict]] = {ESSAY: EssayFrontMatter, PICTURE: Picture}
"""What stands in a file by itself, and not in a list."""

PROSE = (
    "Sentences for readers: emphasis, code and links in Markdown. Of HTML only these elements may "
    f"stand in it: {', '.join(sorted(PHRASES))}."
)
"""What an editor is told of a field of prose; the list is the gate's own."""

Ids = Mapping[str, Iterable[str]]
"""The ids that a collection knows, by the noun of their kind; its own kinds, by their register."""


def schema_of(
    name: str, kinds: Iterable[Kind[Any]] = KINDS, ids: Ids | None = None
) -> dict[str, Any]:
    """The schema of front matter (`essay`), of a picture's record, or of a register by its name.

    An editor completes `ids` and is free to type others.
    """
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    if name in _ALONE:
        return {**head, **_with_ids(_schema(_ALONE[name]), ids or {})}
    record = _record_of(name, kinds)
    schema = _schema(record)
    for choice in _parts(schema, KIND_OF):
        choice["enum"] += (ids or {}).get(choice.pop(KIND_OF), ())
    shared = schema.pop("$defs", {})
    records = {"type": "array", "items": {"$ref": f"#/$defs/{record.__name__}"}}
    defined = {**shared, record.__name__: schema}
    whole = {**head, "title": name.capitalize(), **records, "$defs": defined}
    return _with_ids(whole, ids or {})


def _record_of(register: str, kinds: Iterable[Kind[Any]]) -> type[Strict]:
    if register == SYNONYMS:
        return Synonyms
    if register == FORMERLY:
        return Formerly
    for kind in kinds:
        if kind.plural == register:
            return kind.record
    raise ValueError(f"there is no register {register}")


def _schema(model: type[Strict]) -> dict[str, Any]:
    schema = model.model_json_schema(by_alias=True)
    return _with_prose(schema)


def _with_prose(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema in which prose is described once, with the HTML that may stand in it."""
    defined: dict[str, Any] = {}
    for part in _parts(schema, IS_PROSE):
        del part[IS_PROSE]
        defined = {"type": part.pop("type"), "pattern": part.pop("pattern"), "description": PROSE}
        defined["minLength"] = part.pop("minLength")
        part["$ref"] = "#/$defs/Prose"
    if not defined:
        return schema
    return {**schema, "$defs": {**schema.get("$defs", {}), "Prose": defined}}


def _with_ids(schema: dict[str, Any], ids: Ids) -> dict[str, Any]:
    """A schema in which the ids of each kind are defined once, and known ones are examples."""
    kinds: dict[str, dict[str, Any]] = {}
    for part in _parts(schema, ID_OF):
        kind = part[ID_OF]
        name = f"{kind.capitalize()}Id"
        defined = {"type": part.pop("type"), "pattern": part.pop("pattern")}
        defined["description"] = f"The id of {_a(kind)}."
        if ids.get(kind):
            defined["examples"] = sorted(ids[kind])
        kinds[name] = defined
        del part[ID_OF]
        part["$ref"] = f"#/$defs/{name}"
    if not kinds:
        return schema
    return {**schema, "$defs": {**schema.get("$defs", {}), **kinds}}


def _parts(value: Any, keyword: str) -> Iterator[dict[str, Any]]:
    """Every part of a schema that has a keyword, innermost first."""
    if isinstance(value, dict):
        for part in list(value.values()):
            yield from _parts(part, keyword)
        if keyword in value:
            yield value
    elif isinstance(value, list):
        for part in value:
            yield from _parts(part, keyword)


def _a(noun: str) -> str:
    if noun[0] in "aeiou":
        return f"an {noun}"
    return f"a {noun}"


def known_ids(library: Library) -> Ids:
    """Every id of a collection, those of essays among them."""
    ids: dict[str, Iterable[str]] = {ESSAY: [essay.slug for essay in library.essays]}
    for noun, register in library.registers.items():
        ids[noun] = register.keys()
    for plural in ("institutions", "sources"):
        ids[plural] = library.conventions.kinds.of(plural)
    return ids


def write_schemas(folder: Path, ids: Ids | None = None) -> None:
    """Write every schema to a folder, one file for each name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in SCHEMAS:
        text = json.dumps(schema_of(name, ids=ids), indent=2, ensure_ascii=False) + "\n"
        (folder / f"{name}.json").write_text(text, encoding="utf-8")
