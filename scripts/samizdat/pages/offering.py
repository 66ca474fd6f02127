"""An essay as reference managers read it off its page: Highwire, Dublin Core, a ContextObject."""

from collections.abc import Iterable

from samizdat.citations.essays import signatures
from samizdat.knowledge.addresses import essay_uri
from samizdat.knowledge.translations import language_of
from samizdat.model.essays import Essay
from samizdat.model.sources import Source
from samizdat.pages.works import context_object
from samizdat.prose.views.lines import said
from samizdat.words.dates import OPEN_FUTURE, OPEN_PAST, HistoricalDate
from samizdat.words.paths import published_at
from samizdat.writing.answers import Answers

Pair = tuple[str, str]
"""The name of a piece of metadata, and its content."""


def highwire(essay: Essay, answers: Answers) -> list[Pair]:
    """Highwire Press tags, as Google Scholar and Zotero read them."""
    pairs = [
        ("citation_title", essay.title),
        *_each("citation_author", _whole_names(essay, answers)),
        ("citation_abstract", said(essay.front.summary)),
        ("citation_language", language_of(essay, answers.library)),
    ]
    if essay.front.published:
        pairs.append(("citation_publication_date", str(essay.front.published).replace("-", "/")))
    address = address_of(answers, f"essays/{essay.slug}.md")
    if address:
        pairs += [("citation_public_url", address), ("citation_fulltext_html_url", address)]
    pairs += _each("citation_keywords", essay.front.topics)
    for key in essay.cited:
        pairs.append(("citation_reference", _reference(answers.library.sources[key])))
    return pairs


def dublin_core(essay: Essay, answers: Answers) -> list[Pair]:
    """What libraries ask for: title, creators, subjects, rights, the time that it is about."""
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


def context_object_of(essay: Essay, answers: Answers) -> str:
    """An essay as a ContextObject (COinS): Zotero takes its topics as tags from nothing else.

    Empty where nobody is to cite it, and where the site has no address: it would arrive without.
    """
    address = address_of(answers, essay_uri(essay))
    if essay.is_retracted or not address:
        return ""
    library = answers.library
    fields = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.title", essay.title),
        ("rft.source", library.settings.site_name),
        *_each("rft.creator", _whole_names(essay, answers)),
        ("rft.date", str(essay.front.published or "")),
        ("rft.description", said(essay.front.summary)),
        ("rft.language", language_of(essay, library)),
        ("rft.identifier", address),
        *_each("rft.subject", essay.front.topics),
    ]
    if library.conventions.licence:
        fields.append(("rft.rights", library.conventions.licence.name))
    return context_object([*fields, ("rft.type", "webpage")])


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


def address_of(answers: Answers, uri: str) -> str:
    """The full address of a page; empty until the owner has said where the site is."""
    site = answers.library.settings.site_url
    if not site:
        return ""
    return f"{site.rstrip('/')}/{published_at(uri)}"
