"""The essays: their list, and a page for each with text, notes and apparatus."""

from collections.abc import Iterator

from samizdat.drawings.axis import axis
from samizdat.knowledge.addresses import CLAIM_ANCHOR, ESSAYS_PAGE, essay_uri
from samizdat.knowledge.mentions import (
    claims_of,
    events_of,
    institutions_of,
    people_of,
    places_of,
)
from samizdat.knowledge.relatives import Relative
from samizdat.model.essays import Essay
from samizdat.model.events import Event
from samizdat.model.page import NOTES_PLACE, Page
from samizdat.pages.cards import Card
from samizdat.pages.metadata import coins, head
from samizdat.pages.paths import by_year, themes
from samizdat.pages.room import Room
from samizdat.words.dates import words
from samizdat.writing.answers import Answers
from samizdat.writing.markup import plain
from samizdat.writing.template import render

SHOWN_IN_COMMON = 4
MANY = 30
"""More essays than these are easier to filter than to look through."""


def essay_list(answers: Answers) -> Iterator[Page]:
    """All essays: by year, by theme, and with their summaries."""
    essays = answers.library.shown
    line = axis(essay.front.period for essay in essays)
    body = render(
        "essays",
        room=Room(answers, ESSAYS_PAGE),
        cards=[Card(essay, answers.library) for essay in essays],
        by_year=by_year(essays),
        themes=themes(essays),
        axis=line,
        period=words(f"{line.first}/{line.last}"),
        many=len(essays) > MANY,
    )
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
            "head": head(essay, answers),
        }
        day = essay.front.updated or essay.front.published
        updated = str(day) if day else ""
        yield Page(uri, _body(essay, uri, answers), meta, essay.document.path, updated)


def _body(essay: Essay, uri: str, answers: Answers) -> str:
    library, typeset = answers.library, answers.typeset
    people = people_of(essay)
    linked = essay.front.people if essay.front.autolink else ()
    text = plain(essay.document, uri, answers.atlas, typeset, people=linked, claims_here=True)
    return render(
        "essay",
        card=Card(essay, library),
        essay=essay,
        text=text,
        room=Room(answers, uri),
        notes_place=NOTES_PLACE,
        article=library.articles.get(essay.front.article or ""),
        claim_anchor=CLAIM_ANCHOR,
        claims=library.claims.some(claims_of(essay)),
        people=library.people.some(people),
        places=library.places.some(places_of(essay)),
        institutions=library.institutions.some(institutions_of(essay)),
        events=sorted(library.events.some(events_of(essay)), key=lambda event: event.date),
        sources=[
            (library.sources[key], line)
            for key, line in typeset.bibliography.items()
            if key in essay.cited
        ],
        citation=typeset.essays[essay.slug],
        coins=coins(essay, answers),
        related=[(other.essay, _reason(other, answers)) for other in answers.relatives[essay.slug]],
    )


def _reason(relative: Relative, answers: Answers) -> str:
    """What two essays have in common: `both treat Ivan Konev; 3 events of 1937–1941`."""
    names = [person.name for person in answers.library.people.some(relative.people)]
    events = answers.library.events.some(relative.events)
    return "both treat " + "; ".join(filter(None, [_named(names), _told(events)]))


def _named(names: list[str]) -> str:
    rest = len(names) - SHOWN_IN_COMMON
    if rest > 1:
        return ", ".join(names[:SHOWN_IN_COMMON]) + f" and {rest} others"
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _told(events: tuple[Event, ...]) -> str:
    if not events:
        return ""
    if len(events) == 1:
        return f"an event of {events[0].date.words}"
    line = axis(event.date for event in events)
    years = f"{line.first}–{line.last}" if line.last > line.first else f"{line.first}"
    return f"{len(events)} events of {years}"
