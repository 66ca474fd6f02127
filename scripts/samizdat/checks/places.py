"""Places in the home page's front matter."""

from collections.abc import Iterator

from samizdat.findings import Where
from samizdat.knowledge.addresses import HOME_PAGE
from samizdat.knowledge.known import Known


def starts(known: Known) -> Iterator[tuple[str, Where]]:
    """Slugs of the essays that the home page begins with, each with its place."""
    for document, page in known.documents:
        if page == HOME_PAGE:
            for position, slug in enumerate(known.library.start):
                yield slug, document.places.at("start", position)
