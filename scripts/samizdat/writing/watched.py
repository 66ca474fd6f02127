"""Answers that take note of what a page asks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from samizdat.citations.typeset import Typeset
from samizdat.knowledge.known import Known
from samizdat.knowledge.watched import WatchedKnown
from samizdat.memory.watch import Watch, WatchedMapping
from samizdat.writing.answers import Answers

ORDER = "order of the bibliography"


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedAnswers(Answers):
    """Answers that take note of what a page asks."""

    watch: Watch

    def in_bibliography(self, keys: Iterable[str]) -> list[str]:
        """Sources in the order of the bibliography; it matters how they stand to one another."""
        asked = tuple(keys)
        self.watch.note(ORDER, asked)
        with self.watch.asleep():
            return Answers.in_bibliography(self, asked)


@dataclass(frozen=True, slots=True)
class _Ordered:
    """Of any sources their order in the bibliography."""

    places: Mapping[str, int]

    def get(self, keys: tuple[str, ...], _: object = None) -> list[str]:
        """Those that it has, in order."""
        return sorted((key for key in keys if key in self.places), key=self.places.__getitem__)


def watched(answers: Answers) -> WatchedAnswers:
    """The same answers."""
    watch = Watch()
    known: Known = WatchedKnown(answers.library, watch)
    told: dict[str, Any] = {}
    for field in fields(Typeset):
        told[field.name] = WatchedMapping(
            f"typeset {field.name}", getattr(answers.typeset, field.name), watch
        )
    typeset = replace(answers.typeset, **told)
    ordered = _Ordered(answers.places)
    watch.can_tell(ORDER, lambda: ordered)
    return WatchedAnswers(
        known=known,
        typeset=typeset,
        fragments=answers.fragments,
        templates=answers.templates,
        scripts=answers.scripts,
        places=WatchedMapping("places", answers.places, watch),
        lines=answers.lines,
        world=answers.world,
        pictures=WatchedMapping("pictures", answers.pictures, watch),
        watch=watch,
    )
