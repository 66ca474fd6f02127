"""The sources register as a bibliography, with what to beware of and where each is cited."""

from collections.abc import Iterator

from samizdat.addresses import SOURCES_PAGE
from samizdat.answers import Answers
from samizdat.pages.cards import Card
from samizdat.pages.page import Page
from samizdat.pages.template import render


def source_list(answers: Answers) -> Iterator[Page]:
    """Every work of the register, in the order of the citation style."""
    library = answers.library
    rows = [
        (
            library.sources[key],
            line,
            [Card(essay, library) for essay in answers.essays_citing.get(key, ())],
        )
        for key, line in answers.typeset.bibliography.items()
    ]
    body = render("sources", rows=rows, page=SOURCES_PAGE)
    description = "The works that the essays lean on, with what to beware of in each."
    yield Page(
        SOURCES_PAGE,
        body,
        {"title": "Sources", "description": description, "kind": "list"},
        source=library.sources.path,
    )
