"""Every file of data that the site offers beside its pages."""

from collections.abc import Callable, Iterator

from samizdat.answers import Answers
from samizdat.exports.artifact import Artifact
from samizdat.exports.sources import csl_json

EXPORTS: tuple[Callable[[Answers], Iterator[Artifact]], ...] = (csl_json,)


def make_exports(answers: Answers) -> Iterator[Artifact]:
    """Every file of data."""
    for maker in EXPORTS:
        yield from maker(answers)
