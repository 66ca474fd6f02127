"""The whole program on one screen: a collection is read, checked and made into a site."""

from collections.abc import MutableMapping

from samizdat.checks import check
from samizdat.findings import in_order
from samizdat.model.library import Library
from samizdat.model.site import Site
from samizdat.model.survey import Survey
from samizdat.reading.library import read_library, static_files
from samizdat.settings import Settings


def survey(settings: Settings) -> Survey:
    """Read and check a collection."""
    reading = read_library(settings)
    return Survey(reading.library, in_order([*reading.findings, *check(reading.library)]))


def make_site(library: Library, memory: MutableMapping[str, str]) -> Site:
    """Make the site of a Library that has no error; `memory` keeps what was worked out before."""
    # What writes pages takes a tenth of a second to import, and a check needs none of it.
    from samizdat.citations.typeset import typeset
    from samizdat.exports import make_exports
    from samizdat.knowledge.inserts import with_inserts
    from samizdat.pages import make_pages
    from samizdat.search.packing import catalogue_file
    from samizdat.writing.answers import answers

    whole = with_inserts(library)
    worked_out = answers(whole, typeset(whole, memory), memory)
    return Site(
        pages=tuple(make_pages(worked_out)),
        artifacts=(*make_exports(worked_out), *catalogue_file(worked_out)),
        files=tuple(static_files(library.settings)),
        catalogue=worked_out.catalogue,
    )
