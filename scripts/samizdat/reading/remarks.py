"""What stands after a value in its line: a remark for other editors, or words that are lost."""

import re

from samizdat.findings import Where

REMARK = re.compile(r"[ \t]+#(?:[ \t]|$)")
_APART = re.compile(r"(?:[ \t]{2,}|\t)#")
_NUMBER = re.compile(r"[ \t]#[ \t]?\d+\s*$")
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""How YAML writes that there is nothing."""


def is_remark(value: str, rest: str) -> bool:
    """What stands after a value was meant for other editors, and nothing of the value is lost.

    So it is after a single word, or two blanks away: `status: draft  # draft | review`.
    """
    if value in NULLS:
        return True
    if _NUMBER.match(rest) and any(map(str.isalpha, value)):
        return False  # `title: Order # 5`
    return bool(REMARK.match(rest)) and (" " not in value or bool(_APART.match(rest)))


def in_quotes(words: str) -> str:
    """A value as YAML has it between single quotation marks."""
    return "'" + words.replace("'", "''") + "'"


def until_line_end(where: Where, rest: str) -> Where:
    """The stretch of a value and of what stands after it in its line."""
    line, column = where.end
    return where._replace(end_line=line, end_column=column + len(rest.rstrip()))
