"""`samizdat new`: essays under their title, and records with what their name says."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from samizdat.build import survey
from samizdat.cli import main
from samizdat.reading.project import read_settings


def new(collection: Path, *words: str) -> Result:
    """Run `samizdat new`."""
    return CliRunner().invoke(main, ["--collection", str(collection), "new", *words])


NEW = [
    ("person", "Ivan Konev", "people", "id: konev\n  name: Ivan Konev"),
    ("person", "Семён Тимошенко", "people",
     "id: timoshenko\n  name: Semyon Timoshenko\n  native_name: Семён Тимошенко"),
    ("person", "Another Zhukov", "people", "id: another-zhukov\n  name: Another Zhukov"),
    ("place", "Ленинград", "places", "id: leningrad\n  name: Leningrad\n  native_name: Ленинград"),
    ("event", "He is sent: to Odessa", "events", 'line: "He is sent: to Odessa"'),
    ("institution", "Odessa Military District", "institutions", "id: odessa-military-district"),
    ("source", "Воспоминания", "sources", "id: vospominaniya\n  type: book\n  title: Воспоминания"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "name", "register", "typed"), NEW)
def test_records(collection: Path, kind: str, name: str, register: str, typed: str) -> None:
    """A record stands at the end of its register; what its name does not say is a finding."""
    file = collection / "essays" / "registers" / f"{register}.yml"
    before = file.read_text() if file.exists() else ""

    result = new(
        collection, kind, name, *(["--source", "roberts-2012"] if kind != "source" else [])
    )

    after = file.read_text()
    path, line = result.stdout.strip().rsplit(":", 1)
    assert after.startswith(before)
    assert typed in after[len(before) :]
    assert path == f"essays/registers/{register}.yml"
    assert after.split("\n")[int(line) - 1].startswith("- id: ")
    found = survey(read_settings(collection / "mkdocs.yml"))
    assert {finding.where.path for finding in found.errors} <= {path}
    assert all("is empty" in finding.problem for finding in found.errors)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["person", "…"], "needs a letter or a digit"),
        (["source", "Roberts 2012"], "is called 'roberts-2012' already"),
        (["place", "Odessa", "--source", "nobody"], "no source is called 'nobody'"),
        (["Two", "words"], "stands in quotes"),
    ],
)
def test_what_cannot_be_begun(collection: Path, words: list[str], says: str) -> None:
    """It is said in a line, and nothing is written."""
    before = {file: file.read_bytes() for file in collection.rglob("*.*") if file.is_file()}

    result = new(collection, *words)

    assert result.exit_code != 0
    assert says in result.stderr
    assert {file: file.read_bytes() for file in collection.rglob("*.*") if file.is_file()} == before


@pytest.mark.parametrize("words", [["Ленинградское дело"], ["essay", "Ленинградское дело"]])
def test_essays(collection: Path, words: list[str]) -> None:
    """An essay is begun by its title, in any script, with its kind before it or without."""
    result = new(collection, *words)

    assert result.exit_code == 0
    assert (collection / "essays" / "leningradskoye-delo.md").exists()


def test_an_essay_called_like_a_kind(collection: Path) -> None:
    """A single word is a title, even where it is the name of a kind."""
    new(collection, "Place")
    new(collection, "place")

    assert (collection / "essays" / "place.md").exists()


def test_a_picture(collection: Path) -> None:
    """What describes a picture is begun beside it; only its rights are still to be said."""
    folder = collection / "essays/figures"
    folder.mkdir(exist_ok=True)
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>'
    (folder / "harbour.svg").write_text(svg)

    result = new(collection, "picture", "essays/figures/harbour.svg")

    record = folder / "harbour.yml"
    assert result.stdout.strip() == str(record)
    assert "title:\nmaker:\ndate:\nholder:\nlicence:\nalt:\n" in record.read_text()
    found = survey(read_settings(collection / "mkdocs.yml"))
    assert [(each.where.path, each.code) for each in found.findings] == [
        ("essays/figures/harbour.yml", "rights-unknown")
    ]
    again = new(collection, "picture", "harbour")
    assert again.exit_code == 1
    assert "exists already" in again.output
    missing = new(collection, "picture", "harbor.svg")
    assert "did you mean 'harbour.svg'?" in missing.output
