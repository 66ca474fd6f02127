"""Documents: front matter, the text below it, and files that are neither."""

from pathlib import Path

import pytest

from samizdat.model.documents import Document
from samizdat.reading.documents import read_document, read_essay, read_text


def read(tmp_path: Path, content: bytes) -> tuple[Document | None, list[str]]:
    """A file of these bytes, read, with what was found, a line each."""
    file = tmp_path / "x.md"
    file.write_bytes(content)
    document, yaml_text = read_document(read_text(file, "x.md"), "x.md")
    return document, [str(finding).splitlines()[0] for finding in yaml_text.findings]


@pytest.mark.parametrize(
    ("content", "front", "body"),
    [
        (b"---\na: b\n---\nText.\n", {"a": "b"}, "Text.\n"),
        (b"---\na: b\n---", {"a": "b"}, ""),
        (b"---\n---", {}, ""),
        (b"---\n---\n---\n", {}, "---\n"),
        (b"---\r\na: b\r\n---\r\nText.\r\n", {"a": "b"}, "Text.\n"),
        (b"---\ra: b\r---\rText.", {"a": "b"}, "Text."),
        (b"\xef\xbb\xbf---\na: b\n---\nText.", {"a": "b"}, "Text."),
        (b"---  \na: b\n---\t\nText.", {"a": "b"}, "Text."),
        (b"---\na: b\n...\nText.", {"a": "b"}, "Text."),
        (b"---\na: |\n  ---\n---\nText.", {"a": "---\n"}, "Text."),
        (b"---\n# only a remark\n---\nText.", {}, "Text."),
        (b"Text.", {}, "Text."),
        (b"", {}, ""),
        (b"\n---\na: b\n---\n", {}, "\n---\na: b\n---\n"),
        (b"----\nText.", {}, "----\nText."),
    ],
)
def test_front_matter(tmp_path: Path, content: bytes, front: dict[str, str], body: str) -> None:
    """Front matter ends where it should, whatever the line ends and the last line."""
    document, found = read(tmp_path, content)

    assert found == []
    assert document is not None
    assert (document.front, document.body) == (front, body)


UNCLOSED = "x.md:1:1: the front matter that begins here never ends [front-matter-unclosed]"


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        (b"---", UNCLOSED),
        (b"---\na: b\n--- c\n", UNCLOSED),
        (b"a\r\nb\xff", "x.md:2:2: the byte 0xff is not UTF-8 [not-utf8]"),
        (b"\xef\xbb\xbf\xd0\x96\xff", "x.md:1:2: the byte 0xff is not UTF-8 [not-utf8]"),
        (b"\xff\xfea\x00", "x.md:1:1: the byte 0xff is not UTF-8 [not-utf8]"),
        (b"\xd0", "x.md:1:1: the byte 0xd0 is not UTF-8 [not-utf8]"),
    ],
)
def test_unreadable(tmp_path: Path, content: bytes, finding: str) -> None:
    """A file that cannot be read is no document, and the finding says where and why."""
    document, found = read(tmp_path, content)

    assert document is None
    assert found == [finding]


@pytest.mark.parametrize(
    ("front", "finding"),
    [
        (b"- a\n", "x.md:2:1: the front matter is no list of fields [wrong-type]"),
        (b"word\n", "x.md:2:1: the front matter is no list of fields [wrong-type]"),
        (b"a: b\n\na: c\n", "x.md:4:1: the key 'a' stands twice, first in line 2 [duplicate-key]"),
        (
            b"a: 'b\n",
            "x.md:2:4: the quotation mark ' that opens here is never closed [yaml-syntax]",
        ),
    ],
)
def test_broken_front_matter(tmp_path: Path, front: bytes, finding: str) -> None:
    """Broken front matter is reported, and the text below it is read all the same."""
    document, found = read(tmp_path, b"---\n" + front + b"---\nSo.[@a]\n")

    assert found == [finding]
    assert document is not None
    assert [cite.key for group in document.prose.citations for cite in group.cites] == ["a"]


@pytest.mark.posix
def test_missing_file(tmp_path: Path) -> None:
    """A link to a file that is gone is a finding."""
    (tmp_path / "x.md").symlink_to(tmp_path / "gone.md")

    document, yaml_text = read_document(read_text(tmp_path / "x.md", "x.md"), "x.md")

    assert document is None
    assert [str(finding) for finding in yaml_text.findings] == [
        "x.md:1:1: the file cannot be read: No such file or directory [unreadable-file]\n"
        "    check its name and its permissions"
    ]


def test_offsets_count_in_the_whole_file(tmp_path: Path) -> None:
    """A citation's stretch is one of the file, front matter included."""
    document, _ = read(tmp_path, "---\r\ntitle: Über\r\n---\r\n\r\nSo.[@a]\r\n".encode())

    assert document is not None
    (citation,) = document.prose.citations
    assert document.text[citation.span.start : citation.span.end] == "[@a]"
    assert str(citation.span.where) == "x.md:5:4"


def test_essay_with_every_fault(tmp_path: Path) -> None:
    """Everything that is wrong with front matter is said in one run."""
    file = tmp_path / "x.md"
    file.write_text("---\ntitle:\nsumary: x\nauthors: editors\nperiod: 1937-13\nslug: A B\n---\n")

    read, findings = read_essay(read_text(file, "x.md"), "x.md")

    assert isinstance(read, Document)
    assert sorted(str(finding).splitlines()[0] for finding in findings) == [
        "x.md:2:1: the field 'summary' is missing [missing-field]",
        "x.md:2:7: title is empty [wrong-type]",
        "x.md:3:1: no field is called 'sumary' [unknown-field]",
        "x.md:4:10: authors is the single value 'editors' [wrong-type]",
        "x.md:5:9: period '1937-13': there is no month 13 [impossible-date]",
        "x.md:6:7: 'A B' is no id [bad-id]",
    ]
