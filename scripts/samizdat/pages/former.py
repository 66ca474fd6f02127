"""Addresses that leaves of long lists had, or may have had: each leads to where they are now."""

from collections.abc import Iterator

from samizdat.model.artifact import Artifact
from samizdat.pages.chronicle import LIST as CORRECTIONS
from samizdat.pages.dossiers import WORKS
from samizdat.pages.essays import LIST as ESSAYS
from samizdat.pages.registers import former_mentions
from samizdat.pages.search import LIST as LETTERS
from samizdat.pages.timeline import LIST as TIMELINE
from samizdat.writing.answers import Answers

LISTS = (TIMELINE, CORRECTIONS, WORKS, ESSAYS, LETTERS)


def former_leaves(answers: Answers) -> Iterator[Artifact]:
    """A page at each of them, as long as its list has half of the entries that it needs."""
    for each in LISTS:
        yield from each.former(answers)
    yield from former_mentions(answers)
