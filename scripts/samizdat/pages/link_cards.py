"""Cards of links: what a reader is told of a thing where a page links it.

Files beside the page have the cards of what the page links, and no others; the browser fetches one
when it is first asked for a card in it (js/cards).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from samizdat.knowledge.addresses import HOME_PAGE
from samizdat.model.artifact import Artifact
from samizdat.model.essays import Essay
from samizdat.model.kinds import ESSAY
from samizdat.model.page import Page
from samizdat.model.places import PLACE
from samizdat.pages.as_of import gloss
from samizdat.pages.card_files import META, Told, card_files
from samizdat.pages.cards import Card
from samizdat.pages.linked import (
    Dates,
    Thing,
    address_of,
    linked_in,
    linked_in_markdown,
    links,
    things_of,
)
from samizdat.pages.maps import LOCATOR, locator_uri
from samizdat.words.dates import ImpossibleDateError, parse
from samizdat.words.paths import published_at
from samizdat.words.tongue import Tongue
from samizdat.writing.keeper import Keeper
from samizdat.writing.room import Room

FOR_EDITORS = "handbook"
"""The kind of pages that tell editors how to write; their links are examples."""


def with_cards(
    pages: Iterable[Page], keeper: Keeper
) -> tuple[tuple[Page, ...], tuple[Artifact, ...]]:
    """Pages that know of the cards of their links, and the files that have these."""
    writer = CardWriter(keeper)
    told: list[Page] = []
    artifacts: list[Artifact] = []
    for page in pages:
        made = card_files(writer.cards(page))
        if not made.files:
            told.append(page)
            continue
        artifacts += made.artifacts(published_at(page.uri))
        told.append(replace(page, meta={**page.meta, META: made.said}))
    return tuple(told), tuple(artifacts)


class CardWriter:
    """Writes what cards say; each thing is told once, however many pages link it."""

    def __init__(self, keeper: Keeper) -> None:
        self.keeper, self.answers = keeper, keeper.answers
        self.room = Room(self.answers, HOME_PAGE)
        self.things = things_of(self.answers.atlas, self.answers.library.shown)
        self.said: dict[Thing, str] = {}

    def cards(self, page: Page) -> Mapping[str, Told]:
        """The cards of what a page links, and of what these link, by address."""
        cards: dict[str, Told] = {}
        for address, dates in self._linked(page).items():
            cards[address] = self._told(self.things[address], dates)
        for address in self._named(list(cards.values())):
            cards.setdefault(address, self._told(self.things[address], ()))
        return cards

    def _linked(self, page: Page) -> Mapping[str, Dates]:
        """What a page links, with the dates that the links bear."""
        if page.finished is not None:
            return linked_in(page.finished.html, page.uri, self.things)
        if page.meta.get("kind") == FOR_EDITORS:
            return {}
        found = linked_in(page.rendered.ending, page.uri, self.things)
        for address, dates in linked_in_markdown(page.body, page.uri, self.things).items():
            found.setdefault(address, []).extend(dates)
        return found

    def _named(self, cards: Iterable[Told]) -> Iterator[str]:
        """What some cards link themselves: a reader may open the card of that too."""
        for card in cards:
            for attributes in links(card["says"]):
                address = address_of(attributes.get("href", ""), "")
                if address in self.things:
                    yield address

    def _told(self, thing: Thing, dates: Iterable[str]) -> Told:
        told: Told = {"says": self._says(thing)}
        then: dict[str, str] = {}
        for date in dates:
            words = self._gloss(thing, date)
            if words:
                then[date] = words
        if then:
            told["then"] = then
        return told

    def _gloss(self, thing: Thing, date: str) -> str:
        kind, key = thing
        if kind == ESSAY:
            return ""
        try:
            when = parse(date)
        except ImpossibleDateError:
            return ""
        record = self.answers.library.register(kind).get(key)
        return gloss(kind, record, when, self.answers.library)

    def _says(self, thing: Thing) -> str:
        """What a card says, as HTML whose addresses begin at the home page; kept between builds."""
        if thing not in self.said:
            make = partial(self._filled, *thing)
            if self.keeper.keeps:
                self.said[thing] = self.keeper.kept(" ".join(("card", *thing)), (), make)
            else:
                self.said[thing] = make()
        return self.said[thing]

    def _filled(self, kind: str, key: str) -> str:
        answers = self.answers
        given: dict[str, Any] = {"kind": kind, "room": self.room, "map": None}
        given |= {"label": "", "line": "", "mentions": ""}
        if kind == ESSAY:
            given["record"] = Card(answers.known.essays[key], answers.library, answers.tongue)
            return _tight(answers.templates.fill("card", **given))
        record = answers.library.register(kind)[key]
        told = answers.library.kinds[kind]
        given |= {"record": record, "label": told.label(record)}
        if told.told:
            given["line"] = told.told(record, answers.tongue).line
        if kind == PLACE.noun and record.coordinates:
            given["map"] = {"uri": locator_uri(key), "width": LOCATOR[0], "height": LOCATOR[1]}
        if told.has_dossiers:
            given["mentions"] = counted(self.room.mentions(kind, key), answers.tongue)
        return _tight(answers.templates.fill("card", **given))


def counted(mentions: Iterable[tuple[Essay, tuple[object, ...]]], tongue: Tongue) -> str:
    """How often essays name something: `In 7 essays, 34 sentences`; empty where none does."""
    sentences = essays = 0
    for _, found in mentions:
        sentences += len(found)
        essays += 1
    if not sentences:
        return ""
    return tongue.row(
        [
            tongue.ngettext("In one essay", "In {count} essays", essays),
            tongue.ngettext("one sentence", "{count} sentences", sentences),
        ]
    )


def _tight(html: str) -> str:
    """HTML without the breaks between lines."""
    return re.sub(r"\n+", "", html)
