"""Pages that editors write themselves: home, about, the handbook."""

from collections.abc import Iterator

from samizdat.drawings.strip import strip
from samizdat.knowledge.addresses import ABOUT_PAGE, HOME_PAGE, document_uri
from samizdat.model.claims import Claim, Verdict
from samizdat.model.documents import Document
from samizdat.model.page import NOTES_PLACE, Page
from samizdat.model.people import Person
from samizdat.pages.cards import Card
from samizdat.pages.paths import by_year, main_themes, starts
from samizdat.pages.room import Room
from samizdat.writing.answers import Answers
from samizdat.writing.markup import plain
from samizdat.writing.template import render

SHOWN_NEWEST = 4
SHOWN_THEMES = 12
SHOWN_CLAIMS = 3
SHOWN_PEOPLE = 12


def home(answers: Answers) -> Iterator[Page]:
    """What the editors say in docs/index.md, then the essays."""
    library = answers.library
    first = starts(library)
    newest = [essay for essay in library.shown if essay not in first][:SHOWN_NEWEST]
    for document in _documents(answers, only=HOME_PAGE):
        after = render(
            "home",
            starts=[Card(essay, library) for essay in first],
            newest=[Card(essay, library) for essay in newest],
            themes=main_themes(library.shown, SHOWN_THEMES),
            count=len(library.shown),
            room=Room(answers, HOME_PAGE),
            strip=strip(answers.index.chronology, by_year(first)),
            claims=_telling(answers),
            total=len(library.claims),
            met=_met_most(answers),
        )
        yield _page(document, answers, kind="home", after=after)


def _telling(answers: Answers) -> list[Claim]:
    """Wrong claims that essays answer: one of each article first."""
    claims = [c for c in answers.library.claims.values() if c.verdict is Verdict.WRONG]
    answered = [c for c in claims if answers.mentions_of("claim", c.id)] or claims
    firsts = list({claim.article: claim for claim in reversed(answered)}.values())
    rest = [claim for claim in answered if claim not in firsts]
    return [*firsts, *rest][:SHOWN_CLAIMS]


def _met_most(answers: Answers) -> list[Person]:
    """The people whom essays and events name most often."""

    def times(person: Person) -> int:
        mentions = len(answers.mentions_of("person", person.id))
        return mentions + len(answers.index.events_with.get(person.id, ()))

    people = answers.library.people.values()
    return sorted(people, key=lambda person: (-times(person), person.id))[:SHOWN_PEOPLE]


def about(answers: Answers) -> Iterator[Page]:
    """What the editors say in docs/about.md, then whom to write to."""
    for document in _documents(answers, only=ABOUT_PAGE):
        after = render("about", contact=answers.library.settings.contact)
        yield _page(document, answers, kind="page", after=after)


def handbook(answers: Answers) -> Iterator[Page]:
    """Every other page, as written."""
    for document in _documents(answers):
        if document_uri(document, answers.library) not in (HOME_PAGE, ABOUT_PAGE):
            yield _page(document, answers, kind="handbook")


def _documents(answers: Answers, only: str = "") -> Iterator[Document]:
    for document in answers.library.documents:
        if not only or document_uri(document, answers.library) == only:
            yield document


def _page(document: Document, answers: Answers, *, kind: str, after: str = "") -> Page:
    uri = document_uri(document, answers.library)
    text = plain(document, uri, answers.atlas, answers.typeset)
    notes = f"\n{NOTES_PLACE}\n\n{text.notes}\n" if text.notes else ""
    meta = {"kind": kind, **document.front}
    return Page(uri, f"{text.body}{notes}\n{after}".rstrip("\n") + "\n", meta, document.path)
