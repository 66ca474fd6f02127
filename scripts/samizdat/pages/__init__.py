"""Pages: one kind of page a file, in the order in which they are made."""

from collections.abc import Callable, Iterator

from samizdat.model.page import Page
from samizdat.pages.chronicle import corrections, figures, quotations, timeline
from samizdat.pages.data import data
from samizdat.pages.documents import about, handbook, home
from samizdat.pages.dossiers import institutions, people, places, sources
from samizdat.pages.essays import essay_list, essay_pages
from samizdat.pages.evidence import evidence
from samizdat.pages.others import other_registers
from samizdat.pages.search import search
from samizdat.writing.answers import Answers

PAGES: tuple[Callable[[Answers], Iterator[Page]], ...] = (
    home,
    about,
    handbook,
    essay_list,
    essay_pages,
    people,
    places,
    institutions,
    sources,
    timeline,
    corrections,
    figures,
    quotations,
    other_registers,
    evidence,
    data,
    search,
)


def make_pages(answers: Answers) -> Iterator[Page]:
    """Every page of the site."""
    for maker in PAGES:
        yield from maker(answers)
