"""What pages and exports may ask: what is known, and the sources as they are typeset."""

from collections.abc import Mapping
from dataclasses import dataclass

from samizdat.citations.typeset import Typeset
from samizdat.knowledge.addresses import Atlas
from samizdat.knowledge.indexes import Index
from samizdat.knowledge.known import Known
from samizdat.knowledge.mentions import Mention
from samizdat.knowledge.relatives import Relative
from samizdat.model.entry import Entry
from samizdat.model.library import Library


@dataclass(frozen=True, slots=True)
class Answers:
    """A Library with all that follows from it, and its citations as pandoc typeset them."""

    known: Known
    typeset: Typeset

    @property
    def library(self) -> Library:
        """The collection, with its inserts written out."""
        return self.known.library

    @property
    def atlas(self) -> Atlas:
        """Where everything is to be found."""
        return self.known.atlas

    @property
    def index(self) -> Index:
        """The registers read backwards."""
        return self.known.index

    @property
    def relatives(self) -> Mapping[str, tuple[Relative, ...]]:
        """The essays that have most in common with each, by its slug."""
        return self.known.relatives

    @property
    def catalogue(self) -> tuple[Entry, ...]:
        """Everything that can be searched for by its name."""
        return self.known.catalogue

    def mentions_of(self, scheme: str, key: str) -> tuple[Mention, ...]:
        """The sentences of the site's essays that name or cite a thing."""
        return self.known.mentions.get((scheme, key), ())

    def short_title(self, key: str) -> str:
        """A source as a later note names it, without its full stop."""
        note = self.typeset.short[key, ""].removesuffix(".")
        return note.removesuffix(".”") + "”" if note.endswith(".”") else note
