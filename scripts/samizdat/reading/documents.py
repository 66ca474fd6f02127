"""Markdown files with their front matter: pages and essays."""

import re
from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from samizdat.findings import Finding, Rule, Where
from samizdat.model.documents import Document, Places
from samizdat.model.essays import Essay, EssayFrontMatter
from samizdat.model.home import HomeFrontMatter, PageFrontMatter
from samizdat.prose.dialect.foreign import is_misplaced_front
from samizdat.reading.limits import beyond_limits
from samizdat.reading.prose import read_prose
from samizdat.reading.validation import WRONG_TYPE, validate
from samizdat.reading.yaml import YamlText, read_yaml

FRONT_MATTER_BYTES = 64 * 1024
_FRONT = re.compile(
    r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)


UNREADABLE_FILE = Rule(
    "unreadable-file",
    "A file can be opened and read.",
    why=(
        "It may be a link to a file that has moved, a folder whose name ends in `.md`, or a file "
        "that only somebody else may open."
    ),
)

FRONT_MATTER_UNCLOSED = Rule(
    "front-matter-unclosed",
    "Front matter ends with a line of three hyphens.",
    why="The second line of hyphens says where the text begins.",
)

TOO_LARGE = Rule(
    "too-large",
    "Front matter has at most 64 KB.",
    why="It is for facts about the essay; so much of it is a text in the wrong place.",
)

FRONT_MATTER_MISSING = Rule(
    "front-matter-missing",
    "An essay begins with front matter.",
    why="Without it nothing is known of the essay: no title, no period, no status.",
)


@dataclass(slots=True)
class FileText:
    """The text of a file, or the finding that says why there is none."""

    text: str | None = None
    findings: list[Finding] = field(default_factory=list)


NOT_UTF8 = Rule(
    "not-utf8",
    "A file is UTF-8 text.",
    why=(
        "Older programs save Cyrillic text as Windows-1251 or KOI8-R and accents as Latin-1. "
        "Those bytes mean something else here."
    ),
)


def read_text(file: Path, path: str, typed: Mapping[str, str] | None = None) -> FileText:
    """A file's text with Unix line ends and no byte-order mark.

    `typed` has texts that somebody types and has not saved, by their paths.
    """
    try:
        if typed and path in typed:
            data = typed[path].encode("utf-8", "surrogatepass")
        else:
            data = file.read_bytes().removeprefix(BOM_UTF8)
    except OSError as error:
        problem = f"the file cannot be read: {error.strerror or error}"
        remedy = "check its name and its permissions"
        return FileText(findings=[UNREADABLE_FILE.broken(Where(path), problem, remedy)])
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        problem = f"the byte {data[error.start]:#04x} is not UTF-8"
        where = Where(path, line, column)
        return FileText(findings=[NOT_UTF8.broken(where, problem, "save the file as UTF-8")])
    return FileText(text.replace("\r\n", "\n").replace("\r", "\n"))


def read_document(read: FileText, path: str) -> tuple[Document | None, YamlText]:
    """A Markdown file; without a document where nobody can tell front matter from text.

    Broken front matter is reported with the YAML; the document then has none.
    """
    if read.text is None:
        return None, YamlText(findings=read.findings)
    text = read.text
    front, start, findings = _split(text, path)
    if not findings:
        findings = list(beyond_limits(text, path, start))
    if findings:
        return None, YamlText(findings=findings)
    yaml_text = read_yaml(front, path, first_line=2) if front is not None else YamlText()
    if front is None:
        yaml_text.places = Places(path)
    value = yaml_text.value
    if value is not None and not isinstance(value, dict):
        problem = "the front matter is no list of fields"
        yaml_text.findings.append(
            WRONG_TYPE.broken(Where(path, 2), problem, "write a field a line: title: …")
        )
    meta = value if isinstance(value, dict) else {}
    prose = read_prose(text, path, start)
    return Document(path, text, start, meta, yaml_text.places, prose), yaml_text


def _split(text: str, path: str) -> tuple[str | None, int, list[Finding]]:
    """Front matter, the offset after it, and what is wrong with its fences."""
    if not re.match(r"---[ \t]*(\n|\Z)", text):
        return None, 0, []
    match = _FRONT.match(text)
    if not match:
        problem = "the front matter that begins here never ends"
        remedy = "add a line of three hyphens after its last field"
        return None, 0, [FRONT_MATTER_UNCLOSED.broken(Where(path), problem, remedy)]
    size = len(match["yaml"].encode())
    if size > FRONT_MATTER_BYTES:
        problem = f"the front matter has {size // 1024} KB"
        remedy = f"{FRONT_MATTER_BYTES // 1024} KB are allowed; move the text below it"
        return None, 0, [TOO_LARGE.broken(Where(path), problem, remedy)]
    return match["yaml"], match.end(), []


def read_home(
    document: Document, yaml_text: YamlText
) -> tuple[HomeFrontMatter | None, list[Finding]]:
    """What the front matter of the home page says, or what is wrong with it."""
    return validate(HomeFrontMatter, dict(document.front), document.places, yaml_text.keys)


def read_page(
    document: Document, yaml_text: YamlText
) -> tuple[PageFrontMatter | None, list[Finding]]:
    """What the front matter of another page says, or what is wrong with it."""
    return validate(PageFrontMatter, dict(document.front), document.places, yaml_text.keys)


def read_essay(read: FileText, path: str) -> tuple[Essay | Document | None, list[Finding]]:
    """An essay; its text alone where the front matter is broken; and what is wrong with it."""
    document, yaml_text = read_document(read, path)
    if document is None or any(finding.is_error for finding in yaml_text.findings):
        return document, yaml_text.findings
    if document.body_start == 0 and is_misplaced_front(document.text):
        return document, yaml_text.findings  # the checks tell of it: it is foreign markup
    if document.body_start == 0:
        problem = "the essay has no front matter"
        remedy = "begin with '---', 'title: …' and the other fields; `samizdat new` writes them"
        return document, [FRONT_MATTER_MISSING.broken(Where(path), problem, remedy)]
    front, findings = validate(
        EssayFrontMatter, dict(document.front), document.places, yaml_text.keys
    )
    return (Essay(front, document) if front else document), [*yaml_text.findings, *findings]
