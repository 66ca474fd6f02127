"""What pages and exports may ask: the Library, and what was worked out from it."""

from collections.abc import Mapping
from dataclasses import dataclass

from samizdat.citations.typeset import Typeset
from samizdat.knowledge.addresses import Atlas
from samizdat.knowledge.catalogue import catalogue
from samizdat.knowledge.indexes import Index, index
from samizdat.knowledge.mentions import Mention, Relative, Thing, gather, relatives
from samizdat.model.entry import Entry
from samizdat.model.library import Library


@dataclass(frozen=True, slots=True)
class Answers:
    """The Library with its addresses, citations, mentions and back references."""

    library: Library
    atlas: Atlas
    typeset: Typeset
    mentions: Mapping[Thing, tuple[Mention, ...]]
    """Every sentence that names or cites a thing, by scheme and id."""

    index: Index
    relatives: Mapping[str, tuple[Relative, ...]]
    """The essays that have most in common with each, by its slug."""

    catalogue: tuple[Entry, ...]
    """Everything that can be searched for by its name."""

    def mentions_of(self, scheme: str, key: str) -> tuple[Mention, ...]:
        """The sentences of the site's essays that name or cite a thing."""
        return self.mentions.get((scheme, key), ())

    def short_title(self, key: str) -> str:
        """A source as a later note names it, without its full stop."""
        note = self.typeset.short[key, ""].removesuffix(".")
        return note.removesuffix(".”") + "”" if note.endswith(".”") else note


def answers(library: Library, typeset: Typeset) -> Answers:
    """Work out everything that pages ask for, once."""
    atlas, mentions, backwards = Atlas(library), gather(library), index(library)
    return Answers(
        library,
        atlas,
        typeset,
        mentions,
        backwards,
        relatives(library),
        catalogue(library, atlas, mentions, backwards),
    )
