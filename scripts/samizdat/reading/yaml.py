"""YAML as front matter and registers use it: every value with its line and column.

PyYAML's own loader reads YAML 1.1 (`no` is False, `0451` is 297, a second key silently wins). We
take only its parser, whose events keep scalars as the text that was typed; the field that the text
is meant for says what it is.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from samizdat.findings import Edit, Finding, Rule, Where
from samizdat.model.documents import Places
from samizdat.model.shapes import Path
from samizdat.reading.limits import heavy_field
from samizdat.reading.remarks import NULLS, REMARK, in_quotes, is_remark, until_line_end
from samizdat.reading.yaml_errors import Mark, Position, explained

Event = Any
"""What the parser reports; PyYAML's own types leave out what its events have in common."""

DEPTH = 20
_COMMENT = re.compile(r"[ \t]+#")
_CURLY = re.compile(r"[‘‚“„](?P<words>[^‘’“”‚„]+)[’‘”“]")
KNOWN_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in (
    "map", "seq", "str", "int", "float", "bool", "null", "timestamp", "merge", "value",
))  # fmt: skip

YAML_ALIAS = Rule(
    "yaml-alias",
    "Front matter and registers spell everything out: no aliases.",
    why=(
        "YAML can name a value with `&` and repeat it with `*`. A reader of the file cannot see "
        "what such a value is, and a small file can unfold into a huge one. A value that begins "
        "with `&` is quoted: YAML would lose its first word."
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
    keys: Mapping[Path, Where] = field(default_factory=dict)
    """Where each key of a mapping stands, under the path of its value."""

    findings: list[Finding] = field(default_factory=list)


def read_yaml(text: str, path: str, first_line: int = 1) -> YamlText:
    """Read a YAML text whose first line is line `first_line` of its file.

    Where the text is not YAML, or is unsafe to unfold, the value is None and the findings say why.
    """
    reader = _Reader(text, path, first_line)
    value = None
    try:
        value = reader.document()
    except _TooDeepError as error:
        problem = f"values nest more than {DEPTH} deep"
        reader.refuse(YAML_TOO_DEEP, error.args[0], problem, "flatten the value")
    except yaml.MarkedYAMLError as error:
        reader.refuse(YAML_SYNTAX, *explained(error, text))
    except yaml.reader.ReaderError as error:
        before = text.encode()[: error.position].decode()  # the parser in C counts bytes
        place = Position(before.count("\n"), len(before) - before.rfind("\n") - 1)
        problem = f"the control sign U+{ord(text[len(before)]):04X} cannot stand in YAML"
        reader.refuse(YAML_SYNTAX, place, problem, "take it out")
    if reader.refusals:
        return YamlText(places=Places(path), findings=reader.refusals)
    return YamlText(value, Places(path, reader.values), reader.keys, reader.findings)


class _TooDeepError(Exception):
    """Values nest without end: nobody reads on. Its argument is the mark of the last."""


class _Reader:
    """Turns what the parser reports, bit by bit, into plain values, and remembers places.

    PyYAML's own nodes would be a second pass, and a guess for each word at what it might mean.
    """

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.path, self.first_line, self.lines = path, first_line, text.split("\n")
        self.events: Iterator[Event] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self.anchors: dict[str, Any] = {}
        self.values: dict[Path, Where] = {}
        self.keys: dict[Path, Where] = {}
        self.findings: list[Finding] = []
        self.refusals: list[Finding] = []
        """Why nothing may be made of the text."""

    def where(self, mark: Mark | None) -> Where:
        if mark is None:
            return Where(self.path, self.first_line)
        return Where(self.path, mark.line + self.first_line, mark.column + 1)

    def stretch(self, begin: Event, over: Event) -> Where:
        start, end, first = begin.start_mark, over.end_mark, self.first_line
        ends = end.line + first, end.column + 1
        return Where(self.path, start.line + first, start.column + 1, *ends)

    def find(self, rule: Rule, mark: Mark | None, problem: str, remedy: str) -> None:
        self.findings.append(rule.broken(self.where(mark), problem, remedy))

    def refuse(self, rule: Rule, mark: Mark | None, problem: str, remedy: str) -> None:
        self.refusals.append(rule.broken(self.where(mark), problem, remedy))

    def document(self) -> object:
        """What the text says; raises what PyYAML would where there is a second document."""
        value: object = None
        begun: Any = None
        for event in self.events:
            mark: Any = event.start_mark
            if isinstance(event, yaml.NodeEvent):
                value = self.value(event, ())
            elif isinstance(event, yaml.DocumentStartEvent):
                if begun:
                    said = "expected a single document in the stream", "but found another document"
                    raise yaml.composer.ComposerError(said[0], begun, said[1], mark)
                begun = mark
        if not self.refusals:  # an alias tells of what it stands for, too
            self.tell_anchors()
        return value

    def tell_anchors(self) -> None:
        """Find the words that YAML takes for the names of values."""
        for name, mark in self.anchors.items():
            problem = f"'&{name}' is lost: YAML takes it for the name of the value"
            self.find(YAML_ALIAS, mark, problem, "take it out, or quote the whole value")

    def value(self, event: Event, path: Path) -> object:
        """The value that an event begins; the events up to its end are taken."""
        if isinstance(event, yaml.AliasEvent):
            problem = f"'*{event.anchor}' stands for a value written elsewhere"
            self.refuse(YAML_ALIAS, event.start_mark, problem, "write the value out")
            return None
        self.look_at_anchor(event)
        if event.tag and event.tag not in KNOWN_TAGS:
            problem = f"the tag {event.tag!r} has no meaning here"
            remedy = "quote the whole value, or leave the tag out"
            self.find(YAML_SYNTAX, event.start_mark, problem, remedy)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, path)
        if len(path) == DEPTH:
            raise _TooDeepError(event.start_mark)
        self.values[path] = self.where(event.start_mark)  # nobody says where a block ends
        if isinstance(event, yaml.MappingStartEvent):
            value, end = self.mapping(path)
        else:
            value, end = self.sequence(path)
        if event.flow_style:
            self.values[path] = self.stretch(event, end)
        return value

    def look_at_anchor(self, event: Event) -> None:
        """Remember an anchor; two of one name are no YAML."""
        if event.anchor is None:
            return
        first = self.anchors.setdefault(event.anchor, event.start_mark)
        if first is not event.start_mark:
            twice = "found duplicate anchor; first occurrence"
            raise yaml.composer.ComposerError(twice, first, "second occurrence", event.start_mark)

    def scalar(self, event: Event, path: Path) -> str | None:
        where = self.values[path] = self.stretch(event, event)
        word: str = event.value
        self.refusals += heavy_field(word, where)
        if event.style:
            return word
        self.look_at_plain(word, event.end_mark, where)
        if word in NULLS:
            return None
        return word

    def sequence(self, path: Path) -> tuple[object, Event]:
        """A list, and the event that ends it."""
        items: list[object] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self.value(event, (*path, len(items))))
        return items, event

    def mapping(self, path: Path) -> tuple[object, Event]:
        """Keys with their values, and the event that ends them."""
        items: dict[str, object] = {}
        seen: dict[str, Where] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.key(event, path, seen)
            if key is None:
                self.skip(next(self.events), path)
            else:
                items[key] = self.value(next(self.events), (*path, key))
        return items, event

    def key(self, event: Event, path: Path, seen: dict[str, Where]) -> str | None:
        """A key that has not been seen in its mapping; its value is skipped where it is None."""
        if not isinstance(event, yaml.ScalarEvent):
            self.find(YAML_SYNTAX, event.start_mark, "a key is a single word", "quote it")
            self.skip(event, path)
            return None
        self.look_at_anchor(event)
        key: str = event.value
        if key in seen:
            problem = f"the key {key!r} stands twice, first in line {seen[key].line}"
            self.find(DUPLICATE_KEY, event.start_mark, problem, "keep one of the two")
            return None
        here = self.stretch(event, event)
        seen[key] = self.keys[*path, key] = here
        return key

    def skip(self, event: Event, path: Path) -> None:
        """Read over what a mapping cannot take; what must be refused in it is refused."""
        kept = self.values, self.keys, self.findings
        self.values, self.keys, self.findings = {}, {}, []
        self.value(event, (*path, 0))
        self.values, self.keys, self.findings = kept

    def look_at_plain(self, word: str, end: Mark, where: Where) -> None:
        """Find a value without quotation marks that is not what its author typed."""
        rest = ""
        if end.line < len(self.lines):
            rest = self.lines[end.line][end.column :]
        if rest and _COMMENT.match(rest) and not is_remark(word, rest):
            whole = f"{word}{rest}".rstrip()
            fix = [Edit(until_line_end(where, rest), in_quotes(whole))]
            problem = f"everything after {word!r} is lost: '#' begins a comment"
            remedy = f"quote the whole value: {in_quotes(whole)}"
            if REMARK.match(rest):  # it may be a remark that nobody meant to publish
                remedy, fix = f"{remedy}; a remark stands in a line of its own", []
            self.findings.append(CUT_VALUE.broken(where, problem, remedy, fix))
        inner = _CURLY.fullmatch(word)
        if inner:
            remedy = f"write {in_quotes(inner['words'])}"
            problem = "the whole value stands in curly quotation marks"
            fix = [Edit(where, in_quotes(inner["words"]))]
            self.findings.append(QUOTED_VALUE.broken(where, problem, remedy, fix))
