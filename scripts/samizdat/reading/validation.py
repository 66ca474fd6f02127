"""From plain values to models: what does not fit becomes a finding, all at once."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from samizdat.findings import Edit, Finding, Rule, Where
from samizdat.model.documents import Places
from samizdat.model.records import Strict
from samizdat.model.shapes import FieldShape, Path, Shaped
from samizdat.reading.field_names import Named, about_name
from samizdat.reading.licences import UNKNOWN_LICENCE
from samizdat.words.ids import LONGEST_ID
from samizdat.words.listing import listed, nearest
from samizdat.words.signs import unseen
from samizdat.words.spoken_dates import in_edtf
from samizdat.words.transliteration import latin_slug

M = TypeVar("M", bound=Strict)

_ITEMS = re.compile(r"[\w .'’-]+(?:,[\w .'’-]+)*")
"""Words that may stand between square brackets as they are."""

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


IMPOSSIBLE_DATE = Rule(
    "impossible-date",
    "Dates are EDTF and exist in the calendar.",
    why=(
        "The year comes first, then the month, then the day. [Dates](write.md#dates) has every "
        "form."
    ),
)

UNKNOWN_COLUMN = Rule(
    "unknown-column",
    "A row's numbers belong to series that the figure has.",
    why=(
        "A number whose column is not declared would stand in no table. "
        "[Figures](registers.md#figures) says how a figure is built."
    ),
)

WRONG_ORDER = Rule(
    "wrong-order",
    "What comes first in life comes first in dates.",
    why="Nobody dies before being born, and nothing is revised before it is published.",
)

MISSING_FIELD = Rule(
    "missing-field",
    "Required fields are there.",
    why=(
        "An essay needs `title`, `summary`, `authors` and `period`, and `published` once its "
        "status is `published`. [Registers](registers.md) says which fields of a record are "
        "required."
    ),
)

WRONG_TYPE = Rule(
    "wrong-type",
    "A value is of the kind its field asks for.",
    why=(
        "A list stands in square brackets or has a hyphen before each item; some fields know "
        "only certain words; a summary has at most 300 characters."
    ),
)

BAD_ID = Rule(
    "bad-id",
    "Ids and slugs are lower-case ASCII letters, digits and hyphens.",
    why=(
        "An id stands in addresses for ever. So it has lower-case Latin letters, digits and "
        "single hyphens, and nothing else."
    ),
)


_KEY = "[key]"
"""What pydantic ends a place with where the key is wrong and not the value."""

_RAISED = {
    "missing_field": MISSING_FIELD,
    "unknown_column": UNKNOWN_COLUMN,
    "unknown_licence": UNKNOWN_LICENCE,
    "wrong_order": WRONG_ORDER,
    "wrong_type": WRONG_TYPE,
}
"""What a model says of itself, by the type of the error that it raises."""


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
    if detail["loc"][-1:] == (_KEY,):
        return _about_key(detail, places, keys, at)
    path: Path = (*at, *detail["loc"])
    kind, name = detail["type"], _name(detail["loc"])
    fields = _fields(model, detail["loc"][:-1])
    known = {field.key: field.about.rstrip(".:;") for field in fields}
    if kind == "missing":
        problem = f"the field {name!r} is missing"
        remedy = f"add '{name}: …'"
        if known.get(name):
            remedy += f" ({known[name]})"
        return MISSING_FIELD.broken(places.at(*path[:-1]), problem, remedy)
    if kind == "extra_forbidden":
        where = keys.get(path, places.at(*path))
        return about_name(Named(name, where, path[:-1], keys), known)
    culprit = str(detail.get("ctx", {}).get("field", ""))
    where = places.at(*path, culprit) if culprit else places.at(*path)
    finding = _about_value(detail, where, name)
    inner = _fields(model, detail["loc"])
    if inner and kind in _SHAPES and detail["input"] is not None:
        finding = replace(finding, remedy=f"write {_pattern(inner, _SHAPES[kind])}")
    if name in [field.key for field in fields if field.is_required]:
        finding = replace(finding, remedy=finding.remedy.replace(" or leave the field out", ""))
    return finding


def _pattern(fields: tuple[FieldShape, ...], shape: str) -> str:
    """How fields are written in one line, `{ date: …, note: … }`.

    Those that are required; the first two where none is.
    """
    asked = [field for field in fields if field.is_required] or fields[:2]
    pattern = "{ " + ", ".join(f"{field.key}: …" for field in asked) + " }"
    return f"[{pattern}]" if "list" in shape else pattern


def _about_key(
    detail: ErrorDetails, places: Places, keys: Mapping[Path, Where], at: Path
) -> Finding:
    """A word that names what it has no right to name, such as a script that there is not."""
    path: Path = (*at, *detail["loc"][:-1])
    name = _name(detail["loc"][:-2])
    return _about_value(detail, keys.get(path, places.at(*path)), f"a key of {name}")


def _name(path: tuple[int | str, ...]) -> str:
    """What a sentence calls the value at a place in a model."""
    if not path:
        return "the record"
    last = path[-1]
    if not isinstance(last, int):
        return last
    return f"item {last + 1} of {_name(path[:-1])}"


def _about_value(detail: ErrorDetails, where: Where, name: str) -> Finding:
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    if kind == "bad_id" and len(str(value)) > LONGEST_ID:
        problem = f"an id of {len(str(value))} letters is too long"
        return BAD_ID.broken(where, problem, f"at most {LONGEST_ID} fit")
    if kind == "bad_id":
        meant = latin_slug(str(value))
        remedy = f"write {meant!r}" if meant else "use lower-case Latin letters, digits, hyphens"
        return BAD_ID.broken(where, f"{value!r} is no id", remedy)
    if kind == "impossible_date":
        return _about_date(value, str(context.get("reason", detail["msg"])), where, name)
    if kind == "string_pattern_mismatch":  # the patterns of words leave out signs
        return WRONG_TYPE.broken(where, *_wrong_sign(name, str(value)))
    if kind in _RAISED:
        return _RAISED[kind].broken(where, detail["msg"], str(context.get("remedy", "")))
    return WRONG_TYPE.broken(where, *_mistyped(detail, name, value))


def _wrong_sign(name: str, text: str) -> tuple[str, str]:
    """What a text has that no field, or no line, may have."""
    for odd in unseen(text):
        return f"{name}: {odd.problem}", odd.remedy
    return f"{name} has a line break", "write it in one line"


def _about_date(value: object, reason: str, where: Where, name: str) -> Finding:
    problem = f"{name} {value!r}: {reason}"
    if value is None:
        problem = f"{name} is empty"
    for odd in unseen(str(value)):
        return IMPOSSIBLE_DATE.broken(where, f"{name}: {odd.problem}", odd.remedy)
    meant = in_edtf(str(value))
    if meant and meant != str(value):
        fix = [Edit(where, meant)] if where.end_line else []
        return IMPOSSIBLE_DATE.broken(where, problem, f"write {meant}", fix)
    if isinstance(value, list):
        problem = f"{name} is a list, not a date"
        dates = [str(each) for each in value]
        remedy = f"write {'/'.join(dates)} for a span, '[{','.join(dates)}]' for one of them"
        return IMPOSSIBLE_DATE.broken(where, problem, remedy)
    if "not one certain day" in reason:
        rest = "-…-…" if "-" not in str(value) else "-…"
        return IMPOSSIBLE_DATE.broken(where, problem, f"write the day too: {value}{rest}")
    if "has no day" in reason or "has no month" in reason:
        return IMPOSSIBLE_DATE.broken(where, problem, "compare it with the source, and mend it")
    remedy = "write EDTF: 1900, 1900-08, 1900-08-17, 1900-08~, 1900/1903"
    return IMPOSSIBLE_DATE.broken(where, problem, remedy)


def _mistyped(detail: ErrorDetails, name: str, value: object) -> tuple[str, str]:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind in ("enum", "literal_error"):
        expected = str(context["expected"]).replace(" or ", ",")
        choices = [choice.strip(" '") for choice in expected.split(",")]
        remedy = nearest(str(value), choices) or f"write {listed(choices[:12])}"
        problem = f"{name} cannot be {value!r}"
        if value is None:
            problem = f"{name} is empty"
        return problem, remedy
    if value is None or kind == "string_too_short":
        return f"{name} is empty", f"write {_SHAPES.get(kind, 'a value')} or leave the field out"
    if kind == "too_short":
        return f"{name} is an empty list", "name at least one"
    if kind == "string_too_long":
        longest = context["max_length"]
        return f"{name} has {len(str(value))} characters", f"at most {longest} fit"
    if kind in _SHAPES:
        return f"{name} is {_shape(value)}", f"write {_form(kind, value)}"
    remedy = str(detail["msg"])
    for key, word in _LIMITS.items():
        if key in context:
            remedy = f"write {word} {context[key]}"
            break
    return f"{name} cannot be {value!r}", remedy


def _form(kind: str, value: object) -> str:
    """The form that a value should have, with its own words where that is clear."""
    if "list" in _SHAPES[kind] and isinstance(value, str) and _ITEMS.fullmatch(value):
        return f"a list: [{value}]"
    return _SHAPES[kind]


def _shape(value: object) -> str:
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a group of fields"
    return f"the single value {value!r}"


def _fields(model: type[Shaped], path: tuple[int | str, ...]) -> tuple[FieldShape, ...]:
    """The fields at a place in a model; none where it has no model."""
    current: type[Shaped] | None = model
    for step in path:
        if isinstance(step, str) and current is not None:
            field = current.shape.field(step)
            current = field.model if field else None
    if current:
        return current.shape.fields
    return ()
