"""The essays: their list, and a page for each with text, notes and apparatus."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from samizdat.drawings.axis import axis
from samizdat.knowledge.addresses import APPARATUS, CLAIM_ANCHOR, ESSAYS_PAGE, essay_uri
from samizdat.knowledge.relatives import Relative
from samizdat.model.essays import Essay
from samizdat.model.events import Event
from samizdat.model.page import Making, Page, Searched
from samizdat.pages.cards import Card
from samizdat.pages.citing import other_styles
from samizdat.pages.maps import map_of_essay
from samizdat.pages.metadata import head
from samizdat.pages.paths import by_year, themes
from samizdat.prose.views.lines import said
from samizdat.words.dates import parse
from samizdat.words.listing import joined
from samizdat.words.tongue import Tongue
from samizdat.writing.answers import Answers
from samizdat.writing.outline import HERE
from samizdat.writing.room import Room
from samizdat.writing.sheet import Sheet
from samizdat.writing.template import as_block, blocks_of
from samizdat.writing.texts import readable, rendered

SHOWN_IN_COMMON = 4
MANY = 30
"""More essays than these are easier to filter than to look through."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another essay, and what the two have in common."""

    essay: Essay
    reason: str


def essay_list(answers: Answers) -> Page:
    """All essays: by year, by theme, and with their summaries."""
    essays = answers.library.shown
    line = axis(essay.front.period for essay in essays)
    period = ""
    if essays:
        period = answers.tongue.date(parse(f"{line.first:04}/{line.last:04}"))
    sheet = Sheet(answers, ESSAYS_PAGE)
    html = sheet.fill(
        "essays",
        cards=[Card(essay, answers.library, answers.tongue) for essay in essays],
        by_year=by_year(essays),
        themes=themes(essays),
        axis=line,
        period=period,
        many=len(essays) > MANY,
    )
    _ = answers.tongue.gettext
    description = _("All essays of the collection, with what they cover and what they rest on.")
    return sheet.page(html, {"title": _("Essays"), "description": description, "kind": "list"})


def essay_pages(answers: Answers) -> Iterator[Making]:
    """A page for each essay of the site."""
    for essay in answers.library.shown:
        yield Making(essay_uri(essay), partial(_page, essay, answers))


def _page(essay: Essay, answers: Answers) -> Page:
    """Head, text, notes and apparatus, in the order in which they stand on the page."""
    sheet = Sheet(answers, essay_uri(essay))
    head_html = sheet.fill(
        "essay-head",
        card=Card(essay, answers.library, answers.tongue),
        replaced_by=_successor(essay, answers),
    )
    linked: tuple[str, ...] = ()
    if essay.front.autolink:
        linked = essay.front.people
    read = readable(essay.document, sheet.room, people=linked, claims_here=True)
    text = rendered(read.plain, sheet.room, APPARATUS)
    sheet.outline.add(text.contents)
    notes = heading = Markup("")
    if text.notes:
        heading = sheet.outline.heading(2, answers.tongue.gettext("Notes"), "notes")
        notes = sheet.fill("notes", notes=text.notes)
    apparatus = sheet.fill("essay-apparatus", **_apparatus(essay, sheet.room))
    page = sheet.page(
        "\n".join([head_html, text.html, heading, notes, apparatus]),
        _meta(essay, answers),
        essay.document.path,
        staged=blocks_of(as_block(head_html), read.markdown, heading, read.footnotes, apparatus),
        searched=Searched(
            f"{head_html}\n{text.html}".replace(HERE, ""), f"{heading}\n{notes}".strip()
        ),
    )
    day = essay.front.changed or essay.front.published
    if day is None:
        return page
    return replace(page, updated=str(day))


def _successor(essay: Essay, answers: Answers) -> Essay | None:
    """The essay that stands in the place of a retracted one, if there is one."""
    if essay.front.retraction is None:
        return None
    return answers.known.essays.get(essay.front.retraction.replaced_by or "")


def _meta(essay: Essay, answers: Answers) -> dict[str, object]:
    return {
        "title": essay.title,
        "description": said(essay.front.summary),
        "kind": "essay",
        "status": essay.front.status.value,
        "head": head(essay, answers),
    }


def _apparatus(essay: Essay, room: Room) -> dict[str, object]:
    """What stands below the text: whom and what it treats, what it rests on, what is related."""
    answers, library = room.answers, room.answers.library
    places: list[Markup] = []
    for place in library.places.some(essay.treats("place")):
        places.append(room.link("place", place.id))
    for body in library.institutions.some(essay.treats("institution")):
        places.append(room.link("institution", body.id))
    related: list[Related] = []
    for relative in answers.relatives[essay.slug]:
        related.append(Related(relative.essay, _reason(relative, answers)))
    house = answers.typeset.essays[essay.slug]
    return {
        "article": library.articles.get(essay.front.article or ""),
        "claim_anchor": CLAIM_ANCHOR,
        "claims": library.claims.some(essay.treats("claim")),
        "people": library.people.some(essay.treats("person")),
        "places_map": map_of_essay(essay, room),
        "places_and_institutions": Markup(" · ").join(places),
        "events": sorted(library.events.some(essay.treats("event")), key=lambda event: event.date),
        "sources": library.sources.some(answers.in_bibliography(essay.cited)),
        "citation": answers.scripts.mark(Markup(house)),  # noqa: S704  past the gate
        "other_styles": tuple(other_styles(essay, library, house)),
        "is_retracted": essay.is_retracted,
        "revisions": sorted(essay.front.revisions, key=lambda each: each.date, reverse=True),
        "related": related,
    }


def _reason(relative: Relative, answers: Answers) -> str:
    """What two essays have in common: `both treat Ivan Konev; 3 events of 1937–1941`."""
    names = answers.library.called("person", relative.people)
    events = answers.library.events.some(relative.events)
    tongue = answers.tongue
    common = joined(_named(names, tongue), _told(events, tongue), by="; ")
    return tongue.gettext("both treat {common}", common=common)


def _named(names: list[str], tongue: Tongue) -> str:
    """People in a sentence; of many the first, and how many others there are."""
    others = len(names) - SHOWN_IN_COMMON
    if others > 1:
        told = tongue.ngettext("{count} other", "{count} others", others)
        names = [*names[:SHOWN_IN_COMMON], told]
    return tongue.listed(names)


def _told(events: tuple[Event, ...], tongue: Tongue) -> str:
    """Events in a sentence: how many they are, and of which years."""
    if not events:
        return ""
    if len(events) == 1:
        return tongue.gettext("an event of {date}", date=tongue.date(events[0].date))
    line = axis(event.date for event in events)
    years = str(line.first)
    if line.last > line.first:
        years = f"{line.first}–{line.last}"
    return tongue.ngettext(
        "{count} event of {years}", "{count} events of {years}", len(events), years=years
    )
