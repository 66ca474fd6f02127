"""The registers as JSON and as tables, with a description that programs read."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from samizdat.model.artifact import Artifact
from samizdat.model.kind import Kind
from samizdat.model.library import Library
from samizdat.writing.answers import Answers

JOINT = " | "
EMPTY: tuple[object, ...] = ([], {})
"""What a record has where it says nothing."""

LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0",
}


@dataclass(frozen=True, slots=True)
class Table:
    """A register as a table."""

    name: str
    columns: tuple[str, ...]
    """The fields of its records that are in use, in the order of the model."""

    rows: tuple[Mapping[str, str], ...]
    """Each record's cells by their column; it lacks those that it leaves empty."""


def library_json(answers: Answers) -> Iterator[Artifact]:
    """All registers and the front matter of the site's essays."""
    library = answers.library
    essays = [{"slug": essay.slug, **_plain(essay.front)} for essay in library.shown]
    content = {"essays": essays}
    for kind in library.kinds.values():
        content[kind.plural] = _records(kind, library)
    yield Artifact("data/library.json", _json(content))


def tables(answers: Answers) -> Iterator[Artifact]:
    """Each register as CSV (RFC 4180), a column for each field of its records."""
    for table in _tables(answers.library):
        stream = io.StringIO()
        writer = csv.DictWriter(stream, table.columns)
        writer.writeheader()
        writer.writerows(table.rows)
        yield Artifact(f"data/csv/{table.name}.csv", stream.getvalue().encode())


def datapackage(answers: Answers) -> Iterator[Artifact]:
    """The tables as a Frictionless Data Package (specs.frictionlessdata.io, version 1)."""
    settings = answers.library.settings
    content: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "samizdat",
        "title": settings.site_name,
        "licenses": [LICENCE],
        "resources": [_resource(table) for table in _tables(answers.library)],
    }
    if settings.site_url:
        content["homepage"] = settings.site_url
    yield Artifact("data/datapackage.json", _json(content))


def _resource(table: Table) -> dict[str, object]:
    """What a data package says of a table."""
    return {
        "name": table.name,
        "path": f"csv/{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [{"name": column, "type": "string"} for column in table.columns],
            "primaryKey": "id",
            "missingValues": [""],
        },
    }


def _tables(library: Library) -> Iterator[Table]:
    """A table for each register that has records."""
    for kind in library.kinds.values():
        rows: list[dict[str, str]] = []
        used: set[str] = set()
        for record in _records(kind, library):
            row = _row(record)
            rows.append(row)
            used.update(row)
        columns = [field.key for field in kind.record.shape.fields if field.key in used]
        if rows:
            yield Table(kind.plural, tuple(columns), tuple(rows))


def _records(kind: Kind[Any], library: Library) -> list[dict[str, Any]]:
    return [_plain(record) for record in library.of(kind).values()]


def _plain(record: BaseModel) -> dict[str, Any]:
    """What a record says, without what it leaves out; dates as EDTF."""
    plain = record.model_dump(mode="json", by_alias=True, exclude_none=True)
    return _without_empty(plain)


def _without_empty(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Fields without those that hold nothing, and the same of all that stands in them."""
    kept: dict[str, Any] = {}
    for key, value in fields.items():
        if value not in EMPTY:
            kept[key] = _value_without_empty(value)
    return kept


def _value_without_empty(value: Any) -> Any:
    if isinstance(value, list):
        return [_value_without_empty(item) for item in value]
    if isinstance(value, dict):
        return _without_empty(value)
    return value


def _row(record: Mapping[str, Any]) -> dict[str, str]:
    """A record as text, a cell for each of its fields."""
    row: dict[str, str] = {}
    for key, value in record.items():
        row[key] = _cell(value)
    return row


def _cell(value: object, joint: str = JOINT) -> str:
    """A value in one cell; of what stands within another, commas join the parts."""
    if isinstance(value, list):
        return joint.join(_cell(item) for item in value)
    if isinstance(value, Mapping):
        parts = [f"{key}: {_cell(item, joint=', ')}" for key, item in value.items()]
        return "; ".join(parts)
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def _json(content: object) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
