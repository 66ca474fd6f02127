"""Every page of the site, in the order in which they are made."""

from collections.abc import Callable, Iterator

from samizdat.answers import Answers
from samizdat.pages.documents import about, handbook, home
from samizdat.pages.essays import essay_list, essay_pages
from samizdat.pages.page import Page
from samizdat.pages.people import people_list
from samizdat.pages.sources import source_list

PAGES: tuple[Callable[[Answers], Iterator[Page]], ...] = (
    home,
    about,
    handbook,
    essay_list,
    essay_pages,
    people_list,
    source_list,
)


def make_pages(answers: Answers) -> Iterator[Page]:
    """Every page of the site."""
    for maker in PAGES:
        yield from maker(answers)
