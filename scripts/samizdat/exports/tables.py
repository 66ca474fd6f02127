"""The registers as JSON and as tables, with a description that programs read."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from samizdat.model.artifact import Artifact
from samizdat.model.library import Library
from samizdat.writing.answers import Answers

JOINT = " | "
LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0",
}


def library_json(answers: Answers) -> Iterator[Artifact]:
    """All registers and the front matter of the site's essays."""
    library = answers.library
    essays = [{"slug": essay.slug, **_plain(essay.front)} for essay in library.shown]
    content = {"essays": essays}
    for kind in library.kinds.values():
        content[kind.plural] = [_plain(record) for record in library.of(kind).values()]
    yield Artifact("data/library.json", _json(content))


def tables(answers: Answers) -> Iterator[Artifact]:
    """Each register as CSV (RFC 4180), a column for each field of its records."""
    for name, columns, rows in _tables(answers.library):
        stream = io.StringIO()
        writer = csv.writer(stream)
        writer.writerow(columns)
        writer.writerows([[row.get(column, "") for column in columns] for row in rows])
        yield Artifact(f"data/csv/{name}.csv", stream.getvalue().encode())


def datapackage(answers: Answers) -> Iterator[Artifact]:
    """The tables as a Frictionless Data Package (specs.frictionlessdata.io, version 1)."""
    settings = answers.library.settings
    resources = [
        {
            "name": name,
            "path": f"csv/{name}.csv",
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": {
                "fields": [{"name": column, "type": "string"} for column in columns],
                "primaryKey": "id",
                "missingValues": [""],
            },
        }
        for name, columns, _ in _tables(answers.library)
    ]
    content: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "samizdat",
        "title": settings.site_name,
        "licenses": [LICENCE],
        "resources": resources,
    }
    if settings.site_url:
        content["homepage"] = settings.site_url
    yield Artifact("data/datapackage.json", _json(content))


def _tables(library: Library) -> Iterator[tuple[str, list[str], list[dict[str, str]]]]:
    for kind in library.kinds.values():
        records = [_plain(record) for record in library.of(kind).values()]
        rows = [{key: _cell(value) for key, value in record.items()} for record in records]
        used = {key for row in rows for key in row}
        columns = [field.key for field in kind.record.shape.fields if field.key in used]
        if rows:
            yield kind.plural, columns, rows


def _plain(record: BaseModel) -> dict[str, Any]:
    """What a record says, without what it leaves out; dates as EDTF."""
    plain = record.model_dump(mode="json", by_alias=True, exclude_none=True)
    return {key: _pruned(value) for key, value in plain.items() if value not in ([], {})}


def _pruned(value: Any) -> Any:
    if isinstance(value, list):
        return [_pruned(item) for item in value]
    if isinstance(value, dict):
        return {key: _pruned(item) for key, item in value.items() if item not in ([], {})}
    return value


def _cell(value: object, joint: str = JOINT) -> str:
    if isinstance(value, list):
        return joint.join(_cell(item) for item in value)
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {_cell(item, joint=', ')}" for key, item in value.items())
    return "true" if value is True else "false" if value is False else str(value)


def _json(content: object) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
