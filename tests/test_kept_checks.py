"""What is kept between checks: it is what would be found, and only what changed is looked at."""

from pathlib import Path

import pytest

from samizdat import build
from samizdat.findings import Finding
from samizdat.memory.book import Book
from samizdat.reading.project import read_settings
from samizdat.reading.prose import read_prose
from tests.bench.corpus import Corpus

Memory = dict[str, str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A collection of three essays; the first has links to the second."""
    Corpus(3, 1).write(tmp_path)
    first = tmp_path / "essays" / "essay-00000.md"
    links = "As [it](essay-00001.md#part-3-of-the-file) and [she](essay:essay-00001) say."
    first.write_text(f"{first.read_text()}\n{links}\n")
    return tmp_path


def change(folder: Path, number: int, before: str, after: str) -> None:
    """Change what stands in an essay."""
    file = folder / "essays" / f"essay-{number:05}.md"
    text = file.read_text()
    assert before in text
    file.write_text(text.replace(before, after, 1))


def found(folder: Path, memory: Memory | None = None, ground: str = "") -> tuple[Finding, ...]:
    """What is found in a collection; with a memory, by what is kept there."""
    settings = read_settings(folder / "mkdocs.yml")
    if memory is None:
        return build.survey(settings, (2026, 11, 28)).findings
    book = Book(memory, "key", "program", ground)
    findings = build.survey(settings, (2026, 11, 28), book=book).findings
    book.close()
    return findings


def test_only_what_changed_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of three essays one was edited: that one is read, and what is found is the same."""
    memory: Memory = {}
    assert found(folder, memory) == found(folder)
    change(folder, 2, "## Part 5", "# Part 5")
    expected = found(folder)
    read: list[str] = []

    def noted(text: str, path: str, start: int) -> object:
        read.append(path)
        return read_prose(text, path, start)

    monkeypatch.setattr("samizdat.reading.documents.read_prose", noted)

    assert found(folder, memory) == expected
    assert read == ["essays/essay-00002.md"]
    assert "top-heading" in {each.code for each in expected}


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("## Part 3 of", "## Part three of", "broken-anchor"),
        ("status: published", "status: draft", "draft-linked"),
        ("article: received", "article: received\nslug: other", "unknown-essay"),
        ("period:", "perod:", None),
    ],
)
def test_what_another_text_has_to_do_with_it(
    folder: Path, before: str, after: str, code: str | None
) -> None:
    """An essay that has not changed is looked at again where a link of it leads elsewhere now."""
    memory: Memory = {}
    found(folder, memory)

    change(folder, 1, before, after)

    kept = found(folder, memory)
    assert kept == found(folder)
    of_first = {each.code for each in kept if each.where.path == "essays/essay-00000.md"}
    assert code is None or code in of_first
    change(folder, 1, after, before)
    assert found(folder, memory) == found(folder)


def test_essays_against_each_other(folder: Path) -> None:
    """What compares essays knows those that were not read."""
    memory: Memory = {}
    name = (folder / "essays/registers/people.yml").read_text().split("name: ")[1].splitlines()[0]
    change(folder, 0, "\nAs [it]", f"\n{name} was arrested on 3 May 1937. As [it]")
    found(folder, memory)

    change(folder, 2, "## Part 5", f"{name} was arrested on 5 May 1937.\n\n## Part 5")

    kept = found(folder, memory)
    assert kept == found(folder)
    assert "essays-contradict" in {each.code for each in kept}


def test_another_ground(folder: Path) -> None:
    """Where a register, a setting or the day is another, every text is looked at again."""
    memory: Memory = {}
    found(folder, memory, "before")
    people = folder / "essays/registers/people.yml"
    people.write_text(people.read_text().replace("- id: person-0\n", "- id: person-x\n"))

    assert found(folder, memory, "after") == found(folder)


@pytest.mark.parametrize("text", ["", "[]", "{}", '["program", 3]', '["other", {"a": ["b", 1]}]'])
def test_damaged_book(folder: Path, text: str) -> None:
    """What is no book, or another program's, is as good as none."""
    memory: Memory = {"key": text}

    assert found(folder, memory) == found(folder)
    assert memory["key"] != text


def test_book() -> None:
    """A value is kept as long as it is asked for, and for what it was made of."""
    memory: Memory = {}
    book = Book(memory, "key", "program", "")
    book.write("a", "1", [3])
    book.write("b", "1", {"x": None})
    book.close()

    book = Book(memory, "key", "program", "")
    assert book.read("a", "1") == [3]
    assert book.read("b", "2") is None
    book.close()

    assert Book(memory, "key", "program", "").read("b", "1") is None
