"""New essays for feed readers: Atom (RFC 4287)."""

from collections.abc import Iterator
from xml.etree import ElementTree

from samizdat.citations.essays import read_instead, signatures
from samizdat.knowledge.addresses import essay_uri
from samizdat.model.artifact import Artifact
from samizdat.model.essays import Essay
from samizdat.model.library import Library
from samizdat.prose.views.lines import said
from samizdat.words.paths import published_at
from samizdat.writing.answers import Answers

ATOM = "http://www.w3.org/2005/Atom"
ENTRIES = 20


def feed(answers: Answers) -> Iterator[Artifact]:
    """The essays that were published or changed last.

    Without a site address there is none: a feed of relative addresses would not be valid.
    """
    settings = answers.library.settings
    essays = _newest(answers.library)
    if not settings.site_url or not essays:
        return
    site = settings.site_url.rstrip("/") + "/"
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": settings.language})
    _add(root, "title", settings.site_name)
    _add(root, "id", site)
    _add(root, "updated", max(_moment(essay) for essay in essays))
    ElementTree.SubElement(root, "link", {"rel": "self", "href": f"{site}feed.xml"})
    ElementTree.SubElement(root, "link", {"rel": "alternate", "href": site})
    licence = answers.library.conventions.licence
    if licence:
        _add(root, "rights", licence.name)
    for essay in essays:
        _entry(root, essay, site, answers.library)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    yield Artifact("feed.xml", f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode())


def _newest(library: Library) -> list[Essay]:
    """The essays that have been published, first that which was published or changed last."""
    essays: list[Essay] = []
    for essay in library.shown:
        if essay.is_public and essay.front.published:
            essays.append(essay)
    return sorted(essays, key=_moment, reverse=True)[:ENTRIES]


def _entry(root: ElementTree.Element, essay: Essay, site: str, library: Library) -> None:
    address = site + published_at(essay_uri(essay))
    entry = ElementTree.SubElement(root, "entry")
    title = essay.title
    if essay.is_retracted:
        title = library.tongue.gettext("Retracted: {title}", title=title)
    _add(entry, "title", title)
    _add(entry, "id", address)
    ElementTree.SubElement(entry, "link", {"rel": "alternate", "href": address})
    _add(entry, "published", f"{essay.front.published}T00:00:00Z")
    _add(entry, "updated", _moment(essay))
    for author in signatures(essay, library):
        _add(ElementTree.SubElement(entry, "author"), "name", author)
    for topic in essay.front.topics:
        ElementTree.SubElement(entry, "category", {"term": topic})
    _add(entry, "summary", summary_of(essay, library))


def _moment(essay: Essay) -> str:
    """The day of the last change as Atom wants it, a moment: its first, in universal time."""
    return f"{essay.front.changed or essay.front.published}T00:00:00Z"


def summary_of(essay: Essay, library: Library) -> str:
    """What it is about; before that, why it was taken back or what was changed in it last."""
    tongue = library.tongue
    retraction = essay.front.retraction
    if retraction:
        why = tongue.gettext(
            "Retracted on {date}: {why}",
            date=tongue.date(retraction.date),
            why=said(retraction.why),
        )
        return " ".join(filter(None, [why, read_instead(essay, library)]))
    summary = said(essay.front.summary)
    if not essay.front.revisions:
        return summary
    last = max(revision.date for revision in essay.front.revisions)
    changes: list[str] = []
    for revision in essay.front.revisions:
        if revision.date == last:
            changes.append(said(revision.what))
    revised = tongue.gettext(
        "Revised on {date}: {what}", date=tongue.date(last), what=" ".join(changes)
    )
    return f"{revised} {summary}"


def _add(parent: ElementTree.Element, tag: str, text: str) -> None:
    ElementTree.SubElement(parent, tag).text = text
