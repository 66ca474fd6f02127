"""The catalogue: everything on the site that has a name, with every spelling and its facets."""

from collections.abc import Iterable, Iterator, Mapping

from samizdat.knowledge.addresses import Atlas, document_uri, essay_uri
from samizdat.knowledge.mentions import Mention, Thing, people_of, places_of
from samizdat.model.entry import Entry
from samizdat.model.essays import Essay
from samizdat.model.events import Event
from samizdat.model.institutions import Institution
from samizdat.model.library import Library
from samizdat.model.people import Person
from samizdat.model.places import Place
from samizdat.model.quotations import Quotation
from samizdat.model.sources import Source
from samizdat.words.dates import OPEN_FUTURE, OPEN_PAST, HistoricalDate
from samizdat.words.folding import fold
from samizdat.words.transliteration import written_otherwise

KINDS = (
    "essay",
    "person",
    "place",
    "event",
    "institution",
    "source",
    "claim",
    "figure",
    "quotation",
    "page",
)
"""What an entry may be, in the order in which facets list them."""


def catalogue(
    library: Library, atlas: Atlas, mentions: Mapping[Thing, tuple[Mention, ...]]
) -> tuple[Entry, ...]:
    """Every entry: essays and records in the order of their files, then other pages."""
    return tuple(_Cataloguer(library, atlas, mentions).entries())


class _Cataloguer:
    def __init__(
        self, library: Library, atlas: Atlas, mentions: Mapping[Thing, tuple[Mention, ...]]
    ) -> None:
        self.library, self.atlas, self.mentions = library, atlas, mentions
        ends = [essay.front.period for essay in library.shown]
        ends += [event.date for event in library.events.values()]
        years = [year for date in ends for year in _closed_years(date)]
        self.span = (min(years, default=0), max(years, default=0))

    def entries(self) -> Iterator[Entry]:
        library = self.library
        yield from map(self.essay, library.shown)
        yield from map(self.person, library.people.values())
        yield from map(self.place, library.places.values())
        yield from map(self.event, library.events.values())
        yield from map(self.institution, library.institutions.values())
        yield from map(self.source, library.sources.values())
        yield from self.claims()
        yield from self.figures()
        yield from map(self.quotation, library.quotations.values())
        yield from self.pages()

    def essay(self, essay: Essay) -> Entry:
        front = essay.front
        return Entry(
            "essay",
            essay.slug,
            essay_uri(essay),
            front.title,
            front.summary,
            topics=front.topics,
            people=people_of(essay),
            places=places_of(essay),
            decades=self.decades(front.period),
            status=front.status.value,
        )

    def person(self, person: Person) -> Entry:
        events = [e for e in self.library.events.values() if person.id in e.people]
        fate = person.fate
        words = [*person.roles, *(office.title for office in person.offices)]
        if fate:
            words += [fate.kind, fate.detail or ""]
        # A life with one end is of no age: what somebody was in is.
        life = [date for date in (person.born, person.died) if date]
        return self.record(
            "person",
            person.id,
            person.name,
            person.life if life else "",
            sort_name=person.sort_name,
            spellings=_spellings(person.name, person.native_name, person.aliases),
            text=_text(*words, person.note),
            people=(person.id,),
            places=_once(place for event in events for place in event.places),
            decades=self.decades_between(life) or self.decades(*(e.date for e in events)),
        )

    def place(self, place: Place) -> Entry:
        events = [e for e in self.library.events.values() if place.id in e.places]
        names = [name for past in place.names for name in (past.name, past.native_name) if name]
        return self.record(
            "place",
            place.id,
            place.name,
            place.role,
            spellings=_spellings(place.name, place.native_name, (*names, *place.aliases)),
            text=_text(place.country, place.note),
            people=_once(person for event in events for person in event.people),
            places=(place.id,),
            decades=self.decades(*(event.date for event in events)),
        )

    def event(self, event: Event) -> Entry:
        named = [p.name for p in self.library.people.some(event.people)]
        named += [p.name for p in self.library.places.some(event.places)]
        return self.record(
            "event",
            event.id,
            event.line,
            event.date.words,
            text=_text(event.date.words, *named),
            people=event.people,
            places=event.places,
            decades=self.decades(event.date),
            days=(event.date.first, event.date.last),
        )

    def institution(self, body: Institution) -> Entry:
        names = [
            name
            for past in body.names
            for name in (past.name, past.full_name, past.native_name)
            if name
        ]
        heads = [head.person for head in body.heads if head.person]
        return self.record(
            "institution",
            body.id,
            body.name,
            body.what,
            spellings=_spellings(body.name, body.native_name, (*names, *body.aliases)),
            text=_text(body.kind.value, body.note),
            people=_once(heads),
            decades=self.decades(body.period),
        )

    def source(self, source: Source) -> Entry:
        people = source.author or source.editor
        names = ", ".join(name.reading for name in people)
        heads = [people[0].sorting, *(name.reading for name in people[1:])] if people else []
        year = source.issued.words if source.issued else "no date"
        described = f"{source.kind.value}, {year}"
        return self.record(
            "source",
            source.id,
            source.title,
            f"{names}; {described}" if names else described,
            sort_name=f"{', '.join(heads)}: {source.title}" if heads else "",
            spellings=tuple(filter(None, (source.title_short, source.original_title))),
            text=_text(source.container_title, source.publisher, source.id.replace("-", " ")),
            source_kind=source.kind.value,
        )

    def claims(self) -> Iterator[Entry]:
        events = self.library.events
        for claim in self.library.claims.values():
            dates = [event.date for event in events.some(claim.events)]
            yield self.record(
                "claim",
                claim.id,
                claim.says,
                claim.found,
                text=claim.correction,
                people=claim.people,
                decades=self.decades(*dates),
            )

    def figures(self) -> Iterator[Entry]:
        for figure in self.library.figures.values():
            yield self.record(
                "figure",
                figure.id,
                figure.title,
                f"{figure.unit}, {figure.period.words}",
                text=_text(figure.scope, *(row.label for row in figure.rows)),
                decades=self.decades(figure.period),
            )

    def quotation(self, quotation: Quotation) -> Entry:
        events = self.library.events.some(quotation.events)
        source = self.library.sources.get(quotation.source)
        dates = [quotation.date] if quotation.date else [event.date for event in events]
        return self.record(
            "quotation",
            quotation.id,
            quotation.quoted,
            quotation.speaker or (source.title if source else ""),
            text=_text(quotation.words, source.title if source else None),
            people=quotation.people,
            decades=self.decades(*dates),
        )

    def pages(self) -> Iterator[Entry]:
        for document in self.library.documents:
            uri = document_uri(document, self.library)
            title, line = document.front.get("title"), document.front.get("description", "")
            if isinstance(title, str):
                yield Entry("page", uri.removesuffix(".md"), uri, title, str(line))

    def record(self, kind: str, key: str, name: str, line: str, **given: object) -> Entry:
        """An entry of a register, with what the essays say of it."""
        found = self.mentions.get((kind, key), ())
        essays = {mention.essay.slug: mention.essay for mention in found}.values()
        values: dict[str, object] = {
            "topics": _once(topic for essay in essays for topic in essay.front.topics),
            "weight": len(found),
        }
        target = self.atlas.target(kind, key)
        return Entry(kind, key, target, name, line, **values | given)  # type: ignore[arg-type]

    def decades(self, *dates: HistoricalDate) -> tuple[int, ...]:
        """The decades that dates may fall into; open ends reach as far as the collection does."""
        found = {
            decade
            for date in dates
            for decade in range(
                max(date.first[0], self.span[0]) // 10 * 10,
                min(date.last[0], self.span[1]) + 1,
                10,
            )
        }
        return tuple(sorted(found))

    def decades_between(self, dates: list[HistoricalDate]) -> tuple[int, ...]:
        """From the decade of the first date to that of the last."""
        if len(dates) < 2:
            return ()
        years = range(dates[0].first[0] // 10 * 10, dates[-1].last[0] + 1, 10)
        return tuple(year for year in years if self.span[0] // 10 * 10 <= year <= self.span[1])


def _closed_years(date: HistoricalDate) -> Iterator[int]:
    yield from (day[0] for day in (date.first, date.last) if day not in (OPEN_PAST, OPEN_FUTURE))


def _spellings(name: str, native: str | None, others: Iterable[str]) -> tuple[str, ...]:
    """Every other way to write a name, each once; the name's own words are not repeated."""
    given = list(filter(None, (native, *others)))
    known = {word for text in (name, *given) for word in fold(text).split()}
    generated = [word for word in written_otherwise(native or "") if fold(word) not in known]
    unique = {fold(text): text for text in reversed([name, *given, *generated])}
    unique.pop(fold(name))
    return tuple(reversed(unique.values()))


def _text(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def _once(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))
