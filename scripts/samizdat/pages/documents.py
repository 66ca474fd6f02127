"""Pages that editors write themselves: home, about, the handbook."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup, escape

from samizdat.knowledge.addresses import ABOUT_PAGE, HOME_PAGE, document_uri
from samizdat.model.documents import Document
from samizdat.model.home import HomeFrontMatter
from samizdat.model.page import Making, Page, Rendered
from samizdat.pages.home import home_parts
from samizdat.words.languages import ENGLISH, direction
from samizdat.writing.answers import Answers
from samizdat.writing.sheet import LISTING, Sheet
from samizdat.writing.template import as_block, blocks_of
from samizdat.writing.texts import readable


def documents(answers: Answers) -> Iterator[Making]:
    """A page for each file of docs/: the first one, who we are, and every other as written."""
    for document in answers.library.documents:
        uri = document_uri(document, answers.library)
        make = _OURS.get(uri, _as_written)
        yield Making(uri, partial(make, answers, document))


def _home(answers: Answers, document: Document) -> Page:
    """What the editors say in docs/index.md, then the essays."""
    sheet, after = home_parts(answers)
    return _page(document, sheet, kind="home", after=after)


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
        {**_said(document), "kind": kind, **_of_program(document, sheet.answers)},
        _file(document, sheet.answers),
        rendered=Rendered(
            title,
            read.blocks,
            ending,
            tuple(sheet.outline.lines),
            has_notes=bool(read.footnotes),
        ),
    )


def _file(document: Document, answers: Answers) -> str | None:
    """The file of the collection that a page is written in; none for what the program brings."""
    if answers.library.has_served(document):
        return None
    return document.path


def _of_program(document: Document, answers: Answers) -> dict[str, object]:
    """The program's handbook is in English, whatever the site around it is."""
    if answers.library.has_served(document) and not answers.tongue.is_english:
        return {"language": ENGLISH, "direction": direction(ENGLISH)}
    return {}


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
