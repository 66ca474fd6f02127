"""New essays: a scaffold that passes the check, whatever the title; of the title it may speak."""

from pathlib import Path

import pytest

from samizdat.build import survey
from samizdat.editing.scaffolds import AlreadyThereError, new_essay
from samizdat.reading.project import read_settings

TODAY = (1999, 2, 3)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The road to Odessa", "the-road-to-odessa.md"),
        ("Zhukov: a life, 1896–1974", "zhukov-a-life-1896-1974.md"),
        ('The editors\' "choice" #1', "the-editors-choice-1.md"),
        ("  {braces} & [brackets]  ", "braces-brackets.md"),
        ("1946", "1946.md"),
        ("no", "no.md"),
        ("- @key: 'x'", "key-x.md"),
        ("Ленинградское дело", "leningradskoye-delo.md"),
        ("Łódź w 1939", "lodz-w-1939.md"),
        ("東京", "dongjing.md"),
        ("Ὀρφεύς", "orfeys.md"),
    ],
)
def test_new_essay(collection: Path, title: str, name: str) -> None:
    """A new essay has the title that was asked for, and nothing is wrong with it."""
    settings = read_settings(collection / "mkdocs.yml")

    file = new_essay(settings, title, TODAY)

    assert file == collection / "essays" / name
    found = survey(settings)
    assert found.findings == ()
    (essay,) = (essay for essay in found.library.essays if essay.slug == file.stem)
    assert essay.title == title.strip()
    assert not essay.is_public


@pytest.mark.parametrize("title", ["- @key: `x`", "*Pravda* in 1937", "[Odessa](essay:odessa)"])
def test_title_with_markup(collection: Path, title: str) -> None:
    """A title is kept as it was typed, and its author is warned of the markup in it only."""
    settings = read_settings(collection / "mkdocs.yml")

    file = new_essay(settings, title, TODAY)

    found = survey(settings)
    assert [finding.rule.code for finding in found.findings] == ["markup-in-line"]
    (essay,) = (essay for essay in found.library.essays if essay.slug == file.stem)
    assert essay.title == title


@pytest.mark.parametrize("title", ["", "  ", "!?", "…"])
def test_title_without_an_address(collection: Path, title: str) -> None:
    """A title of which no address can be made is refused, and nothing is written."""
    before = sorted(collection.rglob("*"))

    with pytest.raises(ValueError, match="a title needs a letter or a digit"):
        new_essay(read_settings(collection / "mkdocs.yml"), title, TODAY)

    assert sorted(collection.rglob("*")) == before


def test_essay_that_exists(collection: Path) -> None:
    """An essay that exists is not overwritten, be the title spelt another way."""
    before = (collection / "essays" / "odessa.md").read_text()

    with pytest.raises(AlreadyThereError, match=r"odessa\.md exists already"):
        new_essay(read_settings(collection / "mkdocs.yml"), "«Odessa!»", TODAY)

    assert (collection / "essays" / "odessa.md").read_text() == before
