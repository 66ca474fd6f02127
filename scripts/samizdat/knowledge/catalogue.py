"""The catalogue: everything on the site that has a name, with every spelling and its facets."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from samizdat.knowledge.addresses import Atlas, document_uri, essay_uri
from samizdat.knowledge.indexes import Index
from samizdat.knowledge.mentions import Mention, Thing
from samizdat.knowledge.translations import languages_of
from samizdat.model.entry import Entry
from samizdat.model.essays import Essay
from samizdat.model.events import Event
from samizdat.model.kind import Kind, Told
from samizdat.model.kinds import ESSAY, PAGE
from samizdat.model.library import Library
from samizdat.model.naming import Naming
from samizdat.model.shapes import references_in
from samizdat.prose.views.lines import said
from samizdat.words.dates import OPEN_FUTURE, OPEN_PAST, Day, HistoricalDate
from samizdat.words.listing import joined
from samizdat.words.tongue import Tongue

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
        self.span, self.tongue = _span(library), library.tongue
        self.languages = languages_of(library)
        self.romanisation = library.conventions.romanisation

    def entries(self) -> Iterator[Entry]:
        yield from map(self.essay, self.library.shown)
        for kind in self.library.kinds.values():
            if kind.found:
                for record in self.library.of(kind).values():
                    yield self.record(kind, record)
        yield from self.pages()

    def essay(self, essay: Essay) -> Entry:
        front = essay.front
        line = said(front.summary)
        if essay.is_retracted:
            line = self.tongue.gettext("Retracted: {title}", title=line)
        return Entry(
            ESSAY,
            essay.slug,
            essay_uri(essay),
            front.title,
            line,
            topics=front.topics,
            people=essay.treats("person"),
            places=essay.treats("place"),
            decades=self.decades(front.period),
            status=self.tongue.named(front.status),
            language=self.languages.get(essay.slug, ""),
        )

    def record(self, kind: Kind[Any], record: Any) -> Entry:
        """An entry of a register, with what events and the essays say of it."""
        told, naming = _told(kind, record, self.tongue), _naming(kind, record)
        named: list[str] = []
        for noun, keys in told.named:
            named += self.library.called(noun, keys)
        events = self.events_of(kind, record)
        people, places = _concerned(events)
        mentions = self.mentions.get((kind.noun, record.id), ())
        return Entry(
            kind.noun,
            record.id,
            self.atlas.target(kind.noun, record.id),
            kind.label(record),
            told.line or ", ".join(named),
            sort_name=told.sort_name or naming.sorting,
            family=naming.family,
            spellings=told.spellings or naming.spelt(self.romanisation),
            text=joined(told.text, *named),
            topics=_topics(mentions),
            people=told.people or people,
            places=told.places or places,
            decades=self.decades_of(told, events or self.events_in(record)),
            days=_days(told),
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
        named: list[str] = []
        for reference in references_in(record):
            if reference.kind == "event":
                named.append(reference.key)
        return self.library.events.some(named)

    def pages(self) -> Iterator[Entry]:
        for document in self.library.documents:
            uri = document_uri(document, self.library)
            title, line = document.front.get("title"), document.front.get("description", "")
            if isinstance(title, str):
                yield Entry(PAGE, uri.removesuffix(".md"), uri, title, str(line))

    def decades_of(self, told: Told, events: Iterable[Event]) -> tuple[int, ...]:
        """The decades of a record: of its life, of its own dates, else of its events."""
        if told.life:
            lived = self.decades_between(*told.life)
            if lived:
                return lived
        dates = told.dates or [event.date for event in events]
        return self.decades(*dates)

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


def _told(kind: Kind[Any], record: Any, tongue: Tongue) -> Told:
    if kind.told is None:
        return NOTHING
    return kind.told(record, tongue)


def _naming(kind: Kind[Any], record: Any) -> Naming:
    if kind.naming is None:
        return NAMELESS
    return kind.naming(record)


def _days(told: Told) -> tuple[Day, Day] | None:
    """The first and the last day on which something may have happened."""
    if told.day is None:
        return None
    return told.day.first, told.day.last


def _span(library: Library) -> tuple[int, int]:
    """The first and the last year that an essay or an event of the collection is about."""
    days: set[Day] = set()
    for essay in library.shown:
        days |= {essay.front.period.first, essay.front.period.last}
    for event in library.events.values():
        days |= {event.date.first, event.date.last}
    years = [year for year, _, _ in days - {OPEN_PAST, OPEN_FUTURE}]
    return min(years, default=0), max(years, default=0)


def _topics(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The topics of the essays that have some mentions, each once."""
    topics: dict[str, None] = {}
    for mention in mentions:
        topics |= dict.fromkeys(mention.essay.front.topics)
    return tuple(topics)


def _concerned(events: Iterable[Event]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The people and the places of some events, each once."""
    people: dict[str, None] = {}
    places: dict[str, None] = {}
    for event in events:
        people |= dict.fromkeys(event.people)
        places |= dict.fromkeys(event.places)
    return tuple(people), tuple(places)
