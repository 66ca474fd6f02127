"""Cards of links: what a reader is told of a thing where a page links it.

A file beside the page has the cards of what the page links, and no others, in the order of the
page; the browser fetches it when it is first asked for one (js/cards). What no longer fits into it
has no card, and its link is a link.
"""

import gzip
import json
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from html import unescape
from typing import Any
from urllib.parse import urljoin

from samizdat.knowledge.addresses import HOME_PAGE, essay_uri
from samizdat.model.artifact import Artifact
from samizdat.model.essays import Essay
from samizdat.model.kinds import ESSAY
from samizdat.model.page import Page
from samizdat.pages.as_of import gloss
from samizdat.pages.cards import Card
from samizdat.words.dates import ImpossibleDateError, parse
from samizdat.words.paths import published_at
from samizdat.words.tongue import Tongue
from samizdat.writing.answers import Answers
from samizdat.writing.as_of import ATTRIBUTE
from samizdat.writing.room import Room

NAME = "cards.json"
META = "cards"
"""What the theme is told of a page that has such a file."""

MOST = 6 * 1024
"""Bytes of a page's file as it comes to a reader, compressed."""

Thing = tuple[str, str]
Told = dict[str, Any]

_LINK = re.compile(r"<a(?P<attributes>\s[^<>]*)>")
_ATTRIBUTE = re.compile(r'\s(?P<name>[\w-]+)="(?P<value>[^"]*)"')


def with_cards(
    pages: Iterable[Page], answers: Answers
) -> tuple[tuple[Page, ...], tuple[Artifact, ...]]:
    """Pages that know of the cards of their links, and the files that have these."""
    writer = CardWriter(answers)
    told: list[Page] = []
    files: list[Artifact] = []
    for page in pages:
        content = writer.file(page)
        if content:
            folder = published_at(page.uri)
            files.append(Artifact(posixpath.join(folder, NAME), content))
            told.append(replace(page, meta={**page.meta, META: NAME}))
        else:
            told.append(page)
    return tuple(told), tuple(files)


class CardWriter:
    """Writes what cards say; each thing is told once, however many pages link it."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.room = Room(answers, HOME_PAGE)
        self.things = _things(answers)
        self.said: dict[Thing, str] = {}

    def file(self, page: Page) -> bytes:
        """The cards of what a page links, by address; empty where it links nothing of ours."""
        linked = self._linked(page)
        cards: dict[str, Told] = {}
        for address, dates in linked.items():
            cards[address] = self._told(self.things[address], dates)
        for address in self._named(cards):
            cards.setdefault(address, self._told(self.things[address], ()))
        return _within(cards)

    def _named(self, cards: Mapping[str, Told]) -> list[str]:
        """What some cards link themselves: a reader may open the card of that too."""
        found: list[str] = []
        for card in cards.values():
            for attributes in _links(card["says"]):
                address = address_of(attributes.get("href", ""), "")
                if address in self.things:
                    found.append(address)
        return found

    def _linked(self, page: Page) -> dict[str, list[str]]:
        """What a page links, by its address, in order; with the dates that the links bear."""
        if page.finished is None:
            return {}
        here = published_at(page.uri)
        found: dict[str, list[str]] = {}
        for attributes in _links(page.finished.html):
            address = address_of(attributes.get("href", ""), here)
            if address not in self.things:  # a link may lead to a section of an essay
                address = address.partition("#")[0]
            thing = self.things.get(address)
            if thing is None or thing[0] not in attributes.get("class", "").split():
                continue
            dates = found.setdefault(address, [])
            date = attributes.get(ATTRIBUTE)
            if date and date not in dates:
                dates.append(date)
        return found

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
        return gloss(kind, record, when, self.answers)

    def _says(self, thing: Thing) -> str:
        """What a card says, as HTML whose addresses begin at the home page."""
        if thing not in self.said:
            self.said[thing] = _tight(self._filled(*thing))
        return self.said[thing]

    def _filled(self, kind: str, key: str) -> str:
        answers = self.answers
        given: dict[str, Any] = {"kind": kind, "room": self.room, "label": "", "line": ""}
        if kind == ESSAY:
            given["record"] = Card(answers.known.essays[key], answers.library, answers.tongue)
            return answers.templates.fill("card", **given, mentions="")
        record = answers.library.register(kind)[key]
        told = answers.library.kinds[kind]
        given |= {"record": record, "label": told.label(record)}
        if told.told:
            given["line"] = told.told(record, answers.tongue).line
        mentions = ""
        if told.has_dossiers:
            mentions = counted(self.room.mentions(kind, key), answers.tongue)
        return answers.templates.fill("card", **given, mentions=mentions)


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


def address_of(href: str, here: str) -> str:
    """Where a link of the page at `here` leads, from the root of the site; empty outside of it."""
    if "//" in href:
        return ""
    path, hash_sign, anchor = href.partition("#")
    if not path:
        return f"{here}{hash_sign}{anchor}"
    return urljoin(f"/{here}", path).removeprefix("/") + hash_sign + anchor


def _things(answers: Answers) -> Mapping[str, Thing]:
    """Everything that has a card, by the address that links lead to."""
    found: dict[str, Thing] = {}
    for noun in answers.atlas.schemes:
        for key in answers.library.register(noun):
            page, hash_sign, anchor = answers.atlas.target(noun, key).partition("#")
            found[published_at(page) + hash_sign + anchor] = (noun, key)
    for essay in answers.library.shown:
        found[published_at(essay_uri(essay))] = (ESSAY, essay.slug)
    return found


def _links(html: str) -> Iterator[dict[str, str]]:
    """The attributes of each link."""
    for match in _LINK.finditer(html):
        found: dict[str, str] = {}
        for attribute in _ATTRIBUTE.finditer(match["attributes"]):
            found[attribute["name"]] = unescape(attribute["value"])
        yield found


def _within(cards: Mapping[str, Told]) -> bytes:
    """As many cards as fit, the first first; empty where there are none."""
    kept = dict(cards)
    while kept:
        text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
        content = text.encode("utf-8")
        size = len(gzip.compress(content, 6))
        if size <= MOST:
            return content
        count = max(1, len(kept) * MOST // size)
        kept = dict(list(kept.items())[: min(count, len(kept) - 1)])
    return b""


def _tight(html: str) -> str:
    """HTML without the breaks between lines."""
    return re.sub(r"\n+", "", html)
