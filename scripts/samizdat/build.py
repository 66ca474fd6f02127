"""The whole program on one screen: a collection is read, checked and made into a site."""

from collections.abc import MutableMapping, Sequence
from typing import Any

from samizdat.checks import check
from samizdat.findings import in_order
from samizdat.knowledge.known import Known
from samizdat.memory.recollection import Recollection
from samizdat.model.kind import Kind
from samizdat.model.kinds import KINDS
from samizdat.model.library import Library
from samizdat.model.site import Site
from samizdat.model.survey import Survey
from samizdat.reading.library import read_library
from samizdat.settings import Settings
from samizdat.words.dates import Day


def survey(
    settings: Settings,
    today: Day | None = None,
    *,
    memory: Recollection | None = None,
    kinds: Sequence[Kind[Any]] = KINDS,
) -> Survey:
    """Read and check a collection.

    `today` is the day that dates are compared with, if any; `memory` is what the run before knew.
    """
    reading = read_library(settings, memory, kinds)
    known = Known(reading.library, today)
    return Survey(reading.library, in_order([*reading.findings, *check(known)]))


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
    worked_out = answers(Known(whole), typeset(whole, memory), memory)
    return Site(
        pages=tuple(make_pages(worked_out)),
        artifacts=(*make_exports(worked_out), *catalogue_file(worked_out)),
        files=tuple(library.files.items()),
        catalogue=worked_out.catalogue,
    )
