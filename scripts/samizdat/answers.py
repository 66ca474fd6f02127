"""What pages and exports may ask: the Library, and what was worked out from it."""

from collections.abc import Mapping
from dataclasses import dataclass

from samizdat.citations.typeset import Typeset
from samizdat.mentions import essays_citing, essays_with_people
from samizdat.model.essays import Essay
from samizdat.model.library import Library


@dataclass(frozen=True, slots=True)
class Answers:
    """The Library with its citations typeset and its mentions gathered."""

    library: Library
    typeset: Typeset
    essays_with: Mapping[str, tuple[Essay, ...]]
    """The essays in which each person stands, by the person's id."""

    essays_citing: Mapping[str, tuple[Essay, ...]]
    """The essays that cite each source, by its key."""


def answers(library: Library, typeset: Typeset) -> Answers:
    """Work out everything that pages ask for, once."""
    return Answers(library, typeset, essays_with_people(library), essays_citing(library))
