"""YAML as front matter and registers use it: every value with its line and column.

PyYAML's own loader reads YAML 1.1 (`no` is False, `0451` is 297, a second key silently wins). We
take only its parser: `yaml.compose` keeps scalars as the text that was typed, and the field that
the text is meant for says what it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from samizdat.findings import Finding, Rule, Where
from samizdat.model.documents import Path, Places

DEPTH = 20
_S = "'"
_DOUBLED = {"'": "''", '"': '\\"'}
_AFTER_QUOTE = re.compile(
    r"""\s*(?:- )?[\w-]+:\s+(?P<quote>["'])(?:(?!(?P=quote)).)*(?P=quote)
        \s*(?P<rest>[^\s#,\]}].*)""",
    re.VERBOSE,
)
_OPENED_QUOTE = re.compile(r"""\s*(?:- )?[\w-]+:\s+(?P<quote>["'])(?P<rest>.*)""")
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
KNOWN_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in (
    "map", "seq", "str", "int", "float", "bool", "null", "timestamp", "merge", "value",
))  # fmt: skip


YAML_ALIAS = Rule(
    "yaml-alias",
    "Front matter and registers spell everything out: no aliases.",
    why=(
        "YAML can name a value with `&` and repeat it with `*`. A reader of the file cannot see "
        "what such a value is, and a small file can unfold into a huge one."
    ),
)

YAML_SYNTAX = Rule(
    "yaml-syntax",
    "Front matter and registers are YAML.",
    why=(
        "A colon followed by a space, a quotation mark at the beginning or a tab means something "
        "to YAML. Quote such a value: in double quotes an apostrophe stays as it is, in single "
        "quotes it is written twice."
    ),
)

YAML_TOO_DEEP = Rule(
    "yaml-too-deep",
    "Values nest at most twenty deep.",
    why="No field asks for more than five.",
)

DUPLICATE_KEY = Rule(
    "duplicate-key",
    "A key stands once.",
    why="YAML itself would keep the last and drop the first without a word.",
)


class Mark(Protocol):
    """Where PyYAML's parsers, the one in C and the other, say that something stands."""

    line: int
    column: int


@dataclass(slots=True)
class _Place:
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
        reader.find(YAML_SYNTAX, *_explained(error, text))
        node = None
    except yaml.reader.ReaderError as error:
        before = text.encode()[: error.position].decode()  # the parser in C counts bytes
        place = _Place(before.count("\n"), len(before) - before.rfind("\n") - 1)
        problem = f"the control sign U+{ord(text[len(before)]):04X} cannot stand in YAML"
        reader.find(YAML_SYNTAX, place, problem, "take it out")
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

    def stretch(self, node: yaml.Node) -> Where:
        """The place of a value; of one that stands in a block nobody says where it ends."""
        where = self.where(node.start_mark)
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            return where
        end = node.end_mark
        return where._replace(end_line=end.line + self.first_line, end_column=end.column + 1)

    def find(self, rule: Rule, mark: Mark | None, problem: str, remedy: str) -> None:
        self.findings.append(rule.broken(self.where(mark), problem, remedy))

    def guard(self, text: str) -> None:
        """Refuse what could blow up when unfolded, before anything is built from it."""
        depth = 0
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.AliasEvent):
                self.find(
                    YAML_ALIAS,
                    event.start_mark,
                    f"'*{event.anchor}' stands for a value written elsewhere",
                    "write the value out",
                )
            elif isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth == DEPTH + 1:
                    problem = f"values nest more than {DEPTH} deep"
                    self.find(YAML_TOO_DEEP, event.start_mark, problem, "flatten the value")
                    return
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1

    def unfold(self, node: yaml.Node, path: Path) -> object:
        self.values[path] = self.stretch(node)
        if node.tag not in KNOWN_TAGS:
            problem = f"the tag {node.tag!r} has no meaning here"
            self.find(YAML_SYNTAX, node.start_mark, problem, "leave the tag out")
        if isinstance(node, yaml.MappingNode):
            return dict(self._items(node, path))
        if isinstance(node, yaml.SequenceNode):
            return [self.unfold(item, (*path, i)) for i, item in enumerate(node.value)]
        plain = isinstance(node, yaml.ScalarNode) and not node.style
        return None if plain and node.value in NULLS else node.value

    def _items(self, node: yaml.MappingNode, path: Path) -> Iterator[tuple[str, object]]:
        seen: dict[str, Where] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            here = self.stretch(key_node)
            if not isinstance(key, str):
                self.find(YAML_SYNTAX, key_node.start_mark, "a key is a single word", "quote it")
                continue
            if key in seen:
                problem = f"the key {key!r} stands twice, first in line {seen[key].line}"
                self.find(DUPLICATE_KEY, key_node.start_mark, problem, "keep one of the two")
                continue
            seen[key] = here
            self.keys[(*path, key)] = here
            yield key, self.unfold(value_node, (*path, key))


def _explained(error: yaml.MarkedYAMLError, text: str) -> tuple[Mark | None, str, str]:
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
            place = _Place(number, match.start("quote"))
            return place, f"the quotation mark {sign} that opens here is never closed", remedy
    extra = _AFTER_QUOTE.match(lines[last])
    if extra:
        other = "'" if extra["quote"] == '"' else '"'
        remedy = f"put the whole value into {other} … {other}"
        place = _Place(last, extra.start("rest"))
        return place, "words stand behind the closing quotation mark", remedy
    if "mapping values are not allowed" in problem:
        key, _, value = lines[last].partition(":")
        remedy = f"quote the value: {key.strip()}: '{value.strip().replace(_S, _S + _S)}'"
        return mark, "a value that holds a colon must be quoted", remedy
    if "\t" in lines[last][: mark.column + 1 if mark else None]:
        return mark, "a tab stands where YAML wants spaces", "indent with spaces"
    reason = ": ".join(part for part in (error.context, problem) if part)
    remedy = "compare with the handbook; quote values that hold : # [ { or quotation marks"
    return mark, f"this is not YAML: {reason}", remedy
