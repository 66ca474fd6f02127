"""What is known, taking note of what is asked: of it follows when a page is to be made again."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from samizdat.knowledge.addresses import Atlas
from samizdat.knowledge.catalogue import catalogue
from samizdat.knowledge.indexes import Backwards, Index, backwards, index_of
from samizdat.knowledge.known import Known
from samizdat.knowledge.mentions import Mention, Thing, gather
from samizdat.knowledge.paths import Neighbours, Path, neighbours
from samizdat.knowledge.relatives import Relative, relatives
from samizdat.knowledge.sentences import Sentence
from samizdat.memory.values import Telling
from samizdat.memory.watch import Watch, WatchedMapping, WatchedSet
from samizdat.model.documents import Document
from samizdat.model.entry import Entry
from samizdat.model.essays import Essay
from samizdat.model.library import Library, Register
from samizdat.prose.output.html import html

EVERYTHING = "everything"
"""Asked where somebody looks at more of a Library than can be told apart."""

_SETTLED = frozenset({"settings", "conventions", "style", "start", "kinds", "tongue", "handbook"})
"""What every page depends on; it is part of the key of each."""


class WatchedEssay(Essay):
    """An essay whose text is looked at only with a note of it.

    Whoever is handed one has asked for what others see of it already: `face`.
    """

    @classmethod
    def of(cls, essay: Essay, watch: Watch) -> "WatchedEssay":
        """The same essay."""
        own = cls.__new__(cls)
        own.__dict__.update(front=essay.front, _text=essay.document, _watch=watch)
        own.__dict__.update(cited=essay.cited, treated=essay.treated, _minutes=essay.minutes)
        return own

    @property
    def document(self) -> Document:
        """Its text."""
        document: Document = self.__dict__["_text"]
        watch: Watch = self.__dict__["_watch"]
        watch.note("text", document.path)
        return document

    @property
    def slug(self) -> str:
        """The last part of its address."""
        return self.front.slug or PurePosixPath(self.__dict__["_text"].path).stem

    @property
    def minutes(self) -> int:
        """Reading time in minutes."""
        minutes: int = self.__dict__["_minutes"]
        return minutes


def face(essay: Essay) -> object:
    """What others see of an essay: all but its text."""
    held: Mapping[str, Any] = essay.__dict__  # the text itself is not looked at
    document: Document = held.get("_text") or held["document"]
    return document.path, essay.front, essay.minutes, essay.cited, essay.treated


class WatchedLibrary(Library):
    """A Library that takes note when the whole of something is asked for."""

    __slots__ = ("watch",)
    watch: Watch

    def __getattribute__(self, name: str) -> Any:
        """What stands in a field; a note is taken of those that differ from page to page."""
        if name in _NOTED:
            object.__getattribute__(self, "watch").note(f"library {name}")
        return object.__getattribute__(self, name)


_NOTED = frozenset(field.name for field in fields(Library)) - _SETTLED - {"registers"}


class WatchedRegister(Register[Any]):
    """A register whose records take note for themselves."""

    __slots__ = ("watch",)
    watch: Watch

    def __getattribute__(self, name: str) -> Any:
        """What stands in a field; where its records stand in the file is asked with a note."""
        if name in _OF_FILES:
            object.__getattribute__(self, "watch").note(EVERYTHING)
        return object.__getattribute__(self, name)


_OF_FILES = frozenset({"places", "positions", "broken", "unreadable", "text"})


def watched_library(library: Library, watch: Watch) -> Library:
    """The same Library."""
    registers: dict[str, Register[Any]] = {}
    for noun, register in library.registers.items():
        records = WatchedMapping(f"register {noun}", register.records, watch)
        own = WatchedRegister(**_values(register) | {"records": records})
        object.__setattr__(own, "watch", watch)
        registers[noun] = own
    essays = tuple(WatchedEssay.of(essay, watch) for essay in library.essays)
    changed = {"registers": registers, "essays": essays}
    same = WatchedLibrary.__new__(WatchedLibrary)
    object.__setattr__(same, "watch", watch)
    for name, value in (_values(library) | changed).items():
        object.__setattr__(same, name, value)
        watch.can_tell(f"library {name}", _constant(value))
    texts = {essay.document.path: essay.document for essay in library.essays}
    told = [value for name, value in _values(library).items() if name not in _SETTLED]
    watch.can_tell(EVERYTHING, _constant([texts, *told]))
    watch.can_tell("text", _constant(texts))
    return same


def _values(value: Any) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _constant(value: Any) -> Any:
    def tell() -> Any:
        return value

    return tell


class _WatchedIndex(Index):
    """The registers read backwards; asking for the order of time is noted."""

    __slots__ = ("watch",)
    watch: Watch

    def __getattribute__(self, name: str) -> Any:
        if name == "chronology":
            object.__getattribute__(self, "watch").note(name)
        return object.__getattribute__(self, name)


class WatchedKnown(Known):
    """The same as what is known, each part in a form that takes note of what is asked of it."""

    def __init__(self, library: Library, watch: Watch) -> None:
        super().__init__(watched_library(library, watch))
        self.watch = watch
        for name in ("mentions", "relatives", "essays"):
            watch.can_tell(name, self._whole(name))
        for path in Path:
            watch.can_tell(f"neighbours {path.value}", self._row(path))
        watch.can_tell("catalogue", lambda: self.catalogue)
        watch.can_tell("chronology", lambda: self.index.chronology)

    def __getattribute__(self, name: str) -> Any:
        """A part of it; what is not told in parts is noted as everything."""
        if name in _UNTOLD:
            object.__getattribute__(self, "watch").note(EVERYTHING)
        elif name == "catalogue":
            object.__getattribute__(self, "watch").note(name)
        return object.__getattribute__(self, name)

    def _whole(self, name: str) -> Callable[[], object]:
        def tell() -> object:
            return getattr(self, name).real  # whoever asks first has it worked out

        return tell

    def _row(self, path: Path) -> Callable[[], object]:
        def tell() -> object:
            return self._rows[path].real

        return tell

    @cached_property
    def _rows(self) -> Mapping[Path, WatchedMapping[str, Neighbours]]:
        with self.watch.asleep():
            rows: dict[Path, WatchedMapping[str, Neighbours]] = {}
            for path, row in neighbours(self.library).items():
                rows[path] = WatchedMapping(f"neighbours {path.value}", row, self.watch)
            return rows

    @cached_property
    def neighbours(self) -> Mapping[Path, Mapping[str, Neighbours]]:
        """The essays before and after each, by its slug, on each path through them."""
        return self._rows

    @cached_property
    def mentions(self) -> Mapping[Thing, tuple[Mention, ...]]:
        """Every sentence that names or cites a thing."""
        with self.watch.asleep():
            found = {thing: Told(told) for thing, told in gather(self.library).items()}
            return WatchedMapping("mentions", found, self.watch)

    @cached_property
    def relatives(self) -> Mapping[str, tuple[Relative, ...]]:
        """The essays that have most in common with each."""
        with self.watch.asleep():
            return WatchedMapping("relatives", relatives(self.library), self.watch)

    @cached_property
    def essays(self) -> Mapping[str, Essay]:
        """Essays by their slug."""
        with self.watch.asleep():
            found: dict[str, Essay] = {}
            for essay in self.library.essays:
                found.setdefault(essay.slug, essay)
            return WatchedMapping("essays", found, self.watch)

    @cached_property
    def _backwards(self) -> Backwards:
        with self.watch.asleep():
            return backwards(self.library)

    @cached_property
    def backwards(self) -> Backwards:
        """Every reference of every record, by what it names: of any kind by any, there or not."""
        told: dict[tuple[str, str], Mapping[str, Any]] = {}
        for noun in self.library.kinds:
            for by in self.library.kinds:
                named = self._backwards.get((noun, by), {})
                told[noun, by] = WatchedMapping(f"{noun} named by {by}", named, self.watch)
        return told

    @cached_property
    def index(self) -> Index:
        """The registers read backwards."""
        with self.watch.asleep():
            real = index_of(self.library, self._backwards)
        values: dict[str, Any] = {}
        for field in fields(real):
            value = getattr(real, field.name)
            if isinstance(value, dict):
                value = WatchedMapping(field.name, value, self.watch)
            values[field.name] = value
        own = _WatchedIndex(**values | {"backwards": self.backwards})
        object.__setattr__(own, "watch", self.watch)
        return own

    @cached_property
    def atlas(self) -> Atlas:
        """Where everything is to be found."""
        with self.watch.asleep():
            atlas = Atlas(self.library, self._backwards)
        dossiers: dict[str, WatchedSet[str]] = {}
        for scheme, keys in atlas.dossiers.items():
            dossiers[scheme] = WatchedSet(f"dossiers {scheme}", keys, self.watch)
        atlas.dossiers = dossiers  # type: ignore[assignment]  # they are asked as sets are
        return atlas

    @cached_property
    def catalogue(self) -> tuple[Entry, ...]:
        """Everything that can be searched for by its name."""
        with self.watch.asleep():
            return catalogue(self.library, self.atlas, self.mentions, self.index)


_UNTOLD = frozenset(
    ["documents", "passages", "times", "names", "lines", "troubles", "essay_texts", "pages", "once"]
)


class Told(tuple[Mention, ...]):
    """The mentions of a thing."""

    __slots__ = ()


def telling() -> Telling:
    """What is looked at in the place of values that hold more than what is shown of them."""
    return {Essay: face, Document: _text, Sentence: _sentence, Told: _told}


def _told(mentions: tuple[Mention, ...]) -> object:
    """Mentions, with the first that is the same as each in its essay: a page tells it once."""
    of_essay: dict[int, list[Mention]] = {}
    firsts: list[int] = []
    for mention in mentions:
        before = of_essay.setdefault(id(mention.essay), [])
        before.append(mention)
        firsts.append(before.index(mention))
    return list(mentions), firsts


def _text(document: Document) -> object:
    shown = [(insert.figure, insert.events, insert.framed) for insert in document.inserted]
    return document.path, document.text, shown


def _sentence(sentence: Sentence) -> object:
    """What a page can show of a sentence, wherever it stands in its essay."""
    return sentence.text, sentence.anchor, sentence.beginning, html(sentence.parts)
