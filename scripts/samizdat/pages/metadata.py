"""What machines read in the head of a page: Highwire, Dublin Core, JSON-LD, Open Graph, COinS."""

import json
from typing import Any
from urllib.parse import urlencode

from samizdat.citations.typeset import essay_csl, signatures
from samizdat.knowledge.addresses import CORRECTIONS_PAGE
from samizdat.knowledge.mentions import claims_of, people_of
from samizdat.model.claims import Claim, Verdict
from samizdat.model.essays import Essay
from samizdat.model.people import Person
from samizdat.model.sources import Source
from samizdat.words.dates import OPEN_FUTURE, OPEN_PAST, HistoricalDate
from samizdat.words.paths import published_at
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
    pairs = [*_highwire(essay, answers), *_dublin_core(essay, answers)]
    return {
        "meta": pairs,
        "json_ld": _script([_article(essay, answers), *_reviews(essay, answers)]),
        "type": "article",
    }


def person_head(person: Person, answers: Answers) -> dict[str, Any]:
    """Metadata of a person's dossier."""
    address = _address(answers, answers.atlas.target("person", person.id))
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Person",
        "name": person.name,
        "alternateName": [n for n in (person.native_name, *person.aliases) if n],
    }
    if person.born and person.born.is_day:
        data["birthDate"] = str(person.born)
    if person.died and person.died.is_day:
        data["deathDate"] = str(person.died)
    if address:
        data["url"] = address
    return {"meta": [], "json_ld": _script([data]), "type": "profile"}


def _highwire(essay: Essay, answers: Answers) -> list[tuple[str, str]]:
    """Highwire Press tags, as Google Scholar and Zotero read them."""
    name = answers.library.settings.site_name
    pairs = [("citation_title", essay.title)]
    pairs += [("citation_author", author) for author in signatures(essay, name)]
    pairs += [("citation_journal_title", name), ("citation_language", "en")]
    if essay.front.published:
        pairs.append(("citation_publication_date", str(essay.front.published).replace("-", "/")))
    address = _address(answers, f"essays/{essay.slug}.md")
    if address:
        pairs.append(("citation_fulltext_html_url", address))
    pairs += [("citation_keywords", topic) for topic in essay.front.topics]
    return pairs + [
        ("citation_reference", _reference(answers.library.sources[key])) for key in essay.cited
    ]


def _reference(source: Source) -> str:
    """A source as Highwire's `citation_reference` wants it: named parts, parted by semicolons."""
    parts = [("citation_title", source.name)]
    parts += [("citation_author", author.reading) for author in source.author]
    parts.append(("citation_journal_title", source.container_title or ""))
    parts.append(("citation_publisher", source.publisher or ""))
    parts += [("citation_volume", source.volume or ""), ("citation_issue", source.issue or "")]
    parts.append(("citation_publication_date", _day_or_year(source.issued)))
    parts.append(("citation_doi", source.DOI or ""))
    return "; ".join(f"{name}={value.replace(';', ',')}" for name, value in parts if value)


def _day_or_year(date: HistoricalDate | None) -> str:
    """A date as Highwire has it, `1937/06/01`: the day where it is one, else the year it begins.

    Empty where not even a year is known.
    """
    if date is None:
        return ""
    if date.is_day and date.edtf[-1:].isdigit():
        return str(date).replace("-", "/")
    years = {date.first[0], date.last[0]} - {OPEN_PAST[0], OPEN_FUTURE[0]}
    is_year = len(years) == 1 or (date.last[0] - date.first[0] < 2 and date.first[0] > 0)
    return f"{min(years):04}" if years and is_year else ""


def _dublin_core(essay: Essay, answers: Answers) -> list[tuple[str, str]]:
    name = answers.library.settings.site_name
    pairs = [("DC.title", essay.title), ("DC.language", "en"), ("DC.type", "Text")]
    pairs += [("DC.creator", author) for author in signatures(essay, name)]
    pairs += [("DC.subject", topic) for topic in essay.front.topics]
    pairs += [("DC.description", essay.front.summary), ("DC.publisher", name)]
    pairs += [("DC.coverage", str(essay.front.period)), ("DC.rights", "CC BY 4.0")]
    if essay.front.published:
        pairs.append(("DC.date", str(essay.front.published)))
    return pairs


def _article(essay: Essay, answers: Answers) -> dict[str, Any]:
    library = answers.library
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "headline": essay.title,
        "abstract": essay.front.summary,
        "inLanguage": "en",
        "author": [
            {"@type": "Organization" if name.startswith("Editors") else "Person", "name": name}
            for name in signatures(essay, library.settings.site_name)
        ],
        "publisher": {"@type": "Organization", "name": library.settings.site_name},
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "temporalCoverage": str(essay.front.period),
        "keywords": list(essay.front.topics),
        "about": [
            {"@type": "Person", "name": person.name}
            for person in library.people.some(people_of(essay))
        ],
        "citation": [_work(library.sources[key]) for key in essay.cited],
    }
    if essay.front.published:
        data["datePublished"] = str(essay.front.published)
    if essay.front.updated:
        data["dateModified"] = str(essay.front.updated)
    address = _address(answers, f"essays/{essay.slug}.md")
    return {**data, "url": address} if address else data


def _work(source: Source) -> dict[str, Any]:
    data: dict[str, Any] = {"@type": "CreativeWork", "name": source.name}
    if source.author:
        data["author"] = [{"@type": "Person", "name": name.reading} for name in source.author]
    if source.issued:
        data["datePublished"] = str(source.issued)
    if source.DOI:
        data["sameAs"] = f"https://doi.org/{source.DOI}"
    return data


def _reviews(essay: Essay, answers: Answers) -> list[dict[str, Any]]:
    return [claim_review(claim, answers) for claim in answers.library.claims.some(claims_of(essay))]


def claim_review(claim: Claim, answers: Answers) -> dict[str, Any]:
    """A claim as schema.org's ClaimReview."""
    article = answers.library.articles.get(claim.article)
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": claim.says,
        "reviewBody": claim.correction,
        "author": {"@type": "Organization", "name": answers.library.settings.site_name},
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": RATINGS[claim.verdict],
            "worstRating": 1,
            "bestRating": 5,
            "alternateName": claim.verdict.value,
        },
    }
    if article:
        appearance = {"@type": "CreativeWork", "name": article.title}
        data["itemReviewed"] = {"@type": "Claim", "appearance": appearance}
    address = _address(answers, CORRECTIONS_PAGE)
    return {**data, "url": f"{address}#{claim.id}"} if address else data


def coins(essay: Essay, answers: Answers) -> str:
    """An essay as a ContextObject in a span (COinS), which Zotero reads."""
    settings = answers.library.settings
    fields = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.type", "webpage"),
        ("rft.title", essay.title),
        ("rft.source", settings.site_name),
        ("rft.language", "en"),
    ]
    fields += [("rft.creator", name) for name in signatures(essay, settings.site_name)]
    if essay.front.published:
        fields.append(("rft.date", str(essay.front.published)))
    address = str(essay_csl(essay, answers.library).get("URL", ""))
    return urlencode([*fields, ("rft.identifier", address)] if address else fields)


def _address(answers: Answers, uri: str) -> str:
    """The full address of a page; empty until the owner has said where the site is."""
    site = answers.library.settings.site_url
    return f"{site.rstrip('/')}/{published_at(uri)}" if site else ""


def _script(items: list[dict[str, Any]]) -> str:
    """JSON that cannot end the script element it stands in."""
    text = json.dumps(items[0] if len(items) == 1 else items, ensure_ascii=False)
    return text.replace("<", "\\u003c")
