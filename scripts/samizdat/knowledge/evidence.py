"""What a collection rests on: works and how far they were read, citations and where they lead."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from samizdat.model.essays import Essay
from samizdat.model.kind import Kind
from samizdat.model.library import Library
from samizdat.model.readings import Reading
from samizdat.model.records import Evidence, Record

NOT_SAID = "not said"
SECOND_HAND = frozenset({Reading.REVIEW, Reading.NONE})
"""What the editors know through somebody else: a review of it, or a work that uses it."""


@dataclass(frozen=True, slots=True)
class EssayEvidence:
    """What one essay rests on."""

    essay: Essay
    sources: int
    citations: int
    located: int
    """Citations that say where in the work."""

    second_hand: int
    """Citations without a word such as `see` of works that the editors did not open."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the records of a kind rest on."""

    noun: str
    plural: str
    records: tuple[Record, ...]
    one_source: tuple[Record, ...]
    testimony: tuple[Record, ...]
    """Those that rest on memory or on what is told, and on nothing better."""

    reference: tuple[Record, ...]
    """Those that rest on works of reference, and on nothing better."""


@dataclass(frozen=True, slots=True)
class CollectionEvidence:
    """What the whole collection rests on."""

    read: Mapping[str, int]
    """Works that essays cite, by how far they were read."""

    essays: tuple[EssayEvidence, ...]
    grounds: tuple[Grounds, ...]

    @property
    def sources(self) -> int:
        """Works that essays cite."""
        return sum(self.read.values())

    @property
    def citations(self) -> int:
        """Every work that a note names, as often as it does."""
        return sum(each.citations for each in self.essays)

    @property
    def located(self) -> int:
        """Citations that say where in the work."""
        return sum(each.located for each in self.essays)

    @property
    def second_hand(self) -> int:
        """Direct citations of works that the editors did not open."""
        return sum(each.second_hand for each in self.essays)


def evidence_of(library: Library) -> CollectionEvidence:
    """What the essays of the site and the records rest on, counted from them."""
    cited: dict[str, None] = {}
    essays: list[EssayEvidence] = []
    for essay in library.shown:
        cited |= dict.fromkeys(essay.cited)
        essays.append(_of_essay(essay, library))
    counts = Counter(_read(key, library) for key in cited)
    read: dict[str, int] = {}
    for word in (*Reading, NOT_SAID):
        if counts[word]:
            read[str(word)] = counts[word]
    return CollectionEvidence(read, tuple(essays), tuple(_grounds(library)))


def _read(key: str, library: Library) -> str:
    source = library.sources.get(key)
    if source is None or source.read is None:
        return NOT_SAID
    return source.read.value


def _of_essay(essay: Essay, library: Library) -> EssayEvidence:
    citations = located = second_hand = 0
    for cite in essay.document.prose.cites:
        citations += 1
        located += bool(cite.suffix)
        source = library.sources.get(cite.key)
        second_hand += source is not None and source.read in SECOND_HAND and not cite.prefix
    return EssayEvidence(essay, len(essay.cited), citations, located, second_hand)


def _grounds(library: Library) -> Iterator[Grounds]:
    """The kinds whose records carry grades of evidence, in the order of their registers."""
    for kind in library.kinds.values():
        grounds = _grounds_of(kind, library.of(kind).values())
        if grounds.records:
            yield grounds


def _grounds_of(kind: Kind[Any], everything: Iterable[object]) -> Grounds:
    records: list[Record] = []
    one_source: list[Record] = []
    testimony: list[Record] = []
    reference: list[Record] = []
    for record in everything:
        if isinstance(record, Record):
            records.append(record)
            if len(record.sources) == 1:
                one_source.append(record)
            if record.evidence in (Evidence.TESTIMONY, Evidence.LEGEND):
                testimony.append(record)
            elif record.evidence is Evidence.REFERENCE:
                reference.append(record)
    return Grounds(
        kind.noun,
        kind.plural,
        tuple(records),
        tuple(one_source),
        tuple(testimony),
        tuple(reference),
    )
