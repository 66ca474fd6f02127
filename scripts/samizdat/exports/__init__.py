"""Exports: every file that the site offers beside its pages: data, and addresses of before."""

from collections.abc import Callable, Iterator

from samizdat.exports.bibliographies import essay_bibliographies, source_bibliographies
from samizdat.exports.feed import feed
from samizdat.exports.geography import geojson
from samizdat.exports.redirects import redirects
from samizdat.exports.tables import register_files
from samizdat.model.artifact import Artifact
from samizdat.writing.answers import Answers

EXPORTS: tuple[Callable[[Answers], Iterator[Artifact]], ...] = (
    essay_bibliographies,
    source_bibliographies,
    register_files,
    geojson,
    feed,
    redirects,
)


def make_exports(answers: Answers) -> Iterator[Artifact]:
    """Every file of data."""
    for maker in EXPORTS:
        yield from maker(answers)
