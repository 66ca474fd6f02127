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
_OTHER_SIGN = re.compile(r"(?P<key>[A-Za-z_]\w*)[ ]*(?P<sign>[=;])[ ]*(?P<value>[^:=]*)$")
_TIGHT_KEY = re.compile(r"\s*(?:- )?(?P<key>[a-z][\w-]*):(?P<value>[^\s:/].*)")
_SIGN_FIRST = re.compile(r"(?P<key>\s*(?:- )?[\w-]+):\s+(?P<value>(?P<sign>[*&!%@`|>?\[{]|- ).*)")
_CUT_LIST = re.compile(r"\s*(?:- )?[\w-]+:\s+\[[^\]]*(?P<cut>\s#[^\n]*)")
_CLOSED = {"[": "]", "{": "}"}
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
    for find in _SLIPS:
        slip = find(lines, last)
        if slip:
            return slip
    if "mapping values are not allowed" in (error.problem or ""):
        key, _, value = lines[last].partition(":")
        remedy = f"quote the value: {key.strip()}: {_quoted(value)}"
        return mark, "a value that holds a colon must be quoted", remedy
    if "\t" in _up_to(mark, lines[last]):
        return mark, "a tab stands where YAML wants spaces", "indent with spaces"
    if any(word in (error.problem or "") for word in ("escape character", "hexdecimal")):
        remedy = "write \\\\ for it, or put the value into ' … '"
        return mark, "a backslash between double quotation marks begins a sign of YAML's", remedy
    reason = joined(error.context, error.problem, by=": ")
    remedy = "compare with the handbook; quote values that hold : # [ { or quotation marks"
    return mark, f"this is not YAML: {reason}", remedy


Slip = tuple[Position, str, str]
"""Where an author erred, what is wrong there, and what to type instead."""


def _quoted(value: str) -> str:
    """A value between single quotation marks."""
    return f"'{value.strip().replace(_S, _S + _S)}'"


def _tight_key(lines: list[str], last: int) -> Slip | None:
    """No space stands after the colon of a field."""
    for number, line in enumerate(lines[: last + 1]):
        match = _TIGHT_KEY.match(line)
        if match:
            position = Position(number, match.start("value"))
            remedy = f"write {match['key']}: {match['value'].strip()}"
            return position, f"no space stands after the colon of {match['key']!r}", remedy
    return None


def _other_sign(lines: list[str], last: int) -> Slip | None:
    """Another sign stands where the colon of a field should."""
    for number, line in enumerate(lines[: last + 1]):
        match = _OTHER_SIGN.match(line)
        if match:
            remedy = f"write {match['key']}: {match['value'].strip()}"
            position = Position(number, match.start("sign"))
            return position, f"no colon stands after {match['key']!r}", remedy
    return None


def _sign_first(lines: list[str], last: int) -> Slip | None:
    """A value begins with a sign that means something to YAML."""
    for number in range(last, max(last - 2, -1), -1):
        match = _SIGN_FIRST.match(lines[number])
        if match is None:
            continue
        sign, value = match["sign"].strip(), match["value"].strip()
        closing = _CLOSED.get(sign, "")
        if closing and closing not in value:
            problem = f"the bracket {sign} that opens here is never closed"
            remedy = f"write {closing} at the end; a value that begins with {sign} is quoted"
            return Position(number, match.start("value")), problem, remedy
        if value.endswith(closing or "\n") or (sign in "|>" and len(value) < 3):
            continue
        remedy = f"quote the value: {match['key'].strip()}: {_quoted(value)}"
        position = Position(number, match.start("value"))
        return position, f"a value that begins with {sign} must be quoted", remedy
    return None


def _cut_list(lines: list[str], last: int) -> Slip | None:
    """In a list between square brackets `#` begins a comment, and takes the closing one."""
    for number, line in enumerate(lines[: last + 1]):
        match = _CUT_LIST.match(line)
        if match and "]" in match["cut"]:
            position = Position(number, match.start("cut") + 1)
            problem = "'#' begins a comment here, and takes the closing bracket of the list"
            return position, problem, "put the item into ' … '"
    return None


def _open_quote(lines: list[str], last: int) -> Slip | None:
    """A value begins with a quotation mark and has no other."""
    for number, line in enumerate(lines[: last + 1]):
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
    blanks = "1 blank stands" if depth == 1 else f"{depth} blanks stand"
    problem = f"{blanks} before this field, and the fields above it have fewer"
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


_SLIPS = (
    _open_quote, _after_quote, _deep_field, _tight_key, _sign_first, _cut_list, _other_sign,
)  # fmt: skip
"""What is looked for, one after the other."""
