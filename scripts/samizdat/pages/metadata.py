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
from samizdat.pages.picture_metadata import image_objects
from samizdat.prose.views.lines import said
from samizdat.words.dates import OPEN_FUTURE, OPEN_PAST, HistoricalDate
from samizdat.words.paths import address_on, published_at
from samizdat.writing.answers import Answers

Pair = tuple[str, str]
"""The name of a piece of metadata, and its content."""

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
    pairs = [*_highwire(essay, answers), *_dublin_core(essay, answers)]
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
        address = _address(answers, essay_uri(version))
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
    address = _address(answers, answers.atlas.target("person", person.id))
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


def _highwire(essay: Essay, answers: Answers) -> list[Pair]:
    """Highwire Press tags, as Google Scholar and Zotero read them."""
    pairs = [
        ("citation_title", essay.title),
        *_each("citation_author", _whole_names(essay, answers)),
        ("citation_abstract", said(essay.front.summary)),
        ("citation_language", language_of(essay, answers.library)),
    ]
    if essay.front.published:
        pairs.append(("citation_publication_date", str(essay.front.published).replace("-", "/")))
    address = _address(answers, f"essays/{essay.slug}.md")
    if address:
        pairs += [("citation_public_url", address), ("citation_fulltext_html_url", address)]
    pairs += _each("citation_keywords", essay.front.topics)
    for key in essay.cited:
        pairs.append(("citation_reference", _reference(answers.library.sources[key])))
    return pairs


def _each(name: str, contents: Iterable[str]) -> list[Pair]:
    """The same name for each of several contents."""
    return [(name, content) for content in contents]


def _whole_names(essay: Essay, answers: Answers) -> list[str]:
    """Who signs for it; the editors with a comma after their name, as a name without a given one.

    Zotero would else take the last word of "Editors of Samizdat" for a family name.
    """
    names = list(signatures(essay, answers.library))
    for position, author in enumerate(essay.front.authors):
        if author == "editors":
            names[position] += ","
    return names


def _reference(source: Source) -> str:
    """A source as Highwire's `citation_reference` wants it: named parts between semicolons."""
    pairs = [
        ("citation_title", source.name),
        *_each("citation_author", [author.reading for author in source.author]),
        ("citation_journal_title", source.container_title),
        ("citation_publisher", source.publisher),
        ("citation_volume", source.volume),
        ("citation_issue", source.issue),
        ("citation_publication_date", _day_or_year(source.issued)),
        ("citation_doi", source.DOI),
    ]
    parts: list[str] = []
    for name, value in pairs:
        if value:
            parts.append(f"{name}={value.replace(';', ',')}")
    return "; ".join(parts)


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
    if years and is_year:
        return f"{min(years):04}"
    return ""


def _dublin_core(essay: Essay, answers: Answers) -> list[Pair]:
    name = answers.library.settings.site_name
    pairs = [
        ("DC.title", essay.title),
        ("DC.language", language_of(essay, answers.library)),
        ("z:itemType", "webpage"),
        *_each("DC.creator", _whole_names(essay, answers)),
        *_each("DC.subject", essay.front.topics),
        ("DCTERMS.abstract", said(essay.front.summary)),
        ("DC.publisher", name),
        ("DCTERMS.temporal", str(essay.front.period)),
    ]
    licence = answers.library.conventions.licence
    if licence:
        pairs.append(("DC.rights", licence.name))
    if essay.front.published:
        pairs.append(("DC.date", str(essay.front.published)))
    return pairs


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
    address = _address(answers, page)
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
    site = _address(answers, CORRECTIONS_PAGE)
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
    address = _address(answers, CORRECTIONS_PAGE)
    if address:
        data["url"] = f"{address}#{claim.id}"
    return data


def _address(answers: Answers, uri: str) -> str:
    """The full address of a page; empty until the owner has said where the site is."""
    site = answers.library.settings.site_url
    if not site:
        return ""
    return f"{site.rstrip('/')}/{published_at(uri)}"


def _script(items: list[dict[str, Any]]) -> str:
    """JSON that cannot end the script element it stands in; one thing stands there by itself."""
    content: object = items
    if len(items) == 1:
        content = items[0]
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")
