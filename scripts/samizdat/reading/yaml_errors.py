"""What a YAML parser could not read, said in an author's words."""

import re
from dataclasses import dataclass
from typing import Protocol

import yaml

from samizdat.words.listing import joined

_S = "'"
_DOUBLED = {"'": "''", '"': '\\"'}
_OTHER_QUOTE = {"'": '"', '"': "'"}
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

    The parser complains where it gave up, which may be lines below the sign that misled it.
    """
    lines, mark = text.split("\n"), error.problem_mark
    last = len(lines) - 1
    if mark:
        last = min(mark.line, last)
    slip = _open_quote(lines[: last + 1]) or _after_quote(lines, last) or _deep_field(lines, last)
    if slip:
        return slip
    if "mapping values are not allowed" in (error.problem or ""):
        key, _, value = lines[last].partition(":")
        remedy = f"quote the value: {key.strip()}: '{value.strip().replace(_S, _S + _S)}'"
        return mark, "a value that holds a colon must be quoted", remedy
    if "\t" in _up_to(mark, lines[last]):
        return mark, "a tab stands where YAML wants spaces", "indent with spaces"
    if "unknown escape character" in (error.problem or ""):
        remedy = "write \\\\ for it, or put the value into ' … '"
        return mark, "a backslash between double quotation marks begins a sign of YAML's", remedy
    reason = joined(error.context, error.problem, by=": ")
    remedy = "compare with the handbook; quote values that hold : # [ { or quotation marks"
    return mark, f"this is not YAML: {reason}", remedy


Slip = tuple[Position, str, str]
"""Where an author erred, what is wrong there, and what to type instead."""


def _open_quote(lines: list[str]) -> Slip | None:
    """A value begins with a quotation mark and has no other."""
    for number, line in enumerate(lines):
        match = _OPENED_QUOTE.match(line)
        if match is None:
            continue
        sign = match["quote"]
        if sign not in match["rest"].replace(_DOUBLED[sign], ""):
            remedy = f"write {sign} at the end of the value too, and {_DOUBLED[sign]} inside it"
            position = Position(number, match.start("quote"))
            return position, f"the quotation mark {sign} that opens here is never closed", remedy
    return None


def _after_quote(lines: list[str], last: int) -> Slip | None:
    """The value goes on after its closing quotation mark."""
    match = _AFTER_QUOTE.match(lines[last])
    if match is None:
        return None
    other = _OTHER_QUOTE[match["quote"]]
    position = Position(last, match.start("rest"))
    remedy = f"put the whole value into {other} … {other}"
    return position, "words stand after the closing quotation mark", remedy


def _deep_field(lines: list[str], last: int) -> Slip | None:
    """A field is indented by more than those above it."""
    depth = _too_deep(lines, last)
    if depth is None:
        return None
    problem = f"{depth} blanks stand before this field, and the fields above it have fewer"
    return Position(last, depth), problem, "begin it under the first letter of the others"


def _up_to(mark: Mark | None, line: str) -> str:
    """A line as far as the parser has read it."""
    if mark is None:
        return line
    return line[: mark.column + 1]


def _too_deep(lines: list[str], last: int) -> int | None:
    """How far a field is indented that stands deeper than the one above, which has a value."""
    field = _KEY.match(lines[last])
    above = next((line for line in reversed(lines[:last]) if line.strip()), "")
    upper = _KEY.match(above)
    if not field or not upper or above.rstrip().endswith(":"):
        return None
    depth = len(upper["indent"]) + 2 * above.lstrip().startswith("- ")
    if len(field["indent"]) <= depth:
        return None
    return len(field["indent"])
