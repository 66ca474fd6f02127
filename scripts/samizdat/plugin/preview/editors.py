"""Addresses that open a file in an editor, at a line and a column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from samizdat.words.html import scheme_of

if TYPE_CHECKING:
    from pathlib import Path

    from samizdat.findings import Where

VS_CODE = "vscode://file/{path}:{line}:{column}"
"""What is meant where nobody says anything: https://code.visualstudio.com/docs/editor/command-line."""

REFUSED = frozenset({"", "blob", "data", "javascript", "vbscript"})
"""Schemes with which an address would do something in the page itself, or is none."""

_BLANK = re.compile(r"\{(\w+)\}")
_KNOWN = ("path", "line", "column")


def complaint(form: str) -> str:
    """Why nobody can open a file by such an address; empty where it is right, or wishes none."""
    if not form:
        return ""
    if scheme_of(form) in REFUSED:
        return f"{form!r} is no address of an editor. Write it as in '{VS_CODE}'"
    blanks = _BLANK.findall(form)
    unknown = [name for name in blanks if name not in _KNOWN]
    if unknown:
        return f"'{{{unknown[0]}}}' is not known. There are {{path}}, {{line}} and {{column}}"
    if "path" not in blanks:
        return f"{form!r} names no file. Write {{path}} where it is to stand"
    return ""


def opening(form: str, root: Path, where: Where) -> str:
    """The address that opens a place; empty where no editor is wished for.

    `{path}` is the whole path without the slash that begins it.
    """
    if not form:
        return ""
    path = (root.absolute() / where.path).as_posix().lstrip("/")
    said = {"path": quote(path, safe="/:"), "line": where.line, "column": where.column}
    return _BLANK.sub(lambda blank: str(said[blank[1]]), form)
