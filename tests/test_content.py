"""The collection of this repository, its own proof: what it promises to readers."""

from pathlib import Path

import pytest

from samizdat.model.essays import Essay, Status
from samizdat.reading.project import read_settings
from samizdat.survey import Survey, survey

ROOT = Path(__file__).parents[1]
SLUGS = [
    "beyond-fear",
    "counting-the-red-army-purge",
    "dissent-and-the-congress-of-1934",
    "from-rival-to-exile",
    "katyn-killing-as-prevention",
    "quotas-and-the-mass-operations",
    "rokossovskys-thirty-months",
    "the-executioners-executed",
    "the-kirov-murder-and-its-uses",
    "the-leningrad-affair",
    "the-men-he-could-not-kill",
    "the-military-purge-of-1937",
    "the-officers-who-came-back",
    "the-vocabulary-of-terror",
    "three-trials",
    "war-as-a-purge",
    "warnings-and-disbelief",
    "wives-and-children",
    "zhukov-after-victory",
]
TOPICS = {
    "opposition",
    "trials",
    "Red Army",
    "NKVD",
    "mass operations",
    "war",
    "survival",
    "foreign powers",
    "words and numbers",
}
LOCATORS: set[str] = {
    "April 1940, Stalin to Proskurov",
    "ch. 2",
    "ch. 10",
    "ch. 12",
    "ch. 14",
    "ch. 15",
    "ch. 17",
    "ch. 5",
    "coda, n. 1",
    "doc. 570",
    "entry of 9 April 1940",
    "letter of 2 July 1963",
    "n. 1",
    "n. 2",
    "n. 34",
    "n. 51",
    "n. 24",
    "n. 77",
    "n. 89",
    "n. 768",
    "n. 82",
    "n. 280",
    "n. 281",
    "n. 299",
    "n. 306",
    "n. 460",
    "on the act of 1 October 1950",
    "on the survey of 20 March 1941",
    "passage on the group of 1938",
    "passage on 30 April 1940",
    "point II",
    "point 1",
    "point 3",
    "point 4",
    "point 5",
    "point 20",
    "point 36",
    "points 1 and 2",
    "points 1 and 5",
    "points 1, 3 and 4",
    "points 4 and 5",
    "points II and III",
    "pp. 140–141",
    "protocol 63, item 53",
    "pp. 308–309",
    "pp. 432–470",
}
"""Places in works that were seen: an editor who has compared a page with the print adds it here."""

every_essay = pytest.mark.parametrize("essay", SLUGS, indirect=True)


@pytest.fixture(scope="module")
def found() -> Survey:
    """The collection as it was read and checked."""
    return survey(read_settings(ROOT / "mkdocs.yml"))


@pytest.fixture
def essay(found: Survey, request: pytest.FixtureRequest) -> Essay:
    """One of its essays, by its slug."""
    return next(essay for essay in found.library.essays if essay.slug == request.param)


def linked(essay: Essay, scheme: str) -> set[str]:
    """The records that an author's links of a scheme lead to."""
    links = essay.document.prose.links
    return {link.rest.partition("#")[0] for link in links if link.scheme == scheme}


def test_nothing_is_wrong(found: Survey) -> None:
    """The collection has no finding, not even a warning; an idle acceptance would be one."""
    assert [str(finding) for finding in found.findings] == []


def test_essays(found: Survey) -> None:
    """The essays are there, and published."""
    assert sorted(essay.slug for essay in found.library.essays) == SLUGS
    assert {essay.front.status for essay in found.library.essays} == {Status.PUBLISHED}


def test_every_claim_is_answered(found: Survey) -> None:
    """Every claim of the register is marked in an essay."""
    answered = {claim for essay in found.library.essays for claim in linked(essay, "claim")}

    assert found.library.claims.keys() - answered == set()


def test_every_topic_has_its_essays(found: Survey) -> None:
    """Topics are those nine, each spelled in one way, and each leads to an essay."""
    assert {topic for essay in found.library.essays for topic in essay.front.topics} == TOPICS


@every_essay
def test_length(essay: Essay) -> None:
    """An essay is read at a sitting: 1,000 to 2,200 words."""
    assert 1_000 <= essay.document.prose.word_count <= 2_200


@every_essay
def test_front_matter(essay: Essay, found: Survey) -> None:
    """An essay says what it is about: in a sentence, by years, topics, people and events."""
    front = essay.front

    assert front.summary.endswith(".")
    assert 1917 <= front.period.first[0] <= front.period.last[0] <= 1998
    assert front.topics
    assert front.people
    assert front.events
    assert front.article is None or front.article in found.library.articles


@every_essay
def test_something_to_look_at(essay: Essay) -> None:
    """An essay has a table, a figure or a table of dates."""
    rows = [row for row in essay.document.body.splitlines() if row.startswith("| ---")]

    assert [*rows, *essay.document.prose.inserts]


@every_essay
def test_ways_on(essay: Essay) -> None:
    """An essay leads to two others at least, from within its text."""
    assert len(linked(essay, "essay") - {essay.slug}) >= 2


@every_essay
def test_nothing_is_quoted_at_length(essay: Essay) -> None:
    """No wording was compared with the print, so there is no block quotation."""
    assert [row for row in essay.document.body.splitlines() if row.lstrip().startswith(">")] == []


@every_essay
def test_no_page_is_invented(essay: Essay) -> None:
    """A citation names a place in a work only where that place was seen."""
    cites = [cite for citation in essay.document.prose.citations for cite in citation.cites]

    assert {cite.suffix for cite in cites if cite.suffix} <= LOCATORS


@every_essay
def test_no_addresses_in_the_text(essay: Essay) -> None:
    """An essay cites works, and no address stands in its text."""
    assert [row for row in essay.document.text.splitlines() if "http" in row] == []
