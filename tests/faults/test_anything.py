"""Whatever stands in a collection: findings or a page, and never an error of the program.

What is typed into it is made up: values that YAML reads otherwise than they look, dates that are
none, texts of markup in any order, files that end in the middle, names of files in any script.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samizdat.build import make_site, survey
from samizdat.editing.reports import REPORTS
from samizdat.model.survey import Survey
from samizdat.reading.project import read_settings
from tests.conftest import SMALL
from tests.prose.texts import pages, paragraphs

TODAY = (2026, 11, 27)
ESSAY = "essays/odessa.md"
FILES = (
    *(ESSAY, "docs/index.md", "essays/registers/people.yml", "essays/registers/sources.yml"),
    "essays/registers/articles.yml",
)
VALUES = (
    *("~", "null", "true", "no", "[]", "{}", "[[]]", "[,]", "{a: b}", "{a: {b: [c]}}", "- x"),
    *("1946", "-1", "1e999", "0x1f", "12:30", "2026-11-27", "1946-13", "1946/1945", "../..", "/x"),
    *("'", '"', ":", "a: b", "#", "# x", "&a x", "*a", "!!python/object:os.system x", "!!binary x"),
    *("|", ">-", "@", "%", "`", "\t", "\t- x", "?", "? x", "---", "...", "<<", "'\\0'", '"\\0"'),
    *("zhukov", "[zhukov, zhukov]", "[zhukov, [stalin]]", "roberts-2012", "received-text"),
    *("<b>x</b>", "[x](person:zhukov)", "[@roberts-2012]", "Жуков", "e\u0301", "\u202ex", "\ufeff"),
    *('"\\ud800"', '"\\U0010ffff"', "x" * 400, "[" * 60, "{a: " * 60, "💥"),
)
DATES = "0123456789XuUsS-/.?~%TZ+[]{}, "
"""The signs of which dates in EDTF consist."""

NAMES = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), max_size=30)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection in which nothing is wrong; whoever changes it puts it right again."""
    root = tmp_path_factory.mktemp("anything") / "collection"
    shutil.copytree(SMALL, root)
    return root


@contextmanager
def having(file: Path, content: bytes) -> Iterator[None]:
    """A file with another content, or a new one, for a while."""
    before = file.read_bytes() if file.exists() else None
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    try:
        yield
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)


def judged(root: Path) -> Survey:
    """What is found in a collection; every report of it can be written."""
    found = survey(read_settings(root / "mkdocs.yml"), TODAY)
    for report in REPORTS.values():
        report(found.outcome).encode()
    return found


def places() -> Iterator[tuple[str, int]]:
    """Every line of the collection that has a key and a value."""
    for path in FILES:
        for number, line in enumerate((SMALL / path).read_text("utf-8").splitlines()):
            if re.match(r"[ -]*\w+: ", line):
                yield path, number


@st.composite
def fields(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file in which a field has another value."""
    path, number = draw(st.sampled_from(list(places())))
    lines = (SMALL / path).read_text("utf-8").splitlines()
    value = draw(st.one_of(st.sampled_from(VALUES), st.text(DATES, max_size=20), st.text()))
    lines[number] = f"{lines[number].partition(':')[0]}: {value}"
    return path, "\n".join(lines).encode("utf-8", "replace")


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of which a part is missing, comes twice, or is something else."""
    path = draw(st.sampled_from(FILES))
    content = (SMALL / path).read_bytes()
    first = draw(st.integers(0, len(content)))
    last = draw(st.integers(first, len(content)))
    instead = draw(st.one_of(st.binary(max_size=8), st.just(content[first:last] * 2)))
    return path, content[:first] + instead + content[last:]


@settings(derandomize=True, max_examples=100)
@given(fields())
def test_fields(root: Path, change: tuple[str, bytes]) -> None:
    """Whatever value a field of front matter or of a register has, it is judged."""
    path, content = change
    with having(root / path, content):
        judged(root)


@settings(derandomize=True, max_examples=60)
@given(damaged())
def test_files(root: Path, change: tuple[str, bytes]) -> None:
    """Whatever has become of a file, it is judged."""
    path, content = change
    with having(root / path, content):
        judged(root)


@settings(derandomize=True, max_examples=30)
@given(NAMES, st.sampled_from([".md", ".yml", ".MD", ".svg", ".markdown", ""]))
def test_names(root: Path, name: str, ending: str) -> None:
    """Whatever a file beside the essays is called, it is judged."""
    while len(name.encode()) > 200:
        name = name[:-1]
    essay = (SMALL / ESSAY).read_bytes()
    with having(root / "essays" / f"x{name}{ending}", essay):
        judged(root)


@settings(derandomize=True, max_examples=40)
@given(st.one_of(pages(), paragraphs(), st.text()))
def test_texts(root: Path, text: str) -> None:
    """Whatever text an essay has, it is judged."""
    with having(root / ESSAY, with_text(text)):
        judged(root)


def with_text(text: str) -> bytes:
    """The essay with another text."""
    head, line, _ = (SMALL / ESSAY).read_text("utf-8").rpartition("\n---\n")
    return f"{head}{line}\n{text}\n".encode("utf-8", "replace")


def test_pages(root: Path) -> None:
    """A text in which no error is found becomes a page."""
    memory: dict[str, str] = {}
    made: list[str] = []

    @settings(derandomize=True, max_examples=10)
    @given(st.one_of(pages(), paragraphs()))
    def try_one(text: str) -> None:
        with having(root / ESSAY, with_text(text)):
            found = judged(root)
            if not found.errors:
                site = make_site(found.library, memory)
                made.extend(page.uri for page in site.pages if page.uri.startswith("essays/o"))

    try_one()
    assert made
