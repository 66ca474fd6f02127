"""The collection of this repository: its own proof."""

from pathlib import Path

import pytest

from samizdat.model.essays import Essay, Status
from samizdat.reading.project import read_settings
from samizdat.survey import Survey, survey

ROOT = Path(__file__).parents[1]
SLUGS = ["beyond-fear", "the-men-he-could-not-kill"]


@pytest.fixture(scope="module")
def found() -> Survey:
    """The collection as it was read and checked."""
    return survey(read_settings(ROOT / "mkdocs.yml"))


@pytest.fixture
def essay(found: Survey, request: pytest.FixtureRequest) -> Essay:
    """One of its essays, by its slug."""
    return next(essay for essay in found.library.essays if essay.slug == request.param)


def test_nothing_is_wrong(found: Survey) -> None:
    """The collection has no finding, not even a warning."""
    assert [str(finding) for finding in found.findings] == []


def test_essays(found: Survey) -> None:
    """The two essays are there, and published."""
    assert sorted(essay.slug for essay in found.library.essays) == SLUGS
    assert {essay.front.status for essay in found.library.essays} == {Status.PUBLISHED}


@pytest.mark.parametrize("essay", SLUGS, indirect=True)
def test_length(essay: Essay) -> None:
    """An essay is read at a sitting: 1,000 to 1,800 words."""
    assert 1_000 <= essay.document.prose.word_count <= 1_800


@pytest.mark.parametrize("essay", SLUGS, indirect=True)
def test_article_is_registered(essay: Essay, found: Survey) -> None:
    """An essay answers an article that the register describes."""
    assert essay.front.article in found.library.articles


@pytest.mark.parametrize("essay", SLUGS, indirect=True)
def test_no_addresses_in_the_text(essay: Essay) -> None:
    """An essay cites works, and no address stands in its text."""
    assert [row for row in essay.document.text.splitlines() if "http" in row] == []
