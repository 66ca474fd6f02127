"""Records as text: how one is typed into a register, and what stays untouched around it."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from samizdat.model.documents import Places
from samizdat.reading.yaml import read_yaml

INDENT = "  "
_PLAIN = re.compile(r"[\w(«„“¿¡…][^\t\n\r#:\[\]{},&*!|>%@`\"'\\]*", re.UNICODE)
_OF_ANOTHER_TYPE = re.compile(r"[-+.\d]|(?:y|n|yes|no|true|false|on|off|null|~)$", re.IGNORECASE)
_DATE = re.compile(r"-?\d{4}(?:-\d\d){0,2}[~?%]?(?:/-?\d{4}(?:-\d\d){0,2})?")
_LISTS_NOTHING = re.compile(r"^\[\s*\]\s*(?:#.*)?$", re.MULTILINE)
BOM = "\ufeff"
FEW = 3
"""Records of which nobody can say whether they are in order."""


class RegisterError(Exception):
    """A register to which nothing can be added as it is; says why."""


def scalar(value: object) -> str:
    """A value in a line, in quotation marks only where YAML would read it otherwise."""
    text = str(value)
    if isinstance(value, bool):
        return text.lower()
    if isinstance(value, int | float) or _DATE.fullmatch(text):
        return text
    if "\n" in text or _OF_ANOTHER_TYPE.match(text):
        return json.dumps(text, ensure_ascii=False)
    if _PLAIN.fullmatch(text) and not text.endswith(" "):
        return text
    parsed = _as_plain(text)
    if parsed:
        return text
    return json.dumps(text, ensure_ascii=False)


def _as_plain(text: str) -> bool:
    """YAML reads the text without quotation marks as it is."""
    if " #" in text or text.strip() != text or "‘" in text[:1] or "“" in text[:1]:
        return False
    try:
        events = list(yaml.parse(f"- key: {text}\n", Loader=yaml.CSafeLoader))
    except yaml.YAMLError:
        return False
    scalars = [event for event in events if isinstance(event, yaml.ScalarEvent)]
    return len(scalars) == 2 and scalars[1].value == text and not scalars[1].style


def record_text(record: Mapping[str, Any], remarks: Mapping[str, str] | None = None) -> str:
    """A record as an entry of a register, one field a line, without a line end behind it.

    `remarks` are told to other editors in a line above a field.
    """
    lines: list[str] = []
    for key, value in record.items():
        if remarks and key in remarks:
            lines.append(f"# {remarks[key]}")
        lines += field_lines(key, value)
    lead = "- "
    shown: list[str] = []
    for line in lines:
        shown.append(f"{lead}{line}")
        lead = INDENT
    return "\n".join(shown)


def field_lines(key: str, value: Any) -> list[str]:
    """A field as YAML, one value a line; nothing is indented but what the field holds."""
    if isinstance(value, Mapping):
        inner: list[str] = []
        for name, held in value.items():
            inner += field_lines(name, held)
        return [f"{key}:", *(INDENT + line for line in inner)]
    if value is None:
        return [f"{key}:"]
    if not isinstance(value, list | tuple):
        return [f"{key}: {scalar(value)}"]
    if all(not isinstance(item, Mapping) for item in value):
        return [f"{key}: [{', '.join(_in_brackets(item) for item in value)}]"]
    lines = [f"{key}:"]
    for item in value:
        inner = []
        for name, held in item.items():
            inner += field_lines(name, held)
        lines.append(f"{INDENT}- {inner[0]}")
        lines += [f"{INDENT * 2}{line}" for line in inner[1:]]
    return lines


def _in_brackets(value: object) -> str:
    """A value of a list in a line: a comma would end it."""
    text = scalar(value)
    if any(sign in text for sign in ",[]{}") and not text.startswith('"'):
        return json.dumps(str(value), ensure_ascii=False)
    return text


def with_records(text: str, entries: Iterable[str], path: str) -> str:
    """The text of a register with some more entries; all that was in it stays.

    They stand behind its last or, where the ids are in alphabetical order, in their places.

    Raises RegisterError where the text is no register, or would be read otherwise afterwards.
    """
    before = read_yaml(text.removeprefix(BOM), path)
    records = before.value
    if before.findings and records is None:
        raise RegisterError(
            f"{before.findings[0].where}: {before.findings[0].problem}; mend it first"
        )
    if records is not None and not isinstance(records, list):
        raise RegisterError(f"{path} is no list of records; begin each record with '- id: …'")
    ending = "\r\n" if "\r\n" in text else "\n"
    if records == []:
        text = _LISTS_NOTHING.sub("", text, count=1)
    after = text
    starts = _starts(before.places, records or [])
    new = sorted(entries, key=_id_of) if starts else list(entries)
    # From the last to the first, so that the lines of those above stay what they are.
    for entry in reversed(new) if starts else new:
        after = _added(after, entry.replace("\n", ending), ending, starts)
    read = read_yaml(after.removeprefix(BOM), path).value
    if not isinstance(read, list) or _without(read, new) != (records or []):
        raise RegisterError(f"{path} is written as one list in brackets; write a record in lines")
    return after


def _id_of(entry: str) -> str:
    """What an entry begins with: `- id: roberts-2012`."""
    return entry.partition("\n")[0].removeprefix("- ")


def _without(records: list[Any], entries: Iterable[str]) -> list[Any]:
    """Records but for those that some entries are."""
    kept = list(records)
    for entry in entries:
        for value in _values(entry):
            if value in kept:
                kept.remove(value)
    return kept


def _values(entry: str) -> list[Any]:
    value = read_yaml(entry, "").value
    return value if isinstance(value, list) else []


def _starts(places: Places, records: list[Any]) -> list[tuple[str, int]]:
    """Each record by what it begins with, and its line; empty where they are in no order."""
    found: list[tuple[str, int]] = []
    for index, record in enumerate(records):
        if not isinstance(record, dict) or "id" not in record:
            return []
        found.append((f"id: {record['id']}", places.at(index).line))
    names = [name for name, _ in found]
    if len(found) < FEW or names != sorted(names):
        return []
    return found


def _added(text: str, entry: str, ending: str, starts: list[tuple[str, int]]) -> str:
    """A text with an entry before the first record that comes after it in the alphabet."""
    name = _id_of(entry.replace("\r", ""))
    later = [line for other, line in starts if other > name]
    if not later:
        head = text.rstrip()
        if head:
            head += ending * 2
        return f"{head}{entry}{ending}"
    lines = text.split("\n")
    at = later[0] - 1
    while at > 0 and lines[at - 1].lstrip().startswith("#"):
        at -= 1
    above, below = "\n".join(lines[:at]), "\n".join(lines[at:])
    return f"{above}\n{entry}{ending}{ending}{below}" if at else f"{entry}{ending}{ending}{below}"
