"""From plain values to models: what does not fit becomes a finding, all at once."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from samizdat.findings import Finding, Where
from samizdat.findings.codes import CODES
from samizdat.model.documents import Path, Places
from samizdat.model.records import Strict
from samizdat.model.shapes import FieldShape, Shaped
from samizdat.words.ids import slug
from samizdat.words.listing import listed, nearest

M = TypeVar("M", bound=Strict)

LISTED = 12
"""So many fields does a remedy name; the handbook names them all."""

_LIMITS = {"ge": "at least", "le": "at most", "gt": "more than", "lt": "less than"}
_SHAPES = {
    "tuple_type": "a list: [one, two]",
    "list_type": "a list: [one, two]",
    "dict_type": "fields, one a line",
    "model_type": "fields, one a line",
    "model_attributes_type": "fields, one a line",
    "string_type": "words",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "int_parsing": "a number",
    "int_type": "a number",
    "float_parsing": "a number",
    "float_type": "a number",
}


def validate(
    model: type[M], value: object, places: Places, keys: Mapping[Path, Where], at: Path = ()
) -> tuple[M | None, list[Finding]]:
    """The model that a value makes, or the findings that say why it makes none."""
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        details = error.errors(include_url=False)
    # A list whose items are wrong is not, on top of that, too short.
    details = [d for d in details if not (d["type"] == "too_short" and d["input"])]
    return None, [_finding(model, detail, places, keys, at) for detail in details]


def _finding(
    model: type[Strict],
    detail: ErrorDetails,
    places: Places,
    keys: Mapping[Path, Where],
    at: Path,
) -> Finding:
    path: Path = (*at, *detail["loc"])
    kind, name = detail["type"], _name(detail["loc"])
    fields = _fields(model, detail["loc"][:-1])
    known = {field.key: field.about.rstrip(".:;") for field in fields}
    if kind == "missing":
        about = known.get(name, "")
        problem = f"the field {name!r} is missing"
        remedy = f"add '{name}: …'" + (f" ({about})" if about else "")
        return Finding("missing-field", places.at(*path[:-1]), problem, remedy)
    if kind == "extra_forbidden":
        some = listed(sorted(known)[:LISTED]) + (" …" if len(known) > LISTED else "")
        remedy = nearest(name, known) or f"fields here are {some}"
        problem = f"no field is called {name!r}"
        return Finding("unknown-field", keys.get(path, places.at(*path)), problem, remedy)
    culprit = str(detail.get("ctx", {}).get("field", ""))
    where = places.at(*path, culprit) if culprit else places.at(*path)
    finding = _about_value(detail, where, name)
    if name in [field.key for field in fields if field.is_required]:
        finding = replace(finding, remedy=finding.remedy.replace(" or leave the field out", ""))
    return finding


def _name(path: tuple[int | str, ...]) -> str:
    """What a sentence calls the value at a place in a model."""
    if not path:
        return "the record"
    last = path[-1]
    return f"item {last + 1} of {_name(path[:-1])}" if isinstance(last, int) else last


def _about_value(detail: ErrorDetails, where: Where, name: str) -> Finding:
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    code = kind.replace("_", "-")
    if kind == "bad_id":
        meant = slug(str(value))
        remedy = f"write {meant!r}" if meant else "use lower-case Latin letters, digits, hyphens"
        return Finding("bad-id", where, f"{value!r} is no id", remedy)
    if kind == "string_pattern_mismatch":  # the one pattern that words have is that of a line
        return Finding("wrong-type", where, f"{name} has a line break", "write it in one line")
    if kind == "impossible_date":
        remedy = "write EDTF: 1937, 1937-08, 1937-08-17, 1937-08~, 1936/1938"
        if isinstance(value, list):
            return Finding(code, where, f"{name} is a list, not a date", "quote it: '[1936,1938]'")
        reason = context.get("reason", detail["msg"])
        return Finding(code, where, f"{name} {value!r}: {reason}", remedy)
    if code in CODES:
        return Finding(code, where, detail["msg"], str(context.get("remedy", "")))
    return Finding("wrong-type", where, *_mistyped(detail, name, value))


def _mistyped(detail: ErrorDetails, name: str, value: object) -> tuple[str, str]:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind in ("enum", "literal_error"):
        choices = [
            word.strip(" '") for word in str(context["expected"]).replace(" or ", ",").split(",")
        ]
        remedy = nearest(str(value), choices) or f"write {listed(choices[:12])}"
        return f"{name} cannot be {value!r}", remedy
    if value is None or kind == "string_too_short":
        return f"{name} is empty", f"write {_SHAPES.get(kind, 'a value')} or leave the field out"
    if kind == "too_short":
        return f"{name} is an empty list", "name at least one"
    if kind == "string_too_long":
        longest = context["max_length"]
        return f"{name} has {len(str(value))} characters", f"at most {longest} fit"
    if kind in _SHAPES:
        return f"{name} is {_shape(value)}", f"write {_SHAPES[kind]}"
    limits = [f"{word} {context[key]}" for key, word in _LIMITS.items() if key in context]
    remedy = f"write {limits[0]}" if limits else str(detail["msg"])
    return f"{name} cannot be {value!r}", remedy


def _shape(value: object) -> str:
    if isinstance(value, list):
        return "a list"
    return "a group of fields" if isinstance(value, dict) else f"the single value {value!r}"


def _fields(model: type[Shaped], path: tuple[int | str, ...]) -> tuple[FieldShape, ...]:
    """The fields at a place in a model; none where it has no model."""
    current: type[Shaped] | None = model
    for step in path:
        if isinstance(step, str) and current is not None:
            field = current.shape.field(step)
            current = field.model if field else None
    return current.shape.fields if current else ()
