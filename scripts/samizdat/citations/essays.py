"""The collection's own essays as works that others cite."""

from typing import Any

from samizdat.citations.styles import HOUSE
from samizdat.model.csl import csl_date
from samizdat.model.essays import Essay
from samizdat.model.library import Library
from samizdat.prose.views.lines import said

OWN = "essay:"
"""What the keys of our own essays begin with; no id has a colon."""

MANNERS = {"Chicago": HOUSE, "MLA": "modern-language-association", "APA": "apa"}
"""The styles that readers ask for beside the collection's own, with the names of their files."""


def manners(library: Library) -> dict[str, str]:
    """Those of them that are not the collection's own style."""
    own = library.conventions.citations.style or HOUSE
    return {manner: style for manner, style in MANNERS.items() if style != own}


def essay_csl(essay: Essay, library: Library) -> dict[str, Any]:
    """An essay of ours as CSL-JSON."""
    settings = library.settings
    item: dict[str, Any] = {
        "id": f"{OWN}{essay.slug}",
        "type": "webpage",
        "title": essay.title,
        "container-title": settings.site_name,
        "author": [{"literal": name} for name in signatures(essay, library)],
    }
    item["language"] = essay.front.language or settings.language
    retraction = essay.front.retraction
    if retraction:
        tongue = library.tongue
        item["title"] = tongue.gettext("Retracted: {title}", title=essay.title)
        why = tongue.gettext(
            "Retracted on {date}: {why}",
            date=tongue.date(retraction.date),
            why=said(retraction.why),
        )
        item["note"] = " ".join(filter(None, [why, read_instead(essay, library)]))
    if essay.front.published:
        item["issued"] = csl_date(essay.front.published)
    if settings.site_url:
        item["URL"] = f"{settings.site_url.rstrip('/')}/essays/{essay.slug}/"
    return item


def read_instead(essay: Essay, library: Library) -> str:
    """What to read in the place of a retracted essay; empty where nothing stands there."""
    retraction = essay.front.retraction
    if retraction is None or not retraction.replaced_by:
        return ""
    for other in library.shown:
        if other.slug == retraction.replaced_by:
            return library.tongue.gettext("Read instead: {essay}.", essay=other.title)
    return ""


def signatures(essay: Essay, library: Library) -> list[str]:
    """Who signs for an essay; `editors` stands for those of the collection."""
    names: list[str] = []
    for author in essay.front.authors:
        if author == "editors":
            site = library.settings.site_name
            named = library.tongue.gettext("Editors of {site}", site=site)
            names.append(library.conventions.editors or named)
        else:
            names.append(author)
    return names
