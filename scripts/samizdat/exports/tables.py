"""The registers as JSON and as tables, with a description that programs read."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from samizdat.model.artifact import Artifact
from samizdat.model.kind import Kind
from samizdat.model.library import Library
from samizdat.model.shapes import Form, Path, words_in
from samizdat.prose.views.lines import said
from samizdat.words.ids import slug
from samizdat.writing.answers import Answers

JOINT = " | "

Plain = Mapping[str, Any]
"""A record as JSON has it, without what it leaves out; dates as EDTF."""


@dataclass(frozen=True, slots=True)
class Table:
    """A register with a column for each field that some record of it has."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]


def register_files(answers: Answers) -> Iterator[Artifact]:
    """The registers as JSON, as tables (CSV, RFC 4180), and what programs should know of these."""
    library = answers.library
    tables: list[Table] = []
    content: dict[str, list[Plain]] = {"essays": []}
    for essay in library.shown:
        content["essays"].append({"slug": essay.slug, **_plain(essay.front)})
    for kind in library.kinds.values():
        records = library.of(kind).values()
        content[kind.plural] = [_plain(record) for record in records]
        if records:
            tables.append(_table(kind, map(_in_words, records)))
    content["pictures"] = list(_pictures(library))
    yield Artifact("data/library.json", _json(content))
    for table in tables:
        yield Artifact(f"data/csv/{table.name}.csv", _csv(table))
    yield Artifact("data/datapackage.json", _json(_package(tables, library)))


def _pictures(library: Library) -> Iterator[Plain]:
    """What is known of each picture that is published, with its address on the site."""
    for address in library.files:
        picture = library.picture(address)
        if picture:
            yield {"file": address, **_plain(picture)}


def _table(kind: Kind[Any], records: Iterable[Plain]) -> Table:
    rows: list[dict[str, str]] = []
    used: set[str] = set()
    for record in records:
        rows.append({key: _as_text(_cell(value)) for key, value in record.items()})
        used |= record.keys()
    columns = [field.key for field in kind.record.shape.fields if field.key in used]
    return Table(kind.plural, tuple(columns), tuple(rows))


def _csv(table: Table) -> bytes:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, table.columns, restval="", quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows(table.rows)
    return stream.getvalue().encode()


def _package(tables: Iterable[Table], library: Library) -> dict[str, Any]:
    """The tables as a Frictionless Data Package (specs.frictionlessdata.io, version 1)."""
    settings, licence = library.settings, library.conventions.licence
    content: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": slug(settings.site_name) or "collection",
        "title": settings.site_name,
    }
    if licence:
        content["licenses"] = [{"name": licence.spdx, "path": licence.url, "title": licence.title}]
    content["resources"] = [_resource(table) for table in tables]
    if settings.site_url:
        content["homepage"] = settings.site_url
    return content


def _resource(table: Table) -> dict[str, Any]:
    fields = [{"name": column, "type": "string"} for column in table.columns]
    return {
        "name": table.name,
        "path": f"csv/{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": fields, "primaryKey": "id", "missingValues": [""]},
    }


def _plain(record: BaseModel) -> Plain:
    """What a record says, without what it leaves out; dates as EDTF."""
    return dict(_pruned(record.model_dump(mode="json", by_alias=True, exclude_none=True)))


def _in_words(record: Any) -> Plain:
    """The same with its prose as words, since a table shows no markup."""
    dumped = record.model_dump(mode="json", by_alias=True, exclude_none=True)
    for path, text in words_in(record, Form.PROSE):
        _put(dumped, path, said(text))
    return dict(_pruned(dumped))


def _put(dumped: Any, path: Path, words: str) -> None:
    """Write words to a place in a record."""
    for step in path[:-1]:
        dumped = dumped[step]
    dumped[path[-1]] = words


def _pruned(value: Any) -> Any:
    """A value without empty lists and groups in it."""
    if isinstance(value, list):
        return [_pruned(item) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {}
    for key, item in value.items():
        if item not in ([], {}):
            kept[key] = _pruned(item)
    return kept


def _cell(value: object, joint: str = JOINT) -> str:
    if isinstance(value, list):
        return joint.join(_cell(item) for item in value)
    if isinstance(value, Mapping):
        parts = [f"{key}: {_cell(item, joint=', ')}" for key, item in value.items()]
        return "; ".join(parts)
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


_FORMULA = re.compile(r"[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


def _as_text(cell: str) -> str:
    """A cell that a spreadsheet takes for words, whatever it begins with; a number stays one.

    What begins like a formula gets an apostrophe before it, as OWASP advises against CSV injection.
    """
    is_formula = _FORMULA.match(cell) and not _NUMBER.fullmatch(cell)
    return f"'{cell}" if is_formula else cell


def _json(content: object) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
