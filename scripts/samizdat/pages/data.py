"""The page that describes the data for download."""

from samizdat.knowledge.addresses import DATA_PAGE
from samizdat.model.page import Page
from samizdat.writing.answers import Answers
from samizdat.writing.sheet import Sheet


def data(answers: Answers) -> Page:
    """What can be downloaded, in which format and under which licence."""
    library = answers.library
    counts: list[tuple[str, int]] = []
    for kind in library.kinds.values():
        count = len(library.of(kind))
        if count:
            counts.append((kind.plural, count))
    sheet = Sheet(answers, DATA_PAGE)
    html = sheet.fill(
        "data",
        counts=counts,
        licence=library.conventions.licence,
        has_sources=bool(library.sources),
        has_places=bool(library.places),
    )
    description = "The registers of the collection to download: JSON, CSV, GeoJSON, bibliographies."
    return sheet.page(html, {"title": "Data", "description": description, "kind": "page"})
