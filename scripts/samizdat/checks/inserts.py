"""Checks of inserts: pictures that the registers draw."""

from collections.abc import Iterable, Iterator

from samizdat.findings import Finding, Rule
from samizdat.knowledge.indexes import chronology, during
from samizdat.knowledge.known import Known
from samizdat.model.documents import TIMELINE, Document, Link
from samizdat.model.events import Event
from samizdat.model.kinds import ESSAY
from samizdat.reading.validation import IMPOSSIBLE_DATE
from samizdat.words.dates import HistoricalDate, ImpossibleDateError, parse

NAMED = 3
"""So many events does a remedy name."""


UNKNOWN_INSERT = Rule(
    "unknown-insert",
    "What is drawn into a text is a figure or a timeline.",
    why="Every other record is linked.",
)


def unknown_inserts(known: Known) -> Iterator[Finding]:
    """A picture has one of our schemes, and nothing is drawn from that register."""
    ours = {*known.library.schemes, ESSAY}
    for document, _ in known.documents:
        for link in document.prose.links:
            if link.is_image and link.scheme in ours and not link.is_insert:
                problem = f"nothing is drawn from {link.scheme + ':'!r}"
                remedy = f"for a link leave out the '!': [{link.text or '…'}]({link.target})"
                yield UNKNOWN_INSERT.broken(link.span.where, problem, remedy)


INSERT_IN_TEXT = Rule(
    "insert-in-text",
    "An insert is a paragraph of its own.",
    why=(
        "It becomes a drawing and a table, which no sentence, list or table cell can hold. Nor "
        "can its address stand apart from it: `![Dismissals][counts]` with `[counts]: figure:…` "
        "elsewhere."
    ),
)


def inserts_in_text(known: Known) -> Iterator[Finding]:
    """An insert stands inside a paragraph, list, note or table."""
    remedy = "begin a line with it, put nothing after it, and leave the lines around it blank"
    for document, _ in known.documents:
        for link in document.prose.inserts:
            if not document.stands_alone(link):
                problem = f"{link.target!r} is no paragraph of its own"
                yield INSERT_IN_TEXT.broken(link.span.where, problem, remedy)


def impossible_timelines(known: Known) -> Iterator[Finding]:
    """A timeline is of no date that is EDTF."""
    for document, _ in known.documents:
        for link in _timelines(document):
            try:
                parse(link.rest)
            except ImpossibleDateError as error:
                remedy = "write EDTF: timeline:1900, timeline:1900-05/1900-06-12, timeline:1900/.."
                where = link.target_span.where
                yield IMPOSSIBLE_DATE.broken(where, f"the timeline: {error}", remedy)


def empty_timelines(known: Known) -> Iterator[Finding]:
    """No event of those that a timeline may show falls into its date."""
    register = known.library.events
    for essay in known.library.essays:
        if all(key in register for key in essay.front.events):  # what is missing may be in it
            events = register.some(essay.front.events)
            yield from _empty(essay.document, events, known, "front matter")
    for document in known.library.documents:
        yield from _empty(document, register.values(), known, "register")


EMPTY_TIMELINE = Rule(
    "empty-timeline",
    "A timeline shows an event.",
    why=(
        "In an essay it shows those events of the front matter that may have happened within its "
        "date, in a page of `docs/` those of the whole register."
    ),
)


def _empty(
    document: Document, events: Iterable[Event], known: Known, named: str
) -> Iterator[Finding]:
    if known.library.events.unreadable or known.library.events.broken:
        return
    choice = tuple(events)
    for link in _timelines(document):
        try:
            date = parse(link.rest)
        except ImpossibleDateError:
            continue
        if not during(choice, date):
            problem = f"no event of the {named} falls into {link.rest!r}"
            remedy = _nearest(choice, date) or _to_be_listed(known, date)
            yield EMPTY_TIMELINE.broken(link.target_span.where, problem, remedy)


def _timelines(document: Document) -> Iterator[Link]:
    return (link for link in document.prose.inserts if link.scheme == TIMELINE)


def _nearest(events: Iterable[Event], date: HistoricalDate) -> str:
    """The last event before a date and the first one after it."""
    before = [event for event in chronology(events) if event.date.last < date.first]
    after = [event for event in chronology(events) if event.date.first > date.last]
    last = max(before, key=lambda event: event.date.last, default=None)
    found = [*([last] if last else []), *after[:1]]
    are = "is"
    if len(found) > 1:
        are = "are"
    if not found:
        return ""
    return f"nearest {are} {_named(found)}"


def _to_be_listed(known: Known, date: HistoricalDate) -> str:
    """What to write into front matter that lists no event."""
    found = during(known.library.events.values(), date)[:NAMED]
    of_then = ""
    if found:
        of_then = f": of that time are {_named(found)}"
    return f"list events under 'events'{of_then}"


def _named(events: Iterable[Event]) -> str:
    return " and ".join(f"{event.id!r} ({event.date.words})" for event in events)
