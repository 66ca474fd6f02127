"""YAML: words stay as they were typed, and everything knows its place."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samizdat.reading.yaml import YamlText, read_yaml


def places(text: YamlText) -> dict[str, str]:
    """Where each value stands, by its path in dots."""
    return {
        ".".join(str(step) for step in path): f"{where.line}:{where.column}"
        for path, where in text.places.values.items()
    }


@pytest.mark.parametrize(
    "word",
    ["no", "yes", "on", "true", "0451", "12:30", "1453-05-29", "1_000", "0x1F", "1e3", ".inf", "="],
)
def test_words_stay_words(word: str) -> None:
    """What YAML 1.1 takes for a number, a truth or a time stays the text that was typed."""
    assert read_yaml(f"value: {word}", "x.yml").value == {"value": word}


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL", "# only a remark"])
def test_nothing(nothing: str) -> None:
    """An empty value is nothing."""
    assert read_yaml(f"value: {nothing}", "x.yml").value == {"value": None}


@pytest.mark.parametrize("quoted", ["''", '""', "'~'", "'null'"])
def test_quoted_nothing(quoted: str) -> None:
    """A quoted value is text, even an empty one."""
    assert read_yaml(f"value: {quoted}", "x.yml").value == {"value": quoted[1:-1]}


@pytest.mark.parametrize("key", ["no", "1", "~", "<<", "=", "Жуков", "a b", "'a: b'"])
def test_keys_stay_words(key: str) -> None:
    """A key is the text that was typed."""
    assert read_yaml(f"{key}: x", "x.yml").value == {key.strip("'"): "x"}


@pytest.mark.parametrize("text", ["", "# a remark\n", "\n\n", "---\n"])
def test_empty(text: str) -> None:
    """A file of nothing is no mistake."""
    read = read_yaml(text, "x.yml")

    assert read.value is None
    assert read.findings == []


def test_places() -> None:
    """Every value and every key knows its line and column, counted in characters."""
    text = "людям: [Жуков, 'б']\nс: { д: е }\nlist:\n  - id: x\n    name: |\n      words\n"

    read = read_yaml(text, "x.yml")

    assert places(read) == {
        "": "1:1",
        "людям": "1:8",
        "людям.0": "1:9",
        "людям.1": "1:16",
        "с": "2:4",
        "с.д": "2:9",
        "list": "4:3",
        "list.0": "4:5",
        "list.0.id": "4:9",
        "list.0.name": "5:11",
    }
    assert str(read.keys["с", "д"]) == "x.yml:2:6"


def test_first_line() -> None:
    """Front matter begins in the second line of its file."""
    read = read_yaml("title: x", "x.md", first_line=2)

    assert str(read.places.at("title")) == "x.md:2:8"


def test_place_of_what_has_none() -> None:
    """A value without a place is looked for where the values around it stand."""
    read = read_yaml("people:\n  - zhukov\n", "x.yml")

    assert str(read.places.at("people", 3)) == "x.yml:2:3"
    assert str(read.places.at("topics")) == "x.yml:1:1"


def test_duplicate_keys() -> None:
    """Every repeated key is found, at any depth; the first of its values stays."""
    read = read_yaml("a: 1\nb: { c: 2, c: 3 }\na: 4\na: 5\n", "x.yml")

    assert read.value == {"a": "1", "b": {"c": "2"}}
    assert [str(finding).splitlines()[0] for finding in read.findings] == [
        "x.yml:2:12: the key 'c' stands twice, first in line 2 [duplicate-key]",
        "x.yml:3:1: the key 'a' stands twice, first in line 1 [duplicate-key]",
        "x.yml:4:1: the key 'a' stands twice, first in line 1 [duplicate-key]",
    ]


def test_every_alias() -> None:
    """Every alias is named, and nothing is built from any of them."""
    read = read_yaml("a: &x [1]\nb: *x\nc: [*x]\n", "x.yml")

    assert read.value is None
    assert [str(finding.where) for finding in read.findings] == ["x.yml:2:4", "x.yml:3:5"]


def test_anchor_without_alias() -> None:
    """The first word of a value that begins with an ampersand would be lost."""
    read = read_yaml("a: &x 1\nb: '&y 1'", "x.yml")

    assert [str(finding.where) for finding in read.findings] == ["x.yml:1:4"]


def test_billion_laughs() -> None:
    """A text that would unfold to a billion values is refused at once."""
    rows = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    started = time.perf_counter()

    read = read_yaml("\n".join(rows), "x.yml")

    assert read.value is None
    assert {finding.code for finding in read.findings} == {"yaml-alias"}
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 50_000 + "x", "{a: " * 50_000])
def test_depth(text: str) -> None:
    """A text that nests without end is refused at once, even where it is never closed."""
    started = time.perf_counter()

    read = read_yaml(text, "x.yml")

    assert read.value is None
    assert [finding.code for finding in read.findings] == ["yaml-too-deep"]
    assert time.perf_counter() - started < 1


def test_twenty_layers() -> None:
    """Twenty layers are not too many."""
    read = read_yaml("[" * 20 + "x" + "]" * 20, "x.yml")

    assert read.findings == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: b: c", "1:5: a value that holds a colon must be quoted"),
        ("a: 'b\nc: d\n", "1:4: the quotation mark ' that opens here is never closed"),
        ('a: "b', '1:4: the quotation mark " that opens here is never closed'),
        ("a:\n\tb: c", "2:1: a tab stands where YAML wants spaces"),
        ("é: b\nc: d\x07e", "2:5: the control sign U+0007 cannot stand in YAML"),
        ("a: \x00", "1:4: the control sign U+0000 cannot stand in YAML"),
        ("? [a]\n: b", "1:3: a key is a single word"),
        ("a: !ENV b", "1:4: the tag '!ENV' has no meaning here"),
        ("a: ! b", "1:4: the tag '!' has no meaning here"),
        ("a: @b", "1:4: a value that begins with @ must be quoted"),
        ("a: *b* c", "1:4: a value that begins with * must be quoted"),
        ("a: [Sic] and\nb: c", "1:4: a value that begins with [ must be quoted"),
        ("a: {b} c", "1:4: a value that begins with { must be quoted"),
        ("a: - b", "1:4: a value that begins with - must be quoted"),
        ("a: | b", "1:4: a value that begins with | must be quoted"),
        ("a: [b\nc: d", "1:4: the bracket [ that opens here is never closed"),
        ("a:b\nc: d", "1:3: no space stands after the colon of 'a'"),
        (
            "a: [b #c, d]\ne: f",
            "1:7: '#' begins a comment here, and takes the closing bracket of the list",
        ),
        (
            'a: "C:\\x"',
            "1:9: a backslash between double quotation marks begins a sign of YAML's",
        ),
        (
            "a: !!python/object/apply:os.system [x]",
            "1:4: the tag 'tag:yaml.org,2002:python/object/apply:os.system' has no meaning here",
        ),
    ],
)
def test_syntax(text: str, found: str) -> None:
    """What is no YAML is found where an author erred, in words that an author understands."""
    read = read_yaml(text, "x.yml")

    assert [f"{f.where.line}:{f.where.column}: {f.problem}" for f in read.findings] == [found]
    assert read.findings[0].code == "yaml-syntax"
    assert read.findings[0].remedy


@pytest.mark.parametrize("text", ["[a", "...", "a\n---\nb"])
def test_other_syntax(text: str) -> None:
    """Whatever else is no YAML is one finding, with the parser's own complaint."""
    read = read_yaml(text, "x.yml")

    assert read.value is None
    assert [finding.problem[:17] for finding in read.findings] == ["this is not YAML:"]


def test_many_records() -> None:
    """A register of ten thousand records is read in moments."""
    started = time.perf_counter()

    read = read_yaml("\n".join(f"- {{ id: x{n} }}" for n in range(10_000)), "x.yml")

    assert isinstance(read.value, list)
    assert len(read.value) == 10_000
    assert time.perf_counter() - started < 5


@given(st.text("ab:-#'\"[]{}&*!|>%@`,? \n\té\x07~", max_size=30))
def test_any_text_is_read_or_found(text: str) -> None:
    """Any text is a value or a finding, and never an exception."""
    read = read_yaml(text, "x.yml")

    assert read.value is None or read.places.values
    assert all(finding.where.line >= 1 for finding in read.findings)


@given(st.dictionaries(st.text(max_size=8), st.text(max_size=8)))
def test_quoted_text_is_kept(values: dict[str, str]) -> None:
    """Any text survives quotation marks, as a key and as a value."""
    rows = [f"{_quoted(key)}: {_quoted(value)}" for key, value in values.items()]

    read = read_yaml("{" + ", ".join(rows) + "}", "x.yml")

    assert read.value == values


def _quoted(text: str) -> str:
    escaped = "".join(
        sign if sign.isalnum() and sign.isascii() else f"\\U{ord(sign):08x}" for sign in text
    )
    return f'"{escaped}"'
