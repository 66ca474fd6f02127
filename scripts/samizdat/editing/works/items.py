"""Bibliographies of others as items of CSL-JSON, whatever their format.

A file says what it is by how it begins; its name may lie. BibLaTeX is read by pandoc. RIS is read
by the module `tags`, since pandoc leaves out half of what Zotero writes into it.
"""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

import yaml

from samizdat.citations.pandoc import find_pandoc
from samizdat.editing.works.tags import items_of_ris
from samizdat.programs import ProgramError

Item = Mapping[str, Any]
"""A work as CSL-JSON has it."""

LARGEST = 50_000_000
"""Bytes of a bibliography; that of a library of forty thousand works has fewer."""

_BEGINNINGS = (
    (re.compile(r"\s*[\[{]\s*[\[{\]}\"]"), "CSL-JSON"),
    (re.compile(r"(?:\s|%[^\n]*\n)*@\s*\w+\s*[{(]"), "BibLaTeX"),
    (re.compile(r"\s*TY  ?-"), "RIS"),
    (re.compile(r"(?:\s|#[^\n]*\n|---)*(?:references:|-\s|\w[\w-]*:)"), "CSL-YAML"),
)
_OF_BIBLATEX = re.compile(
    r"^\s*(?:date|journaltitle|location|langid|origdate|urldate)\s*=|^@(?:online|thesis|collection)",
    re.IGNORECASE | re.MULTILINE,
)
_TITLE_OF_SITE = re.compile(
    r"^(@online\s*\{(?:(?!^@).)*?^\s*)titleaddon(\s*=)", re.DOTALL | re.MULTILINE | re.IGNORECASE
)
_ATTACHED = re.compile(r"^\s*file\s*=\s*\{.*\},?\s*$", re.MULTILINE | re.IGNORECASE)
"""Where files lie on somebody's disk, in signs that break what reads them."""

_KEY = re.compile(r"^(\s*@\w+\s*[{(]\s*)([^,\s={}]+)(?=\s*,)", re.MULTILINE)
_NO_KEY = re.compile(r"[^\w:.+/-]")
"""Signs that Zotero leaves in a key, and at which what reads the file gives up all of it."""


_AS_TYPED = re.compile(
    r"^\s*(?:(?:short|book|main|journal|event|issue|orig)?(?:sub)?title(?:addon)?|series|journal"
    r"|publisher|institution|organization|school|location|address)"
    r"\s*=\s*(?=\{)",
    re.MULTILINE | re.IGNORECASE,
)


class UnreadableError(Exception):
    """A file is not what it should be; says what it is, and what to do."""


def read_items(data: bytes, name: str) -> list[Item]:
    """The works of a bibliography, in their order.

    Raises UnreadableError, with the file's name, where it is none; ProgramError where pandoc is
    missing.
    """
    if len(data) > LARGEST:
        raise UnreadableError(
            f"{name} is larger than {LARGEST // 1_000_000} MB; export a part of it"
        )
    text = _text(data, name)
    for beginning, format_name in _BEGINNINGS:
        if beginning.match(text):
            return _items(text, name, format_name)
    raise UnreadableError(
        f"{name} is no bibliography that can be read; "
        "export CSL-JSON, BibLaTeX or RIS from the reference manager"
    )


def _text(data: bytes, name: str) -> str:
    encoding = "utf-8-sig"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        problem = f"{name} is no text in UTF-8; choose UTF-8 where it is exported"
        raise UnreadableError(problem) from error


def _items(text: str, name: str, format_name: str) -> list[Item]:
    try:
        items = _READERS[format_name](text)
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        reason = " ".join(str(error).split())[:200]
        raise UnreadableError(f"{name} is broken as {format_name}: {reason}") from error
    found: list[Item] = []
    for item in items:
        if not isinstance(item, Mapping):
            raise UnreadableError(f"{name} is broken as {format_name}: a work is a group of fields")
        found.append(item)
    if not found:
        raise UnreadableError(f"{name} holds no work")
    return found


def _of_json(text: str) -> list[Any]:
    return _listed(json.loads(text))


def _of_yaml(text: str) -> list[Any]:
    # The base loader takes every value for the text that was typed, dates and numbers too.
    return _listed(yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506


def _listed(value: Any) -> list[Any]:
    """The works of a file that has them as a list, or under one of the names that are in use."""
    if isinstance(value, dict):
        for key in ("references", "items"):
            if key in value:
                value = value[key]
                break
        else:
            value = [value]
    if not isinstance(value, list):
        raise ValueError("it has no list of works")
    return value


def _of_biblatex(text: str) -> list[Any]:
    # Zotero has the title of a site there; pandoc would join it to that of the page.
    text = _TITLE_OF_SITE.sub(r"\1journaltitle\2", text)
    text = _KEY.sub(lambda found: found[1] + _NO_KEY.sub("-", found[2]), _ATTACHED.sub("", text))
    text = _with_titles_kept(text)
    reader = "biblatex" if _OF_BIBLATEX.search(text) else "bibtex"
    pandoc = find_pandoc()
    try:
        told = pandoc.run(
            "--sandbox", "-f", reader, "-t", "csljson", given=text, works=text.count("@")
        )
    except ProgramError as error:
        raise ValueError(str(error).partition("said: ")[2] or str(error)) from error
    items: list[Any] = json.loads(told)
    for item in items:
        # pandoc makes the country of a language up: `russian` is ru-RU to it.
        item["language"] = str(item.get("language", "")).partition("-")[0]
        if "genre" in item:
            item["genre"] = str(item["genre"]).translate({ord("{"): None, ord("}"): None})
        note, is_in, container = f"; {item.get('note', '')}".rpartition("; In: ")
        if is_in and "\n" not in container:  # so do we write it, for want of a field
            item.setdefault("container-title", container)
            item["note"] = note.removeprefix("; ")
        if "title" in item and item.get("container-title") == item["title"]:
            del item["container-title"]  # a periodical has its own: it stands in nothing
    return items


def _with_titles_kept(text: str) -> str:
    """Titles and publishers in brackets of their own.

    Of other titles pandoc makes the capitals small, and of a publisher whose name has an "and" two.
    """
    kept: list[str] = []
    last = 0
    for match in _AS_TYPED.finditer(text):
        end = _end_of_brackets(text, match.end())
        if match.end() >= last and end:
            kept += [text[last : match.end()], "{", text[match.end() : end], "}"]
            last = end
    return "".join([*kept, text[last:]])


def _end_of_brackets(text: str, start: int) -> int:
    """Where a value in brackets ends; 0 where it does not."""
    depth = 0
    for match in re.compile(r"\\.|[{}]", re.DOTALL).finditer(text, start):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if not depth:
            return match.end()
    return 0


_READERS: Mapping[str, Callable[[str], list[Any]]] = {
    "CSL-JSON": _of_json,
    "BibLaTeX": _of_biblatex,
    "RIS": items_of_ris,
    "CSL-YAML": _of_yaml,
}
