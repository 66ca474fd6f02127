"""YAML as front matter and registers use it: every value with its line and column.

PyYAML's own loader reads YAML 1.1 (`no` is False, `0451` is 297, a second key silently wins). We
take only its parser: `yaml.compose` keeps scalars as the text that was typed, and the field that
the text is meant for says what it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from samizdat.findings import Edit, Finding, Rule, Where
from samizdat.model.documents import Places
from samizdat.model.shapes import Path
from samizdat.reading.yaml_errors import Mark, Position, explained

DEPTH = 20
_COMMENT = re.compile(r"[ \t]+#")
_REMARK = re.compile(r"[ \t]+#(?:[ \t]|$)")
_APART = re.compile(r"(?:[ \t]{2,}|\t)#")
_CURLY = re.compile(r"[‘‚“„](?P<words>[^‘’“”‚„]+)[’‘”“]")
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

CUT_VALUE = Rule(
    "cut-value",
    "A value is not cut short by a sign of number.",
    why=(
        "In YAML a blank and `#` begin a comment, so the rest of the line would be lost. A comment "
        "stands in a line of its own."
    ),
)

QUOTED_VALUE = Rule(
    "quoted-value",
    "A value stands in straight quotation marks or in none.",
    why=(
        "Word processors make curly quotation marks, which YAML takes for words: they would stand "
        "in every list and citation."
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
    reader = _Reader(text, path, first_line)
    node, value = None, None
    try:
        reader.guard(text)
        if not reader.findings:
            node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        reader.find(YAML_SYNTAX, *explained(error, text))
    except yaml.reader.ReaderError as error:
        before = text.encode()[: error.position].decode()  # the parser in C counts bytes
        place = Position(before.count("\n"), len(before) - before.rfind("\n") - 1)
        problem = f"the control sign U+{ord(text[len(before)]):04X} cannot stand in YAML"
        reader.find(YAML_SYNTAX, place, problem, "take it out")
    if node is not None:
        value = reader.unfold(node, ())
    places = Places(path, reader.values)
    return YamlText(value, places, reader.keys, reader.findings)


class _Reader:
    """Turns nodes into plain values and remembers places."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.path, self.first_line, self.lines = path, first_line, text.split("\n")
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
        if not isinstance(node, yaml.ScalarNode) or node.style:
            return node.value
        self.look_at_plain(node, self.values[path])
        if node.value in NULLS:
            return None
        return node.value

    def look_at_plain(self, node: yaml.ScalarNode, where: Where) -> None:
        """Find a value without quotation marks that is not what its author typed."""
        line = self.lines[node.end_mark.line : node.end_mark.line + 1]
        rest = "".join(line)[node.end_mark.column :]
        if _COMMENT.match(rest) and not _is_remark(node.value, rest):
            whole = f"{node.value}{rest}".rstrip()
            fix = [Edit(_until_line_end(where, rest), _in_quotes(whole))]
            problem = f"everything behind {node.value!r} is lost: '#' begins a comment"
            remedy = f"quote the whole value: {_in_quotes(whole)}"
            if _REMARK.match(rest):  # it may be a remark that nobody meant to publish
                remedy, fix = f"{remedy}; a remark stands in a line of its own", []
            self.findings.append(CUT_VALUE.broken(where, problem, remedy, fix))
        inner = _CURLY.fullmatch(node.value)
        if inner:
            remedy = f"write {_in_quotes(inner['words'])}"
            problem = "the whole value stands in curly quotation marks"
            fix = [Edit(where, _in_quotes(inner["words"]))]
            self.findings.append(QUOTED_VALUE.broken(where, problem, remedy, fix))

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


def _is_remark(value: str, rest: str) -> bool:
    """What stands behind a value was meant for other editors, and nothing of the value is lost.

    So it is behind a single word, or two blanks away: `status: draft  # draft | review`.
    """
    if value in NULLS:
        return True
    return bool(_REMARK.match(rest)) and (" " not in value or bool(_APART.match(rest)))


def _in_quotes(words: str) -> str:
    """A value as YAML has it between single quotation marks."""
    return "'" + words.replace("'", "''") + "'"


def _until_line_end(where: Where, rest: str) -> Where:
    """The stretch of a value and of what stands behind it in its line."""
    line, column = where.end
    return where._replace(end_line=line, end_column=column + len(rest.rstrip()))
