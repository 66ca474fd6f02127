"""Exports: every file that the site offers beside its pages: data, and addresses of before."""

from collections.abc import Callable, Iterator

from samizdat.exports.bibliographies import essay_bibliographies, source_bibliographies
from samizdat.exports.feed import feed
from samizdat.exports.geography import geojson
from samizdat.exports.redirects import redirects
from samizdat.exports.tables import register_files
from samizdat.model.artifact import Artifact
from samizdat.writing.answers import Answers
from samizdat.writing.artifacts import kept_artifacts
from samizdat.writing.keeper import Keeper

EXPORTS: tuple[Callable[[Answers], Iterator[Artifact]], ...] = (
    essay_bibliographies,
    source_bibliographies,
    register_files,
    geojson,
    feed,
    redirects,
)


def make_exports(keeper: Keeper) -> Iterator[Artifact]:
    """Every file of data; those are made that are not kept."""
    for maker in EXPORTS:
        yield from kept_artifacts(keeper, maker)
