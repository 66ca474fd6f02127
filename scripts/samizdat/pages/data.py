"""The page that describes the data for download."""

from typing import Any

from samizdat.knowledge.addresses import DATA_PAGE
from samizdat.model.figures import FIGURE
from samizdat.model.kind import Kind
from samizdat.model.page import Page
from samizdat.writing.answers import Answers
from samizdat.writing.counts import counted
from samizdat.writing.sheet import Sheet


def data(answers: Answers) -> Page:
    """What can be downloaded, in which format and under which licence."""
    library = answers.library
    counts: list[tuple[str, str]] = []
    for kind in library.kinds.values():
        count = len(library.of(kind))
        if count:
            counts.append((kind.plural, _rows(answers, kind, count)))
    sheet = Sheet(answers, DATA_PAGE)
    html = sheet.fill(
        "data",
        counts=counts,
        licence=library.conventions.licence,
        has_sources=bool(library.sources),
        has_places=bool(library.places),
    )
    _ = answers.tongue.gettext
    description = _(
        "The registers of the collection to download: JSON, CSV, GeoJSON, bibliographies."
    )
    return sheet.page(html, {"title": _("Data"), "description": description, "kind": "page"})


def _rows(answers: Answers, kind: Kind[Any], count: int) -> str:
    """How many records a table has; a series of figures is one of them."""
    if kind.noun == FIGURE.noun:
        return answers.tongue.ngettext("{count} figure", "{count} figures", count)
    return counted(answers.tongue, kind.noun, count, kind.plural)
