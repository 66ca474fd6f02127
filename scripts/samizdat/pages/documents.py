"""Pages that editors write themselves: home, about, the handbook."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup, escape

from samizdat.drawings.strip import strip
from samizdat.knowledge.addresses import ABOUT_PAGE, HOME_PAGE, document_uri
from samizdat.knowledge.paths import by_year, main_themes, starts
from samizdat.model.claims import Claim, Verdict
from samizdat.model.documents import Document
from samizdat.model.essays import Essay
from samizdat.model.home import HomeFrontMatter
from samizdat.model.library import Library
from samizdat.model.page import Making, Page, Rendered
from samizdat.model.people import Person
from samizdat.pages.cards import Card
from samizdat.words.tongue import Tongue
from samizdat.writing.answers import Answers
from samizdat.writing.sheet import LISTING, Sheet
from samizdat.writing.template import as_block, blocks_of
from samizdat.writing.texts import readable

SHOWN_NEWEST = 4
SHOWN_THEMES = 12
SHOWN_CLAIMS = 3
SHOWN_PEOPLE = 12


def documents(answers: Answers) -> Iterator[Making]:
    """A page for each file of docs/: the first one, who we are, and every other as written."""
    for document in answers.library.documents:
        uri = document_uri(document, answers.library)
        make = _OURS.get(uri, _as_written)
        yield Making(uri, partial(make, answers, document))


def _home(answers: Answers, document: Document) -> Page:
    """What the editors say in docs/index.md, then the essays."""
    library = answers.library
    first = starts(library)
    others = [essay for essay in library.shown if essay not in first]
    sheet = Sheet(answers, HOME_PAGE)
    after = sheet.fill(
        "home",
        starts=_cards(first, library, answers.tongue),
        newest=_cards(others[:SHOWN_NEWEST], library, answers.tongue),
        themes=main_themes(library.shown, SHOWN_THEMES, answers.tongue),
        every_essay=_every_essay(len(library.shown), len(first), answers.tongue),
        strip=strip(answers.index.chronology, by_year(first), answers.tongue),
        claims=_telling(answers),
        total=len(library.claims),
        met=[person.id for person in _met_most(answers)],
    )
    return _page(document, sheet, kind="home", after=after)


def _cards(essays: Iterable[Essay], library: Library, tongue: Tongue) -> list[Card]:
    return [Card(essay, library, tongue) for essay in essays]


def _every_essay(count: int, started: int, tongue: Tongue) -> str:
    """What a link to the list of essays says: how many there are, if there are more."""
    if count > started:
        return tongue.ngettext(
            "All {count} essays, by year and by theme",
            "All {count} essays, by year and by theme",
            count,
        )
    return tongue.gettext("The essays, by year and by theme")


def _telling(answers: Answers) -> list[Claim]:
    """Wrong claims that essays answer: the first of each article, then the others."""
    claims: list[Claim] = []
    answered: list[Claim] = []
    for claim in answers.library.claims.values():
        if claim.verdict is not Verdict.WRONG:
            continue
        claims.append(claim)
        if answers.mentions_of("claim", claim.id):
            answered.append(claim)
    firsts: dict[str, Claim] = {}
    for claim in reversed(answered or claims):
        firsts[claim.article] = claim
    rest = [claim for claim in answered or claims if firsts[claim.article] is not claim]
    return [*firsts.values(), *rest][:SHOWN_CLAIMS]


def _met_most(answers: Answers) -> list[Person]:
    """The people whom essays and events name most often."""

    def times(person: Person) -> int:
        mentions = len(answers.mentions_of("person", person.id))
        return mentions + len(answers.index.events_with.get(person.id, ()))

    people = answers.library.people.values()
    return sorted(people, key=lambda person: (-times(person), person.id))[:SHOWN_PEOPLE]


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom readers write to."""

    words: str
    """As the owner has given it; empty where nobody has."""

    @property
    def is_mail(self) -> bool:
        """It is an address of electronic mail, not of a page."""
        return "@" in self.words

    @property
    def address(self) -> Markup:
        """Where a link to it leads."""
        if self.is_mail:
            return escape(f"mailto:{self.words}")
        return escape(self.words)


def _about(answers: Answers, document: Document) -> Page:
    """What the editors say in docs/about.md, then whom to write to."""
    sheet = Sheet(answers, ABOUT_PAGE)
    after = sheet.fill("about", contact=Contact(answers.library.settings.contact))
    return _page(document, sheet, kind="page", after=after)


def _as_written(answers: Answers, document: Document) -> Page:
    uri = document_uri(document, answers.library)
    return _page(document, Sheet(answers, uri), kind="handbook")


_OURS = {HOME_PAGE: _home, ABOUT_PAGE: _about}
"""Pages to whose text we add something."""


def _page(document: Document, sheet: Sheet, *, kind: str, after: str = "") -> Page:
    """A page that the engine renders, with our own parts as blocks of HTML in it."""
    read = readable(document, sheet.room)
    ending = as_block(after)
    title = ""
    if kind in LISTING:
        title = _title(document)
    return Page(
        sheet.uri,
        blocks_of(read.markdown, read.footnotes, ending) + "\n",
        None,
        {**_said(document), "kind": kind},
        document.path,
        rendered=Rendered(
            title,
            read.blocks,
            ending,
            tuple(sheet.outline.lines),
            has_notes=bool(read.footnotes),
        ),
    )


def _said(document: Document) -> dict[str, object]:
    """What its front matter says, as far as a page may say it; previews show others too."""
    known = HomeFrontMatter.shape.by_key
    return {name: value for name, value in document.front.items() if name in known}


def _title(document: Document) -> str:
    """The heading with which a document begins, as it is typed; empty where it begins otherwise."""
    for heading in document.prose.headings:
        if heading.level == 1:
            return document.text[heading.span.start : heading.span.end].rstrip("\n")
    return ""
