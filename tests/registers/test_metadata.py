import json
import re
from dataclasses import replace
from html import unescape
from typing import Any
from urllib.parse import parse_qs

import pytest

from samizdat.model.essays import Essay
from samizdat.model.sources import Source
from samizdat.pages.metadata import corrections_head, head, person_head
from samizdat.pages.works import work_head
from samizdat.words.dates import parse
from tests.registers.conftest import ADDRESS, Made

ESSAYS = ("the-day-of-the-banner", "an-untoward-event")
KNOWN = {
    "ScholarlyArticle", "ClaimReview", "Claim", "Rating", "CreativeWork", "ImageObject",
    "Organization", "Person",
}  # fmt: skip
"""The types of schema.org that we use."""


def named(made: Made, slug: str) -> Essay:
    """An essay of the sample."""
    return next(essay for essay in made.library.essays if essay.slug == slug)


def pairs(made: Made, essay: Essay, name: str) -> list[str]:
    """What the head says under a name, in order."""
    return [content for known, content in head(essay, made.answers)["meta"] if known == name]


def graph(made: Made, essay: Essay) -> list[dict[str, Any]]:
    """The JSON-LD of an essay."""
    data = json.loads(head(essay, made.answers)["json_ld"])
    return data if isinstance(data, list) else [data]


def nodes(value: Any) -> list[dict[str, Any]]:
    """Every object in a JSON value."""
    if isinstance(value, list):
        return [node for item in value for node in nodes(item)]
    if isinstance(value, dict):
        return [value, *(node for item in value.values() for node in nodes(item))]
    return []


@pytest.mark.parametrize("slug", ESSAYS)
def test_each_source_is_referenced_once(made: Made, slug: str) -> None:
    """Highwire's tags name every work that an essay cites, once, with title, authors and year."""
    essay = named(made, slug)

    found = pairs(made, essay, "citation_reference")

    assert len(found) == len(essay.cited) == len(set(found))
    for key, reference in zip(essay.cited, found, strict=True):
        source = made.library.sources[key]
        parts = [part.partition("=")[::2] for part in reference.split("; ")]
        assert [value for name, value in parts if name == "citation_title"] == [source.title]
        authors = [value for name, value in parts if name == "citation_author"]
        assert authors == [author.reading for author in source.author]
        if source.issued:
            year = f"{source.issued.first[0]:04}"
            dates = [value for name, value in parts if name == "citation_publication_date"]
            assert dates in ([year], [str(source.issued).replace("-", "/")], [])


def test_highwire_names_the_essay(made: Made) -> None:
    """What Zotero and Google Scholar ask for is there: title, author, day, address."""
    essay = named(made, "an-untoward-event")
    address = f"{ADDRESS}essays/an-untoward-event/"

    assert pairs(made, essay, "citation_title") == ["An untoward event"]
    assert pairs(made, essay, "citation_author") == ["A. Reader", "Editors of A sample of Greece,"]
    assert pairs(made, essay, "citation_publication_date") == ["2026/11/04"]
    assert pairs(made, essay, "citation_fulltext_html_url") == [address]
    assert pairs(made, essay, "citation_public_url") == [address]
    assert pairs(made, essay, "citation_abstract") == [essay.front.summary]
    assert pairs(made, essay, "z:itemType") == ["webpage"]
    assert pairs(made, essay, "DCTERMS.temporal") == ["1826-04/1830-02-03"]
    assert pairs(made, essay, "DC.date") == ["2026-11-04"]


@pytest.mark.parametrize("slug", ESSAYS)
def test_json_ld_describes_the_essay(made: Made, slug: str) -> None:
    """The first object is the essay as schema.org has it, with its period in EDTF."""
    essay = named(made, slug)

    article = graph(made, essay)[0]

    assert (article["@context"], article["@type"]) == ("https://schema.org", "ScholarlyArticle")
    assert article["headline"] == essay.title
    assert article["url"] == f"{ADDRESS}essays/{slug}/"
    assert article["datePublished"] == str(essay.front.published)
    assert parse(article["temporalCoverage"]) == essay.front.period
    titles = [made.library.sources[key].title for key in essay.cited]
    assert [work["name"] for work in article["citation"]] == titles


@pytest.mark.parametrize("slug", ESSAYS)
def test_json_ld_keeps_to_schema_org(made: Made, slug: str) -> None:
    """Every object has one of the types that we mean, and none is empty."""
    for node in nodes(graph(made, named(made, slug))):
        assert node["@type"] in KNOWN
        assert all(value not in ("", None, {}) for value in node.values())


@pytest.mark.parametrize("slug", ESSAYS)
def test_every_marked_claim_is_reviewed(made: Made, slug: str) -> None:
    """An essay names the review of each claim that it marks, which stands with the corrections."""
    essay = named(made, slug)
    marked = dict.fromkeys(
        link.rest for link in essay.document.prose.links if link.scheme == "claim"
    )

    named_here = graph(made, essay)[0].get("hasPart", [])
    all_reviews = json.loads(corrections_head(made.answers)["json_ld"])
    reviews = {review["@id"]: review for review in all_reviews}

    assert len(all_reviews) == len(made.library.claims)
    assert [part["@id"] for part in named_here] == [
        f"{ADDRESS}corrections/#{key}" for key in marked
    ]
    for key in marked:
        review = reviews[f"{ADDRESS}corrections/#{key}"]
        assert review["url"] == review["@id"]
        claim = made.library.claims[key]
        article = made.library.articles[claim.article]
        assert review["claimReviewed"] == claim.says
        assert review["reviewBody"] == claim.correction
        rating = review["reviewRating"]
        assert rating["alternateName"] == claim.verdict.value
        assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
        assert review["itemReviewed"]["appearance"]["name"] == article.title


def test_title_cannot_end_the_script(made: Made) -> None:
    """A title that would close the script element stays inside it, and says the same."""
    title = "Terror</script><script>alert('&')</script><!-- "
    essay = named(made, "the-day-of-the-banner")
    planted = replace(essay, front=essay.front.model_copy(update={"title": title}))

    text = head(planted, made.answers)["json_ld"]

    assert "</script" not in text.lower()
    assert "<!--" not in text
    assert json.loads(text)["headline"] == title


def test_retracted_essay_is_offered_to_nobody(made: Made) -> None:
    """No tag of a retracted essay offers it for citing; its page says why and what to read."""
    essay = named(made, "byron-at-missolonghi")
    page = made.pages["essays/byron-at-missolonghi.md"]

    assert head(essay, made.answers) == {"meta": [], "json_ld": ""}
    assert "How to cite" not in page
    assert "It took a legend of the nineteenth century" in page
    assert "Read instead: " in page
    for kind in ("bib", "ris", "json"):
        text = made.files[f"essays/byron-at-missolonghi/cite.{kind}"]
        assert "Retracted: Byron at Missolonghi" in text.replace("{", "").replace("}", "")
        assert "It took a legend of the nineteenth century" in text
        assert "Read instead: An untoward event." in text
    assert "Read instead: An untoward event." in made.files["feed.xml"]


def test_revised_essay_says_what_changed(made: Made) -> None:
    """On its page and in the feed."""
    change = "The number of ships is now that of the dispatch."

    assert change in made.pages["essays/an-untoward-event.md"]
    assert f"Revised on 20 November 2026: {change}" in made.files["feed.xml"]


def test_essay_has_a_context_object(made: Made) -> None:
    """Zotero takes an essay with its topics as tags from this alone; a retracted one has none."""
    pattern = r'<span class="Z3988" title="([^"]+)"></span>'
    (span,) = re.findall(pattern, made.pages["essays/an-untoward-event.md"])
    essay = named(made, "an-untoward-event")

    found = parse_qs(unescape(span), strict_parsing=True)

    assert found["rft.title"] == ["An untoward event"]
    assert found["rft.creator"] == ["A. Reader", "Editors of A sample of Greece,"]
    assert found["rft.subject"] == list(essay.front.topics)
    assert found["rft.identifier"] == [f"{ADDRESS}essays/an-untoward-event/"]
    assert found["rft.type"] == ["webpage"]
    assert not re.search(pattern, made.pages["essays/byron-at-missolonghi.md"])


def test_list_of_works_has_a_context_object_each(made: Made) -> None:
    """Each entry of the list of sources is a work of its own kind to Zotero."""
    spans = re.findall(
        r'<span class="Z3988" title="([^"]+)"></span>', made.pages["sources/index.md"]
    )

    found = [parse_qs(unescape(span), strict_parsing=True) for span in spans]

    titles = sorted(each["rft.title"][0] for each in found)
    assert titles == sorted(source.name for source in made.library.sources.values())
    assert {"book", "journalArticle", "newspaperArticle"} <= {each["rft.type"][0] for each in found}


def test_page_of_a_work_stands_for_the_work() -> None:
    """Its metadata are those of the work, in words that Zotero reads."""
    source = Source.model_validate(
        {
            **{"id": "a", "type": "personal_communication", "kind": "document"},
            "author": [{"family": "Petrov", "given": "Ivan"}],
            "recipient": [{"literal": "Office of the Historian"}],
            **{"archive": "Example Archive", "fond": 1, "issued": "1937-02-03"},
        }
    )

    made = work_head(source)

    assert made["is_work"]
    assert made["meta"] == [
        ("z:itemType", "letter"),
        ("DC.title", "Ivan Petrov to Office of the Historian"),
        ("DC.creator", "Petrov, Ivan"),
        ("z:recipients", "Office of the Historian,"),
        ("DC.date", "1937-02-03"),
        ("z:archive", "Example Archive"),
        ("DC.coverage", "f. 1"),
    ]


def test_person_is_described(made: Made) -> None:
    """A person has every spelling, and days of birth and death only where these are known."""
    governor = made.library.people["kapodistrias"]
    vague = governor.model_copy(update={"born": parse("1776~"), "died": parse("1831-10")})

    data = json.loads(person_head(governor, made.answers)["json_ld"])
    less = json.loads(person_head(vague, made.answers)["json_ld"])

    assert (data["@type"], data["name"]) == ("Person", "Ioannis Kapodistrias")
    assert "Ιωάννης Καποδίστριας" in data["alternateName"]
    assert (data["birthDate"], data["deathDate"]) == ("1776-02-11", "1831-10-09")
    assert data["url"] == f"{ADDRESS}people/kapodistrias/"
    assert not {"birthDate", "deathDate"} & less.keys()
