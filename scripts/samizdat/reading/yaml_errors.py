"""What a YAML parser could not read, said in an author's words."""

import re
from dataclasses import dataclass
from typing import Protocol

import yaml

_S = "'"
_DOUBLED = {"'": "''", '"': '\\"'}
_AFTER_QUOTE = re.compile(
    r"""\s*(?:- )?[\w-]+:\s+(?P<quote>["'])(?:(?!(?P=quote)).)*(?P=quote)
        \s*(?P<rest>[^\s#,\]}].*)""",
    re.VERBOSE,
)
_OPENED_QUOTE = re.compile(r"""\s*(?:- )?[\w-]+:\s+(?P<quote>["'])(?P<rest>.*)""")
_KEY = re.compile(r"(?P<indent> *)(?:- )?[\w-]+:(?:\s|$)")


class Mark(Protocol):
    """Where PyYAML's parsers, the one in C and the other, say that something stands."""

    line: int
    column: int


@dataclass(slots=True)
class Position:
    """A place in a text; lines and columns count from 0."""

    line: int
    column: int


def explained(error: yaml.MarkedYAMLError, text: str) -> tuple[Mark | None, str, str]:
    """Where an author most likely erred, what is wrong there, and what to type instead.

    The parser complains where it gave up, which may be lines behind the sign that misled it.
    """
    lines, problem = text.split("\n"), error.problem or ""
    mark = error.problem_mark
    last = min(mark.line, len(lines) - 1) if mark else len(lines) - 1
    for number, line in enumerate(lines[: last + 1]):
        match = _OPENED_QUOTE.match(line)
        sign = match["quote"] if match else ""
        if match and sign not in match["rest"].replace(_DOUBLED[sign], ""):
            remedy = f"write {sign} at the end of the value too, and {_DOUBLED[sign]} inside it"
            place = Position(number, match.start("quote"))
            return place, f"the quotation mark {sign} that opens here is never closed", remedy
    extra = _AFTER_QUOTE.match(lines[last])
    if extra:
        other = "'" if extra["quote"] == '"' else '"'
        remedy = f"put the whole value into {other} … {other}"
        place = Position(last, extra.start("rest"))
        return place, "words stand behind the closing quotation mark", remedy
    too_deep = _too_deep(lines, last)
    if too_deep is not None:
        problem = f"{too_deep} blanks stand before this field, and the fields above it have fewer"
        return Position(last, too_deep), problem, "begin it under the first letter of the others"
    if "mapping values are not allowed" in problem:
        key, _, value = lines[last].partition(":")
        remedy = f"quote the value: {key.strip()}: '{value.strip().replace(_S, _S + _S)}'"
        return mark, "a value that holds a colon must be quoted", remedy
    if "\t" in lines[last][: mark.column + 1 if mark else None]:
        return mark, "a tab stands where YAML wants spaces", "indent with spaces"
    reason = ": ".join(part for part in (error.context, problem) if part)
    remedy = "compare with the handbook; quote values that hold : # [ { or quotation marks"
    return mark, f"this is not YAML: {reason}", remedy


def _too_deep(lines: list[str], last: int) -> int | None:
    """How far a field is indented that stands deeper than the one above, which has a value."""
    field = _KEY.match(lines[last])
    above = next((line for line in reversed(lines[:last]) if line.strip()), "")
    upper = _KEY.match(above)
    if not field or not upper or above.rstrip().endswith(":"):
        return None
    depth = len(upper["indent"]) + 2 * above.lstrip().startswith("- ")
    return len(field["indent"]) if len(field["indent"]) > depth else None
