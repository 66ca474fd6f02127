"""YAML as front matter and registers use it: every value with its line and column.

PyYAML's own loader reads YAML 1.1 (`no` is False, `0451` is 297, a second key silently wins). We
take only its parser: `yaml.compose` keeps scalars as the text that was typed, and the field that
the text is meant for says what it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from samizdat.findings import Finding, Where
from samizdat.model.documents import Path, Places

DEPTH = 20
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
SCALAR_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in (
    "str", "int", "float", "bool", "null", "timestamp", "merge", "value",
))  # fmt: skip


class Mark(Protocol):
    """Where PyYAML's parsers, the one in C and the other, say that something stands."""

    line: int
    column: int


@dataclass(slots=True)
class YamlText:
    """What a YAML text says, and where it says it."""

    value: object = None
    places: Places = field(default_factory=lambda: Places(""))
    keys: dict[Path, Where] = field(default_factory=dict)
    """Where each key of a mapping stands, under the path of its value."""

    findings: list[Finding] = field(default_factory=list)


def read_yaml(text: str, path: str, first_line: int = 1) -> YamlText:
    """Read a YAML text whose first line is line `first_line` of its file.

    Where the text is not YAML, or is unsafe to unfold, the value is None and the findings say why.
    """
    reader = _Reader(path, first_line)
    try:
        reader.guard(text)
        node = yaml.compose(text, Loader=yaml.CSafeLoader) if not reader.findings else None
    except yaml.MarkedYAMLError as error:
        reader.find("yaml-syntax", error.problem_mark, _plainly(error), _remedy(error, text))
        node = None
    except yaml.YAMLError as error:
        reader.find("yaml-syntax", None, f"this is not YAML: {error}", "save the file as UTF-8")
        node = None
    value = reader.unfold(node, ()) if node is not None else None
    places = Places(path, reader.values)
    return YamlText(value, places, reader.keys, reader.findings)


class _Reader:
    """Turns nodes into plain values and remembers places."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path, self.first_line = path, first_line
        self.values: dict[Path, Where] = {}
        self.keys: dict[Path, Where] = {}
        self.findings: list[Finding] = []

    def where(self, mark: Mark | None) -> Where:
        if mark is None:
            return Where(self.path, self.first_line)
        return Where(self.path, mark.line + self.first_line, mark.column + 1)

    def find(self, code: str, mark: Mark | None, problem: str, remedy: str) -> None:
        self.findings.append(Finding(code, self.where(mark), problem, remedy))

    def guard(self, text: str) -> None:
        """Refuse what could blow up when unfolded, before anything is built from it."""
        depth = 0
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.AliasEvent):
                self.find(
                    "yaml-alias",
                    event.start_mark,
                    f"'*{event.anchor}' stands for a value written elsewhere",
                    "write the value out",
                )
            elif isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth == DEPTH + 1:
                    problem = f"values nest more than {DEPTH} deep"
                    self.find("yaml-too-deep", event.start_mark, problem, "flatten the value")
                    return
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1

    def unfold(self, node: yaml.Node, path: Path) -> object:
        self.values[path] = self.where(node.start_mark)
        if isinstance(node, yaml.MappingNode):
            return dict(self._items(node, path))
        if isinstance(node, yaml.SequenceNode):
            return [self.unfold(item, (*path, i)) for i, item in enumerate(node.value)]
        if node.tag not in SCALAR_TAGS:
            problem = f"the tag {node.tag!r} has no meaning here"
            self.find("yaml-syntax", node.start_mark, problem, "leave the tag out")
        plain = isinstance(node, yaml.ScalarNode) and not node.style
        return None if plain and node.value in NULLS else node.value

    def _items(self, node: yaml.MappingNode, path: Path) -> Iterator[tuple[str, object]]:
        seen: dict[str, Where] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            here = self.where(key_node.start_mark)
            if not isinstance(key, str):
                self.find("yaml-syntax", key_node.start_mark, "a key is a single word", "quote it")
                continue
            if key in seen:
                problem = f"the key {key!r} stands twice, first in line {seen[key].line}"
                self.find("duplicate-key", key_node.start_mark, problem, "keep one of the two")
                continue
            seen[key] = here
            self.keys[(*path, key)] = here
            yield key, self.unfold(value_node, (*path, key))


def _plainly(error: yaml.MarkedYAMLError) -> str:
    context = f" {error.context}" if error.context else ""
    return f"this is not YAML:{context}: {error.problem}".replace(": :", ":")


def _remedy(error: yaml.MarkedYAMLError, text: str) -> str:
    """What an author most likely meant, from the parser's complaint and the line it points at."""
    problem = error.problem or ""
    lines = text.splitlines()
    mark = error.problem_mark
    line = lines[mark.line] if mark is not None and mark.line < len(lines) else ""
    if "mapping values are not allowed" in problem:
        key, _, value = line.partition(":")
        return f"a value that holds a colon is quoted: {key.strip()}: '{value.strip()}'"
    if "quoted scalar" in (error.context or "") or "end of stream" in problem:
        return "close the quotation mark that was opened"
    if "\t" in line or "tab" in problem:
        return "indent with spaces, not tabs"
    return "compare with the example in the handbook; quote values that hold : # [ { or quotes"
