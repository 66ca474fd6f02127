"""What machines read of the works that are cited: each as the kind of work that it is.

Zotero reads a page of one work by its metadata, in the words of Dublin Core, PRISM and its own, and
a list of works by the ContextObject in each entry (COinS, ANSI/NISO Z39.88). An essay's page has
one, of the essay itself: what reads the metadata of a page drops its tags.
"""

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote, urlencode

from samizdat.model.csl import Name
from samizdat.model.sources import Source

ITEM_TYPES = {
    "article": "preprint",
    "article-journal": "journalArticle",
    "article-magazine": "magazineArticle",
    "article-newspaper": "newspaperArticle",
    "bill": "bill",
    "book": "book",
    "broadcast": "radioBroadcast",
    "chapter": "bookSection",
    "classic": "book",
    "collection": "book",
    "dataset": "dataset",
    "entry": "encyclopediaArticle",
    "entry-dictionary": "dictionaryEntry",
    "entry-encyclopedia": "encyclopediaArticle",
    "event": "presentation",
    "figure": "artwork",
    "graphic": "artwork",
    "hearing": "hearing",
    "interview": "interview",
    "legal_case": "case",
    "legislation": "statute",
    "manuscript": "manuscript",
    "map": "map",
    "motion_picture": "film",
    "pamphlet": "book",
    "paper-conference": "conferencePaper",
    "patent": "patent",
    "performance": "presentation",
    "periodical": "book",
    "personal_communication": "letter",
    "post": "forumPost",
    "post-weblog": "blogPost",
    "regulation": "statute",
    "report": "report",
    "review": "journalArticle",
    "review-book": "journalArticle",
    "software": "computerProgram",
    "song": "audioRecording",
    "speech": "presentation",
    "standard": "standard",
    "thesis": "thesis",
    "treaty": "statute",
    "webpage": "webpage",
}
"""CSL types as Zotero's schema calls them; all others are documents."""


def work_head(source: Source) -> dict[str, Any]:
    """Metadata of a work's page, which stands for the work and not for itself."""
    return {"meta": list(_statements(source)), "json_ld": "", "is_work": True}


def _statements(source: Source) -> Iterator[tuple[str, str]]:
    """What is known of a work, as pairs of name and content."""
    yield "z:itemType", item_type(source)
    yield "DC.title", source.name
    for tag, names in (
        ("DC.creator", source.author),
        ("bib:editors", source.editor),
        ("z:translators", source.translator),
        ("z:recipients", source.recipient),
        ("z:interviewers", source.interviewer),
    ):
        for name in names:
            yield tag, _family_first(name)
    pairs = (
        ("DC.date", str(source.issued or "")),
        ("prism:publicationName", source.container_title),
        ("prism:volume", source.volume),
        ("prism:number", source.issue),
        ("prism:edition", source.edition),
        ("bib:pages", source.page),
        ("eprints:place_of_pub", source.publisher_place),
        ("DC.publisher", source.publisher),
        ("bibo:shortTitle", source.title_short),
        ("bibo:doi", source.DOI),
        ("bibo:isbn", source.ISBN),
        ("eprints:official_url", source.URL),
        ("DC.language", source.language),
        ("z:archive", source.archive),
        ("DC.coverage", source.csl().get("archive_location")),
    )
    for tag, value in pairs:
        if value:
            yield tag, value


def item_type(source: Source) -> str:
    """What Zotero calls a work of this type."""
    return ITEM_TYPES.get(source.type, "document")


def coins(source: Source) -> str:
    """A work as a ContextObject, in the words of Dublin Core.

    The type comes last: before it is known Zotero takes every title for that of the work itself.
    """
    fields = [("ctx_ver", "Z39.88-2004"), ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc")]
    fields += [("rft.title", source.name), ("rft.source", source.container_title or "")]
    fields += _creators("rft.creator", source.author)
    fields += _creators("rft.contributor", source.editor + source.translator)
    fields += [
        ("rft.date", str(source.issued or "")),
        ("rft.publisher", source.publisher or ""),
        ("rft.place", source.publisher_place or ""),
        ("rft.volume", source.volume or ""),
        ("rft.issue", source.issue or ""),
        ("rft.pages", source.page or ""),
        ("rft.edition", source.edition or ""),
        ("rft.isbn", source.ISBN or ""),
        ("rft.language", source.language or ""),
        ("rft.identifier", source.URL or ""),
    ]
    if source.DOI:
        fields.append(("rft_id", f"info:doi/{source.DOI}"))
    fields.append(("rft.type", item_type(source)))
    return context_object(fields)


def context_object(fields: Iterable[tuple[str, str]]) -> str:
    """Pairs of a name and a value as a ContextObject; empty values are left out."""
    return urlencode([pair for pair in fields if pair[1]], quote_via=quote)


def _creators(tag: str, names: Iterable[Name]) -> Iterator[tuple[str, str]]:
    for name in names:
        yield tag, _family_first(name)


def _family_first(name: Name) -> str:
    """`Getty, J. Arch`; an institution with a comma after it, so that it is not divided."""
    if name.literal:
        return f"{name.literal},"
    return name.sorting
