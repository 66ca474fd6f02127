"""The whole program on one screen: read, know, check, write, publish.

What only a site needs takes a tenth of a second to import, and a check needs none of it.
"""

from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from samizdat import checks
from samizdat.checks.kept_looks import KeptLooks
from samizdat.findings import Finding, in_order
from samizdat.knowledge.known import Known
from samizdat.memory.book import Book
from samizdat.memory.overlay import Overlay
from samizdat.memory.recollection import Recollection
from samizdat.model.kind import Kind
from samizdat.model.kinds import KINDS
from samizdat.model.library import Library
from samizdat.model.site import Site
from samizdat.model.survey import Survey
from samizdat.reading.library import NOTHING_TYPED, Reading, Typed, read_library
from samizdat.reading.remembered import Remembered
from samizdat.settings import Settings
from samizdat.words.dates import Day

if TYPE_CHECKING:
    from samizdat.citations.typeset import Typeset
    from samizdat.model.page import Page
    from samizdat.model.pictures import Prepared
    from samizdat.publishing.inspection import Plan
    from samizdat.publishing.publication import Publication
    from samizdat.search.fulltext import SearchInput
    from samizdat.workers.ahead import Crew
    from samizdat.writing.answers import Answers
    from samizdat.writing.keeper import Keeper


def survey(
    settings: Settings,
    today: Day | None = None,
    *,
    memory: Recollection | None = None,
    kinds: Sequence[Kind[Any]] = KINDS,
    typed: Typed = NOTHING_TYPED,
    book: Book | None = None,
) -> Survey:
    """Read and check a collection.

    `today` is the day that dates are compared with, if any; `memory` is what the run before knew;
    `typed` has texts that are not saved, by their paths; `book` is what was kept of the last check,
    of how files were read too where there is no `memory`.
    """
    if book and memory is None:
        memory = Remembered(book)
    reading = read_library(settings, memory, kinds, typed)
    known = know(reading.library, today)
    found = checks.check(known, KeptLooks(book, known)) if book else check(known)
    return Survey(reading.library, in_order([*reading.findings, *found]))


class Onlooker(Protocol):
    """Somebody who cannot wait until a site is made."""

    def look(self, answers: "Answers") -> None:
        """See what all pages are made from, before any is."""

    def between(self) -> None:
        """Called between two pages; what it raises ends the making."""


def make_site(
    library: Library,
    memory: MutableMapping[str, str],
    onlooker: Onlooker | None = None,
    crew: "Crew | None" = None,
) -> Site:
    """The site of a Library that has no error; `memory` keeps what was worked out before.

    A `crew` makes pages beside this process.
    """
    from samizdat.knowledge.inserted import with_inserts

    return write(know(with_inserts(_whole(library))), memory, onlooker, crew)


def _whole(library: Library) -> Library:
    """A Library with the pages of the handbook among its own."""
    return replace(library, documents=(*library.documents, *library.handbook))


def read(
    settings: Settings, memory: Recollection | None = None, kinds: Sequence[Kind[Any]] = KINDS
) -> Reading:
    """Every file once, as prose trees and records; what cannot be read is a finding."""
    return read_library(settings, memory, kinds)


def know(library: Library, today: Day | None = None) -> Known:
    """What follows from a Library, broken or whole: addresses, mentions, indexes."""
    return Known(library, today)


def check(known: Known) -> Iterator[Finding]:
    """Everything that is wrong and that no editor has accepted with a reason."""
    return checks.check(known)


def write(
    known: Known,
    memory: MutableMapping[str, str],
    onlooker: Onlooker | None = None,
    crew: "Crew | None" = None,
) -> Site:
    """Sources typeset, prose made fragments, and pages and files of data around them."""
    from samizdat.checks.dropped import dropped, not_rendered, shown_otherwise
    from samizdat.citations.typeset import typeset
    from samizdat.exports import make_exports
    from samizdat.pages import make_pages, remembered_pages
    from samizdat.pages.former import former_leaves
    from samizdat.pages.link_cards import with_cards
    from samizdat.pages.maps import locators
    from samizdat.pictures.versions import prepare
    from samizdat.reading.positions import bare
    from samizdat.search.packing import catalogue_files
    from samizdat.workers.ahead import make_ahead
    from samizdat.writing.answers import answers
    from samizdat.writing.artifacts import kept_artifacts
    from samizdat.writing.keeper import Keeper
    from samizdat.writing.watched import watched

    pictures = prepare(known.library, memory)
    typeset_sources = typeset(known.library, memory)
    memory = Overlay(memory)
    worked_out = watched(answers(known, typeset_sources, memory, pictures.prepared))
    keeper = Keeper(worked_out, memory)
    fragments = worked_out.fragments
    for document in known.library.documents:  # the engine will render them
        if not known.library.has_served(document):
            fragments.try_out([document.text], document.path)
    found: dict[str, Page] = {}
    if crew:
        found, missing = remembered_pages(keeper)
        begin = partial(_begin, known.library.settings, typeset_sources, pictures.prepared)
        make_ahead(keeper, missing, crew, memory, begin)
    made = tuple(_seen_by(onlooker, worked_out, make_pages(keeper, found)))
    pages, cards = with_cards(made, keeper)
    sources = {page.uri: page.source or "" for page in pages}
    return Site(
        pages=pages,
        artifacts=(
            *make_exports(keeper),
            *kept_artifacts(keeper, catalogue_files),
            *kept_artifacts(keeper, locators),
            *former_leaves(keeper.answers),
            *cards,
            *pictures.artifacts,
            *bare(known.library),
        ),
        files=tuple(_as_they_are(known.library)),
        pictures=pictures.prepared,
        catalogue=worked_out.catalogue,
        findings=in_order(
            [
                *dropped(known.library, fragments.fallen, sources),
                *not_rendered(fragments.failed, sources),
                *shown_otherwise(known.library, fragments.unlike, sources),
                *pictures.findings,
            ]
        ),
    )


def _begin(
    settings: Settings,
    typeset_sources: "Typeset",
    pictures: "dict[str, Prepared]",
    memory: MutableMapping[str, str],
) -> "Keeper":
    """What a worker makes pages from, who has the files but none of what was worked out here."""
    from samizdat.knowledge.inserted import with_inserts
    from samizdat.writing.answers import answers
    from samizdat.writing.keeper import Keeper
    from samizdat.writing.watched import watched

    known = know(with_inserts(_whole(read(settings).library)))
    return Keeper(watched(answers(known, typeset_sources, memory, pictures)), memory)


def _as_they_are(library: Library) -> "Iterator[tuple[str, Path]]":
    """The files that are published byte for byte."""
    for address, file in library.files.items():
        if address not in library.positions:
            yield address, file


def _seen_by(
    onlooker: Onlooker | None, answers: "Answers", pages: "Iterable[Page]"
) -> "Iterator[Page]":
    if onlooker is None:
        yield from pages
        return
    onlooker.look(answers)
    for page in pages:
        yield page
        onlooker.between()


def publish(
    publication: "Publication",
    source: "SearchInput",
    plan: "Plan",
    memory: MutableMapping[str, str],
    *,
    offline: bool = False,
) -> None:
    """Index what the engine has built, look at it a last time, and put it where readers find it.

    `source` is what a search should find; `memory` keeps what pages say. Raises FlawedSiteError
    where the site is not as planned.
    """
    from samizdat.publishing.offline import take_offline
    from samizdat.search.fulltext import index_texts

    if offline:
        take_offline(publication.site, source)
    else:
        index_texts(source, publication.site, aside=publication.texts)
    publication.publish(plan, memory)
