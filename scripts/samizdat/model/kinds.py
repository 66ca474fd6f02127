"""The kinds of records that a collection has, and what the search makes of everything else."""

from collections.abc import Iterable, Mapping
from typing import Any

from samizdat.model.articles import ARTICLE
from samizdat.model.claims import CLAIM
from samizdat.model.events import EVENT
from samizdat.model.figures import FIGURE
from samizdat.model.institutions import INSTITUTION
from samizdat.model.kind import Found, Kind, Manner
from samizdat.model.people import PERSON
from samizdat.model.places import PLACE
from samizdat.model.quotations import QUOTATION
from samizdat.model.sources import SOURCE

KINDS: tuple[Kind[Any], ...] = (
    PERSON,
    PLACE,
    EVENT,
    INSTITUTION,
    SOURCE,
    ARTICLE,
    CLAIM,
    FIGURE,
    QUOTATION,
)
"""One for each register, in the order in which lists and facets have them."""


def by_noun(kinds: Iterable[Kind[Any]]) -> Mapping[str, Kind[Any]]:
    """Kinds, to be found by what links and findings call them."""
    return {kind.noun: kind for kind in kinds}


ESSAY, PAGE = "essay", "page"
"""What is in the search and in no register."""

FOUND_ESSAY = Found("Essay", Manner.TITLE, 0.1)
FOUND_PAGE = Found("Page", Manner.PROSE, -0.15)


def in_search(kinds: Iterable[Kind[Any]]) -> Mapping[str, Found]:
    """What the search makes of everything that it knows, in the order of its facet."""
    found = {kind.noun: kind.found for kind in kinds if kind.found}
    return {ESSAY: FOUND_ESSAY, **found, PAGE: FOUND_PAGE}
