"""The essays: their list, and a page for each with text, notes and apparatus."""

from collections.abc import Iterator

from samizdat.addresses import (
    ESSAYS_PAGE,
    PEOPLE_PAGE,
    SOURCES_PAGE,
    essay_uri,
    relative,
)
from samizdat.answers import Answers
from samizdat.markup import plain
from samizdat.mentions import people_of, related
from samizdat.model.essays import Essay
from samizdat.pages.cards import Card
from samizdat.pages.page import NOTES_PLACE, Page
from samizdat.pages.template import render


def essay_list(answers: Answers) -> Iterator[Page]:
    """All essays, newest first."""
    cards = [Card(essay, answers.library) for essay in answers.library.shown]
    body = render("essays", cards=cards, page=ESSAYS_PAGE)
    description = "All essays of the collection, with what they cover and what they rest on."
    yield Page(ESSAYS_PAGE, body, {"title": "Essays", "description": description, "kind": "list"})


def essay_pages(answers: Answers) -> Iterator[Page]:
    """A page for each essay of the site."""
    for essay in answers.library.shown:
        uri = essay_uri(essay)
        meta = {
            "title": essay.title,
            "description": essay.front.summary,
            "kind": "essay",
            "status": essay.front.status.value,
        }
        day = essay.front.updated or essay.front.published
        updated = str(day) if day else ""
        yield Page(uri, _body(essay, uri, answers), meta, essay.document.path, updated)


def _body(essay: Essay, uri: str, answers: Answers) -> str:
    library, typeset = answers.library, answers.typeset
    text = plain(essay.document, uri, library, typeset)
    cited = [key for key in typeset.bibliography if key in essay.cited]
    return render(
        "essay",
        card=Card(essay, library),
        essay=essay,
        text=text,
        notes_place=NOTES_PLACE,
        article=library.articles.get(essay.front.article or ""),
        people=[library.people[key] for key in people_of(essay) if key in library.people],
        people_page=relative(PEOPLE_PAGE, uri),
        sources=[(library.sources[key], typeset.bibliography[key]) for key in cited],
        sources_page=relative(SOURCES_PAGE, uri),
        citation=typeset.essays[essay.slug],
        related=[
            (Card(other.essay, library).link(uri), other.essay, _names(other.shared, answers))
            for other in related(essay, library)
        ],
    )


def _names(people: tuple[str, ...], answers: Answers) -> str:
    names = [answers.library.people[key].name for key in people if key in answers.library.people]
    shown = names[:4]
    rest = len(names) - len(shown)
    return ", ".join(shown) + (f" and {rest} more" if rest else "")
