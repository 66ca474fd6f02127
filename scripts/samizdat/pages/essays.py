"""The essays: their list, and a page for each with text, notes and apparatus."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from samizdat.drawings.axis import axis
from samizdat.knowledge.addresses import APPARATUS, ESSAYS_PAGE, essay_uri
from samizdat.knowledge.dates_of_links import dates_of_links
from samizdat.knowledge.paths import by_year, themes
from samizdat.knowledge.translations import language_of
from samizdat.model.essays import Essay, Status
from samizdat.model.page import Making, Page, Searched
from samizdat.pages.against import against
from samizdat.pages.apparatus import apparatus, course_of
from samizdat.pages.cards import Card
from samizdat.pages.languages import site_language, versions_of
from samizdat.pages.leaves import Group, LongList
from samizdat.pages.metadata import head
from samizdat.pages.onward import Way, related, ways
from samizdat.prose.views.lines import said
from samizdat.words.dates import parse
from samizdat.words.languages import direction
from samizdat.words.paths import published_at
from samizdat.writing.answers import Answers
from samizdat.writing.outline import HERE
from samizdat.writing.sheet import Sheet, within
from samizdat.writing.template import as_block, blocks_of, sentence
from samizdat.writing.texts import readable, rendered

DRAFTS = "drafts"
"""What the address says of essays that have no day of publication yet."""

MANY = 30
"""More essays than these are easier to filter than to look through."""


def essay_list(answers: Answers) -> Iterator[Making]:
    """All essays; where these are many, their summaries on pages by year of publication."""
    yield Making(ESSAYS_PAGE, partial(_list, answers))
    yield from LIST.makings(answers)


def _summaries(answers: Answers) -> Iterator[Group]:
    """Cards of essays by the year in which they were published, the newest first."""
    found: dict[str, list[Card]] = {}
    for essay in answers.library.shown:
        year = DRAFTS
        if essay.front.published:
            year = f"{essay.front.published.first[0]:04}"
        found.setdefault(year, []).append(Card(essay, answers.library, answers.tongue))
    for year, cards in found.items():
        title = year
        if year == DRAFTS:
            title = sentence(answers.tongue.named(Status.DRAFT))
        yield f"published/{year}", title, cards


def _anchor(card: Card) -> str:
    return card.essay.slug


LIST = LongList(ESSAYS_PAGE, "essay", "Essays", _summaries, anchor=_anchor)


def _list(answers: Answers) -> Page:
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
        themes=themes(essays, answers.tongue),
        axis=line,
        period=period,
        many=len(essays) > MANY,
        leaves=LIST.leaves(answers),
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
    course = course_of(essay, sheet.room)
    head_html = sheet.fill(
        "essay-head",
        card=Card(essay, answers.library, answers.tongue),
        replaced_by=_successor(essay, answers),
        versions=versions_of(essay, answers),
        site_language=site_language(essay, answers),
        course=course,
    )
    linked: tuple[str, ...] = ()
    if essay.front.autolink:
        linked = essay.front.people
    dated = dates_of_links(essay)
    read = readable(essay.document, sheet.room, people=linked, claims_here=True, dated=dated)
    text = rendered(read.plain, sheet.room, APPARATUS)
    sheet.outline.add(text.contents)
    on = ways(essay, answers)
    shown = sheet.fill(
        "choices-shown", has_claims=bool(essay.treats("claim")), has_notes=bool(text.notes)
    )
    choices = sheet.fill("choices-way", ways=on)
    onward = sheet.fill(
        "essay-onward", choices=choices, ways=on, related=tuple(related(essay, answers))
    )
    notes = heading = Markup("")
    if text.notes:
        heading = sheet.outline.heading(2, answers.tongue.gettext("Notes"), "notes")
        notes = sheet.fill("notes", notes=text.notes)
    after = sheet.fill(
        "essay-apparatus",
        site_language=site_language(essay, answers),
        **apparatus(essay, sheet.room),
    )
    page = sheet.page(
        "\n".join([head_html, shown, _answering(text.html, sheet), onward, heading, notes, after]),
        _meta(essay, on, answers),
        essay.document.path,
        staged=blocks_of(
            as_block(head_html),
            read.markdown,
            as_block(onward),
            heading,
            read.footnotes,
            as_block(after),
        ),
        searched=Searched(
            f"{head_html.replace(course, Markup())}\n{text.html}".replace(HERE, ""),
            f"{heading}\n{notes}".strip(),
        ),
    )
    day = essay.front.changed or essay.front.published
    if day is None:
        return page
    return replace(page, updated=str(day))


def _answering(html: Markup, sheet: Sheet) -> Markup:
    """A text with what the article says beside what answers it, for readers who ask for it."""
    claims = sheet.answers.library.claims

    def told(keys: Sequence[str]) -> Markup:
        return sheet.fill("essay-against", claims=claims.some(keys))

    return against(html, told)


def _successor(essay: Essay, answers: Answers) -> Essay | None:
    """The essay that stands in the place of a retracted one, if there is one."""
    if essay.front.retraction is None:
        return None
    successor = answers.known.essays.get(essay.front.retraction.replaced_by or "")
    return successor if successor in answers.library.shown else None


def _meta(essay: Essay, on: Iterable[Way], answers: Answers) -> dict[str, object]:
    meta: dict[str, object] = {
        "title": essay.title,
        "description": said(essay.front.summary),
        "kind": "essay",
        "status": essay.front.status.value,
        "within": within(answers.tongue.gettext("Essays"), ESSAYS_PAGE),
        "head": head(essay, answers),
    }
    for way in on:
        if way.is_first:
            meta |= _links(way)
    language = language_of(essay, answers.library)
    if language != answers.library.settings.language:
        meta |= {"language": language, "direction": direction(language)}
    return meta


def _links(way: Way) -> dict[str, str]:
    """What the head of a page says of the pages before and after it, from the root of the site."""
    links: dict[str, str] = {}
    if way.before:
        links["before"] = published_at(essay_uri(way.before))
    if way.after:
        links["after"] = published_at(essay_uri(way.after))
    return links
