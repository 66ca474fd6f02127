"""What stands at a place in a line: an id of a record, or the beginning of one.

Only the line and the lines above it are looked at, since a text that is being typed is broken more
often than not.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from samizdat.model.essays import EssayFrontMatter
from samizdat.model.home import HomeFrontMatter
from samizdat.model.kinds import ESSAY, KINDS
from samizdat.model.pictures import FOLDER, Picture
from samizdat.model.shapes import Shaped
from samizdat.model.sources import SOURCE

_LINKS = "|".join([ESSAY, *(kind.noun for kind in KINDS)])
_LINK = re.compile(rf"\b(?P<noun>{_LINKS}):(?P<id>[a-z0-9-]*)")
_CITATION = re.compile(r"(?<![\w@/.])@(?P<id>[a-zA-Z0-9][\w:.+-]*|)")
_KEY = re.compile(r"^(?P<indent>\s*(?:- +)*)(?P<key>[\w-]+):(?=\s|$)")
_WORD = re.compile(r"[a-z0-9][a-z0-9-]*")
_TYPED = re.compile(r"[a-z0-9-]*$")


@dataclass(frozen=True, slots=True)
class Named:
    """An id in a line; columns count signs from 0, the end is not in it."""

    noun: str
    id: str
    start: int
    end: int


def named_at(path: str, lines: list[str], row: int, column: int) -> Named | None:
    """The id at a place, whether any record has it or not."""
    for named in _all_named(path, lines, row):
        if named.start <= column <= named.end:
            return named
    return None


def typed_at(path: str, lines: list[str], row: int, column: int) -> Named | None:
    """The id that somebody is typing at a place, as far as it goes; it may be empty."""
    before = lines[row][:column]
    for pattern in (_LINK, _CITATION):
        for match in pattern.finditer(before):
            if match.end() == len(before):
                noun = match.groupdict().get("noun") or SOURCE.noun
                return Named(noun, match["id"], match.start("id"), column)
    noun = _noun_of_line(path, lines, row)
    begun = _TYPED.search(before)
    is_value = bool(_KEY.match(before)) or before.strip().startswith(("-", "[", ","))
    if not noun or begun is None or not is_value:
        return None
    return Named(noun, begun[0], begun.start(), column)


def _all_named(path: str, lines: list[str], row: int) -> Iterator[Named]:
    line = lines[row]
    for match in _LINK.finditer(line):
        yield Named(match["noun"], match["id"], *match.span("id"))
    for match in _CITATION.finditer(line):
        yield Named(SOURCE.noun, match["id"].rstrip(".:+"), *match.span("id"))
    noun = _noun_of_line(path, lines, row)
    if not noun:
        return
    key = _KEY.match(line)
    start = 0
    if key:
        start = key.end()
    for match in _WORD.finditer(line.partition(" #")[0], start):
        yield Named(noun, match[0], *match.span())


def _noun_of_line(path: str, lines: list[str], row: int) -> str:
    """The kind of records whose ids the field of a line holds; empty where it holds none."""
    model = _model_of(path, lines, row)
    if model is None:
        return ""
    key = _KEY.match(lines[row])
    if key and key["key"] == "id" and not isinstance(model, str):
        return _own_noun(path)
    nouns = _nouns_of(model)
    if key:
        return nouns.get(key["key"], "")
    indent = len(lines[row]) - len(lines[row].lstrip(" -"))
    for above in reversed(lines[:row]):
        match = _KEY.match(above)
        if match and len(match["indent"]) < max(indent, 1):
            return nouns.get(match["key"], "")
    return ""


def _model_of(path: str, lines: list[str], row: int) -> type[Shaped] | None:
    """The model of what a line is part of; None in the text below front matter."""
    file = PurePosixPath(path)
    if file.suffix == ".yml":
        return _model_of_records(file)
    if not lines or lines[0].rstrip() != "---" or row == 0:
        return None
    if any(line.rstrip() in ("---", "...") for line in lines[1 : row + 1]):
        return None
    if file.parts[:1] == ("docs",) or file.name == "index.md":
        return HomeFrontMatter
    return EssayFrontMatter


def _model_of_records(file: PurePosixPath) -> type[Shaped] | None:
    """The model of what a file of YAML holds."""
    if FOLDER in file.parts[:-1]:
        return Picture
    for kind in KINDS:
        if file.stem == kind.plural:
            record: type[Shaped] = kind.record
            return record
    return None


def _own_noun(path: str) -> str:
    """The kind of records that a register holds."""
    file = PurePosixPath(path)
    for kind in KINDS:
        if file.stem == kind.plural and FOLDER not in file.parts[:-1]:
            return kind.noun
    return ""


def _nouns_of(model: type[Shaped]) -> Mapping[str, str]:
    """The kind of every field that holds ids, at any depth."""
    found: dict[str, str] = {}
    for field in model.shape.to_ids:
        if field.kind:
            found[field.key] = field.kind
        elif field.model:
            for key, noun in _nouns_of(field.model).items():
                found.setdefault(key, noun)
    return found


def units(line: str, column: int) -> int:
    """A column in signs as one in units of UTF-16, which editors count."""
    return len(line[:column].encode("utf-16-le")) // 2


def signs(line: str, unit: int) -> int:
    """A column in units of UTF-16 as one in signs."""
    taken = line.encode("utf-16-le")[: unit * 2]
    return len(taken.decode("utf-16-le", "ignore"))


def numbered(words: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    """Things with a number that sorts them as they come."""
    for number, word in enumerate(words):
        yield f"{number:06}", word
