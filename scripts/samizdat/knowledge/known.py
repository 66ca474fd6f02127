"""Known: a Library with everything that follows from it, each part worked out once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

from samizdat.knowledge.addresses import Anchors, Atlas, essay_uri, staged_uri
from samizdat.knowledge.catalogue import catalogue
from samizdat.knowledge.indexes import Backwards, Index, backwards, index_of
from samizdat.knowledge.mentions import Mention, Thing, gather
from samizdat.knowledge.names_in_text import Names
from samizdat.knowledge.paths import Neighbours, Path, neighbours
from samizdat.knowledge.relatives import Relative, relatives
from samizdat.knowledge.targets import Targets
from samizdat.knowledge.translations import versions
from samizdat.model.documents import Document
from samizdat.model.entry import Entry
from samizdat.model.essays import Essay
from samizdat.model.library import Library, Located, Register
from samizdat.model.lines import Lines
from samizdat.prose import Trouble, troubles
from samizdat.prose.views.passages import Passage, passages
from samizdat.prose.views.times import TimedSentence, dated
from samizdat.words.calendars import Calendar, calendar_of
from samizdat.words.dates import Day
from samizdat.words.tongue import Tongue

V = TypeVar("V")


class Known:
    """What can be said of a Library, broken or whole.

    A part is worked out when it is first asked for: a check needs no mentions, a page no list of
    all anchors. The value itself never changes.
    """

    def __init__(self, library: Library, today: Day | None = None) -> None:
        self.library = library
        self.today = today
        """The day of the check, which a door hands in; a build knows no day."""

        self._times: dict[str, tuple[TimedSentence, ...]] = {}
        self._made: dict[Callable[[Known], Any], Any] = {}
        self._lines: dict[str, Lines] = {}

    def once(self, view: Callable[[Known], V]) -> V:
        """What a function makes of it; it is made when first asked for."""
        if view not in self._made:
            self._made[view] = view(self)
        made: V = self._made[view]
        return made

    @property
    def whole(self) -> Known:
        """All that is known, where this is a part of it."""
        return self

    @property
    def registers(self) -> tuple[Register[Any], ...]:
        """The registers, as far as somebody is to look at them record by record."""
        return tuple(self.library.registers.values())

    @property
    def located(self) -> Iterator[Located]:
        """Every record of them, and what is known of pictures, each with its place."""
        if self.registers:
            yield from self.library.located

    @cached_property
    def targets(self) -> Targets:
        """Where links lead, each question noted."""
        return Targets(self)

    @cached_property
    def documents(self) -> tuple[tuple[Document, str], ...]:
        """Every text with its page in the staged tree: essays, other pages, broken files."""
        found = [(essay.document, essay_uri(essay)) for essay in self.library.essays]
        for document in (*self.library.documents, *self.library.broken_documents):
            found.append((document, staged_uri(document, self.library)))
        return tuple(found)

    def passages(self, document: Document) -> tuple[Passage, ...]:
        """The passages of a text; each text is gone through once, however often it is known."""
        return document.prose.tree.once(passages)

    def times(self, essay: Essay) -> tuple[TimedSentence, ...]:
        """The sentences of an essay near which dates stand, each with its time."""
        path = essay.document.path
        if path not in self._times:
            self._times[path] = dated(self.passages(essay.document), essay.front.period)
        return self._times[path]

    @cached_property
    def calendar(self) -> Calendar:
        """The calendar that the collection lives with."""
        return calendar_of(self.library.conventions.calendar or "")

    @property
    def tongue(self) -> Tongue:
        """The words of the program, in the language of the site."""
        return self.library.tongue

    @cached_property
    def names(self) -> Names:
        """Every name of the registers, to be found in sentences."""
        return Names(self.library)

    def lines(self, document: Document) -> Lines:
        """The way from an offset in a text to a place."""
        if document.path not in self._lines:
            self._lines[document.path] = Lines(document.text, document.path)
        return self._lines[document.path]

    def troubles(self, document: Document) -> tuple[Trouble, ...]:
        """What is wrong in a text by itself; each text is looked at once."""
        return document.prose.tree.once(troubles)

    @cached_property
    def essay_texts(self) -> tuple[Document, ...]:
        """The texts of all essays, those too whose front matter is broken."""
        folder = f"{self.library.settings.essays}/"
        found = [essay.document for essay in self.library.essays]
        for document in self.library.broken_documents:
            if document.path.startswith(folder):
                found.append(document)
        return tuple(found)

    @cached_property
    def essays(self) -> Mapping[str, Essay]:
        """Essays by their slug; of two that share one, the first."""
        found: dict[str, Essay] = {}
        for essay in self.library.essays:
            found.setdefault(essay.slug, essay)
        return found

    @cached_property
    def atlas(self) -> Atlas:
        """Where everything is to be found."""
        return Atlas(self.library, self.backwards)

    @cached_property
    def pages(self) -> Mapping[str, Anchors]:
        """Every page of the staged tree with the anchors that a link may lead to."""
        return self.atlas.pages()

    @cached_property
    def mentions(self) -> Mapping[Thing, tuple[Mention, ...]]:
        """Every sentence that names or cites a thing, by scheme and id."""
        return gather(self.library)

    @cached_property
    def backwards(self) -> Backwards:
        """Every reference of every record, by what it names."""
        return backwards(self.library)

    @cached_property
    def index(self) -> Index:
        """The registers read backwards."""
        return index_of(self.library, self.backwards)

    @cached_property
    def relatives(self) -> Mapping[str, tuple[Relative, ...]]:
        """The essays that have most in common with each, by its slug."""
        return relatives(self.library)

    @cached_property
    def neighbours(self) -> Mapping[Path, Mapping[str, Neighbours]]:
        """The essays before and after each, by its slug, on each path through them."""
        return neighbours(self.library)

    @cached_property
    def versions(self) -> Mapping[str, tuple[Essay, ...]]:
        """All versions of each essay that stands on the site in several languages."""
        return versions(self.library)

    @cached_property
    def catalogue(self) -> tuple[Entry, ...]:
        """Everything that can be searched for by its name."""
        return catalogue(self.library, self.atlas, self.mentions, self.index)
