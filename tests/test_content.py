"""The collection of this repository: its own proof."""

import re
from pathlib import Path

import pytest

from samizdat.model.essays import Essay, Status
from samizdat.reading.project import read_settings
from samizdat.survey import Survey, survey

ROOT = Path(__file__).parents[1]
PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*\n?)+")
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
def test_paragraphs_with_numbers_are_cited(essay: Essay) -> None:
    """Every paragraph with a date or a number in it names a source."""
    prose = essay.document.prose
    silent = [definition.span.start for definition in prose.definitions]
    silent += [heading.span.start for heading in prose.headings]
    silent += [link.span.start for link in prose.inserts]  # they bring their sources
    cited = [citation.span.start for citation in prose.citations]

    uncited = [
        paragraph[0]
        for paragraph in PARAGRAPH.finditer(essay.document.text, essay.document.body_start)
        if any(sign.isdecimal() for sign in paragraph[0])
        and paragraph.start() not in silent
        and not any(paragraph.start() <= start < paragraph.end() for start in cited)
    ]

    assert uncited == []


@pytest.mark.parametrize("essay", SLUGS, indirect=True)
def test_article_is_registered(essay: Essay, found: Survey) -> None:
    """An essay answers an article that the register describes."""
    assert essay.front.article in found.library.articles


@pytest.mark.parametrize("essay", SLUGS, indirect=True)
def test_no_addresses_in_the_text(essay: Essay) -> None:
    """An essay cites works, and no address stands in its text."""
    assert [row for row in essay.document.text.splitlines() if "http" in row] == []
