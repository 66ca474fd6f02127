"""What machines read in the head of a page: Highwire, Dublin Core, JSON-LD, Open Graph."""

import json
from collections.abc import Iterable
from typing import Any

from samizdat.citations.essays import signatures
from samizdat.knowledge.addresses import CORRECTIONS_PAGE, essay_uri
from samizdat.knowledge.translations import language_of
from samizdat.model.claims import Claim, Verdict
from samizdat.model.essays import Essay
from samizdat.model.library import Library
from samizdat.model.people import Person
from samizdat.model.sources import Source
from samizdat.pages.offering import Pair, address_of, dublin_core, highwire
from samizdat.pages.picture_metadata import image_objects
from samizdat.prose.views.lines import said
from samizdat.words.paths import address_on
from samizdat.writing.answers import Answers

RATINGS = {
    Verdict.WRONG: 1,
    Verdict.UNVERIFIABLE: 2,
    Verdict.DISPUTED: 3,
    Verdict.RHETORICAL: 3,
    Verdict.OMISSION: 3,
    Verdict.IMPRECISE: 4,
    Verdict.SUPPORTED: 5,
}
"""Verdicts on the scale of schema.org's ClaimReview, worst 1, best 5."""

PICTURE = "assets/samizdat/card.png"
"""Our own picture for links that are shared."""


def head(essay: Essay, answers: Answers) -> dict[str, Any]:
    """Metadata of an essay: `meta` as pairs of name and content, `json_ld` as a text."""
    if essay.is_retracted:
        # Nobody is to cite it: nothing here offers it to a reference manager.
        return {"meta": [], "json_ld": ""}
    pairs = [*highwire(essay, answers), *dublin_core(essay, answers)]
    return {
        "meta": pairs,
        "json_ld": _script([_article(essay, answers)]),
        "type": "article",
        "alternates": _alternates(essay, answers),
    }


def _alternates(essay: Essay, answers: Answers) -> list[Pair]:
    """Every version of an essay with its language; search engines want whole addresses."""
    found: list[Pair] = []
    for version in answers.known.versions.get(essay.slug, ()):
        address = address_of(answers, essay_uri(version))
        if address:
            found.append((language_of(version, answers.library), address))
    return found


def corrections_head(answers: Answers) -> dict[str, Any]:
    """Metadata of the corrections: each claim as it was reviewed, once for the whole site."""
    reviews: list[dict[str, Any]] = []
    for claim in answers.library.claims.values():
        reviews.append(claim_review(claim, answers))
    text = ""
    if reviews:
        text = _script(reviews)
    return {"meta": [], "json_ld": text, "type": "website"}


def person_head(person: Person, answers: Answers) -> dict[str, Any]:
    """Metadata of a person's dossier."""
    address = address_of(answers, answers.atlas.target("person", person.id))
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Person",
        "name": person.name,
        "alternateName": [name for name in (person.native_name, *person.aliases) if name],
    }
    if person.born and person.born.is_day:
        data["birthDate"] = str(person.born)
    if person.died and person.died.is_day:
        data["deathDate"] = str(person.died)
    if address:
        data["url"] = address
    return {"meta": [], "json_ld": _script([data]), "type": "profile"}


def _article(essay: Essay, answers: Answers) -> dict[str, Any]:
    library = answers.library
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "headline": essay.title,
        "abstract": said(essay.front.summary),
        "inLanguage": language_of(essay, library),
        "author": _authors(essay, library),
        "publisher": {"@type": "Organization", "name": library.settings.site_name},
        "temporalCoverage": str(essay.front.period),
        "keywords": list(essay.front.topics),
        "about": _people(library.called("person", essay.treats("person"))),
        "citation": [_work(library.sources[key]) for key in essay.cited],
    }
    if library.conventions.licence:
        data["license"] = library.conventions.licence.url
    if essay.front.published:
        data["datePublished"] = str(essay.front.published)
    if essay.front.changed:
        data["dateModified"] = str(essay.front.changed)
    page = f"essays/{essay.slug}.md"
    images = image_objects(essay, answers)
    if images:
        data["image"] = images
    reviews: list[dict[str, str]] = []
    for claim in library.claims.some(essay.treats("claim")):
        reviews.append({"@type": "ClaimReview", "@id": _review_id(claim, answers, page)})
    if reviews:
        data["hasPart"] = reviews
    address = address_of(answers, page)
    if address:
        data["url"] = address
    return data


def _authors(essay: Essay, library: Library) -> list[dict[str, str]]:
    """Who signs for an essay: somebody, or the editors as a body."""
    found: list[dict[str, str]] = []
    for name, author in zip(signatures(essay, library), essay.front.authors, strict=True):
        kind = "Person"
        if author == "editors":
            kind = "Organization"
        found.append({"@type": kind, "name": name})
    return found


def _people(names: Iterable[str]) -> list[dict[str, str]]:
    return [{"@type": "Person", "name": name} for name in names]


def _review_id(claim: Claim, answers: Answers, page: str) -> str:
    """What the review of a claim is called on a page: its address, whole where the site has one."""
    site = address_of(answers, CORRECTIONS_PAGE)
    if site:
        return f"{site}#{claim.id}"
    return address_on(f"{CORRECTIONS_PAGE}#{claim.id}", page)


def _work(source: Source) -> dict[str, Any]:
    data: dict[str, Any] = {"@type": "CreativeWork", "name": source.name}
    if source.author:
        data["author"] = _people(author.reading for author in source.author)
    if source.issued:
        data["datePublished"] = str(source.issued)
    if source.DOI:
        data["sameAs"] = f"https://doi.org/{source.DOI}"
    return data


def claim_review(claim: Claim, answers: Answers) -> dict[str, Any]:
    """A claim as schema.org's ClaimReview."""
    article = answers.library.articles.get(claim.article)
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "@id": _review_id(claim, answers, CORRECTIONS_PAGE),
        "claimReviewed": claim.says,
        "reviewBody": said(claim.correction),
        "author": {"@type": "Organization", "name": answers.library.settings.site_name},
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": RATINGS[claim.verdict],
            "worstRating": 1,
            "bestRating": 5,
            "alternateName": answers.tongue.named(claim.verdict),
        },
    }
    if article:
        appearance = {"@type": "CreativeWork", "name": article.title}
        data["itemReviewed"] = {"@type": "Claim", "appearance": appearance}
    address = address_of(answers, CORRECTIONS_PAGE)
    if address:
        data["url"] = f"{address}#{claim.id}"
    return data


def _script(items: list[dict[str, Any]]) -> str:
    """JSON that cannot end the script element it stands in; one thing stands there by itself."""
    content: object = items
    if len(items) == 1:
        content = items[0]
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")
