"""Pages: one kind of page a file, in the order in which they are made."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from samizdat.knowledge.addresses import (
    DATA_PAGE,
    EVIDENCE_PAGE,
    FIGURES_PAGE,
    MAP_PAGE,
    QUOTATIONS_PAGE,
)
from samizdat.knowledge.geography import mapped
from samizdat.model.library import Library
from samizdat.model.page import Making, Page
from samizdat.pages.chronicle import corrections, figures, quotations
from samizdat.pages.data import data
from samizdat.pages.documents import documents
from samizdat.pages.dossiers import institutions, people, places, sources
from samizdat.pages.essays import essay_list, essay_pages
from samizdat.pages.evidence import evidence
from samizdat.pages.kept import kept_page, remembered_page
from samizdat.pages.maps import world
from samizdat.pages.others import other_registers
from samizdat.pages.search import search
from samizdat.pages.timeline import timeline
from samizdat.writing.answers import Answers
from samizdat.writing.keeper import Keeper

NOTHING: Mapping[str, Page] = MappingProxyType({})
Maker = Callable[[Answers], Iterator[Making]]


def _one(
    uri: str, make: Callable[[Answers], Page], when: Callable[[Library], object] | None = None
) -> Maker:
    """The maker of a page that a site has once; where its library lacks something, not at all."""

    def maker(answers: Answers) -> Iterator[Making]:
        if when is None or when(answers.library):
            yield Making(uri, partial(make, answers))

    return maker


PAGES: tuple[Maker, ...] = (
    documents,
    essay_list,
    essay_pages,
    people,
    places,
    institutions,
    sources,
    timeline,
    _one(MAP_PAGE, world, mapped),
    corrections,
    _one(FIGURES_PAGE, figures, lambda library: library.figures),
    _one(QUOTATIONS_PAGE, quotations, lambda library: library.quotations),
    other_registers,
    _one(EVIDENCE_PAGE, evidence, lambda library: library.has_records),
    _one(DATA_PAGE, data),
    search,
)


def makings(answers: Answers) -> Iterator[Making]:
    """Every page of the site with the way to make it."""
    for maker in PAGES:
        yield from maker(answers)


def remembered_pages(keeper: Keeper) -> tuple[dict[str, Page], list[Making]]:
    """The pages that are kept, by their address, and the way to make each of the others."""
    found: dict[str, Page] = {}
    missing: list[Making] = []
    for making in makings(keeper.answers):
        page = remembered_page(keeper, making)
        if page is None:
            missing.append(making)
        else:
            found[making.uri] = page
    return found, missing


def make_pages(keeper: Keeper, found: Mapping[str, Page] = NOTHING) -> Iterator[Page]:
    """Every page of the site; those are made that are neither `found` already nor kept."""
    for making in makings(keeper.answers):
        yield found.get(making.uri) or kept_page(keeper, making)
