"""What is known, with one part of it alone to be looked at: a single text, or the records.

Most rules look at one text after the other, and ask of the others only where its links lead. So
they are given one text at a time, and what they found in it holds until it, the registers or an
answer is another.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from samizdat.knowledge.addresses import Anchors, Atlas
from samizdat.knowledge.indexes import Backwards, Index
from samizdat.knowledge.known import Known
from samizdat.knowledge.names_in_text import Names
from samizdat.knowledge.targets import Targets
from samizdat.model.essays import Essay
from samizdat.model.library import Library, Register


class Part(Known):
    """A part of what is known; what follows from all of it is that of the whole."""

    def __init__(self, whole: Known, path: str, **looked_at: Any) -> None:
        """Of the texts only those of `looked_at` are in it; `path` is that of the one, if any."""
        none: dict[str, Any] = {"essays": (), "documents": (), "broken_documents": ()}
        library: Library = replace(whole.library, **none | looked_at)
        super().__init__(library, whole.today)
        self._whole, self.path = whole, path

    @property
    def whole(self) -> Known:
        """All that is known."""
        return self._whole

    @property
    def registers(self) -> tuple[Register[Any], ...]:
        """The registers, in the part that has them alone: they are looked at once."""
        if self.path:
            return ()
        return self._whole.registers

    @property
    def targets(self) -> Targets:
        """Where links lead."""
        return self._whole.targets

    @cached_property
    def essays(self) -> Mapping[str, Essay]:
        """Every essay of the collection."""
        return self._whole.essays

    @cached_property
    def names(self) -> Names:
        """Every name of the registers."""
        return self._whole.names

    @cached_property
    def atlas(self) -> Atlas:
        """Where everything of the collection is to be found."""
        return self._whole.atlas

    @cached_property
    def pages(self) -> Mapping[str, Anchors]:
        """Every page of the collection."""
        return self._whole.pages

    @cached_property
    def backwards(self) -> Backwards:
        """Every reference of every record."""
        return self._whole.backwards

    @cached_property
    def index(self) -> Index:
        """The registers read backwards."""
        return self._whole.index


def parts(whole: Known) -> Iterator[Part]:
    """Each text alone, in their order, and then the records."""
    library = whole.library
    for essay in library.essays:
        yield Part(whole, essay.document.path, essays=(essay,))
    for document in library.documents:
        yield Part(whole, document.path, documents=(document,))
    for document in library.broken_documents:
        yield Part(whole, document.path, broken_documents=(document,))
    yield Part(whole, "")
