"""`samizdat rename`: an id is another everywhere, and what was published leads on."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from samizdat.build import make_site, survey
from samizdat.cli import main
from samizdat.editing.beginnings import RECORDS
from samizdat.editing.renaming import rename_edits
from samizdat.model.kinds import KINDS
from samizdat.reading.library import read_library
from samizdat.reading.project import read_settings
from tests.conftest import SAMPLE


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The larger sample, to do anything with."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "sample"))


def rename(collection: Path, *arguments: str) -> Result:
    """Run `samizdat rename`."""
    return CliRunner().invoke(main, ["--collection", str(collection), "rename", *arguments])


def texts(collection: Path) -> dict[str, str]:
    """Every text of a collection."""
    files = [*collection.rglob("*.md"), *collection.rglob("*.yml")]
    return {str(file.relative_to(collection)): file.read_text() for file in files}


def told(collection: Path) -> list[tuple[str, str]]:
    """The findings, without the words that an id may be among."""
    found = survey(read_settings(collection / "mkdocs.yml"))
    return sorted((finding.where.path, finding.code) for finding in found.findings)


@pytest.mark.parametrize("kind", [kind.noun for kind in KINDS])
def test_a_record_is_called_otherwise(sample: Path, kind: str) -> None:
    """Every kind of record is renamed in all that names it: nothing is found afterwards."""
    before = told(sample)
    library = read_library(read_settings(sample / "mkdocs.yml")).library
    old = max(
        library.register(kind),
        key=lambda key: len(rename_edits(library, kind, key, "another-name")),
    )

    result = rename(sample, kind, old, "another-name")

    assert result.exit_code == 0, result.output
    after = read_library(read_settings(sample / "mkdocs.yml")).library
    assert list(after.register(kind)) == [
        key.replace(old, "another-name") if key == old else key for key in library.register(kind)
    ]
    assert told(sample) == before
    former = sample / "essays/registers/formerly.yml"
    if kind == "article":  # nothing leads to one
        assert not former.exists()
    else:
        assert former.read_text().count("- kind:") == 1


def test_all_that_names_a_person(collection: Path) -> None:
    """Fields, links in texts and in sentences of registers change; other ids stay."""
    essay = collection / "essays" / "odessa.md"
    essay.write_text(
        essay.read_text()
        + "\nSee [him](person:zhukov), [him](<person:zhukov> 'so') and [it](person:zhukov-x).\n"
    )
    before = texts(collection)

    rename(collection, "person", "zhukov", "zhukov-georgy")

    after = texts(collection)
    assert "[him](person:zhukov-georgy), [him](<person:zhukov-georgy> 'so')" in essay.read_text()
    assert "(person:zhukov-x)" in essay.read_text()
    assert before.keys() < after.keys()
    assert "id: zhukov-georgy" in after["essays/registers/people.yml"]


def test_a_name_that_comes_back(collection: Path) -> None:
    """An id that is in use again is none of before any more; what led to it stays."""
    rename(collection, "person", "zhukov", "zhukov-g")
    rename(collection, "person", "zhukov-g", "zhukov-georgy")
    file = collection / "essays/registers/formerly.yml"
    file.write_text(file.read_text().replace("- kind", "# a remark\n- kind"))

    rename(collection, "person", "zhukov-georgy", "zhukov")

    assert survey(read_settings(collection / "mkdocs.yml")).findings == ()
    assert re.findall(r"was: (\S+)\n +now: (\S+)", file.read_text()) == [
        ("zhukov-g", "zhukov"),
        ("zhukov-georgy", "zhukov"),
    ]
    assert file.read_text().count("# a remark") == 2


def test_old_addresses_lead_on(collection: Path) -> None:
    """A page stands at the old address, and follows when the thing is renamed again."""
    rename(collection, "person", "zhukov", "zhukov-g")
    rename(collection, "person", "zhukov-g", "zhukov-georgy")
    rename(collection, "essay", "odessa", "odessa-1946")

    found = survey(read_settings(collection / "mkdocs.yml"))
    site = make_site(found.library, {})

    assert found.errors == ()
    pages = {
        artifact.uri: artifact.content.decode()
        for artifact in site.artifacts
        if artifact.uri.endswith(".html")
    }
    for uri in ("people/zhukov/index.html", "people/zhukov-g/index.html"):
        assert 'content="0; url=../zhukov-georgy/"' in pages[uri]
        assert '<a href="../zhukov-georgy/">Georgy Zhukov</a>' in pages[uri]
    assert "../odessa-1946/" in pages["essays/odessa/index.html"]
    assert not (collection / "essays" / "odessa.md").exists()


def test_old_places_lead_on(sample: Path) -> None:
    """An old link to a record in a list finds it there, whatever kind it is of."""
    library = read_library(read_settings(sample / "mkdocs.yml")).library
    kinds = [kind for kind in KINDS if kind.page]
    olds = [next(iter(library.of(kind))) for kind in kinds]
    for kind, old in zip(kinds, olds, strict=True):
        rename(sample, kind.noun, old, "another-name")

    found = survey(read_settings(sample / "mkdocs.yml"))
    pages = {page.uri: page for page in make_site(found.library, {}).pages}

    assert [finding.code for finding in found.findings if "former" in finding.code] == []
    for kind, old in zip(kinds, olds, strict=True):
        finished = pages[kind.page].finished
        assert finished
        place = re.search(r'id="another-name"[^>]*>(<[^>]*>)', finished.html)
        assert place, kind.noun
        assert place[1] == f'<span id="{old}">'
        assert old in finished.anchors


def test_a_name_that_is_taken_again(collection: Path) -> None:
    """Where a new record has the old id, its page stands there."""
    rename(collection, "person", "zhukov", "zhukov-g")
    rename(collection, "person", "zhukov-g", "zhukov")

    found = survey(read_settings(collection / "mkdocs.yml"))
    site = make_site(found.library, {})

    uris = {artifact.uri for artifact in site.artifacts}
    assert "people/zhukov/index.html" not in uris
    assert "people/zhukov-g/index.html" in uris


def test_what_names_an_essay(collection: Path) -> None:
    """Links by scheme and by file follow an essay that gets another name."""
    other = (collection / "essays" / "odessa.md").read_text().partition("\n---\n")[0]
    text = f"{other}\n---\n\nSee [it](essay:odessa), [it](odessa.md#title) and [it](odessa.md).\n"
    (collection / "essays" / "other.md").write_text(text.replace("title: ", "title: Other "))

    rename(collection, "essay", "odessa", "odessa-1946")

    after = (collection / "essays" / "other.md").read_text()
    assert "[it](essay:odessa-1946), [it](odessa-1946.md#title) and [it](odessa-1946.md)" in after
    assert survey(read_settings(collection / "mkdocs.yml")).errors == ()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["person", "nobody", "somebody"], "no person is called 'nobody'"),
        (["person", "zhukov", "Zhukov G."], "is no id"),
        (["source", "roberts-2012", "kotkin-2017"], "is called 'kotkin-2017' already"),
        (["horse", "a", "b"], "there is no kind 'horse'"),
    ],
)
def test_names_that_cannot_be_given(collection: Path, arguments: list[str], says: str) -> None:
    """It is said in a line, and nothing is written."""
    before = texts(collection)

    result = rename(collection, *arguments)

    assert result.exit_code == 1
    assert says in result.stderr
    assert texts(collection) == before


def test_nothing_is_written_on_trial(collection: Path) -> None:
    """`--dry-run` names the files that would change."""
    before = texts(collection)

    result = rename(collection, "person", "zhukov", "zhukov-georgy", "--dry-run")

    assert "essays/registers/people.yml" in result.stdout
    assert texts(collection) == before


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        ("registers/places.yml", "- id: [\n  sources: [zhukov]\n", "places.yml:2:13"),
        ("registers/events.yml", "- id: meeting\n  people: [zhukov]\n", "events.yml:2:12"),
        ("later.md", "---\ntitle: x\npeople: [zhukov]\nperiod: so\n---\n", "later.md:3:10"),
    ],
)
def test_what_cannot_be_read_may_name_it(collection: Path, file: str, text: str, says: str) -> None:
    """Where the id stands in something broken nothing is renamed, and the place is told."""
    (collection / "essays" / file).write_text(text)
    before = texts(collection)

    result = rename(collection, "person", "zhukov", "zhukov-georgy")

    assert result.exit_code == 1
    assert says in result.stderr
    assert "stands in something that cannot be read; mend it first" in result.stderr
    assert texts(collection) == before


@pytest.mark.parametrize("kind", RECORDS)
def test_a_record_that_was_only_begun(collection: Path, kind: str) -> None:
    """An unfinished record that does not name it keeps nobody from renaming; it is as it was."""
    command = ["--collection", str(collection), "new", kind, "Somebody New"]
    assert CliRunner().invoke(main, command).exit_code == 0
    (collection / "essays" / "later.md").write_text("---\ntitle: Of zhukov-x\n---\n\nText.\n")

    result = rename(collection, "person", "zhukov", "zhukov-georgy")

    assert result.exit_code == 0, result.output
    assert (collection / "essays/registers/formerly.yml").exists()
    assert "zhukov-georgy" in (collection / "essays" / "odessa.md").read_text()
    assert not re.search(r"zhukov(?!-)\]", (collection / "essays" / "odessa.md").read_text())
