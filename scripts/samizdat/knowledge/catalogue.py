"""The catalogue: everything on the site that has a name, with every spelling and its facets."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from samizdat.knowledge.addresses import Atlas, document_uri, essay_uri
from samizdat.knowledge.indexes import Index
from samizdat.knowledge.mentions import Mention, Thing, treats
from samizdat.model.entry import Entry
from samizdat.model.essays import Essay
from samizdat.model.events import Event
from samizdat.model.kind import Kind, Told
from samizdat.model.kinds import ESSAY, PAGE
from samizdat.model.library import Library
from samizdat.model.naming import Naming
from samizdat.model.shapes import references_in
from samizdat.words.dates import OPEN_FUTURE, OPEN_PAST, HistoricalDate
from samizdat.words.listing import joined

NOTHING = Told()
NAMELESS = Naming("", "")


def catalogue(
    library: Library, atlas: Atlas, mentions: Mapping[Thing, tuple[Mention, ...]], index: Index
) -> tuple[Entry, ...]:
    """Every entry: essays and records in the order of their files, then other pages."""
    return tuple(_Cataloguer(library, atlas, mentions, index).entries())


class _Cataloguer:
    def __init__(
        self,
        library: Library,
        atlas: Atlas,
        mentions: Mapping[Thing, tuple[Mention, ...]],
        index: Index,
    ) -> None:
        self.library, self.atlas, self.mentions, self.index = library, atlas, mentions, index
        self.span = _span(library)

    def entries(self) -> Iterator[Entry]:
        yield from map(self.essay, self.library.shown)
        for kind in self.library.kinds.values():
            if kind.found:
                for record in self.library.of(kind).values():
                    yield self.record(kind, record)
        yield from self.pages()

    def essay(self, essay: Essay) -> Entry:
        front, treated = essay.front, treats(essay)
        return Entry(
            ESSAY,
            essay.slug,
            essay_uri(essay),
            front.title,
            front.summary,
            topics=front.topics,
            people=treated.get("person", ()),
            places=treated.get("place", ()),
            decades=self.decades(front.period),
            status=front.status.value,
        )

    def record(self, kind: Kind[Any], record: Any) -> Entry:
        """An entry of a register, with what events and the essays say of it."""
        told = kind.told(record) if kind.told else NOTHING
        naming = kind.naming(record) if kind.naming else NAMELESS
        named: list[str] = []
        for noun, keys in told.named:
            named += self.library.called(noun, keys)
        events = self.events_of(kind, record)
        mentions = self.mentions.get((kind.noun, record.id), ())
        return Entry(
            kind.noun,
            record.id,
            self.atlas.target(kind.noun, record.id),
            kind.label(record),
            told.line or ", ".join(named),
            sort_name=told.sort_name or naming.sorting,
            family=naming.family,
            spellings=told.spellings or naming.spellings,
            text=joined(told.text, *named),
            topics=_once(mention.essay.front.topics for mention in mentions),
            people=told.people or _once(event.people for event in events),
            places=told.places or _once(event.places for event in events),
            decades=self.decades_of(told, events or self.events_in(record)),
            days=(told.day.first, told.day.last) if told.day else None,
            source_kind=told.work,
            weight=len(mentions),
        )

    def events_of(self, kind: Kind[Any], record: Any) -> tuple[Event, ...]:
        """Events that name a record, if what they tell counts as its own."""
        if not kind.takes_from_events:
            return ()
        return self.index.naming(kind.noun, record.id, by="event")

    def events_in(self, record: Any) -> tuple[Event, ...]:
        """Events that a record names."""
        named = [each.key for each in references_in(record) if each.kind == "event"]
        return self.library.events.some(named)

    def pages(self) -> Iterator[Entry]:
        for document in self.library.documents:
            uri = document_uri(document, self.library)
            title, line = document.front.get("title"), document.front.get("description", "")
            if isinstance(title, str):
                yield Entry(PAGE, uri.removesuffix(".md"), uri, title, str(line))

    def decades_of(self, told: Told, events: Iterable[Event]) -> tuple[int, ...]:
        """The decades of a record: of its life, of its own dates, else of its events."""
        lived = self.decades_between(*told.life) if told.life else ()
        dates = told.dates or [event.date for event in events]
        return lived or self.decades(*dates)

    def decades(self, *dates: HistoricalDate) -> tuple[int, ...]:
        """The decades that dates may fall into; open ends reach as far as the collection does."""
        found: set[int] = set()
        for date in dates:
            first = max(date.first[0], self.span[0]) // 10 * 10
            found.update(range(first, min(date.last[0], self.span[1]) + 1, 10))
        return tuple(sorted(found))

    def decades_between(self, born: HistoricalDate, died: HistoricalDate) -> tuple[int, ...]:
        """From the decade of a birth to that of a death, as far as the collection reaches."""
        first = max(born.first[0] // 10 * 10, self.span[0] // 10 * 10)
        return tuple(range(first, min(died.last[0], self.span[1]) + 1, 10))


def _span(library: Library) -> tuple[int, int]:
    """The first and the last year that an essay or an event of the collection is about."""
    dates = [essay.front.period for essay in library.shown]
    dates += [event.date for event in library.events.values()]
    years: list[int] = []
    for date in dates:
        for day in (date.first, date.last):
            if day not in (OPEN_PAST, OPEN_FUTURE):
                years.append(day[0])
    return min(years, default=0), max(years, default=0)


def _once(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Everything that stands in some lists, each once."""
    return tuple(dict.fromkeys(chain.from_iterable(lists)))
